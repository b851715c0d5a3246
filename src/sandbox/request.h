// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contract.h"
#include "contract/member_reader.h"

#include <QByteArray>
#include <QJsonObject>

namespace nudge {

/// One HTTP request as the calls see it, and its JSON body read by the contract's names. What is missing or of
/// the wrong kind is refused with a message that names the member.
class Request
{
public:
    Request(const Contract &contract, Call call, QByteArray body, QByteArray contentType);

    [[nodiscard]] Call call() const { return m_call; }
    [[nodiscard]] const QByteArray &body() const { return m_body; }
    [[nodiscard]] const QByteArray &contentType() const { return m_contentType; }
    [[nodiscard]] bool isMultipart() const;

    /// Reads the body as a JSON object; an empty body reads as an empty object.
    void parseJson();
    void setJson(QJsonObject json) { m_json = std::move(json); }

    [[nodiscard]] QString text(Member member) const;         ///< required, refused where missing or empty
    [[nodiscard]] QString optionalText(Member member) const; ///< empty where missing
    [[nodiscard]] bool has(Member member) const;
    [[nodiscard]] qint64 integer(Member member) const;
    [[nodiscard]] qint64 integer(Member member, qint64 otherwise) const;
    [[nodiscard]] bool boolean(Member member) const;
    [[nodiscard]] QJsonArray array(Member member) const;
    [[nodiscard]] QStringList texts(Member member) const; ///< required, refused where missing

private:
    [[nodiscard]] MemberReader reader() const { return {m_contract, m_call, m_json}; }
    void requireMember(Member member) const;

    const Contract &m_contract;
    Call m_call;
    QByteArray m_body;
    QByteArray m_contentType;
    QJsonObject m_json;
};

} // namespace nudge
