#include "core/io/ical/icalformat.h"

#include "core/io/ical/calendarevent.h"
#include "core/io/ical/calendarscanner.h"
#include "core/io/notheld.h"

#include <string>
#include <utility>

namespace chancery {

namespace {

constexpr std::size_t kEventsBetweenLooks = 200;
/// Beyond this an event is no event, and the calendar library slow.
constexpr std::size_t kLargestEventBytes = 1u << 20;
/// Likewise all time zones of a calendar together.
constexpr std::size_t kMostZoneBytes = 1u << 18;

bool recognises(std::string_view text, std::string_view extension)
{
    return beginsAsCalendar(text) || extension == "ics" || extension == "ical"
        || extension == "ifb";
}

std::string timeZonesOf(std::string_view text)
{
    std::string zones;
    CalendarScanner scanner(text);
    CalendarPart part;
    while (scanner.next(part)) {
        if (part.name == "VTIMEZONE" && zones.size() + part.text.size() < kMostZoneBytes)
            zones.append(part.text).append("\n");
    }
    return zones;
}

void reportNoCalendar(const DocumentContext &document)
{
    const bool isEmpty
        = document.source.text().find_first_not_of(" \n\t") == std::string_view::npos;
    document.report(Severity::Error, isEmpty ? "empty-document" : "not-a-timeline",
                    isEmpty ? "the document is empty"
                            : "this is no calendar: it does not begin "
                              "with BEGIN:VCALENDAR",
                    {}, {}, {1, 1});
}

/// False when no more events can be added.
bool readEvent(const DocumentInput &input, const CalendarPart &part, const std::string &zones,
               NotHeld &notHeld)
{
    const DocumentContext &document = input.document;
    const SourcePosition at = document.source.positionOf(part.offset);
    if (!part.isWhole) {
        document.report(Severity::Warning, "calendar-cut-short",
                        "the calendar breaks off inside this event", {}, {}, at);
    }
    if (part.text.size() > kLargestEventBytes) {
        document.report(Severity::Error, "entry-too-large",
                        "this event is larger than {0} bytes and is left out",
                        {std::to_string(kLargestEventBytes)}, {}, at);
        return true;
    }
    std::string text(part.text);
    if (!part.isWhole)
        text += "\nEND:VEVENT";
    auto event = readCalendarEvent(text, zones, at, notHeld);
    if (!event) {
        document.report(Severity::Error, "calendar-syntax",
                        "this event cannot be read and is left out", {}, {}, at);
        return true;
    }
    for (const std::string &error : event->errors) {
        document.report(Severity::Error, "calendar-syntax",
                        "something of this event is no iCalendar and is left out: {0}", {error}, {},
                        at);
    }
    for (SourceDraft &source : event->sources)
        input.builder.addSource(std::move(source));
    return input.builder.addEvent(std::move(event->draft));
}

DocumentRemainder read(const DocumentInput &input)
{
    const std::string_view text = input.document.source.text();
    input.builder.namesStandForThemselves();
    if (!beginsAsCalendar(text)) {
        reportNoCalendar(input.document);
        return {};
    }
    const std::string zones = timeZonesOf(text);
    NotHeld notHeld;
    CalendarScanner scanner(text);
    CalendarPart part;
    std::size_t count = 0;
    while (scanner.next(part)) {
        if (part.name == "VEVENT") {
            if (!readEvent(input, part, zones, notHeld))
                break;
        } else if (part.name != "VTIMEZONE") {
            notHeld.add(part.name, input.document.source.positionOf(part.offset));
        }
        if (++count % kEventsBetweenLooks == 0 && !input.goesOn(part.offset))
            return {true, {}};
    }
    if (!scanner.calendarName().empty())
        input.builder.setTitle({scanner.calendarName(), {1, 1}});
    notHeld.report(input.document);
    return {};
}

} // namespace

const DocumentFormat &icalFormat()
{
    static const DocumentFormat format{"icalendar", recognises, true, read};
    return format;
}

} // namespace chancery
