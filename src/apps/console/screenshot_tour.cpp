// SPDX-License-Identifier: GPL-3.0-or-later
#include "apps/console/screenshot_tour.h"

#include "apps/console/console.h"
#include "gui/common/theme.h"
#include "gui/shell/main_window.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

constexpr QSize kSize(1280, 800);
constexpr std::chrono::seconds kDeadline{60}; // for one screen, on a busy machine

/// The window, and what lies over it.
QPixmap portrait(MainWindow &window, const QDialog *dialog)
{
    QPixmap picture = window.grab();
    if (!dialog)
        return picture;
    QPainter painter(&picture);
    painter.fillRect(picture.rect(), QColor(0, 0, 0, 70));
    const QRect frame(QPoint((window.width() - dialog->width()) / 2, (window.height() - dialog->height()) / 2),
                      dialog->size());
    painter.drawPixmap(frame.topLeft(), const_cast<QDialog *>(dialog)->grab());
    painter.setPen(QColor(0, 0, 0, 90));
    painter.drawRect(frame.adjusted(-1, -1, 0, 0));
    return picture;
}

} // namespace

ScreenshotTour::ScreenshotTour(Console &console, const QString &folder, QObject *parent)
    : QObject(parent),
      m_console(console),
      m_folder(QDir(folder).absolutePath())
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(kDeadline);
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail(tr("it did not come up in time")); });
    planSignIn();
    planAudience();
    planCampaigns();
    planUpload();
    planDialogs();
}

void ScreenshotTour::start()
{
    if (!m_files.isValid() || !m_folder.mkpath(u"."_s)) {
        m_failure = tr("The folder %1 cannot be made.").arg(m_folder.path());
        Q_EMIT finished();
        return;
    }
    QApplication::setCursorFlashTime(0);
    MainWindow &window = m_console.window();
    window.resize(kSize);
    window.show();
    qApp->installEventFilter(this);
    connect(&m_console.services().requestLog, &RequestLog::added, this, &ScreenshotTour::look, Qt::QueuedConnection);
    enterStop();
}

void ScreenshotTour::step(std::function<void()> go, std::function<bool()> ready)
{
    m_stops.append({QString(), std::move(go), std::move(ready)});
}

void ScreenshotTour::picture(const QString &name, std::function<void()> go, std::function<bool()> ready)
{
    m_stops.append({name, std::move(go), std::move(ready)});
}

void ScreenshotTour::enterStop()
{
    if (!m_failure.isEmpty())
        return;
    if (++m_current == m_stops.size()) {
        m_deadline.stop();
        qApp->removeEventFilter(this);
        Q_EMIT finished();
        return;
    }
    m_deadline.start();
    m_missed = false;
    m_stops[m_current].go();
    QMetaObject::invokeMethod(this, &ScreenshotTour::look, Qt::QueuedConnection);
}

bool ScreenshotTour::eventFilter(QObject *watched, QEvent *event)
{
    const bool changes = event->type() == QEvent::Paint || event->type() == QEvent::LayoutRequest ||
                         event->type() == QEvent::Show || event->type() == QEvent::Hide;
    if (changes && !m_capturing && !m_lookQueued) {
        m_lookQueued = true;
        QMetaObject::invokeMethod(this, &ScreenshotTour::look, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void ScreenshotTour::look()
{
    m_lookQueued = false;
    if (m_capturing || !m_failure.isEmpty() || m_current >= m_stops.size())
        return;
    const Stop &stop = m_stops[m_current];
    const bool ready = stop.ready();
    if (m_missed) {
        fail(tr("the sandbox has nothing to show there"));
        return;
    }
    if (!ready)
        return;
    m_capturing = true;
    if (stop.name.isEmpty()) {
        m_capturing = false;
        enterStop();
        return;
    }
    // Through the event loop, so that layouts and repaints of the change are done.
    applyAppearance(Appearance::Light);
    QTimer::singleShot(0, this, [this] {
        capture(false);
        applyAppearance(Appearance::Dark);
        QTimer::singleShot(0, this, [this] {
            capture(true);
            applyAppearance(Appearance::Light);
            m_capturing = false;
            enterStop();
        });
    });
}

void ScreenshotTour::capture(bool dark)
{
    qsizetype number = 0;
    for (qsizetype i = 0; i <= m_current; ++i)
        number += m_stops[i].name.isEmpty() ? 0 : 1;
    const QString file = u"%1-%2-%3.png"_s.arg(number, 2, 10, QLatin1Char('0'))
                             .arg(m_stops[m_current].name, dark ? u"dark"_s : u"light"_s);
    if (portrait(m_console.window(), dialog()).save(m_folder.filePath(file)))
        ++m_pictures;
    else
        fail(tr("%1 cannot be written").arg(QDir::toNativeSeparators(m_folder.filePath(file))));
}

void ScreenshotTour::fail(const QString &what)
{
    if (!m_failure.isEmpty())
        return;
    QString screen;
    for (qsizetype i = qMax<qsizetype>(0, m_current); i < m_stops.size() && screen.isEmpty(); ++i)
        screen = m_stops[i].name;
    m_failure = tr("Screen “%1”: %2.").arg(screen, what);
    m_deadline.stop();
    qApp->removeEventFilter(this);
    QMetaObject::invokeMethod(this, &ScreenshotTour::finished, Qt::QueuedConnection);
}

QDialog *ScreenshotTour::dialog() const
{
    if (auto *modal = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
        return modal;
    for (const char *name : {"activityWindow", "checkWindow"}) { // they block nothing
        if (isSeen(name))
            return find<QDialog>(name);
    }
    return nullptr;
}

bool ScreenshotTour::isSeen(const char *name) const
{
    const auto all = m_console.window().findChildren<QWidget *>(QLatin1String(name));
    return std::ranges::any_of(all, [](const QWidget *widget) { return widget->isVisible(); });
}

bool ScreenshotTour::hasRows(const char *name) const
{
    const auto *view = find<QAbstractItemView>(name);
    return view && view->isVisible() && view->model() && view->model()->rowCount() > 0;
}

void ScreenshotTour::click(const char *name) const
{
    if (auto *button = find<QAbstractButton>(name))
        button->click();
}

QWidget *ScreenshotTour::findWidget(const char *name, const QMetaObject &kind) const
{
    QWidget *hidden = nullptr; // several pages may have one of this name: the one on the screen is meant
    const auto all = m_console.window().findChildren<QWidget *>(QLatin1String(name));
    for (QWidget *widget : all) {
        if (!kind.cast(widget))
            continue;
        if (widget->isVisible())
            return widget;
        hidden = widget;
    }
    return hidden;
}

} // namespace nudge
