// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preview/inert_html_view.h"

#include "gui/preview/inert_document.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace nudge {

using namespace Qt::StringLiterals;

InertHtmlView::InertHtmlView(QWidget *parent)
    : GrowingText(new InertDocument, parent),
      m_document(static_cast<InertDocument *>(document()))
{
    QPalette paper = palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        paper.setColor(group, QPalette::Base, Qt::white);
        paper.setColor(group, QPalette::Text, Qt::black);
    }
    setPalette(paper);
    // Rich text takes the colour of links from the program's palette, which may be a dark one.
    m_document->setDefaultStyleSheet(u"a { color: #004eb7 }"_s);
    document()->setDocumentMargin(12);
    viewport()->setMouseTracking(true);
}

void InertHtmlView::showHtml(const QString &html)
{
    m_document->setHtml(html);
}

int InertHtmlView::pictures() const
{
    return m_document->pictures();
}

void InertHtmlView::mouseMoveEvent(QMouseEvent *event)
{
    GrowingText::mouseMoveEvent(event);
    const QString address = anchorAt(event->position().toPoint());
    if (address != m_hovered) {
        m_hovered = address;
        Q_EMIT linkHovered(address);
    }
}

void InertHtmlView::leaveEvent(QEvent *event)
{
    GrowingText::leaveEvent(event);
    if (!m_hovered.isEmpty()) {
        m_hovered.clear();
        Q_EMIT linkHovered({});
    }
}

bool InertHtmlView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return GrowingText::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    // Plain text: an address may look like HTML.
    QToolTip::showText(help->globalPos(), anchorAt(help->pos()).toHtmlEscaped(), viewport());
    return true;
}

} // namespace nudge
