// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/match_section.h"

#include "audience/field_table_model.h"
#include "gui/audience/field_dialog.h"
#include "gui/common/banner.h"
#include "gui/common/chip.h"
#include "gui/common/format_text.h"
#include "gui/import/field_choice_delegate.h"
#include "gui/import/import_tables.h"
#include "gui/import/import_text.h"
#include "gui/import/match_model.h"
#include "gui/import/new_column_panel.h"
#include "import/field_suggestion.h"
#include "import/import_session.h"
#include "ui_match_section.h"

namespace nudge {

namespace {

constexpr int kMatchRows = 8;

} // namespace

MatchSection::MatchSection(ImportSession &session, ApiService &api, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_api(api),
      m_ui(std::make_unique<Ui::MatchSection>()),
      m_model(new MatchModel(session, this))
{
    m_ui->setupUi(this);
    m_ui->titleLabel->setStyle(TextSize::Heading, TextLabel::Rank::Primary);
    m_ui->hintLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->problemsLabel->setTone(Tone::Danger);
    m_ui->rememberedBanner->setDismissible(false);
    m_ui->matchTable->setModel(m_model);
    keepHeightOfRows(*m_ui->matchTable, kMatchRows);
    m_ui->matchTable->setItemDelegateForColumn(MatchModel::Field, new FieldChoiceDelegate(this));
    m_ui->matchTable->setItemDelegateForColumn(MatchModel::Likeness, new ChipDelegate(this));
    m_ui->matchTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->matchTable->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    connect(m_ui->matchTable, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == MatchModel::Field)
            m_ui->matchTable->edit(index);
    });
    connect(m_ui->matchTable, &TableView::rowActivated, this, [this](int row) {
        const QModelIndex field = m_model->index(row, MatchModel::Field);
        m_ui->matchTable->setCurrentIndex(field);
        m_ui->matchTable->edit(field);
    });
    connect(&session, &ImportSession::matchChanged, this, &MatchSection::refresh);
    connect(&session, &ImportSession::mendingChanged, this, &MatchSection::refresh);
    connect(&session, &ImportSession::targetsChanged, this, &MatchSection::refresh);
    m_ui->sectionLayout->addWidget(new NewColumnPanel(session, this));
    connect(m_model, &MatchModel::newFieldRequested, this, &MatchSection::askForField);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { m_ui->matchTable->fitColumns(); });
    refresh();
}

MatchSection::~MatchSection() = default;

void MatchSection::refresh()
{
    QStringList problems;
    if (m_model->rowCount() > 0) {
        for (const MatchProblem &problem : m_session.match().problems())
            problems << matchProblemText(problem, m_session.match());
    }
    m_ui->problemsLabel->setText(problems.join(u'\n'));
    m_ui->problemsLabel->setVisible(!problems.isEmpty());
    m_ui->matchTable->setVisible(m_model->rowCount() > 0);
    showRemembered();
}

void MatchSection::askForField(int column)
{
    QStringList values;
    if (column < m_session.match().fileColumnCount()) {
        for (const QStringList &cells : m_session.inspection()->sample)
            values << cells.value(column);
    }
    QStringList taken;
    for (const ProfileField &field : m_session.fields())
        taken << field.name;
    auto *fields = new FieldTableModel(m_api, this);
    fields->open(m_session.workspace());
    auto *dialog = new FieldDialog(*fields, {}, this);
    dialog->setObjectName(QLatin1StringView("newFieldDialog"));
    fields->setParent(dialog);
    dialog->suggest(suggestField(m_session.match().headers().value(column), values, taken));
    connect(dialog, &FieldDialog::fieldSaved, this,
            [this, column](const ProfileField &field) { m_session.useNewField(column, field); });
    dialog->open();
}

QString MatchSection::driftText() const
{
    const MatchDrift drift = m_session.drift();
    const auto named = [this](const QStringList &names) {
        QStringList labels;
        for (const QString &name : names) {
            QString label = name;
            for (const ProfileField &field : m_session.match().fields()) {
                if (field.name == name)
                    label = field.label();
            }
            labels << tr("“%1”").arg(label);
        }
        return labels.join(tr(", ", "between names"));
    };
    QStringList columns;
    for (const int column : drift.newColumns)
        columns << tr("“%1”").arg(columnText(m_session.match().headers(), column));
    QStringList out;
    if (!columns.isEmpty())
        out << tr("New since then: %1.").arg(columns.join(tr(", ", "between names")));
    if (!drift.lostFields.isEmpty())
        out << tr("The columns that went to %1 are not there any more.").arg(named(drift.lostFields));
    if (!drift.goneFields.isEmpty())
        out << tr("The workspace has no profile field %1 any more.").arg(named(drift.goneFields));
    if (drift.encodingChanged)
        out << tr("The encoding was %1.").arg(encodingText(m_session.remembered()->encoding));
    if (drift.delimiterChanged)
        out << tr("The delimiter was: %1.").arg(delimiterText(m_session.remembered()->delimiter));
    return out.join(u' ');
}

void MatchSection::showRemembered()
{
    const auto &remembered = m_session.remembered();
    if (!remembered || m_model->rowCount() == 0) {
        m_ui->rememberedBanner->dismiss();
        return;
    }
    const bool used = m_session.usesRemembered();
    const QString when = momentText(remembered->usedAt);
    QString text = used ? tr("Matched as in the upload of %1.", "a moment").arg(when)
                        : tr("A file of this shape was uploaded on %1.", "a moment").arg(when);
    const QString drift = driftText();
    if (!drift.isEmpty())
        text = tr("%1 %2", "two sentences").arg(text, drift);
    BannerAction mend;
    if (!remembered->recipe.isEmpty() && m_session.mending().rules.isEmpty() &&
        m_session.mending().newColumns.isEmpty())
        mend = {tr("Mend as then (%Ln rule(s))", nullptr, remembered->recipe.size()),
                [this] { m_session.useRememberedMending(tr("Mend as the last time")); }};
    m_ui->rememberedBanner->showMessage(
        drift.isEmpty() ? Tone::Accent : Tone::Warning, text,
        {used ? tr("Match anew") : tr("Match as then"), [this, used] { m_session.setUsesRemembered(!used); }}, mend);
}

} // namespace nudge
