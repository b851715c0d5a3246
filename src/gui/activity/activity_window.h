// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>

#include <memory>
#include <optional>

namespace Ui {
class ActivityWindow;
}

namespace nudge {

class ActivityFilter;
class ActivityModel;
class SupportBundleSaver;
struct ConsoleServices;

/// Every call to the server, as it happens: a table that can be filtered and sorted, and beside it the call in full.
/// A window of its own that blocks nothing, so that one can watch while working. Deletes itself when it is closed, and
/// with it all that follows the log.
class ActivityWindow : public QDialog
{
    Q_OBJECT

public:
    ActivityWindow(ConsoleServices &services, QWidget *parent);
    ~ActivityWindow() override;

    void askToSaveBundle();

private:
    void setUpTable();
    void setUpFilters();
    void setUpActions();
    void showRows();
    void showNoRows();
    void showCurrent();
    void showAllCalls();
    void followBySelection();
    void goToNewest();
    [[nodiscard]] bool isInOrder() const; ///< sorted by time, so that new calls come at one end
    [[nodiscard]] bool isNewestLast() const;

    std::unique_ptr<Ui::ActivityWindow> m_ui;
    ConsoleServices &m_services;
    ActivityModel *m_model;
    ActivityFilter *m_filter;
    SupportBundleSaver *m_saver;
    QTimer m_changed; ///< many calls in one go are one update
    bool m_fitted = false;
    std::optional<bool> m_saysNoneFits; ///< what the page without rows says; nothing yet
};

} // namespace nudge
