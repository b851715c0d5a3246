// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/call_context.h"
#include "sandbox/message_template.h"
#include "sandbox/stored_campaign.h"

#include <QHash>

namespace nudge {

/// Writes the files of one run: one row for each customer of the group who has an address and whose segment has a
/// message. One file at a time, so that the server goes on answering in between.
class MessageExport
{
public:
    static constexpr int kRowsInFile = 5000;

    MessageExport(CallContext &context, StoredCampaign campaign);

    /// Writes the next file; false when it was the last. A run without recipients has one file with a header.
    bool writeFile();
    [[nodiscard]] qint64 rows() const { return m_rows; }

private:
    struct Text
    {
        MessageTemplate subject;
        MessageTemplate body;
        QString id;
    };
    void loadTexts();
    [[nodiscard]] QStringList header() const;
    [[nodiscard]] std::optional<QStringList> rowFor(const StoredCustomer &customer) const;

    CallContext &m_context;
    StoredCampaign m_campaign;
    StoredFields m_fields;
    const StoredField *m_address;
    const StoredField *m_segment;
    QHash<QString, Text> m_texts; ///< by segment
    QList<const StoredField *> m_extraColumns;
    qint64 m_lastCustomer = 0;
    qint64 m_rows = 0;
    int m_files = 0;
};

} // namespace nudge
