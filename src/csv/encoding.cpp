// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/encoding.h"

#include <QStringDecoder>

namespace nudge {

using namespace Qt::StringLiterals;

QString mixedEncodingName()
{
    return u"UTF-8+windows-1252"_s;
}

const QStringList &offeredEncodings()
{
    static const QStringList names = {u"UTF-8"_s,          u"windows-1252"_s, u"UTF-16LE"_s,     u"UTF-16BE"_s,
                                      mixedEncodingName(), u"windows-1250"_s, u"windows-1251"_s, u"windows-1253"_s,
                                      u"windows-1254"_s,   u"windows-1255"_s, u"windows-1256"_s, u"windows-1257"_s,
                                      u"windows-1258"_s,   u"ISO-8859-1"_s,   u"ISO-8859-2"_s,   u"ISO-8859-15"_s,
                                      u"macintosh"_s,      u"Shift_JIS"_s,    u"GB18030"_s,      u"Big5"_s,
                                      u"EUC-JP"_s,         u"EUC-KR"_s,       u"KOI8-R"_s};
    return names;
}

bool isKnownEncoding(const QString &name)
{
    return name == mixedEncodingName() || QStringDecoder(name.toLatin1().constData()).isValid();
}

} // namespace nudge
