#include "core/io/ical/icalformat.h"

#include "core/io/ical/calendarevent.h"
#include "core/io/ical/calendarscanner.h"
#include "core/io/ical/calendarzones.h"
#include "core/io/notheld.h"
#include "core/text/utf8.h"

#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace chancery {

namespace {

constexpr std::size_t kEventsBetweenLooks = 200;
/// Beyond this an event is no event, and the calendar library slow.
constexpr std::size_t kLargestEventBytes = 1u << 20;
/// The library goes through what is nested by recursion.
constexpr std::size_t kDeepest = 16;
/// Time zones that nobody knows and that are told.
constexpr std::size_t kMostZonesTold = 20;
constexpr std::size_t kQuotedCharacters = 200;

bool recognises(std::string_view text, std::string_view extension)
{
    return beginsAsCalendar(text) || extension == "ics" || extension == "ical"
        || extension == "ifb";
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

/// One calendar on its way into the builder.
class CalendarReader
{
public:
    explicit CalendarReader(const DocumentInput &input) : m_input(input) { }

    DocumentRemainder read();

private:
    void readZones();
    bool readEvent(const CalendarPart &part);
    void reportMissingEnd(const CalendarPart &part, SourcePosition at) const;
    void reportUnknownZones(const std::vector<std::string> &ids, SourcePosition at);

    const DocumentInput &m_input;
    CalendarZones m_zones;
    NotHeld m_notHeld;
    std::unordered_set<std::string> m_zonesTold;
};

DocumentRemainder CalendarReader::read()
{
    readZones();
    CalendarScanner scanner(m_input.document.source.text());
    CalendarPart part;
    std::size_t count = 0;
    while (scanner.next(part)) {
        if (part.name == "VEVENT") {
            if (!readEvent(part))
                break;
        } else if (part.name != "VTIMEZONE") {
            m_notHeld.add(part.name, m_input.document.source.positionOf(part.offset));
        }
        if (++count % kEventsBetweenLooks == 0 && !m_input.goesOn(part.offset))
            return {true, {}};
    }
    if (!scanner.calendarName().empty())
        m_input.builder.setTitle({scanner.calendarName(), {1, 1}});
    m_notHeld.report(m_input.document);
    return {};
}

void CalendarReader::readZones()
{
    CalendarScanner scanner(m_input.document.source.text());
    CalendarPart part;
    while (scanner.next(part)) {
        if (part.name == "VTIMEZONE" && part.isWhole && part.depth <= kDeepest)
            m_zones.add(part.text);
    }
}

/// False when no more events can be added.
bool CalendarReader::readEvent(const CalendarPart &part)
{
    const DocumentContext &document = m_input.document;
    const SourcePosition at = document.source.positionOf(part.offset);
    if (part.text.size() > kLargestEventBytes) {
        document.report(Severity::Error, "entry-too-large",
                        "this event is larger than {0} bytes and is left out",
                        {std::to_string(kLargestEventBytes)}, {}, at);
        return true;
    }
    if (part.depth > kDeepest) {
        document.report(Severity::Error, "too-deep",
                        "this event is nested too deeply and is left out", {}, {}, at);
        return true;
    }
    if (part.missingEnds > 0)
        reportMissingEnd(part, at);
    std::string text(part.text);
    for (std::size_t i = 0; i < part.missingEnds; ++i)
        text += "\nEND:VEVENT"; // the library looks at no names there
    auto event = readCalendarEvent(text, m_zones, at, m_notHeld);
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
    reportUnknownZones(event->unknownZones, at);
    for (SourceDraft &source : event->sources)
        m_input.builder.addSource(std::move(source));
    return m_input.builder.addEvent(std::move(event->draft));
}

void CalendarReader::reportMissingEnd(const CalendarPart &part, SourcePosition at) const
{
    const DocumentContext &document = m_input.document;
    if (part.isWhole) {
        document.report(Severity::Warning, "calendar-without-end",
                        "a part of this event has no END; what follows it in the event is not read",
                        {}, {}, at);
    } else if (part.offset + part.text.size() < document.source.text().size()) {
        document.report(Severity::Warning, "calendar-without-end",
                        "this event has no END:VEVENT; it ends where the next begins", {}, {}, at);
    } else {
        document.report(Severity::Warning, "calendar-cut-short",
                        "the calendar breaks off inside this event", {}, {}, at);
    }
}

void CalendarReader::reportUnknownZones(const std::vector<std::string> &ids, SourcePosition at)
{
    for (const std::string &id : ids) {
        if (m_zonesTold.size() >= kMostZonesTold || !m_zonesTold.insert(id).second)
            continue;
        m_input.document.report(Severity::Warning, "unknown-time-zone",
                                "the calendar does not describe the time zone '{0}'; times in it "
                                "stand without a zone",
                                {std::string(firstCodePoints(id, kQuotedCharacters))}, {}, at);
    }
}

DocumentRemainder read(const DocumentInput &input)
{
    input.builder.namesStandForThemselves();
    if (beginsAsCalendar(input.document.source.text()))
        return CalendarReader(input).read();
    reportNoCalendar(input.document);
    return {};
}

} // namespace

const DocumentFormat &icalFormat()
{
    static const DocumentFormat format{"icalendar", recognises, true, read};
    return format;
}

} // namespace chancery
