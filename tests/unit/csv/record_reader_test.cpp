// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/record_reader.h"

#include "csv_fixture.h"

#include <unistd.h>

namespace nudge {

using namespace Qt::StringLiterals;
using Rows = QList<QStringList>;

class RecordReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatOccurs_data();
    void readsWhatOccurs();
    void readsOtherDialects_data();
    void readsOtherDialects();
    void countsRowsAndLines();
    void skipsLinesAboveTheTable();
    void saysWhereAQuoteWasOpened();
    void givesTheRowsBeforeAnOpenQuote();
    void namesFilesThatCannotBeRead_data();
    void namesFilesThatCannotBeRead();
    void noticesAChangeWhileReading_data();
    void noticesAChangeWhileReading();
    void refusesARecordWithoutEnd();

private:
    CsvFolder m_folder;
};

void RecordReaderTest::readsWhatOccurs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Rows>("rows");
    const auto row = [](const char *name, const QByteArray &bytes, const Rows &rows) {
        QTest::newRow(name) << bytes << rows;
    };
    row("plain", "a,b\n1,2\n", {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}});
    row("no last end", "a,b\n1,2", {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}});
    row("CRLF", "a,b\r\n1,2\r\n", {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}});
    row("CR", "a,b\r1,2\r", {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}});
    row("mixed ends", "a\r\nb\nc\rd", {{u"a"_s}, {u"b"_s}, {u"c"_s}, {u"d"_s}});
    row("blank lines", "\n\r\na,b\n\n\n1,2\n\n", {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}});
    row("one cell", "a", {{u"a"_s}});
    row("empty cells", ",\n,,\na,\n", {{u""_s, u""_s}, {u""_s, u""_s, u""_s}, {u"a"_s, u""_s}});
    row("delimiter at the end of the file", "a,", {{u"a"_s, u""_s}});
    row("quoted", "\"a\",\"b,c\"\n", {{u"a"_s, u"b,c"_s}});
    row("quoted to the end of the file", "a,\"b\"", {{u"a"_s, u"b"_s}});
    row("doubled quotes", "\"say \"\"hi\"\"\",\"\"\"\"\n", {{u"say \"hi\""_s, u"\""_s}});
    row("quoted and empty", "\"\"\n", {{u""_s}});
    row("line breaks in quotes", "\"a\nb\r\nc\rd\",2\n", {{u"a\nb\r\nc\rd"_s, u"2"_s}});
    row("quote within a cell", "5\" pipe,O\"Brien\n", {{u"5\" pipe"_s, u"O\"Brien"_s}});
    row("text behind the quote", "\"a\"b,\"c\" \n", {{u"ab"_s, u"c "_s}});
    row("quotes behind the quote", "\"a\"b\"c\",2\n", {{u"ab\"c\""_s, u"2"_s}});
    row("space before a quote", "a, \"b\"\n", {{u"a"_s, u" \"b\""_s}});
    row("spaces are kept", " a , b\n", {{u" a "_s, u" b"_s}});
    row("ragged", "a,b\n1\n1,2,3\n", {{u"a"_s, u"b"_s}, {u"1"_s}, {u"1"_s, u"2"_s, u"3"_s}});
    row("NUL", QByteArray("a\0b,c\n", 6), {{u"a\0b"_s, u"c"_s}});
    row("byte order mark",
        "\xEF\xBB\xBF"
        "a,b\n",
        {{u"a"_s, u"b"_s}});
    row("mark before a quote", "\xEF\xBB\xBF\"a,b\"\n", {{u"a,b"_s}});
    row("only a mark", "\xEF\xBB\xBF", {});
    row("scripts", "ålesund,Παύλος\nАнна,张伟\n🦉,שלום\n",
        {{u"ålesund"_s, u"Παύλος"_s}, {u"Анна"_s, u"张伟"_s}, {u"🦉"_s, u"שלום"_s}});
    row("bad UTF-8", "a\xFF,b\n", {{u"a\uFFFD"_s, u"b"_s}});
    row("leading zeros", "007,+27600000001\n", {{u"007"_s, u"+27600000001"_s}});
    row("backslash is text", "\"a\\\",b\n", {{u"a\\"_s, u"b"_s}});
}

void RecordReaderTest::readsWhatOccurs()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Rows, rows);
    const QString path = m_folder.write(bytes);
    // The borders of blocks must not show, wherever they fall.
    for (qsizetype block = 1; block <= bytes.size() + 1; ++block)
        QCOMPARE(readAll(path, withoutHeader(), block), rows);
}

void RecordReaderTest::readsOtherDialects_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<Rows>("rows");
    Dialect semicolon = withoutHeader();
    semicolon.delimiter = u';';
    QTest::newRow("semicolon") << QByteArray("a;b,c\n\"1;2\";3\n") << semicolon
                               << Rows{{u"a"_s, u"b,c"_s}, {u"1;2"_s, u"3"_s}};
    Dialect tab = withoutHeader();
    tab.delimiter = u'\t';
    QTest::newRow("tab") << QByteArray("a\tb\n\t\n") << tab << Rows{{u"a"_s, u"b"_s}, {u""_s, u""_s}};
    Dialect wide = withoutHeader();
    wide.delimiter = u'¦';
    QTest::newRow("delimiter beyond ASCII")
        << "a¦b©\n\"c¦\"¦d\n"_ba << wide << Rows{{u"a"_s, u"b©"_s}, {u"c¦"_s, u"d"_s}};
    Dialect literal = withoutHeader();
    literal.quote = 0;
    QTest::newRow("no quote") << QByteArray("\"a\",\"b\n") << literal << Rows{{u"\"a\""_s, u"\"b"_s}};
    Dialect single = withoutHeader();
    single.quote = u'\'';
    QTest::newRow("single quotes") << QByteArray("'a,b','it''s',\"c\"\n") << single
                                   << Rows{{u"a,b"_s, u"it's"_s, u"\"c\""_s}};
    Dialect guillemet = withoutHeader();
    guillemet.quote = u'“';
    QTest::newRow("quote beyond ASCII") << "“a,b“,“c““d“\n"_ba << guillemet << Rows{{u"a,b"_s, u"c“d"_s}};
    Dialect backslash = withoutHeader();
    backslash.escape = Dialect::Escape::Backslash;
    QTest::newRow("backslash") << R"("say \"hi\", ok","C:\\dir\\","a\nb","x""y",\d)"_ba << backslash
                               << Rows{{u"say \"hi\", ok"_s, u"C:\\dir\\"_s, u"a\\nb"_s, u"x\"y"_s, u"\\d"_s}};
}

void RecordReaderTest::readsOtherDialects()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Dialect, dialect);
    QFETCH(Rows, rows);
    const QString path = m_folder.write(bytes);
    for (qsizetype block = 1; block <= bytes.size() + 1; ++block)
        QCOMPARE(readAll(path, dialect, block), rows);
}

void RecordReaderTest::countsRowsAndLines()
{
    const QString path = m_folder.write("id,note\r\n1,\"two\r\nlines\"\r\n\r\n2,x\r3,\"\n\"\n4,y");
    for (qsizetype block = 1; block < 50; ++block) {
        RecordReader reader;
        reader.setBlockSize(block);
        QVERIFY(reader.open(path, Dialect{}));
        QCOMPARE(reader.header(), (QStringList{u"id"_s, u"note"_s}));
        QList<std::pair<qint64, qint64>> places;
        for (Record record; reader.next(record);)
            places << std::pair(record.row, record.line);
        QCOMPARE(places, (QList<std::pair<qint64, qint64>>{{1, 2}, {2, 5}, {3, 6}, {4, 8}}));
        QVERIFY(!reader.problem());
        QCOMPARE(reader.bytesRead(), reader.size());
    }
}

void RecordReaderTest::skipsLinesAboveTheTable()
{
    Dialect dialect;
    dialect.skippedLines = 2;
    const QString path = m_folder.write("sep=,\r\n\"title, half quoted\r\nid,name\r\n1,Ana\r\n");
    for (qsizetype block = 1; block < 60; ++block) {
        RecordReader reader;
        reader.setBlockSize(block);
        QVERIFY(reader.open(path, dialect));
        QCOMPARE(reader.header(), (QStringList{u"id"_s, u"name"_s}));
        Record record;
        QVERIFY(reader.next(record));
        QCOMPARE(record, (Record{1, 4, {u"1"_s, u"Ana"_s}}));
        QVERIFY(!reader.next(record));
    }
}

void RecordReaderTest::saysWhereAQuoteWasOpened()
{
    const QString path = m_folder.write("id,name,note\n1,\"Ana\nMaria\",\"never closed\n2,Bob,\n");
    RecordReader reader;
    QVERIFY(!reader.open(path, Dialect{}));
    QVERIFY(reader.problem());
    QCOMPARE(*reader.problem(), (FileProblem{FileProblemKind::UnclosedQuote, path, {}, 3}));
    // Reading quotes literally is the way out.
    Dialect literal;
    literal.quote = 0;
    QCOMPARE(readAll(path, literal).size(), 3);
}

void RecordReaderTest::givesTheRowsBeforeAnOpenQuote()
{
    const QString path = m_folder.write("id\n1\n2\n\"3\n4\n");
    RecordReader reader;
    QVERIFY(reader.open(path, Dialect{}));
    Record record;
    QVERIFY(reader.next(record));
    QVERIFY(reader.next(record));
    QCOMPARE(record.cells, QStringList{u"2"_s});
    QVERIFY(!reader.next(record));
    QCOMPARE(reader.problem()->line, 4);
}

void RecordReaderTest::namesFilesThatCannotBeRead_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<FileProblemKind>("kind");
    QTest::newRow("missing") << m_folder.path(u"none.csv"_s) << u"UTF-8"_s << FileProblemKind::NotFound;
    QTest::newRow("folder") << m_folder.path(u"."_s) << u"UTF-8"_s << FileProblemKind::Directory;
    QTest::newRow("device") << u"/dev/null"_s << u"UTF-8"_s << FileProblemKind::NotRegularFile;
    QTest::newRow("empty") << m_folder.write({}, u"empty.csv"_s) << u"UTF-8"_s << FileProblemKind::Empty;
    QTest::newRow("encoding") << m_folder.write("a", u"a.csv"_s) << u"Klingon"_s << FileProblemKind::BadEncoding;
    const QString locked = m_folder.write("a", u"locked.csv"_s);
    QFile::setPermissions(locked, {});
    if (geteuid() != 0)
        QTest::newRow("permission") << locked << u"UTF-8"_s << FileProblemKind::NoPermission;
}

void RecordReaderTest::namesFilesThatCannotBeRead()
{
    QFETCH(QString, path);
    QFETCH(QString, encoding);
    QFETCH(FileProblemKind, kind);
    Dialect dialect;
    dialect.encoding = encoding;
    RecordReader reader;
    QVERIFY(!reader.open(path, dialect));
    QCOMPARE(reader.problem()->kind, kind);
    QCOMPARE(reader.problem()->path, path);
    Record record;
    QVERIFY(!reader.next(record));
}

void RecordReaderTest::noticesAChangeWhileReading_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<FileProblemKind>("kind");
    QTest::newRow("shrinks") << 0 << FileProblemKind::Changed;
    QTest::newRow("grows") << 1 << FileProblemKind::Changed;
    QTest::newRow("vanishes") << 2 << FileProblemKind::Vanished;
    QTest::newRow("is replaced") << 3 << FileProblemKind::Changed;
}

void RecordReaderTest::noticesAChangeWhileReading()
{
    QFETCH(int, what);
    QFETCH(FileProblemKind, kind);
    const QString path = m_folder.write(QByteArray("1,2,3\n").repeated(20'000), u"moving.csv"_s);
    RecordReader reader;
    reader.setBlockSize(4096);
    QVERIFY(reader.open(path, withoutHeader()));
    Record record;
    QVERIFY(reader.next(record));

    QFile file(path);
    switch (what) {
    case 0:
        QVERIFY(file.resize(100));
        break;
    case 1:
        QVERIFY(file.open(QIODevice::Append) && file.write("4,5,6\n") == 6);
        break;
    case 2:
        QVERIFY(file.remove());
        break;
    default:
        QVERIFY(file.remove());
        m_folder.write("other\n", u"moving.csv"_s);
    }
    file.close();
    qint64 rows = 1;
    while (reader.next(record)) {
        ++rows;
        QCOMPARE(record.cells, (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    }
    QVERIFY(rows < 20'000);
    QVERIFY(reader.problem());
    QCOMPARE(reader.problem()->kind, kind);
}

void RecordReaderTest::refusesARecordWithoutEnd()
{
    const qsizetype size = 70 << 20;
    const QString endless = m_folder.write("id\n1\n" + QByteArray(size, 'x'), u"endless.csv"_s);
    RecordReader reader;
    QVERIFY(reader.open(endless, Dialect{}));
    Record record;
    QVERIFY(reader.next(record));
    QVERIFY(!reader.next(record));
    QCOMPARE(*reader.problem(), (FileProblem{FileProblemKind::RecordTooLong, endless, {}, 3}));

    const QString open = m_folder.write("id\n1\n\"" + QByteArray(size, 'x') + "\n2\n", u"open.csv"_s);
    QVERIFY(reader.open(open, Dialect{}));
    while (reader.next(record)) {
    }
    QCOMPARE(*reader.problem(), (FileProblem{FileProblemKind::UnclosedQuote, open, {}, 3}));
}

} // namespace nudge

QTEST_GUILESS_MAIN(nudge::RecordReaderTest)
#include "record_reader_test.moc"
