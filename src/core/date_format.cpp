// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date_format.h"

#include <QLocale>

#include <array>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFirstTwoDigitYear = 1970;

std::optional<int> digits(QStringView text, qsizetype &at, int count)
{
    if (at + count > text.size())
        return std::nullopt;
    int value = 0;
    for (const qsizetype end = at + count; at < end; ++at) {
        const char16_t c = text[at].unicode();
        if (c < u'0' || c > u'9')
            return std::nullopt;
        value = value * 10 + (c - u'0');
    }
    return value;
}

/// The names of the format's length; "May" is both.
std::optional<int> monthName(QStringView text, qsizetype &at, QLocale::FormatType length)
{
    const QLocale english = QLocale::c();
    for (int month = 1; month <= 12; ++month) {
        const QString name = english.monthName(month, length);
        if (text.mid(at, name.size()).compare(name, Qt::CaseInsensitive) == 0) {
            at += name.size();
            return month;
        }
    }
    return std::nullopt;
}

qsizetype runLength(QStringView format, qsizetype at)
{
    qsizetype end = at;
    while (end < format.size() && format[end] == format[at])
        ++end;
    return end - at;
}

} // namespace

const QStringList &dateFormats()
{
    static const QStringList formats = {
        u"yyyy-MM-dd"_s,   u"dd/MM/yyyy"_s,   u"MM/dd/yyyy"_s,    u"dd-MM-yyyy"_s,   u"MM-dd-yyyy"_s,
        u"dd.MM.yyyy"_s,   u"yyyy/MM/dd"_s,   u"dd MMM yyyy"_s,   u"MMM dd, yyyy"_s, u"MMMM dd, yyyy"_s,
        u"dd MMMM yyyy"_s, u"yy/MM/dd"_s,     u"dd/MM/yy"_s,      u"MM/dd/yy"_s};
    return formats;
}

std::optional<QDate> parseDate(QStringView text, QStringView format)
{
    int year = 0;
    int month = 0;
    int day = 0;
    qsizetype at = 0;
    for (qsizetype i = 0; i < format.size();) {
        const char16_t symbol = format[i].unicode();
        const qsizetype length = runLength(format, i);
        std::optional<int> number;
        switch (symbol) {
        case u'y':
            number = digits(text, at, int(length));
            if (number && length == 2)
                *number += *number < kFirstTwoDigitYear % 100 ? 2000 : 1900;
            year = number.value_or(0);
            break;
        case u'M':
            number = length == 2 ? digits(text, at, 2)
                                 : monthName(text, at, length == 3 ? QLocale::ShortFormat : QLocale::LongFormat);
            month = number.value_or(0);
            break;
        case u'd':
            number = digits(text, at, int(length));
            day = number.value_or(0);
            break;
        default:
            if (at >= text.size() || text[at] != format[i])
                return std::nullopt;
            ++at;
            ++i;
            continue;
        }
        if (!number)
            return std::nullopt;
        i += length;
    }
    if (at != text.size())
        return std::nullopt;
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

QString formatDate(QDate date, QStringView format)
{
    return QLocale::c().toString(date, format);
}

} // namespace nudge
