// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/field_suggestion.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nudge;

class FieldSuggestionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTypeAndFormat_data()
    {
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("format");
        const auto row = [](const char *name, const QStringList &values, FieldType type, const QString &format = {}) {
            QTest::newRow(name) << values << int(type) << format;
        };
        row("text", {u"blue"_s, u"7"_s}, FieldType::String);
        row("nothing", {u""_s, u" "_s}, FieldType::String);
        row("numbers", {u"7"_s, u""_s, u"-12.5"_s}, FieldType::Number);
        row("leading zeros", {u"7"_s, u"007"_s}, FieldType::String);
        row("phone", {u"+4420794600"_s, u"+4420794601"_s}, FieldType::String);
        row("long numbers", {u"1234567890123456789"_s}, FieldType::String);
        row("dates", {u"25/12/2020"_s, u"01/02/2021"_s}, FieldType::Date, u"dd/MM/yyyy"_s);
        row("American dates", {u"12/25/2020"_s, u"01/02/2021"_s}, FieldType::Date, u"MM/dd/yyyy"_s);
        row("ISO dates", {u"2020-12-25"_s}, FieldType::Date, u"yyyy-MM-dd"_s);
        row("not all dates", {u"2020-12-25"_s, u"soon"_s}, FieldType::String);
        row("money", {u"EUR 12.50"_s, u"7"_s}, FieldType::Currency, u"EUR"_s);
        row("one character", {u"G"_s, u"S"_s}, FieldType::Char);
    }

    void findsTypeAndFormat()
    {
        QFETCH(QStringList, values);
        const ProfileField field = suggestField(u"Column"_s, values, {});
        QTEST(int(field.type), "type");
        QTEST(field.format, "format");
    }

    void namesAreMadeFromHeaders()
    {
        const ProfileField field = suggestField(u"Favourite Colour!"_s, {}, {});
        QCOMPARE(field.name, u"favourite_colour"_s);
        QCOMPARE(field.displayName, u"Favourite Colour!"_s);
        QCOMPARE(suggestField(u"colour"_s, {}, {u"Colour"_s, u"colour_2"_s}).name, u"colour_3"_s);
        QCOMPARE(suggestField(QString(), {}, {}).name, u"field"_s);
        QVERIFY(suggestField(u"colour"_s, {}, {}).displayName.isEmpty());
    }
};

QTEST_APPLESS_MAIN(FieldSuggestionTest)
#include "field_suggestion_test.moc"
