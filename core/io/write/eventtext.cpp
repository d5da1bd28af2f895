#include "core/io/write/eventtext.h"

#include "core/io/write/countedyears.h"
#include "core/model/buildcontext.h"
#include "core/text/utf8.h"
#include "core/time/edtf/reader.h"

#include <algorithm>

namespace chancery {

namespace {

constexpr int kUsualImportance = 3;

RelativeText &relativeOf(EventText &text, RelativeKind kind)
{
    switch (kind) {
    case RelativeKind::After:
        return text.after;
    case RelativeKind::Before:
        return text.before;
    case RelativeKind::During:
        break;
    }
    return text.during;
}

template<class Each>
void forEachDate(const Timeline &timeline, Each each)
{
    for (const Source &source : timeline.sources()) {
        if (source.published)
            each(source.published->text, source.published->rules());
    }
    for (const Actor &actor : timeline.actors()) {
        if (actor.lifetime)
            each(actor.lifetime->text, actor.lifetime->rules());
        for (const Membership &membership : actor.memberships) {
            if (membership.during)
                each(membership.during->text, membership.during->rules());
        }
    }
    for (const Event &event : timeline.events()) {
        if (event.ownDateBytes > 0)
            each(std::string(event.ownDate()), DateRules(event.calendar, event.years));
    }
}

/// Whether start and end say the same in one expression, joined by '/'.
bool areJoinable(const std::string &start, const std::string &end, DateRules rules)
{
    const auto isJoinable = [&](const std::string &text) {
        if (text.empty() || text == "..")
            return true;
        const auto date = edtf::readExpression(text, rules);
        return date && date->form == DateForm::Single;
    };
    return countCodePoints(start) + countCodePoints(end) < BuildLimits().dateCharacters
        && isJoinable(start) && isJoinable(end);
}

/// The event's own date; false where a year of it has no spelling in this count.
bool readDate(const Event &event, YearCount years, EventText &text)
{
    const DateRules rules(event.calendar, event.years);
    const std::string date(event.ownDate());
    if (event.startBytes) {
        const std::string start = date.substr(0, *event.startBytes);
        const std::string end
            = start.size() < date.size() ? date.substr(start.size() + 1) : std::string();
        if (!areJoinable(start, end, rules)) {
            const auto newStart = inYearCount(start, rules, years);
            const auto newEnd = inYearCount(end, rules, years);
            text.start = newStart.value_or("");
            text.end = newEnd.value_or("");
            return newStart && newEnd;
        }
    }
    const auto spelled = inYearCount(date, rules, years);
    text.date = spelled.value_or("");
    return spelled.has_value();
}

RelativeText relativeText(const Timeline &timeline, const RelativeDate &relative)
{
    RelativeText text{timeline.event(relative.event).id,
                      relative.within ? dateWidthText(*relative.within) : std::string()};
    text.isJoinable = text.within.empty() || !timeline.findEvent(text.joined());
    return text;
}

} // namespace

DocumentStyle styleOf(const Timeline &timeline)
{
    DocumentStyle style;
    const std::vector<Event> &events = timeline.events();
    const bool isJulian = !events.empty()
        && std::all_of(events.begin(), events.end(),
                       [](const Event &event) { return event.calendar == Calendar::Julian; });
    style.calendar = isJulian ? Calendar::Julian : Calendar::Gregorian;
    bool areAllHistorical = true;
    bool hasDates = false;
    bool needsHistorical = false;
    forEachDate(timeline, [&](const std::string &text, DateRules rules) {
        hasDates = true;
        areAllHistorical = areAllHistorical && rules.years == YearCount::Historical;
        needsHistorical
            = needsHistorical || inYearCount(text, rules, YearCount::Astronomical) != text;
    });
    if (needsHistorical || (hasDates && areAllHistorical))
        style.years = YearCount::Historical;
    return style;
}

EventText eventText(const Timeline &timeline, const Event &event, const DocumentStyle &style,
                    bool &canKeepYears)
{
    EventText text;
    text.id = event.id;
    text.title = event.title;
    text.shortTitle = event.shortTitle;
    canKeepYears = readDate(event, style.years, text);
    if (event.margin)
        text.margin = dateWidthText(*event.margin);
    for (const RelativeDate &relative : event.relativeDates) {
        relativeOf(text, relative.kind) = relativeText(timeline, relative);
    }
    if (event.calendar != style.calendar)
        text.calendar = event.calendar == Calendar::Julian ? "julian" : "gregorian";
    text.type = event.type;
    if (event.status != EventStatus::Happened)
        text.status = eventStatusId(event.status);
    for (const Participant &part : event.participants)
        text.actors.emplace_back(timeline.actor(part.actor).id, part.role);
    text.place = event.place;
    text.summary = event.summary;
    if (event.importance != kUsualImportance)
        text.importance = std::to_string(event.importance);
    for (const Citation &citation : event.citations)
        text.sources.emplace_back(citation.ref, citation.locator);
    for (const Relation &relation : event.relations)
        text.relations.emplace_back(relation.kind, timeline.event(relation.event).id);
    return text;
}

} // namespace chancery
