// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/dialect.h"

#include <QStringList>

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nudge {

/// Where a cell stands in its batch of bytes, quotes included.
struct CellSpan
{
    enum Flag : std::uint8_t {
        Bare = 0,
        Quoted = 1,  ///< begins with a quote
        Escaped = 2, ///< ... and has more to undo than the quotes at its two ends
    };
    std::uint32_t begin = 0;
    std::uint32_t length = 0;
    std::uint8_t flags = Bare;
};

/// Finds the borders of records and cells in UTF-8 bytes. Knows nothing of files, types or text; the rules are
/// RecordReader's. Stateless between calls.
class Scanner
{
public:
    enum class Found {
        Record,
        BlankLine,
        NeedMore,      ///< the record goes on beyond the bytes that are there
        UnclosedQuote, ///< ... and nothing follows
        End,
    };

    /// A record beyond this is a quote that never closes, or no customer.
    static constexpr std::size_t kLongestRecord = 64 << 20;

    explicit Scanner(const Dialect &dialect);

    /// Looks at the record that begins at `at` in `text`. Appends its cells, positions counted from the start of
    /// `text`; moves `at` behind it and adds its line breaks to `line`. `final`: nothing follows `text`. Leaves
    /// all three alone unless a record or a blank line was found; UnclosedQuote sets `line` to the quote's.
    Found scan(std::string_view text, std::size_t &at, qint64 &line, bool final, std::vector<CellSpan> &cells) const;

    /// The cell's text. Points into `text`, or into `scratch` where quotes had to be undone.
    std::string_view unquoted(std::string_view text, const CellSpan &cell, std::string &scratch) const;

    /// All cells of a record as text.
    void decode(std::string_view text, std::span<const CellSpan> record, QStringList &cells) const;

    /// Moves `at` behind the next line break. False where the break is not there yet.
    static bool skipLine(std::string_view text, std::size_t &at, bool final);

private:
    [[nodiscard]] bool matches(const char *at, const char *end, const std::string &mark) const;

    std::string m_delimiter;
    std::string m_quote; ///< empty: none
    bool m_backslash;
    std::array<bool, 256> m_stopsBare{};
    std::array<bool, 256> m_stopsQuoted{};
};

} // namespace nudge
