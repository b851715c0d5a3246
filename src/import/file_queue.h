// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace nudge {

/// Files that were dropped together and are uploaded one after another. The oldest goes first: an upload changes the
/// customers who are there already, so that of a customer in several files the newest values stand in the end.
class FileQueue
{
public:
    /// Files and folders; of a folder the tables in it (.csv, .tsv, .tab, .txt), not those of folders below. Each file
    /// once, ordered by the time of its last change.
    static QStringList expanded(const QStringList &paths);

    void set(const QStringList &files) { m_files = files; }
    void clear() { m_files.clear(); }
    [[nodiscard]] const QStringList &waiting() const { return m_files; }
    [[nodiscard]] bool isEmpty() const { return m_files.isEmpty(); }
    /// Empty where none waits.
    QString takeNext() { return m_files.isEmpty() ? QString() : m_files.takeFirst(); }

private:
    QStringList m_files;
};

} // namespace nudge
