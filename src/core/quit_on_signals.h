// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace nudge {

/// Ends the event loop when the system asks the program to end (SIGTERM, SIGINT, SIGHUP), so that destructors run
/// and temporary data is removed; a second signal ends the program at once. One per program, made after the
/// QCoreApplication, on its thread. Does nothing on Windows, which has no such signals.
class QuitOnSignals : public QObject
{
    Q_OBJECT

public:
    explicit QuitOnSignals(QObject *parent = nullptr);
    ~QuitOnSignals() override;
};

} // namespace nudge
