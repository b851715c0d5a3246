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

    /// Whether the value is plainly right. `clean`: the text around it is known to be utf8::isClean().
    [[nodiscard]] Q_ALWAYS_INLINE bool accepts(std::string_view value, bool clean = false) const
    {
        return m_plain.accepts(value, clean);
    }

    /// What is wrong with a value that is not accepted, or worth a warning; nothing where it fits all the same.
    [[nodiscard]] std::optional<ProblemKind> examine(std::string_view value) const;

    /// Both in one.
    [[nodiscard]] std::optional<ProblemKind> operator()(std::string_view value) const
    {
        return accepts(value) ? std::nullopt : examine(value);
    }

private:
    ProfileField m_field;
    PlainValue m_plain;
};

} // namespace nudge
