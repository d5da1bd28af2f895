// JSON of any kind.
#include "readandwrite.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    chancery::requireReadAndWritten({reinterpret_cast<const char *>(data), size}, "fuzz.json");
    return 0;
}
