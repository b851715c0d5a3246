// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/mark_scan.h"

#include "csv/utf8.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <type_traits>

// This file is compiled once for each instruction set that Highway knows of; the best one is chosen when it runs.
// Vectors without a fixed length cannot be members of a class.
#undef HWY_DISABLED_TARGETS
#define HWY_DISABLED_TARGETS (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "csv/mark_scan.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "csv/utf8_watch_inl.h"

HWY_BEFORE_NAMESPACE();
namespace nudge::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

constexpr std::size_t kBlock = 64;
constexpr std::size_t kGroup = 64; ///< blocks that are looked at before their UTF-8 is

/// `to` without the UTF-8 sequence that is cut off there.
HWY_INLINE std::size_t wholeEnd(const char *text, std::size_t from, std::size_t to)
{
    for (std::size_t back = 1; back <= 3 && from + back <= to; ++back) {
        const auto c = static_cast<unsigned char>(text[to - back]);
        if ((c & 0xC0) == 0x80)
            continue;
        const std::size_t length = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC0 ? 2 : 1;
        return back < length ? to - back : to;
    }
    return to;
}

#if HWY_TARGET == HWY_SCALAR

/// 64 bytes of text.
class Block
{
public:
    explicit Block(const char *text) : m_text(text) {}

    /// One bit for each byte that is `c`.
    [[nodiscard]] std::uint64_t equal(char c) const
    {
        std::uint64_t all = 0;
        for (std::size_t i = 0; i < kBlock; ++i)
            all |= std::uint64_t(m_text[i] == c) << i;
        return all;
    }

private:
    const char *m_text;
};

/// Whether '#' or "E+" occurs in a row of blocks.
class SheetWatch
{
public:
    void look(const char *text)
    {
        for (std::size_t i = 0; i < kBlock; ++i)
            m_seen |= text[i] == '#' || (text[i] == 'E' && text[i + 1] == '+');
    }
    [[nodiscard]] bool hasSeen() const { return m_seen; }

private:
    bool m_seen = false;
};

/// Bit i of the answer: whether an odd number of the bits 0 to i is set.
std::uint64_t prefixXor(std::uint64_t bits)
{
    for (int shift = 1; shift < 64; shift *= 2)
        bits ^= bits << shift;
    return bits;
}

/// Whether the text of a row of blocks is clean.
class CleanText
{
public:
    CleanText(const char *text, std::size_t from) : m_text(text), m_from(from) {}
    void note(const Block &, std::size_t) {}
    void lookAtNoted(std::size_t, std::size_t) {}
    void lookAtLast(std::size_t, std::size_t to) { m_to = wholeEnd(m_text, m_from, to); }
    [[nodiscard]] bool isClean() const { return utf8::isClean({m_text + m_from, m_to - m_from}); }

private:
    const char *m_text;
    std::size_t m_from;
    std::size_t m_to = 0;
};

#else

constexpr std::size_t kLanes = hn::MaxLanes(Bytes());
constexpr std::size_t kVectors = kBlock / kLanes;

/// 64 bytes of text.
class Block
{
public:
    explicit HWY_INLINE Block(const char *text)
    {
        for (std::size_t i = 0; i < kVectors; ++i)
            m_vectors[i] = hn::LoadU(Bytes(), reinterpret_cast<const std::uint8_t *>(text) + i * kLanes);
    }

    /// One bit for each byte that is `c`.
    [[nodiscard]] HWY_INLINE std::uint64_t equal(char c) const
    {
        // A word of exactly this size stays in a register on its way.
        using Part = std::conditional_t<kLanes == 32, std::uint32_t, std::uint16_t>;
        static_assert(sizeof(Part) * 8 == kLanes);
        const Bytes d;
        const Vector wanted = hn::Set(d, std::uint8_t(c));
        std::uint64_t all = 0;
        for (std::size_t i = 0; i < kVectors; ++i) {
            Part part;
            hn::StoreMaskBits(d, hn::Eq(m_vectors[i], wanted), reinterpret_cast<std::uint8_t *>(&part));
            all |= std::uint64_t(part) << (i * kLanes);
        }
        return all;
    }

    [[nodiscard]] HWY_INLINE bool isAscii() const
    {
        const Bytes d;
        Vector all = m_vectors[0];
        for (std::size_t i = 1; i < kVectors; ++i)
            all = hn::Or(all, m_vectors[i]);
        return hn::AllTrue(d, hn::Eq(hn::And(all, hn::Set(d, 0x80)), hn::Zero(d)));
    }

private:
    Vector m_vectors[kVectors];
};

/// Whether '#' or "E+" occurs in a row of blocks.
class SheetWatch
{
public:
    HWY_INLINE SheetWatch() : m_seen(hn::Zero(Bytes())) {}

    HWY_INLINE void look(const char *text)
    {
        const Bytes d;
        const auto *const p = reinterpret_cast<const std::uint8_t *>(text);
        for (std::size_t i = 0; i < kBlock; i += kLanes) {
            const Vector letters = hn::VecFromMask(d, hn::Eq(hn::LoadU(d, p + i), hn::Set(d, 'E')));
            const Vector signs = hn::VecFromMask(d, hn::Eq(hn::LoadU(d, p + i + 1), hn::Set(d, '+')));
            const Vector hashes = hn::VecFromMask(d, hn::Eq(hn::LoadU(d, p + i), hn::Set(d, '#')));
            m_seen = hn::Or(m_seen, hn::Or(hashes, hn::And(letters, signs)));
        }
    }

    [[nodiscard]] HWY_INLINE bool hasSeen() const
    {
        const Bytes d;
        return !hn::AllTrue(d, hn::Eq(m_seen, hn::Zero(d)));
    }

private:
    Vector m_seen;
};

/// Bit i of the answer: whether an odd number of the bits 0 to i is set.
HWY_INLINE std::uint64_t prefixXor(std::uint64_t bits)
{
    const hn::FixedTag<std::uint64_t, 2> d;
    return hn::GetLane(hn::CLMulLower(hn::Set(d, bits), hn::Set(d, ~std::uint64_t(0))));
}

/// Whether the text of a row of blocks is clean.
class CleanText
{
public:
    HWY_INLINE CleanText(const char *text, std::size_t from) : m_text(text), m_from(from) {}

    /// Remembers the block `number` of at most 64 where it has other than ASCII.
    HWY_INLINE void note(const Block &block, std::size_t number)
    {
        m_noted |= std::uint64_t(!block.isAscii()) << number;
    }

    /// Looks at those of the `count` blocks from `first` on that were noted.
    HWY_NOINLINE void lookAtNoted(std::size_t first, std::size_t count)
    {
        m_noted |= std::uint64_t(m_open);
        m_open = false;
        while (m_noted != 0) {
            const auto number = std::size_t(std::countr_zero(m_noted));
            m_noted &= m_noted - 1;
            const std::size_t at = first + number * kBlock;
            lookAt(at, kBlock);
            // A sequence may go on in the next one, or should.
            const bool isOpen = m_text[at + kBlock - 1] & '\x80';
            if (number + 1 < count)
                m_noted |= std::uint64_t(isOpen) << (number + 1);
            else
                m_open = isOpen;
        }
    }

    /// The last block may hold less text.
    HWY_INLINE void lookAtLast(std::size_t at, std::size_t to)
    {
        if (at < to)
            lookAt(at, wholeEnd(m_text, m_from, to) - at);
    }

    [[nodiscard]] HWY_INLINE bool isClean() const { return m_watch.isClean(); }

private:
    HWY_INLINE void lookAt(std::size_t at, std::size_t size)
    {
        if (at != m_from && size == kBlock) {
            for (std::size_t i = 0; i < kBlock; i += kLanes)
                m_watch.look(reinterpret_cast<const std::uint8_t *>(m_text) + at + i);
            return;
        }
        // Neither what stands before the text nor what follows it belongs to it.
        std::uint8_t bytes[4 + kBlock] = {};
        const std::size_t before = std::min<std::size_t>(3, at - m_from);
        std::memcpy(bytes + 4 - before, m_text + at - before, before + size);
        for (std::size_t i = 0; i < kBlock; i += kLanes)
            m_watch.look(bytes + 4 + i);
    }

    const char *m_text;
    std::size_t m_from;
    std::uint64_t m_noted = 0;
    bool m_open = false; ///< the last block of those before has ended with other than ASCII
    Utf8Watch m_watch;
};

#endif

HWY_INLINE std::uint64_t firstBits(std::size_t count)
{
    return count >= kBlock ? ~std::uint64_t(0) : (std::uint64_t(1) << count) - 1;
}

/// Writes down which bits are set. Some at once without asking: what is too much is written over by the next block.
template <int kAtOnce> HWY_INLINE std::uint32_t *store(std::uint64_t bits, std::uint32_t base, std::uint32_t *places)
{
    std::uint32_t *const end = places + std::popcount(bits);
    do {
#if HWY_COMPILER_GCC_ACTUAL
#pragma GCC unroll 8
#endif
        for (int i = 0; i < kAtOnce; ++i) {
            places[i] = base + std::uint32_t(std::countr_zero(bits));
            bits &= bits - 1;
        }
        places += kAtOnce;
    } while (places < end);
    return end;
}

/// Goes through a text block by block. kCells: delimiters are wanted and whether the text is clean; otherwise the
/// line ends alone.
template <bool kCells> class MarkFinder
{
public:
    HWY_INLINE MarkFinder(const char *text, std::size_t from, const MarkBytes &bytes, std::uint32_t *marks)
        : m_text(text),
          m_from(from),
          m_bytes(bytes),
          m_firstMark(marks),
          m_nextMark(marks),
          m_cleanText(text, from)
    {
    }

    HWY_INLINE FoundMarks run(std::size_t to)
    {
        bool odd = false;
        std::size_t at = m_from;
        while (!odd && at + kBlock <= to) {
            const std::size_t first = at;
            const std::size_t stop = std::min(to - kBlock, first + (kGroup - 1) * kBlock);
            for (; !odd && at <= stop; at += kBlock) {
                const Block block(m_text + at);
                odd = look(block, at, ~std::uint64_t(0));
                if constexpr (kCells)
                    m_cleanText.note(block, (at - first) / kBlock);
            }
            if constexpr (kCells)
                m_cleanText.lookAtNoted(first, (at - first) / kBlock);
        }
        std::size_t end = at;
        if (!odd && at < to) {
            odd = look(Block(m_text + at), at, firstBits(to - at));
            end = to;
        }
        if constexpr (kCells)
            m_cleanText.lookAtLast(at, end);
        const auto count = std::size_t(m_nextMark - m_firstMark);
        if constexpr (!kCells)
            return {count, m_rows, m_rows + m_quotedBreaks, odd};
        return {count, m_rows, m_rows + m_quotedBreaks, odd, m_cleanText.isClean(), m_sheet.hasSeen()};
    }

private:
    /// True where it has stopped before an odd quote.
    HWY_INLINE bool look(const Block &block, std::size_t at, std::uint64_t valid)
    {
        const std::uint64_t returns = block.equal('\r');
        const std::uint64_t newlines = block.equal('\n');
        std::uint64_t lineEnds = (returns | (newlines & ~((returns << 1) | m_afterReturn))) & valid;
        m_afterReturn = returns >> 63;
        std::uint64_t delimiters = kCells ? block.equal(m_bytes.delimiter) & valid : 0;
        const std::uint64_t quotes = m_bytes.hasQuote ? block.equal(m_bytes.quote) & valid : 0;
        bool odd = false;
        if (quotes | m_inside | m_afterClosing) {
            if constexpr (!kCells)
                delimiters = block.equal(m_bytes.delimiter) & valid;
            const std::uint64_t quoted = prefixXor(quotes) ^ m_inside;
            const std::uint64_t opening = quotes & quoted;
            const std::uint64_t closing = quotes & ~quoted;
            m_quotedBreaks += std::size_t(std::popcount(lineEnds & quoted));
            lineEnds &= ~quoted;
            delimiters &= ~quoted;
            const std::uint64_t structure = lineEnds | delimiters;
            // The second byte of a line end counts as a place where a cell begins behind it.
            const std::uint64_t ends = (structure | (newlines & ~quoted)) & valid;
            const std::uint64_t behindClosing = (closing << 1) | m_afterClosing;
            const std::uint64_t mayOpen = (ends << 1) | std::uint64_t(isCellStart(at)) | behindClosing;
            std::uint64_t wrong = ((opening & ~mayOpen) | (behindClosing & ~(structure | quotes))) & valid;
            if (m_bytes.hasBackslash) {
                const auto before = std::uint64_t(at > m_from && m_text[at - 1] == '\\');
                wrong |= quotes & ((block.equal('\\') << 1) | before);
            }
            odd = wrong != 0;
            if (odd) {
                lineEnds &= (wrong ^ (wrong - 1)) & ~wrong;
                delimiters &= (wrong ^ (wrong - 1)) & ~wrong;
            }
            m_inside = std::uint64_t(std::int64_t(quoted) >> 63);
            m_afterClosing = closing >> 63;
        }
        m_rows += std::size_t(std::popcount(lineEnds));
        if constexpr (kCells) {
            m_sheet.look(m_text + at);
            m_nextMark = store<8>(lineEnds | delimiters, std::uint32_t(at), m_nextMark);
        } else {
            m_nextMark = store<2>(lineEnds, std::uint32_t(at), m_nextMark);
        }
        return odd;
    }

    /// Whether a cell may begin at `at`, given that this is not within quotes.
    [[nodiscard]] HWY_INLINE bool isCellStart(std::size_t at) const
    {
        if (at == m_from)
            return true;
        const char before = m_text[at - 1];
        return before == m_bytes.delimiter || before == '\n' || before == '\r';
    }

    const char *m_text;
    std::size_t m_from;
    MarkBytes m_bytes;
    std::uint32_t *m_firstMark;
    std::uint32_t *m_nextMark;
    std::size_t m_rows = 0;
    std::size_t m_quotedBreaks = 0;
    std::uint64_t m_inside = 0;       ///< all bits set: the block begins within quotes
    std::uint64_t m_afterClosing = 0; ///< bit 0: the byte before the block is a closing quote
    std::uint64_t m_afterReturn = 0;  ///< bit 0: the byte before the block is a CR
    SheetWatch m_sheet;
    CleanText m_cleanText;
};

FoundMarks FindMarks(const char *text, std::size_t from, std::size_t to, const MarkBytes &bytes, std::uint32_t *marks)
{
    return MarkFinder<true>(text, from, bytes, marks).run(to);
}

FoundMarks FindRowEnds(const char *text, std::size_t from, std::size_t to, const MarkBytes &bytes, std::uint32_t *ends)
{
    return MarkFinder<false>(text, from, bytes, ends).run(to);
}

std::size_t CountBreaks(const char *text, std::size_t from, std::size_t to)
{
    std::size_t breaks = 0;
    std::uint64_t afterReturn = 0;
    for (std::size_t at = from; at < to; at += kBlock) {
        const Block block(text + at);
        const std::uint64_t returns = block.equal('\r');
        const std::uint64_t newlines = block.equal('\n') & ~((returns << 1) | afterReturn);
        breaks += std::size_t(std::popcount((returns | newlines) & firstBits(to - at)));
        afterReturn = returns >> 63;
    }
    return breaks;
}

} // namespace nudge::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nudge {

HWY_EXPORT(FindMarks);
HWY_EXPORT(FindRowEnds);
HWY_EXPORT(CountBreaks);

FoundMarks findMarks(const char *text, std::size_t from, std::size_t to, const MarkBytes &bytes, std::uint32_t *marks)
{
    return HWY_DYNAMIC_DISPATCH(FindMarks)(text, from, to, bytes, marks);
}

FoundMarks findRowEnds(const char *text, std::size_t from, std::size_t to, const MarkBytes &bytes, std::uint32_t *ends)
{
    return HWY_DYNAMIC_DISPATCH(FindRowEnds)(text, from, to, bytes, ends);
}

std::size_t countBreaks(const char *text, std::size_t from, std::size_t to)
{
    return HWY_DYNAMIC_DISPATCH(CountBreaks)(text, from, to);
}

} // namespace nudge
#endif
