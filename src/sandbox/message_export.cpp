// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/message_export.h"

#include "sandbox/campaign_words.h"
#include "sandbox/csv_rows.h"
#include "sandbox/wire_id.h"

namespace nudge {

MessageExport::MessageExport(CallContext &context, StoredCampaign campaign)
    : m_context(context),
      m_campaign(std::move(campaign)),
      m_fields(StoredFields::load(context.database, m_campaign.workspace)),
      m_address(m_fields.byName(m_campaign.addressField)),
      m_segment(m_fields.byName(m_campaign.segmentField))
{
    loadTexts();
}

bool MessageExport::writeFile()
{
    CustomerStore store(m_context.database);
    QByteArray csv = csvRow(header());
    int rows = 0;
    bool more = true;
    while (more && rows < kRowsInFile) {
        const qint64 wanted = kRowsInFile - rows;
        const auto customers = store.after(m_campaign.group, m_lastCustomer, wanted);
        more = customers.size() == wanted;
        for (const StoredCustomer &customer : customers) {
            if (const auto row = rowFor(customer)) {
                csv += csvRow(*row);
                ++rows;
            }
        }
        if (!customers.isEmpty())
            m_lastCustomer = customers.last().row;
    }
    if (rows > 0 || m_files == 0) {
        m_rows += rows;
        ++m_files;
        m_context.database.run(
            "INSERT OR REPLACE INTO export_file(campaign, run, page, rows, csv) VALUES(?, ?, ?, ?, ?)", m_campaign.row,
            m_campaign.currentRun, m_files, rows, csv);
    }
    return more;
}

void MessageExport::loadTexts()
{
    QSqlQuery &query = m_context.database.run("SELECT id, segment, subject, body FROM message"
                                              " WHERE campaign = ? AND run = ? AND archived = 0 ORDER BY id",
                                              m_campaign.row, m_campaign.currentRun);
    while (query.next()) {
        const Text text{MessageTemplate(query.value(2).toString(), m_fields),
                        MessageTemplate(query.value(3).toString(), m_fields),
                        wireId(kMessagePrefix, query.value(0).toLongLong())};
        for (const MessageTemplate &part : {text.subject, text.body}) {
            for (const StoredField *field : part.fields()) {
                if (!m_extraColumns.contains(field))
                    m_extraColumns.append(field);
            }
        }
        m_texts.insert(query.value(1).toString(), text);
    }
}

QStringList MessageExport::header() const
{
    const Contract &contract = m_context.contract;
    QStringList names{contract.name(Member::FileRecipient), contract.name(Member::FileChannel),
                      contract.name(Member::FileSubject),   contract.name(Member::FileBody),
                      contract.name(Member::MessageId),     contract.name(Member::MessageSegment)};
    // What the texts were made of goes along, as the real files have columns beyond the known ones.
    for (const StoredField *field : m_extraColumns)
        names << field->field.name;
    return names;
}

std::optional<QStringList> MessageExport::rowFor(const StoredCustomer &customer) const
{
    const QString address = m_address ? customer.value(m_address->slot) : QString();
    const QString segment = m_segment ? customer.value(m_segment->slot) : QString();
    const auto text = m_texts.constFind(segment);
    if (address.isEmpty() || text == m_texts.cend())
        return std::nullopt;
    QStringList row{address,
                    channelWord(m_context.contract, m_campaign.channel),
                    text->subject.fill(customer),
                    text->body.fill(customer),
                    text->id,
                    m_campaign.segmentName(segment)};
    for (const StoredField *field : m_extraColumns)
        row << customer.value(field->slot);
    return row;
}

} // namespace nudge
