// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/text_likeness.h"

#include <algorithm>
#include <vector>

namespace nudge {

namespace {

/// Letters that Unicode does not decompose, as people write them on a plain keyboard.
void appendPlain(QString &out, QChar c)
{
    switch (c.unicode()) {
    case 0x00DF:
        out += QLatin1StringView("ss");
        return; // sharp s
    case 0x00E6:
        out += QLatin1StringView("ae");
        return;
    case 0x0153:
        out += QLatin1StringView("oe");
        return;
    case 0x00F8:
        out += QLatin1Char('o');
        return;
    case 0x0142:
        out += QLatin1Char('l');
        return;
    case 0x0111:
        out += QLatin1Char('d');
        return;
    case 0x0131:
        out += QLatin1Char('i');
        return; // dotless i
    default:
        out += c;
    }
}

} // namespace

QString foldedName(QStringView name)
{
    const QString apart = name.toString().normalized(QString::NormalizationForm_KD).toLower();
    QString out;
    out.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            appendPlain(out, c);
    }
    return out;
}

QStringList foldedWords(QStringView name)
{
    QStringList words;
    qsizetype start = 0;
    const auto close = [&](qsizetype end) {
        const QString word = foldedName(name.sliced(start, end - start));
        if (!word.isEmpty())
            words << word;
        start = end;
    };
    for (qsizetype i = 1; i < name.size(); ++i) {
        const bool sign = !name[i].isLetterOrNumber() && !name[i].isMark() && !name[i].isSurrogate();
        if (sign || (name[i].isUpper() && name[i - 1].isLower()))
            close(i);
    }
    close(name.size());
    return words;
}

double likeness(QStringView a, QStringView b)
{
    if (a.isEmpty() || b.isEmpty())
        return 0;
    // Three rows of the optimal string alignment table are enough.
    std::vector<int> before(size_t(b.size()) + 1), last(before.size()), now(before.size());
    for (size_t j = 0; j < last.size(); ++j)
        last[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        now[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const size_t k = size_t(j);
            const int change = a[i - 1] == b[j - 1] ? 0 : 1;
            now[k] = std::min({last[k] + 1, now[k - 1] + 1, last[k - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[k] = std::min(now[k], before[k - 2] + 1);
        }
        before.swap(last);
        last.swap(now);
    }
    return 1.0 - double(last[size_t(b.size())]) / double(std::max(a.size(), b.size()));
}

} // namespace nudge
