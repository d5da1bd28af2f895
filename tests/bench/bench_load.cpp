#include "core/io/documentreader.h"
#include "core/io/table/recordparser.h"
#include "core/io/table/tabledialect.h"
#include "core/io/write/documentwriter.h"
#include "tests/bench/subjects.h"

#include <benchmark/benchmark.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <istream>
#include <map>
#include <streambuf>

namespace chancery::bench {

namespace {

/// Takes every event of the parser and does nothing: what reading YAML costs at the least.
class IdleHandler final : public YAML::EventHandler
{
public:
    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &, YAML::anchor_t) override { }
    void OnAlias(const YAML::Mark &, YAML::anchor_t) override { }
    void OnScalar(const YAML::Mark &, const std::string &, YAML::anchor_t,
                  const std::string &) override
    {
        ++m_scalars;
    }
    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {
    }
    void OnSequenceEnd() override { }
    void OnMapStart(const YAML::Mark &, const std::string &, YAML::anchor_t,
                    YAML::EmitterStyle::value) override
    {
    }
    void OnMapEnd() override { }

    std::size_t scalars() const { return m_scalars; }

private:
    std::size_t m_scalars = 0;
};

/// A stream over text that is not copied.
class TextBuffer final : public std::streambuf
{
public:
    explicit TextBuffer(const std::string &text)
    {
        char *begin = const_cast<char *>(text.data()); // only ever read
        setg(begin, begin, begin + text.size());
    }
};

void load(benchmark::State &state)
{
    const std::string &text = subjectOf(state.range(0)).text;
    for (auto _ : state) {
        const ReadResult read = readText(text, "generated.yaml");
        if (read.timeline->events().size() != static_cast<std::size_t>(state.range(0)))
            state.SkipWithError("events are missing");
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void loadFloor(benchmark::State &state)
{
    const std::string &text = subjectOf(state.range(0)).text;
    for (auto _ : state) {
        TextBuffer buffer(text);
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        IdleHandler handler;
        parser.HandleNextDocument(handler);
        if (handler.scalars() == 0)
            state.SkipWithError("nothing was read");
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

/// The same timeline as a table; made once and kept.
const std::string &tableOf(std::int64_t events)
{
    static std::map<std::int64_t, std::string> tables;
    std::string &text = tables[events];
    if (text.empty()) {
        std::vector<Diagnostic> remarks;
        writeDocument(
            *subjectOf(events).timeline, WrittenFormat::Csv,
            [&](std::string_view piece) {
                text += piece;
                return true;
            },
            remarks);
    }
    return text;
}

void table(benchmark::State &state)
{
    const std::string &text = tableOf(state.range(0));
    for (auto _ : state) {
        const ReadResult read = readText(text, "generated.csv");
        if (read.timeline->events().size() != static_cast<std::size_t>(state.range(0)))
            state.SkipWithError("events are missing");
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

/// Taking the cells apart, and nothing more.
void tableFloor(benchmark::State &state)
{
    const std::string &text = tableOf(state.range(0));
    for (auto _ : state) {
        RecordParser parser(text, ',', kMostColumns);
        TableRecord record;
        std::size_t cells = 0;
        while (parser.next(record))
            cells += record.cellCount;
        benchmark::DoNotOptimize(cells);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

BENCHMARK(table)->Name("table")->ArgsProduct({kSizes})->Unit(benchmark::kMillisecond);
BENCHMARK(tableFloor)->Name("table_floor")->ArgsProduct({kSizes})->Unit(benchmark::kMillisecond);
BENCHMARK(load)->Name("load")->ArgsProduct({kSizes})->Unit(benchmark::kMillisecond);
BENCHMARK(loadFloor)->Name("load_floor")->ArgsProduct({kSizes})->Unit(benchmark::kMillisecond);

} // namespace

} // namespace chancery::bench
