// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace nudge {

class SignInView;
struct ConsoleServices;

/// A sheet over the window when the server has ended the session. Nothing behind it is lost; it closes by itself when
/// somebody is signed in again. Escape does nothing; only its button signs out.
class SessionEndedDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SessionEndedDialog(ConsoleServices &services, QWidget *parent);

    void reject() override {}

Q_SIGNALS:
    void signOutRequested();

private:
    SignInView *m_signIn;
};

} // namespace nudge
