#include "core/io/table/rowdrafts.h"

#include "core/io/table/celllist.h"
#include "core/io/table/cellplace.h"
#include "core/model/event.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <string_view>

namespace chancery {

namespace {

using F = ColumnField;
using Kind = ColumnRemarks::Kind;

/// How much of a summary stands in for a title.
constexpr std::size_t kTitleCharacters = 100;
constexpr const char *kFromRole = "initiator";
constexpr const char *kToRole = "target";

bool isStatus(const std::string &text)
{
    return eventStatusFromId(text).has_value();
}

bool isCalendar(const std::string &text)
{
    return text == "gregorian" || text == "julian";
}

bool isImportance(const std::string &text)
{
    return text.size() == 1 && text[0] >= '1' && text[0] <= '5';
}

bool isAddress(std::string_view text)
{
    return text.substr(0, 7) == "http://" || text.substr(0, 8) == "https://";
}

/// The items of a cell that are not empty, each with the cell's place.
std::vector<DraftText> itemsOf(std::string_view cell, SourcePosition at)
{
    std::vector<DraftText> items;
    for (std::string &item : splitCell(cell)) {
        if (!item.empty())
            items.emplace_back(std::move(item), at);
    }
    return items;
}

/// Addresses may hold ';' and '|' themselves: one ends where the next begins.
std::vector<std::string> splitAddresses(std::string_view cell)
{
    std::vector<std::string> addresses;
    std::size_t start = 0;
    for (std::size_t at = 1; at <= cell.size(); ++at) {
        const bool isNext = at < cell.size() && isAddress(cell.substr(at))
            && std::string_view(";| ,\n\t").find(cell[at - 1]) != std::string_view::npos;
        if (!isNext && at < cell.size())
            continue;
        std::string_view address = cell.substr(start, at - start);
        const std::size_t last = address.find_last_not_of(at < cell.size() ? ";|, \n\t" : " \n\t");
        address = address.substr(0, last == std::string_view::npos ? 0 : last + 1);
        if (!address.empty())
            addresses.emplace_back(address);
        start = at;
    }
    return addresses;
}

/// The beginning of a text, up to the end of its first sentence or of a word.
std::string beginningOf(std::string_view text)
{
    const std::string_view line = text.substr(0, text.find('\n'));
    const std::string_view start = firstCodePoints(line, kTitleCharacters);
    const std::size_t sentence = start.find(". ");
    if (sentence != std::string_view::npos && sentence > 0)
        return std::string(start.substr(0, sentence));
    if (start.size() == line.size())
        return std::string(start);
    const std::size_t blank = start.rfind(' ');
    return std::string(start.substr(0, blank == std::string_view::npos ? start.size() : blank))
        + "…";
}

bool isFrom(const ParticipantDraft &part)
{
    return part.role.text == kFromRole;
}

bool isTo(const ParticipantDraft &part)
{
    return part.role.text == kToRole;
}

/// Of a pair of columns, who acts and on whom: who acts on itself, or on nobody that is named,
/// takes part and no more.
void settleDirection(std::vector<ParticipantDraft> &parts)
{
    std::vector<ParticipantDraft> settled;
    for (ParticipantDraft &part : parts) {
        const bool isTwice = isTo(part)
            && std::any_of(settled.begin(), settled.end(), [&](const ParticipantDraft &other) {
                                 return isFrom(other) && other.actor.text == part.actor.text;
                             });
        if (!isTwice)
            settled.push_back(std::move(part));
    }
    const bool isDirected = std::any_of(settled.begin(), settled.end(), isFrom)
        && std::any_of(settled.begin(), settled.end(), isTo);
    for (ParticipantDraft &part : settled) {
        if (!isDirected && (isFrom(part) || isTo(part)))
            part.role = {};
    }
    parts = std::move(settled);
}

} // namespace

RowDrafts::RowDrafts(const ColumnMap &map, ColumnRemarks &remarks)
    : m_map(map), m_remarks(remarks), m_dates(map, remarks), m_isOurOwn(map.isOurOwn())
{
    for (std::size_t i = 0; i < map.names().size(); ++i) {
        const ColumnField field = map.fieldOf(i);
        if (field == F::Actors)
            m_actorColumns.push_back({i, {}});
        else if (field == F::FromActor)
            m_actorColumns.push_back({i, kFromRole});
        else if (field == F::ToActor)
            m_actorColumns.push_back({i, kToRole});
        else if (const auto role = roleOfField(field))
            m_actorColumns.push_back({i, std::string(*role)});
    }
}

EventDraft RowDrafts::event(const TableRecord &record) const
{
    EventDraft draft;
    draft.at = {record.line, 0};
    draft.id = text(F::Id, record);
    draft.title = title(record);
    draft.shortTitle = text(F::ShortTitle, record);
    m_dates.read(record, draft);
    draft.margin = text(F::Margin, record);
    draft.after = relativeDate(F::After, record);
    draft.before = relativeDate(F::Before, record);
    draft.during = relativeDate(F::During, record);
    draft.calendar = oneOf(F::Calendar, record, Kind::UnknownCalendar, isCalendar);
    draft.type = type(record);
    draft.status = oneOf(F::Status, record, Kind::UnknownStatus, isStatus);
    draft.place = text(F::Place, record);
    draft.summary = text(F::Summary, record);
    draft.importance = oneOf(F::Importance, record, Kind::UnknownImportance, isImportance);
    draft.participants = participants(record);
    draft.citations = citations(record);
    draft.relations = relations(record);
    return draft;
}

DraftText RowDrafts::text(ColumnField field, const TableRecord &record) const
{
    const auto column = m_map.columnOf(field);
    if (!column)
        return {};
    // In our own tables a blank at either end was meant.
    const bool isWhole = m_isOurOwn && *column < record.cells.size();
    const std::string_view cell = isWhole ? record.cells[*column] : cellText(record, *column);
    return cell.empty() ? DraftText() : DraftText(std::string(cell), cellPlace(record, *column));
}

DraftText RowDrafts::title(const TableRecord &record) const
{
    if (const auto column = m_map.columnOf(F::Title)) {
        const DraftText title = text(F::Title, record);
        return {title.text, cellPlace(record, *column)};
    }
    const auto column = m_map.titleStandIn();
    return column ? DraftText(beginningOf(cellText(record, *column)), cellPlace(record, *column))
                  : DraftText();
}

DraftText RowDrafts::type(const TableRecord &record) const
{
    DraftText all = text(F::Type, record);
    if (!all.isGiven || m_isOurOwn)
        return all;
    std::vector<DraftText> types = itemsOf(all.text, all.at);
    if (types.empty())
        return {};
    if (types.size() > 1)
        m_remarks.add(Kind::FurtherTypes, all.at, all.text, types.front().text);
    return std::move(types.front());
}

/// A word out of few. Another one is remarked on, and left out.
DraftText RowDrafts::oneOf(ColumnField field, const TableRecord &record, Kind otherwise,
                           bool (*isKnown)(const std::string &)) const
{
    DraftText draft = text(field, record);
    if (!draft.isGiven)
        return draft;
    std::string word = asciiLower(draft.text);
    if (!isKnown(word)) {
        m_remarks.add(otherwise, draft.at, draft.text);
        return {};
    }
    draft.text = std::move(word);
    return draft;
}

std::vector<ParticipantDraft> RowDrafts::participants(const TableRecord &record) const
{
    std::vector<ParticipantDraft> parts;
    for (const ActorColumn &from : m_actorColumns) {
        for (DraftText &actor :
             itemsOf(cellText(record, from.column), cellPlace(record, from.column)))
            parts.push_back({std::move(actor),
                             from.role.empty()
                                 ? DraftText()
                                 : DraftText(from.role, cellPlace(record, from.column))});
    }
    if (const auto column = m_map.columnOf(F::Roles)) {
        const std::vector<std::string> roles = splitCell(cellText(record, *column));
        for (std::size_t i = 0; i < std::min(parts.size(), roles.size()); ++i) {
            if (!roles[i].empty() && !parts[i].role.isGiven)
                parts[i].role = {roles[i], cellPlace(record, *column)};
        }
    }
    if (m_map.has(F::FromActor) || m_map.has(F::ToActor))
        settleDirection(parts);
    return parts;
}

std::vector<DraftText> RowDrafts::sourceNames(const TableRecord &record) const
{
    std::vector<DraftText> names;
    for (const std::size_t column : m_map.columnsOf(F::Source)) {
        const std::string_view cell = cellText(record, column);
        const SourcePosition at = cellPlace(record, column);
        if (!isAddress(cell) || m_isOurOwn) {
            for (DraftText &name : itemsOf(cell, at))
                names.push_back(std::move(name));
            continue;
        }
        for (std::string &address : splitAddresses(cell))
            names.emplace_back(std::move(address), at);
    }
    return names;
}

/// Parallel to the names in our own tables, where some may be empty.
std::vector<DraftText> RowDrafts::addresses(const TableRecord &record) const
{
    std::vector<DraftText> addresses;
    for (const std::size_t column : m_map.columnsOf(F::Url)) {
        const std::string_view cell = cellText(record, column);
        for (std::string &address : m_isOurOwn ? splitCell(cell) : splitAddresses(cell))
            addresses.emplace_back(std::move(address), cellPlace(record, column));
    }
    return addresses;
}

std::vector<CitationDraft> RowDrafts::citations(const TableRecord &record) const
{
    std::vector<CitationDraft> citations;
    for (DraftText &name : sourceNames(record))
        citations.push_back({std::move(name), {}});
    const std::vector<DraftText> urls = addresses(record);
    if (!m_isOurOwn) {
        for (std::size_t i = 0; i < urls.size(); ++i) {
            // The address tells sources of one name apart.
            if (i < citations.size() && urls.size() == citations.size())
                citations[i].ref = urls[i];
            else
                citations.push_back({urls[i], {}});
        }
    }
    if (const auto column = m_map.columnOf(F::Locator)) {
        const std::vector<std::string> locators = splitCell(cellText(record, *column));
        for (std::size_t i = 0; i < std::min(citations.size(), locators.size()); ++i) {
            if (!locators[i].empty())
                citations[i].locator = {locators[i], cellPlace(record, *column)};
        }
    }
    return citations;
}

std::vector<SourceDraft> RowDrafts::sources(const TableRecord &record) const
{
    std::vector<SourceDraft> sources;
    const std::vector<DraftText> names = sourceNames(record);
    const std::vector<DraftText> urls = addresses(record);
    const bool isParallel = m_isOurOwn || (!urls.empty() && urls.size() == names.size());
    for (std::size_t i = 0; i < urls.size(); ++i) {
        if (!urls[i].isGiven || urls[i].text.empty())
            continue;
        SourceDraft source;
        source.url = urls[i];
        const bool isNamed = isParallel && i < names.size();
        source.id = m_isOurOwn && isNamed ? names[i] : urls[i];
        if (isNamed && !m_isOurOwn)
            source.title = names[i];
        sources.push_back(std::move(source));
    }
    if (m_isOurOwn || isParallel)
        return sources;
    for (const DraftText &name : names) {
        SourceDraft source;
        source.id = name;
        if (isAddress(name.text))
            source.url = name;
        sources.push_back(std::move(source));
    }
    return sources;
}

std::vector<RelationDraft> RowDrafts::relations(const TableRecord &record) const
{
    std::vector<RelationDraft> relations;
    const DraftText events = text(F::Relations, record);
    const DraftText kinds = text(F::RelationKinds, record);
    const std::vector<std::string> kindOf = splitCell(kinds.text);
    std::vector<DraftText> ids = itemsOf(events.text, events.at);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        RelationDraft relation{{}, std::move(ids[i])};
        if (i < kindOf.size() && !kindOf[i].empty())
            relation.kind = {kindOf[i], kinds.at};
        relations.push_back(std::move(relation));
    }
    return relations;
}

RelativeDateDraft RowDrafts::relativeDate(ColumnField field, const TableRecord &record) const
{
    RelativeDateDraft draft;
    draft.event = text(field, record);
    return draft;
}

} // namespace chancery
