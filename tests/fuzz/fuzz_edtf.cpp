// Reads any bytes as a date, in either calendar and either count of years (the first byte chooses),
// and holds what is read or refused to the promises that the property tests hold it to.
#include "../core/dateinvariants.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace chancery;
    if (size == 0)
        return 0;
    const DateRules rules{(data[0] & 1U) == 0 ? Calendar::Gregorian : Calendar::Julian,
                          (data[0] & 4U) == 0 ? YearCount::Astronomical : YearCount::Historical};
    std::string text;
    for (std::size_t i = 1; i < size; ++i)
        text += static_cast<char>(data[i]);
    const std::string broken = brokenPromise(text, rules);
    if (!broken.empty()) {
        std::fprintf(stderr, "'%s': %s\n", text.c_str(), broken.c_str());
        std::abort();
    }
    return 0;
}
