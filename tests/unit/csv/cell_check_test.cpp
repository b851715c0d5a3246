// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/cell_check.h"

#include "core/currency.h"
#include "core/date_format.h"
#include "core/value_check.h"
#include "csv/identifier_index.h"
#include "csv/normalise.h"
#include "csv/utf8.h"

#include <QRandomGenerator>
#include <QtTest>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

ProfileField field(FieldType type, const QString &format = {}, bool required = false)
{
    ProfileField made;
    made.name = u"f"_s;
    made.type = type;
    made.format = format;
    made.required = required;
    return made;
}

QList<ProfileField> allFields()
{
    QList<ProfileField> fields = {field(FieldType::String), field(FieldType::String, {}, true),
                                  field(FieldType::Number), field(FieldType::Char), field(FieldType::Char, {}, true)};
    for (const QString &format : dateFormats())
        fields << field(FieldType::Date, format);
    for (const QString &code : {u"ZAR"_s, u"EUR"_s, u"JPY"_s, u"KWD"_s, u"XXX"_s})
        fields << field(FieldType::Currency, code);
    ProfileField options = field(FieldType::Unknown);
    options.options = QStringList{u"gold"_s, u"7"_s};
    return fields << options;
}

} // namespace

class CellCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatCoreSays();
    void knowsEveryDay();
    void findsWhatSpreadsheetsDo_data();
    void findsWhatSpreadsheetsDo();
    void findsUndecodableBytes();
    void checksUtf8_data();
    void checksUtf8();
    void tellsIdentifiersApart();
    void normalises();
};

void CellCheckTest::saysWhatCoreSays()
{
    QRandomGenerator random(11);
    static const QStringList pieces = {u"0"_s,       u"1"_s,     u"2"_s,    u"9"_s,      u"12"_s,  u"31"_s,  u"2024"_s,
                                       u"-"_s,       u"/"_s,     u"."_s,    u","_s,      u" "_s,   u"+"_s,   u"E"_s,
                                       u"Jan"_s,     u"march"_s, u"R"_s,    u"€"_s,      u"ZAR"_s, u"a"_s,   u"é"_s,
                                       u"e\u0301"_s, u"张"_s,    u"🦉"_s, u"\u00A0"_s, u"\t"_s,  u"gold"_s};
    const QList<ProfileField> fields = allFields();
    for (int i = 0; i < 60'000; ++i) {
        const ProfileField &any = fields[random.bounded(int(fields.size()))];
        QString text;
        // Half of the dates are dates, so that the quick way is walked as well.
        if (any.type == FieldType::Date && random.bounded(2))
            text = formatDate(QDate(1970, 1, 1).addDays(random.bounded(36'000)), any.format);
        for (int n = int(random.bounded(6)) - (text.isEmpty() ? 0 : 4); n > 0; --n)
            text += pieces[random.bounded(int(pieces.size()))];
        const std::optional<ProblemKind> found = CellCheck(any)(text.toStdString());
        const ValueProblem expected = checkValue(any, text);
        const bool rejected = found && !isWarning(*found);
        QVERIFY2(rejected == (expected != ValueProblem::None), qPrintable(text + u" "_s + any.format));
        if (rejected)
            QCOMPARE(problemKey(*found), problemKey(expected));
    }
}

void CellCheckTest::knowsEveryDay()
{
    const CellCheck iso(field(FieldType::Date, u"yyyy-MM-dd"_s));
    for (int year : {1, 1900, 1999, 2000, 2023, 2024, 2100, 9999}) {
        for (int month = 0; month <= 13; ++month) {
            for (int day = 0; day <= 32; ++day) {
                const QString text = u"%1-%2-%3"_s.arg(year, 4, 10, QChar(u'0'))
                                         .arg(month, 2, 10, QChar(u'0'))
                                         .arg(day, 2, 10, QChar(u'0'));
                QCOMPARE(!iso(text.toStdString()), QDate::isValid(year, month, day));
            }
        }
    }
    QVERIFY(iso("0000-01-01"));
}

void CellCheckTest::findsWhatSpreadsheetsDo_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("kind");
    const int none = -1;
    const int number = int(ProblemKind::ScientificNumber);
    const int error = int(ProblemKind::SpreadsheetError);
    QTest::newRow("shortened") << "4.91E+11"_ba << number;
    QTest::newRow("shortened with comma") << "2,76E+10"_ba << number;
    QTest::newRow("one digit") << "3E+11"_ba << number;
    QTest::newRow("not available") << "#N/A"_ba << error;
    QTest::newRow("reference") << "#REF!"_ba << error;
    QTest::newRow("overflow") << "########"_ba << error;
    QTest::newRow("tag") << "#1 fan"_ba << none;
    QTest::newRow("article") << "5E+"_ba << none;
    QTest::newRow("grade") << "3E+x1"_ba << none;
    QTest::newRow("text") << "AE+11"_ba << none;
    QTest::newRow("phone") << "+27600000001"_ba << none;
}

void CellCheckTest::findsWhatSpreadsheetsDo()
{
    QFETCH(QByteArray, value);
    QFETCH(int, kind);
    const auto found = CellCheck(field(FieldType::String))(value.toStdString());
    QCOMPARE(found ? int(*found) : -1, kind);
    QVERIFY(!found || isWarning(*found));
}

void CellCheckTest::findsUndecodableBytes()
{
    for (const ProfileField &any : allFields()) {
        if (any.type == FieldType::Unknown)
            continue;
        QCOMPARE(CellCheck(any)("J\xFCrgen"), std::optional(ProblemKind::Undecodable));
        QCOMPARE(CellCheck(any)("J\xEF\xBF\xBDrgen"), std::optional(ProblemKind::Undecodable));
    }
    QVERIFY(!CellCheck(field(FieldType::String))("Jürgen"));
}

void CellCheckTest::checksUtf8_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("validBytes");
    QTest::newRow("empty") << ""_ba << 0;
    QTest::newRow("ASCII") << "0123456789abcdef"_ba << 16;
    QTest::newRow("all lengths") << "aé张🦉 and eight more"_ba << int("aé张🦉 and eight more"_ba.size());
    QTest::newRow("lone tail") << "ab\x80"_ba << 2;
    QTest::newRow("overlong slash") << "\xC0\xAF"_ba << 0;
    QTest::newRow("overlong three") << "\xE0\x80\xAF"_ba << 0;
    QTest::newRow("surrogate") << "\xED\xA0\x80"_ba << 0;
    QTest::newRow("above the last") << "\xF4\x90\x80\x80"_ba << 0;
    QTest::newRow("last") << "\xF4\x8F\xBF\xBF"_ba << 4;
    QTest::newRow("cut") << "x\xE5\xBC"_ba << 1;
}

void CellCheckTest::checksUtf8()
{
    QFETCH(QByteArray, text);
    QFETCH(int, validBytes);
    QCOMPARE(int(utf8::validPrefix(text.toStdString())), validBytes);
    QCOMPARE(utf8::isValid(text.toStdString()), validBytes == text.size());
}

void CellCheckTest::tellsIdentifiersApart()
{
    IdentifierIndex index;
    constexpr quint64 sameHash = 42; // what collides must still be told apart
    QCOMPARE(index.insert("a", sameHash, 1), 0);
    QCOMPARE(index.insert("b", sameHash, 2), 0);
    QCOMPARE(index.insert("a", sameHash, 3), 1);
    QCOMPARE(index.insert(std::string_view("a\0", 2), sameHash, 4), 0);
    for (qint64 row = 10; row < 50'010; ++row) {
        const std::string key = "C" + std::to_string(row);
        QCOMPARE(index.insert(key, IdentifierIndex::hash(key), row), 0);
    }
    for (qint64 row = 10; row < 50'010; row += 97) {
        const std::string key = "C" + std::to_string(row);
        QCOMPARE(index.insert(key, IdentifierIndex::hash(key), 99'999), row);
    }
    QCOMPARE(index.size(), 50'003);
}

void CellCheckTest::normalises()
{
    QCOMPARE(normaliseValue(field(FieldType::String), u" 007 "), u" 007 "_s);
    QCOMPARE(normaliseValue(field(FieldType::Number), u" 007 "), u"007"_s);
    QCOMPARE(normaliseValue(field(FieldType::Date, u"yyyy-MM-dd"_s), u"\u00A02024-01-01\t"), u"2024-01-01"_s);
    ProfileField identifier = field(FieldType::String);
    identifier.uniqueIdentifier = true;
    QCOMPARE(normaliseValue(identifier, u" 007 "), u"007"_s);
}

} // namespace nudge

QTEST_GUILESS_MAIN(nudge::CellCheckTest)
#include "cell_check_test.moc"
