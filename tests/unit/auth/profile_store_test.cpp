// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/profile_store.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace nudge;
using namespace Qt::StringLiterals;

class ProfileStoreTest : public QObject
{
    Q_OBJECT

    static ConnectionProfile profile(const QString &id)
    {
        ConnectionProfile out;
        out.id = id;
        out.name = u"Größe, \"Süd\" 東京"_s;
        out.kind = ConnectionProfile::Kind::Production;
        out.server = u"https://api.example.com"_s;
        out.email = u"zoë@example.com"_s;
        out.color = u"#b3261e"_s;
        out.readOnly = true;
        out.caFile = u"/etc/ssl/proxy, \"Süd\".pem"_s;
        return out;
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(u"sub/profiles.ini"_s); }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void cleanup() { QFile::remove(path()); }

    void keepsProfilesAcrossStarts()
    {
        {
            ProfileStore store(path());
            QVERIFY(store.profiles().isEmpty());
            QVERIFY(!store.lastUsed());
            QSignalSpy changed(&store, &ProfileStore::changed);
            store.put(profile(u"a"_s));
            store.put(profile(u"b"_s));
            store.setLastUsed(u"b"_s);
            store.setTokenStored(u"a"_s, true);
            QCOMPARE(changed.size(), 4);
        }
        const ProfileStore store(path());
        QCOMPARE(store.profiles().size(), 2);
        QCOMPARE(store.lastUsed()->id, u"b"_s);
        const auto found = store.find(u"a"_s);
        QVERIFY(found);
        QCOMPARE(found->name, profile({}).name);
        QCOMPARE(found->email, profile({}).email);
        QCOMPARE(found->server, profile({}).server);
        QVERIFY(found->kind == ConnectionProfile::Kind::Production);
        QVERIFY(found->keepSignedIn);
        QCOMPARE(found->color, profile({}).color);
        QVERIFY(found->readOnly);
        QCOMPARE(found->caFile, profile({}).caFile);
        QVERIFY(found->tokenStored);
        QVERIFY(!store.find(u"b"_s)->tokenStored);
    }

    void replacesByIdInPlace()
    {
        ProfileStore store(path());
        store.put(profile(u"a"_s));
        store.put(profile(u"b"_s));
        auto changed = profile(u"a"_s);
        changed.keepSignedIn = false;
        store.put(changed);
        QCOMPARE(store.profiles().size(), 2);
        QCOMPARE(store.profiles().first().id, u"a"_s);
        QVERIFY(!store.profiles().first().keepSignedIn);
    }

    void forgetsWithoutATrace()
    {
        ProfileStore store(path());
        store.put(profile(u"profile-to-forget"_s));
        store.put(profile(u"b"_s));
        store.setLastUsed(u"profile-to-forget"_s);
        store.remove(u"profile-to-forget"_s);
        QVERIFY(!store.lastUsed());
        QCOMPARE(store.profiles().size(), 1);
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.contains("b"));
        QVERIFY2(!content.contains("profile-to-forget"), content.constData());
    }

    void aBrokenFileIsEmpty()
    {
        {
            ProfileStore store(path());
            store.put(profile(u"a"_s));
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("\x00\xff[[[profiles\\size=99999999", 28));
        file.close();
        ProfileStore store(path());
        QVERIFY(!store.find(u"a"_s));
        store.put(profile(u"b"_s));
        QVERIFY(store.find(u"b"_s));
    }
};

QTEST_GUILESS_MAIN(ProfileStoreTest)
#include "profile_store_test.moc"
