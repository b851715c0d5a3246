// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/secret_store.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ProfilesDialog;
}

namespace nudge {

struct ConsoleServices;
struct ConnectionProfile;

/// The connections that this computer knows, to be opened, changed, added and forgotten. It only asks for these:
/// ProfileDesk does them. Deletes itself.
class ProfilesDialog : public QDialog
{
    Q_OBJECT

public:
    ProfilesDialog(ConsoleServices &services, QWidget *parent);
    ~ProfilesDialog() override;

    /// `isHistoryGone`: whether its uploads could be struck from the file of the history.
    void showForgotten(const QString &name, bool isHistoryGone);
    /// Why the secrets of a connection could not be removed.
    void showKept(const QString &name, const SecretAnswer &answer);

Q_SIGNALS:
    void openRequested(const QString &profileId);
    void changeRequested(const QString &profileId);
    void forgetRequested(const QString &profileId);
    void addRequested();

private:
    void fill();
    void sync();
    [[nodiscard]] QString current() const;

    ConsoleServices &m_services;
    std::unique_ptr<Ui::ProfilesDialog> m_ui;
};

} // namespace nudge
