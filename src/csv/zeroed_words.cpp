// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/zeroed_words.h"

#include <cstdint>
#include <new>
#include <sys/mman.h>

namespace nudge {

namespace {

constexpr std::size_t kPage = 4 << 10;
constexpr std::size_t kHugePage = 2 << 20;

} // namespace

void UnmapWords::operator()(quint64 *words) const
{
    ::munmap(words, m_bytes);
}

ZeroedWords makeZeroedWords(std::size_t count)
{
    const std::size_t wanted = count * sizeof(quint64);
    const std::size_t page = wanted < kHugePage ? kPage : kHugePage;
    const std::size_t bytes = (wanted + page - 1) / page * page;
    // The system zeroes it, page by page as it is used; what is not aligned goes back.
    void *const mapped =
        ::mmap(nullptr, bytes + page - kPage, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (mapped == MAP_FAILED)
        throw std::bad_alloc();
    auto *const begin = static_cast<char *>(mapped);
    const std::size_t before = (page - reinterpret_cast<std::uintptr_t>(begin) % page) % page;
    char *const memory = begin + before;
    if (before > 0)
        ::munmap(begin, before);
    if (before < page - kPage)
        ::munmap(memory + bytes, page - kPage - before);
    // In pages of 4 KiB most look-ups would miss the processor's page cache too, and be fetched ahead in vain.
    if (page == kHugePage)
        ::madvise(memory, bytes, MADV_HUGEPAGE);
    return ZeroedWords(reinterpret_cast<quint64 *>(memory), UnmapWords(bytes));
}

} // namespace nudge
