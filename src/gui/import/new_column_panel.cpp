// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/new_column_panel.h"

#include "gui/common/labels.h"
#include "gui/import/import_text.h"
#include "gui/import/mend_text.h"
#include "import/import_session.h"
#include "import/mender.h"
#include "ui_new_column_panel.h"

#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace nudge {

NewColumnPanel::NewColumnPanel(ImportSession &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_ui(std::make_unique<Ui::NewColumnPanel>())
{
    m_ui->setupUi(this);
    m_ui->newColumnHintLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    for (QComboBox *combo : {m_ui->newColumnFirstCombo, m_ui->newColumnSecondCombo}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(combo, &QComboBox::currentIndexChanged, this, &NewColumnPanel::showHint);
    }
    connect(m_ui->addConstantButton, &QPushButton::clicked, this, [this] { open(NewColumn::Kind::Constant); });
    connect(m_ui->splitColumnButton, &QPushButton::clicked, this, [this] { open(NewColumn::Kind::Part); });
    connect(m_ui->joinColumnsButton, &QPushButton::clicked, this, [this] { open(NewColumn::Kind::Joined); });
    connect(m_ui->newColumnTextEdit, &QLineEdit::textChanged, this, &NewColumnPanel::showHint);
    connect(m_ui->newColumnTextEdit, &QLineEdit::returnPressed, m_ui->addColumnButton, &QPushButton::click);
    connect(m_ui->newColumnPartsSpin, &QSpinBox::valueChanged, this, &NewColumnPanel::showHint);
    connect(m_ui->addColumnButton, &QPushButton::clicked, this, &NewColumnPanel::add);
    connect(m_ui->closeColumnButton, &QPushButton::clicked, this, &NewColumnPanel::close);
    connect(&session, &ImportSession::fileChanged, this, &NewColumnPanel::close);
    connect(&session, &ImportSession::matchChanged, this, &NewColumnPanel::refresh);
    close();
}

NewColumnPanel::~NewColumnPanel() = default;

void NewColumnPanel::close()
{
    m_ui->newColumnForm->hide();
    m_ui->newColumnHintLabel->hide();
    setVisible(m_session.match().columnCount() > 0);
}

void NewColumnPanel::open(NewColumn::Kind kind)
{
    m_kind = kind;
    const bool constant = kind == NewColumn::Kind::Constant;
    const bool part = kind == NewColumn::Kind::Part;
    m_ui->firstLabel->setText(constant ? tr("Profile &field") : tr("&Column"));
    m_ui->textLabel->setText(constant ? tr("&Value") : part ? tr("&Split at") : tr("&Between them"));
    m_ui->secondLabel->setVisible(kind == NewColumn::Kind::Joined);
    m_ui->newColumnSecondCombo->setVisible(kind == NewColumn::Kind::Joined);
    m_ui->partsLabel->setVisible(part);
    m_ui->newColumnPartsSpin->setVisible(part);
    m_ui->newColumnTextEdit->setText(constant ? QString() : u" "_s);
    m_ui->newColumnForm->show();
    refresh();
    m_ui->newColumnFirstCombo->setFocus(Qt::OtherFocusReason);
}

void NewColumnPanel::refresh()
{
    setVisible(m_session.match().columnCount() > 0);
    if (m_ui->newColumnForm->isHidden())
        return;
    const ColumnMatch &match = m_session.match();
    for (QComboBox *combo : {m_ui->newColumnFirstCombo, m_ui->newColumnSecondCombo}) {
        const QSignalBlocker quiet(combo);
        const QVariant before = combo->currentData();
        combo->clear();
        if (m_kind == NewColumn::Kind::Constant) {
            QList<int> taken;
            for (const int column : match.usedColumns())
                taken << match.link(column).field;
            for (int field = 0; field < match.fields().size(); ++field) {
                // All customers with the same identifier would be one customer.
                if (!taken.contains(field) && !match.fields()[field].uniqueIdentifier)
                    combo->addItem(match.fields()[field].label(), field);
            }
        } else {
            for (int column = 0; column < match.fileColumnCount(); ++column)
                combo->addItem(columnText(match.headers(), column), column);
        }
        combo->setCurrentIndex(qMax(0, combo->findData(before)));
    }
    if (m_kind == NewColumn::Kind::Joined &&
        m_ui->newColumnSecondCombo->currentIndex() == m_ui->newColumnFirstCombo->currentIndex())
        m_ui->newColumnSecondCombo->setCurrentIndex(
            qMin(m_ui->newColumnSecondCombo->count() - 1, m_ui->newColumnFirstCombo->currentIndex() + 1));
    showHint();
}

QList<NewColumn> NewColumnPanel::columns() const
{
    const ColumnMatch &match = m_session.match();
    const QString text = m_ui->newColumnTextEdit->text();
    const int first =
        m_ui->newColumnFirstCombo->currentIndex() < 0 ? -1 : m_ui->newColumnFirstCombo->currentData().toInt();
    const int second =
        m_ui->newColumnSecondCombo->currentIndex() < 0 ? -1 : m_ui->newColumnSecondCombo->currentData().toInt();
    if (first < 0)
        return {};
    switch (m_kind) {
    case NewColumn::Kind::Constant:
        if (text.trimmed().isEmpty() || first >= match.fields().size())
            return {};
        // Under the field's own name it is matched with the field at once.
        return {NewColumn{m_kind, match.fields()[first].name, text, {}, 0, 2}};
    case NewColumn::Kind::Part: {
        QList<NewColumn> out;
        const int parts = m_ui->newColumnPartsSpin->value();
        for (int part = 0; part < parts && !text.isEmpty(); ++part)
            out << NewColumn{
                m_kind, tr("%1, part %2", "column, number").arg(columnText(match.headers(), first)).arg(part + 1),
                text,   {first},
                part,   parts};
        return out;
    }
    case NewColumn::Kind::Joined:
        if (second < 0 || second == first)
            return {};
        return {NewColumn{
            m_kind,
            tr("%1 and %2", "two columns").arg(columnText(match.headers(), first), columnText(match.headers(), second)),
            text,
            {first, second},
            0,
            2}};
    }
    return {};
}

void NewColumnPanel::showHint()
{
    if (m_ui->newColumnForm->isHidden())
        return;
    const QList<NewColumn> made = columns();
    m_ui->addColumnButton->setEnabled(!made.isEmpty());
    QString hint;
    if (made.isEmpty() && m_kind == NewColumn::Kind::Constant)
        hint = m_ui->newColumnFirstCombo->count() == 0 ? tr("Every profile field has a column already.")
                                                       : tr("Enter the value that every customer of this file gets.");
    else if (made.isEmpty())
        hint = m_kind == NewColumn::Kind::Part ? tr("Enter the text at which the values are split.")
                                               : tr("Choose two different columns.");
    else if (m_kind == NewColumn::Kind::Constant) {
        const ProfileField &field = m_session.match().fields()[m_ui->newColumnFirstCombo->currentData().toInt()];
        if (const auto problem = problemOfValue(CellCheck(field), made.first().text))
            hint = tr("This value does not fit the field: %1.").arg(problemText(*problem, field));
    } else if (const auto &sample = m_session.inspection()->sample; !sample.isEmpty()) {
        Mending mending;
        mending.newColumns = made;
        Record record{1, 1, sample.first()};
        const int width = m_session.match().fileColumnCount();
        record.cells.resize(width);
        Mender(mending, width, {}).apply(record);
        hint = tr("In the first row: %1").arg(record.cells.sliced(width).join(u" · "_s));
    }
    m_ui->newColumnHintLabel->setText(hint);
    m_ui->newColumnHintLabel->setVisible(!hint.isEmpty());
}

void NewColumnPanel::add()
{
    const QList<NewColumn> made = columns();
    if (made.isEmpty())
        return;
    Mending next = m_session.mending();
    next.newColumns << made;
    // Columns that are there already keep their numbers, and so do the rules.
    m_session.mend(next, newColumnText(made.first(), m_session.match().headers()));
    m_ui->newColumnTextEdit->clear();
    close();
}

} // namespace nudge
