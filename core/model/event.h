#pragma once

#include "core/model/eventtype.h"
#include "core/model/ids.h"
#include "core/model/relativedate.h"
#include "core/model/role.h"
#include "core/model/sourceposition.h"
#include "core/time/edtfdate.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// Happened is the absent status.
enum class EventStatus { Happened, Planned, Rumoured, Cancelled, Disputed };

std::optional<EventStatus> eventStatusFromId(std::string_view id);
/// The word of the command line and the panels: "happened", "planned", …
std::string_view eventStatusId(EventStatus status);

/// An actor's part in an event.
struct Participant
{
    ActorIndex actor;
    std::string role; ///< as written, or empty

    friend bool operator==(const Participant &, const Participant &) = default;
};

/// Where an event's facts come from, down to the paragraph or page.
struct Citation
{
    std::string ref; ///< as written; the id of a Source where `source` is set
    std::optional<SourceIndex> source;
    std::string locator;
};

/// How an event bears on another one.
struct Relation
{
    std::string kind; ///< "responds-to", "retracts", …
    EventIndex event;
};

/// Something that happened, or was to happen. Immutable once its Timeline is built.
struct Event
{
    std::string id; ///< unique in the timeline
    std::string title;
    std::string shortTitle; ///< for labels with little room; may be empty
    std::optional<EdtfDate> date; ///< nothing: undated, listed but not drawn
    std::string dateText; ///< as written, also when it could not be understood
    /// How many bytes of `dateText` are the event's own date; the rest tells it by other events.
    std::uint32_t ownDateBytes = 0;
    /// Where start and end are written apart: how many bytes of `dateText` are the start.
    std::optional<std::uint32_t> startBytes;
    YearCount years = YearCount::Astronomical; ///< how its document counts
    std::optional<DateWidth> margin; ///< as stated, also where no date could take it in
    /// What is said of the date by other events; `date` has taken it in where it could.
    std::vector<RelativeDate> relativeDates;
    Calendar calendar = Calendar::Gregorian;
    std::string type; ///< id of an EventType, or ""
    EventStatus status = EventStatus::Happened;
    int importance = 3; ///< 1 (least) to 5
    std::vector<Participant> participants; ///< in the document's order, each actor once
    std::string place;
    std::string summary;
    std::vector<Citation> citations;
    std::vector<Relation> relations;
    std::uint32_t file = 0; ///< index into Timeline::files()
    SourcePosition position;

    /// A stretch that everything else lies in, not something of its own: drawn behind the lanes.
    bool isEra() const { return participants.empty() && type == "era"; }
    /// The date that is written of the event itself, start and end joined by '/'.
    std::string_view ownDate() const { return std::string_view(dateText).substr(0, ownDateBytes); }
};

} // namespace chancery
