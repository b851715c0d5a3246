// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/activity/activity_words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {

struct ActivityWords
{
    Q_DECLARE_TR_FUNCTIONS(ActivityWords)
};

constexpr int kRedirects = 300;
constexpr int kRefusals = 400;

/// The server was too busy or the session too old: the console itself goes on from there.
bool isPassing(int status)
{
    return status == 401 || status == 408 || status == 429 || status == 503;
}

bool isCancelled(const RequestLogEntry &entry)
{
    return entry.problem == ApiError::Category::Cancelled;
}

bool isRedirect(const RequestLogEntry &entry)
{
    return entry.status >= kRedirects && entry.status < kRefusals;
}

} // namespace

bool isFailure(const RequestLogEntry &entry)
{
    if (entry.problem)
        return !isCancelled(entry);
    return entry.status < 200 || entry.status >= kRedirects;
}

QString statusText(const RequestLogEntry &entry)
{
    if (isCancelled(entry))
        return ActivityWords::tr("Cancelled");
    if (entry.status == 0)
        return ActivityWords::tr("No answer");
    const QString status = QString::number(entry.status);
    //: %1 a status such as 200; the answer broke off
    return entry.problem && !isRedirect(entry) ? ActivityWords::tr("%1, incomplete").arg(status) : status;
}

QString failureText(const RequestLogEntry &entry)
{
    if (!entry.problem)
        return entry.failure;
    switch (*entry.problem) {
    case ApiError::Category::Cancelled:
        return ActivityWords::tr("It was cancelled here.");
    case ApiError::Category::Timeout:
        return ActivityWords::tr("The answer did not come in time.");
    case ApiError::Category::TooLarge:
        return ActivityWords::tr("The answer is larger than this program accepts.");
    case ApiError::Category::Redirect:
        return ActivityWords::tr("The server points to %1. That was not followed.").arg(entry.failure);
    default:
        return entry.failure;
    }
}

Tone statusTone(const RequestLogEntry &entry)
{
    if (isCancelled(entry))
        return Tone::Neutral;
    if (!isFailure(entry))
        return Tone::Success;
    return isRedirect(entry) || isPassing(entry.status) ? Tone::Warning : Tone::Danger;
}

QString statusIcon(const RequestLogEntry &entry)
{
    switch (statusTone(entry)) {
    case Tone::Neutral:
        return u"stop"_s;
    case Tone::Success:
        return u"success"_s;
    case Tone::Warning:
        return u"warning"_s;
    default:
        return entry.status == 0 ? u"offline"_s : u"error"_s;
    }
}

QString millisecondsText(qint64 milliseconds)
{
    if (milliseconds < 1000)
        //: A duration in milliseconds
        return ActivityWords::tr("%1 ms").arg(milliseconds);
    //: A duration in seconds with a decimal
    return ActivityWords::tr("%1 s").arg(QLocale().toString(double(milliseconds) / 1000, 'f', 1));
}

QString clockText(const QDateTime &moment)
{
    return moment.toLocalTime().toString(u"HH:mm:ss.zzz"_s);
}

QString addressText(const RequestLogEntry &entry)
{
    return QString::fromLatin1(entry.method) + u' ' + entry.server + entry.path;
}

} // namespace nudge
