// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/huge_integers.h"

#include <QTest>

using namespace nudge;

class HugeIntegersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAllDigits_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *json, const char *expected) {
            QTest::newRow(name) << QByteArray(json) << QByteArray(expected);
        };
        row("huge", "{\"id\":98765432109876543210}", "{\"id\":\"98765432109876543210\"}");
        row("negative", "[-98765432109876543210]", "[\"-98765432109876543210\"]");
        row("just beyond", "[9223372036854775808]", "[\"9223372036854775808\"]");
        row("just within", "[9223372036854775807]", "[9223372036854775807]");
        row("in a text", "[\"98765432109876543210\",\"\\\"98765432109876543210\"]",
            "[\"98765432109876543210\",\"\\\"98765432109876543210\"]");
        row("a fraction", "[0.98765432109876543210123]", "[0.98765432109876543210123]");
        row("small", "{\"id\":1,\"n\":[2,3]}", "{\"id\":1,\"n\":[2,3]}");
        row("broken", "[\"x\\", "[\"x\\");
        row("cut", "[98765432109876543210", "[\"98765432109876543210\"");
        row("nothing", "", "");
    }

    void keepsAllDigits()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, expected);
        QCOMPARE(quoteHugeIntegers(json), expected);
        // Wherever it stands among other bytes.
        for (int lead = 0; lead < 40; ++lead) {
            const QByteArray space(lead, ' ');
            QCOMPARE(quoteHugeIntegers(space + json), space + expected);
        }
    }
};

QTEST_GUILESS_MAIN(HugeIntegersTest)
#include "huge_integers_test.moc"
