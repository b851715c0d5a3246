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

/// Makes up people from name lists of many countries (resources/sample/people.json).
class SamplePeople
{
public:
    SamplePeople();

    /// The languages of all people, which are segments of campaigns too.
    [[nodiscard]] QStringList languages() const;

    /// The values of one customer. `fills` says what each value is ("first", "email"), as the sample file names
    /// it; `formats` are the field's date formats. `languages` empty = all.
    [[nodiscard]] QStringList make(SampleRandom &random, const QString &key, const QStringList &fills,
                                   const QStringList &formats, const QStringList &languages) const;

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
    QList<Country> m_countries;
};

} // namespace nudge
