// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/server_address.h"

#include <QTest>

using namespace nudge;
using namespace Qt::StringLiterals;
using Problem = ServerAddress::Problem;

class ServerAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAPersonTypes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Problem>("problem");
        QTest::addColumn<QString>("text");

        QTest::newRow("https") << u"https://api.example.com"_s << Problem::None << u"https://api.example.com"_s;
        QTest::newRow("no scheme") << u" api.example.com "_s << Problem::None << u"https://api.example.com"_s;
        QTest::newRow("last slash") << u"https://api.example.com/"_s << Problem::None << u"https://api.example.com"_s;
        QTest::newRow("port") << u"api.example.com:8443"_s << Problem::None << u"https://api.example.com:8443"_s;
        QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << Problem::None << u"http://127.0.0.1:8080"_s;
        QTest::newRow("loopback v6") << u"http://[::1]:8080"_s << Problem::None << u"http://[::1]:8080"_s;
        QTest::newRow("localhost") << u"http://localhost"_s << Problem::None << u"http://localhost"_s;
        QTest::newRow("plain http") << u"http://api.example.com"_s << Problem::Insecure << QString();
        QTest::newRow("localhost as a prefix") << u"http://localhost.example.com"_s << Problem::Insecure << QString();
        QTest::newRow("private network") << u"http://192.168.1.4"_s << Problem::Insecure << QString();
        QTest::newRow("path") << u"https://api.example.com/v1"_s << Problem::HasPathOrQuery << QString();
        QTest::newRow("query") << u"https://api.example.com?x=1"_s << Problem::HasPathOrQuery << QString();
        QTest::newRow("password") << u"https://me:secret@api.example.com"_s << Problem::HasUserInfo << QString();
        QTest::newRow("other scheme") << u"ftp://api.example.com"_s << Problem::NotAUrl << QString();
        QTest::newRow("file") << u"file:///etc/passwd"_s << Problem::NotAUrl << QString();
        QTest::newRow("blank inside") << u"api example com"_s << Problem::NotAUrl << QString();
        QTest::newRow("empty") << u"  "_s << Problem::NotAUrl << QString();
    }

    void readsWhatAPersonTypes()
    {
        QFETCH(QString, typed);
        QFETCH(Problem, problem);
        QFETCH(QString, text);
        Problem found = Problem::None;
        const auto address = ServerAddress::fromText(typed, &found);
        QCOMPARE(found, problem);
        QCOMPARE(address.has_value(), problem == Problem::None);
        if (address)
            QCOMPARE(address->text(), text);
    }

    void tellsOriginsApart()
    {
        const auto address = ServerAddress::fromText(u"https://api.example.com"_s);
        QVERIFY(address->sameOrigin(QUrl(u"https://api.example.com:443/v1/cg?x"_s)));
        QVERIFY(!address->sameOrigin(QUrl(u"http://api.example.com/v1/cg"_s)));
        QVERIFY(!address->sameOrigin(QUrl(u"https://api.example.com:8443/"_s)));
        QVERIFY(!address->sameOrigin(QUrl(u"https://example.com/"_s)));
        QCOMPARE(address->resolve(u"/v1/cg"_s), QUrl(u"https://api.example.com/v1/cg"_s));
    }
};

QTEST_GUILESS_MAIN(ServerAddressTest)
#include "server_address_test.moc"
