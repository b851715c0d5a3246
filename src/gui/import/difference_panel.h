// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class DifferencePanel;
}

namespace nudge {

class ImportSession;
class ReportModel;
struct Difference;

/// The last look before the upload: what in the file is new to the group, what changes which value, what is the same.
/// Once compared, only new and changed customers are sent.
class DifferencePanel : public QWidget
{
    Q_OBJECT

public:
    explicit DifferencePanel(ImportSession &session, QWidget *parent = nullptr);
    ~DifferencePanel() override;

Q_SIGNALS:
    void rowRequested(qint64 row, int column);

private:
    void refresh();
    void showProgress();
    void showFailure();
    void showDifference();

    ImportSession &m_session;
    std::unique_ptr<Ui::DifferencePanel> m_ui;
    std::shared_ptr<const Difference> m_difference; ///< the one that the table shows
    QList<std::pair<int, int>> m_cells;             ///< row of Difference::shown, cell in it
    ReportModel *m_model;
};

} // namespace nudge
