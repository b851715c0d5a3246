// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/mend_recipe.h"
#include "import/receipt.h"
#include "import/row_ranges.h"
#include "import/upload_plan.h"

#include <QList>
#include <QObject>

namespace nudge {

/// What was sent from which file, so that an upload can be understood later. Columns by hashes, no values.
struct UploadDetails
{
    QString fingerprint; ///< SourceStamp::fingerprint in hexadecimal
    QStringList fields;  ///< what the columns went to, in the file's order, new columns last; empty: ignored
    MendRecipe recipe;
    int cellsTyped = 0; ///< rows with values typed by hand
    RejectedNumbers rejected;

    static UploadDetails of(const UploadPlan &plan, const Verdict &verdict, const Receipt &receipt);
    friend bool operator==(const UploadDetails &, const UploadDetails &) = default;
};

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
    QString profile = {}; ///< ConnectionProfile::id of the connection; of entries of earlier versions empty

    UploadDetails details = {}; ///< of entries of earlier versions empty

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

    /// Shows the uploads of one connection profile, and those that name none; what is added belongs to it. Empty: all.
    void open(const QString &profileId);
    /// Removes the uploads of a connection profile from the file, too. False where the file could not be written.
    bool forgetProfile(const QString &profileId);

    /// The newest first.
    [[nodiscard]] const QList<UploadHistoryEntry> &entries() const { return m_entries; }
    /// False where the file could not be written; the entry is in memory all the same.
    bool add(const UploadHistoryEntry &entry);

Q_SIGNALS:
    void changed();

private:
    void load();
    void show();

    QString m_filePath;
    QString m_profile;
    QList<UploadHistoryEntry> m_all;     ///< the newest first
    QList<UploadHistoryEntry> m_entries; ///< of m_all, those that are shown
};

} // namespace nudge
