// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api_error.h"

#include <utility>
#include <variant>

namespace nudge {

/// The answer of a call that has nothing to say but that it worked.
struct Done
{
    friend bool operator==(const Done &, const Done &) = default;
};

/// A value or the reason there is none.
template <class T> class [[nodiscard]] Result
{
public:
    using Value = T;

    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(ApiError error) : m_content(std::in_place_index<1>, std::move(error)) {}
    Result() : m_content(std::in_place_index<1>, ApiError{}) {}

    [[nodiscard]] bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T &value() const & { return std::get<0>(m_content); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_content)); }
    const T &operator*() const & { return value(); }
    const T *operator->() const { return &std::get<0>(m_content); }
    [[nodiscard]] const ApiError &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, ApiError> m_content;
};

} // namespace nudge
