#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// What a column of a table can say of an event.
enum class ColumnField {
    Ignore, ///< nothing: it is not read
    Id,
    Title,
    ShortTitle,
    Date,
    Start,
    End,
    Year, ///< with Month, Day and Time: the start in parts
    Month,
    Day,
    Time,
    EndYear,
    EndMonth,
    EndDay,
    EndTime,
    Margin,
    After,
    Before,
    During,
    Calendar,
    Type,
    Status,
    Actors, ///< several, set apart by ';' or '|'
    Roles, ///< of the actors, in their order
    FromActor, ///< the event goes out from them
    ToActor, ///< the event goes to them
    Guest,
    Host,
    Sender,
    Recipient,
    Accuser,
    Accused,
    Signatory,
    Mediator,
    Observer,
    Place,
    Summary,
    Importance,
    Source,
    Locator, ///< in the sources, in their order
    Url, ///< of the sources, in their order
    Relations, ///< ids of events
    RelationKinds, ///< of the relations, in their order
    Group, ///< what rows are put together by; the actor where no column names one
};

/// The word of `--map` and of docs/formats.md: "end_year".
std::string_view columnFieldId(ColumnField field);
std::optional<ColumnField> columnFieldFromId(std::string_view id);
/// All of them, in the order a person would look for them.
const std::vector<ColumnField> &columnFields();
/// Whether several columns may say it: actors, roles in the event, sources.
bool takesSeveralColumns(ColumnField field);
/// "guest" of Guest; nothing for fields that name no role.
std::optional<std::string_view> roleOfField(ColumnField field);

/// What a column of this name says, in the ways of the field: "Headline" is a title, "StYear" a
/// year. Case, blanks and punctuation do not count. Best first; the later ones are what it may say
/// where no other column says so.
std::vector<ColumnField> fieldsOfName(std::string_view columnName);

} // namespace chancery
