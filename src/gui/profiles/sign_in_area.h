// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace nudge {

class ProfileMenu;
struct ConsoleServices;

/// The window while nobody is signed in: the form, and above it the way to the other connections.
class SignInArea : public QWidget
{
    Q_OBJECT

public:
    SignInArea(ConsoleServices &services, QWidget *form, QWidget *parent = nullptr);

    [[nodiscard]] ProfileMenu *menu() const { return m_menu; }

private:
    ProfileMenu *m_menu;
};

} // namespace nudge
