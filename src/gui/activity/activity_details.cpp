// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/activity/activity_details.h"

#include "gui/activity/activity_words.h"
#include "gui/common/call_text.h"
#include "gui/common/format_text.h"
#include "gui/common/icons.h"
#include "ui_activity_details.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

QString messageText(const QString &firstLine, const RedactedHeaders &headers, const QString &body)
{
    QStringList lines{firstLine};
    for (const auto &[name, value] : headers)
        lines.append(name + u": "_s + value);
    lines.append(QString());
    lines.append(body);
    return lines.join(u'\n').trimmed();
}

} // namespace

ActivityDetails::ActivityDetails(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::ActivityDetails>())
{
    m_ui->setupUi(this);
    m_ui->callLabel->setStyle(TextSize::Heading, TextLabel::Rank::Primary, true);
    for (TextLabel *name : {m_ui->addressName, m_ui->startedName, m_ui->durationName, m_ui->bytesName,
                            m_ui->requestIdName, m_ui->retriesName, m_ui->failureName, m_ui->redactionHint})
        name->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->addressLabel->setElideMode(Qt::ElideMiddle);
    m_ui->copyCurlButton->setIcon(themedIcon(u"copy"));
    m_ui->copyRequestIdButton->setIcon(themedIcon(u"copy"));
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    for (QPlainTextEdit *text : {m_ui->requestText, m_ui->answerText})
        text->setFont(fixed);
    connect(m_ui->copyCurlButton, &QPushButton::clicked, this, [this] {
        copy(m_curl, tr("The command is on the clipboard. It holds placeholders in the place of credentials and "
                        "values."));
    });
    connect(m_ui->copyRequestIdButton, &QPushButton::clicked, this,
            [this] { copy(m_requestId, tr("The request ID is on the clipboard.")); });
}

ActivityDetails::~ActivityDetails() = default;

void ActivityDetails::setEntry(const RequestLogEntry &entry)
{
    m_curl = entry.asCurl();
    m_requestId = entry.requestId;
    m_ui->callLabel->setText(callText(entry.call));
    m_ui->statusChip->setChip(statusTone(entry), statusIcon(entry), statusText(entry));
    m_ui->addressLabel->setFullText(addressText(entry));
    m_ui->startedLabel->setText(dayText(entry.startedAt.toLocalTime().date()) + u' ' + clockText(entry.startedAt));
    m_ui->durationLabel->setText(millisecondsText(entry.milliseconds));
    //: %1 size of the request, %2 size of the answer
    m_ui->bytesLabel->setFullText(
        tr("%1 sent, %2 received").arg(sizeText(entry.bytesSent), sizeText(entry.bytesReceived)));
    m_ui->requestIdLabel->setFullText(entry.requestId);
    m_ui->copyRequestIdButton->setEnabled(!entry.requestId.isEmpty());
    m_ui->retriesLabel->setText(entry.retries == 0 ? tr("None, this was the first sending")
                                                   : tr("Sent %n time(s) before this", nullptr, entry.retries));
    const QString failure = failureText(entry);
    m_ui->failureLabel->setText(failure);
    m_ui->failureName->setVisible(!failure.isEmpty());
    m_ui->failureLabel->setVisible(!failure.isEmpty());
    m_ui->requestText->setPlainText(
        messageText(QString::fromLatin1(entry.method) + u' ' + entry.path, entry.requestHeaders, entry.requestBody));
    m_ui->answerText->setPlainText(messageText(statusText(entry), entry.answerHeaders, entry.answerBody));
}

void ActivityDetails::copy(const QString &text, const QString &what)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT copied(what);
}

} // namespace nudge
