// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preview/growing_text.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QScrollBar>
#include <QTextDocument>
#include <QWheelEvent>

#include <cmath>
#include <memory>

namespace nudge {

GrowingText::GrowingText(QWidget *parent) : GrowingText(new QTextDocument, parent) {}

GrowingText::GrowingText(QTextDocument *document, QWidget *parent) : QTextEdit(parent)
{
    document->setParent(this);
    document->setDocumentMargin(2); // glyphs of some scripts reach over their advance
    setDocument(document);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followScripts();
    connect(document->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GrowingText::updateHeight);
}

int GrowingText::idealWidth(int atMost) const
{
    // Measured on a copy: the widget lays its own document out for the width that it has.
    const std::unique_ptr<QTextDocument> copy(document()->clone());
    copy->setDefaultFont(font());
    copy->setDocumentMargin(document()->documentMargin());
    copy->setDefaultTextOption(document()->defaultTextOption());
    copy->setTextWidth(atMost);
    return qMin(atMost, int(std::ceil(copy->idealWidth())) + 1);
}

void GrowingText::followScripts()
{
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LayoutDirectionAuto);
    document()->setDefaultTextOption(option);
}

void GrowingText::updateHeight()
{
    int height = int(std::ceil(document()->size().height()));
    if (horizontalScrollBar()->maximum() > 0)
        height += horizontalScrollBar()->sizeHint().height();
    height += 2 * frameWidth() + viewportMargins().top() + viewportMargins().bottom();
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

void GrowingText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    updateHeight();
}

void GrowingText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) // QTextEdit takes the widget's direction for the text's
        followScripts();
}

void GrowingText::wheelEvent(QWheelEvent *event)
{
    if (event->angleDelta().x() != 0)
        QTextEdit::wheelEvent(event);
    else
        event->ignore(); // the area around it scrolls
}

} // namespace nudge
