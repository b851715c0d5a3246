// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QPointer>
#include <QWidget>

#include <memory>

namespace Ui {
class DifferencePanel;
}

namespace nudge {

class ApiService;
class CustomerDeletion;
class ImportSession;
class ReportModel;
struct Difference;

/// The last look before the upload: what in the file is new to the group, what changes which value, what is the same.
/// Once compared, only new and changed customers are sent.
class DifferencePanel : public QWidget
{
    Q_OBJECT

public:
    DifferencePanel(ImportSession &session, ApiService &api, QWidget *parent = nullptr);
    ~DifferencePanel() override;

Q_SIGNALS:
    void rowRequested(qint64 row, int column);
    void customersChanged(const nudge::GroupId &group);

private:
    void refresh();
    void showProgress();
    void showFailure();
    void showDifference();
    /// Asks with the number, which has to be typed; deletes the customers that were counted when it asked.
    void askToDelete();
    void remove(const QList<CustomerId> &ids);

    ImportSession &m_session;
    ApiService &m_api;
    QPointer<CustomerDeletion> m_deletion;
    std::unique_ptr<Ui::DifferencePanel> m_ui;
    std::shared_ptr<const Difference> m_difference; ///< the one that the table shows
    QList<std::pair<int, int>> m_cells;             ///< row of Difference::shown, cell in it
    ReportModel *m_model;
    bool m_failureShown = false;
};

} // namespace nudge
