// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/record_index.h"
#include "csv/record_reader.h"
#include "csv/record_writer.h"

#include "csv_fixture.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QStringEncoder>

namespace nudge {

using namespace Qt::StringLiterals;
using Rows = QList<QStringList>;

namespace {

/// Random rows of what makes trouble.
class RowMaker
{
public:
    explicit RowMaker(quint32 seed) : m_random(seed) {}

    Rows rows()
    {
        Rows rows;
        for (int i = 1 + below(6); i > 0; --i) {
            QStringList cells;
            for (int n = 1 + below(5); n > 0; --n)
                cells << cell();
            rows << cells;
        }
        return rows;
    }

    int below(int end) { return int(m_random.bounded(end)); }

private:
    QString cell()
    {
        static const QStringList pieces = {u"a"_s,
                                           u"7"_s,
                                           u"\""_s,
                                           u"\"\""_s,
                                           u","_s,
                                           u";"_s,
                                           u"\t"_s,
                                           u"|"_s,
                                           u"\n"_s,
                                           u"\r"_s,
                                           u"\r\n"_s,
                                           u" "_s,
                                           u"\\"_s,
                                           u"'"_s,
                                           u"é"_s,
                                           u"张"_s,
                                           u"🦉"_s,
                                           u"¦"_s,
                                           u"=1+1"_s,
                                           u"\uFEFF"_s,
                                           u"sep=;"_s,
                                           u"#"_s,
                                           QString(QChar(u'\0')),
                                           u"007"_s};
        QString text;
        for (int n = below(6); n > 0; --n)
            text += pieces[below(int(pieces.size()))];
        return text;
    }

    QRandomGenerator m_random;
};

/// Writes with any quote and escape, quoting at random where it need not be.
QByteArray writeAny(const Rows &rows, const Dialect &dialect, RowMaker &random)
{
    const QString quote(QChar(dialect.quote));
    QString text;
    for (const QStringList &cells : rows) {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const QString &cell = cells[i];
            if (i > 0)
                text += QChar(dialect.delimiter);
            const bool must = cell.contains(QChar(dialect.delimiter)) || cell.contains(quote) || cell.contains(u'\n') ||
                              cell.contains(u'\r') || cell.startsWith(u'\uFEFF') ||
                              (cells.size() == 1 && cell.isEmpty());
            if (!must && random.below(2) == 0) {
                text += cell;
                continue;
            }
            QString inner = cell;
            if (dialect.escape == Dialect::Escape::Backslash)
                inner.replace(u"\\"_s, u"\\\\"_s).replace(quote, u"\\"_s + quote);
            else
                inner.replace(quote, quote + quote);
            text += quote + inner + quote;
        }
        static const QStringList ends = {u"\n"_s, u"\r\n"_s, u"\r"_s, u"\n\n"_s};
        text += ends[random.below(4)];
    }
    if (random.below(3) == 0)
        text.chop(text.endsWith("\r\n"_L1) ? 2 : 1);
    QStringEncoder encoder(dialect.encoding.toLatin1().constData());
    return encoder(text);
}

} // namespace

class RoundTripTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheWriterWrites();
    void readsEveryDialect();
    void roundTripsAHundredThousandTables();
    void quotesOnlyWhereNeeded();
    void reportsAFailingDevice();

private:
    CsvFolder m_folder;
};

void RoundTripTest::readsWhatTheWriterWrites()
{
    for (quint32 seed = 0; seed < 2000; ++seed) {
        RowMaker random(seed);
        const Rows rows = random.rows();
        Dialect dialect = withoutHeader();
        dialect.delimiter = u",;\t|¦"[random.below(5)];
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        RecordWriter writer(&buffer, dialect.delimiter);
        const bool mark = random.below(2) == 0;
        if (mark)
            writer.writeByteOrderMark();
        for (const QStringList &cells : rows)
            QVERIFY(writer.write(cells));
        QVERIFY(writer.flush());
        QCOMPARE(bytes.startsWith("\xEF\xBB\xBF"), mark);
        const Rows back = readAll(m_folder.write(bytes), dialect, 1 + random.below(20));
        QVERIFY2(back == rows, qPrintable(u"seed %1"_s.arg(seed)));
    }
}

void RoundTripTest::readsEveryDialect()
{
    for (quint32 seed = 0; seed < 4000; ++seed) {
        RowMaker random(seed);
        const Rows rows = random.rows();
        Dialect dialect = withoutHeader();
        dialect.delimiter = u",;\t|¦"[random.below(5)];
        dialect.quote = u"\"'"[random.below(2)];
        dialect.escape = random.below(2) ? Dialect::Escape::Backslash : Dialect::Escape::Doubled;
        static const QStringList encodings = {u"UTF-8"_s, u"UTF-8"_s, u"UTF-16LE"_s, u"UTF-16BE"_s, u"GB18030"_s};
        dialect.encoding = encodings[random.below(int(encodings.size()))];
        const QString path = m_folder.write(writeAny(rows, dialect, random));
        const Rows back = readAll(path, dialect, 1 + random.below(20));
        QVERIFY2(back == rows, qPrintable(u"seed %1, %2"_s.arg(seed).arg(dialect.encoding)));
    }
}

/// Many tables stand in one file each time, since opening files would take most of the time. Read row by row, and found
/// by the vectorised scan where that knows the dialect.
void RoundTripTest::roundTripsAHundredThousandTables()
{
    constexpr int kFiles = 400;
    constexpr int kTables = 250;
    for (quint32 seed = 0; seed < kFiles; ++seed) {
        RowMaker random(1'000'000 + seed);
        Rows rows;
        for (int i = 0; i < kTables; ++i)
            rows << random.rows();
        Dialect dialect = withoutHeader();
        dialect.delimiter = u",;\t|¦"[random.below(5)];
        dialect.quote = u"\"'"[random.below(2)];
        dialect.escape = random.below(2) ? Dialect::Escape::Backslash : Dialect::Escape::Doubled;
        const QString path = m_folder.write(writeAny(rows, dialect, random));
        QVERIFY2(readAll(path, dialect, 1000 + random.below(9000)) == rows, qPrintable(u"seed %1"_s.arg(seed)));
        const auto built = RecordIndex::build(path, dialect);
        QCOMPARE(std::get<RecordIndex>(built).rows(), rows.size());
        Rows indexed;
        const auto found = std::get<QList<Record>>(std::get<RecordIndex>(built).read(1, rows.size()));
        for (const Record &record : found)
            indexed << record.cells;
        QVERIFY2(indexed == rows, qPrintable(u"seed %1, by index"_s.arg(seed)));
    }
}

void RoundTripTest::quotesOnlyWhereNeeded()
{
    QCOMPARE(RecordWriter::encode({u"007"_s, u"a b"_s, u""_s, u"x,y"_s, u"say \"hi\""_s, u"two\nlines"_s}),
             QByteArray("007,a b,,\"x,y\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n"));
    QCOMPARE(RecordWriter::encode({u"a,b"_s, u"c;d"_s}, u';'), QByteArray("a,b;\"c;d\"\r\n"));
    QCOMPARE(RecordWriter::encode({u""_s}), QByteArray("\"\"\r\n"));
}

void RoundTripTest::reportsAFailingDevice()
{
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("no /dev/full here");
    RecordWriter writer(&full);
    writer.write({u"a"_s});
    QVERIFY(!writer.flush());
    QVERIFY(!writer.write({u"b"_s}));
}

} // namespace nudge

QTEST_GUILESS_MAIN(nudge::RoundTripTest)
#include "round_trip_test.moc"
