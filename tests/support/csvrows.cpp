#include "tests/support/csvrows.h"

#include <utility>

namespace chancery::test {

namespace {

struct Record
{
    std::vector<std::string> fields = std::vector<std::string>(1);
    int line = 1;

    bool isBlank() const { return fields.size() == 1 && fields.front().empty(); }
};

std::vector<Record> recordsOf(std::string_view text)
{
    std::vector<Record> records(1);
    bool inQuotes = false;
    int line = 1;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        Record &record = records.back();
        const bool isDoubled = inQuotes && text.substr(i, 2) == "\"\"";
        line += c == '\n' ? 1 : 0;
        if (isDoubled)
            ++i;
        if (c == '"' && !isDoubled)
            inQuotes = !inQuotes;
        else if (c == ',' && !inQuotes)
            record.fields.emplace_back();
        else if (c == '\n' && !inQuotes)
            records.push_back({std::vector<std::string>(1), line});
        else if (c != '\r' || inQuotes)
            record.fields.back() += c;
    }
    return records;
}

} // namespace

std::vector<CsvRow> csvRows(std::string_view text)
{
    const std::vector<Record> records = recordsOf(text);
    std::vector<CsvRow> rows;
    const std::vector<std::string> &header = records.front().fields;
    for (std::size_t i = 1; i < records.size(); ++i) {
        if (records[i].isBlank())
            continue;
        CsvRow row{{}, records[i].line};
        for (std::size_t column = 0; column < header.size(); ++column) {
            const bool isThere = column < records[i].fields.size();
            row.fields[header[column]] = isThere ? records[i].fields[column] : std::string();
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace chancery::test
