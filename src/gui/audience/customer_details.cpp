// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/audience/customer_details.h"

#include "gui/audience/value_editor.h"
#include "gui/common/action_button.h"
#include "gui/common/banner.h"
#include "gui/common/error_text.h"
#include "gui/common/format_text.h"
#include "gui/common/icons.h"
#include "gui/common/labels.h"
#include "gui/common/state_view.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nudge {

namespace {

QToolButton *makeTool(const QString &objectName, QStringView icon, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setIcon(themedIcon(icon));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

/// What a customer is called: the unique identifier, or the first value there is.
QString nameOf(const CustomerDraft &draft)
{
    const auto &fields = draft.fields();
    for (const ProfileField &field : fields) {
        if (field.uniqueIdentifier && !draft.original().profile.value(field.name).isEmpty())
            return draft.original().profile.value(field.name);
    }
    for (const ProfileField &field : fields) {
        if (const QString value = draft.original().profile.value(field.name); !value.isEmpty())
            return value;
    }
    return draft.original().id.value;
}

/// What there is to know of a value beside it: what it was, what the server has now, why it cannot be changed.
QString noteOn(const CustomerDraft &draft, const ProfileField &field)
{
    if (const auto other = draft.conflict(field.name))
        return other->isEmpty() ? CustomerDetails::tr("Emptied on the server in the meantime.")
                                : CustomerDetails::tr("On the server it is “%1” in the meantime.").arg(*other);
    if (draft.isReadOnly(field))
        return field.uniqueIdentifier && draft.canUpdate()
                   ? CustomerDetails::tr("The unique identifier cannot be changed: the server would take it for a "
                                         "new customer.")
                   : QString();
    if (draft.isNew() || !draft.isChanged(field.name))
        return {};
    const QString before = draft.original().profile.value(field.name);
    return before.isEmpty() ? CustomerDetails::tr("Was empty.") : CustomerDetails::tr("Was “%1”.").arg(before);
}

} // namespace

CustomerDetails::CustomerDetails(QWidget *parent)
    : QWidget(parent),
      m_title(new ElidedLabel(this)),
      m_banner(new Banner(this)),
      m_state(new StateView(this)),
      m_scroll(new QScrollArea(this)),
      m_footer(new QWidget(this)),
      m_save(new ActionButton(this)),
      m_discard(new ActionButton(this))
{
    setObjectName("customerDetails"_L1);
    setAccessibleName(tr("Customer details"));
    setAutoFillBackground(true);
    m_banner->setObjectName("detailsBanner"_L1);
    m_scroll->setObjectName("customerValues"_L1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildHeader(layout);
    auto *bannerHolder = new QVBoxLayout;
    bannerHolder->setContentsMargins(2 * kGrid, 0, 2 * kGrid, kGrid);
    bannerHolder->addWidget(m_banner);
    layout->addLayout(bannerHolder);
    layout->addWidget(m_state, 1);
    layout->addWidget(m_scroll, 1);
    buildFooter(layout);
    showNothing(0);
}

void CustomerDetails::buildHeader(QVBoxLayout *layout)
{
    m_title->setObjectName("detailsTitle"_L1);
    m_title->setStyle(TextSize::Heading, TextLabel::Rank::Primary, true);
    m_title->setElideMode(Qt::ElideMiddle);
    m_undo = makeTool(u"undoButton"_s, u"undo", tr("Undo the last change"), this);
    m_redo = makeTool(u"redoButton"_s, u"redo", tr("Make the change again"), this);
    m_close = makeTool(u"closeDetailsButton"_s, u"close", tr("Close the details"), this);
    connect(m_close, &QToolButton::clicked, this, &CustomerDetails::closeRequested);
    connect(m_undo, &QToolButton::clicked, this, [this] {
        if (m_draft)
            m_draft->undoStack()->undo();
    });
    connect(m_redo, &QToolButton::clicked, this, [this] {
        if (m_draft)
            m_draft->undoStack()->redo();
    });
    auto *header = new QHBoxLayout;
    header->setContentsMargins(2 * kGrid, kGrid, kGrid, kGrid);
    header->setSpacing(0);
    header->addWidget(m_title, 1);
    header->addWidget(m_undo);
    header->addWidget(m_redo);
    header->addWidget(m_close);
    layout->addLayout(header);
}

void CustomerDetails::buildFooter(QVBoxLayout *layout)
{
    m_save->setObjectName("saveCustomerButton"_L1);
    m_save->setPrimary(true);
    m_discard->setObjectName("discardCustomerButton"_L1);
    m_discard->setText(tr("Discard changes"));
    connect(m_save, &QPushButton::clicked, this, &CustomerDetails::save);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        if (!m_draft)
            return;
        m_showAllProblems = false;
        m_draft->discard();
    });
    auto *column = new QVBoxLayout(m_footer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Hairline(Qt::Horizontal, m_footer));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(2 * kGrid, kGrid + kGrid / 2, 2 * kGrid, kGrid + kGrid / 2);
    buttons->setSpacing(kGrid);
    buttons->addStretch(1);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    layout->addWidget(m_footer);
}

void CustomerDetails::showDraft(CustomerDraft *draft)
{
    if (draft == m_draft)
        return;
    if (m_draft)
        disconnect(m_draft, nullptr, this, nullptr);
    m_draft = draft;
    m_showAllProblems = false;
    m_banner->dismiss();
    if (!draft) {
        showNothing(0);
        return;
    }
    connect(draft, &CustomerDraft::valueChanged, this, &CustomerDetails::syncRow);
    connect(draft, &CustomerDraft::stateChanged, this, &CustomerDetails::syncState);
    connect(draft, &CustomerDraft::saved, this, &CustomerDetails::onSaved);
    connect(draft, &CustomerDraft::saveFailed, this, &CustomerDetails::onFailed);
    if (draft->isSealed()) {
        m_state->setMessage(Tone::Neutral, u"lock"_s, tr("Encrypted profile"),
                            tr("The server sent this customer's profile encrypted, so there are no values to show or "
                               "to change. Whoever runs the account can allow them to be decrypted."));
    } else {
        buildRows();
    }
    m_state->setVisible(draft->isSealed());
    m_scroll->setVisible(!draft->isSealed());
    m_footer->setVisible(!draft->isSealed());
    syncState();
    Q_EMIT draftChanged();
}

void CustomerDetails::showNothing(qint64 selected)
{
    if (m_draft)
        disconnect(m_draft, nullptr, this, nullptr);
    m_draft = nullptr;
    m_banner->dismiss();
    m_title->setFullText(tr("Details"));
    m_state->setMessage(Tone::Neutral, u"user"_s,
                        selected > 1 ? tr("%Ln customer(s) selected", nullptr, int(selected))
                                     : tr("No customer chosen"),
                        selected > 1 ? tr("Choose a single one to see its values.")
                                     : tr("Choose a customer in the table to see and change its values."));
    m_state->show();
    m_scroll->hide();
    m_footer->hide();
    m_undo->setEnabled(false);
    m_redo->setEnabled(false);
    Q_EMIT draftChanged();
}

void CustomerDetails::focusFirstValue()
{
    if (!m_draft)
        return;
    for (const ProfileField &field : m_draft->fields()) {
        const auto row = m_rows.constFind(field.name);
        if (row != m_rows.cend() && !row->editor->lineEdit()->isReadOnly()) {
            row->editor->setFocus();
            return;
        }
    }
}

void CustomerDetails::buildRows()
{
    if (m_rowFields != m_draft->fields() || !m_scroll->widget()) {
        m_rowFields = m_draft->fields();
        m_rows.clear();
        auto *content = new QWidget;
        auto *layout = new QVBoxLayout(content);
        layout->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, 2 * kGrid);
        layout->setSpacing(kGrid / 2);
        for (const ProfileField &field : std::as_const(m_rowFields))
            addRow(layout, field);
        m_notes = new TextLabel(TextSize::Body, TextLabel::Rank::Secondary, {}, content);
        m_notes->setObjectName("customerNotes"_L1);
        m_notes->setWordWrap(true);
        m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(m_notes);
        layout->addStretch(1);
        m_scroll->setWidget(content);
    }
    applyReadOnly();
}

void CustomerDetails::applyReadOnly()
{
    for (const ProfileField &field : std::as_const(m_rowFields))
        m_rows[field.name].editor->setReadOnly(!m_barred.isEmpty() || m_draft->isReadOnly(field));
}

void CustomerDetails::barChanges(const QString &why)
{
    if (m_barred == why)
        return;
    m_barred = why;
    if (!m_draft)
        return;
    applyReadOnly();
    syncState();
}

void CustomerDetails::addRow(QVBoxLayout *layout, const ProfileField &field)
{
    Row row;
    // A star alone says nothing to those who do not know it; the tool tip and the accessible name say the word.
    auto *label = new TextLabel(TextSize::Body, TextLabel::Rank::Secondary,
                                field.required ? tr("%1 *", "required field").arg(field.label()) : field.label());
    label->setToolTip(field.required ? tr("%1 (required)").arg(field.name) : field.name);
    label->setWordWrap(true);
    row.editor = ValueEditor::create(field, this);
    label->setBuddy(row.editor->lineEdit());
    row.problem = new TextLabel(TextSize::Body, TextLabel::Rank::Primary, {});
    row.problem->setObjectName(u"valueProblem_"_s + field.name);
    row.problem->setTone(Tone::Danger);
    row.problem->setWordWrap(true);
    row.problem->hide();
    row.note = new TextLabel(TextSize::Body, TextLabel::Rank::Secondary, {});
    row.note->setObjectName(u"valueNote_"_s + field.name);
    row.note->setWordWrap(true);
    row.note->hide();
    connect(row.editor, &ValueEditor::edited, this, [this, name = field.name](const QString &value) {
        if (m_draft)
            m_draft->setValue(name, value);
    });
    layout->addWidget(label);
    layout->addWidget(row.editor);
    layout->addWidget(row.problem);
    layout->addWidget(row.note);
    layout->addSpacing(kGrid);
    m_rows.insert(field.name, row);
}

QString CustomerDetails::notes() const
{
    const Customer &customer = m_draft->original();
    QStringList lines;
    if (!m_barred.isEmpty())
        lines.append(m_barred);
    else if (!m_draft->isNew() && !m_draft->canUpdate())
        lines.append(tr("These values cannot be changed here: the workspace has no unique identifier field, so the "
                        "server could not tell which customer is meant."));
    if (customer.createdAt.isValid())
        lines.append(tr("Created %1").arg(momentText(customer.createdAt)));
    if (customer.updatedAt.isValid())
        lines.append(tr("Updated %1").arg(momentText(customer.updatedAt)));
    if (!customer.id.isEmpty())
        lines.append(tr("Id %1").arg(customer.id.value));
    return lines.join(u'\n');
}

void CustomerDetails::syncRow(const QString &name)
{
    const auto row = m_rows.constFind(name);
    const ProfileField *field = m_draft ? m_draft->field(name) : nullptr;
    if (row == m_rows.cend() || !field)
        return;
    const QString value = m_draft->value(name);
    row->editor->setValue(value);
    QString complaint = m_draft->refusal(name);
    const ValueProblem problem = m_draft->problem(*field);
    if (complaint.isEmpty() && problem != ValueProblem::None && (m_draft->isChanged(name) || m_showAllProblems)) {
        const QString subject = problem == ValueProblem::Missing ? field->label() : tr("“%1”").arg(value);
        complaint = tr("%1 %2.", "a value, and why it does not fit").arg(subject, valueProblemText(problem, *field));
    }
    row->problem->setText(complaint);
    row->problem->setVisible(!complaint.isEmpty());
    row->editor->setProblem(complaint);
    const QString note = noteOn(*m_draft, *field);
    row->note->setText(note);
    row->note->setVisible(!note.isEmpty());
}

void CustomerDetails::syncState()
{
    if (!m_draft)
        return;
    const bool isNew = m_draft->isNew();
    m_title->setFullText(isNew ? tr("New customer") : nameOf(*m_draft));
    m_save->setText(m_draft->isSaving() ? tr("Saving…") : isNew ? tr("Create customer") : tr("Save changes"));
    m_save->setEnabled(m_barred.isEmpty() && !m_draft->isSaving() && (isNew || m_draft->hasChanges()));
    m_save->setToolTip(m_barred);
    m_discard->setEnabled(!m_draft->isSaving() && m_draft->hasChanges());
    m_undo->setEnabled(m_draft->undoStack()->canUndo() && !m_draft->isSealed());
    m_redo->setEnabled(m_draft->undoStack()->canRedo() && !m_draft->isSealed());
    if (m_notes)
        m_notes->setText(notes());
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row)
        syncRow(row.key());
}

void CustomerDetails::save()
{
    if (!m_draft)
        return;
    if (!m_draft->isValid()) {
        m_showAllProblems = true;
        syncState();
        for (const ProfileField &field : m_draft->fields()) {
            if (m_draft->problem(field) != ValueProblem::None && (m_draft->isNew() || m_draft->isChanged(field.name))) {
                m_rows[field.name].editor->setFocus();
                m_scroll->ensureWidgetVisible(m_rows[field.name].problem);
                return;
            }
        }
        return;
    }
    m_banner->dismiss();
    m_draft->save();
}

void CustomerDetails::onSaved(CustomerDraft::Outcome outcome)
{
    m_showAllProblems = false;
    switch (outcome) {
    case CustomerDraft::Outcome::Created:
        m_banner->showMessage(Tone::Success, tr("Customer created."));
        break;
    case CustomerDraft::Outcome::UpdatedInstead:
        m_banner->showMessage(Tone::Warning, tr("A customer with this identifier was there already and now has these "
                                                "values."));
        break;
    case CustomerDraft::Outcome::Updated:
        m_banner->showMessage(Tone::Success, tr("Saved. Undo brings the old values back, to be saved again."));
        break;
    }
}

void CustomerDetails::onFailed(const ApiError &error)
{
    m_banner->showError(error, [this] { save(); });
    for (const RowError &refusal : error.rowErrors) {
        if (m_rows.contains(refusal.field)) {
            m_rows[refusal.field].editor->setFocus();
            return;
        }
    }
    if (!error.rowErrors.isEmpty() && error.serverMessage.isEmpty()) {
        ApiError worded = error;
        worded.serverMessage = error.rowErrors.first().message;
        m_banner->showError(worded, [this] { save(); });
    }
}

} // namespace nudge
