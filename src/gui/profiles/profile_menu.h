// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace nudge {

struct ConsoleServices;

/// The connections to switch to, each with its colour, and what can be done about them. Filled each time it opens.
class ProfileMenu : public QMenu
{
    Q_OBJECT

public:
    ProfileMenu(ConsoleServices &services, QWidget *parent);

    void fill();

Q_SIGNALS:
    void chosen(const QString &profileId);
    void addRequested();
    void manageRequested();

private:
    ConsoleServices &m_services;
};

} // namespace nudge
