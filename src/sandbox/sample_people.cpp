// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sample_people.h"

#include "core/date_format.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

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

/// Letters that no decomposition turns into ASCII, as they are commonly written in addresses.
QLatin1StringView plainLetters(QChar letter)
{
    switch (letter.toLower().unicode()) {
    case u'ł':
        return "l"_L1;
    case u'ø':
        return "o"_L1;
    case u'đ':
    case u'ð':
        return "d"_L1;
    case u'ı':
        return "i"_L1;
    case u'ß':
        return "ss"_L1;
    case u'æ':
        return "ae"_L1;
    case u'œ':
        return "oe"_L1;
    case u'þ':
        return "th"_L1;
    default:
        return {};
    }
}

/// "Björn" → "bjorn"; a name without a Latin letter becomes "hello".
QString mailName(const QString &first)
{
    QString name;
    const QString letters = first.normalized(QString::NormalizationForm_KD);
    for (const QChar c : letters) {
        if (c.unicode() < 128 && c.isLetter())
            name += c.toLower();
        else
            name += plainLetters(c);
    }
    return name.isEmpty() ? u"hello"_s : name;
}

void writeDigits(QChar *at, int number, int digits)
{
    for (int i = digits - 1; i >= 0; --i, number /= 10)
        at[i] = QChar(u'0' + number % 10);
}

/// Writes the date without QLocale where the format is one of digits: a million of them take a second less.
QString dateText(QDate date, const QString &format)
{
    if (format.contains("MMM"_L1))
        return formatDate(date, format);
    QString text = format;
    QChar *const start = text.data();
    for (qsizetype i = 0; i < format.size(); ++i) {
        if (format[i] == u'y')
            writeDigits(start + i, date.year(), 4);
        else if (format[i] == u'M')
            writeDigits(start + i, date.month(), 2);
        else if (format[i] == u'd')
            writeDigits(start + i, date.day(), 2);
        else
            continue;
        i += format[i] == u'y' ? 3 : 1;
    }
    return text;
}

constexpr std::array kFillWords = {"key"_L1,    "first"_L1, "last"_L1, "full"_L1,     "email"_L1,
                                   "phone"_L1,  "birth"_L1, "past"_L1, "future"_L1,   "tier"_L1,
                                   "amount"_L1, "count"_L1, "city"_L1, "language"_L1, "note"_L1};

} // namespace

quint64 SampleRandom::next()
{
    m_state += 0x9e3779b97f4a7c15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

SampleFill SampleField::fillOf(const QString &word)
{
    const auto found = std::find(kFillWords.begin(), kFillWords.end(), word);
    if (found == kFillWords.end())
        qFatal("the sample has no value \"%s\"", qUtf8Printable(word));
    return SampleFill(found - kFillWords.begin());
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

QStringList SamplePeople::make(SampleRandom &random, const QString &key, const QList<SampleField> &fields,
                               const QStringList &languages) const
{
    const Country *country = nullptr;
    do {
        country = &m_countries[random.below(m_countries.size())];
    } while (!languages.isEmpty() && !languages.contains(country->language));
    const QString &first = oneOf(random, country->first);
    const QString &last = oneOf(random, country->last);
    QStringList values;
    values.reserve(fields.size());
    for (const SampleField &field : fields)
        values.append(value(random, field, *country, key, first, last));
    return values;
}

QString SamplePeople::value(SampleRandom &random, const SampleField &field, const Country &country, const QString &key,
                            const QString &first, const QString &last)
{
    switch (field.fill) {
    case SampleFill::Key:
        return key;
    case SampleFill::First:
        return first;
    case SampleFill::Last:
        return last;
    case SampleFill::Full:
        return first + u' ' + last;
    case SampleFill::City:
        return oneOf(random, country.cities);
    case SampleFill::Language:
        return country.language;
    case SampleFill::Tier:
        return QString(QChar(u'A' + random.between(0, 3)));
    case SampleFill::Count:
        return QString::number(random.between(0, 240));
    case SampleFill::Amount:
        return QString::number(random.between(0, 40'000)) + u'.' + QString::number(random.between(10, 99));
    case SampleFill::Email:
        return random.chance(3) ? QString() : QString(mailName(first) + u'.' + key.toLower() + "@example.com"_L1);
    case SampleFill::Phone:
        return random.chance(2) ? QString()
                                : QString(country.dialCode + QString::number(random.between(600'000'000, 849'999'999)));
    case SampleFill::Birth:
        return dateText(QDate(random.between(1946, 2007), random.between(1, 12), random.between(1, 28)), field.format);
    case SampleFill::Past:
        return dateText(kToday.addDays(-random.between(1, 900)), field.format);
    case SampleFill::Future:
        return random.chance(35) ? QString() : dateText(kToday.addDays(random.between(1, 300)), field.format);
    case SampleFill::Note:
        return random.chance(75) || country.notes.isEmpty() ? QString() : oneOf(random, country.notes);
    }
    return {};
}

} // namespace nudge
