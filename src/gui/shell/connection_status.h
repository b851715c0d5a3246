// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace nudge {

class Chip;
class ElidedLabel;
class TextLabel;
struct ConsoleServices;

/// Tells whether the server answers, whose session it is and which server. A badge marks the sandbox.
class ConnectionStatus : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionStatus(ConsoleServices &services, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();
    void setReachable(bool reachable);

    ConsoleServices &m_services;
    QLabel *m_icon;
    ElidedLabel *m_state;
    ElidedLabel *m_server;
    Chip *m_badge;
    bool m_reachable = true;
};

} // namespace nudge
