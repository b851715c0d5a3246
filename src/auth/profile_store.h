// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/connection_profile.h"

#include <QList>
#include <QObject>
#include <QSettings>

#include <optional>

namespace nudge {

/// The connection profiles of this person, in an INI file. Holds no secret. Every change is written at once.
class ProfileStore : public QObject
{
    Q_OBJECT

public:
    /// `path` is made with the first change.
    explicit ProfileStore(const QString &path, QObject *parent = nullptr);

    [[nodiscard]] QList<ConnectionProfile> profiles() const; ///< in the order in which they were added
    [[nodiscard]] std::optional<ConnectionProfile> find(const QString &id) const;
    /// The profile that was used last, to be opened at the start.
    [[nodiscard]] std::optional<ConnectionProfile> lastUsed() const;

    /// Adds the profile, or replaces the one with its id.
    void put(const ConnectionProfile &profile);
    void setLastUsed(const QString &id); ///< empty: none
    void setTokenStored(const QString &id, bool stored);
    void setRefreshByFallback(const QString &id, bool byFallback);
    /// Leaves no trace of the profile in the file. The caller sees to the secret store.
    void remove(const QString &id);

Q_SIGNALS:
    void changed();

private:
    void write(const QList<ConnectionProfile> &profiles);

    mutable QSettings m_file;
};

} // namespace nudge
