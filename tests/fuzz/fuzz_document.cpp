// Whatever bytes a document holds, reading it as YAML ends, throws nothing and gives a timeline
// whose references are sound.
#include "soundtimeline.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace chancery;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    requireSound(readText(text, "fuzz.yaml"));
    return 0;
}
