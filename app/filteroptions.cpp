#include "app/filteroptions.h"

#include "app/nearest.h"
#include "core/text/utf8.h"
#include "core/time/datelabel.h"
#include "core/time/typeddate.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace chancery {
namespace {

using MaybeError = tl::expected<void, std::string>;

constexpr std::array kStatuses{EventStatus::Happened, EventStatus::Planned, EventStatus::Rumoured,
                               EventStatus::Cancelled, EventStatus::Disputed};

MaybeError parseStatuses(const Arguments &arguments, Filter &filter)
{
    for (const std::string &id : arguments.values("status")) {
        const std::optional<EventStatus> status = eventStatusFromId(id);
        if (!status) {
            std::vector<std::string_view> known;
            for (EventStatus each : kStatuses)
                known.push_back(eventStatusId(each));
            return tl::unexpected(fmt::format("unknown status \"{}\"; it is one of {}",
                                              visibleText(id), fmt::join(known, ", ")));
        }
        filter.statuses.push_back(*status);
    }
    return {};
}

MaybeError parseDateMode(const Arguments &arguments, Filter &filter)
{
    const std::string mode = arguments.value("dates").value_or("overlap");
    if (mode == "overlap")
        filter.dateMode = DateMode::Overlap;
    else if (mode == "certain")
        filter.dateMode = DateMode::Certain;
    else if (mode == "possible")
        filter.dateMode = DateMode::Possible;
    else
        return tl::unexpected(
            fmt::format("--dates is overlap, certain or possible, not \"{}\"", visibleText(mode)));
    return {};
}

/// Whether a bound of the date has a year that EDTF counts otherwise than people do.
bool liesBeforeOurEra(const EdtfDate &date)
{
    const auto &[from, to] = date.possible;
    return (from.isFinite() && from.day.year < 1) || (to.isFinite() && to.day.year < 1);
}

/// The label as it stands in a sentence: "45 BCE", "the 8150s".
std::string namedLabel(const EdtfDate &date)
{
    const std::string label = dateLabel(date);
    const std::size_t digits = label.find_first_not_of("0123456789");
    const bool isDecade = digits != std::string::npos && digits > 0 && label[digits] == 's';
    return isDecade ? "the " + label : label;
}

/// The instant at which the date of an option begins or ends. Notes how it was read where that is
/// not plain: if it is not EDTF, if a person may mean another date, or if it lies before the
/// year 1.
tl::expected<std::optional<Instant>, std::string> parseBound(const Arguments &arguments,
                                                             std::string_view option,
                                                             Bound Extent::*side,
                                                             std::vector<std::string> &notes)
{
    const std::optional<std::string> text = arguments.value(option);
    if (!text)
        return std::nullopt;
    const auto remark = [&](std::string_view what) {
        return fmt::format("--{} \"{}\": {}", option, visibleText(*text), what);
    };
    const auto typed = readTypedDate(*text);
    // EDTF holds to the letter here, also where a person may mean something else: 197, 19.
    const auto exact = parseEdtf(*text);
    if (!exact && !typed) {
        const EdtfError &error = typed.error();
        return tl::unexpected(
            remark(error.suggestion.empty()
                       ? error.reason
                       : fmt::format("{}; write {}", error.reason, error.suggestion)));
    }
    const EdtfDate &date = exact ? *exact : typed->date;
    const bool mayMeanMore = exact && (!typed || typed->isTranslated);
    if (mayMeanMore || liesBeforeOurEra(date))
        notes.push_back(remark(fmt::format("read as {}, {}", date.text, namedLabel(date))));
    else if (!exact)
        notes.push_back(remark(fmt::format("read as {}", date.text)));
    const Bound &bound = date.possible.*side;
    if (!bound.isFinite())
        return tl::unexpected(
            remark(side == &Extent::from ? "it has no earliest day" : "it has no latest day"));
    if (!bound.at)
        return tl::unexpected(remark("it lies outside the years -4713 to 9999"));
    return bound.at;
}

MaybeError parseRange(const Arguments &arguments, FilterRequest &request)
{
    const auto from = parseBound(arguments, "from", &Extent::from, request.notes);
    if (!from)
        return tl::unexpected(from.error());
    const auto to = parseBound(arguments, "to", &Extent::to, request.notes);
    if (!to)
        return tl::unexpected(to.error());
    request.from = *from;
    request.to = *to;
    if (!request.from && !request.to)
        return {};
    const TimeRange range{request.from.value_or(kFirstInstant), request.to.value_or(kEndInstant)};
    if (range.isEmpty())
        return tl::unexpected(std::string("--from is later than --to"));
    request.filter.range = range;
    return {};
}

/// The ids of the vocabulary, and those that events use without it.
std::set<std::string_view> knownTypes(const Timeline &timeline)
{
    std::set<std::string_view> known;
    for (const EventType &type : timeline.types())
        known.insert(type.id);
    for (const Event &event : timeline.events())
        known.insert(event.type);
    return known;
}

MaybeError checkTypes(const std::vector<std::string> &types, const Timeline &timeline)
{
    if (types.empty())
        return {};
    const std::set<std::string_view> known = knownTypes(timeline);
    for (const std::string &type : types) {
        if (known.count(type) > 0)
            continue;
        std::vector<std::string_view> candidates(known.begin(), known.end());
        candidates.erase(std::remove(candidates.begin(), candidates.end(), std::string_view()),
                         candidates.end());
        const std::optional<std::size_t> near = nearestTo(type, candidates);
        const std::string nearest = near
            ? fmt::format("; the nearest known one is \"{}\"", visibleText(candidates[*near]))
            : std::string();
        return tl::unexpected(fmt::format("unknown type \"{}\"{}", visibleText(type), nearest));
    }
    return {};
}

} // namespace

std::string unknownActor(const std::string &id, const Timeline &timeline)
{
    const std::string known = fmt::format("unknown actor \"{}\"", visibleText(id));
    // A person may know the name and not the id: both are searched.
    std::vector<std::string_view> candidates;
    for (const Actor &actor : timeline.actors()) {
        candidates.push_back(actor.id);
        candidates.push_back(actor.name);
    }
    const std::optional<std::size_t> near = nearestTo(id, candidates);
    if (!near)
        return known + "; the input names no actor";
    const Actor &actor = timeline.actors()[*near / 2];
    const std::string name
        = actor.name == actor.id ? std::string() : fmt::format(" ({})", visibleText(actor.name));
    return fmt::format("{}; the nearest known one is \"{}\"{}", known, visibleText(actor.id), name);
}

tl::expected<FilterRequest, std::string> FilterRequest::parse(const Arguments &arguments)
{
    FilterRequest request;
    if (arguments.has("any") && arguments.has("all"))
        return tl::unexpected(std::string("--any and --all contradict each other"));
    request.actorIds = arguments.values("actor");
    request.filter.allActors = arguments.has("all");
    request.filter.types = arguments.values("type");
    request.filter.text = fmt::format("{}", fmt::join(arguments.values("text"), " "));
    if (const MaybeError ok = parseStatuses(arguments, request.filter); !ok)
        return tl::unexpected(ok.error());
    if (const MaybeError ok = parseDateMode(arguments, request.filter); !ok)
        return tl::unexpected(ok.error());
    if (const MaybeError ok = parseRange(arguments, request); !ok)
        return tl::unexpected(ok.error());
    return request;
}

tl::expected<Filter, std::string> FilterRequest::over(const Timeline &timeline) const
{
    Filter result = filter;
    for (const std::string &id : actorIds) {
        const std::optional<ActorIndex> actor = timeline.findActor(id);
        if (!actor)
            return tl::unexpected(unknownActor(id, timeline));
        result.actors.push_back(*actor);
    }
    if (const MaybeError ok = checkTypes(result.types, timeline); !ok)
        return tl::unexpected(ok.error());
    return result;
}

const OptionGroup &filterOptionGroup()
{
    static const OptionGroup group{
        "FILTERS",
        {
            {"actor", 0, "ID", true,
             "Events that name this actor or one of its members. Given several times, any of the "
             "actors; with --all, all of them."},
            {"any", 0, {}, true, "Any of the actors given with --actor (the default)."},
            {"all", 0, {}, true, "Only events in which all of the actors given take part."},
            {"type", 0, "T", true, "Events of this type, such as visit or sanction. Repeatable."},
            {"text", 0, "QUERY", true,
             "Events that have every word of QUERY in their title, summary, place or the names of "
             "their actors. Case and accents do not count."},
            {"status", 0, "S", true,
             "Events of this status: happened, planned, rumoured, cancelled or disputed. "
             "Repeatable."},
            {"from", 0, "EDTF", false,
             "Events from the earliest day of this date on: 1963, 1963-11, 1963-11-22; or in "
             "words, \"November 1963\". See DATES."},
            {"to", 0, "EDTF", false,
             "Events until the latest day of this date: --to 1963 takes in all of 1963."},
            {"dates", 0, "MODE", false,
             "How a date has to stand to the range of --from and --to: overlap (the default), "
             "certain or possible. See DATES."},
        }};
    return group;
}

const CommandSpec::Section &filterNotes()
{
    static const CommandSpec::Section section{
        "DATES",
        {"An event's date can leave open when exactly it was: 2000-07 is some day of July 2000. "
         "The days it can have been are its possible extent; the days that belong to it for sure "
         "are its certain part.",
         "overlap: the possible extent meets the range. An open interval end (1991/..) goes on; "
         "an unknown end (1991/) and the open side of a set ([2000-07..]) count only as far as "
         "the bound that is known.",
         "certain: the possible extent lies within the range, or the certain part meets it.",
         "possible: any part of the possible extent meets the range, open and unknown ends "
         "included.",
         "--from and --to take EDTF, and dates as people write them: \"8 May 1815\", \"c. 1815\", "
         "\"1940s\", \"late May 1918\", \"spring 1919\", \"44 BC\", \"1815-1822\", \"25/8/1822\". "
         "What they were read as is noted on standard error, and so are years before 1 and EDTF "
         "that people may mean otherwise: 815, 1921-22. What can mean two dates, such as 5/8/1822, "
         "is refused with both readings.",
         "A value is never split at commas: an option is repeated for several values. What "
         "begins with '-' can be a value (--from -0044), and stands after \"--\" elsewhere."}};
    return section;
}

} // namespace chancery
