// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preview/email_preview.h"

#include "ui_email_preview.h"

#include <QFontDatabase>

namespace nudge {

EmailPreview::EmailPreview(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::EmailPreview>())
{
    m_ui->setupUi(this);
    m_ui->subjectText->viewport()->setAutoFillBackground(false);
    m_ui->subjectText->setFont(textFont(TextSize::Heading, true));
    m_ui->toLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->noteLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->linkLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->linkLabel->setElideMode(Qt::ElideMiddle);
    m_ui->plainBody->viewport()->setAutoFillBackground(false);
    m_ui->htmlBody->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    connect(m_ui->sourceButton, &QAbstractButton::toggled, this, &EmailPreview::showBody);
    connect(m_ui->htmlBody, &InertHtmlView::linkHovered, m_ui->linkLabel, &ElidedLabel::setFullText);
}

EmailPreview::~EmailPreview() = default;

void EmailPreview::setMessage(const QString &recipient, const QString &subject, const QString &body)
{
    m_ui->subjectText->setPlainText(subject.isEmpty() ? tr("(no subject)") : subject);
    //: The recipient of an e-mail
    m_ui->toLabel->setText(tr("To: %1").arg(recipient));
    m_ui->toLabel->setVisible(!recipient.isEmpty());
    m_body = body;
    showBody();
}

void EmailPreview::showBody()
{
    const bool html = Qt::mightBeRichText(m_body);
    const bool rendered = html && m_body.size() <= kMaxRendered && !m_ui->sourceButton->isChecked();
    m_ui->textButton->setVisible(html && m_body.size() <= kMaxRendered);
    m_ui->sourceButton->setVisible(html && m_body.size() <= kMaxRendered);
    m_ui->htmlBody->setVisible(rendered);
    m_ui->linkLabel->setVisible(rendered);
    m_ui->linkLabel->setFullText({});
    m_ui->plainBody->setVisible(!rendered);
    if (rendered) {
        m_ui->htmlBody->showHtml(m_body);
        const int pictures = m_ui->htmlBody->pictures();
        m_ui->noteLabel->setText(
            tr("%Ln picture(s) not loaded: looking at a message must not tell its sender.", nullptr, pictures));
        m_ui->noteLabel->setVisible(pictures > 0);
        m_ui->plainBody->clear();
        return;
    }
    m_ui->htmlBody->showHtml({});
    m_ui->plainBody->setFont(html ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : font());
    m_ui->plainBody->setPlainText(m_body);
    m_ui->noteLabel->setText(tr("This message is too long to be drawn; its source is shown."));
    m_ui->noteLabel->setVisible(html && m_body.size() > kMaxRendered);
}

} // namespace nudge
