// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns/file_names.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;

class FileNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("campaign");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"Spring sale"_s << u"Spring sale-3.csv"_s;
        QTest::newRow("scripts stay") << u"春のセール – été"_s << u"春のセール – été-3.csv"_s;
        QTest::newRow("no way out of the folder") << u"../../etc/passwd"_s << u"_.._etc_passwd-3.csv"_s;
        QTest::newRow("Windows' characters") << u"A<B>:\"C\"|D?*\\"_s << u"A_B___C__D___-3.csv"_s;
        QTest::newRow("control and direction marks") << u"a\u0007b\u202Egpj"_s << u"a_b_gpj-3.csv"_s;
        QTest::newRow("nothing left") << u" .. "_s << u"messages-3.csv"_s;
        QTest::newRow("dot at the end") << u"Sale."_s << u"Sale-3.csv"_s;
    }
    void names()
    {
        QFETCH(QString, campaign);
        QTEST(messageFileName(campaign, 3, 5), "name");
    }

    void longNamesAreCut()
    {
        const QString name = messageFileName(QString(99, u'a') + u"👋👋"_s, 1, 1);
        QVERIFY(name.size() <= 106);
        QCOMPARE(name, QString(99, u'a') + u"-1.csv"_s); // no half of a pair
    }

    void numbersSortAsTheFilesDo()
    {
        QCOMPARE(messageFileName(u"x"_s, 7, 120), u"x-007.csv"_s);
        QVERIFY(messageFileName(u"x"_s, 9, 10) < messageFileName(u"x"_s, 10, 10));
    }
};

QTEST_GUILESS_MAIN(FileNamesTest)
#include "file_names_test.moc"
