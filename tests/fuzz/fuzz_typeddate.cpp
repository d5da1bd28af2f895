// Reads any bytes as a date that a person typed, in either calendar and count of years, and holds
// the reading or refusal to the promises that the property tests hold it to.
#include "typedinput.h"

#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const chancery::TypedInput input = chancery::typedInput(data, size);
    const std::string broken = chancery::brokenTypingPromise(input.text, input.rules);
    if (!broken.empty()) {
        std::fprintf(stderr, "'%s': %s\n", input.text.c_str(), broken.c_str());
        std::abort();
    }
    return 0;
}
