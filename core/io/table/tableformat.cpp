#include "core/io/table/tableformat.h"

#include "core/io/table/tabledialect.h"
#include "core/io/table/tablereader.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace chancery {

namespace {

/// Whether a line of the beginning says that this is a document of our own, whatever the file is
/// called.
bool saysOurFormat(std::string_view text)
{
    constexpr std::size_t kBeginning = 4096;
    const std::string_view beginning = text.substr(0, kBeginning);
    constexpr std::string_view kKey = "format: chancery/";
    return beginning.substr(0, kKey.size()) == kKey
        || beginning.find("\nformat: chancery/") != std::string_view::npos;
}

bool recognises(std::string_view text, std::string_view extension)
{
    if (saysOurFormat(text))
        return false;
    const bool isNamedSo
        = extension == "csv" || extension == "tsv" || extension == "tab" || extension == "psv";
    if (isNamedSo)
        return true;
    const TableDialect dialect = findDialect(text);
    const bool couldBe = extension.empty() || extension == "txt" || extension == "dat";
    return dialect.isTimeline || (couldBe && dialect.isRegular);
}

DocumentRemainder read(const DocumentInput &input)
{
    return TableReader(input).read();
}

/// The row and column that hold a character.
SourcePosition placeOf(const SourceText &source, SourcePosition at)
{
    const std::size_t lineStart = source.offsetOf(at.line - 1, 0);
    const std::size_t before = static_cast<std::size_t>(std::max(0, at.column - 1));
    const std::size_t offset = lineStart + firstCodePoints(source.lineAt(lineStart), before).size();
    const TableDialect dialect = findDialect(source.text());
    RecordParser parser(source.text(), dialect.delimiter, kMostColumns);
    parser.startAt(dialect.headerOffset, dialect.headerLine);
    TableRecord record;
    while (parser.next(record)) {
        if (offset >= parser.offset())
            continue;
        const auto next = std::upper_bound(record.offsets.begin(), record.offsets.end(), offset);
        return {record.line, static_cast<int>(next - record.offsets.begin())};
    }
    return {at.line, 0};
}

} // namespace

const DocumentFormat &tableFormat()
{
    static const DocumentFormat format{"table", recognises, true, read, placeOf};
    return format;
}

} // namespace chancery
