// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/page.h"

#include "gui/check/check_action.h"
#include "gui/common/action_button.h"
#include "gui/common/banner.h"
#include "gui/common/error_text.h"
#include "gui/common/labels.h"
#include "gui/common/skeleton.h"

#include <QAction>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace nudge {

Page::Page(const QString &title, QWidget *parent)
    : QWidget(parent),
      m_title(new ElidedLabel(this)),
      m_subtitle(new ElidedLabel(this)),
      m_header(new QHBoxLayout),
      m_banner(new Banner(this)),
      m_stack(new QStackedWidget(this)),
      m_skeleton(new Skeleton(this)),
      m_state(new StateView(this))
{
    m_title->setObjectName("pageTitle"_L1);
    m_title->setStyle(TextSize::Title, TextLabel::Rank::Primary, true);
    m_subtitle->setObjectName("pageSubtitle"_L1);
    m_subtitle->setStyle(TextSize::Body, TextLabel::Rank::Secondary);
    m_subtitle->hide();
    m_banner->setObjectName("banner"_L1);

    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    m_header->setSpacing(kGrid);
    m_header->addLayout(titles, 1);

    auto *top = new QVBoxLayout;
    top->setContentsMargins(3 * kGrid, 2 * kGrid, 3 * kGrid, 0);
    top->setSpacing(kGrid + kGrid / 2);
    top->addLayout(m_header);
    top->addWidget(m_banner);

    m_stack->addWidget(m_skeleton);
    m_stack->addWidget(m_state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * kGrid);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    setTitle(title);
}

Page::~Page() = default;

void Page::setTitle(const QString &title)
{
    m_title->setFullText(title);
    setAccessibleName(title);
}

QString Page::title() const
{
    return m_title->fullText();
}

void Page::setSubtitle(const QString &subtitle)
{
    m_subtitle->setFullText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void Page::addHeaderWidget(QWidget *widget)
{
    const int index = m_mainButton ? m_header->indexOf(m_mainButton) : m_header->count();
    m_header->insertWidget(index, widget, 0, Qt::AlignVCenter);
}

void Page::setMainAction(QAction *action, const QString &icon)
{
    delete m_mainButton;
    m_mainButton = nullptr;
    m_mainAction = action;
    if (!action)
        return;
    m_mainButton = new ActionButton(this);
    m_mainButton->setObjectName("mainActionButton"_L1);
    m_mainButton->setPrimary(true);
    m_mainButton->setIconName(icon);
    m_mainButton->setAction(action);
    m_header->addWidget(m_mainButton, 0, Qt::AlignVCenter);
}

QAction *Page::mainAction() const
{
    return m_mainAction;
}

void Page::setContent(QWidget *content)
{
    delete m_content;
    m_content = content;
    m_stack->addWidget(content);
    showContent();
}

void Page::serverIsBack()
{
    if (m_stack->currentWidget() != m_state)
        return;
    if (const auto retry = std::exchange(m_whenBack, nullptr))
        retry();
}

void Page::showContent()
{
    m_whenBack = nullptr;
    if (m_content)
        m_stack->setCurrentWidget(m_content);
}

void Page::showLoading()
{
    m_whenBack = nullptr;
    m_stack->setCurrentWidget(m_skeleton);
}

void Page::showEmpty(const EmptyState &state)
{
    m_whenBack = nullptr;
    m_state->setEmpty(state);
    m_stack->setCurrentWidget(m_state);
}

void Page::showError(const ApiError &error, std::function<void()> retry)
{
    const bool offline = error.category == ApiError::Category::Offline || error.category == ApiError::Category::Timeout;
    const bool unreached = offline || error.category == ApiError::Category::Tls;
    m_whenBack = unreached ? retry : nullptr;
    const QString button = retry ? tr("Try again") : QString(); // before `retry` is moved from
    m_state->setMessage(offline ? Tone::Warning : Tone::Danger, offline ? u"offline"_s : u"error"_s, errorTitle(error),
                        errorText(error), button, std::move(retry));
    if (error.category == ApiError::Category::Contract)
        m_state->offer(connectionCheckAction(this));
    m_stack->setCurrentWidget(m_state);
}

} // namespace nudge
