// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preview/push_preview.h"

#include "gui/common/icons.h"
#include "ui_push_preview.h"

#include <QEvent>

namespace nudge {

namespace {
constexpr int kIconSize = 18;
constexpr int kCardCharacters = 60; // the widest card, in average characters
} // namespace

PushPreview::PushPreview(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::PushPreview>())
{
    m_ui->setupUi(this);
    m_ui->pushText->viewport()->setAutoFillBackground(false);
    m_ui->pushTitle->viewport()->setAutoFillBackground(false);
    m_ui->pushTitle->setFont(textFont(TextSize::Body, true));
    m_ui->nowLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->appLabel->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_ui->card->setMaximumWidth(kCardCharacters * fontMetrics().averageCharWidth());
    drawIcon();
}

PushPreview::~PushPreview() = default;

void PushPreview::setMessage(const QString &title, const QString &text)
{
    m_ui->pushTitle->setPlainText(title);
    m_ui->pushTitle->setVisible(!title.isEmpty());
    m_ui->pushText->setPlainText(text);
}

void PushPreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

void PushPreview::drawIcon()
{
    m_ui->icon->setPixmap(tintedIcon(u"push", semanticColor(Tone::Accent, palette()))
                              .pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
}

} // namespace nudge
