// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace nudge {

struct ConsoleServices;

/// The line over the whole width of the window in the colour of the connection that is open, so that one server never
/// looks like another. Hidden while none is.
class TintStripe : public QWidget
{
    Q_OBJECT

public:
    TintStripe(ConsoleServices &services, QWidget *parent);

    [[nodiscard]] const QColor &color() const { return m_color; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();

    ConsoleServices &m_services;
    QColor m_color;
};

} // namespace nudge
