// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/message_store.h"

#include <QCborArray>
#include <QCborValue>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSqlError>
#include <QSqlQuery>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kFolderName("nudgescribe-messages-");
constexpr QLatin1StringView kLockName("lock");
constexpr int kSecondsToLock = 60; ///< a folder this young may be about to be locked

/// A folder with a lock that tells other consoles that it is in use.
struct LockedFolder
{
    LockedFolder()
        : folder(QDir(QDir::tempPath()).filePath(kFolderName + "XXXXXX"_L1)),
          lock(folder.filePath(kLockName))
    {
        lock.setStaleLockTime(0); // its age says nothing: a folder may be in use for days
        if (folder.isValid())
            lock.tryLock(0);
    }

    QTemporaryDir folder;
    QLockFile lock; ///< after the folder: goes first
};

bool isOfThisUser(const QFileInfo &folder)
{
#ifdef Q_OS_UNIX
    return folder.ownerId() == ::geteuid();
#else
    return folder.exists(); // the folder for temporary files is the user's own
#endif
}

} // namespace

void MessageStore::removeLeftovers(const QString &where)
{
    const QFileInfoList folders =
        QDir(where).entryInfoList({QString(kFolderName + u'*')}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks);
    const QDateTime youngest = QDateTime::currentDateTime().addSecs(-kSecondsToLock);
    for (const QFileInfo &folder : folders) {
        if (!isOfThisUser(folder))
            continue;
        QDir directory(folder.filePath());
        if (!directory.exists(kLockName) && folder.lastModified() > youngest)
            continue;
        QLockFile lock(directory.filePath(kLockName));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0))
            continue;  // its console runs
        lock.unlock(); // its file goes with the folder
        directory.removeRecursively();
    }
}

MessageStore::MessageStore()
{
    const auto locked = std::make_shared<LockedFolder>();
    m_folder = std::shared_ptr<QTemporaryDir>(locked, &locked->folder);
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
