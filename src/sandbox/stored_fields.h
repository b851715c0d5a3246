// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contract.h"
#include "core/profile_field.h"
#include "sandbox/database.h"

#include <QHash>
#include <QList>

#include <optional>

namespace nudge {

/// A profile field and the place of its values in a customer's packed profile.
struct StoredField
{
    qint64 row = 0;
    int slot = 0;
    ProfileField field;
};

/// The profile fields of one workspace, as they are now, in the order of their making.
class StoredFields
{
public:
    static StoredFields load(Database &database, qint64 workspace);

    [[nodiscard]] const QList<StoredField> &all() const { return m_fields; }
    [[nodiscard]] const StoredField *byName(const QString &name) const;
    [[nodiscard]] const StoredField *byRow(qint64 row) const;
    /// The unique identifier; null where the workspace has none.
    [[nodiscard]] const StoredField *unique() const;
    [[nodiscard]] int slotCount() const { return m_slotCount; }

private:
    QList<StoredField> m_fields;
    QHash<QString, qsizetype> m_byName;
    int m_slotCount = 0;
};

/// Field types as they are stored and sent.
std::optional<FieldType> fieldTypeOf(const Contract &contract, const QString &word);
QString fieldTypeWord(const Contract &contract, FieldType type);

} // namespace nudge
