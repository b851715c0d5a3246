// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/verdict_section.h"

#include "gui/common/format_text.h"
#include "gui/import/difference_panel.h"
#include "gui/import/import_tables.h"
#include "gui/import/import_text.h"
#include "gui/import/mend_list.h"
#include "gui/import/mend_panel.h"
#include "gui/import/report_model.h"
#include "import/import_session.h"
#include "ui_verdict_section.h"

using namespace Qt::StringLiterals;

namespace nudge {

namespace {

constexpr int kClusterRows = 6;
constexpr int kProblemRows = 10;
constexpr int kMendExamples = 6;

} // namespace

VerdictSection::VerdictSection(ImportSession &session, ApiService &api, RecipeBook &recipes, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_ui(std::make_unique<Ui::VerdictSection>()),
      m_mend(new MendPanel(session, this))
{
    m_ui->setupUi(this);
    m_ui->sectionLayout->insertWidget(m_ui->sectionLayout->indexOf(m_ui->problemsTitleLabel), m_mend);
    m_ui->sectionLayout->insertWidget(m_ui->sectionLayout->indexOf(m_ui->clusterTable),
                                      new MendList(session, recipes, this));
    m_mend->hide();
    auto *difference = new DifferencePanel(session, api, this);
    m_ui->sectionLayout->addWidget(difference);
    connect(difference, &DifferencePanel::customersChanged, this, &VerdictSection::customersChanged);
    connect(difference, &DifferencePanel::rowRequested, this, &VerdictSection::cellRequested);
    connect(m_mend, &MendPanel::closed, this, [this] {
        m_mend->hide();
        m_ui->clusterTable->setFocus(Qt::OtherFocusReason);
    });
    connect(m_mend, &MendPanel::mended, this, [this] { m_mend->hide(); });
    connect(&session, &ImportSession::fileChanged, m_mend, &QWidget::hide);
    m_ui->titleLabel->setStyle(TextSize::Heading, TextLabel::Rank::Primary);
    for (TextLabel *label : {m_ui->statusLabel, m_ui->problemsTitleLabel, m_ui->cutLabel})
        label->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    makeModels();

    connect(m_ui->saveRejectedButton, &QPushButton::clicked, this, &VerdictSection::saveRejectedRequested);
    connect(m_ui->clusterTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { showProblems(current.row() - 1); });
    const auto goTo = [this](int row) {
        if (row >= 0 && row < m_shown.size())
            Q_EMIT cellRequested(problem(row).row, problem(row).column);
    };
    connect(m_ui->problemTable, &QAbstractItemView::clicked, this,
            [goTo](const QModelIndex &index) { goTo(index.row()); });
    connect(m_ui->problemTable, &TableView::rowActivated, this, goTo);
    connect(&session, &ImportSession::blockChanged, this, &VerdictSection::refresh);
    showVerdict();
    refresh();
}

VerdictSection::~VerdictSection() = default;

void VerdictSection::makeModels()
{
    const auto column = [this](int of) {
        return of < 0 ? tr("Whole row") : columnText(m_session.match().headers(), of);
    };
    const auto field = [this](const ProblemCluster &of) {
        for (const ProfileField &each : m_session.match().fields()) {
            if (each.name == of.fieldName)
                return each;
        }
        return ProfileField();
    };
    // The first row stands for all kinds together.
    m_clusters = new ReportModel(
        {
            {tr("Problem"),
             [=, this](int row) {
                 return row == 0 ? tr("All problems") : problemText(cluster(row).kind, field(cluster(row)));
             }},
            {tr("Column"), [=, this](int row) { return row == 0 ? QString() : column(cluster(row).column); }},
            {tr("Effect"),
             [this](int row) {
                 if (row == 0)
                     return QString();
                 return cluster(row).isWarning ? tr("Warning, row is taken") : tr("Row is rejected");
             }},
            {tr("Count"),
             [this](int row) {
                 qint64 all = 0;
                 for (const ProblemCluster &each : m_verdict->clusters)
                     all += each.count;
                 return countText(row == 0 ? all : cluster(row).count);
             },
             true},
            {tr("Examples"), [this](int row) { return row == 0 ? QString() : cluster(row).examples.join(u" · "_s); }},
        },
        this);
    m_problems = new ReportModel(
        {
            {tr("Row"), [this](int row) { return countText(problem(row).row); }, true},
            {tr("Column"), [=, this](int row) { return column(problem(row).column); }},
            {tr("Value"), [this](int row) { return problem(row).value; }},
            {tr("Reason"), [this](int row) { return problemText(problem(row), m_session.match()); }},
        },
        this);
    m_ui->clusterTable->setModel(m_clusters);
    m_ui->clusterTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->problemTable->setModel(m_problems);
    keepHeightOfRows(*m_ui->clusterTable, kClusterRows);
    keepHeightOfRows(*m_ui->problemTable, kProblemRows);
}

const ProblemCluster &VerdictSection::cluster(int row) const
{
    return m_verdict->clusters[row - 1];
}

const CellProblem &VerdictSection::problem(int row) const
{
    return m_verdict->problems[m_shown[row]];
}

void VerdictSection::refresh()
{
    if (m_session.verdict() != m_verdict) {
        // Rows of the old verdict must be gone before its values are.
        m_problems->setRows(0);
        m_clusters->setRows(0);
        m_verdict = m_session.verdict();
        showVerdict();
    }
    refreshStatus();
}

void VerdictSection::refreshStatus()
{
    QString status;
    if (m_verdict && m_verdict->rows == 0)
        status = tr("The file has no rows below its header.");
    else if (m_verdict && m_verdict->clusters.isEmpty())
        status = tr("No problems found.");
    else if (!m_verdict)
        status = blockText(m_session.block());
    m_ui->statusLabel->setText(status);
    m_ui->statusLabel->setVisible(!status.isEmpty());
}

void VerdictSection::showVerdict()
{
    const bool any = m_verdict && !m_verdict->clusters.isEmpty();
    m_ui->clusterTable->setVisible(any);
    m_ui->problemTable->setVisible(any);
    m_ui->problemsTitleLabel->setVisible(any);
    m_ui->saveRejectedButton->setVisible(m_verdict && m_verdict->rejected > 0);
    m_ui->cutLabel->setVisible(m_verdict && !m_verdict->problemsComplete);
    if (!m_verdict)
        return;
    m_ui->cutLabel->setText(tr("The list shows the first %1; the saved file will have every rejected row.")
                                .arg(countText(m_verdict->problems.size())));
    if (!any)
        return;
    m_clusters->setRows(int(m_verdict->clusters.size()) + 1);
    m_ui->clusterTable->fitColumns();
    m_ui->clusterTable->selectRow(0);
    showProblems(-1);
}

void VerdictSection::focusProblems()
{
    m_ui->clusterTable->setFocus(Qt::OtherFocusReason);
}

void VerdictSection::showMending(int index)
{
    if (index < 0) {
        m_mend->hide();
        return;
    }
    const ProblemCluster &chosen = m_verdict->clusters[index];
    MendTarget target{chosen.column, chosen.kind, chosen.count, chosen.examples};
    for (const CellProblem &each : m_verdict->problems) {
        if (target.values.size() >= kMendExamples)
            break;
        if (each.column == chosen.column && each.kind == chosen.kind && !target.values.contains(each.value))
            target.values << each.value;
    }
    m_mend->setTarget(target);
    m_mend->show();
}

void VerdictSection::mendColumn(int column)
{
    MendTarget target;
    target.column = column;
    for (const QStringList &cells : m_session.inspection()->sample) {
        const QString value = cells.value(column);
        if (target.values.size() < kMendExamples && !value.isEmpty() && !target.values.contains(value))
            target.values << value;
    }
    m_mend->setTarget(target);
    m_mend->show();
    m_mend->setFocus(Qt::OtherFocusReason);
}

void VerdictSection::showProblems(int index)
{
    if (!m_verdict || index >= m_verdict->clusters.size())
        return;
    showMending(index);
    m_problems->setRows(0);
    m_shown.clear();
    for (qsizetype i = 0; i < m_verdict->problems.size(); ++i) {
        const CellProblem &each = m_verdict->problems[i];
        const bool wanted = index < 0 || (each.column == m_verdict->clusters[index].column &&
                                          each.kind == m_verdict->clusters[index].kind);
        if (wanted)
            m_shown << i;
    }
    m_problems->setRows(int(m_shown.size()));
    m_ui->problemsTitleLabel->setText(
        index < 0 ? tr("Each problem, in the order of the file")
                  : tr("%1, in the order of the file").arg(m_clusters->index(index + 1, 0).data().toString()));
    m_ui->problemTable->fitColumns();
}

} // namespace nudge
