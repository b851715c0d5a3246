// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/profile_text.h"

namespace nudge {

namespace {

constexpr char kSeparator = '\x1f';
constexpr char kEscape = '\x1e'; // followed by '0' for itself, '1' for the separator

} // namespace

QByteArray packProfile(const QStringList &valuesBySlot)
{
    QByteArray packed;
    for (qsizetype i = 0; i < valuesBySlot.size(); ++i) {
        if (i > 0)
            packed += kSeparator;
        QByteArray value = valuesBySlot[i].toUtf8();
        if (value.contains(kEscape) || value.contains(kSeparator))
            value.replace(kEscape, QByteArray("\x1e\x30")).replace(kSeparator, QByteArray("\x1e\x31"));
        packed += value;
    }
    return packed;
}

QStringList unpackProfile(const QByteArray &packed)
{
    QStringList values;
    for (qsizetype at = 0; at <= packed.size();) {
        qsizetype end = packed.indexOf(kSeparator, at);
        if (end < 0)
            end = packed.size();
        const QByteArrayView part = QByteArrayView(packed).sliced(at, end - at);
        if (part.contains(kEscape)) {
            QByteArray value = part.toByteArray();
            value.replace(QByteArray("\x1e\x31"), QByteArray(1, kSeparator))
                .replace(QByteArray("\x1e\x30"), QByteArray(1, kEscape));
            values << QString::fromUtf8(value);
        } else {
            values << QString::fromUtf8(part);
        }
        at = end + 1;
    }
    return values;
}

QByteArrayView packedValue(const QByteArray &packed, int slot)
{
    qsizetype at = 0;
    for (; slot > 0; --slot) {
        at = packed.indexOf(kSeparator, at) + 1;
        if (at == 0)
            return {};
    }
    const qsizetype end = packed.indexOf(kSeparator, at);
    return QByteArrayView(packed).sliced(at, (end < 0 ? packed.size() : end) - at);
}

} // namespace nudge
