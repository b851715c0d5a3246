// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/customer_jobs.h"
#include "core/entities.h"
#include "gui/audience/audience_tables.h"

#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace nudge {

class ApiService;
class ElidedLabel;
class Skeleton;
class StateView;
class TableView;

/// The table of one group's customers with its states (nothing chosen, loading, empty, failed) and the status line
/// below it. Knows what is selected: rows, or all of them as a state.
class CustomerBrowser : public QWidget
{
    Q_OBJECT

public:
    /// `upload` is what an empty group offers; must outlive the browser.
    CustomerBrowser(ApiService &api, QAction *upload, QWidget *parent = nullptr);

    void open(const WorkspaceId &workspace, const CustomerGroup &group);
    void close();
    void reload();
    void setFields(const QList<ProfileField> &fields);
    void showError(const ApiError &error, std::function<void()> retry);

    [[nodiscard]] CustomerTable &table() { return m_model; }
    [[nodiscard]] const CustomerGroup &group() const { return m_group; }
    [[nodiscard]] const WorkspaceId &workspace() const { return m_workspace; }
    [[nodiscard]] qint64 selectedCount() const;
    [[nodiscard]] QList<RowRange> selectedRows() const;
    /// The only selected customer, where it is loaded; null otherwise.
    [[nodiscard]] const Customer *selectedCustomer() const;
    [[nodiscard]] int currentRow() const;

    void selectAll();
    void clearSelection();
    void askForRow(); ///< Ctrl+G
    void goToRow(int row);
    void copySelection();
    void setProgress(const QString &text); ///< of a deletion; empty: none
    void setNote(const QString &text);     ///< on unsaved changes; empty: none

Q_SIGNALS:
    void selectionChanged();
    void rowActivated();
    void deletePressed();
    void cancelRequested();
    void noteClicked();
    /// A page could not be loaded while rows are on the screen.
    void pageFailed(const nudge::ApiError &error);
    /// Rows came or changed: what is shown of them elsewhere may be old.
    void rowsRefreshed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildStatus(QVBoxLayout *layout);
    void showState();
    void tellVisibleRows();
    void syncStatus();
    void setAllSelected(bool all);

    ApiService &m_api;
    QAction *m_upload;
    WorkspaceId m_workspace;
    CustomerGroup m_group;
    CustomerTable m_model;
    QStackedWidget *m_stack;
    StateView *m_state;
    Skeleton *m_skeleton;
    TableView *m_view;
    CustomerRowDelegate *m_delegate;
    ElidedLabel *m_count;
    ElidedLabel *m_progress;
    QToolButton *m_cancel;
    QToolButton *m_note;
    bool m_fitted = false;
};

} // namespace nudge
