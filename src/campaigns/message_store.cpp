// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/message_store.h"

#include <QCborArray>
#include <QCborValue>
#include <QDir>
#include <QSqlError>
#include <QSqlQuery>

namespace nudge {

using namespace Qt::StringLiterals;

MessageStore::MessageStore()
    : m_folder(std::make_shared<QTemporaryDir>(QDir(QDir::tempPath()).filePath(u"nudgescribe-messages-XXXXXX"_s)))
{
    if (!m_folder->isValid()) {
        m_problem = m_folder->errorString();
        return;
    }
    m_file = std::make_unique<SqliteFile>(databaseFile());
    QSqlQuery query(m_file->database());
    // `folded` is what a search looks in: SQLite itself folds the case of ASCII alone.
    if (!query.exec(u"CREATE TABLE message (row INTEGER PRIMARY KEY, recipient TEXT, segment TEXT, channel INTEGER, "
                    "channel_text TEXT, subject TEXT, body TEXT, review TEXT, approval TEXT, archived INTEGER, "
                    "others BLOB, folded TEXT)"_s))
        m_problem = query.lastError().text();
}

QString MessageStore::databaseFile() const
{
    return m_folder->filePath(u"messages.sqlite"_s);
}

qint64 MessageStore::count() const
{
    if (!m_file)
        return 0;
    QSqlQuery query(m_file->database());
    // Rows are numbered without gaps, so the last one tells the count without a scan.
    return query.exec(u"SELECT max(row) FROM message"_s) && query.next() && !query.isNull(0)
               ? query.value(0).toLongLong() + 1
               : 0;
}

QList<Message> MessageStore::read(qint64 first, int count) const
{
    QList<Message> messages;
    if (!m_file)
        return messages;
    QSqlQuery query(m_file->database());
    query.setForwardOnly(true);
    query.prepare(
        u"SELECT recipient, segment, channel, channel_text, subject, body, review, approval, archived, others "
        "FROM message WHERE row >= ? AND row < ? ORDER BY row"_s);
    query.addBindValue(first);
    query.addBindValue(first + count);
    if (!query.exec())
        return messages;
    while (query.next()) {
        Message message;
        message.recipient = query.value(0).toString();
        message.segment = query.value(1).toString();
        message.channel = Channel(query.value(2).toInt());
        message.channelText = query.value(3).toString();
        message.subject = query.value(4).toString();
        message.body = query.value(5).toString();
        message.reviewStatus = query.value(6).toString();
        message.approvalStage = query.value(7).toString();
        message.archived = query.value(8).toBool();
        const QCborArray others = QCborValue::fromCbor(query.value(9).toByteArray()).toArray();
        for (const QCborValue &other : others)
            message.others.append(other.toString());
        messages.append(message);
    }
    return messages;
}

} // namespace nudge
