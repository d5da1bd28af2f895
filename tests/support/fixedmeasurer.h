#pragma once

#include "core/layout/textmeasurer.h"

#include <algorithm>

namespace chancery::test {

/// Every character is seven pixels wide, whatever its kind: layouts that no font can change.
class FixedMeasurer final : public TextMeasurer
{
public:
    static constexpr double kCharacterPx = 7;

    double width(std::string_view utf8, TextRole) const override
    {
        const auto starts = std::count_if(utf8.begin(), utf8.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        });
        return static_cast<double>(starts) * kCharacterPx;
    }
};

} // namespace chancery::test
