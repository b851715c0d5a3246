// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

class QButtonGroup;
class QToolButton;

namespace nudge {

/// A row of colours, each with a name, and one of one's own. Arrow keys move within it.
class ColorRow : public QWidget
{
    Q_OBJECT

public:
    explicit ColorRow(QWidget *parent = nullptr);

    /// The colour that stands for "the kind's own".
    void setDefaultColor(const QColor &color);
    void setColor(const QString &color); ///< "#rrggbb"; empty: the kind's own
    [[nodiscard]] QString color() const;

private:
    QToolButton *add(const QString &name, const QString &text);
    void chooseOwn();
    void showOwn(const QColor &color);

    QButtonGroup *m_buttons;
    QToolButton *m_default;
    QToolButton *m_own;
    QString m_chosen;
};

} // namespace nudge
