// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <memory>

namespace nudge {

class UnmapWords
{
public:
    explicit UnmapWords(std::size_t bytes = 0) : m_bytes(bytes) {}
    void operator()(quint64 *words) const;

private:
    std::size_t m_bytes;
};

/// A large array of numbers, all zero. Memory is taken page by page as it is used.
using ZeroedWords = std::unique_ptr<quint64[], UnmapWords>;

ZeroedWords makeZeroedWords(std::size_t count);

} // namespace nudge
