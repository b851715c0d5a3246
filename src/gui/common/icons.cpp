// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

class SvgEngine : public QIconEngine
{
public:
    SvgEngine(QString path, std::optional<QColor> tint) : m_path(std::move(path)), m_tint(tint) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double scale = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QColor color = ink(mode);
        const QString key = u"nudge:%1:%2x%3:%4:%5"_s.arg(m_path)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(color.rgba(), 0, 16)
                                .arg(scale);
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer renderer(m_path);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(&painter, QRectF(QPointF(), size));
        // The drawing gives the shape alone; the palette gives the colour.
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), color);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new SvgEngine(m_path, m_tint); }
    QString key() const override { return u"nudgescribe"_s; }
    QString iconName() override { return m_path; }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor ink(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        case QIcon::Selected:
            return m_tint.value_or(palette.color(QPalette::HighlightedText));
        default:
            return m_tint.value_or(palette.color(QPalette::WindowText));
        }
    }

    QString m_path;
    std::optional<QColor> m_tint;
};

QIcon svgIcon(QStringView name, std::optional<QColor> tint)
{
    const QString path = u":/icons/"_s + name + u".svg"_s;
    return QFile::exists(path) ? QIcon(new SvgEngine(path, tint)) : QIcon();
}

} // namespace

QIcon themedIcon(QStringView name)
{
    return svgIcon(name, std::nullopt);
}

QIcon tintedIcon(QStringView name, const QColor &color)
{
    return svgIcon(name, color);
}

} // namespace nudge
