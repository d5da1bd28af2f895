#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::test {

/// A record of a table with a header: its fields by column, and the line it begins on, from 1.
struct CsvRow
{
    std::map<std::string, std::string> fields;
    int line = 0;

    const std::string &operator[](const std::string &column) const { return fields.at(column); }
};

/// The records of comma-separated text (RFC 4180): fields in quotes hold commas, line ends and
/// doubled quotes. Short records are filled up with empty fields. Only for tests: it reports no
/// errors and reads UTF-8 alone.
std::vector<CsvRow> csvRows(std::string_view text);

} // namespace chancery::test
