// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/mend_rule.h"

#include <QList>
#include <QStringList>

namespace nudge {

/// Rules that would mend values like these, the one that mends the most first; rules that mend none of them are left
/// out, but leaving out the row always stands at the end. `column` goes into the rules.
QList<MendRule> suggestMending(ProblemKind kind, const ProfileField &field, int column, const QStringList &values);

/// What a rule does to some values, for the eye.
struct MendExample
{
    QString before;
    QString after;
    bool dropped = false;
    std::optional<ProblemKind> problem; ///< that `after` still has

    friend bool operator==(const MendExample &, const MendExample &) = default;
};
QList<MendExample> mendExamples(const MendRule &rule, const ProfileField &field, const QStringList &values);

/// The date formats that most of the values have, with counts: evidence for a person's decision.
struct DateEvidence
{
    QString format;
    int fits = 0;
    friend bool operator==(const DateEvidence &, const DateEvidence &) = default;
};
QList<DateEvidence> dateEvidence(const QStringList &values);

} // namespace nudge
