#include "core/io/table/tablesample.h"

#include "core/io/documentformat.h"
#include "core/io/table/recordparser.h"
#include "core/io/table/tabledialect.h"
#include "core/io/table/tableformat.h"
#include "core/io/textdecoder.h"
#include "core/text/utf8.h"
#include "core/time/typeddate.h"

#include <algorithm>
#include <fstream>
#include <unordered_set>

namespace chancery {

namespace {

constexpr std::size_t kSampleBytes = 1u << 18;

DecodedText decoded(std::string_view bytes)
{
    DecodedText text = decodeText(std::string(bytes));
    return text.undecoded.empty() ? std::move(text) : decodeWindows1252(text.undecoded);
}

/// Whether half the cells of a column that are not empty are dates.
bool holdsDates(const TableSample &sample, std::size_t column)
{
    std::size_t filled = 0;
    std::size_t dates = 0;
    for (const std::vector<std::string> &row : sample.rows) {
        const std::string_view cell = column < row.size() ? trimmed(row[column]) : "";
        filled += cell.empty() ? 0 : 1;
        dates += !cell.empty() && cell.size() > 3 && readTypedDate(cell) ? 1 : 0;
    }
    return filled > 0 && dates * 2 >= filled;
}

/// How much the cells of a column read like titles: how many differ, if they are words.
std::size_t titleScore(const TableSample &sample, std::size_t column)
{
    std::unordered_set<std::string> cells;
    for (const std::vector<std::string> &row : sample.rows) {
        const std::string cell(column < row.size() ? trimmed(row[column]) : "");
        const bool hasLetters = std::any_of(cell.begin(), cell.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                || static_cast<unsigned char>(c) >= 0x80;
        });
        if (hasLetters && cell.find("://") == std::string::npos)
            cells.insert(cell);
    }
    return cells.size();
}

} // namespace

std::vector<ColumnChoice> suggestedChoices(const TableSample &sample)
{
    const ColumnMap map(sample.columnNames, {});
    std::vector<ColumnChoice> suggestions;
    std::vector<bool> isDate(sample.columnNames.size(), false);
    for (std::size_t i = 0; i < sample.columnNames.size(); ++i) {
        isDate[i] = holdsDates(sample, i);
        if (isDate[i] && !map.hasDate() && map.fieldOf(i) == ColumnField::Ignore
            && suggestions.size() < 2) {
            suggestions.push_back({suggestions.empty() ? ColumnField::Start : ColumnField::End,
                                   sample.columnNames[i]});
        }
    }
    if (map.has(ColumnField::Title))
        return suggestions;
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < sample.columnNames.size(); ++i) {
        if (isDate[i] || map.fieldOf(i) != ColumnField::Ignore || titleScore(sample, i) == 0)
            continue;
        if (!best || titleScore(sample, i) > titleScore(sample, *best))
            best = i;
    }
    if (best)
        suggestions.push_back({ColumnField::Title, sample.columnNames[*best]});
    return suggestions;
}

std::optional<TableSample> sampleTable(const std::string &path, std::size_t mostRows)
{
    std::ifstream file(path, std::ios::binary);
    std::string bytes(kSampleBytes, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return sampleTable(bytes, path, mostRows);
}

std::optional<TableSample> sampleTable(std::string_view bytes, const std::string &name,
                                       std::size_t mostRows)
{
    const bool isCut = bytes.size() >= kSampleBytes;
    const DecodedText text = decoded(bytes.substr(0, kSampleBytes));
    if (text.isBinary || &formatOf(text.text, name) != &tableFormat())
        return std::nullopt;
    const TableDialect dialect = findDialect(text.text);
    if (dialect.header.size() < 2)
        return std::nullopt;
    TableSample sample;
    sample.columnNames = columnNames(dialect.header);
    const ColumnMap map(sample.columnNames, {});
    for (std::size_t i = 0; i < sample.columnNames.size(); ++i)
        sample.recognised.push_back(map.fieldOf(i));

    RecordParser parser(text.text, dialect.delimiter, kMostColumns);
    parser.startAt(dialect.headerOffset, dialect.headerLine);
    TableRecord record;
    if (dialect.hasHeader)
        parser.next(record);
    std::size_t end = parser.offset();
    while (sample.rows.size() < mostRows && parser.next(record)) {
        if (isCut && parser.offset() >= text.text.size())
            break; // the row may go on where the sample ends
        end = parser.offset();
        if (!record.isBlank())
            sample.rows.push_back(record.cells);
    }
    sample.text = text.text.substr(0, end);
    return sample;
}

} // namespace chancery
