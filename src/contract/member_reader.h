// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contract.h"
#include "core/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace nudge {

/// Reads members of one JSON object by the contract's names and aliases. A missing optional member reads as an
/// empty value; the first missing or ill-typed required member is kept as the error.
///
///     MemberReader in(contract, Call::GroupList, object);
///     group.id.value = in.requiredText(Member::GroupId);
///     if (const auto error = in.error()) return *error;
class MemberReader
{
public:
    MemberReader(const Contract &contract, Call call, QJsonObject object);

    [[nodiscard]] bool has(Member member) const;
    [[nodiscard]] QJsonValue value(Member member) const; ///< undefined where missing or null

    /// A text, or a number or a boolean as its text; integers keep all their digits up to 2^63.
    [[nodiscard]] QString text(Member member) const;
    [[nodiscard]] qint64 integer(Member member, qint64 otherwise) const;
    [[nodiscard]] bool boolean(Member member, bool otherwise = false) const;
    [[nodiscard]] QDateTime time(Member member) const; ///< ISO 8601, in UTC; invalid where missing
    [[nodiscard]] QStringList texts(Member member) const;

    QString requiredText(Member member);
    qint64 requiredInteger(Member member);
    QJsonArray requiredArray(Member member);
    QJsonObject requiredObject(Member member);

    [[nodiscard]] const std::optional<ApiError> &error() const { return m_error; }

    /// A JSON scalar as text, as text() reads it; empty for arrays, objects and null.
    static QString scalarText(const QJsonValue &value);
    /// A contract error that names endpoint, member and what came instead.
    static ApiError mismatch(Call call, const QString &member, const QString &found);
    /// What a value is, in one word for contractFound: "nothing", "text", "number", "array", "object", …
    static QString kindOf(const QJsonValue &value);

private:
    void expect(bool fits, Member member);

    const Contract &m_contract;
    Call m_call;
    QJsonObject m_object;
    std::optional<ApiError> m_error;
};

} // namespace nudge
