// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/secret_store.h"

#include <QHash>

namespace nudge::test {

/// A secret store in each of its moods. Locked lies as a locked Secret Service does: a read finds nothing, a removal
/// says Ok and removes nothing, and only a write is refused.
class FakeSecretStore : public SecretStore
{
    Q_OBJECT

public:
    enum class Mood { Open, Locked, Broken };

    using SecretStore::SecretStore;

    void setMood(Mood mood) { m_mood = mood; }
    /// What stands in the store, whatever its mood.
    [[nodiscard]] const QHash<QString, QByteArray> &content() const { return m_content; }
    [[nodiscard]] int writes() const { return m_writes; }

    QFuture<SecretAnswer> read(const QString &key) override;
    QFuture<SecretAnswer> write(const QString &key, const QByteArray &secret) override;
    QFuture<SecretAnswer> remove(const QString &key) override;
    [[nodiscard]] bool isPersistent() const override { return true; }

private:
    Mood m_mood = Mood::Open;
    QHash<QString, QByteArray> m_content;
    int m_writes = 0;
};

} // namespace nudge::test
