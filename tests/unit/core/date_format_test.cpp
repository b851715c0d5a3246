// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date_format.h"

#include <QTest>

using namespace nudge;
using namespace Qt::StringLiterals;

class DateFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatReadsWhatItWrites();
    void readsStrictly_data();
    void readsStrictly();
};

void DateFormatTest::everyFormatReadsWhatItWrites()
{
    QCOMPARE(dateFormats().size(), 14);
    for (const QString &format : dateFormats()) {
        for (QDate date(1999, 12, 28); date < QDate(2001, 3, 3); date = date.addDays(1)) {
            const QString text = formatDate(date, format);
            QVERIFY2(parseDate(text, format) == date, qPrintable(format + u": "_s + text));
        }
    }
}

void DateFormatTest::readsStrictly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QDate>("date");

    const auto row = [](const char *name, const QString &text, const QString &format, QDate date = {}) {
        QTest::newRow(name) << text << format << date;
    };
    row("leap day", u"2024-02-29"_s, u"yyyy-MM-dd"_s, QDate(2024, 2, 29));
    row("no leap day", u"2023-02-29"_s, u"yyyy-MM-dd"_s);
    row("no leap century", u"1900-02-29"_s, u"yyyy-MM-dd"_s);
    row("31 April", u"31/04/2024"_s, u"dd/MM/yyyy"_s);
    row("month 13", u"13/13/2024"_s, u"dd/MM/yyyy"_s);
    row("month 0", u"2024-00-01"_s, u"yyyy-MM-dd"_s);
    row("other order", u"12/31/2024"_s, u"dd/MM/yyyy"_s);
    row("other separator", u"31.12.2024"_s, u"dd/MM/yyyy"_s);
    row("one digit", u"1/12/2024"_s, u"dd/MM/yyyy"_s);
    row("two-digit year", u"31/12/24"_s, u"dd/MM/yyyy"_s);
    row("tail", u"31/12/2024 "_s, u"dd/MM/yyyy"_s);
    row("time of day", u"2024-12-31T00:00"_s, u"yyyy-MM-dd"_s);
    row("empty", QString(), u"yyyy-MM-dd"_s);
    row("arabic digits", u"٢٠٢٤-١٢-٣١"_s, u"yyyy-MM-dd"_s);
    row("short month", u"05 MAR 2024"_s, u"dd MMM yyyy"_s, QDate(2024, 3, 5));
    row("long month", u"march 05, 2024"_s, u"MMMM dd, yyyy"_s, QDate(2024, 3, 5));
    row("long month where short is due", u"05 March 2024"_s, u"dd MMM yyyy"_s);
    row("short month where long is due", u"Mar 05, 2024"_s, u"MMMM dd, yyyy"_s);
    row("May is both", u"05 May 2024"_s, u"dd MMMM yyyy"_s, QDate(2024, 5, 5));
    row("German month", u"05 Mai 2024"_s, u"dd MMM yyyy"_s);
    row("earliest two-digit year", u"70/01/01"_s, u"yy/MM/dd"_s, QDate(1970, 1, 1));
    row("latest two-digit year", u"69/12/31"_s, u"yy/MM/dd"_s, QDate(2069, 12, 31));
}

void DateFormatTest::readsStrictly()
{
    QFETCH(QString, text);
    QFETCH(QString, format);
    QFETCH(QDate, date);
    QCOMPARE(parseDate(text, format).value_or(QDate()), date);
}

QTEST_GUILESS_MAIN(DateFormatTest)
#include "date_format_test.moc"
