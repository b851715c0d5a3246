// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/theme.h"

#include <QFrame>
#include <QString>

#include <array>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace nudge {

struct ApiError;

struct BannerAction
{
    QString text;
    std::function<void()> run;
};

/// A message bar inside a page: a tone, a text, up to three actions. Hidden until show…() is called; never blocks.
/// Children: bannerText, bannerAction1 to 3, bannerDismiss.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    void showMessage(Tone tone, const QString &text, const BannerAction &first = {}, const BannerAction &second = {},
                     const BannerAction &third = {});
    /// Words the error; "Try again" where `retry` is given.
    void showError(const ApiError &error, std::function<void()> retry = {});
    /// Other words for the same message, as in a countdown; assistive tools are not told again.
    void updateText(const QString &text);
    void dismiss();
    void setDismissible(bool dismissible);
    [[nodiscard]] QString text() const;
    [[nodiscard]] Tone tone() const { return m_tone; }

Q_SIGNALS:
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyColors();

    QLabel *m_icon;
    QLabel *m_text;
    std::array<QPushButton *, 3> m_buttons{};
    std::array<std::function<void()>, 3> m_actions;
    QToolButton *m_close;
    Tone m_tone = Tone::Neutral;
};

} // namespace nudge
