// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preview/sms_preview.h"

#include "campaigns/sms_length.h"
#include "gui/common/format_text.h"
#include "ui_sms_preview.h"

#include <QResizeEvent>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBubbleCharacters = 44; // the widest bubble, in average characters

QString lengthText(const SmsLength &length)
{
    const QString characters =
        SmsPreview::tr("%1 of %2 characters").arg(countText(length.units), countText(length.capacity));
    //: How many SMS a long text is sent and paid as
    return u"%1 · %2"_s.arg(characters, SmsPreview::tr("%Ln SMS part(s)", nullptr, length.parts));
}

QString alphabetText(const SmsLength &length)
{
    if (length.alphabet == SmsLength::Alphabet::Gsm7)
        return {};
    const QString cause = QString::fromUcs4(&length.forcing, 1);
    return SmsPreview::tr("Sent as Unicode, because “%1” is not in the SMS alphabet: 70 characters in one part, 67 in "
                          "each of several.")
        .arg(cause);
}

} // namespace

SmsPreview::SmsPreview(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::SmsPreview>())
{
    m_ui->setupUi(this);
    m_ui->bubble->setTone(Tone::Accent);
    m_ui->bubble->setBubble(true);
    m_ui->smsText->viewport()->setAutoFillBackground(false);
    m_ui->lengthLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->alphabetLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
}

SmsPreview::~SmsPreview() = default;

void SmsPreview::setText(const QString &text)
{
    m_ui->smsText->setPlainText(text);
    const SmsLength length = smsLength(text);
    m_ui->lengthLabel->setText(lengthText(length));
    const QString alphabet = alphabetText(length);
    m_ui->alphabetLabel->setText(alphabet);
    m_ui->alphabetLabel->setVisible(!alphabet.isEmpty());
    fitBubble();
}

void SmsPreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitBubble();
}

void SmsPreview::fitBubble()
{
    const QMargins margins = m_ui->bubbleLayout->contentsMargins();
    const int padding = margins.left() + margins.right();
    const int widest = qMin(width(), kBubbleCharacters * fontMetrics().averageCharWidth()) - padding;
    if (widest > 0)
        m_ui->bubble->setFixedWidth(m_ui->smsText->idealWidth(widest) + padding);
}

} // namespace nudge
