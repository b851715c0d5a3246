// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/log_capture.h"

#include <QLoggingCategory>
#include <QMutex>

namespace nudge::test {

using namespace Qt::StringLiterals;

namespace {

QMutex s_mutex;
QByteArray s_text;
QtMessageHandler s_previous = nullptr;

void keep(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    {
        const QMutexLocker lock(&s_mutex);
        s_text += QByteArray(context.category) + ": " + message.toUtf8() + '\n';
    }
    if (type == QtFatalMsg)
        s_previous(type, context, message);
}

} // namespace

LogCapture::LogCapture()
{
    s_text.clear();
    QLoggingCategory::setFilterRules(u"nudgescribe.*=true"_s);
    s_previous = qInstallMessageHandler(keep);
}

LogCapture::~LogCapture()
{
    qInstallMessageHandler(s_previous);
    QLoggingCategory::setFilterRules(QString());
}

QByteArray LogCapture::text() const
{
    const QMutexLocker lock(&s_mutex);
    return s_text;
}

} // namespace nudge::test
