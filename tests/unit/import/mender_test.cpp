// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/mender.h"

#include "import/mend_suggestion.h"
#include "import/mend_value.h"
#include "import_fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;
using namespace nudge::test;

Q_DECLARE_METATYPE(MendRule)

namespace {

using Kind = MendRule::Kind;

MendRule rule(Kind kind, const QString &from = {}, const QString &to = {}, int width = 0)
{
    MendRule out;
    out.kind = kind;
    out.column = 0;
    out.from = from;
    out.to = to;
    out.width = width;
    return out;
}

/// The rules that importFields() give to four columns in their order.
QList<ColumnRule> importRules()
{
    QList<ColumnRule> rules;
    for (const ProfileField &field : importFields())
        rules.append({int(rules.size()), field});
    return rules;
}

std::optional<QStringList> mend(const Mending &mending, const QStringList &cells, int columns = 4)
{
    Record record{1, 2, cells};
    if (!Mender(mending, columns, importRules()).apply(record))
        return {};
    return record.cells;
}

} // namespace

class MenderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rulesMendValues_data()
    {
        QTest::addColumn<MendRule>("rule");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const MendRule &rule, const QString &before, const QString &after) {
            QTest::newRow(name) << rule << before << after;
        };
        row("trim", rule(Kind::Trim), u"  Ada \t Lovelace\u00A0"_s, u"Ada Lovelace"_s);
        row("upper", rule(Kind::UpperCase), u"straße"_s, u"STRASSE"_s);
        row("lower", rule(Kind::LowerCase), u"ÅSA"_s, u"åsa"_s);
        row("capitals", rule(Kind::Capitals), u"anna-MARIA o'brien"_s, u"Anna-Maria O'brien"_s);
        row("replace", rule(Kind::Replace, u"a"_s, u"b"_s), u"banana"_s, u"bbnbnb"_s);
        row("replace value", rule(Kind::ReplaceValue, u"N/A"_s), u" N/A "_s, QString());
        row("replace value, other", rule(Kind::ReplaceValue, u"N/A"_s), u"N/A or so"_s, u"N/A or so"_s);
        row("expression", rule(Kind::Expression, u"^(\\w+), (\\w+)$"_s, u"\\2 \\1"_s), u"Lovelace, Ada"_s,
            u"Ada Lovelace"_s);
        row("bad expression", rule(Kind::Expression, u"("_s), u"x"_s, u"x"_s);
        const QString iso = u"yyyy-MM-dd"_s;
        row("date", rule(Kind::DateFormat, u"dd/MM/yyyy"_s, iso), u"03/04/2020"_s, u"2020-04-03"_s);
        row("date, one digit", rule(Kind::DateFormat, u"dd.MM.yyyy"_s, iso), u"3.4.2020"_s, u"2020-04-03"_s);
        row("date, time", rule(Kind::DateFormat, iso, iso), u"2020-04-03T10:00:00.000Z"_s, u"2020-04-03"_s);
        row("date, time behind a space", rule(Kind::DateFormat, iso, iso), u"2020-04-03 10:00:00"_s, u"2020-04-03"_s);
        row("date, no marks", rule(Kind::DateFormat, u"yyyyMMdd"_s, iso), u"20200403"_s, u"2020-04-03"_s);
        row("date, no such day", rule(Kind::DateFormat, u"dd/MM/yyyy"_s, iso), u"31/02/2020"_s, u"31/02/2020"_s);
        row("date, other shape", rule(Kind::DateFormat, u"dd/MM/yyyy"_s, iso), u"soon"_s, u"soon"_s);
        row("date, month name", rule(Kind::DateFormat, u"dd MMM yyyy"_s, iso), u"21 feb 1990"_s, u"1990-02-21"_s);
        row("comma", rule(Kind::DecimalComma), u"1.234.567,50"_s, u"1234567.50"_s);
        row("comma, sign and unit", rule(Kind::DecimalComma), u"-12,5 €"_s, u"-12.5 €"_s);
        row("comma, spaces", rule(Kind::DecimalComma), u"1\u202F234,5"_s, u"1234.5"_s);
        row("comma, English", rule(Kind::DecimalComma), u"12.50"_s, u"12.50"_s);
        row("comma, two", rule(Kind::DecimalComma), u"1,234,567"_s, u"1,234,567"_s);
        row("comma, text", rule(Kind::DecimalComma), u"a, b"_s, u"a, b"_s);
        row("zeros", rule(Kind::PadZeros, {}, {}, 6), u"421"_s, u"000421"_s);
        row("zeros, long", rule(Kind::PadZeros, {}, {}, 2), u"421"_s, u"421"_s);
        row("zeros, empty", rule(Kind::PadZeros, {}, {}, 6), QString(), QString());
        row("prefix", rule(Kind::CountryPrefix, {}, u"+44"_s), u"020 7946 0018"_s, u"+44 20 7946 0018"_s);
        row("prefix, 00", rule(Kind::CountryPrefix, {}, u"+44"_s), u"0049 30 1234"_s, u"+49 30 1234"_s);
        row("prefix, there", rule(Kind::CountryPrefix, {}, u"+44"_s), u"+49 30 1234"_s, u"+49 30 1234"_s);
        row("prefix, lost sign", rule(Kind::CountryPrefix, {}, u"+44"_s), u"442079460018"_s, u"+442079460018"_s);
        row("prefix, no number", rule(Kind::CountryPrefix, {}, u"+44"_s), u"none"_s, u"none"_s);
        row("default", rule(Kind::Default, {}, u"GB"_s), u"  "_s, u"GB"_s);
        row("default, there", rule(Kind::Default, {}, u"GB"_s), u"DE"_s, u"DE"_s);
    }

    void rulesMendValues()
    {
        QFETCH(MendRule, rule);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QCOMPARE(mendedValue(rule, before), after);
        Mending mending;
        mending.rules << rule;
        QCOMPARE(mend(mending, {before}, 1), QStringList(after));
    }

    void aRuleCanMendMisfitsAlone()
    {
        // In a column of dd/MM/yyyy the value 03/04/2020 fits, and must not be turned round with the others.
        MendRule dates = rule(Kind::DateFormat, u"MM/dd/yyyy"_s, u"dd/MM/yyyy"_s);
        dates.column = 2;
        dates.only = ProblemKind::NoSuchDay;
        Mending mending;
        mending.rules << dates;
        QCOMPARE(mend(mending, {u"1"_s, u"A"_s, u"03/25/2020"_s, u"5"_s})->at(2), u"25/03/2020"_s);
        QCOMPARE(mend(mending, {u"1"_s, u"A"_s, u"03/04/2020"_s, u"5"_s})->at(2), u"03/04/2020"_s);
        // A column without a field has no misfits.
        mending.rules[0].column = 4;
        QCOMPARE(mend(mending, {u"1"_s, u"A"_s, u"x"_s, u"5"_s, u"03/25/2020"_s}, 5)->at(4), u"03/25/2020"_s);
    }

    void rowsAreLeftOut()
    {
        MendRule drop = rule(Kind::DropRow);
        drop.column = 3;
        drop.only = ProblemKind::NotANumber;
        Mending mending;
        mending.rules << drop;
        QVERIFY(!mend(mending, {u"1"_s, u"A"_s, u""_s, u"many"_s}));
        QVERIFY(mend(mending, {u"1"_s, u"A"_s, u""_s, u"12"_s}));
        // The rules before it count: mended values are no misfits any more.
        MendRule many = rule(Kind::ReplaceValue, u"many"_s, u"100"_s);
        many.column = 3;
        mending.rules.prepend(many);
        QVERIFY(mend(mending, {u"1"_s, u"A"_s, u""_s, u"many"_s}));
        QVERIFY(!mend(mending, {u"1"_s, u"A"_s, u""_s, u"few"_s}));
    }

    void typedCellsStandAboveTheRules()
    {
        MendRule drop = rule(Kind::DropRow);
        drop.column = 3;
        drop.only = ProblemKind::NotANumber;
        Mending mending;
        mending.rules << rule(Kind::LowerCase) << drop;
        mending.cells[1] = {{0, u"ABC"_s}, {3, u"a dozen"_s}};
        QCOMPARE(mend(mending, {u"X"_s, u"A"_s, u""_s, u"many"_s}),
                 QStringList({u"ABC"_s, u"A"_s, u""_s, u"a dozen"_s}));
        Record other{2, 3, {u"X"_s, u"A"_s, u""_s, u"7"_s}};
        QVERIFY(Mender(mending, 4, importRules()).apply(other));
        QCOMPARE(other.cells.first(), u"x"_s);
    }

    void newColumnsStandBehindTheOthers()
    {
        Mending mending;
        mending.newColumns << NewColumn{NewColumn::Kind::Constant, u"country"_s, u"GB"_s, {}, 0, 2}
                           << NewColumn{NewColumn::Kind::Part, u"first"_s, u" "_s, {0}, 0, 2}
                           << NewColumn{NewColumn::Kind::Part, u"last"_s, u" "_s, {0}, 1, 2}
                           << NewColumn{NewColumn::Kind::Joined, u"address"_s, u", "_s, {1, 2}, 0, 2};
        MendRule upper = rule(Kind::UpperCase);
        upper.column = 4; // "last", with the trimming of its source before it
        mending.rules << upper << rule(Kind::Trim);
        const auto mended = mend(mending, {u" Ada King  Lovelace "_s, u"1 High St"_s}, 2);
        QCOMPARE(*mended, QStringList({u"Ada King Lovelace"_s, u"1 High St"_s, u"GB"_s, u"Ada"_s, u"KING LOVELACE"_s,
                                       u"1 High St"_s}));
    }

    void raggedRowsAreMendedWhereOneSaysSo()
    {
        MendRule fill = rule(Kind::FillShortRows);
        MendRule cut = rule(Kind::CutLongRows);
        fill.column = cut.column = -1;
        Mending none;
        none.rules << rule(Kind::Trim);
        Mending both;
        both.rules << fill << cut;
        const QStringList shortRow{u"1"_s, u"A"_s};
        const QStringList longRow{u"1"_s, u"A"_s, u""_s, u"5"_s, u"x"_s};
        QCOMPARE(mend(none, shortRow)->size(), 2);
        QCOMPARE(mend(none, longRow)->size(), 5);
        QCOMPARE(mend(both, shortRow), QStringList({u"1"_s, u"A"_s, QString(), QString()}));
        QCOMPARE(mend(both, longRow), longRow.first(4));
    }

    void suggestsWhatMendsTheMost()
    {
        const QList<ProfileField> fields = importFields();
        const auto first = [&](ProblemKind kind, int column, const QStringList &values) {
            return suggestMending(kind, fields.value(column), column, values).value(0);
        };
        const MendRule date = first(ProblemKind::NotADate, 2, {u"1990-02-21"_s, u"1990-12-01"_s, u"soon"_s});
        QCOMPARE(date.kind, Kind::DateFormat);
        QCOMPARE(date.from, u"yyyy-MM-dd"_s);
        QCOMPARE(date.to, u"dd/MM/yyyy"_s);
        QCOMPARE(date.only, ProblemKind::NotADate);
        QCOMPARE(first(ProblemKind::NotANumber, 3, {u"1.234,5"_s, u"12,50"_s}).kind, Kind::DecimalComma);
        QCOMPARE(first(ProblemKind::TooFewCells, -1, {u"3"_s}).kind, Kind::FillShortRows);
        // Nothing helps: the row can be left out.
        QCOMPARE(first(ProblemKind::Missing, 1, {QString()}).kind, Kind::DropRow);
        QVERIFY(suggestMending(ProblemKind::DuplicateIdentifier, fields[0], 0, {u"C1"_s}).isEmpty());
    }

    void examplesSayWhatIsStillWrong()
    {
        MendRule date = rule(Kind::DateFormat, u"yyyy-MM-dd"_s, u"dd/MM/yyyy"_s);
        const QList<MendExample> examples = mendExamples(date, importFields()[2], {u"1990-02-21"_s, u"soon"_s});
        QCOMPARE(examples, QList<MendExample>({{u"1990-02-21"_s, u"21/02/1990"_s, false, {}},
                                               {u"soon"_s, u"soon"_s, false, ProblemKind::NotADate}}));
    }

    void evidenceForDates()
    {
        const auto evidence = dateEvidence({u"03/04/2020"_s, u"25/04/2020"_s, u"31/12/2020"_s});
        QCOMPARE(evidence.first(), (DateEvidence{u"dd/MM/yyyy"_s, 3}));
        QVERIFY(evidence.contains(DateEvidence{u"MM/dd/yyyy"_s, 1}));
    }

    void badRulesAreSaid()
    {
        QString detail;
        QCOMPARE(problemOf(rule(Kind::Expression, u"(a"_s), &detail), MendRuleProblem::BadExpression);
        QVERIFY(!detail.isEmpty());
        QCOMPARE(problemOf(rule(Kind::Replace)), MendRuleProblem::NothingToFind);
        QCOMPARE(problemOf(rule(Kind::CountryPrefix, {}, u"44"_s)), MendRuleProblem::NoPrefix);
        QCOMPARE(problemOf(rule(Kind::PadZeros)), MendRuleProblem::NoWidth);
        QCOMPARE(problemOf(rule(Kind::DateFormat, u"d"_s, u"dd/MM/yyyy"_s)), MendRuleProblem::NoDateFormat);
        QCOMPARE(problemOf(rule(Kind::Trim)), MendRuleProblem::None);
    }
};

QTEST_APPLESS_MAIN(MenderTest)
#include "mender_test.moc"
