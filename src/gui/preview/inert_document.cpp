// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preview/inert_document.h"

#include <QAbstractTextDocumentLayout>
#include <QImage>
#include <QPainter>

namespace nudge {

namespace {

/// Stands where a picture would. It must not be null: for a null one Qt tries the name as a file.
QImage placeholder()
{
    QImage image(24, 24, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setPen(QColor(128, 128, 128));
    painter.drawRect(0, 0, 23, 23);
    painter.drawLine(4, 18, 10, 10);
    painter.drawLine(10, 10, 19, 18);
    painter.drawEllipse(14, 5, 4, 4);
    return image;
}

} // namespace

void InertDocument::showHtml(const QString &html)
{
    m_pictures.clear();
    clear(); // with what was kept of the document before
    setHtml(html);
    documentLayout()->documentSize(); // lays it out, which asks for the pictures
}

QVariant InertDocument::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return QByteArray("");
    m_pictures.insert(name);
    return placeholder();
}

} // namespace nudge
