// SPDX-License-Identifier: GPL-3.0-or-later
// For mark_scan.cpp alone, which includes it once for each instruction set.
#if defined(NUDGE_CSV_UTF8_WATCH_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef NUDGE_CSV_UTF8_WATCH_INL_H
#undef NUDGE_CSV_UTF8_WATCH_INL_H
#else
#define NUDGE_CSV_UTF8_WATCH_INL_H
#endif

#include <hwy/highway.h>

#include <cstdint>

HWY_BEFORE_NAMESPACE();
namespace nudge::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

#if HWY_TARGET != HWY_SCALAR

// At most 32 bytes: two masks of AVX-512 would not pay for its lower clock.
using Bytes = hn::CappedTag<std::uint8_t, 32>;
using Vector = hn::Vec<Bytes>;

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
        const Vector pairs = hn::And(hn::And(hn::TableLookupBytes(m_firstHigh, highNibble(before1)),
                                             hn::TableLookupBytes(m_firstLow, hn::And(before1, nibble))),
                                     hn::TableLookupBytes(m_secondHigh, highNibble(current)));
        // Two continuations in a row are right exactly behind a lead byte of three or four.
        const Vector third = hn::SaturatedSub(before2, hn::Set(d, 0xE0 - 0x80));
        const Vector fourth = hn::SaturatedSub(before3, hn::Set(d, 0xF0 - 0x80));
        const Vector expected = hn::And(hn::Or(third, fourth), hn::Set(d, 0x80));
        const Vector replacement =
            hn::VecFromMask(d, hn::And(hn::And(hn::Eq(before2, hn::Set(d, 0xEF)), hn::Eq(before1, hn::Set(d, 0xBF))),
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

#endif

} // namespace nudge::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
