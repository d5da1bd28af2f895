#pragma once

#include "../core/dateinvariants.h"
#include "../support/edtfgenerator.h"

#include <cstddef>
#include <cstdint>

namespace chancery {

/// What the fuzzer's bytes stand for. The last bit of the first byte chooses the calendar. From
/// 0xf0 on, the other bytes are the choices of a generator of valid dates, in the astronomical
/// count; below, they are the text, and the bit of 4 chooses the count of years.
struct EdtfInput
{
    DateRules rules;
    std::string text;
    bool isGenerated = false; ///< so the text must be a date
};

inline EdtfInput edtfInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::uint8_t kFirstGenerated = 0xf0;
    EdtfInput input;
    if (size == 0)
        return input;
    input.rules.calendar = data[0] % 2 == 0 ? Calendar::Gregorian : Calendar::Julian;
    input.isGenerated = data[0] >= kFirstGenerated;
    std::size_t next = 1;
    if (!input.isGenerated) {
        input.rules.years = (data[0] & 4U) == 0 ? YearCount::Astronomical : YearCount::Historical;
        for (; next < size; ++next)
            input.text += static_cast<char>(data[next]);
        return input;
    }
    // Two bytes make a choice of up to 65,536; what is not there is the simplest choice.
    const auto byte = [&] { return next < size ? std::size_t{data[next++]} : std::size_t{0}; };
    const auto choose = [&](std::size_t count) {
        const std::size_t choice = count > 256 ? byte() * 256 + byte() : byte();
        return choice % count;
    };
    input.text = test::EdtfGenerator(choose, input.rules.calendar).expression().text;
    return input;
}

/// What is wrong with how the input was read; empty if nothing.
inline std::string brokenPromise(const EdtfInput &input)
{
    if (input.isGenerated && !parseEdtf(input.text, input.rules))
        return "a valid date is refused";
    return brokenPromise(input.text, input.rules);
}

} // namespace chancery
