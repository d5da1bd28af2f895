// Reads any bytes as a date, or as choices that make a valid one, in either calendar and count of
// years, and holds what is read or refused to the promises that the property tests hold it to.
#include "edtfinput.h"

#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const chancery::EdtfInput input = chancery::edtfInput(data, size);
    const std::string broken = chancery::brokenPromise(input);
    if (!broken.empty()) {
        std::fprintf(stderr, "'%s': %s\n", input.text.c_str(), broken.c_str());
        std::abort();
    }
    return 0;
}
