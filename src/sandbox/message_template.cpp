// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/message_template.h"

namespace nudge {

using namespace Qt::StringLiterals;

MessageTemplate::MessageTemplate(const QString &text, const StoredFields &fields)
{
    qsizetype at = 0;
    for (;;) {
        const qsizetype open = text.indexOf("{{"_L1, at);
        const qsizetype close = open < 0 ? -1 : text.indexOf("}}"_L1, open);
        if (close < 0)
            break;
        const StoredField *field = fields.byName(text.mid(open + 2, close - open - 2).trimmed());
        m_parts.append({text.mid(at, open - at), field ? field->slot : -1});
        if (field && !m_used.contains(field))
            m_used.append(field);
        at = close + 2;
    }
    m_parts.append({text.mid(at), -1});
}

QString MessageTemplate::fill(const StoredCustomer &customer) const
{
    QString filled;
    for (const Part &part : m_parts) {
        filled += part.text;
        if (part.slot >= 0)
            filled += customer.value(part.slot);
    }
    return filled;
}

} // namespace nudge
