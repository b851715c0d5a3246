// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/session_secret.h"

#include <QTest>

using namespace nudge;

class SessionSecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWent()
    {
        const SessionSecret session{"access",
                                    QByteArray("\0\xff"
                                               "r",
                                               3),
                                    ""};
        QCOMPARE(SessionSecret::fromBytes(session.toBytes()), std::optional(session));
    }

    void refusesWhatIsNone()
    {
        const QByteArray whole = SessionSecret{"access", "refresh", "key"}.toBytes();
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY(!SessionSecret::fromBytes(whole.left(length)));
        QVERIFY(!SessionSecret::fromBytes("-"));
        QVERIFY(!SessionSecret::fromBytes("{\"token\":1}"));
    }
};

QTEST_GUILESS_MAIN(SessionSecretTest)
#include "session_secret_test.moc"
