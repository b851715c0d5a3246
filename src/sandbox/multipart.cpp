// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/multipart.h"

#include "sandbox/refusal.h"

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

/// The value of `key=value` or `key="value"` in a header, where it stands alone and not at the end of another key.
QByteArray parameterOf(const QByteArray &header, QByteArrayView key)
{
    const QByteArray lower = header.toLower();
    for (qsizetype at = lower.indexOf(key); at >= 0; at = lower.indexOf(key, at + 1)) {
        const bool alone = at > 0 && (lower[at - 1] == ' ' || lower[at - 1] == ';');
        qsizetype from = at + key.size();
        if (!alone || from >= header.size() || header[from] != '=')
            continue;
        ++from;
        if (from < header.size() && header[from] == '"') {
            const qsizetype end = header.indexOf('"', from + 1);
            return end < 0 ? QByteArray() : header.mid(from + 1, end - from - 1);
        }
        const qsizetype end = header.indexOf(';', from);
        return header.mid(from, end < 0 ? -1 : end - from).trimmed();
    }
    return {};
}

QString partName(QByteArrayView head)
{
    const QList<QByteArray> lines = head.toByteArray().split('\n');
    for (const QByteArray &line : lines) {
        if (line.trimmed().toLower().startsWith("content-disposition:"))
            return QString::fromUtf8(parameterOf(line.trimmed(), "name"));
    }
    return {};
}

Refusal broken(const QString &what)
{
    return {Refusal::kBadRequest, u"The multipart body is broken: %1."_s.arg(what), {}};
}

} // namespace

QList<FormPart> formParts(const QByteArray &body, const QByteArray &contentType)
{
    const QByteArray boundary = parameterOf(contentType, "boundary");
    if (boundary.isEmpty())
        throw broken(u"no boundary"_s);
    const QByteArray marker = "\r\n--" + boundary;
    const QByteArrayView all(body);
    QList<FormPart> parts;
    // The first boundary needs no line break before it.
    qsizetype at = all.startsWith(QByteArrayView(marker).sliced(2)) ? marker.size() - 2 : -1;
    if (at < 0) {
        at = all.indexOf(marker);
        if (at < 0)
            throw broken(u"no part"_s);
        at += marker.size();
    }
    while (!all.sliced(at).startsWith("--")) {
        const qsizetype headEnd = all.indexOf("\r\n\r\n", at);
        if (headEnd < 0)
            throw broken(u"a part without an end to its header"_s);
        const qsizetype end = all.indexOf(marker, headEnd + 2);
        if (end < 0)
            throw broken(u"no end"_s);
        const qsizetype from = headEnd + 4;
        parts.append(
            {partName(all.sliced(at, headEnd - at)), from <= end ? all.sliced(from, end - from) : QByteArrayView()});
        at = end + marker.size();
    }
    return parts;
}

} // namespace nudge
