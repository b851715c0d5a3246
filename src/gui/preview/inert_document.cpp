// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preview/inert_document.h"

#include <QImage>
#include <QTextBlock>

namespace nudge {

namespace {

/// Stands where a picture would. It must not be null: for a null one Qt tries the name as a file.
QImage placeholder()
{
    QImage image(24, 24, QImage::Format_ARGB32_Premultiplied);
    image.fill(QColor(0, 0, 0, 24)); // plain, as it is stretched to whatever size the message asks for
    return image;
}

} // namespace

int InertDocument::pictures() const
{
    int pictures = 0;
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it)
            pictures += it.fragment().charFormat().isImageFormat() ? it.fragment().length() : 0;
    }
    return pictures;
}

QVariant InertDocument::loadResource(int type, const QUrl &)
{
    if (type != QTextDocument::ImageResource)
        return QByteArray("");
    return placeholder();
}

} // namespace nudge
