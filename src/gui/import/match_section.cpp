// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/match_section.h"

#include "gui/common/chip.h"
#include "gui/import/field_choice_delegate.h"
#include "gui/import/import_tables.h"
#include "gui/import/import_text.h"
#include "gui/import/match_model.h"
#include "import/import_session.h"
#include "ui_match_section.h"

namespace nudge {

namespace {

constexpr int kMatchRows = 8;

} // namespace

MatchSection::MatchSection(ImportSession &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_ui(std::make_unique<Ui::MatchSection>()),
      m_model(new MatchModel(session, this))
{
    m_ui->setupUi(this);
    m_ui->titleLabel->setStyle(TextSize::Heading, TextLabel::Rank::Primary);
    m_ui->hintLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->problemsLabel->setTone(Tone::Danger);
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
    connect(&session, &ImportSession::targetsChanged, this, &MatchSection::refresh);
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
}

} // namespace nudge
