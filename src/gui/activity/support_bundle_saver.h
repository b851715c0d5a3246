// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace nudge {

class Banner;
struct ConsoleServices;

/// Asks where a support bundle goes, saves it as a whole or not at all, and says where it is or why it is not.
class SupportBundleSaver : public QObject
{
    Q_OBJECT

public:
    /// `banner` is where it is said.
    SupportBundleSaver(const ConsoleServices &services, QWidget *window, Banner *banner);

    void ask();

private:
    void save(const QString &path);

    const ConsoleServices &m_services;
    QWidget *m_window;
    Banner *m_banner;
};

} // namespace nudge
