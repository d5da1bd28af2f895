#include "core/model/eventdate.h"

#include <utility>

namespace chancery {

namespace {

/// Whether an end says that there is none: "..", which is no date by itself.
bool isOpen(const DraftText &end)
{
    return end.isGiven && end.text == "..";
}

void readEnds(EventDraft &draft, Event &event, BuildContext &context)
{
    const auto endOf = [&](const DraftText &text, std::string_view field) {
        std::optional<EdtfDate> result;
        if (!text.isGiven)
            return result;
        result = context.date(text, field, event.calendar);
        if (result && result->form == DateForm::Interval) {
            context.report(
                Severity::Error, "interval-as-end", "{0} '{1}' is an interval; {0} takes one date",
                {std::string(field), text.text}, "write date: {1}", context.here(text.at));
            result.reset();
        }
        return result;
    };
    event.dateText = draft.end.isGiven ? draft.start.text + "/" + draft.end.text : draft.start.text;
    if (isOpen(draft.start) || isOpen(draft.end)) {
        const DraftText interval(event.dateText,
                                 (draft.start.isGiven ? draft.start : draft.end).at);
        event.date = context.date(interval, "date", event.calendar);
        return;
    }
    const std::optional<EdtfDate> start = endOf(draft.start, "start");
    const std::optional<EdtfDate> end = endOf(draft.end, "end");
    if (!start && !end)
        return;
    auto joined = joinEdtf(start, end);
    if (joined) {
        event.date = std::move(*joined);
        return;
    }
    EdtfError &error = joined.error();
    context.report(Severity::Error, error.salvaged ? "end-before-start" : "invalid-date",
                   "start '{0}' and end '{1}' do not go together: {2}",
                   {draft.start.text, draft.end.text, error.reason, error.suggestion},
                   error.suggestion.empty() ? "" : "{3}",
                   context.here(draft.end.isGiven ? draft.end.at : draft.start.at));
    event.date = std::move(error.salvaged);
}

} // namespace

Calendar readCalendar(const DraftText &draft, Calendar otherwise, BuildContext &context)
{
    if (!draft.isGiven)
        return otherwise;
    if (draft.text == "gregorian")
        return Calendar::Gregorian;
    if (draft.text == "julian")
        return Calendar::Julian;
    std::vector<std::string> args{draft.text};
    std::string hint = context.meantHint(draft.text, {"gregorian", "julian"}, args);
    context.report(Severity::Error, "unknown-calendar",
                   "'{0}' is not a calendar; the calendars are gregorian and julian",
                   std::move(args), std::move(hint), context.here(draft.at));
    return otherwise;
}

void readEventDate(EventDraft &draft, Event &event, Calendar calendar, BuildContext &context)
{
    event.calendar = readCalendar(draft.calendar, calendar, context);
    const bool hasEnds = draft.start.isGiven || draft.end.isGiven;
    if (draft.date.isGiven && hasEnds) {
        context.report(Severity::Error, "date-and-ends",
                       "the event has both date and start or end; date stands", {},
                       "write either date, or start and end",
                       context.here(draft.start.isGiven ? draft.start.at : draft.end.at));
    }
    if (draft.date.isGiven) {
        event.date = context.date(draft.date, "date", event.calendar);
        event.dateText = std::move(draft.date.text);
        return;
    }
    if (!hasEnds) {
        context.report(Severity::Warning, "no-date",
                       "the event '{0}' has no date; it is listed, but not drawn", {event.id},
                       "write date, or start and end", context.here(draft.at));
        return;
    }
    readEnds(draft, event, context);
}

} // namespace chancery
