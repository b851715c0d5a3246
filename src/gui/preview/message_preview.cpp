// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preview/message_preview.h"

#include "gui/campaigns/campaign_words.h"
#include "ui_message_preview.h"

#include <QFormLayout>
#include <QScrollBar>

namespace nudge {

using namespace Qt::StringLiterals;

MessagePreview::MessagePreview(QWidget *parent)
    : QScrollArea(parent),
      m_ui(std::make_unique<Ui::MessagePreview>()),
      m_factsLine(new Hairline(Qt::Horizontal))
{
    auto *area = new QWidget;
    m_ui->setupUi(area);
    setWidget(area);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->recipientLabel->setStyle(TextSize::Heading, TextLabel::Rank::Primary, true);
    m_ui->factsArea->addWidget(m_factsLine);
    m_ui->plainText->viewport()->setAutoFillBackground(false);
    clear();
}

MessagePreview::~MessagePreview() = default;

void MessagePreview::clear()
{
    widget()->hide();
}

void MessagePreview::showMessage(const Message &message, const QStringList &otherNames)
{
    m_ui->recipientLabel->setText(message.recipient.isEmpty() ? message.segment : message.recipient);
    m_ui->channelChip->setChip(Tone::Neutral, channelIcon(message.channel),
                               channelText(message.channel, message.channelText));
    m_ui->channelChip->setVisible(!m_ui->channelChip->text().isEmpty());
    showBody(message);
    showFacts(message, otherNames);
    widget()->show();
    verticalScrollBar()->setValue(0);
}

void MessagePreview::showBody(const Message &message)
{
    m_ui->smsPreview->setVisible(message.channel == Channel::Sms);
    m_ui->pushPreview->setVisible(message.channel == Channel::Push);
    m_ui->emailPreview->setVisible(message.channel == Channel::Email);
    m_ui->plainPreview->setVisible(message.channel == Channel::Unknown);
    switch (message.channel) {
    case Channel::Sms:
        m_ui->smsPreview->setText(message.body);
        break;
    case Channel::Push:
        m_ui->pushPreview->setMessage(message.subject, message.body);
        break;
    case Channel::Email:
        m_ui->emailPreview->setMessage(message.recipient, message.subject, message.body);
        break;
    case Channel::Unknown:
        m_ui->plainText->setPlainText(message.subject.isEmpty() ? message.body
                                                                : message.subject + u"\n\n"_s + message.body);
        break;
    }
}

void MessagePreview::showFacts(const Message &message, const QStringList &otherNames)
{
    delete m_facts;
    m_facts = new QWidget;
    m_facts->setObjectName("messageFacts"_L1);
    m_factLayout = new QFormLayout(m_facts);
    m_factLayout->setContentsMargins(0, 0, 0, 0);
    m_factLayout->setHorizontalSpacing(2 * kGrid);
    m_factLayout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    if (!message.recipient.isEmpty())
        addFact(tr("Segment"), message.segment);
    addFact(tr("Review"), message.reviewStatus);
    addFact(tr("Approval"), message.approvalStage);
    if (message.archived)
        addFact(tr("Archived"), tr("Yes"));
    for (qsizetype i = 0; i < message.others.size() && i < otherNames.size(); ++i)
        addFact(otherNames.at(i), message.others.at(i));
    m_ui->factsArea->addWidget(m_facts);
    m_facts->setVisible(m_factLayout->rowCount() > 0);
    m_factsLine->setVisible(m_factLayout->rowCount() > 0);
}

void MessagePreview::addFact(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *label = new TextLabel(TextSize::Body, TextLabel::Rank::Secondary, name, m_facts);
    label->setTextFormat(Qt::PlainText);
    auto *text = new TextLabel(TextSize::Body, TextLabel::Rank::Primary, value, m_facts);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(name);
    m_factLayout->addRow(label, text);
}

} // namespace nudge
