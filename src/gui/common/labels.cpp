// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/labels.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPainter>

namespace nudge {

TextLabel::TextLabel(QWidget *parent) : QLabel(parent) {}

TextLabel::TextLabel(TextSize size, Rank rank, const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setStyle(size, rank, size != TextSize::Body);
}

void TextLabel::setStyle(TextSize size, Rank rank, bool strong)
{
    m_size = size;
    m_rank = rank;
    m_strong = strong;
    apply();
}

void TextLabel::setTone(Tone tone)
{
    m_tone = tone;
    apply();
}

void TextLabel::apply()
{
    m_applying = true;
    setFont(textFont(m_size, m_strong));
    // One role alone: the others are inherited, and so a change of theme still arrives here.
    const QPalette theme = QGuiApplication::palette();
    QPalette own;
    if (m_tone != Tone::Neutral)
        own.setColor(QPalette::WindowText, semanticColor(m_tone, theme));
    else if (m_rank == Rank::Secondary)
        own.setColor(QPalette::WindowText, secondaryText(theme));
    setPalette(own);
    m_applying = false;
}

void TextLabel::changeEvent(QEvent *event)
{
    if (!m_applying && event->type() == QEvent::PaletteChange)
        apply();
    QLabel::changeEvent(event);
}

ElidedLabel::ElidedLabel(QWidget *parent) : TextLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    elide();
}

void ElidedLabel::setFullText(const QString &text)
{
    m_fullText = text;
    setAccessibleName(text);
    elide();
    updateGeometry();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, TextLabel::minimumSizeHint().height()};
}

QSize ElidedLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    return {fontMetrics().horizontalAdvance(m_fullText) + margins.left() + margins.right() + 2,
            TextLabel::sizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    TextLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    TextLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        elide();
}

void ElidedLabel::elide()
{
    const QString shown = fontMetrics().elidedText(m_fullText, m_mode, contentsRect().width());
    setText(shown);
    setToolTip(shown == m_fullText ? QString() : m_fullText);
}

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), hairline(palette()));
}

} // namespace nudge
