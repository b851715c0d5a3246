// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QAction;

namespace nudge {

class CheckWindow;
class ContractChoice;
struct ConsoleServices;

/// Opens the one window of the connection check over the main window, or brings it to the front. It goes with the
/// session that it asks with.
class CheckOpener : public QObject
{
    Q_OBJECT

public:
    CheckOpener(ConsoleServices &services, ContractChoice &contract, QWidget *mainWindow);

    void connectAction(QAction *show);

private:
    void open();

    ConsoleServices &m_services;
    ContractChoice &m_contract;
    QWidget *m_mainWindow;
    QPointer<CheckWindow> m_window;
};

} // namespace nudge
