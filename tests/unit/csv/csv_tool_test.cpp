// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <sys/stat.h>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int status = -1;
    QByteArray out;
    QString err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

Outcome runTool(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(CSV_TOOL), arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

const QByteArray kFields = R"([
  {"field_id": 1, "field_name": "customer_id", "field_type": "string", "required": true, "unique_identifier": true},
  {"field_id": 2, "field_name": "date_of_birth", "display_name": "Birthday", "field_type": "Date", "field_format": "yyyy-MM-dd"},
  {"field_id": 3, "field_name": "balance", "field_type": "currency", "field_format": "ZAR"}
])";

} // namespace

class CsvToolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inspects();
    void printsRows();
    void validates();
    void tellsWhatSpeaksForAReading();
    void matchesColumnsByName();
    void savesRejectedRows();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void neverWritesOverTheFile();
    void replacesNoPipe();
    void saysWhatIsNotChecked();
    void saysThatRowsAreNotCounted();
    void helps();

private:
    CsvFolder m_folder;
};

void CsvToolTest::inspects()
{
    const QString path = m_folder.write("sep=;\nid;name\n1;Ana\n");
    const Outcome outcome = runTool({u"inspect"_s, path, u"--json"_s});
    QCOMPARE(outcome.status, 0);
    const QJsonObject dialect = outcome.json()[u"dialect"].toObject();
    QCOMPARE(dialect[u"delimiter"].toString(), u";"_s);
    QCOMPARE(dialect[u"skipped_lines"].toInt(), 1);
    QCOMPARE(outcome.json()[u"columns"].toArray(), (QJsonArray{u"id"_s, u"name"_s}));
    QCOMPARE(outcome.json()[u"rows"].toInt(), 1);
    QVERIFY(runTool({u"inspect"_s, path}).out.contains("Delimiter: ;"));
}

void CsvToolTest::printsRows()
{
    const QString path = m_folder.write("id,note\n1,\"a\n\"\"b\"\"\"\n\n2\n");
    const Outcome json = runTool({u"rows"_s, path, u"--json"_s});
    QCOMPARE(json.status, 0);
    QCOMPARE(json.out, QByteArray("[\"id\",\"note\"]\n[\"1\",\"a\\n\\\"b\\\"\"]\n[\"2\"]\n"));
    QCOMPARE(runTool({u"rows"_s, path}).out, QByteArray("id,note\r\n1,\"a\n\"\"b\"\"\"\r\n2\r\n"));

    const QString titled = m_folder.write("x,y\nid,name\n1,Ana\n");
    QCOMPARE(runTool({u"rows"_s, titled, u"--skip-lines"_s, u"1"_s}).out, QByteArray("id,name\r\n1,Ana\r\n"));

    const QString latin = m_folder.write("a|b\n\"M\xFCller|x\n");
    QCOMPARE(runTool({u"rows"_s, latin, u"--json"_s, u"--delimiter"_s, u"|"_s, u"--quote"_s, u"none"_s, u"--encoding"_s,
                      u"windows-1252"_s})
                 .out,
             QByteArray("[\"a\",\"b\"]\n[\"\\\"Müller\",\"x\"]\n"));
}

void CsvToolTest::validates()
{
    const QString fields = m_folder.write(kFields, u"fields.json"_s);
    const QString good = m_folder.write("customer_id,date_of_birth,balance\n1,1990-01-31,5.00\n");
    const Outcome clean = runTool({u"validate"_s, good, u"--fields"_s, fields, u"--json"_s});
    QCOMPARE(clean.status, 0);
    QCOMPARE(clean.json()[u"valid"].toInt(), 1);

    const QString bad = m_folder.write("customer_id,date_of_birth,balance\n1,1990-02-31,5\n1,,x\n3,,\n");
    for (const QString &threads : {u"1"_s, u"2"_s}) {
        const Outcome outcome =
            runTool({u"validate"_s, bad, u"--fields"_s, fields, u"--json"_s, u"--threads"_s, threads});
        QCOMPARE(outcome.status, 1);
        const QJsonObject verdict = outcome.json();
        QCOMPARE(verdict[u"rows"].toInt(), 3);
        QCOMPARE(verdict[u"valid"].toInt(), 1);
        QCOMPARE(verdict[u"rejected"].toInt(), 2);
        QCOMPARE(verdict[u"clusters"].toArray().size(), 3);
        const QJsonObject first = verdict[u"problems"].toArray()[0].toObject();
        QCOMPARE(first[u"row"].toInt(), 1);
        QCOMPARE(first[u"line"].toInt(), 2);
        QCOMPARE(first[u"column"].toString(), u"date_of_birth"_s);
        QCOMPARE(first[u"value"].toString(), u"1990-02-31"_s);
        QCOMPARE(first[u"kind"].toString(), u"no-such-day"_s);
    }
    QVERIFY(runTool({u"validate"_s, bad, u"--fields"_s, fields}).out.contains("3 rows: 1 valid, 2 rejected"));
    QCOMPARE(runTool({u"validate"_s, good}).status, 0);
}

void CsvToolTest::tellsWhatSpeaksForAReading()
{
    const QString fields = m_folder.write(R"([
  {"field_id": 1, "field_name": "id", "field_type": "string", "required": true, "unique_identifier": true},
  {"field_id": 2, "field_name": "born", "field_type": "Date", "field_format": "dd/MM/yyyy"},
  {"field_id": 3, "field_name": "points", "field_type": "number"}
])",
                                          u"fields.json"_s);
    const QString path = m_folder.write("id;born;points\n1;01/02/2024;1,5\n2;13/02/2024;2,75\n3;02/13/2024;x\n");
    const Outcome outcome = runTool({u"validate"_s, path, u"--fields"_s, fields, u"--json"_s});
    QCOMPARE(outcome.status, 1);
    const QJsonArray evidence = outcome.json()[u"evidence"].toArray();
    QCOMPARE(evidence.size(), 2);
    QCOMPARE(evidence[0].toObject(), (QJsonObject{{u"column"_s, u"born"_s},
                                                  {u"position"_s, 2},
                                                  {u"field"_s, u"born"_s},
                                                  {u"other_reading"_s, u"day-and-month-swapped"_s},
                                                  {u"format"_s, u"dd/MM/yyyy"_s},
                                                  {u"other_format"_s, u"MM/dd/yyyy"_s},
                                                  {u"proving"_s, 1},
                                                  {u"first_proving_row"_s, 2},
                                                  {u"contradicting"_s, 1},
                                                  {u"first_contradicting_row"_s, 3},
                                                  {u"either"_s, 1}}));
    QCOMPARE(evidence[1][u"other_reading"].toString(), u"decimal-comma"_s);
    QCOMPARE(evidence[1][u"contradicting"].toInt(), 2);
    for (const QJsonValue &cluster : outcome.json()[u"clusters"].toArray()) {
        if (cluster[u"kind"] == u"not-a-number"_s)
            QCOMPARE(cluster[u"shapes"][0][u"shape"].toString(), u"9,9"_s);
    }
    const Outcome text = runTool({u"validate"_s, path, u"--fields"_s, fields});
    QVERIFY2(text.out.contains("born: dates that fit dd/MM/yyyy alone: 1 (first in row 2); MM/dd/yyyy alone: 1"),
             text.out.constData());
    QVERIFY2(text.out.contains("points: numbers with a decimal comma: 2 (first in row 1)"), text.out.constData());
}

void CsvToolTest::matchesColumnsByName()
{
    const QString fields = m_folder.write(kFields, u"fields.json"_s);
    const QString path = m_folder.write("Customer ID,birthday,Other\nx,1990-01-31,1\ny,31.01.1990,2\n");
    const Outcome outcome = runTool({u"validate"_s, path, u"--fields"_s, fields, u"--json"_s});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.json()[u"matched"].toObject(),
             (QJsonObject{{u"Customer ID"_s, u"customer_id"_s}, {u"birthday"_s, u"date_of_birth"_s}}));
    QCOMPARE(outcome.json()[u"ignored_columns"].toArray(), QJsonArray{u"Other"_s});
    QCOMPARE(outcome.json()[u"rejected"].toInt(), 1);

    const QString without = m_folder.write("name,balance\nAna,1\n");
    const Outcome lacking = runTool({u"validate"_s, without, u"--fields"_s, fields, u"--json"_s});
    QCOMPARE(lacking.status, 1);
    QCOMPARE(lacking.json()[u"missing_fields"].toArray(), QJsonArray{u"customer_id"_s});
    QVERIFY(lacking.err.contains(u"customer_id"));
}

void CsvToolTest::savesRejectedRows()
{
    const QString fields = m_folder.write(kFields, u"fields.json"_s);
    const QString path = m_folder.write("customer_id;date_of_birth;note\n1;1990-01-01;a\n1;x;\"b;c\"\n2;;d\n;;e\n4\n");
    const QString errors = m_folder.path(u"errors.csv"_s);
    QCOMPARE(runTool({u"validate"_s, path, u"--fields"_s, fields, u"--errors"_s, errors}).status, 1);
    Dialect semicolon = withoutHeader();
    semicolon.delimiter = u';';
    const QList<QStringList> rows = readAll(errors, semicolon);
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows[0], (QStringList{u"customer_id"_s, u"date_of_birth"_s, u"note"_s, u"reason"_s}));
    QCOMPARE(rows[1].mid(0, 3), (QStringList{u"1"_s, u"x"_s, u"b;c"_s}));
    QVERIFY(rows[1][3].contains(u"date_of_birth: \"x\" is not a date of the form yyyy-MM-dd"));
    QVERIFY(rows[1][3].contains(u"row 1"));
    QVERIFY(rows[2][3].contains(u"required"));
    QCOMPARE(rows[3].mid(0, 3), (QStringList{u"4"_s, {}, {}}));
    // Mended and dropped again: the reasons are a column like any other.
    QCOMPARE(runTool({u"inspect"_s, errors}).status, 0);
}

void CsvToolTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("word");
    const QString good = m_folder.write("id\n1\n", u"good.csv"_s);
    const QString open = m_folder.write("id\n\"1\n", u"open.csv"_s);
    const auto row = [](const char *name, const QStringList &arguments, const QString &word) {
        QTest::newRow(name) << arguments << word;
    };
    row("nothing", {}, u"inspect, validate or rows"_s);
    row("unknown command", {u"eat"_s, good}, u"\"eat\""_s);
    row("no file", {u"rows"_s}, u"Name one file"_s);
    row("two files", {u"rows"_s, good, good}, u"Name one file"_s);
    row("unknown option", {u"rows"_s, good, u"--fast"_s}, u"fast"_s);
    row("unknown option, in one sentence", {u"rows"_s, good, u"--bogus"_s}, u"'bogus'.\n"_s);
    row("errors of inspect", {u"inspect"_s, good, u"--errors"_s, u"x"_s}, u"--errors has no effect"_s);
    row("fields of rows", {u"rows"_s, good, u"--fields"_s, u"x"_s}, u"--fields has no effect"_s);
    row("header and none", {u"rows"_s, good, u"--header"_s, u"--no-header"_s}, u"exclude each other"_s);
    row("skipped lines", {u"rows"_s, good, u"--skip-lines"_s, u"-1"_s}, u"0 or more"_s);
    row("web page", {u"inspect"_s, m_folder.write("<html>", u"page.csv"_s)}, u"is a web page, not a table"_s);
    row("JSON", {u"inspect"_s, m_folder.write("{\"a\": 1}", u"json.csv"_s)}, u"is JSON, not a table"_s);
    row("missing file", {u"rows"_s, u"/nowhere/x.csv"_s}, u"/nowhere/x.csv\" does not exist"_s);
    row("folder", {u"validate"_s, m_folder.path(u"."_s)}, u"is a folder"_s);
    row("empty", {u"inspect"_s, m_folder.write({}, u"empty.csv"_s)}, u"is empty"_s);
    row("spreadsheet", {u"inspect"_s, m_folder.write(QByteArray("PK\x03\x04\0\0xl/", 9), u"a.csv"_s)},
        u"save it as CSV"_s);
    row("open quote", {u"validate"_s, open}, u"line 2"_s);
    row("open quote in rows", {u"rows"_s, open, u"--json"_s}, u"--quote none"_s);
    row("long delimiter", {u"rows"_s, good, u"--delimiter"_s, u"ab"_s}, u"\"ab\""_s);
    row("same characters", {u"rows"_s, good, u"--delimiter"_s, u";"_s, u"--quote"_s, u";"_s}, u"same character"_s);
    row("unknown encoding", {u"rows"_s, good, u"--encoding"_s, u"Klingon"_s}, u"windows-1252"_s);
    row("threads", {u"validate"_s, good, u"--threads"_s, u"many"_s}, u"1 to 64"_s);
    row("fields missing", {u"validate"_s, good, u"--fields"_s, u"/nowhere.json"_s}, u"/nowhere.json"_s);
    row("fields no JSON", {u"validate"_s, good, u"--fields"_s, good}, u"is not JSON"_s);
    row("fields without a name",
        {u"validate"_s, good, u"--fields"_s, m_folder.write("[{\"field_type\": \"number\"}]", u"f1.json"_s)},
        u"Field 1"_s);
    row("date without a format",
        {u"validate"_s, good, u"--fields"_s,
         m_folder.write(R"([{"field_name": "d", "field_type": "Date"}])", u"f2.json"_s)},
        u"needs a format"_s);
    row("errors nowhere", {u"validate"_s, good, u"--errors"_s, u"/nowhere/e.csv"_s}, u"/nowhere/e.csv"_s);
}

void CsvToolTest::saysWhatIsWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, word);
    const Outcome outcome = runTool(arguments);
    QCOMPARE(outcome.status, 2);
    QVERIFY2(outcome.err.contains(word), qPrintable(outcome.err));
}

void CsvToolTest::neverWritesOverTheFile()
{
    const QString path = m_folder.write("id\n\xFF\n", u"only.csv"_s);
    QCOMPARE(runTool({u"validate"_s, path, u"--errors"_s, path}).status, 2);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("id\n\xFF\n"));
}

void CsvToolTest::replacesNoPipe()
{
    const QString file = m_folder.write("id\n\xFF\n", u"only.csv"_s);
    const QString pipe = m_folder.path(u"pipe"_s);
    const QString link = m_folder.path(u"link.csv"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(QFile::link(pipe, link));
    for (const QString &target : {pipe, link}) {
        const Outcome outcome = runTool({u"validate"_s, file, u"--errors"_s, target});
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.contains(u"is not a regular file"), qPrintable(outcome.err));
        struct stat now = {};
        QCOMPARE(stat(QFile::encodeName(target).constData(), &now), 0);
        QVERIFY(S_ISFIFO(now.st_mode));
    }
}

void CsvToolTest::saysWhatIsNotChecked()
{
    const QString path = m_folder.write("a\n1\n");
    const QString fields = m_folder.write(R"([{"field_name": "a", "field_type": "colour"}])", u"fields.json"_s);
    const Outcome outcome = runTool({u"validate"_s, path, u"--fields"_s, fields});
    QCOMPARE(outcome.status, 0);
    QVERIFY2(outcome.err.contains(u"Field \"a\"") && outcome.err.contains(u"not checked"), qPrintable(outcome.err));
    QVERIFY2(outcome.err.contains(u"unique identifier"), qPrintable(outcome.err));

    const QString known = m_folder.write(kFields, u"known.json"_s);
    const QString good = m_folder.write("customer_id\n1\n");
    QCOMPARE(runTool({u"validate"_s, good, u"--fields"_s, known}).err, QString());
}

void CsvToolTest::saysThatRowsAreNotCounted()
{
    const QString path = m_folder.write("id,name\n\"1,Ana\n");
    QVERIFY(runTool({u"inspect"_s, path}).out.contains("Rows: not counted yet"));
    QVERIFY(runTool({u"inspect"_s, path, u"--json"_s}).json()[u"rows"].isNull());
}

void CsvToolTest::helps()
{
    const Outcome help = runTool({u"--help"_s});
    QCOMPARE(help.status, 0);
    QVERIFY(help.out.contains("--errors") && help.err.isEmpty());
    QCOMPARE(runTool({u"--version"_s}).status, 0);
}

} // namespace nudge

QTEST_GUILESS_MAIN(nudge::CsvToolTest)
#include "csv_tool_test.moc"
