// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/connection_check.h"

#include <QDialog>

#include <memory>

namespace Ui {
class CheckWindow;
}

namespace nudge {

class CheckModel;
class ContractChoice;
struct ConsoleServices;

/// Asks every reading call once and lists how each went; loads another contract file on the spot, which the console
/// uses from then on, and asks again. Never writes. A window of its own that blocks nothing; deletes itself when it is
/// closed.
class CheckWindow : public QDialog
{
    Q_OBJECT

public:
    CheckWindow(ConsoleServices &services, ContractChoice &contract, QWidget *parent);
    ~CheckWindow() override;

private:
    void setUpTable();
    void startOrStop();
    void showProgress();
    void showDetails();
    void showContract();
    void chooseContract();
    void copyReport();

    ConsoleServices &m_services;
    ContractChoice &m_contract;
    std::unique_ptr<Ui::CheckWindow> m_ui;
    ConnectionCheck m_check;
    CheckModel *m_model;
};

} // namespace nudge
