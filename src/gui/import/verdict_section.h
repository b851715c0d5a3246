// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "csv/validator.h"

#include <QWidget>

#include <memory>

namespace Ui {
class VerdictSection;
}

namespace nudge {

class ApiService;
class ImportSession;
class MendPanel;
class RecipeBook;
class ReportModel;

/// Part 3: what the check of the rows found: kinds of problems, and each of them with row, column, value and reason.
/// Choosing a kind shows its rows alone, and the panel that mends them all alike. The sums are in the VerdictBar.
class VerdictSection : public QWidget
{
    Q_OBJECT

public:
    VerdictSection(ImportSession &session, ApiService &api, RecipeBook &recipes, QWidget *parent = nullptr);
    ~VerdictSection() override;

    void focusProblems();
    /// Opens the panel for the values of one column, whatever is right or wrong with them.
    void mendColumn(int column);

Q_SIGNALS:
    void saveRejectedRequested();
    /// Somebody wants to see the place in the file. Column -1: the row as a whole.
    void cellRequested(qint64 row, int column);
    void customersChanged(const nudge::GroupId &group);

private:
    void makeModels();
    void refresh();
    void refreshStatus();
    void showVerdict();
    /// Shows the problems of one cluster, or all for -1.
    void showProblems(int cluster);
    void showMending(int cluster);
    [[nodiscard]] const ProblemCluster &cluster(int row) const;
    [[nodiscard]] const CellProblem &problem(int row) const;

    ImportSession &m_session;
    std::unique_ptr<Ui::VerdictSection> m_ui;
    std::shared_ptr<const Verdict> m_verdict; ///< the one that the tables show
    QList<qsizetype> m_shown;                 ///< indices of Verdict::problems
    MendPanel *m_mend;
    ReportModel *m_clusters = nullptr;
    ReportModel *m_problems = nullptr;
};

} // namespace nudge
