// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile_field.h"
#include "csv/chunk_source.h"

#include <cstdint>

namespace nudge {

/// What is plainly right in one column, in the form that vectors take.
struct PlainPlan
{
    enum class Kind { Nothing, Text, Character, Number, Date };

    Kind kind = Kind::Nothing;     ///< Nothing: every cell takes a closer look
    bool needed = false;           ///< an empty cell takes a closer look
    int quote = -1;                ///< its byte, or -1
    std::uint16_t pointPlaces = 0; ///< Number: bit 15 - n is set where n decimals are right
    std::size_t dateLength = 0;
    bool longYear = false;
    alignas(16) std::uint8_t datePattern[16] = {}; ///< '0' for each digit, and the separators
    alignas(16) std::uint8_t dateLimits[16] = {};  ///< how much a byte may differ from the pattern
    alignas(16) std::uint8_t dateOrder[16] = {};   ///< where the digits of year, month and day stand; 0x80: nowhere
};

/// How many days are which, of the dates that PlainColumn passes.
struct PlainDays
{
    std::size_t late = 0; ///< above 12, and so not a month
    std::size_t all = 0;
};

/// Looks for the cells of one column that are not plainly right, many rows at once and without a branch for each.
/// What it passes is right; what it names takes CellCheck to judge.
class PlainColumn
{
public:
    /// Most rows in one call of doubtful().
    static constexpr std::size_t kMostRows = 1024;

    PlainColumn(const ProfileField &field, std::size_t column, const MarkBytes &bytes);

    /// Writes which of `rows`, counted from 0, have a cell in the column that is not plainly right, in their order;
    /// returns how many. Every row has the column. `indexes` has room for all and one more. `days`: what the dates
    /// that it passes are counted in.
    std::size_t doubtful(const MarkedRows &rows, std::uint16_t *indexes, PlainDays *days = nullptr) const;

    /// True where doubtful() need not be asked of a cell that begins with a visible ASCII character.
    [[nodiscard]] bool passesVisible(const MarkedRows &rows) const
    {
        return m_plan.kind == PlainPlan::Kind::Text && rows.clean && !rows.sheetSigns;
    }

private:
    void compileDate(const QString &format);

    std::size_t m_column;
    PlainPlan m_plan;
};

} // namespace nudge
