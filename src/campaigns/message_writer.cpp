// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/message_writer.h"

#include <QCborArray>
#include <QCborValue>
#include <QSqlError>

namespace nudge {

using namespace Qt::StringLiterals;

MessageWriter::MessageWriter(const QString &databaseFile) : m_file(databaseFile), m_insert(m_file.database())
{
    // The key is the row's number: SQLite gives the next one, 0 is the first.
    if (!m_insert.prepare(u"INSERT INTO message VALUES ((SELECT ifnull(max(row), -1) + 1 FROM message), "
                          "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s))
        m_problem = m_insert.lastError().text();
}

MessageWriter::~MessageWriter()
{
    m_insert.clear();
    if (m_inTransaction)
        m_file.database().rollback();
}

bool MessageWriter::fail(const QString &reason)
{
    m_problem = reason;
    return false;
}

bool MessageWriter::add(const Message &message)
{
    if (!m_problem.isEmpty())
        return false;
    if (!m_inTransaction) {
        if (!m_file.database().transaction())
            return fail(m_file.problem());
        m_inTransaction = true;
    }
    const QString searched =
        QStringList{message.recipient, message.segment, message.subject, message.body, message.others.join(u'\n')}.join(
            u'\n');
    const QVariantList values = {
        message.recipient,      message.segment,
        int(message.channel),   message.channelText,
        message.subject,        message.body,
        message.reviewStatus,   message.approvalStage,
        message.archived,       QCborValue(QCborArray::fromStringList(message.others)).toCbor(),
        searched.toCaseFolded()};
    for (int i = 0; i < values.size(); ++i)
        m_insert.bindValue(i, values.at(i));
    return m_insert.exec() || fail(m_insert.lastError().text());
}

bool MessageWriter::commit()
{
    if (!m_inTransaction)
        return m_problem.isEmpty();
    m_inTransaction = false;
    return m_file.database().commit() || fail(m_file.problem());
}

} // namespace nudge
