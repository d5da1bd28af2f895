#include "core/io/table/rowdrafts.h"

#include "core/io/table/cellitems.h"
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
    : m_map(map), m_remarks(remarks), m_dates(map, remarks), m_sources(map),
      m_isOurOwn(map.isOurOwn())
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
    draft.citations = m_sources.citations(record);
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
