// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/theme.h"

#include <QLabel>

namespace nudge {

/// A text in one of the three sizes. Follows a change of font and palette.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Rank { Primary, Secondary };

    explicit TextLabel(QWidget *parent = nullptr); ///< body, for Designer forms
    TextLabel(TextSize size, Rank rank, const QString &text, QWidget *parent = nullptr);

    void setStyle(TextSize size, Rank rank, bool strong = false);
    /// Colours the text; Neutral goes back to the rank's colour.
    void setTone(Tone tone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void apply();

    TextSize m_size = TextSize::Body;
    Rank m_rank = Rank::Primary;
    Tone m_tone = Tone::Neutral;
    bool m_strong = false;
    bool m_applying = false;
};

/// One line that is elided when it does not fit; the whole text is in the tool tip then.
class ElidedLabel : public TextLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setElideMode(Qt::TextElideMode mode);
    void setFullText(const QString &text);
    [[nodiscard]] const QString &fullText() const { return m_fullText; }
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void elide();

    QString m_fullText;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

/// A one-pixel line, horizontal or vertical, in the palette's hairline colour.
class Hairline : public QWidget
{
    Q_OBJECT

public:
    explicit Hairline(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace nudge
