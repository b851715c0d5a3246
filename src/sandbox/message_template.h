// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/customer_store.h"
#include "sandbox/stored_fields.h"

#include <QList>
#include <QString>

namespace nudge {

/// A text with profile fields in it, "Dear {{first_name}}", ready to be filled in for many customers. A name that
/// is no profile field is filled in as nothing.
class MessageTemplate
{
public:
    MessageTemplate(const QString &text, const StoredFields &fields);

    [[nodiscard]] QString fill(const StoredCustomer &customer) const;
    /// The profile fields that the text uses, in the order of their first use.
    [[nodiscard]] const QList<const StoredField *> &fields() const { return m_used; }

private:
    struct Part
    {
        QString text; ///< stands before the value
        int slot;     ///< -1 = no value
    };
    QList<Part> m_parts;
    QList<const StoredField *> m_used;
};

} // namespace nudge
