// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;

namespace nudge {

struct ConsoleServices;

/// Whether the connection that is open may change anything, so that pages say so before a change is typed rather than
/// after it was refused. SessionGate is what enforces it. GUI thread.
class WriteAccess : public QObject
{
    Q_OBJECT

public:
    explicit WriteAccess(ConsoleServices &services, QObject *parent = nullptr);

    [[nodiscard]] bool isAllowed() const { return m_allowed; }
    /// Why a control is off; empty where changes are allowed.
    [[nodiscard]] QString reason() const;
    /// Enables the action where changes are allowed and `otherwise` holds, and says in its tool tip why it is off.
    void apply(QAction *action, bool otherwise) const;

Q_SIGNALS:
    void changed();

private:
    void follow();

    ConsoleServices &m_services;
    bool m_allowed = true;
};

} // namespace nudge
