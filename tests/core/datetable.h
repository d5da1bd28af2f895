#pragma once

#include <fstream>
#include <optional>
#include <string>
#include <vector>

namespace chancery {

/// A row of the table of published EDTF cases: what several test suites agree on.
struct PublishedCase
{
    std::string expression;
    std::string level;
    bool isValid = false;
    std::string earliest; ///< empty: no suite states it
    std::string latest;
};

inline std::vector<std::string> fieldsOf(const std::string &line)
{
    std::vector<std::string> fields(1);
    for (const char c : line) {
        if (c == '\t')
            fields.emplace_back();
        else
            fields.back() += c;
    }
    return fields;
}

/// The rows of a tab-separated file without its header, each of at least @p count fields; nothing
/// if there is no such file.
inline std::optional<std::vector<std::vector<std::string>>> tableRows(const std::string &path,
                                                                      std::size_t count)
{
    std::ifstream file(path);
    std::string line;
    if (!std::getline(file, line))
        return std::nullopt;
    std::vector<std::vector<std::string>> rows;
    while (std::getline(file, line)) {
        rows.push_back(fieldsOf(line));
        rows.back().resize(std::max(rows.back().size(), count));
    }
    return rows;
}

inline std::optional<std::vector<PublishedCase>> publishedCases(const std::string &folder)
{
    const auto rows = tableRows(folder + "/dates/edtf_cases.tsv", 5);
    if (!rows)
        return std::nullopt;
    std::vector<PublishedCase> cases;
    for (const auto &row : *rows)
        cases.push_back({row[0], row[1], row[2] == "1", row[3], row[4]});
    return cases;
}

} // namespace chancery
