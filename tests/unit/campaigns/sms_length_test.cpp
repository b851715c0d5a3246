// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/sms_length.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;

class SmsLengthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("gsm");
        QTest::addColumn<int>("units");
        QTest::addColumn<int>("parts");

        QTest::newRow("empty") << QString() << true << 0 << 0;
        QTest::newRow("plain") << u"Hello, Zoe"_s << true << 10 << 1;
        QTest::newRow("alphabet") << u"ÄÖÜßäöüñà@£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæÉ¡¿§¤_"_s << true << 40 << 1;
        QTest::newRow("extension counts two") << u"€[]{}\\~|^"_s << true << 18 << 1;
        QTest::newRow("160") << QString(160, u'a') << true << 160 << 1;
        QTest::newRow("161") << QString(161, u'a') << true << 161 << 2;
        QTest::newRow("306") << QString(306, u'a') << true << 306 << 2;
        QTest::newRow("307") << QString(307, u'a') << true << 307 << 3;
        QTest::newRow("80 euros fill one part") << QString(80, u'€') << true << 160 << 1;
        // 76 escaped characters are 152 septets; the 153rd stays empty because the next one needs two.
        QTest::newRow("an escape is not torn") << QString(153, u'€') << true << 306 << 3;
        QTest::newRow("70 Cyrillic") << QString(70, u'ж') << false << 70 << 1;
        QTest::newRow("71 Cyrillic") << QString(71, u'ж') << false << 71 << 2;
        QTest::newRow("134 Cyrillic") << QString(134, u'ж') << false << 134 << 2;
        QTest::newRow("135 Cyrillic") << QString(135, u'ж') << false << 135 << 3;
        QTest::newRow("emoji") << u"Hi 👋"_s << false << 5 << 1;
        // 33 pairs are 66 units; the 67th stays empty because the next pair needs two.
        QTest::newRow("a pair is not torn") << u"👋"_s.repeated(67) << false << 134 << 3;
        QTest::newRow("typographic apostrophe") << u"It’s"_s << false << 4 << 1;
    }
    void counts()
    {
        QFETCH(QString, text);
        QFETCH(bool, gsm);
        const SmsLength length = smsLength(text);
        QCOMPARE(length.alphabet == SmsLength::Alphabet::Gsm7, gsm);
        QTEST(length.units, "units");
        QTEST(length.parts, "parts");
    }

    void namesTheCharacterThatForcesUnicode()
    {
        QCOMPARE(smsLength(u"Привет").forcing, U'П');
        QCOMPARE(smsLength(u"See you 👋 ж").forcing, U'👋');
        QCOMPARE(smsLength(u"plain").forcing, U'\0');
    }

    void capacityFollowsTheParts()
    {
        QCOMPARE(smsLength(u"a").capacity, 160);
        QCOMPARE(smsLength(QString(200, u'a')).capacity, 306);
        QCOMPARE(smsLength(u"ж").capacity, 70);
        QCOMPARE(smsLength(QString(100, u'ж')).capacity, 134);
    }
};

QTEST_GUILESS_MAIN(SmsLengthTest)
#include "sms_length_test.moc"
