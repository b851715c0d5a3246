// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <string_view>

namespace nudge {

/// Tells how dates may be read whose format differs from another one in the order of day and month alone.
class DateOrder
{
public:
    enum class Fit { Neither, Format, Other, Both };

    /// How the dates of a column fit.
    struct Counts
    {
        static constexpr std::uint32_t kNone = ~std::uint32_t(0);

        qint64 format = 0; ///< the format alone: the day is above 12
        qint64 other = 0;
        qint64 both = 0;
        std::uint32_t firstFormat = kNone; ///< index of the first row in its chunk
        std::uint32_t firstOther = kNone;

        void add(Fit fit, std::uint32_t index);
    };

    explicit DateOrder(const QString &format);

    /// "MM/dd/yyyy" for "dd/MM/yyyy"; empty where there is none, and nothing to tell.
    [[nodiscard]] const QString &other() const { return m_other; }
    [[nodiscard]] bool isAmbiguous() const { return !m_other.isEmpty(); }

    [[nodiscard]] Fit fit(std::string_view value) const;

private:
    QString m_format;
    QString m_other;
};

} // namespace nudge
