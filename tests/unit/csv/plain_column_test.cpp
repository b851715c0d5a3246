// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/plain_column.h"

#include "core/date_format.h"
#include "csv/cell_check.h"

#include <QRandomGenerator>
#include <QtTest>

#include <hwy/targets.h>

#include <algorithm>
#include <string>
#include <vector>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

/// Rows of two columns, the second of which holds the values; quoted where `quoted` says so.
class Table
{
public:
    Table(const std::vector<std::string> &values, const std::vector<bool> &quoted, std::size_t column)
    {
        m_bytes.assign(kScanPadding, '7');
        for (std::size_t i = 0; i < values.size(); ++i) {
            m_begins.push_back(std::uint32_t(m_bytes.size() - kScanPadding));
            const std::string value = quoted[i] ? '"' + values[i] + '"' : values[i];
            m_bytes += column == 0 ? value + ",9" : "9," + value;
            m_bytes += i % 2 ? "\r\n" : "\n";
        }
        const std::size_t size = m_bytes.size() - kScanPadding;
        m_bytes.append(kScanPadding, '7');
        m_marks.resize(size + kSpareMarks);
        const FoundMarks found = findMarks(text(), 0, size, {}, m_marks.data());
        Q_ASSERT(found.rows == values.size() && found.count == 2 * values.size());
        m_rows = {text(), m_begins.data(), m_marks.data(), values.size(), 2, 0, found.clean, found.sheetSigns};
    }
    [[nodiscard]] const MarkedRows &rows() const { return m_rows; }

private:
    [[nodiscard]] const char *text() const { return m_bytes.data() + kScanPadding; }

    std::string m_bytes;
    std::vector<std::uint32_t> m_begins;
    std::vector<std::uint32_t> m_marks;
    MarkedRows m_rows;
};

ProfileField field(FieldType type, const QString &format = {}, bool required = false)
{
    ProfileField made;
    made.type = type;
    made.format = format;
    made.required = required;
    return made;
}

std::vector<bool> doubtful(const ProfileField &any, const std::vector<std::string> &values, std::size_t column,
                           const std::vector<bool> &quoted)
{
    const Table table(values, quoted, column);
    std::vector<std::uint16_t> indexes(values.size() + 1);
    const std::size_t count = PlainColumn(any, column, {}).doubtful(table.rows(), indexes.data());
    std::vector<bool> found(values.size());
    for (std::size_t i = 0; i < count; ++i)
        found[indexes[i]] = true;
    return found;
}

} // namespace

class PlainColumnTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesOnlyWhatFits_data() { targets(); }
    void passesOnlyWhatFits();
    void passesWhatIsPlain_data() { targets(); }
    void passesWhatIsPlain();
    void cleanup() { hwy::SetSupportedTargetsForTest(0); }

private:
    static void targets()
    {
        QTest::addColumn<qint64>("target");
        for (const auto target : hwy::SupportedAndGeneratedTargets())
            QTest::newRow(hwy::TargetName(target)) << qint64(target);
    }
    static void choose()
    {
        QFETCH(qint64, target);
        hwy::SetSupportedTargetsForTest(target);
        hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    }
};

void PlainColumnTest::passesOnlyWhatFits()
{
    choose();
    QRandomGenerator random(20261122);
    const std::vector<std::string> pieces = {"0",  "1",   "2",     "9",    "12",   "31",   "2024",     "-",       "/",
                                             ".",  " ",   "+",     "E",    "E+11", "#",    "#N/A",     "4.91E+",  "a",
                                             "é",  "张",  "\t",    "R",    "ZAR",  "\x7F", "\"\"",     "\x80",    "0.5",
                                             "00", "007", "12.34", "-1.2", "Jan",  "gold", "29/02/20", "\xC2\xA0"};
    QList<ProfileField> fields = {field(FieldType::String),  field(FieldType::String, {}, true),
                                  field(FieldType::Number),  field(FieldType::Number, {}, true),
                                  field(FieldType::Char),    field(FieldType::Char, {}, true),
                                  field(FieldType::Unknown), field(FieldType::Date, u"yyyy-MM-dd"_s, true)};
    for (const QString &format : dateFormats())
        fields << field(FieldType::Date, format);
    for (const QString &code : {u"ZAR"_s, u"JPY"_s, u"KWD"_s, u"XXX"_s})
        fields << field(FieldType::Currency, code);
    qint64 passed = 0;
    for (int round = 0; round < 3000; ++round) {
        const ProfileField &any = fields[int(random.bounded(int(fields.size())))];
        std::vector<std::string> values(1 + random.bounded(60));
        std::vector<bool> quoted(values.size());
        const int kinds = 1 + int(random.bounded(int(pieces.size())));
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (any.type == FieldType::Date && random.bounded(2))
                values[i] = formatDate(QDate(1970, 1, 1).addDays(random.bounded(36'000)), any.format).toStdString();
            for (int n = int(random.bounded(5)) - (values[i].empty() ? 0 : 3); n > 0; --n)
                values[i] += pieces[std::size_t(random.bounded(kinds))];
            // Bare where it can be.
            quoted[i] = values[i].find_first_of(",\"") != std::string::npos || random.bounded(4) == 0;
        }
        const std::vector<bool> found = doubtful(any, values, random.bounded(2), quoted);
        const CellCheck check(any);
        for (std::size_t i = 0; i < values.size(); ++i) {
            std::string value = values[i];
            for (std::size_t at = 0; (at = value.find("\"\"", at)) != std::string::npos; ++at)
                value.erase(at, 1);
            passed += !found[i];
            QVERIFY2(found[i] || !check(value), qPrintable(QString::fromStdString(value) + u" "_s + any.format));
        }
    }
    // The one target without vectors passes none.
    if (QLatin1StringView(QTest::currentDataTag()) != "SCALAR"_L1)
        QVERIFY2(passed > 20'000, qPrintable(QString::number(passed)));
}

void PlainColumnTest::passesWhatIsPlain()
{
    choose();
    if (QLatin1StringView(QTest::currentDataTag()) == "SCALAR"_L1)
        QSKIP("it passes nothing");
    const auto all = [](const ProfileField &any, const std::vector<std::string> &values, bool quoted) {
        const std::vector<bool> found = doubtful(any, values, 1, std::vector<bool>(values.size(), quoted));
        return std::count(found.begin(), found.end(), true) == 0;
    };
    for (const bool quoted : {false, true}) {
        QVERIFY(all(field(FieldType::String), {"", "Ana", "1 Main Road, flat 2E", "+27600000000", "Zoë", " x"}, true));
        QVERIFY(all(field(FieldType::String, {}, true), {"Ana", "C1", "27600000000"}, quoted));
        QVERIFY(all(field(FieldType::Number), {"", "0", "-1", "+12.5", "123456789012345", "1.23456789"}, quoted));
        QVERIFY(all(field(FieldType::Currency, u"ZAR"_s), {"", "0.5", "99999.99", "-1234567890.12", "7"}, quoted));
        QVERIFY(all(field(FieldType::Char), {"", "A", "7"}, quoted));
        for (const QString &format : dateFormats()) {
            if (format.contains(u"MMM"_s))
                continue;
            std::vector<std::string> days = {""};
            for (QDate day(1999, 1, 1); day.year() < 2000; day = day.addDays(1))
                days.push_back(formatDate(day, format).toStdString());
            QVERIFY2(all(field(FieldType::Date, format), days, quoted), qPrintable(format));
        }
    }
}

} // namespace nudge

QTEST_GUILESS_MAIN(nudge::PlainColumnTest)
#include "plain_column_test.moc"
