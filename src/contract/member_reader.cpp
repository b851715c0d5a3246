// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/member_reader.h"

#include <QLocale>
#include <QVariant>

namespace nudge {

using namespace Qt::StringLiterals;

MemberReader::MemberReader(const Contract &contract, Call call, QJsonObject object)
    : m_contract(contract), m_call(call), m_object(std::move(object))
{}

bool MemberReader::has(Member member) const
{
    return !value(member).isUndefined();
}

QJsonValue MemberReader::value(Member member) const
{
    for (const QString &name : m_contract.aliases(member)) {
        const QJsonValue found = m_object.value(name);
        if (!found.isUndefined() && !found.isNull())
            return found;
    }
    return QJsonValue(QJsonValue::Undefined);
}

QString MemberReader::text(Member member) const
{
    return scalarText(value(member));
}

qint64 MemberReader::integer(Member member, qint64 otherwise) const
{
    const QJsonValue found = value(member);
    if (found.isDouble())
        return found.toInteger(otherwise);
    bool ok = false;
    const qint64 number = found.toString().toLongLong(&ok);
    return ok ? number : otherwise;
}

bool MemberReader::boolean(Member member, bool otherwise) const
{
    const QJsonValue found = value(member);
    if (found.isDouble())
        return found.toInteger() != 0;
    if (found.isString())
        return found.toString().compare("true"_L1, Qt::CaseInsensitive) == 0 || found.toString() == "1"_L1;
    return found.toBool(otherwise);
}

QDateTime MemberReader::time(Member member) const
{
    return QDateTime::fromString(text(member), Qt::ISODateWithMs).toUTC();
}

QStringList MemberReader::texts(Member member) const
{
    QStringList list;
    const QJsonArray array = value(member).toArray();
    for (const QJsonValue &item : array)
        list << scalarText(item);
    return list;
}

QString MemberReader::requiredText(Member member)
{
    const QString found = text(member);
    expect(!found.isEmpty(), member);
    return found;
}

qint64 MemberReader::requiredInteger(Member member)
{
    const QJsonValue found = value(member);
    bool ok = found.isDouble();
    if (found.isString())
        found.toString().toLongLong(&ok);
    expect(ok, member);
    return integer(member, 0);
}

QJsonArray MemberReader::requiredArray(Member member)
{
    const QJsonValue found = value(member);
    expect(found.isArray(), member);
    return found.toArray();
}

QJsonObject MemberReader::requiredObject(Member member)
{
    const QJsonValue found = value(member);
    expect(found.isObject(), member);
    return found.toObject();
}

QString MemberReader::scalarText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double: {
        // QJsonValue keeps integers up to 2^63 apart from doubles; toDouble() would round them above 2^53.
        const QVariant number = value.toVariant();
        return number.typeId() == QMetaType::LongLong ? QString::number(number.toLongLong())
                                                      : QString::number(number.toDouble(), 'g', QLocale::FloatingPointShortest);
    }
    default:
        return {};
    }
}

ApiError MemberReader::mismatch(Call call, const QString &member, const QString &found)
{
    ApiError error;
    error.category = ApiError::Category::Contract;
    error.endpoint = callKey(call);
    error.contractMember = member;
    error.contractFound = found;
    return error;
}

QString MemberReader::kindOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined: return u"nothing"_s;
    case QJsonValue::Bool: return u"boolean"_s;
    case QJsonValue::Double: return u"number"_s;
    case QJsonValue::String: return u"text"_s;
    case QJsonValue::Array: return u"array"_s;
    case QJsonValue::Object: return u"object"_s;
    }
    return {};
}

void MemberReader::expect(bool fits, Member member)
{
    if (!fits && !m_error)
        m_error = mismatch(m_call, m_contract.name(member), kindOf(value(member)));
}

} // namespace nudge
