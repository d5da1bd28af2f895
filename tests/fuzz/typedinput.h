#pragma once

#include "../core/dateinvariants.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace chancery {

/// What the fuzzer's bytes stand for: rules, and what a person typed. The last bit of the first
/// byte chooses the calendar, the bit of 4 the count of years.
struct TypedInput
{
    DateRules rules;
    std::string text;
};

inline TypedInput typedInput(const std::uint8_t *data, std::size_t size)
{
    TypedInput input;
    if (size == 0)
        return input;
    input.rules.calendar = data[0] % 2 == 0 ? Calendar::Gregorian : Calendar::Julian;
    input.rules.years = (data[0] & 4U) == 0 ? YearCount::Astronomical : YearCount::Historical;
    for (std::size_t i = 1; i < size; ++i)
        input.text += static_cast<char>(data[i]);
    return input;
}

} // namespace chancery
