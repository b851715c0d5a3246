// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/request.h"

#include "sandbox/refusal.h"

#include <QJsonDocument>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

Refusal wrongKind(const QString &member, const QString &wanted)
{
    return {Refusal::kBadRequest, u"The member \"%1\" must be %2."_s.arg(member, wanted), {}};
}

} // namespace

Request::Request(const Contract &contract, Call call, QByteArray body, QByteArray contentType)
    : m_contract(contract),
      m_call(call),
      m_body(std::move(body)),
      m_contentType(std::move(contentType))
{
}

bool Request::isMultipart() const
{
    return m_contentType.trimmed().toLower().startsWith("multipart/form-data");
}

void Request::parseJson()
{
    if (m_body.trimmed().isEmpty())
        return;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(m_body, &error);
    if (error.error != QJsonParseError::NoError)
        throw Refusal{Refusal::kBadRequest,
                      u"The body is not JSON: %1 at byte %2."_s.arg(error.errorString()).arg(error.offset),
                      {}};
    if (!document.isObject())
        throw Refusal{Refusal::kBadRequest, u"The body must be a JSON object."_s, {}};
    m_json = document.object();
}

QString Request::text(Member member) const
{
    requireMember(member);
    const QString found = reader().text(member).trimmed();
    if (found.isEmpty())
        throw Refusal{Refusal::kUnauthorised, u"The member \"%1\" is missing."_s.arg(m_contract.name(member)), {}};
    return found;
}

QString Request::optionalText(Member member) const
{
    return reader().text(member);
}

bool Request::has(Member member) const
{
    return reader().has(member);
}

qint64 Request::integer(Member member) const
{
    requireMember(member);
    MemberReader in = reader();
    const qint64 found = in.requiredInteger(member);
    if (in.error())
        throw wrongKind(m_contract.name(member), u"a whole number"_s);
    return found;
}

qint64 Request::integer(Member member, qint64 otherwise) const
{
    return has(member) ? integer(member) : otherwise;
}

bool Request::boolean(Member member) const
{
    return reader().boolean(member);
}

QJsonArray Request::array(Member member) const
{
    requireMember(member);
    const QJsonValue found = reader().value(member);
    if (!found.isArray())
        throw wrongKind(m_contract.name(member), u"an array"_s);
    return found.toArray();
}

QStringList Request::texts(Member member) const
{
    QStringList list;
    const QJsonArray items = array(member);
    for (const QJsonValue &item : items)
        list << MemberReader::scalarText(item);
    return list;
}

void Request::requireMember(Member member) const
{
    if (!has(member))
        throw Refusal{Refusal::kUnauthorised, u"The member \"%1\" is missing."_s.arg(m_contract.name(member)), {}};
}

} // namespace nudge
