// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sample_people.h"

#include "core/date_format.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace nudge {

using namespace Qt::StringLiterals;

namespace {

/// The sample's "today": the same seed gives the same dates on any day.
const QDate kToday(2026, 6, 1);

QStringList texts(const QJsonValue &array)
{
    QStringList list;
    const QJsonArray items = array.toArray();
    for (const QJsonValue &item : items)
        list << item.toString();
    return list;
}

const QString &oneOf(SampleRandom &random, const QStringList &list)
{
    return list[random.below(list.size())];
}

QString mailName(const QString &first)
{
    QString name;
    for (const QChar c : first) {
        if (c.unicode() < 128 && c.isLetter())
            name += c.toLower();
    }
    return name.isEmpty() ? u"hello"_s : name;
}

/// Writes the date without QLocale where the format is one of digits: a million of them take a second less.
QString dateText(QDate date, const QString &format)
{
    if (format.contains("MMM"_L1))
        return formatDate(date, format);
    QString text = format;
    text.replace("yyyy"_L1, QString::number(date.year()));
    text.replace("dd"_L1, QString::number(date.day()).rightJustified(2, u'0'));
    return text.replace("MM"_L1, QString::number(date.month()).rightJustified(2, u'0'));
}

} // namespace

quint64 SampleRandom::next()
{
    m_state += 0x9e3779b97f4a7c15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

SamplePeople::SamplePeople()
{
    QFile file(u":/sample/people.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample people are missing from the program");
    const QJsonArray countries = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &value : countries) {
        const QJsonObject country = value.toObject();
        m_countries.append({country.value("language"_L1).toString(), country.value("dial"_L1).toString(),
                            texts(country.value("first"_L1)), texts(country.value("last"_L1)),
                            texts(country.value("cities"_L1)), texts(country.value("notes"_L1))});
    }
}

QStringList SamplePeople::languages() const
{
    QStringList list;
    for (const Country &country : m_countries)
        list << country.language;
    list.removeDuplicates();
    list.sort();
    return list;
}

QStringList SamplePeople::make(SampleRandom &random, const QString &key, const QStringList &fills,
                               const QStringList &formats, const QStringList &languages) const
{
    const Country *country = nullptr;
    do {
        country = &m_countries[random.below(m_countries.size())];
    } while (!languages.isEmpty() && !languages.contains(country->language));
    const QString &first = oneOf(random, country->first);
    const QString &last = oneOf(random, country->last);

    QStringList values;
    values.reserve(fills.size());
    for (qsizetype i = 0; i < fills.size(); ++i) {
        const QString &fill = fills[i];
        if (fill == "key"_L1)
            values << key;
        else if (fill == "first"_L1)
            values << first;
        else if (fill == "last"_L1)
            values << last;
        else if (fill == "full"_L1)
            values << QString(first + u' ' + last);
        else if (fill == "email"_L1)
            values << (random.chance(3) ? QString() : QString(mailName(first) + u'.' + key.toLower() + "@example.com"_L1));
        else if (fill == "phone"_L1)
            values << (random.chance(2) ? QString()
                                        : country->dialCode + QString::number(random.between(600'000'000, 849'999'999)));
        else if (fill == "birth"_L1)
            values << dateText(QDate(random.between(1946, 2007), random.between(1, 12), random.between(1, 28)), formats[i]);
        else if (fill == "past"_L1)
            values << dateText(kToday.addDays(-random.between(1, 900)), formats[i]);
        else if (fill == "future"_L1)
            values << (random.chance(35) ? QString() : dateText(kToday.addDays(random.between(1, 300)), formats[i]));
        else if (fill == "tier"_L1)
            values << QString(QChar(u'A' + random.between(0, 3)));
        else if (fill == "amount"_L1)
            values << QString::number(random.between(0, 40'000)) + u'.' + QString::number(random.between(10, 99));
        else if (fill == "count"_L1)
            values << QString::number(random.between(0, 240));
        else if (fill == "city"_L1)
            values << oneOf(random, country->cities);
        else if (fill == "language"_L1)
            values << country->language;
        else if (fill == "note"_L1)
            values << (random.chance(75) || country->notes.isEmpty() ? QString() : oneOf(random, country->notes));
        else
            qFatal("the sample has no value \"%s\"", qUtf8Printable(fill));
    }
    return values;
}

} // namespace nudge
