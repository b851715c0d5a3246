// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaigns/message.h"

#include <QScrollArea>

#include <memory>

namespace Ui {
class MessagePreview;
}

class QFormLayout;

namespace nudge {

/// One message in the shape of its channel, and below it what else the exported file says about it.
class MessagePreview : public QScrollArea
{
    Q_OBJECT

public:
    explicit MessagePreview(QWidget *parent = nullptr);
    ~MessagePreview() override;

    /// `otherNames` are the columns of message.others.
    void showMessage(const Message &message, const QStringList &otherNames);
    void clear();

private:
    void showBody(const Message &message);
    void showFacts(const Message &message, const QStringList &otherNames);
    void addFact(const QString &name, const QString &value);

    std::unique_ptr<Ui::MessagePreview> m_ui;
    QWidget *m_factsLine;
    QWidget *m_facts = nullptr; ///< made anew for each message
    QFormLayout *m_factLayout = nullptr;
};

} // namespace nudge
