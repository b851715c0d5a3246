// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/redaction.h"

#include <algorithm>
#include <array>

namespace nudge::redaction {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestShape = 1'000; // characters; the log holds two for each of its calls
constexpr qsizetype kLongestName = 64;

constexpr std::array kHarmless{"accept"_L1,     "accept-encoding"_L1,  "accept-language"_L1, "cache-control"_L1,
                               "connection"_L1, "content-encoding"_L1, "content-length"_L1,  "content-type"_L1,
                               "date"_L1,       "retry-after"_L1,      "server"_L1,          "transfer-encoding"_L1,
                               "user-agent"_L1, "x-request-id"_L1};

QString measure(const char *what, qsizetype length)
{
    return u"<%1, %2>"_s.arg(QLatin1StringView(what)).arg(length);
}

/// Walks over JSON once, without building it, until it has shown enough. What is no JSON cannot confuse it into showing
/// a value: only a text that a colon follows, inside an object, is taken for a name.
class ShapeWriter
{
public:
    explicit ShapeWriter(const QByteArray &json) : m_json(json) {}

    QString write()
    {
        while (m_at < m_json.size() && m_out.size() < kLongestShape)
            step();
        if (m_at < m_json.size())
            m_out += u'…';
        return m_out;
    }

private:
    void step()
    {
        const char c = m_json[m_at];
        if (c == '"') {
            text();
        } else if (c == '{' || c == '[' || c == '}' || c == ']' || c == ',' || c == ':') {
            bracket(c);
            m_out += QLatin1Char(c);
            ++m_at;
        } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            ++m_at;
        } else {
            bare();
        }
    }

    void bracket(char c)
    {
        if (c == '{' || c == '[')
            m_nesting.append(c);
        else if ((c == '}' || c == ']') && !m_nesting.isEmpty())
            m_nesting.chop(1);
    }

    void text()
    {
        const qsizetype begin = ++m_at;
        while (m_at < m_json.size() && m_json[m_at] != '"')
            m_at += m_json[m_at] == '\\' ? 2 : 1;
        m_at = std::min(m_at, m_json.size());
        const qsizetype end = m_at++;
        qsizetype next = m_at;
        while (next < m_json.size() && (m_json[next] == ' ' || m_json[next] == '\n' || m_json[next] == '\t'))
            ++next;
        const bool isName = m_nesting.endsWith('{') && next < m_json.size() && m_json[next] == ':';
        if (isName && end - begin <= kLongestName)
            m_out += u'"' + QString::fromUtf8(m_json.mid(begin, end - begin)) + u'"';
        else
            m_out += u'"' + measure("text", end - begin) + u'"';
    }

    void bare()
    {
        const qsizetype begin = m_at;
        while (m_at < m_json.size() && !QByteArrayView("{}[],:\" \n\r\t").contains(m_json[m_at]))
            ++m_at;
        const QByteArray word = m_json.mid(begin, m_at - begin);
        if (word == "null")
            m_out += "null"_L1;
        else if (word == "true" || word == "false")
            m_out += "\"<boolean>\""_L1;
        else
            m_out += u'"' + measure("number", word.size()) + u'"';
    }

    const QByteArray &m_json;
    qsizetype m_at = 0;
    QByteArray m_nesting;
    QString m_out;
};

} // namespace

RedactedHeaders headers(const QList<std::pair<QByteArray, QByteArray>> &raw)
{
    RedactedHeaders out;
    out.reserve(raw.size());
    for (const auto &[name, value] : raw) {
        const QString shownName = QString::fromLatin1(name);
        const bool isHarmless = std::any_of(kHarmless.begin(), kHarmless.end(), [&](QLatin1StringView known) {
            return shownName.compare(known, Qt::CaseInsensitive) == 0;
        });
        out.append({shownName, isHarmless ? QString::fromLatin1(value) : measure("hidden", value.size())});
    }
    return out;
}

QString body(const QByteArray &contentType, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return {};
    const auto begin =
        std::find_if(bytes.begin(), bytes.end(), [](char c) { return !QByteArrayView(" \n\r\t").contains(c); });
    const bool isJson = begin != bytes.end() && (*begin == '{' || *begin == '[');
    if (isJson)
        return ShapeWriter(bytes).write();
    const QByteArray type = contentType.split(';').first().trimmed();
    return measure(type.isEmpty() ? "unknown" : type.left(kLongestName).constData(), bytes.size());
}

QString setting(const QString &value)
{
    bool isNumber = false;
    static_cast<void>(value.toDouble(&isNumber));
    if (value.isEmpty() || isNumber || value == "true"_L1 || value == "false"_L1)
        return value;
    return measure("text", value.size());
}

} // namespace nudge::redaction
