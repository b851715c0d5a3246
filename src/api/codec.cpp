// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/codec.h"

#include <QJsonDocument>

namespace nudge::codec {

QByteArray toJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

MemberWriter &MemberWriter::add(Member member, const QJsonValue &value)
{
    m_object.insert(m_contract.name(member), value);
    return *this;
}

MemberWriter &MemberWriter::addIfAny(Member member, const QString &text)
{
    if (!text.isEmpty())
        add(member, text);
    return *this;
}

std::optional<WireValue> findWord(const Contract &contract, const QString &text,
                                  std::initializer_list<WireValue> choices)
{
    const QString word = text.trimmed();
    for (const WireValue choice : choices) {
        if (contract.words(choice).contains(word, Qt::CaseInsensitive))
            return choice;
    }
    return std::nullopt;
}

} // namespace nudge::codec
