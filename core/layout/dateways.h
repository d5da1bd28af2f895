#pragma once

#include "core/time/edtfdate.h"

#include <cstdint>

namespace chancery {

/// A way in which a date can be known or not known, each with a drawing of its own (contract:
/// Dates). A date can have several.
enum class DateWay : std::uint32_t {
    Certain,
    Within, ///< some time in a span
    Approximate,
    Uncertain,
    OpenStart,
    OpenEnd,
    UnknownStart,
    UnknownEnd,
    OneOf, ///< bounded, or on its bounded side
    OpenOneOf, ///< "by", "or later"
    AllOf,
    Count,
};

/// A set of ways.
class DateWays
{
public:
    void insert(DateWay way) { m_bits |= bit(way); }
    void insert(const DateWays &other) { m_bits |= other.m_bits; }
    bool contains(DateWay way) const { return (m_bits & bit(way)) != 0; }
    bool isAll() const { return m_bits == bit(DateWay::Count) - 1; }

    friend bool operator==(const DateWays &, const DateWays &) = default;

private:
    static std::uint32_t bit(DateWay way) { return 1u << static_cast<std::uint32_t>(way); }

    std::uint32_t m_bits = 0;
};

/// The ways that a drawing of @p date shows.
DateWays waysOf(const EdtfDate &date);

} // namespace chancery
