// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/column_match.h"
#include "import/text_likeness.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;

namespace {

QList<ProfileField> fieldsNamed(const QStringList &names)
{
    QList<ProfileField> fields;
    for (const QString &name : names) {
        ProfileField field;
        field.id = {u"id-"_s + name};
        field.name = name;
        fields << field;
    }
    return fields;
}

const QStringList kNames{u"customer_id"_s, u"first_name"_s,    u"last_name"_s, u"email"_s,
                         u"phone"_s,       u"date_of_birth"_s, u"city"_s,      u"total_spent"_s};

} // namespace

class ColumnMatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheField_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("field"); // empty: ignored
        QTest::addColumn<int>("reason");
        const auto row = [](const char *name, const QString &header, const QString &field, MatchReason reason) {
            QTest::newRow(name) << header << field << int(reason);
        };
        row("same", u"first_name"_s, u"first_name"_s, MatchReason::SameName);
        row("case and space", u"First Name"_s, u"first_name"_s, MatchReason::SameFolded);
        row("camel case", u"lastName"_s, u"last_name"_s, MatchReason::SameFolded);
        row("surname", u"Surname"_s, u"last_name"_s, MatchReason::Alias);
        row("dob", u"DOB"_s, u"date_of_birth"_s, MatchReason::Alias);
        row("German", u"Geburtsdatum"_s, u"date_of_birth"_s, MatchReason::Alias);
        row("German, upper case", u"NACHNAME"_s, u"last_name"_s, MatchReason::Alias);
        row("French, accented", u"Prénom"_s, u"first_name"_s, MatchReason::Alias);
        row("French, decomposed", u"Pre\u0301nom"_s, u"first_name"_s, MatchReason::Alias);
        row("Spanish", u"Correo electrónico"_s, u"email"_s, MatchReason::Alias);
        row("Polish", u"Imię"_s, u"first_name"_s, MatchReason::Alias);
        row("hyphen", u"E-Mail"_s, u"email"_s, MatchReason::SameFolded);
        row("slip of the pen", u"frist_name"_s, u"first_name"_s, MatchReason::Similar);
        row("more words", u"Home City"_s, u"city"_s, MatchReason::SameWords);
        row("nothing like it", u"Colour"_s, QString(), MatchReason::None);
        row("empty", QString(), QString(), MatchReason::None);
    }

    void findsTheField()
    {
        QFETCH(QString, header);
        QFETCH(QString, field);
        QFETCH(int, reason);
        const QList<ProfileField> fields = fieldsNamed(kNames);
        const ColumnMatch match = ColumnMatch::suggest({header}, fields);
        const ColumnLink &link = match.link(0);
        QCOMPARE(link.field < 0 ? QString() : fields[link.field].name, field);
        QCOMPARE(int(link.reason), reason);
    }

    void displayNameCounts()
    {
        QList<ProfileField> fields = fieldsNamed({u"f17"_s});
        fields[0].displayName = u"Shoe size"_s;
        QCOMPARE(ColumnMatch::suggest({u"shoe_size"_s}, fields).link(0).field, 0);
    }

    void bestColumnGetsTheField()
    {
        const QList<ProfileField> fields = fieldsNamed(kNames);
        const ColumnMatch match = ColumnMatch::suggest({u"Surname"_s, u"last_name"_s, u"E-mail"_s, u"Mail"_s}, fields);
        QCOMPARE(match.link(0).field, -1);
        QCOMPARE(match.link(1).field, 2);
        QCOMPARE(match.link(2).field, 3);
        QCOMPARE(match.link(3).field, -1);
        QCOMPARE(match.usedColumns(), QList<int>({1, 2}));
        QCOMPARE(match.usedFieldNames(), QStringList({u"last_name"_s, u"email"_s}));
    }

    void problems()
    {
        QList<ProfileField> fields = fieldsNamed({u"customer_id"_s, u"email"_s, u"city"_s});
        fields[0].uniqueIdentifier = true;
        fields[1].required = true;
        ColumnMatch match = ColumnMatch::suggest({u"a"_s, u"b"_s}, fields);
        using Kind = MatchProblem::Kind;
        QCOMPARE(match.problems(), QList<MatchProblem>({{Kind::NothingMatched, -1, {}},
                                                        {Kind::IdentifierMissing, 0, {}},
                                                        {Kind::RequiredMissing, 1, {}}}));
        match.setField(0, 0);
        match.setField(1, 0);
        QCOMPARE(match.problems(),
                 QList<MatchProblem>({{Kind::FieldTwice, 0, {0, 1}}, {Kind::RequiredMissing, 1, {}}}));
        match.setField(1, 1);
        QVERIFY(match.problems().isEmpty());
    }

    void choicesOutliveAnotherReading()
    {
        const QList<ProfileField> fields = fieldsNamed(kNames);
        ColumnMatch before = ColumnMatch::suggest({u"email"_s, u"Ort?"_s, u"phone"_s}, fields);
        before.setField(1, 6);
        before.setField(2, -1);
        // Another encoding gives other headers in the same places.
        ColumnMatch after = ColumnMatch::suggest({u"email"_s, u"Örtchen"_s, u"phone"_s}, fields);
        after.keepChoicesOf(before);
        QCOMPARE(after.link(0).field, 3);
        QCOMPARE(after.link(1).field, 6);
        QCOMPARE(after.link(2).field, -1);
        QCOMPARE(after.link(2).reason, MatchReason::ByHand);
        // Another delimiter gives other columns: a choice for what is gone means nothing.
        ColumnMatch other = ColumnMatch::suggest({u"email;Ort?;phone"_s}, fields);
        other.keepChoicesOf(before);
        QVERIFY(other.link(0).reason != MatchReason::ByHand);
    }

    void likenessIsSymmetric()
    {
        QCOMPARE(likeness(u"kitten", u"sitting"), likeness(u"sitting", u"kitten"));
        QCOMPARE(likeness(u"same", u"same"), 1.0);
        QCOMPARE(likeness(u"ab", u"ba"), 0.5); // one swap
        QCOMPARE(likeness(u"", u"a"), 0.0);
    }

    void folding()
    {
        QCOMPARE(foldedName(u"Straße, Łódź & Ærø"), u"strasselodzaero"_s);
        QCOMPARE(foldedName(u"電話 番号"), u"電話番号"_s);
        QCOMPARE(foldedWords(u"Customer_EMail address"), QStringList({u"customer"_s, u"email"_s, u"address"_s}));
    }
};

QTEST_GUILESS_MAIN(ColumnMatchTest)
#include "column_match_test.moc"
