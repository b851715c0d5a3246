// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/audience/number_entry.h"

#include <algorithm>

namespace nudge {

namespace {

bool isDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isSpace(QChar c)
{
    return c.isSpace() || c == QChar(0x202f) || c == QChar(0x00a0);
}

/// "1.234.567" with group mark '.': one to three digits, then groups of exactly three.
bool hasWholeGroups(QStringView text, QStringView mark)
{
    const QList<QStringView> groups = text.split(mark);
    if (groups.size() < 2 || groups.first().isEmpty() || groups.first().size() > 3 || !isDigits(groups.first()))
        return false;
    return std::all_of(groups.begin() + 1, groups.end(),
                       [](QStringView group) { return group.size() == 3 && isDigits(group); });
}

} // namespace

QString plainNumber(const QString &typed, const QLocale &locale)
{
    QString text = typed.trimmed();
    const QString point = locale.decimalPoint();
    QString mark = locale.groupSeparator();
    if (!mark.isEmpty() && isSpace(mark.front())) {
        // People type a plain space where the locale has a narrow one.
        for (QChar &c : text)
            c = isSpace(c) ? mark.front() : c;
    }
    QString sign;
    if (text.startsWith(u'-') || text.startsWith(u'+') || text.startsWith(QChar(0x2212))) {
        sign = text.front() == u'+' ? QString() : QString(u'-');
        text.remove(0, 1);
    }
    const qsizetype at = text.lastIndexOf(point);
    QString whole = at < 0 ? text : text.left(at);
    const QString fraction = at < 0 ? QString() : text.mid(at + point.size());
    if (!mark.isEmpty() && hasWholeGroups(whole, mark))
        whole.remove(mark);
    if (whole.isEmpty() || !isDigits(whole) || !isDigits(fraction) || (at >= 0 && fraction.isEmpty()))
        return typed.trimmed();
    return at < 0 ? QString(sign + whole) : QString(sign + whole + u'.' + fraction);
}

QString numberForEntry(const QString &plain, const QLocale &locale)
{
    QStringView digits = plain;
    if (digits.startsWith(u'-'))
        digits = digits.mid(1);
    const qsizetype at = digits.indexOf(u'.');
    if (at <= 0 || !isDigits(digits.left(at)) || !isDigits(digits.mid(at + 1)))
        return plain;
    QString text = plain;
    return text.replace(u'.', locale.decimalPoint());
}

} // namespace nudge
