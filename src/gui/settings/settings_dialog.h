// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class SettingsDialog;
}

namespace nudge {

struct SettingsContext;

/// The settings. Each change takes effect or is stored at once, so there is only a Close button. Deletes itself.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(const SettingsContext &context, QWidget *parent);
    ~SettingsDialog() override;

private:
    void setUpLook();
    void setUpContract();
    void setUpFolders();
    void chooseContract();
    void showContract();
    void showContractRefusal(const QString &path);

    const SettingsContext &m_context;
    std::unique_ptr<Ui::SettingsDialog> m_ui;
};

} // namespace nudge
