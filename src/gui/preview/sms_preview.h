// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class SmsPreview;
}

namespace nudge {

/// An SMS as the phone shows it: a bubble, and below it how many parts it is sent and paid as.
class SmsPreview : public QWidget
{
    Q_OBJECT

public:
    explicit SmsPreview(QWidget *parent = nullptr);
    ~SmsPreview() override;

    void setText(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitBubble();

    std::unique_ptr<Ui::SmsPreview> m_ui;
};

} // namespace nudge
