#include "core/io/ical/calendarevent.h"

#include "core/io/ical/calendardates.h"
#include "core/io/ical/libicallock.h"
#include "core/text/utf8.h"

#include <libical/ical.h>

#include <algorithm>
#include <array>
#include <memory>

namespace chancery {

namespace {

struct FreeComponent
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using ComponentPtr = std::unique_ptr<icalcomponent, FreeComponent>;

constexpr std::size_t kMostErrors = 3;

/// Properties that say how a calendar keeps an event, and nothing of it.
constexpr std::array kKeeping{
    ICAL_DTSTAMP_PROPERTY,     ICAL_CREATED_PROPERTY,     ICAL_LASTMODIFIED_PROPERTY,
    ICAL_SEQUENCE_PROPERTY,    ICAL_TRANSP_PROPERTY,      ICAL_CLASS_PROPERTY,
    ICAL_XLICERROR_PROPERTY,   ICAL_UID_PROPERTY,         ICAL_SUMMARY_PROPERTY,
    ICAL_DTSTART_PROPERTY,     ICAL_DTEND_PROPERTY,       ICAL_DURATION_PROPERTY,
    ICAL_DESCRIPTION_PROPERTY, ICAL_LOCATION_PROPERTY,    ICAL_URL_PROPERTY,
    ICAL_CATEGORIES_PROPERTY,  ICAL_STATUS_PROPERTY,      ICAL_ORGANIZER_PROPERTY,
    ICAL_ATTENDEE_PROPERTY,    ICAL_RECURRENCEID_PROPERTY};

/// What is written of a property, decoded; empty where it is not there.
std::string textOf(const icalproperty *property)
{
    const icalvalue *value = property ? icalproperty_get_value(property) : nullptr;
    const char *text = nullptr;
    if (value) {
        switch (icalvalue_isa(value)) {
        case ICAL_TEXT_VALUE:
            text = icalvalue_get_text(value);
            break;
        case ICAL_URI_VALUE:
            text = icalvalue_get_uri(value);
            break;
        case ICAL_CALADDRESS_VALUE:
            text = icalvalue_get_caladdress(value);
            break;
        default:
            text = icalproperty_get_value_as_string(property);
        }
    }
    return text ? std::string(trimmed(text)) : std::string();
}

DraftText textProperty(icalcomponent *event, icalproperty_kind kind, SourcePosition at)
{
    std::string text = textOf(icalcomponent_get_first_property(event, kind));
    return text.empty() ? DraftText() : DraftText(std::move(text), at);
}

/// Who takes part: the name, or the address without "mailto:".
std::string personOf(icalproperty *property)
{
    const icalparameter *name = icalproperty_get_first_parameter(property, ICAL_CN_PARAMETER);
    if (name && icalparameter_get_cn(name) && !trimmed(icalparameter_get_cn(name)).empty()) {
        std::string text(trimmed(icalparameter_get_cn(name)));
        if (text.size() > 1 && text.front() == '"' && text.back() == '"')
            text = text.substr(1, text.size() - 2);
        return text;
    }
    const std::string address = textOf(property);
    return asciiLower(address).compare(0, 7, "mailto:") == 0 ? address.substr(7) : address;
}

void addPeople(icalcomponent *event, SourcePosition at, EventDraft &draft)
{
    for (const icalproperty_kind kind : {ICAL_ORGANIZER_PROPERTY, ICAL_ATTENDEE_PROPERTY}) {
        for (icalproperty *property = icalcomponent_get_first_property(event, kind); property;
             property = icalcomponent_get_next_property(event, kind)) {
            const std::string person = personOf(property);
            const bool isKnown
                = std::any_of(draft.participants.begin(), draft.participants.end(),
                              [&](const ParticipantDraft &p) { return p.actor.text == person; });
            if (!person.empty() && !isKnown) // who organizes mostly attends
                draft.participants.push_back({{person, at}, {}});
        }
    }
}

void setType(icalcomponent *event, SourcePosition at, EventDraft &draft, NotHeld &notHeld)
{
    for (icalproperty *property = icalcomponent_get_first_property(event, ICAL_CATEGORIES_PROPERTY);
         property; property = icalcomponent_get_next_property(event, ICAL_CATEGORIES_PROPERTY)) {
        std::string text = textOf(property);
        const std::size_t comma = text.find(',');
        if (draft.type.isGiven || comma != std::string::npos)
            notHeld.add("a further category of an event", at);
        text = std::string(trimmed(std::string_view(text).substr(0, comma)));
        if (!draft.type.isGiven && !text.empty())
            draft.type = {text, at};
    }
}

void setStatus(icalcomponent *event, SourcePosition at, EventDraft &draft)
{
    switch (icalcomponent_get_status(event)) {
    case ICAL_STATUS_CANCELLED:
        draft.status = {"cancelled", at};
        break;
    case ICAL_STATUS_TENTATIVE:
        draft.status = {"planned", at};
        break;
    default:
        break;
    }
}

void noteOthers(icalcomponent *event, SourcePosition at, NotHeld &notHeld)
{
    for (icalproperty *property = icalcomponent_get_first_property(event, ICAL_ANY_PROPERTY);
         property; property = icalcomponent_get_next_property(event, ICAL_ANY_PROPERTY)) {
        const icalproperty_kind kind = icalproperty_isa(property);
        if (kind == ICAL_RRULE_PROPERTY || kind == ICAL_RDATE_PROPERTY)
            notHeld.add("the repetitions of an event", at);
        else if (std::find(kKeeping.begin(), kKeeping.end(), kind) == kKeeping.end()
                 && icalproperty_get_property_name(property))
            notHeld.add(icalproperty_get_property_name(property), at);
    }
    if (icalcomponent_get_first_component(event, ICAL_VALARM_COMPONENT))
        notHeld.add("alarms", at);
}

std::vector<std::string> errorsOf(icalcomponent *event)
{
    std::vector<std::string> errors;
    for (icalproperty *property = icalcomponent_get_first_property(event, ICAL_XLICERROR_PROPERTY);
         property && errors.size() < kMostErrors;
         property = icalcomponent_get_next_property(event, ICAL_XLICERROR_PROPERTY))
        errors.push_back(textOf(property));
    return errors;
}

} // namespace

std::optional<CalendarEvent> readCalendarEvent(std::string_view event, const CalendarZones &zones,
                                               SourcePosition at, NotHeld &notHeld)
{
    const auto lock = lockLibical();
    const std::string calendar = "BEGIN:VCALENDAR\n" + std::string(event) + "\nEND:VCALENDAR\n";
    const ComponentPtr whole(icalparser_parse_string(calendar.c_str()));
    icalcomponent *component
        = whole ? icalcomponent_get_first_component(whole.get(), ICAL_VEVENT_COMPONENT) : nullptr;
    if (!component)
        return std::nullopt;
    CalendarEvent result;
    EventDraft &draft = result.draft;
    draft.at = at;
    draft.id = textProperty(component, ICAL_UID_PROPERTY, at);
    draft.title = textProperty(component, ICAL_SUMMARY_PROPERTY, at);
    draft.summary = textProperty(component, ICAL_DESCRIPTION_PROPERTY, at);
    draft.place = textProperty(component, ICAL_LOCATION_PROPERTY, at);
    CalendarDates dates(component, zones);
    dates.set(draft, at);
    result.unknownZones = dates.unknownZones();
    setType(component, at, draft, notHeld);
    setStatus(component, at, draft);
    addPeople(component, at, draft);
    if (DraftText url = textProperty(component, ICAL_URL_PROPERTY, at); url.isGiven) {
        SourceDraft source;
        source.id = url;
        source.url = url;
        draft.citations.push_back({std::move(url), {}});
        result.sources.push_back(std::move(source));
    }
    noteOthers(component, at, notHeld);
    result.errors = errorsOf(component);
    return result;
}

} // namespace chancery
