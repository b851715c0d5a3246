// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QStringList>

namespace nudge {

/// A small random number generator (SplitMix64), so that the same seed makes the same people everywhere.
class SampleRandom
{
public:
    explicit SampleRandom(quint64 seed) : m_state(seed) {}

    quint64 next();
    /// 0 to `count` - 1.
    qsizetype below(qsizetype count) { return qsizetype(next() % quint64(count)); }
    int between(int low, int high) { return low + int(below(high - low + 1)); }
    bool chance(int percent) { return below(100) < percent; }

private:
    quint64 m_state;
};

/// What a profile value of the sample is.
enum class SampleFill {
    Key,
    First,
    Last,
    Full,
    Email,
    Phone,
    Birth,
    Past,
    Future,
    Tier,
    Amount,
    Count,
    City,
    Language,
    Note
};

/// A profile field of the sample.
struct SampleField
{
    SampleFill fill = SampleFill::Key;
    QString format; ///< of a date

    /// From the word of the sample file: "first", "email".
    static SampleFill fillOf(const QString &word);
};

/// Makes up people from name lists of many countries (resources/sample/people.json).
class SamplePeople
{
public:
    SamplePeople();

    /// The languages of all people, which are segments of campaigns too.
    [[nodiscard]] QStringList languages() const;

    /// The values of one customer, one for each field. `languages` empty = people of any.
    [[nodiscard]] QStringList make(SampleRandom &random, const QString &key, const QList<SampleField> &fields,
                                   const QStringList &languages) const;

private:
    struct Country
    {
        QString language;
        QString dialCode;
        QStringList first;
        QStringList last;
        QStringList cities;
        QStringList notes;
    };
    static QString value(SampleRandom &random, const SampleField &field, const Country &country, const QString &key,
                         const QString &first, const QString &last);

    QList<Country> m_countries;
};

} // namespace nudge
