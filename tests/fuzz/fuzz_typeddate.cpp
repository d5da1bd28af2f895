// Reads any bytes as a date that a person typed, in either calendar (the first byte chooses), and
// holds the reading or refusal to the promises that the property tests hold it to.
#include "../core/dateinvariants.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace chancery;
    if (size == 0)
        return 0;
    const Calendar calendar = data[0] % 2 == 0 ? Calendar::Gregorian : Calendar::Julian;
    std::string text;
    for (std::size_t i = 1; i < size; ++i)
        text += static_cast<char>(data[i]);
    const std::string broken = brokenTypingPromise(text, calendar);
    if (!broken.empty()) {
        std::fprintf(stderr, "'%s': %s\n", text.c_str(), broken.c_str());
        std::abort();
    }
    return 0;
}
