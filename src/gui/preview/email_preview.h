// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class EmailPreview;
}

namespace nudge {

/// An e-mail as its recipient opens it: subject, recipient, body; an HTML body also as its source.
class EmailPreview : public QWidget
{
    Q_OBJECT

public:
    /// A longer body is shown as its source alone: laying it out would hold up the window.
    static constexpr qsizetype kMaxRendered = 512 * 1024;

    explicit EmailPreview(QWidget *parent = nullptr);
    ~EmailPreview() override;

    void setMessage(const QString &recipient, const QString &subject, const QString &body);

private:
    void showBody();

    std::unique_ptr<Ui::EmailPreview> m_ui;
    QString m_body;
};

} // namespace nudge
