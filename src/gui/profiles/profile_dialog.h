// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/connection_profile.h"

#include <QDialog>

#include <memory>
#include <optional>

namespace Ui {
class ProfileDialog;
}

namespace nudge {

struct ConsoleServices;

/// Makes a connection profile, or changes one: its name, server, account, colour, whether it may change anything, and
/// the certificates that it trusts. While a session is stored for it, server and account stay as they are, since its
/// tokens belong to those. Stores nothing secret. Deletes itself.
class ProfileDialog : public QDialog
{
    Q_OBJECT

public:
    ProfileDialog(ConsoleServices &services, const std::optional<ConnectionProfile> &existing, QWidget *parent);
    ~ProfileDialog() override;

Q_SIGNALS:
    /// It is in the profile store.
    void saved(const nudge::ConnectionProfile &profile);

private:
    void fill();
    void followKind();
    void chooseCaFile();
    void save();
    [[nodiscard]] bool check(QString &server) const;
    [[nodiscard]] ConnectionProfile::Kind kind() const;
    [[nodiscard]] bool isLocked() const; ///< a session belongs to server and account

    ConsoleServices &m_services;
    std::optional<ConnectionProfile> m_existing;
    std::unique_ptr<Ui::ProfileDialog> m_ui;
};

} // namespace nudge
