// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

enum class Ink { Drawn, Text, Tint };

class SvgEngine : public QIconEngine
{
public:
    SvgEngine(QString path, Ink ink, const QColor &tint) : m_path(std::move(path)), m_ink(ink), m_tint(tint) {}

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
        const QColor color = m_ink == Ink::Drawn ? QColor() : inkOf(mode);
        const QString key = u"nudge:%1:%2x%3:%4:%5:%6"_s.arg(m_path)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(color.rgba(), 0, 16)
                                .arg(scale)
                                .arg(int(m_ink));
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer renderer(m_path);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(&painter, QRectF(QPointF(), size));
        if (m_ink != Ink::Drawn) { // the drawing gives the shape alone
            painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
            painter.fillRect(pixmap.rect(), color);
        }
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new SvgEngine(m_path, m_ink, m_tint); }
    QString key() const override { return u"nudgescribe"_s; }
    QString iconName() override { return m_path; }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor inkOf(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        case QIcon::Selected:
            return m_ink == Ink::Tint ? m_tint : palette.color(QPalette::HighlightedText);
        default:
            return m_ink == Ink::Tint ? m_tint : palette.color(QPalette::WindowText);
        }
    }

    QString m_path;
    Ink m_ink;
    QColor m_tint;
};

QIcon svgIcon(QStringView name, Ink ink, const QColor &tint = {})
{
    const QString path = u":/icons/"_s + name + u".svg"_s;
    return QFile::exists(path) ? QIcon(new SvgEngine(path, ink, tint)) : QIcon();
}

} // namespace

QIcon themedIcon(QStringView name)
{
    return svgIcon(name, Ink::Text);
}

QIcon tintedIcon(QStringView name, const QColor &color)
{
    return svgIcon(name, Ink::Tint, color);
}

QIcon drawnIcon(QStringView name)
{
    return svgIcon(name, Ink::Drawn);
}

} // namespace nudge
