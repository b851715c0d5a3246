// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/theme.h"

#include <QWidget>

#include <functional>

class QAction;
class QLabel;

namespace nudge {

class ActionButton;
class TextLabel;

/// What an empty page says: what belongs here, and the one action that fills it.
struct EmptyState
{
    QString icon; ///< name in resources/icons
    QString title;
    QString text;
    QAction *action = nullptr; ///< may be null; must outlive the page
};

/// Icon, title, text and at most one button in the middle of an area: for empty and failed states.
class StateView : public QWidget
{
    Q_OBJECT

public:
    explicit StateView(QWidget *parent = nullptr);

    void setEmpty(const EmptyState &state);
    /// `button` empty: no button.
    void setMessage(Tone tone, const QString &icon, const QString &title, const QString &text,
                    const QString &button = {}, std::function<void()> run = {});
    /// A second button below what setMessage() shows; null: none. Must outlive the view.
    void offer(QAction *action);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build(Tone tone, const QString &icon, const QString &title, const QString &text);
    void drawIcon();

    QLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_text;
    ActionButton *m_button = nullptr;
    ActionButton *m_offer = nullptr;
    QString m_iconName;
    Tone m_tone = Tone::Neutral;
};

} // namespace nudge
