// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/header_sniffer.h"

#include <algorithm>

namespace nudge {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// A number, a date, a telephone number: digits, and at most a few other characters between them.
bool isFigures(QStringView text)
{
    const qsizetype digits = std::count_if(text.begin(), text.end(), isDigit);
    const qsizetype letters = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    return digits > 0 && letters == 0 && digits * 2 >= text.size();
}

bool isTyped(const QString &cell)
{
    const QStringView text = QStringView(cell).trimmed();
    return isFigures(text) || (text.contains(u'@') && text.contains(u'.') && !text.contains(u' '));
}

} // namespace

bool looksLikeHeader(const QList<QStringList> &records)
{
    if (records.isEmpty())
        return true;
    const QStringList &first = records.front();
    if (std::any_of(first.begin(), first.end(), isTyped))
        return false;
    bool isRepeated = false;
    for (qsizetype column = 0; column < first.size(); ++column) {
        qsizetype typed = 0;
        qsizetype filled = 0;
        qsizetype same = 0;
        for (const QStringList &record : records.mid(1)) {
            if (column >= record.size() || record[column].isEmpty())
                continue;
            ++filled;
            typed += isTyped(record[column]);
            same += record[column] == first[column];
        }
        if (filled > 0 && typed * 10 >= filled * 9 && !first[column].isEmpty())
            return true;
        isRepeated = isRepeated || (same >= 2 && !first[column].isEmpty());
    }
    return !isRepeated;
}

} // namespace nudge
