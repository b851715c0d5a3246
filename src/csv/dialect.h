// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace nudge {

/// How the bytes of one file become rows.
struct Dialect
{
    enum class Escape {
        Doubled,   ///< a quote inside quotes is written twice (RFC 4180)
        Backslash, ///< ... or with a backslash before it; a doubled quote is understood too
    };

    QString encoding = QStringLiteral("UTF-8"); ///< one of offeredEncodings(), or any name that ICU knows
    bool byteOrderMark = false;                 ///< informative: a mark is skipped wherever it stands
    char16_t delimiter = u',';
    char16_t quote = u'"'; ///< 0 = none: quotes are read literally
    Escape escape = Escape::Doubled;
    bool header = true;
    qint64 skippedLines = 0; ///< physical lines before the header: "sep=", comments, one-cell titles

    friend bool operator==(const Dialect &, const Dialect &) = default;
};

/// What a person has fixed; the rest is found by inspect().
struct DialectChoice
{
    std::optional<QString> encoding;
    std::optional<char16_t> delimiter;
    std::optional<char16_t> quote;
    std::optional<Dialect::Escape> escape;
    std::optional<bool> header;
    std::optional<qint64> skippedLines;

    friend bool operator==(const DialectChoice &, const DialectChoice &) = default;
};

} // namespace nudge
