// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/member_reader.h"

#include <QJsonObject>

namespace nudge::codec {

/// Compact JSON of a request body.
QByteArray toJson(const QJsonObject &object);

/// Builds a request object by the contract's names. Optional members are left out when empty, never sent as null.
class MemberWriter
{
public:
    explicit MemberWriter(const Contract &contract) : m_contract(contract) {}

    MemberWriter &add(Member member, const QJsonValue &value);
    MemberWriter &addIfAny(Member member, const QString &text);

    [[nodiscard]] const QJsonObject &object() const { return m_object; }
    [[nodiscard]] QByteArray json() const { return toJson(m_object); }

private:
    const Contract &m_contract;
    QJsonObject m_object;
};

/// Reads every element of an array with `readOne`; the first error is the answer.
template <class T>
Result<QList<T>> readList(const Contract &contract, Call call, const QJsonValue &data,
                          Result<T> (*readOne)(const Contract &, Call, const QJsonValue &))
{
    if (!data.isArray())
        return MemberReader::mismatch(call, contract.name(Member::EnvelopeData), MemberReader::kindOf(data));
    const QJsonArray array = data.toArray();
    QList<T> list;
    list.reserve(array.size());
    for (const QJsonValue &item : array) {
        auto one = readOne(contract, call, item);
        if (!one)
            return one.error();
        list.append(std::move(one).value());
    }
    return list;
}

/// The value that `in` has been read into, or what kept it from being read.
template <class T> Result<T> finish(const MemberReader &in, T value)
{
    if (in.error())
        return *in.error();
    return value;
}

/// Which of `choices` a word stands for, without regard to case; nothing where it is none of them.
std::optional<WireValue> findWord(const Contract &contract, const QString &text,
                                  std::initializer_list<WireValue> choices);

} // namespace nudge::codec
