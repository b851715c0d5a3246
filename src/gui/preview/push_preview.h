// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class PushPreview;
}

namespace nudge {

/// A push notification as a phone's lock screen shows it: a card with a title and a text.
class PushPreview : public QWidget
{
    Q_OBJECT

public:
    explicit PushPreview(QWidget *parent = nullptr);
    ~PushPreview() override;

    /// `title` may be empty: not every push has one.
    void setMessage(const QString &title, const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();

    std::unique_ptr<Ui::PushPreview> m_ui;
};

} // namespace nudge
