// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/format_text.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace nudge {
namespace {
struct FormatText
{
    Q_DECLARE_TR_FUNCTIONS(FormatText)
};
} // namespace

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString momentText(const QDateTime &moment)
{
    if (!moment.isValid())
        return {};
    const QDateTime local = moment.toLocalTime();
    return QString(dayText(local.date()) + u' ' + QLocale().toString(local.time(), QLocale::ShortFormat));
}

QString dayText(const QDate &day)
{
    //: Format of a day as QLocale::toString() takes it
    return day.isValid() ? QLocale().toString(day, FormatText::tr("d MMM yyyy")) : QString();
}

QString durationText(qint64 seconds)
{
    if (seconds < 60)
        //: A duration in seconds
        return FormatText::tr("%1 s").arg(qMax(qint64(1), seconds));
    if (seconds < 3600)
        //: A duration in minutes
        return FormatText::tr("%1 min").arg((seconds + 30) / 60);
    //: A duration in hours and minutes
    return FormatText::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
}

} // namespace nudge
