#include "core/model/eventdate.h"

#include <utility>

namespace chancery {

namespace {

/// Whether an end says that there is none: "..", which is no date by itself.
bool isOpen(const DraftText &end)
{
    return end.isGiven && end.text == "..";
}

/// Whether it is one of several days, of which EDTF has no interval.
bool isSet(const DraftText &end)
{
    return !end.text.empty() && end.text.front() == '[';
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
    const auto take = [&](tl::expected<EdtfDate, EdtfError> joined) {
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
    };
    event.dateText = draft.end.isGiven ? draft.start.text + "/" + draft.end.text : draft.start.text;
    event.startBytes = static_cast<std::uint32_t>(draft.start.text.size());
    const bool isStartOpen = isOpen(draft.start);
    if (isStartOpen != isOpen(draft.end) && isSet(isStartOpen ? draft.end : draft.start)) {
        const auto known = isStartOpen ? endOf(draft.end, "end") : endOf(draft.start, "start");
        if (known)
            take(joinWithOpen(*known, isStartOpen));
        return;
    }
    if (isStartOpen || isOpen(draft.end)) {
        const DraftText interval(event.dateText,
                                 (draft.start.isGiven ? draft.start : draft.end).at);
        event.date = context.date(interval, "date", event.calendar);
        return;
    }
    const std::optional<EdtfDate> start = endOf(draft.start, "start");
    const std::optional<EdtfDate> end = endOf(draft.end, "end");
    if (!start && !end)
        return;
    take(joinEdtf(start, end));
}

/// Widens the date that has been read.
void readMargin(const DraftText &draft, Event &event, BuildContext &context)
{
    const DocumentPlace place = context.here(draft.at);
    const auto margin = readDateWidth(draft.text, "margin", place, context);
    if (!margin)
        return;
    if (margin->count == 0) {
        context.report(Severity::Error, "invalid-width",
                       "{0} '{1}' is not a length of time: {2}; it is left out",
                       {"margin", draft.text, "it is zero"}, "leave the margin out", place);
        return;
    }
    event.margin = *margin;
    if (!event.date)
        return; // a date that is none has been reported
    const Extent &possible = event.date->possible;
    if (!possible.from.isFinite() && !possible.to.isFinite()) {
        context.report(Severity::Error, "margin-without-bound",
                       "margin '{0}' has nothing to widen: the date has no known end", {draft.text},
                       {}, place);
        return;
    }
    auto widened = withMargin(*event.date, *margin);
    if (!widened) {
        context.report(Severity::Error, "date-out-of-range",
                       "the date '{0}' with its margin '{1}' lies outside the years a timeline can "
                       "hold, 4714 BCE to 9999",
                       {event.dateText, draft.text}, {}, place);
    }
    event.date = std::move(widened);
}

void readWrittenDate(EventDraft &draft, Event &event, BuildContext &context)
{
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
    } else if (hasEnds) {
        readEnds(draft, event, context);
    } else if (!draft.hasRelativeDate() && context.namesStand()) {
        context.report(Severity::Error, "no-date", "'{0}' has no date and is kept out",
                       {draft.title.text}, {}, context.here(draft.at));
    } else if (!draft.hasRelativeDate()) {
        context.report(Severity::Warning, "no-date",
                       "the event '{0}' has no date; it is listed, but not drawn", {event.id},
                       "write date, or start and end", context.here(draft.at));
    }
}

} // namespace

std::optional<DateWidth> readDateWidth(const std::string &text, std::string_view field,
                                       const DocumentPlace &place, BuildContext &context)
{
    auto width = parseDateWidth(text);
    if (width)
        return *width;
    DateWidthError &error = width.error();
    const bool hasSuggestion = !error.suggestion.empty();
    context.report(
        Severity::Error, "invalid-width", "{0} '{1}' is not a length of time: {2}; it is left out",
        {std::string(field), text, std::move(error.reason), std::move(error.suggestion)},
        hasSuggestion ? "write {3}" : "a number and days, weeks, months or years, such as 2 years",
        place);
    return std::nullopt;
}

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

YearCount readYearCount(const DraftText &draft, BuildContext &context)
{
    if (draft.text == "historical")
        return YearCount::Historical;
    if (draft.text == "astronomical")
        return YearCount::Astronomical;
    std::vector<std::string> args{draft.text};
    std::string hint = context.meantHint(draft.text, {"astronomical", "historical"}, args);
    if (hint.empty())
        hint = "historical has no year 0, so that -0044 is 44 BCE; astronomical has one, so that "
               "-0043 is";
    context.report(Severity::Error, "unknown-years",
                   "'{0}' is no way to count years; they are astronomical or historical",
                   std::move(args), std::move(hint), context.here(draft.at));
    return YearCount::Astronomical;
}

void readEventDate(EventDraft &draft, Event &event, Calendar calendar, BuildContext &context)
{
    event.calendar = readCalendar(draft.calendar, calendar, context);
    readWrittenDate(draft, event, context);
    if (!draft.margin.isGiven)
        return;
    if (draft.date.isGiven || draft.start.isGiven || draft.end.isGiven) {
        readMargin(draft.margin, event, context);
    } else {
        context.report(Severity::Error, "margin-without-date",
                       "margin '{0}' has nothing to widen: the event has no date of its own",
                       {draft.margin.text}, "write it with date, or start and end",
                       context.here(draft.margin.at));
    }
}

} // namespace chancery
