// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/state_view.h"

#include "gui/common/action_button.h"
#include "gui/common/icons.h"
#include "gui/common/labels.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {
constexpr int kIconSize = 48;
constexpr int kTextWidth = 420;
} // namespace

StateView::StateView(QWidget *parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_title(new TextLabel(TextSize::Heading, TextLabel::Rank::Primary, QString(), this)),
      m_text(new TextLabel(TextSize::Body, TextLabel::Rank::Secondary, QString(), this))
{
    m_title->setObjectName("stateTitle"_L1);
    m_text->setObjectName("stateText"_L1);
    for (TextLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setMaximumWidth(kTextWidth);
        label->setMinimumWidth(qMin(kTextWidth, 240));
    }
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(kGrid);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addSpacing(kGrid);
    // Stretched and capped by their maximum, so that wrapped text gets the height it needs.
    for (TextLabel *label : {m_title, m_text}) {
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label, 100);
        row->addStretch(1);
        layout->addLayout(row);
    }
    layout->addStretch(3);
}

void StateView::build(Tone tone, const QString &icon, const QString &title, const QString &text)
{
    m_tone = tone;
    m_iconName = icon;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    drawIcon();
    delete m_button;
    m_button = nullptr;
    delete m_offer;
    m_offer = nullptr;
}

void StateView::offer(QAction *action)
{
    if (!action || m_offer)
        return;
    m_offer = new ActionButton(this);
    m_offer->setAction(action);
    m_offer->setObjectName("offerButton"_L1);
    auto *box = static_cast<QVBoxLayout *>(layout());
    box->insertWidget(box->count() - 1, m_offer, 0, Qt::AlignHCenter);
}

void StateView::setEmpty(const EmptyState &state)
{
    build(Tone::Neutral, state.icon, state.title, state.text);
    if (!state.action)
        return;
    m_button = new ActionButton(this);
    m_button->setAction(state.action);
    m_button->setObjectName("emptyActionButton"_L1);
    auto *box = static_cast<QVBoxLayout *>(layout());
    box->insertWidget(box->count() - 1, m_button, 0, Qt::AlignHCenter);
}

void StateView::setMessage(Tone tone, const QString &icon, const QString &title, const QString &text,
                           const QString &button, std::function<void()> run)
{
    build(tone, icon, title, text);
    if (button.isEmpty())
        return;
    m_button = new ActionButton(this);
    m_button->setText(button);
    m_button->setObjectName("retryButton"_L1);
    connect(
        m_button, &QPushButton::clicked, this,
        [run = std::move(run)] {
            if (run)
                run();
        },
        Qt::QueuedConnection); // the button goes when the page shows something else
    auto *box = static_cast<QVBoxLayout *>(layout());
    box->insertWidget(box->count() - 1, m_button, 0, Qt::AlignHCenter);
}

void StateView::drawIcon()
{
    const QColor color = m_tone == Tone::Neutral ? secondaryText(palette()) : semanticColor(m_tone, palette());
    const QIcon icon = tintedIcon(m_iconName, color);
    m_icon->setVisible(!icon.isNull());
    if (!icon.isNull())
        m_icon->setPixmap(icon.pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
}

void StateView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

} // namespace nudge
