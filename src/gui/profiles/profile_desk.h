// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

namespace nudge {

class ProfileMenu;
class ProfilesDialog;
class SignInView;
struct ConnectionProfile;
struct ConsoleServices;

/// Opens, adds, changes and forgets connections for the main window. Before it opens one, the pages of the other are
/// gone and its session is put down, so that nothing of one account meets the next.
class ProfileDesk : public QObject
{
    Q_OBJECT

public:
    /// Asks where work would be lost; then puts the session down, and calls `then` when its pages are gone.
    using PutDown = std::function<void(const QString &actionText, QWidget *asker, std::function<void()> then)>;

    ProfileDesk(ConsoleServices &services, SignInView &signIn, QWidget *window, PutDown putDown);

    void connectMenu(ProfileMenu *menu);

    void open(const QString &profileId, QWidget *asker);
    void add(QWidget *asker);
    void change(const QString &profileId, QWidget *asker);
    void forget(const QString &profileId, QWidget *asker);
    void manage();
    /// Whether the list of connections is open; it says by itself what a keychain would not remove.
    [[nodiscard]] bool isManaging() const;

private:
    void enter(const ConnectionProfile &profile);
    void forgetNow(const ConnectionProfile &profile);

    ConsoleServices &m_services;
    SignInView &m_signIn;
    QWidget *m_window;
    PutDown m_putDown;
    QPointer<ProfilesDialog> m_dialog;
};

} // namespace nudge
