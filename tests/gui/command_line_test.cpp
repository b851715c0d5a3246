// SPDX-License-Identifier: GPL-3.0-or-later
#include "apps/console/command_line.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;

class CommandLineTest : public QObject
{
    Q_OBJECT

private:
    static CommandLine parse(const QStringList &arguments)
    {
        return CommandLine::parse(QStringList{u"nudgescribe-console"_s} + arguments);
    }

private Q_SLOTS:
    void nothingMeansTheLastConnection()
    {
        const CommandLine line = parse({});
        QCOMPARE(line.action, CommandLine::Action::Run);
        QVERIFY(!line.sandbox);
        QVERIFY(!line.place);
        QVERIFY(line.files.isEmpty());
    }

    void sandboxAndFiles()
    {
        const CommandLine line = parse({u"--sandbox"_s, u"a b.csv"_s, u"c.csv"_s});
        QVERIFY(line.sandbox);
        QCOMPARE(line.files, (QStringList{u"a b.csv"_s, u"c.csv"_s}));
    }

    void aNumberOfCustomersImpliesTheSandbox()
    {
        const CommandLine line = parse({u"--sandbox-customers"_s, u"1000000"_s});
        QVERIFY(line.sandbox);
        QCOMPARE(line.sandboxCustomers, 1'000'000);
    }

    void serverIsReadAsAPersonTypesIt()
    {
        QCOMPARE(parse({u"--server"_s, u"client-api.example.com"_s}).server, u"https://client-api.example.com"_s);
        QCOMPARE(parse({u"--server=http://127.0.0.1:8080"_s}).server, u"http://127.0.0.1:8080"_s);
    }

    void everyPageHasItsWord_data()
    {
        QTest::addColumn<Place>("place");
        QTest::newRow("customers") << Place::Customers;
        QTest::newRow("groups") << Place::Groups;
        QTest::newRow("fields") << Place::Fields;
        QTest::newRow("campaigns") << Place::Campaigns;
        QTest::newRow("messages") << Place::Campaigns;
        QTest::newRow("import") << Place::Uploads;
    }

    void everyPageHasItsWord()
    {
        QFETCH(Place, place);
        const CommandLine line = parse({u"--open"_s, QString::fromLatin1(QTest::currentDataTag())});
        QCOMPARE(line.action, CommandLine::Action::Run);
        QVERIFY(line.place == place);
        QCOMPARE(line.openMessages, QByteArray(QTest::currentDataTag()) == "messages");
    }

    void badValuesAreNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown option") << QStringList{u"--bogus"_s} << u"bogus"_s;
        QTest::newRow("no number") << QStringList{u"--sandbox-customers"_s, u"many"_s} << u"many"_s;
        QTest::newRow("negative") << QStringList{u"--sandbox-customers=-1"_s} << u"-1"_s;
        QTest::newRow("too many") << QStringList{u"--sandbox-customers=5000001"_s} << u"5000001"_s;
        QTest::newRow("insecure") << QStringList{u"--server=http://example.com"_s} << u"http://example.com"_s;
        QTest::newRow("no address") << QStringList{u"--server="_s} << u"--server"_s;
        QTest::newRow("both") << QStringList{u"--sandbox"_s, u"--server=https://example.com"_s} << u"--sandbox"_s;
        QTest::newRow("no page") << QStringList{u"--open=somewhere"_s} << u"somewhere"_s;
        QTest::newRow("no folder") << QStringList{u"--screenshots="_s} << u"--screenshots"_s;
        QTest::newRow("value missing") << QStringList{u"--contract"_s} << u"contract"_s;
    }

    void badValuesAreNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const CommandLine line = parse(arguments);
        QCOMPARE(line.action, CommandLine::Action::Refuse);
        QVERIFY2(line.problem.contains(named), qPrintable(line.problem));
    }

    void helpNamesEveryOption()
    {
        QCOMPARE(parse({u"--help"_s, u"--open=nowhere"_s}).action, CommandLine::Action::ShowHelp);
        QCOMPARE(parse({u"-v"_s}).action, CommandLine::Action::ShowVersion);
        const QString help = CommandLine::helpText();
        for (const QString &option :
             {u"--sandbox"_s, u"--sandbox-customers"_s, u"--server"_s, u"--profile"_s, u"--contract"_s, u"--open"_s,
              u"--screenshots"_s, u"--version"_s, u"--help"_s, u"FILE.csv"_s})
            QVERIFY2(help.contains(option), qPrintable(option));
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
