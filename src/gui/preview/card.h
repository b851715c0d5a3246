// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/theme.h"

#include <QWidget>

namespace nudge {

/// A rounded area: the bubble of an SMS, the card of a push notification.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    void setTone(Tone tone);
    /// Squares the lower left corner, as a bubble that somebody else sent.
    void setBubble(bool bubble);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
    bool m_bubble = false;
};

} // namespace nudge
