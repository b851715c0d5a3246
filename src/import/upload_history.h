// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/receipt.h"

#include <QList>
#include <QObject>

namespace nudge {

/// One finished upload as it is remembered. Holds counts and names, no customer values.
struct UploadHistoryEntry
{
    QString fileName; ///< without its folder
    WorkspaceId workspace;
    GroupId group;
    QString groupName;
    QDateTime startedAt; ///< UTC
    QDateTime finishedAt;
    UploadEnd end = UploadEnd::Complete;
    UploadCounts counts;

    static UploadHistoryEntry fromReceipt(const Receipt &receipt);
    friend bool operator==(const UploadHistoryEntry &, const UploadHistoryEntry &) = default;
};

/// The uploads of this machine, in a file of JSON lines: one is appended with each upload, so that a power cut costs
/// at most the last. A line that cannot be read is passed over and kept. Lives on the GUI thread.
class UploadHistory : public QObject
{
    Q_OBJECT

public:
    /// An empty path keeps the history in memory only.
    explicit UploadHistory(QString filePath, QObject *parent = nullptr);

    /// The newest first.
    [[nodiscard]] const QList<UploadHistoryEntry> &entries() const { return m_entries; }
    /// False where the file could not be written; the entry is in memory all the same.
    bool add(const UploadHistoryEntry &entry);

Q_SIGNALS:
    void changed();

private:
    void load();

    QString m_filePath;
    QList<UploadHistoryEntry> m_entries;
};

} // namespace nudge
