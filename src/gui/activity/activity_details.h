// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class ActivityDetails;
}

namespace nudge {

struct RequestLogEntry;

/// One call in full: facts, headers and bodies, redacted as the log holds them.
class ActivityDetails : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityDetails(QWidget *parent = nullptr);
    ~ActivityDetails() override;

    void setEntry(const RequestLogEntry &entry);

Q_SIGNALS:
    /// Something of the call is on the clipboard; `what` says so in a sentence.
    void copied(const QString &what);

private:
    void copy(const QString &text, const QString &what);

    std::unique_ptr<Ui::ActivityDetails> m_ui;
    QString m_curl;
    QString m_requestId;
};

} // namespace nudge
