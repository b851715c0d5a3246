// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/mend_value.h"

#include "core/date_format.h"

#include <algorithm>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Reads up to `most` digits at `at` and moves it behind them; -1 where there are none.
int takeNumber(QStringView text, qsizetype &at, int most)
{
    int value = 0;
    const qsizetype start = at;
    while (at < text.size() && at - start < most && isDigit(text[at]))
        value = value * 10 + text[at++].unicode() - u'0';
    return at == start ? -1 : value;
}

/// d, M and yyyy with single characters between them; the digits of day and month may be one or two.
std::optional<QDate> readNumbers(QStringView text, QStringView format)
{
    int day = -1;
    int month = -1;
    int year = -1;
    qsizetype at = 0;
    for (const QChar mark : format) {
        if (mark == u'd') {
            day = takeNumber(text, at, 2);
        } else if (mark == u'M') {
            month = takeNumber(text, at, 2);
        } else if (mark == u'y') {
            if (year >= 0)
                continue; // of yyyy, the first has read them all
            const qsizetype start = at;
            year = takeNumber(text, at, 4);
            if (at - start == 2)
                year += year < 70 ? 2000 : 1900;
            else if (at - start != 4)
                return {};
        } else {
            if (at >= text.size() || text[at] != mark)
                return {};
            ++at;
        }
    }
    const QDate date(year, month, day);
    return at == text.size() && date.isValid() && day > 0 && month > 0 ? std::optional(date) : std::nullopt;
}

/// "T10:00:00.000Z", " 10:00", "T10:00:00+01:00"
bool isTimeOfDay(QStringView text)
{
    if (text.isEmpty())
        return true;
    if (text.size() < 6 || (text[0] != u'T' && text[0] != u' ') || !isDigit(text[1]))
        return false;
    return std::all_of(
               text.begin() + 1, text.end(),
               [](QChar c) { return isDigit(c) || c == u':' || c == u'.' || c == u'+' || c == u'-' || c == u'Z'; }) &&
           text.contains(u':');
}

std::optional<QDate> readDay(QStringView text, QStringView format)
{
    if (const auto date = parseDate(text, format))
        return date;
    // The documented formats have two digits each; a file that says 3/4/2020 means the same.
    if (format.contains(u"MMM") || !(format.contains(u'd') && format.contains(u'M')))
        return {};
    QString loose = format.toString();
    loose.replace(u"dd"_s, u"d"_s).replace(u"MM"_s, u"M"_s).replace(u"yyyy"_s, u"y"_s).replace(u"yy"_s, u"y"_s);
    return loose.size() == 3 ? std::nullopt : readNumbers(text, loose); // without separators it cannot be told
}

} // namespace

const QStringList &looseDateFormats()
{
    static const QStringList formats = [] {
        QStringList all = dateFormats();
        for (const QString &more : {u"dd.MM.yyyy"_s, u"dd.MM.yy"_s, u"yyyy/MM/dd"_s, u"yyyy.MM.dd"_s, u"yyyyMMdd"_s,
                                    u"dd-MM-yyyy"_s, u"MM-dd-yyyy"_s, u"MM/dd/yyyy"_s, u"dd/MM/yyyy"_s}) {
            if (!all.contains(more))
                all << more;
        }
        return all;
    }();
    return formats;
}

std::optional<QDate> readLooseDate(QStringView text, QStringView format)
{
    text = text.trimmed();
    if (format == u"yyyyMMdd" && text.size() >= 8 && std::all_of(text.begin(), text.begin() + 8, isDigit)) {
        const QDate date(text.left(4).toInt(), text.mid(4, 2).toInt(), text.mid(6, 2).toInt());
        return date.isValid() && isTimeOfDay(text.mid(8)) ? std::optional(date) : std::nullopt;
    }
    if (const auto date = readDay(text, format))
        return date;
    const qsizetype time = std::max(text.indexOf(u'T'), text.lastIndexOf(u' '));
    if (time > 0 && isTimeOfDay(text.mid(time)))
        return readDay(text.left(time), format);
    return {};
}

QString withCapitals(const QString &value)
{
    QString out = value.toLower();
    bool first = true;
    for (QChar &c : out) {
        if (first)
            c = c.toUpper();
        first = !c.isLetterOrNumber() && c != u'\'' && c != u'\u2019';
    }
    return out;
}

QString withDecimalPoint(const QString &value)
{
    const auto first = std::find_if(value.begin(), value.end(), isDigit);
    const auto last = std::find_if(value.rbegin(), value.rend(), isDigit);
    if (first == value.end())
        return value;
    const qsizetype begin = first - value.begin();
    const qsizetype end = last.base() - value.begin();
    const QStringView number = QStringView(value).mid(begin, end - begin);
    const qsizetype comma = number.lastIndexOf(u',');
    const QStringView whole = comma < 0 ? number : number.left(comma);
    const QStringView fraction = comma < 0 ? QStringView() : number.mid(comma + 1);
    if (number.count(u',') > 1 || !std::all_of(fraction.begin(), fraction.end(), isDigit))
        return value;
    QString digits;
    qsizetype group = -1; // digits since the last grouping mark
    for (const QChar c : whole) {
        if (isDigit(c)) {
            digits += c;
            group += group >= 0;
        } else if (c == u'.' || c == u'\'' || c == u'\u2019' || c.isSpace()) {
            if ((group >= 0 && group != 3) || digits.isEmpty())
                return value;
            group = 0;
        } else {
            return value;
        }
    }
    if (group >= 0 && group != 3)
        return value;
    if (!fraction.isEmpty())
        digits += u'.' + fraction;
    return QStringView(value).left(begin) + digits + QStringView(value).mid(end);
}

QString paddedWithZeros(const QString &value, int width)
{
    const QString text = value.trimmed();
    return text.isEmpty() ? value : text.rightJustified(width, u'0');
}

QString withCountryPrefix(const QString &value, const QString &prefix)
{
    const QString text = value.trimmed();
    if (text.isEmpty() || text.startsWith(u'+') || !(isDigit(text[0]) || text[0] == u'('))
        return value;
    if (text.startsWith(u"00"_s))
        return u'+' + text.sliced(2).trimmed();
    if (text.startsWith(u"(0)"_s))
        return prefix + u' ' + text.sliced(3).trimmed();
    // The digits of the country without its sign: a spreadsheet has taken the + for one.
    if (const QStringView digits = QStringView(prefix).mid(1);
        text.startsWith(digits) && text.size() > digits.size() + 7)
        return u'+' + text;
    return prefix + u' ' + (text.startsWith(u'0') ? text.sliced(1) : text);
}

} // namespace nudge
