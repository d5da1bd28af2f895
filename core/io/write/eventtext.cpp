#include "core/io/write/eventtext.h"

#include "core/io/boundedends.h"
#include "core/time/edtf/yearspelling.h"

#include <algorithm>
#include <string_view>
#include <tuple>

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
            each(*source.published);
    }
    for (const Actor &actor : timeline.actors()) {
        if (actor.lifetime)
            each(*actor.lifetime);
    }
    for (const Event &event : timeline.events()) {
        if (event.date && event.ownDateBytes > 0)
            each(*event.date);
    }
}

} // namespace

bool dependsOnYearCount(const EdtfDate &date)
{
    for (const EdtfSpan &span : date.expression.spans) {
        for (const EdtfEnd *end : {&span.from, &span.to}) {
            if (end->kind == EdtfEnd::Kind::Point && end->point.earliest.year < 1)
                return true;
        }
    }
    return false;
}

std::string inYearCount(const std::string &text, const EdtfDate &date, YearCount years)
{
    if (date.years == years || !dependsOnYearCount(date))
        return text;
    return years == YearCount::Historical ? edtf::historicalSpelling(text)
                                          : edtf::astronomicalSpelling(text);
}

DocumentStyle styleOf(const Timeline &timeline)
{
    DocumentStyle style;
    const std::vector<Event> &events = timeline.events();
    const bool isJulian = !events.empty()
        && std::all_of(events.begin(), events.end(),
                       [](const Event &event) { return event.calendar == Calendar::Julian; });
    style.calendar = isJulian ? Calendar::Julian : Calendar::Gregorian;
    forEachDate(timeline, [&](const EdtfDate &date) {
        if (date.years == YearCount::Historical && dependsOnYearCount(date))
            style.years = YearCount::Historical;
    });
    return style;
}

EventText eventText(const Timeline &timeline, const Event &event, const DocumentStyle &style,
                    bool &canKeepYears)
{
    EventText text;
    text.id = event.id;
    text.title = event.title;
    text.shortTitle = event.shortTitle;
    std::string date(event.ownDate());
    if (event.date && !date.empty()) {
        std::string spelled = inYearCount(date, *event.date, style.years);
        if (spelled.empty())
            canKeepYears = false;
        else
            date = std::move(spelled);
    }
    if (auto ends = boundedEnds(date))
        std::tie(text.start, text.end) = std::move(*ends);
    else
        text.date = std::move(date);
    if (event.margin)
        text.margin = dateWidthText(*event.margin);
    for (const RelativeDate &relative : event.relativeDates) {
        relativeOf(text, relative.kind)
            = {timeline.event(relative.event).id,
               relative.within ? dateWidthText(*relative.within) : std::string()};
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
