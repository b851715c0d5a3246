// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/file_names.h"

#include <QStringList>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

/// Windows' rules (no separators, wildcards, control characters; no trailing dot or space; no device names), which
/// are the strictest, hold everywhere: exports are passed on.
QString sanitised(const QString &name)
{
    constexpr qsizetype kLongest = 100;
    QString clean;
    for (const QChar c : name.simplified()) {
        const bool refused =
            u"<>:\"/\\|?*"_s.contains(c) || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        clean.append(refused ? u'_' : c);
    }
    clean.truncate(kLongest);
    if (clean.endsWith(u'.') || clean.endsWith(u' ') || (!clean.isEmpty() && clean.back().isHighSurrogate()))
        clean.chop(1);
    while (clean.startsWith(u'.')) // would be hidden
        clean.remove(0, 1);
    return clean.isEmpty() ? u"messages"_s : clean;
}

} // namespace

QString messageFileName(const QString &campaign, int number, int files)
{
    const auto digits = QString::number(files).size();
    return u"%1-%2.csv"_s.arg(sanitised(campaign), QString::number(number).rightJustified(digits, u'0'));
}

} // namespace nudge
