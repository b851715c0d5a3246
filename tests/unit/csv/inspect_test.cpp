// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/inspect.h"

#include "csv_fixture.h"

#include "csv/encoding.h"

#include <QStringEncoder>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

Dialect dialect(char16_t delimiter, bool header = true, char16_t quote = u'"', qint64 skipped = 0,
                Dialect::Escape escape = Dialect::Escape::Doubled)
{
    Dialect made;
    made.delimiter = delimiter;
    made.quote = quote;
    made.header = header;
    made.skippedLines = skipped;
    made.escape = escape;
    return made;
}

} // namespace

class InspectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheDialect_data();
    void findsTheDialect();
    void obeysAChoice();
    void givesColumnsAndSample();
    void countsRows();
    void looksAtAllOfALargeFile();
    void readsUtf16();
    void saysWhereAQuoteStaysOpen();
    void refusesWhatIsNoCsv_data();
    void refusesWhatIsNoCsv();

private:
    Inspection look(const QByteArray &bytes, const DialectChoice &choice = {})
    {
        const auto outcome = inspect(m_folder.write(bytes), choice);
        if (const auto *problem = std::get_if<FileProblem>(&outcome))
            qFatal("refused: %s", problemKey(problem->kind).data());
        return std::get<Inspection>(outcome);
    }

    CsvFolder m_folder;
};

void InspectTest::findsTheDialect_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Dialect>("expected");
    const auto row = [](const char *name, const QByteArray &bytes, const Dialect &expected) {
        QTest::newRow(name) << bytes << expected;
    };
    row("comma", "id,name\n1,Ana\n2,Bob\n", dialect(u','));
    row("semicolon", "id;name\n1;Ana\n2;Bob\n", dialect(u';'));
    row("tab", "id\tname\n1\tAna\n2\tBob\n", dialect(u'\t'));
    row("pipe", "id|name\n1|Ana\n2|Bob\n", dialect(u'|'));
    row("one column", "email\na@example.com\nb@example.com\n", dialect(u','));
    row("one cell", "x", dialect(u','));
    row("decimal commas", "id;price;rate\n1;1,5;2,25\n2;3,75;4,5\n3;10,0;0,1\n", dialect(u';'));
    row("commas in prose", "id;note\n1;Hello, dear, friend\n2;Well, well, well\n", dialect(u';'));
    row("semicolons in quotes", "id,note\n1,\"a;b;c\"\n2,\"d;e;f\"\n3,\"g;h;i\"\n", dialect(u','));
    row("commas in tabs", "id\tname\n1\tSmith, John\n2\tDoe, Jane\n", dialect(u'\t'));
    row("single quotes", "'id','name'\n'1','Smith, John'\n'2','it''s, me'\n", dialect(u',', true, u'\''));
    row("apostrophes", "id,name\n1,O'Brien\n2,D'Arcy\n", dialect(u','));
    row("backslashes", "id,note\n1,\"say \\\"hi\\\", ok\"\n2,\"\\\"x\\\" y\"\n",
        dialect(u',', true, u'"', 0, Dialect::Escape::Backslash));
    row("paths", "id,path\n1,\"C:\\dir\\\"\n2,\"D:\\x\\\"\n", dialect(u','));
    row("line breaks in quotes", "id,note\n1,\"a\nb\nc\"\n2,\"d\n\ne\"\n", dialect(u','));
    row("ragged", "id,name,x\n1,Ana\n2,Bob,3,4\n3,Cyd,1\n", dialect(u','));
    row("sep line", "sep=;\r\nid;name\r\n1;Ana\r\n", dialect(u';', true, u'"', 1));
    row("quoted sep line", "\"sep=|\"\nid|name\n1|Ana\n", dialect(u'|', true, u'"', 1));
    row("comments", "# made by x, 2024\n#\nid,name,tier\n1,Ana,A\n2,Bob,B\n", dialect(u',', true, u'"', 2));
    row("title", "Customers of May\n\nid,name\n1,Ana\n2,Bob\n", dialect(u',', true, u'"', 2));
    row("padded title", "Customers,,\n,,\nid,name,tier\n1,Ana,A\n2,Bob,B\n", dialect(u','));
    row("title over a header", "Customers\nMay\nid,name,tier\n1,Ana,A\n2,Bob,B\n", dialect(u',', true, u'"', 2));
    row("comment and title", "# x, y\nCustomers\n\nid,name,tier\n1,Ana,A\n", dialect(u',', true, u'"', 3));
    row("rows with one value first", "1,,\n2,,\n3,b,c\n4,d,e\n", dialect(u',', false));
    row("header with one name", "name,,\nAlice,1,2\nBob,3,4\n", dialect(u','));
    row("short header", "name\nAlice,1,2\nBob,3,4\n", dialect(u','));
    row("header with a number sign", "#id,name\n1,Ana,x\n2,Bob,y\n", dialect(u','));
    row("notes", "notes\nLikes coffee, tea\nParis, France\nno comment\nx, y, z\n", dialect(u','));
    row("notes after a blank line", "notes\n\nLikes coffee, tea\nParis, France\n", dialect(u','));
    row("no header, numbers", "1,2\n3,4\n", dialect(u',', false));
    row("no header, addresses", "Ana,a@example.com\nBob,b@example.com\n", dialect(u',', false));
    row("no header, repeated words", "gold,Ana\ngold,Bob\nsilver,Cyd\ngold,Dee\n", dialect(u',', false));
    row("header over numbers", "a,b\n1,2\n3,4\n", dialect(u','));
    row("header over text", "first,last\nAna,Smith\nBob,Jones\n", dialect(u','));
    row("empty and doubled names", "id,,name,name\n1,2,Ana,Bea\n", dialect(u','));
    row("only a header", "customer_id,first_name,email\n", dialect(u','));
    row("CR only", "id;name\r1;Ana\r2;Bob\r", dialect(u';'));
}

void InspectTest::findsTheDialect()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Dialect, expected);
    const Dialect found = look(bytes).dialect;
    QCOMPARE(QString(QChar(found.delimiter)), QString(QChar(expected.delimiter)));
    QCOMPARE(QChar(found.quote), QChar(expected.quote));
    QCOMPARE(found.skippedLines, expected.skippedLines);
    QCOMPARE(found.header, expected.header);
    QCOMPARE(found.escape, expected.escape);
    QCOMPARE(found.encoding, u"UTF-8"_s);
}

void InspectTest::obeysAChoice()
{
    DialectChoice choice;
    choice.delimiter = u':';
    choice.header = false;
    choice.quote = char16_t(0);
    choice.encoding = u"windows-1251"_s;
    choice.skippedLines = 1;
    const Inspection found = look("id,name\n\"a\":b\n\xC0:d\n", choice);
    QCOMPARE(found.dialect.delimiter, u':');
    QCOMPARE(found.dialect.quote, u'\0');
    QVERIFY(!found.dialect.header);
    QCOMPARE(found.sample, (QList<QStringList>{{u"\"a\""_s, u"b"_s}, {u"А"_s, u"d"_s}}));
    QCOMPARE(found.encodings.front(), u"windows-1251"_s);
    QCOMPARE(found.encodings.count(u"windows-1251"_s), 1);

    choice.encoding = u"Klingon"_s;
    const auto refused = inspect(m_folder.write("a"), choice);
    QCOMPARE(std::get<FileProblem>(refused).kind, FileProblemKind::BadEncoding);
}

void InspectTest::givesColumnsAndSample()
{
    const Inspection found = look("\xEF\xBB\xBFid,name\n1,Ana\n2\n");
    QVERIFY(found.dialect.byteOrderMark);
    QCOMPARE(found.columns, (QStringList{u"id"_s, u"name"_s}));
    QCOMPARE(found.sample, (QList<QStringList>{{u"1"_s, u"Ana"_s}, {u"2"_s}}));

    const Inspection bare = look("1,2,3\n4,5,6\n");
    QCOMPARE(bare.columns, (QStringList{{}, {}, {}}));
    QCOMPARE(bare.sample.size(), 2);

    const Inspection many = look("id\n" + QByteArray("1\n").repeated(1000));
    QCOMPARE(many.sample.size(), Inspection::kSampleRows);

    const Inspection mixed = look("id,name\n1,Käthe Müller\n2,K\xE4the M\xFCller\n"_ba);
    QVERIFY(mixed.mixedEncoding);
    QCOMPARE(mixed.sample[0][1], u"Käthe Müller"_s);
    QCOMPARE(mixed.sample[1][1], u"Käthe Müller"_s);
    QVERIFY(mixed.encodings.contains(u"UTF-8"_s));
}

void InspectTest::countsRows()
{
    const Inspection found = look("\nid,note\n\n1,\"a\nb\"\n2,x");
    QCOMPARE(found.estimatedRows, 2);
    QVERIFY(found.estimateIsExact);
    QCOMPARE(look("id,name\n").estimatedRows, 0);

    const Inspection open = look("id,name\n\"1,Ana\n");
    QCOMPARE(open.estimatedRows, -1);
    QVERIFY(!open.estimateIsExact);
    const Inspection endless = look("id,name\n1," + QByteArray(8 << 20, 'x') + "\n");
    QCOMPARE(endless.estimatedRows, -1);
}

void InspectTest::looksAtAllOfALargeFile()
{
    // 6 MB of ASCII, with what matters far behind the start.
    QByteArray bytes("id;name\n");
    for (int i = 0; i < 400'000; ++i)
        bytes += QByteArray::number(i) + (i % 100 == 77 && i > 100'000 ? ";M\xFCller, J\xF6rg\n" : ";Smith\n");
    const Inspection found = look(bytes);
    QCOMPARE(found.dialect.encoding, u"windows-1252"_s);
    QCOMPARE(found.dialect.delimiter, u';');
    QVERIFY(!found.estimateIsExact);
    QVERIFY(found.estimatedRows > 360'000 && found.estimatedRows < 440'000);
}

void InspectTest::readsUtf16()
{
    QStringEncoder encoder("UTF-16LE");
    QString text = u"id\tname\r\n1\tZoë\r\n"_s;
    for (int i = 2; i < 300'000; ++i)
        text += QString::number(i) + u"\t张伟\r\n"_s;
    const Inspection found = look("\xFF\xFE" + QByteArray(encoder(text)));
    QCOMPARE(found.dialect.encoding, u"UTF-16LE"_s);
    QCOMPARE(found.dialect.delimiter, u'\t');
    QCOMPARE(found.columns, (QStringList{u"id"_s, u"name"_s}));
    QCOMPARE(found.sample[0][1], u"Zoë"_s);
    QVERIFY(found.estimatedRows > 250'000 && found.estimatedRows < 380'000);
}

void InspectTest::saysWhereAQuoteStaysOpen()
{
    const Inspection found = look("id,name\n1,Ana\n2,\"Bob\n3,Cyd\n");
    QCOMPARE(found.unclosedQuoteLine, 3);
    QCOMPARE(found.dialect.quote, u'"');
    QCOMPARE(found.dialect.delimiter, u',');
    QCOMPARE(found.sample, (QList<QStringList>{{u"1"_s, u"Ana"_s}}));
    DialectChoice literal;
    literal.quote = char16_t(0);
    QCOMPARE(look("id,name\n1,Ana\n2,\"Bob\n3,Cyd\n", literal).sample.size(), 3);
}

void InspectTest::refusesWhatIsNoCsv_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<FileProblemKind>("kind");
    QTest::newRow("missing") << m_folder.path(u"none.csv"_s) << FileProblemKind::NotFound;
    QTest::newRow("folder") << m_folder.path(u"."_s) << FileProblemKind::Directory;
    QTest::newRow("device") << u"/dev/null"_s << FileProblemKind::NotRegularFile;
    QTest::newRow("empty") << m_folder.write({}, u"0.csv"_s) << FileProblemKind::Empty;
    QTest::newRow("mark alone") << m_folder.write("\xEF\xBB\xBF", u"1.csv"_s) << FileProblemKind::Empty;
    QTest::newRow("white space") << m_folder.write(" \r\n\t\n", u"2.csv"_s) << FileProblemKind::Empty;
    QTest::newRow("spreadsheet with another name")
        << m_folder.write(QByteArray("PK\x03\x04\0\0\0\0", 8) + "[Content_Types].xml", u"3.csv"_s)
        << FileProblemKind::Spreadsheet;
    QTest::newRow("zip") << m_folder.write(QByteArray("PK\x03\x04\0\0\0\0", 8) + "a.csv", u"4.csv"_s)
                         << FileProblemKind::Archive;
    QTest::newRow("pdf") << m_folder.write("%PDF-1.4", u"5.csv"_s) << FileProblemKind::Pdf;
    QTest::newRow("web page") << m_folder.write("\n<!DOCTYPE html>\n<html>", u"7.csv"_s) << FileProblemKind::WebPage;
    QTest::newRow("JSON") << m_folder.write("[{\"id\": 1}]", u"8.csv"_s) << FileProblemKind::Json;
    QTest::newRow("binary") << m_folder.write(QByteArray("\x7F"
                                                         "ELF\x01\0\0\0",
                                                         8),
                                              u"6.csv"_s)
                            << FileProblemKind::Binary;
}

void InspectTest::refusesWhatIsNoCsv()
{
    QFETCH(QString, path);
    QFETCH(FileProblemKind, kind);
    const auto outcome = inspect(path);
    const auto *problem = std::get_if<FileProblem>(&outcome);
    QVERIFY(problem);
    QCOMPARE(problem->kind, kind);
    QCOMPARE(problem->path, path);
}

} // namespace nudge

QTEST_GUILESS_MAIN(nudge::InspectTest)
#include "inspect_test.moc"
