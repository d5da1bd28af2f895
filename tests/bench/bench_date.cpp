#include "core/time/datelabel.h"
#include "core/time/edtfdate.h"
#include "tests/bench/subjects.h"
#include "tests/support/edtfgenerator.h"

#include <benchmark/benchmark.h>

#include <map>
#include <random>
#include <string_view>

namespace chancery::bench {

namespace {

/// That many valid expressions of all levels, one a line; the same ones in every run.
const std::string &linesOf(std::int64_t count)
{
    static std::map<std::int64_t, std::string> texts;
    std::string &text = texts[count];
    if (text.empty()) {
        std::mt19937 random(1815);
        test::EdtfGenerator generator([&](std::size_t choices) { return random() % choices; },
                                      Calendar::Gregorian);
        for (std::int64_t i = 0; i < count; ++i)
            text += generator.expression().text + '\n';
    }
    return text;
}

/// Calls @p visit with each line.
template<typename Visit>
void forEachLine(std::string_view text, Visit visit)
{
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        visit(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
}

/// What `chancery date --batch` says of each line: bounds and label.
void date(benchmark::State &state)
{
    const std::string &text = linesOf(state.range(0));
    std::string out;
    for (auto _ : state) {
        out.clear();
        forEachLine(text, [&](std::string_view line) {
            const auto read = parseEdtf(line);
            if (!read) {
                state.SkipWithError("a generated date is refused");
                return;
            }
            out += line;
            out += earliestText(read->possible.from);
            out += latestText(read->possible.to);
            out += dateLabel(*read);
        });
        benchmark::DoNotOptimize(out.data());
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

/// The least: the lines, found and copied.
void dateFloor(benchmark::State &state)
{
    const std::string &text = linesOf(state.range(0));
    std::string out;
    for (auto _ : state) {
        out.clear();
        forEachLine(text, [&](std::string_view line) { out += line; });
        benchmark::DoNotOptimize(out.data());
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK(date)->Name("date")->ArgsProduct({kSizes})->Unit(benchmark::kMillisecond);
BENCHMARK(dateFloor)->Name("date_floor")->ArgsProduct({kSizes})->Unit(benchmark::kMillisecond);

} // namespace

} // namespace chancery::bench
