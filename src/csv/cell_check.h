// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/validator.h"

#include <optional>
#include <string_view>
#include <vector>

namespace nudge {

/// One field's rules, compiled to look at UTF-8 bytes. Accepts on bytes what is plainly right and hands every
/// other value to core's checkValue(), whose answer stands.
class CellCheck
{
public:
    explicit CellCheck(const ProfileField &field);

    /// What is wrong with the value, or worth a warning; nothing where it fits.
    [[nodiscard]] std::optional<ProblemKind> operator()(std::string_view value) const;

private:
    enum class DatePart { Year4, Year2, Month, Day, Separator };
    struct DateStep
    {
        DatePart part;
        char separator = 0;
    };

    void compileDate();
    [[nodiscard]] bool isPlainlyRight(std::string_view value) const;
    [[nodiscard]] bool isPlainDate(std::string_view value) const;

    ProfileField m_field;
    std::vector<DateStep> m_date; ///< empty where the format has month names
    std::size_t m_dateLength = 0;
    std::size_t m_decimals = 0; ///< of a currency
};

} // namespace nudge
