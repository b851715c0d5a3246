// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/mark_scan.h"

#include "csv/utf8.h"

#include <algorithm>
#include <bit>
#include <cstring>

// This file is compiled once for each instruction set that Highway knows of; the best one is chosen when it runs.
// Vectors without a fixed length cannot be members of a class.
#undef HWY_DISABLED_TARGETS
#define HWY_DISABLED_TARGETS (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "csv/mark_scan.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace nudge::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// At most 32 bytes: two masks of AVX-512 would not pay for its lower clock.
using Bytes = hn::CappedTag<std::uint8_t, 32>;
constexpr std::size_t kBlock = 64;

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

/// Bit i of the answer: whether an odd number of the bits 0 to i is set.
std::uint64_t prefixXor(std::uint64_t bits)
{
    for (int shift = 1; shift < 64; shift *= 2)
        bits ^= bits << shift;
    return bits;
}

#else

using Vector = hn::Vec<Bytes>;

/// 64 bytes of text.
class Block
{
public:
    explicit HWY_INLINE Block(const char *text) : m_text(reinterpret_cast<const std::uint8_t *>(text)) {}

    /// One bit for each byte that is `c`.
    [[nodiscard]] HWY_INLINE std::uint64_t equal(char c) const
    {
        const Bytes d;
        const Vector wanted = hn::Set(d, std::uint8_t(c));
        return mask([&](Vector v) HWY_ATTR { return hn::Eq(v, wanted); });
    }

    template <class Test>
    [[nodiscard]] HWY_INLINE std::uint64_t mask(const Test &test) const
    {
        const Bytes d;
        const std::size_t lanes = hn::Lanes(d);
        alignas(8) std::uint8_t bits[kBlock / 8 + 8];
        for (std::size_t at = 0; at < kBlock; at += lanes)
            hn::StoreMaskBits(d, test(hn::LoadU(d, m_text + at)), bits + at / 8);
        std::uint64_t all;
        std::memcpy(&all, bits, sizeof all);
        return all;
    }

private:
    const std::uint8_t *m_text;
};

/// Bit i of the answer: whether an odd number of the bits 0 to i is set.
HWY_INLINE std::uint64_t prefixXor(std::uint64_t bits)
{
    const hn::FixedTag<std::uint64_t, 2> d;
    return hn::GetLane(hn::CLMulLower(hn::Set(d, bits), hn::Set(d, ~std::uint64_t(0))));
}

#endif

HWY_INLINE std::uint64_t firstBits(std::size_t count)
{
    return count >= kBlock ? ~std::uint64_t(0) : (std::uint64_t(1) << count) - 1;
}

HWY_INLINE std::uint32_t *store(std::uint64_t bits, std::uint32_t base, std::uint32_t *marks)
{
    const int count = std::popcount(bits);
    // Eight at once without asking: what is too much is written over by the next block.
    for (int written = 0; written < count; written += 8) {
        for (int i = written; i < written + 8; ++i) {
            marks[i] = base + std::uint32_t(std::countr_zero(bits));
            bits &= bits - 1;
        }
    }
    return marks + count;
}

FoundMarks FindMarks(const char *text, std::size_t from, std::size_t to, const MarkBytes &bytes, std::uint32_t *marks)
{
    std::uint32_t *next = marks;
    std::uint64_t inside = 0;        // all bits set: the block begins within quotes
    std::uint64_t afterStart = 1;    // bit 0: a cell may begin at the block's first byte
    std::uint64_t afterClosing = 0;  // bit 0: the byte before the block is a closing quote
    std::uint64_t afterReturn = 0;   // bit 0: the byte before the block is a CR
    for (std::size_t at = from; at < to; at += kBlock) {
        const Block block(text + at);
        const std::uint64_t valid = firstBits(to - at);
        const std::uint64_t returns = block.equal('\r');
        const std::uint64_t lineEnds = returns | (block.equal('\n') & ~((returns << 1) | afterReturn));
        const std::uint64_t delimiters = block.equal(bytes.delimiter);
        const std::uint64_t quotes = bytes.hasQuote ? block.equal(bytes.quote) & valid : 0;
        afterReturn = returns >> 63;
        std::uint64_t structure = (lineEnds | delimiters) & valid;
        if (quotes | inside | afterClosing) {
            const std::uint64_t quoted = prefixXor(quotes) ^ inside;
            const std::uint64_t opening = quotes & quoted;
            const std::uint64_t closing = quotes & ~quoted;
            structure &= ~quoted;
            // The second byte of a line end counts as a place where a cell begins behind it.
            const std::uint64_t ends = (structure | (block.equal('\n') & ~quoted)) & valid;
            const std::uint64_t mayOpen = (ends << 1) | afterStart | (closing << 1) | afterClosing;
            const std::uint64_t behindClosing = (closing << 1) | afterClosing;
            const std::uint64_t odd = ((opening & ~mayOpen) | (behindClosing & ~(structure | quotes))) & valid;
            if (odd) {
                structure &= odd ^ (odd - 1);
                structure &= ~odd;
                next = store(bytes.delimiters ? structure : structure & lineEnds, std::uint32_t(at), next);
                return {std::size_t(next - marks), true};
            }
            inside = std::uint64_t(std::int64_t(quoted) >> 63);
            afterClosing = closing >> 63;
            afterStart = ends >> 63;
        } else {
            afterStart = (structure | (block.equal('\n') & valid)) >> 63;
        }
        next = store(bytes.delimiters ? structure : structure & lineEnds, std::uint32_t(at), next);
    }
    return {std::size_t(next - marks), false};
}

HWY_INLINE std::size_t breaksIn(const char *text, std::uint64_t valid, std::uint64_t &afterReturn)
{
    const Block block(text);
    const std::uint64_t returns = block.equal('\r') & valid;
    const std::uint64_t lineEnds = returns | (block.equal('\n') & valid & ~((returns << 1) | afterReturn));
    afterReturn = returns >> 63;
    return std::size_t(std::popcount(lineEnds));
}

std::size_t CountBreaks(const char *text, std::size_t from, std::size_t to)
{
    std::size_t breaks = 0;
    std::uint64_t afterReturn = 0;
    for (std::size_t at = from; at < to; at += kBlock)
        breaks += breaksIn(text + at, firstBits(to - at), afterReturn);
    return breaks;
}

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

TextTraits ExamineText(const char *text, std::size_t from, std::size_t to)
{
    return {CountBreaks(text, from, to), utf8::isClean({text + from, wholeEnd(text, from, to) - from})};
}

#else

/// Looks for ill-formed UTF-8 by three table look-ups a byte (Keiser and Lemire, "Validating UTF-8 in less than one
/// instruction per byte", Software: Practice and Experience 51, 2021), and for U+FFFD.
class Utf8Watch
{
public:
    HWY_INLINE Utf8Watch()
    {
        const Bytes d;
        m_wrong = hn::Zero(d);
        m_firstHigh = hn::LoadDup128(d, kFirstHigh);
        m_firstLow = hn::LoadDup128(d, kFirstLow);
        m_secondHigh = hn::LoadDup128(d, kSecondHigh);
    }

    /// Looks at the vector at `p`; three bytes before it are looked at too.
    HWY_INLINE void look(const std::uint8_t *p)
    {
        const Bytes d;
        const Vector current = hn::LoadU(d, p);
        const Vector before1 = hn::LoadU(d, p - 1);
        const Vector before2 = hn::LoadU(d, p - 2);
        const Vector before3 = hn::LoadU(d, p - 3);
        const Vector nibble = hn::Set(d, 0x0F);
        const Vector pairs = hn::And(
            hn::And(hn::TableLookupBytes(m_firstHigh, highNibble(before1)),
                    hn::TableLookupBytes(m_firstLow, hn::And(before1, nibble))),
            hn::TableLookupBytes(m_secondHigh, highNibble(current)));
        // Two continuations in a row are right exactly behind a lead byte of three or four.
        const Vector third = hn::SaturatedSub(before2, hn::Set(d, 0xE0 - 0x80));
        const Vector fourth = hn::SaturatedSub(before3, hn::Set(d, 0xF0 - 0x80));
        const Vector expected = hn::And(hn::Or(third, fourth), hn::Set(d, 0x80));
        const Vector replacement = hn::VecFromMask(
            d, hn::And(hn::And(hn::Eq(before2, hn::Set(d, 0xEF)), hn::Eq(before1, hn::Set(d, 0xBF))),
                       hn::Eq(current, hn::Set(d, 0xBD))));
        m_wrong = hn::Or(m_wrong, hn::Or(replacement, hn::Xor(pairs, expected)));
    }

    [[nodiscard]] HWY_INLINE bool isClean() const
    {
        const Bytes d;
        return hn::AllTrue(d, hn::Eq(m_wrong, hn::Zero(d)));
    }

private:
    static HWY_INLINE Vector highNibble(Vector v)
    {
        const Bytes d;
        const hn::Repartition<std::uint16_t, Bytes> wide;
        return hn::And(hn::BitCast(d, hn::ShiftRight<4>(hn::BitCast(wide, v))), hn::Set(d, 0x0F));
    }

    // What may be wrong with two bytes, one bit each; a fault is there where all three tables agree.
    static constexpr std::uint8_t kTooShort = 1 << 0;
    static constexpr std::uint8_t kTooLong = 1 << 1;
    static constexpr std::uint8_t kOverlong3 = 1 << 2;
    static constexpr std::uint8_t kTooLarge = 1 << 3;
    static constexpr std::uint8_t kSurrogate = 1 << 4;
    static constexpr std::uint8_t kOverlong2 = 1 << 5;
    static constexpr std::uint8_t kTooLarge1000 = 1 << 6;
    static constexpr std::uint8_t kOverlong4 = 1 << 6;
    static constexpr std::uint8_t kTwoTails = 1 << 7;
    static constexpr std::uint8_t kAny = kTooShort | kTooLong | kTwoTails;
    static constexpr std::uint8_t kLarge = kAny | kTooLarge | kTooLarge1000;
    static constexpr std::uint8_t kTail = kTooLong | kOverlong2 | kTwoTails;

    alignas(16) static constexpr std::uint8_t kFirstHigh[16] = {
        kTooLong,
        kTooLong,
        kTooLong,
        kTooLong,
        kTooLong,
        kTooLong,
        kTooLong,
        kTooLong,
        kTwoTails,
        kTwoTails,
        kTwoTails,
        kTwoTails,
        kTooShort | kOverlong2,
        kTooShort,
        kTooShort | kOverlong3 | kSurrogate,
        kTooShort | kTooLarge | kTooLarge1000 | kOverlong4,
    };
    alignas(16) static constexpr std::uint8_t kFirstLow[16] = {
        kAny | kOverlong3 | kOverlong2 | kOverlong4,
        kAny | kOverlong2,
        kAny,
        kAny,
        kAny | kTooLarge,
        kLarge,
        kLarge,
        kLarge,
        kLarge,
        kLarge,
        kLarge,
        kLarge,
        kLarge,
        kLarge | kSurrogate,
        kLarge,
        kLarge,
    };
    alignas(16) static constexpr std::uint8_t kSecondHigh[16] = {
        kTooShort,
        kTooShort,
        kTooShort,
        kTooShort,
        kTooShort,
        kTooShort,
        kTooShort,
        kTooShort,
        kTail | kOverlong3 | kTooLarge1000 | kOverlong4,
        kTail | kOverlong3 | kTooLarge,
        kTail | kSurrogate | kTooLarge,
        kTail | kSurrogate | kTooLarge,
        kTooShort,
        kTooShort,
        kTooShort,
        kTooShort,
    };

    Vector m_wrong;
    Vector m_firstHigh;
    Vector m_firstLow;
    Vector m_secondHigh;
};

/// The part of the last block that is text, behind what stands before it and followed by zeros.
struct LastBlock
{
    std::uint8_t bytes[4 + kBlock] = {};

    HWY_INLINE LastBlock(const char *text, std::size_t before, std::size_t size)
    {
        std::memcpy(bytes + 4 - before, text - before, before + size);
    }
    [[nodiscard]] HWY_INLINE const std::uint8_t *text() const { return bytes + 4; }
};

TextTraits ExamineText(const char *text, std::size_t from, std::size_t to)
{
    const Bytes d;
    const std::size_t lanes = hn::Lanes(d);
    const Vector high = hn::Set(d, 0x80);
    TextTraits traits;
    Utf8Watch watch;
    std::uint64_t afterReturn = 0;
    bool open = false; // the block before has ended with other than ASCII
    std::size_t at = from;
    for (; at + kBlock <= to; at += kBlock) {
        traits.breaks += breaksIn(text + at, ~std::uint64_t(0), afterReturn);
        const auto *p = reinterpret_cast<const std::uint8_t *>(text + at);
        Vector all = hn::Zero(d);
        for (std::size_t i = 0; i < kBlock; i += lanes)
            all = hn::Or(all, hn::LoadU(d, p + i));
        if (!open && hn::AllTrue(d, hn::Eq(hn::And(all, high), hn::Zero(d))))
            continue;
        if (at == from) {
            const LastBlock first(text + at, 0, kBlock);
            for (std::size_t i = 0; i < kBlock; i += lanes)
                watch.look(first.text() + i);
        } else {
            for (std::size_t i = 0; i < kBlock; i += lanes)
                watch.look(p + i);
        }
        open = p[kBlock - 1] & 0x80;
    }
    if (at < to) {
        traits.breaks += breaksIn(text + at, firstBits(to - at), afterReturn);
        const LastBlock last(text + at, std::min<std::size_t>(3, at - from), wholeEnd(text, at, to) - at);
        for (std::size_t i = 0; i < kBlock; i += lanes)
            watch.look(last.text() + i);
    }
    traits.clean = watch.isClean();
    return traits;
}

#endif

} // namespace nudge::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nudge {

HWY_EXPORT(FindMarks);
HWY_EXPORT(ExamineText);
HWY_EXPORT(CountBreaks);

FoundMarks findMarks(const char *text, std::size_t from, std::size_t to, const MarkBytes &bytes, std::uint32_t *marks)
{
    return HWY_DYNAMIC_DISPATCH(FindMarks)(text, from, to, bytes, marks);
}

TextTraits examineText(const char *text, std::size_t from, std::size_t to)
{
    return HWY_DYNAMIC_DISPATCH(ExamineText)(text, from, to);
}

std::size_t countBreaks(const char *text, std::size_t from, std::size_t to)
{
    return HWY_DYNAMIC_DISPATCH(CountBreaks)(text, from, to);
}

} // namespace nudge
#endif
