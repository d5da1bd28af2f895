// Whatever bytes a document holds, reading it as a table, which is also sampled as for a person,
// ends, throws nothing and gives a timeline whose references are sound, which is written and read
// again with as many events.
#include "soundtimeline.h"

#include "core/io/table/tablesample.h"
#include "core/io/write/documentwriter.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using namespace chancery;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const ReadResult result = readText(text, "fuzz.csv");
    requireSound(result);
    std::string again;
    std::vector<Diagnostic> remarks;
    require(writeDocument(
        *result.timeline, WrittenFormat::Json,
        [&](std::string_view piece) {
            again += piece;
            return true;
        },
        remarks));
    require(readText(again, "again.json").timeline->events().size()
            == result.timeline->events().size());
    if (const auto sample = sampleTable(text, "fuzz.csv", 20); sample && size < 200)
        require(suggestedChoices(*sample).size() <= 3);
    return 0;
}
