// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/currency.h"
#include "core/value_check.h"

#include <QTest>

using namespace nudge;
using namespace Qt::StringLiterals;

namespace {

ProfileField field(FieldType type, const QString &format = {})
{
    ProfileField f;
    f.name = u"f"_s;
    f.type = type;
    f.format = format;
    return f;
}

} // namespace

class ValueCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checks_data();
    void checks();
    void emptyFitsUnlessRequired();
    void unknownTypesTakeTheirOptionsOnly();
    void currencyCodesAreSortedAndUnique();
    void minorDigits();
};

void ValueCheckTest::checks_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("value");
    QTest::addColumn<ValueProblem>("problem");

    using enum ValueProblem;
    const auto row = [](FieldType type, const char *format, const QString &value, ValueProblem problem) {
        QTest::addRow("%s %s %s", qPrintable(QString::number(int(type))), format, qPrintable(value))
            << type << QString::fromLatin1(format) << value << problem;
    };
    row(FieldType::String, "", u"007"_s, None);
    for (const QString &good : {u"0"_s, u"-1"_s, u"+27"_s, u"3.50"_s, u"12345678901234567890123"_s, u" 7 "_s})
        row(FieldType::Number, "", good, None);
    for (const QString &bad : {u"1,5"_s, u"1 000"_s, u"."_s, u"1."_s, u".5"_s, u"-"_s, u"1e5"_s, u"4.91E+11"_s,
                               u"0x10"_s, u"NaN"_s, u"١"_s, u"1.2.3"_s, u"--1"_s})
        row(FieldType::Number, "", bad, NotANumber);
    row(FieldType::Char, "", u"A"_s, None);
    row(FieldType::Char, "", u"é"_s, None);
    row(FieldType::Char, "", u"é"_s, None); // e and a combining accent
    row(FieldType::Char, "", u"👍🏽"_s, None);
    row(FieldType::Char, "", u"AB"_s, NotOneCharacter);
    row(FieldType::Date, "dd/MM/yyyy", u"29/02/2024"_s, None);
    row(FieldType::Date, "dd/MM/yyyy", u"31/02/2024"_s, NoSuchDay);
    row(FieldType::Date, "dd/MM/yyyy", u"02/31/2024"_s, NoSuchDay);
    row(FieldType::Date, "dd/MM/yyyy", u"2024-02-01"_s, NotADate);
    row(FieldType::Date, "dd/MM/yyyy", u"soon"_s, NotADate);
    row(FieldType::Date, "dd MMM yyyy", u"31 Feb 2024"_s, NotADate);
    row(FieldType::Currency, "EUR", u"12.50"_s, None);
    row(FieldType::Currency, "EUR", u"€12.50"_s, None);
    row(FieldType::Currency, "EUR", u"12.50 EUR"_s, None);
    row(FieldType::Currency, "ZAR", u"R 12.50"_s, None);
    row(FieldType::Currency, "EUR", u"$12.50"_s, OtherCurrency);
    row(FieldType::Currency, "EUR", u"12.50 USD"_s, OtherCurrency);
    row(FieldType::Currency, "EUR", u"12.505"_s, TooManyDecimals);
    row(FieldType::Currency, "JPY", u"12.5"_s, TooManyDecimals);
    row(FieldType::Currency, "KWD", u"12.505"_s, None);
    row(FieldType::Currency, "EUR", u"free"_s, NotAnAmount);
}

void ValueCheckTest::checks()
{
    QFETCH(FieldType, type);
    QFETCH(QString, format);
    QFETCH(QString, value);
    QFETCH(ValueProblem, problem);
    QCOMPARE(problemKey(checkValue(field(type, format), value)), problemKey(problem));
}

void ValueCheckTest::emptyFitsUnlessRequired()
{
    for (const FieldType type : {FieldType::String, FieldType::Number, FieldType::Char, FieldType::Date}) {
        ProfileField f = field(type, u"yyyy-MM-dd"_s);
        QCOMPARE(checkValue(f, u""), ValueProblem::None);
        f.required = true;
        QCOMPARE(checkValue(f, u"  "), ValueProblem::Missing);
        f.required = false;
        f.uniqueIdentifier = true;
        QCOMPARE(checkValue(f, u""), ValueProblem::Missing);
    }
}

void ValueCheckTest::unknownTypesTakeTheirOptionsOnly()
{
    ProfileField f = field(FieldType::Unknown);
    QCOMPARE(checkValue(f, u"anything"), ValueProblem::None);
    f.options = {u"gold"_s, u"silver"_s};
    QCOMPARE(checkValue(f, u"gold"), ValueProblem::None);
    QCOMPARE(checkValue(f, u"lead"), ValueProblem::NotAnOption);
}

void ValueCheckTest::currencyCodesAreSortedAndUnique()
{
    const QStringList &codes = currencyCodes();
    QVERIFY(codes.size() > 150);
    for (qsizetype i = 1; i < codes.size(); ++i)
        QVERIFY2(codes[i - 1] < codes[i], qPrintable(codes[i]));
}

void ValueCheckTest::minorDigits()
{
    QCOMPARE(currencyMinorDigits(u"EUR"), 2);
    QCOMPARE(currencyMinorDigits(u"JPY"), 0);
    QCOMPARE(currencyMinorDigits(u"TND"), 3);
    QCOMPARE(currencyMinorDigits(u"XXX"), -1);
}

QTEST_GUILESS_MAIN(ValueCheckTest)
#include "value_check_test.moc"
