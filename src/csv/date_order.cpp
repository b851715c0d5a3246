// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/date_order.h"

#include "core/date_format.h"
#include "csv/utf8.h"

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

QString swapped(const QString &format)
{
    const qsizetype day = format.indexOf("dd"_L1);
    const qsizetype month = format.indexOf("MM"_L1);
    if (day < 0 || month < 0)
        return {};
    QString other = format;
    other.replace(day, 2, u"MM"_s).replace(month, 2, u"dd"_s);
    return dateFormats().contains(other) ? other : QString();
}

} // namespace

void DateOrder::Counts::add(Fit fit, std::uint32_t index)
{
    format += fit == Fit::Format;
    other += fit == Fit::Other;
    both += fit == Fit::Both;
    if (fit == Fit::Format && firstFormat == kNone)
        firstFormat = index;
    if (fit == Fit::Other && firstOther == kNone)
        firstOther = index;
}

DateOrder::DateOrder(const QString &format) : m_format(format), m_other(swapped(format)) {}

DateOrder::Fit DateOrder::fit(std::string_view value) const
{
    // One with white space around it is longer by a little.
    if (value.size() < std::size_t(m_format.size()) || value.size() > std::size_t(m_format.size()) + 16)
        return Fit::Neither;
    const QString text = utf8::toText(value).trimmed();
    const bool isFormat = parseDate(text, m_format).has_value();
    const bool isOther = parseDate(text, m_other).has_value();
    if (isFormat && isOther)
        return Fit::Both;
    return isFormat ? Fit::Format : isOther ? Fit::Other : Fit::Neither;
}

} // namespace nudge
