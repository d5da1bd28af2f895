#include "core/io/table/tabledialect.h"

#include "core/io/table/columnmap.h"
#include "core/text/utf8.h"
#include "core/time/edtfdate.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace chancery {

namespace {

constexpr std::array kDelimiters{',', ';', '\t', '|'};
constexpr std::size_t kSampleBytes = 1u << 16;
constexpr std::size_t kSampleRecords = 40;
constexpr std::size_t kMostLinesAboveHeader = 20;

struct Placed
{
    TableRecord record;
    std::size_t offset = 0;
};

std::vector<Placed> sampleOf(std::string_view text, char delimiter)
{
    std::vector<Placed> sample;
    RecordParser parser(text.substr(0, kSampleBytes), delimiter, kMostColumns);
    while (sample.size() < kSampleRecords) {
        Placed next;
        next.offset = parser.offset();
        if (!parser.next(next.record))
            break;
        if (!next.record.isBlank())
            sample.push_back(std::move(next));
    }
    return sample;
}

std::size_t recognisedIn(const std::vector<std::string> &cells)
{
    return static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(),
                      [](const std::string &cell) { return !fieldsOfName(cell).empty(); }));
}

bool namesATimeline(const std::vector<std::string> &cells)
{
    const ColumnMap map(columnNames(cells), {});
    return map.has(ColumnField::Title) && map.hasDate();
}

/// Whether a record could be names of columns that are in no list of ours: no cell is empty, a
/// date, or a number, and none stands twice.
bool looksLikeNames(const TableRecord &record)
{
    std::vector<std::string> seen;
    for (const std::string &cell : record.cells) {
        const std::string text(trimmed(cell));
        const bool isNumber = text.find_first_not_of("0123456789.,-+ ") == std::string::npos;
        if (isNumber || parseEdtf(text) || std::find(seen.begin(), seen.end(), text) != seen.end())
            return false;
        seen.push_back(text);
    }
    return record.cells.size() > 1;
}

/// How many of the records have as many cells as most of them.
std::size_t agreeing(const std::vector<Placed> &sample)
{
    std::map<std::size_t, std::size_t> counts;
    std::size_t most = 0;
    for (const Placed &placed : sample) {
        if (placed.record.cellCount > 1)
            most = std::max(most, ++counts[placed.record.cellCount]);
    }
    return most;
}

TableDialect dialectOf(const std::vector<Placed> &sample, char delimiter)
{
    TableDialect dialect;
    dialect.delimiter = delimiter;
    if (sample.empty())
        return dialect;
    const Placed *header = &sample.front();
    for (std::size_t i = 0; i < std::min(sample.size(), kMostLinesAboveHeader); ++i) {
        const std::vector<std::string> &cells = sample[i].record.cells;
        const std::size_t recognised = cells.size() > 1 ? recognisedIn(cells) : 0;
        const bool isTimeline = recognised > 1 && namesATimeline(cells);
        if (std::tuple(isTimeline, recognised)
            <= std::tuple(dialect.isTimeline, dialect.recognisedColumns))
            continue;
        dialect.isTimeline = isTimeline;
        dialect.recognisedColumns = recognised;
        header = &sample[i];
    }
    dialect.hasHeader = dialect.recognisedColumns > 0 || looksLikeNames(header->record);
    dialect.header = header->record.cells;
    dialect.columnCount = header->record.cellCount;
    dialect.headerOffset = header->offset;
    dialect.headerLine = header->record.line;
    if (!dialect.hasHeader)
        dialect.header.assign(dialect.header.size(), std::string());
    return dialect;
}

/// The delimiter that a first line "sep=;" names, as spreadsheets write and read it; else 0.
char statedDelimiter(std::string_view text)
{
    const std::string_view line = text.substr(0, text.find('\n'));
    return line.size() == 5 && asciiLower(line.substr(0, 4)) == "sep=" ? line[4] : '\0';
}

} // namespace

TableDialect findDialect(std::string_view text)
{
    if (const char stated = statedDelimiter(text)) {
        const std::size_t skipped = text.find('\n');
        if (skipped == std::string_view::npos)
            return {};
        const std::string_view rest = text.substr(skipped + 1);
        TableDialect dialect = dialectOf(sampleOf(rest, stated), stated);
        dialect.headerOffset += skipped + 1;
        ++dialect.headerLine;
        return dialect;
    }
    TableDialect best;
    std::tuple<bool, std::size_t, std::size_t> bestScore{};
    for (const char delimiter : kDelimiters) {
        const std::vector<Placed> sample = sampleOf(text, delimiter);
        TableDialect dialect = dialectOf(sample, delimiter);
        constexpr std::size_t kFewestRows = 3;
        dialect.isRegular = sample.size() >= kFewestRows && agreeing(sample) == sample.size();
        const std::tuple score{dialect.isTimeline, dialect.recognisedColumns, agreeing(sample)};
        if (delimiter == kDelimiters.front() || score > bestScore) {
            best = std::move(dialect);
            bestScore = score;
        }
    }
    return best;
}

} // namespace chancery
