// A table, which is also sampled as it is for a person to say what its columns hold.
#include "readandwrite.h"

#include "core/io/table/tablesample.h"

#include <cstddef>
#include <cstdint>

using namespace chancery;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    requireReadAndWritten(text, "fuzz.csv");
    // Guessing what people mean by every cell takes its time.
    constexpr std::size_t kSampledBytes = 200;
    if (const auto sample = sampleTable(text, "fuzz.csv", 20); sample && size < kSampledBytes)
        require(suggestedChoices(*sample).size() <= 3);
    return 0;
}
