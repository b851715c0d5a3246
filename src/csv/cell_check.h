// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv/plain_value.h"
#include "csv/validator.h"

#include <optional>
#include <string_view>

namespace nudge {

/// One field's rules, compiled to look at UTF-8 bytes. Accepts on bytes what is plainly right and hands every
/// other value to core's checkValue(), whose answer stands.
class CellCheck
{
public:
    explicit CellCheck(const ProfileField &field);

    /// What is wrong with the value, or worth a warning; nothing where it fits. `clean`: the text around the value
    /// is known to be utf8::isClean().
    [[nodiscard]] std::optional<ProblemKind> operator()(std::string_view value, bool clean = false) const
    {
        if (m_plain.accepts(value, clean))
            return std::nullopt;
        return examine(value);
    }

private:
    [[nodiscard]] std::optional<ProblemKind> examine(std::string_view value) const;

    ProfileField m_field;
    PlainValue m_plain;
};

} // namespace nudge
