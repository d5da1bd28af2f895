#include "core/io/table/columnmap.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace chancery {

namespace {

using F = ColumnField;

} // namespace

ColumnMap::ColumnMap(std::vector<std::string> names, const std::vector<ColumnChoice> &choices)
    : m_names(std::move(names)), m_fields(m_names.size(), F::Ignore)
{
    recognise();
    choose(choices);
}

std::vector<std::size_t> ColumnMap::columnsOf(ColumnField field) const
{
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i] == field)
            columns.push_back(i);
    }
    return columns;
}

std::optional<std::size_t> ColumnMap::columnOf(ColumnField field) const
{
    const auto found = std::find(m_fields.begin(), m_fields.end(), field);
    if (found == m_fields.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_fields.begin());
}

bool ColumnMap::hasDate() const
{
    return std::any_of(m_fields.begin(), m_fields.end(), [](ColumnField field) {
        return field == F::Date || field == F::Start || field == F::End || field == F::Year
            || field == F::EndYear || field == F::After || field == F::Before || field == F::During;
    });
}

bool ColumnMap::isOurOwn() const
{
    const auto &own = ownColumnNames();
    auto next = own.begin();
    for (const std::string &name : m_names) {
        next = std::find(next, own.end(), name);
        if (next == own.end())
            return false;
    }
    return has(F::Id) && has(F::Title) && has(F::Date) && has(F::Actors);
}

bool ColumnMap::canTake(ColumnField field) const
{
    return takesSeveralColumns(field) || !has(field);
}

void ColumnMap::take(std::size_t column, ColumnField field)
{
    m_fields[column] = field;
}

bool ColumnMap::namesActors() const
{
    return std::any_of(m_fields.begin(), m_fields.end(), [](ColumnField field) {
        return field == F::Actors || field == F::FromActor || field == F::ToActor
            || roleOfField(field);
    });
}

/// First what every name says best, then what the others may say where nothing else does.
void ColumnMap::recognise()
{
    std::vector<std::vector<ColumnField>> candidates;
    for (const std::string &name : m_names)
        candidates.push_back(fieldsOfName(name));
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        if (candidates[i].size() == 1 && canTake(candidates[i].front()))
            take(i, candidates[i].front());
    }
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        if (m_fields[i] != F::Ignore || candidates[i].size() < 2)
            continue;
        for (const ColumnField field : candidates[i]) {
            // Only where no other column says so.
            if (has(field) || (field == F::Actors && namesActors()))
                continue;
            take(i, field);
            break;
        }
    }
    settleFromAndTo();
    settleSourceAndTarget();
    settleDateAndStart();
    if (!namesActors() && has(F::Group))
        take(*columnOf(F::Group), F::Actors);
    else if (!has(F::Type) && has(F::Group))
        take(*columnOf(F::Group), F::Type);
}

/// Beside a date, "From" and "To" are who wrote and to whom.
void ColumnMap::settleFromAndTo()
{
    if (!has(F::Date) && !has(F::Year))
        return;
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        const std::vector<ColumnField> fields = fieldsOfName(m_names[i]);
        if (fields == std::vector{F::Start, F::Sender}
            || fields == std::vector{F::End, F::Recipient})
            take(i, fields.back());
    }
}

/// Beside a target, the source is who acts and no book.
void ColumnMap::settleSourceAndTarget()
{
    if (!has(F::ToActor) || has(F::FromActor))
        return;
    for (const std::size_t i : columnsOf(F::Source)) {
        if (asciiLower(m_names[i]) == "source") {
            take(i, F::FromActor);
            return;
        }
    }
}

/// Of a date and a start, the start has an end to it; what stands in the other is mostly the same
/// in words.
void ColumnMap::settleDateAndStart()
{
    if (has(F::Date) && has(F::Start))
        take(*columnOf(F::Date), F::Ignore);
    else if (has(F::Date) && has(F::End))
        take(*columnOf(F::Date), F::Start);
    // A whole date says more than its parts, which stand there for sorting.
    const bool isWhole = has(F::Date) || has(F::Start);
    for (const ColumnField part : {F::Year, F::Month, F::Day}) {
        if (isWhole && has(part))
            take(*columnOf(part), F::Ignore);
    }
}

void ColumnMap::choose(const std::vector<ColumnChoice> &choices)
{
    std::vector<std::pair<std::size_t, ColumnField>> chosen;
    for (const ColumnChoice &choice : choices) {
        if (const auto column = findColumn(m_names, choice.column))
            chosen.emplace_back(*column, choice.field);
    }
    for (const auto &[column, field] : chosen) {
        if (field == F::Ignore)
            continue;
        for (const std::size_t recognised : columnsOf(field))
            take(recognised, F::Ignore);
    }
    for (const auto &[column, field] : chosen) {
        // Of two choices for a field that takes one column, the first stands.
        if (canTake(field))
            take(column, field);
    }
}

std::optional<std::size_t> findColumn(const std::vector<std::string> &names,
                                      std::string_view wanted)
{
    const auto exact = std::find(names.begin(), names.end(), wanted);
    if (exact != names.end())
        return static_cast<std::size_t>(exact - names.begin());
    std::optional<std::size_t> found;
    const std::string lower = asciiLower(trimmed(wanted));
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (asciiLower(names[i]) != lower)
            continue;
        if (found)
            return std::nullopt;
        found = i;
    }
    return found;
}

std::vector<std::string> columnNames(const std::vector<std::string> &header)
{
    std::vector<std::string> names;
    std::unordered_map<std::string, int> countOf;
    for (std::size_t i = 0; i < header.size(); ++i) {
        std::string name(trimmed(header[i]));
        if (name.empty())
            name = fmt::format("column {}", i + 1);
        if (const int count = ++countOf[name]; count > 1)
            name += fmt::format(" ({})", count);
        names.push_back(std::move(name));
    }
    return names;
}

const std::vector<std::string_view> &ownColumnNames()
{
    static const std::vector<std::string_view> names{
        "id",      "title",      "short",   "date",     "margin", "after",     "before",
        "during",  "calendar",   "type",    "status",   "actors", "roles",     "place",
        "summary", "importance", "sources", "locators", "urls",   "relations", "relation_kinds"};
    return names;
}

} // namespace chancery
