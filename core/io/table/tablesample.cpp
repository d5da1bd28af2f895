#include "core/io/table/tablesample.h"

#include "core/io/documentformat.h"
#include "core/io/table/recordparser.h"
#include "core/io/table/tabledialect.h"
#include "core/io/table/tableformat.h"
#include "core/io/textdecoder.h"

#include <fstream>

namespace chancery {

namespace {

constexpr std::size_t kSampleBytes = 1u << 18;

DecodedText decoded(std::string_view bytes)
{
    DecodedText text = decodeText(std::string(bytes));
    return text.undecoded.empty() ? std::move(text) : decodeWindows1252(text.undecoded);
}

} // namespace

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
