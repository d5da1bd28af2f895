#include "app/mapoption.h"

#include "app/nearest.h"
#include "core/text/utf8.h"

#include <optional>

#include <fmt/format.h>

namespace chancery {
namespace {

/// By its own word, or by what a column of that name would say: "headline" is title.
std::optional<ColumnField> fieldOf(const std::string &word)
{
    if (const auto field = columnFieldFromId(word))
        return field;
    const std::vector<ColumnField> fields = fieldsOfName(word);
    return fields.empty() ? std::nullopt : std::optional(fields.front());
}

std::string unknownField(const std::string &field)
{
    std::vector<std::string_view> ids;
    for (const ColumnField each : columnFields())
        ids.push_back(columnFieldId(each));
    std::string message = fmt::format("--map: there is no field \"{}\"", visibleText(field));
    if (const auto near = similarTo(field, ids))
        return fmt::format("{}; did you mean {}?", message, ids[*near]);
    return fmt::format("{}; the fields are {}", message, fmt::join(ids, ", "));
}

} // namespace

OptionSpec mapOption()
{
    return {"map", 0, "FIELD=COLUMN", true,
            "Of a spreadsheet, have the column of this name read as a field of the events: "
            "--map title=Headline --map start=Year. Columns that no --map names are known by "
            "their own names."};
}

CommandSpec::Section mapNotes()
{
    static const std::string fields = [] {
        std::vector<std::string_view> ids;
        for (const ColumnField field : columnFields())
            ids.push_back(columnFieldId(field));
        return fmt::format(
            "The fields of --map are {}. Several columns may be read as actors, as a "
            "role, as sources and as ignore.",
            fmt::join(ids, ", "));
    }();
    return {"SPREADSHEETS",
            {"CSV and TSV files are opened like any document: delimiter, encoding and header are "
             "found out, and columns are recognised by their names.",
             fields}};
}

tl::expected<std::vector<ColumnChoice>, std::string> parseMap(const Arguments &arguments)
{
    std::vector<ColumnChoice> choices;
    for (const std::string &value : arguments.values("map")) {
        const std::size_t equals = value.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == value.size())
            return tl::unexpected(fmt::format("--map takes FIELD=COLUMN, for example "
                                              "title=Headline, not \"{}\"",
                                              visibleText(value)));
        const std::string field = value.substr(0, equals);
        const auto known = fieldOf(field);
        if (!known)
            return tl::unexpected(unknownField(field));
        choices.push_back({*known, value.substr(equals + 1)});
    }
    return choices;
}

} // namespace chancery
