#pragma once

#include "core/model/timeline.h"

#include <string>
#include <utility>
#include <vector>

namespace chancery {

/// How a whole document writes its dates, so that single events need not say it.
struct DocumentStyle
{
    Calendar calendar = Calendar::Gregorian; ///< that of the events that name none
    YearCount years = YearCount::Astronomical; ///< of all its dates
};

/// What is said of an event's date by another one.
struct RelativeText
{
    std::string event;
    std::string within; ///< a width, or empty
    bool isJoinable = true; ///< "event +within" means the same

    /// "putin-visit +10 days".
    std::string joined() const { return within.empty() ? event : event + " +" + within; }
};

/// An event as a document says it: every field as text, empty where it says nothing. Writers of all
/// kinds write these.
struct EventText
{
    std::string id;
    std::string title;
    std::string shortTitle;
    std::string date; ///< empty where start and end are given apart
    std::string start;
    std::string end;
    std::string margin;
    RelativeText after;
    RelativeText before;
    RelativeText during;
    std::string calendar; ///< where it is not the document's
    std::string type;
    std::string status;
    std::vector<std::pair<std::string, std::string>> actors; ///< id, role
    std::string place;
    std::string summary;
    std::string importance; ///< where it is not 3
    std::vector<std::pair<std::string, std::string>> sources; ///< ref, locator
    std::vector<std::pair<std::string, std::string>> relations; ///< kind, event

    bool hasDate() const
    {
        return !date.empty() || !start.empty() || !end.empty() || !after.event.empty()
            || !before.event.empty() || !during.event.empty();
    }
};

/// The event in a document of this style. @p canKeepYears becomes false where a year of its date
/// has no spelling in the style's count; the text is then without a date of its own.
EventText eventText(const Timeline &timeline, const Event &event, const DocumentStyle &style,
                    bool &canKeepYears);

/// Julian where all events are. Historical where all dates are, or one that reads otherwise in the
/// other count.
DocumentStyle styleOf(const Timeline &timeline);

} // namespace chancery
