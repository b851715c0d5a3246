// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/banner.h"

#include "core/api_error.h"
#include "gui/check/check_action.h"
#include "gui/common/error_text.h"
#include "gui/common/icons.h"

#include <QAction>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

QString iconName(Tone tone)
{
    switch (tone) {
    case Tone::Success:
        return u"success"_s;
    case Tone::Warning:
        return u"warning"_s;
    case Tone::Danger:
        return u"error"_s;
    default:
        return u"info"_s;
    }
}

constexpr int kIconSize = 20;

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_close(new QToolButton(this))
{
    m_text->setObjectName("bannerText"_L1);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setObjectName("bannerDismiss"_L1);
    m_close->setAutoRaise(true);
    m_close->setIcon(themedIcon(u"close"));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kGrid * 3 / 2, kGrid, kGrid, kGrid);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i] = new QPushButton(this);
        m_buttons[i]->setObjectName(u"bannerAction%1"_s.arg(i + 1));
        m_buttons[i]->setAutoDefault(true);
        layout->addWidget(m_buttons[i], 0, Qt::AlignTop);
        connect(m_buttons[i], &QPushButton::clicked, this, [this, i] {
            if (const auto run = m_actions[i])
                run();
        });
    }
    layout->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &Banner::dismiss);
    hide();
}

void Banner::showMessage(Tone tone, const QString &text, const BannerAction &first, const BannerAction &second,
                         const BannerAction &third)
{
    m_tone = tone;
    m_text->setText(text);
    m_text->setAccessibleName(text);
    setAccessibleName(text);
    m_actions = {first.run, second.run, third.run};
    const std::array labels{first.text, second.text, third.text};
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setText(labels[i]);
        m_buttons[i]->setVisible(!labels[i].isEmpty());
    }
    applyColors();
    show();
}

void Banner::showError(const ApiError &error, std::function<void()> retry)
{
    const QString text = errorTitle(error) + u". "_s + errorText(error);
    BannerAction again;
    if (retry)
        again = {tr("Try again"), [this, retry = std::move(retry)] {
                     dismiss();
                     retry();
                 }};
    BannerAction check;
    if (const QPointer<QAction> action = connectionCheckAction(this);
        action && error.category == ApiError::Category::Contract)
        check = {tr("Check the connection…"), [action] {
                     if (action)
                         action->trigger();
                 }};
    showMessage(Tone::Danger, text, again, check);
}

void Banner::updateText(const QString &text)
{
    m_text->setText(text);
}

void Banner::dismiss()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT dismissed();
}

void Banner::setDismissible(bool dismissible)
{
    m_close->setVisible(dismissible);
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::applyColors()
{
    const QPalette palette = QGuiApplication::palette();
    const QColor color = semanticColor(m_tone, palette);
    m_icon->setPixmap(tintedIcon(iconName(m_tone), color).pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    update();
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(toneFill(m_tone, palette()));
    painter.setPen(mix(toneFill(m_tone, palette()), semanticColor(m_tone, palette()), 0.35));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace nudge
