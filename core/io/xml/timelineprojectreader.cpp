#include "core/io/xml/timelineprojectreader.h"

#include "core/io/dateparts.h"
#include "core/io/timestamp.h"
#include "core/text/utf8.h"
#include "core/time/edtfdate.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace chancery {

namespace {

constexpr std::size_t kEventsBetweenLooks = 500;
constexpr const char *kEra = "era";

/// Elements of an event that are read, or whose values say nothing.
constexpr std::array<std::string_view, 12> kReadElements{
    "start",       "end",       "text",       "category",  "categories",  "fuzzy",
    "fuzzy_start", "fuzzy_end", "ends_today", "milestone", "description", "hyperlink"};

bool isTrue(const pugi::xml_node &element, const char *name)
{
    return asciiLower(trimmed(element.child(name).child_value())) == "true";
}

constexpr std::string_view kMidnight = "T00:00:00";

/// A date of the program, which has a time of day always.
struct Moment
{
    std::string day; ///< EDTF
    std::string time; ///< "T14:30:00"
};

/// "-43-3-15 00:00:00": years count with a year 0, as the program computes. Nothing where it cannot
/// be read.
std::optional<Moment> momentOf(std::string_view text)
{
    const std::size_t blank = std::min(text.find(' '), text.size());
    const std::string_view day = text.substr(0, blank);
    const bool isBefore = !day.empty() && day[0] == '-';
    std::array<int, 3> parts{};
    std::size_t at = isBefore ? 1 : 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::size_t end
            = i + 1 == parts.size() ? day.size() : std::min(day.find('-', at), day.size());
        const auto number = wholeNumber(day.substr(at, end - at));
        if (!number || *number < 0)
            return std::nullopt;
        parts[i] = *number;
        at = std::min(end + 1, day.size());
    }
    const bool isYearZero = parts[0] == 0;
    Moment moment{fmt::format("{}{:04}-{:02}-{:02}", isBefore && !isYearZero ? "-" : "", parts[0],
                              parts[1], parts[2]),
                  edtfTime(trimmed(text.substr(blank)))};
    const bool isTime = blank == text.size() || !moment.time.empty();
    return isTime && parseEdtf(moment.day) ? std::optional(std::move(moment)) : std::nullopt;
}

/// "(3)Title" of a part of a container, "[3]Title" of a container: without the mark.
std::string withoutContainerMark(std::string_view text)
{
    const char open = text.empty() ? '\0' : text[0];
    const std::size_t close = text.find(open == '[' ? ']' : ')');
    if ((open != '[' && open != '(') || close == std::string_view::npos || close < 2)
        return std::string(text);
    const std::string_view number = text.substr(1, close - 1);
    if (number.find_first_not_of("0123456789") != std::string_view::npos)
        return std::string(text);
    return std::string(trimmed(text.substr(close + 1)));
}

} // namespace

DocumentRemainder TimelineProjectReader::read()
{
    m_input.builder.namesStandForThemselves();
    const pugi::xml_node root = m_xml.root();
    if (root && !isGregorian())
        return {};
    readCategories(root.child("categories"));
    const bool isWhole = readEras(root.child("eras")) && readEvents(root.child("events"));
    if (!isWhole && m_wasCancelled)
        return {true, {}};
    for (const pugi::xml_node &name :
         root.child("view").child("hidden_categories").children("name"))
        m_notHeld.add("a hidden category", m_xml.placeOf(name));
    m_notHeld.report(m_input.document);
    m_xml.reportEnd(m_count);
    return {};
}

/// The program also keeps invented calendars and plain numbers, which are no dates of history.
bool TimelineProjectReader::isGregorian() const
{
    const pugi::xml_node type = m_xml.root().child("timetype");
    const std::string name = asciiLower(trimmed(type.child_value()));
    if (name.empty() || name == "gregoriantime" || name == "pytime" || name == "wxtime")
        return true;
    m_input.document.report(Severity::Error, "unknown-time-type",
                            "the timeline counts time as '{0}', which cannot be read",
                            {std::string(firstCodePoints(name, 60))},
                            "only timelines of the Gregorian calendar (gregoriantime) can",
                            m_xml.placeOf(type));
    return false;
}

void TimelineProjectReader::readCategories(const pugi::xml_node &categories)
{
    for (const pugi::xml_node &category : categories.children("category")) {
        const SourcePosition at = m_xml.placeOf(category);
        if (category.child("color"))
            m_notHeld.add("the colour of a category", at);
        if (category.child("parent"))
            m_notHeld.add("the parent of a category", at);
    }
}

bool TimelineProjectReader::readEras(const pugi::xml_node &eras)
{
    for (const pugi::xml_node &era : eras.children("era")) {
        if (!m_xml.isClosed(era))
            break;
        const SourcePosition at = m_xml.placeOf(era);
        EventDraft draft;
        draft.at = at;
        draft.title = childText(era, "name", at);
        draft.type = {kEra, at};
        setDates(era, at, draft);
        if (era.child("color"))
            m_notHeld.add("the colour of an era", at);
        if (!m_input.builder.addEvent(std::move(draft)))
            return false;
        ++m_count;
    }
    return true;
}

bool TimelineProjectReader::readEvents(const pugi::xml_node &events)
{
    for (const pugi::xml_node &element : events.children("event")) {
        if (!m_xml.isClosed(element))
            break;
        if (!addEvent(element))
            return false;
        if (++m_count % kEventsBetweenLooks == 0
            && !m_input.goesOn(static_cast<std::size_t>(element.offset_debug()))) {
            m_wasCancelled = true;
            return false;
        }
    }
    return true;
}

bool TimelineProjectReader::addEvent(const pugi::xml_node &element)
{
    const SourcePosition at = m_xml.placeOf(element);
    EventDraft draft;
    draft.at = at;
    draft.title = childText(element, "text", at);
    draft.title.text = withoutContainerMark(draft.title.text);
    draft.summary = childText(element, "description", at);
    draft.type = childText(element, "category", at);
    for (const pugi::xml_node &category : element.child("categories").children("category")) {
        const std::string name(trimmed(category.child_value()));
        if (!draft.type.isGiven && !name.empty())
            draft.type = {name, at};
        else if (!name.empty() && name != draft.type.text)
            m_notHeld.add("a further category of an event", at);
    }
    setDates(element, at, draft);
    readLinks(element, at, draft);
    noteOthers(element, at);
    return m_input.builder.addEvent(std::move(draft));
}

/// Fuzzy ends are approximate ones, to the day; what ends today has no end yet. The last day of a
/// stretch without times is part of it, as the program shows it.
void TimelineProjectReader::setDates(const pugi::xml_node &element, SourcePosition at,
                                     EventDraft &draft)
{
    draft.start = childText(element, "start", at);
    draft.end = childText(element, "end", at);
    const bool isOpen = isTrue(element, "ends_today");
    const bool isInstant = isTrue(element, "milestone")
        || (!isOpen && (!draft.end.isGiven || draft.end.text == draft.start.text));
    const auto start = momentOf(draft.start.text);
    const auto end = isInstant || isOpen ? std::nullopt : momentOf(draft.end.text);
    // Midnight stands for want of a time, unless the other end has one.
    const auto hasTime = [](const std::optional<Moment> &moment) {
        return moment && !moment->time.empty() && moment->time != kMidnight;
    };
    const bool hasTimes = hasTime(start) || hasTime(end);
    const bool isFuzzy = isTrue(element, "fuzzy");
    const auto setText = [&](DraftText &date, const std::optional<Moment> &moment, bool isSoft) {
        if (!date.isGiven || !moment) // to be reported as it is written
            return;
        if (isSoft && hasTimes)
            m_notHeld.add("the time of day of a fuzzy end", at);
        date.text = moment->day + (isSoft ? "~" : hasTimes ? moment->time : std::string());
    };
    setText(draft.start, start, isFuzzy || isTrue(element, "fuzzy_start"));
    setText(draft.end, end, isFuzzy || isTrue(element, "fuzzy_end"));
    if (isInstant)
        draft.date = std::exchange(draft.start, {});
    if (isInstant || isOpen)
        draft.end = isInstant ? DraftText() : DraftText("..", at);
}

void TimelineProjectReader::readLinks(const pugi::xml_node &element, SourcePosition at,
                                      EventDraft &draft)
{
    const DraftText links = childText(element, "hyperlink", at);
    for (std::size_t start = 0; start < links.text.size();) {
        const std::size_t end = std::min(links.text.find(';', start), links.text.size());
        const std::string link(trimmed(std::string_view(links.text).substr(start, end - start)));
        start = end + 1;
        if (link.empty())
            continue;
        SourceDraft source;
        source.id = {link, at};
        source.url = source.id;
        draft.citations.push_back({source.id, {}});
        m_input.builder.addSource(std::move(source));
    }
}

void TimelineProjectReader::noteOthers(const pugi::xml_node &element, SourcePosition at)
{
    for (const pugi::xml_node &child : element.children()) {
        const std::string_view name = child.name();
        const bool isRead
            = std::find(kReadElements.begin(), kReadElements.end(), name) != kReadElements.end();
        const std::string value = asciiLower(trimmed(child.child_value()));
        if (child.type() == pugi::node_element && !isRead && !value.empty() && value != "false"
            && value != "0")
            m_notHeld.add(name, at);
    }
    const std::string text = element.child("text").child_value();
    if (withoutContainerMark(trimmed(text)) != trimmed(text))
        m_notHeld.add("belonging to a container", at);
}

} // namespace chancery
