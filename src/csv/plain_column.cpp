// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/plain_column.h"

#include "core/currency.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <type_traits>

// Compiled once for each instruction set, as mark_scan.cpp is.
#undef HWY_DISABLED_TARGETS
#define HWY_DISABLED_TARGETS (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "csv/plain_column.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace nudge::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

#if HWY_TARGET == HWY_SCALAR

std::size_t Doubtful(const PlainPlan &, const MarkedRows &rows, std::size_t, std::uint16_t *indexes, PlainDays *)
{
    for (std::size_t i = 0; i < rows.count; ++i)
        indexes[i] = std::uint16_t(i);
    return rows.count;
}

#else

// A cell is looked at through the 16 bytes from its start on or those before its end.
using Bytes = hn::FixedTag<std::uint8_t, 16>;
using Vector = hn::Vec<Bytes>;
constexpr std::ptrdiff_t kWidth = 16;

HWY_INLINE Vector loadFrom(const char *p)
{
    return hn::LoadU(Bytes(), reinterpret_cast<const std::uint8_t *>(p));
}

template <class Mask> HWY_INLINE std::uint32_t bitsOf(Mask mask)
{
    std::uint16_t bits;
    hn::StoreMaskBits(Bytes(), mask, reinterpret_cast<std::uint8_t *>(&bits));
    return bits;
}

/// The bits of the last `size` of 16 bytes; size is 0 to 16, others give anything.
HWY_INLINE std::uint32_t lastBits(std::ptrdiff_t size)
{
    return 0xFFFFu & (0xFFFF0000u >> (size & 31));
}

HWY_INLINE unsigned isDigit(char c)
{
    return static_cast<unsigned char>(c - '0') < 10;
}

// Each test says whether the text between `p` and `end` takes a closer look.

template <bool kNeeded> struct TextTest
{
    HWY_INLINE explicit TextTest(const PlainPlan &) {}

    HWY_INLINE unsigned operator()(const char *p, const char *end) const
    {
        const char first = *p;
        // '#' and digits around an E may be what a spreadsheet left.
        unsigned doubtful = unsigned(first == '#') | (isDigit(first) & isDigit(end[-1]));
        if constexpr (kNeeded) // it must not be white space alone
            doubtful |= unsigned(end == p) | unsigned(static_cast<unsigned char>(first - '!') > '~' - '!');
        return doubtful;
    }
};

/// For what TextTest has left: between digits no E.
struct ExponentTest
{
    HWY_INLINE explicit ExponentTest(const PlainPlan &) : m_exponent(hn::Set(Bytes(), 'E')) {}

    HWY_INLINE unsigned operator()(const char *p, const char *end) const
    {
        const std::ptrdiff_t size = end - p;
        const unsigned fits = std::size_t(size - 1) < kWidth;
        const std::uint32_t exponents = bitsOf(hn::Eq(loadFrom(end - kWidth), m_exponent));
        return !(fits & isDigit(*p) & unsigned((exponents & lastBits(size)) == 0));
    }

private:
    Vector m_exponent;
};

struct CharacterTest
{
    HWY_INLINE explicit CharacterTest(const PlainPlan &plan) : m_allowed(!plan.needed) {}

    HWY_INLINE unsigned operator()(const char *p, const char *end) const
    {
        const unsigned isVisible = static_cast<unsigned char>(*p - '!') <= '~' - '!';
        return !((unsigned(end - p == 1) & isVisible) | (unsigned(end == p) & m_allowed));
    }

private:
    unsigned m_allowed;
};

struct NumberTest
{
    HWY_INLINE explicit NumberTest(const PlainPlan &plan) : m_pointPlaces(plan.pointPlaces), m_allowed(!plan.needed) {}

    /// [sign] digits [. digits]
    HWY_INLINE unsigned operator()(const char *p, const char *end) const
    {
        const Bytes d;
        const unsigned isEmpty = p == end;
        const std::ptrdiff_t size = end - p - std::ptrdiff_t((*p == '-') | (*p == '+'));
        const Vector bytes = loadFrom(end - kWidth);
        const Vector digits = hn::Sub(bytes, hn::Set(d, '0'));
        const unsigned fits = std::size_t(size - 1) < kWidth;
        const std::uint32_t valid = lastBits(size);
        const std::uint32_t others = ~bitsOf(hn::Eq(hn::Min(digits, hn::Set(d, 9)), digits)) & valid;
        const std::uint32_t points = bitsOf(hn::Eq(bytes, hn::Set(d, '.')));
        // The lowest valid bit is the first byte: a digit stands before the point.
        const std::uint32_t rightPoints = points & m_pointPlaces & valid & (valid << 1);
        // None other than digits, or a right point and nothing else.
        const unsigned isPlain = (others & ~(rightPoints & (0 - rightPoints))) == 0;
        return !((fits & isPlain) | (isEmpty & m_allowed));
    }

private:
    std::uint32_t m_pointPlaces;
    unsigned m_allowed; ///< 1: it may be empty
};

template <bool kCount> struct DateTest
{
    HWY_INLINE explicit DateTest(const PlainPlan &plan)
        : m_pattern(hn::Load(Bytes(), plan.datePattern)),
          m_limits(hn::Load(Bytes(), plan.dateLimits)),
          m_order(hn::Load(Bytes(), plan.dateOrder)),
          m_length(std::ptrdiff_t(plan.dateLength)),
          m_anyYear(!plan.longYear),
          m_allowed(!plan.needed)
    {
    }

    HWY_INLINE unsigned operator()(const char *p, const char *end)
    {
        const Bytes d;
        const hn::Repartition<std::uint16_t, Bytes> pairs;
        const hn::Repartition<std::uint64_t, Bytes> words;
        // A digit becomes its value, the right separator zero.
        const Vector digits = hn::Xor(loadFrom(p), m_pattern);
        const unsigned hasShape = bitsOf(hn::Eq(hn::Min(digits, m_limits), digits)) == 0xFFFF;
        // Century, year, month and day, 16 bits each: the tens are in the lower byte.
        const auto both = hn::BitCast(pairs, hn::TableLookupBytes(digits, m_order));
        const auto tens = hn::And(both, hn::Set(pairs, 0xFF));
        const auto numbers = hn::Add(hn::ShiftRight<8>(both), hn::Add(hn::ShiftLeft<3>(tens), hn::Add(tens, tens)));
        const std::uint64_t word = hn::GetLane(hn::BitCast(words, numbers));
        const auto month = std::uint8_t(word >> 32);
        const auto day = std::uint32_t(word >> 48);
        const unsigned isDay = unsigned(day - 1 < kDays[month]) & (m_anyYear | unsigned(std::uint32_t(word) != 0));
        const unsigned isDate = unsigned(end - p == m_length) & hasShape & isDay;
        if constexpr (kCount) {
            m_dates += isDate;
            m_late += isDate & unsigned(day > 12);
        }
        return !(isDate | (unsigned(end == p) & m_allowed));
    }

    [[nodiscard]] PlainDays days() const { return {m_late, m_dates}; }

private:
    /// The 29th of February takes a closer look.
    static constexpr std::uint8_t kDays[256] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    Vector m_pattern;
    Vector m_limits;
    Vector m_order;
    std::ptrdiff_t m_length;
    unsigned m_anyYear;
    unsigned m_allowed;
    std::size_t m_dates = 0;
    std::size_t m_late = 0;
};

/// Writes down which of `count` rows the test holds for; index(i): which row the i-th is.
template <bool kFirstColumn, class Test, class Index>
HWY_INLINE std::size_t collect(const MarkedRows &rows, std::size_t column, int quote, Test &test,
                               std::uint16_t *indexes, std::size_t count, const Index &index)
{
    const char *const text = rows.text;
    const std::uint32_t *const begins = rows.begins;
    const std::uint32_t *const ends = rows.marks + column;
    const std::size_t cells = rows.cells;
    std::size_t found = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = index(i);
        const char *p = text + (kFirstColumn ? begins[at] : ends[at * cells - 1] + 1);
        const char *end = text + ends[at * cells];
        // What is plainly right is so with a quote doubled in it too, and the other way round.
        const std::ptrdiff_t isQuoted = static_cast<unsigned char>(*p) == quote;
        p += isQuoted;
        end -= isQuoted;
        indexes[found] = std::uint16_t(at);
        found += test(p, end);
    }
    return found;
}

template <class Test>
std::size_t collectAll(Test test, const PlainPlan &plan, const MarkedRows &rows, std::size_t column,
                       std::uint16_t *indexes, PlainDays *days = nullptr)
{
    const auto all = [](std::size_t i) HWY_ATTR { return i; };
    const std::size_t found = column == 0 ? collect<true>(rows, column, plan.quote, test, indexes, rows.count, all)
                                          : collect<false>(rows, column, plan.quote, test, indexes, rows.count, all);
    if constexpr (std::is_same_v<Test, DateTest<true>>)
        *days = test.days();
    return found;
}

/// Looks again at those that were found by another test.
template <class Test>
std::size_t collectAmong(const PlainPlan &plan, const MarkedRows &rows, std::size_t column, std::uint16_t *indexes,
                         std::size_t count)
{
    Test test(plan);
    const auto found = [indexes](std::size_t i) HWY_ATTR { return std::size_t(indexes[i]); };
    return column == 0 ? collect<true>(rows, column, plan.quote, test, indexes, count, found)
                       : collect<false>(rows, column, plan.quote, test, indexes, count, found);
}

std::size_t Doubtful(const PlainPlan &plan, const MarkedRows &rows, std::size_t column, std::uint16_t *indexes,
                     [[maybe_unused]] PlainDays *days)
{
    std::size_t found = 0;
    switch (plan.kind) {
    case PlainPlan::Kind::Text:
        if (!rows.clean)
            break;
        found = plan.needed ? collectAll(TextTest<true>(plan), plan, rows, column, indexes)
                            : collectAll(TextTest<false>(plan), plan, rows, column, indexes);
        return collectAmong<ExponentTest>(plan, rows, column, indexes, found);
    case PlainPlan::Kind::Character:
        return collectAll(CharacterTest(plan), plan, rows, column, indexes);
    case PlainPlan::Kind::Number:
        return collectAll(NumberTest(plan), plan, rows, column, indexes);
    case PlainPlan::Kind::Date:
        return days ? collectAll(DateTest<true>(plan), plan, rows, column, indexes, days)
                    : collectAll(DateTest<false>(plan), plan, rows, column, indexes);
    case PlainPlan::Kind::Nothing:
        break;
    }
    for (std::size_t i = 0; i < rows.count; ++i)
        indexes[i] = std::uint16_t(i);
    return rows.count;
}

#endif

} // namespace nudge::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nudge {

HWY_EXPORT(Doubtful);

PlainColumn::PlainColumn(const ProfileField &field, std::size_t column, const MarkBytes &bytes) : m_column(column)
{
    m_plan.needed = field.required || field.uniqueIdentifier;
    m_plan.quote = bytes.hasQuote ? int(static_cast<unsigned char>(bytes.quote)) : -1;
    switch (field.type) {
    case FieldType::String:
        m_plan.kind = PlainPlan::Kind::Text;
        break;
    case FieldType::Number:
        m_plan.kind = PlainPlan::Kind::Number;
        m_plan.pointPlaces = 0x7FFF;
        break;
    case FieldType::Char:
        m_plan.kind = PlainPlan::Kind::Character;
        break;
    case FieldType::Currency:
        m_plan.kind = PlainPlan::Kind::Number;
        // A currency without known digits is core's to judge.
        for (int decimals = std::min(15, currencyMinorDigits(field.format)); decimals > 0; --decimals)
            m_plan.pointPlaces = std::uint16_t(m_plan.pointPlaces | 0x8000 >> decimals);
        break;
    case FieldType::Date:
        compileDate(field.format);
        break;
    case FieldType::Unknown:
        break;
    }
}

void PlainColumn::compileDate(const QString &format)
{
    const auto length = std::size_t(format.size());
    if (length > sizeof m_plan.datePattern)
        return; // longer ones have month names
    std::fill(std::begin(m_plan.dateOrder), std::end(m_plan.dateOrder), 0x80);
    std::fill(std::begin(m_plan.dateLimits), std::end(m_plan.dateLimits), 0xFF);
    int parts = 0;
    for (std::size_t at = 0; at < length;) {
        const QChar symbol = format[qsizetype(at)];
        std::size_t end = at + 1;
        while (end < length && format[qsizetype(end)] == symbol)
            ++end;
        std::size_t place = 0; // of the digits in dateOrder
        if (symbol == u'y' && (end - at == 4 || end - at == 2)) {
            m_plan.longYear = end - at == 4;
            place = m_plan.longYear ? 0 : 2;
            parts |= 1;
        } else if (symbol == u'M' && end - at == 2) {
            place = 4;
            parts |= 2;
        } else if (symbol == u'd' && end - at == 2) {
            place = 6;
            parts |= 4;
        } else if (end - at > 1 || symbol.isLetterOrNumber() || symbol.unicode() >= 0x80) {
            return; // month names, or a format that the reference does not list
        }
        for (; at < end; ++at) {
            const bool isDigit = symbol.isLetter();
            m_plan.datePattern[at] = isDigit ? '0' : std::uint8_t(symbol.unicode());
            m_plan.dateLimits[at] = isDigit ? 9 : 0;
            if (isDigit)
                m_plan.dateOrder[place++] = std::uint8_t(at);
        }
    }
    if (parts != 7)
        return;
    m_plan.dateLength = length;
    m_plan.kind = PlainPlan::Kind::Date;
}

std::size_t PlainColumn::doubtful(const MarkedRows &rows, std::uint16_t *indexes, PlainDays *days) const
{
    if (!m_plan.needed && passesVisible(rows))
        return 0;
    return HWY_DYNAMIC_DISPATCH(Doubtful)(m_plan, rows, m_column, indexes, days);
}

} // namespace nudge
#endif
