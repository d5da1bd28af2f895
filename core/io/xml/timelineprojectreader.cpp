#include "core/io/xml/timelineprojectreader.h"

#include "core/io/dateparts.h"
#include "core/io/timestamp.h"
#include "core/text/utf8.h"
#include "core/time/edtfdate.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace chancery {

namespace {

constexpr std::size_t kEventsBetweenLooks = 500;
constexpr const char *kEra = "era";

/// Elements of an event that are read, or whose values say nothing.
constexpr std::array<std::string_view, 11> kReadElements{
    "start",       "end",       "text",       "category",    "categories", "fuzzy",
    "fuzzy_start", "fuzzy_end", "ends_today", "description", "hyperlink"};

bool isTrue(const pugi::xml_node &element, const char *name)
{
    return asciiLower(trimmed(element.child(name).child_value())) == "true";
}

/// EDTF of "-43-3-15 00:00:00": years count with a year 0, as the program computes; midnight stands
/// for want of a time. What cannot be read comes back as it is.
std::string edtfOf(std::string_view text)
{
    const std::size_t blank = std::min(text.find(' '), text.size());
    const std::string_view day = text.substr(0, blank);
    const bool isBefore = !day.empty() && day[0] == '-';
    std::array<int, 3> parts{};
    std::size_t at = isBefore ? 1 : 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::size_t end = std::min(day.find('-', at), day.size());
        const auto number = wholeNumber(day.substr(at, end - at));
        if (!number || *number < 0)
            return std::string(text);
        parts[i] = *number;
        at = std::min(end + 1, day.size());
    }
    std::string date
        = fmt::format("{}{:04}-{:02}-{:02}", isBefore ? "-" : "", parts[0], parts[1], parts[2]);
    const std::string time = edtfTime(trimmed(text.substr(blank)));
    if (!time.empty() && time != "T00:00:00")
        date += time;
    return parseEdtf(date) ? date : std::string(text);
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

/// Fuzzy ends are approximate ones; what ends today has no end yet. The last day of a stretch
/// without times is part of it, as the program shows it.
void TimelineProjectReader::setDates(const pugi::xml_node &element, SourcePosition at,
                                     EventDraft &draft)
{
    draft.start = childText(element, "start", at);
    draft.end = childText(element, "end", at);
    for (DraftText *date : {&draft.start, &draft.end}) {
        if (date->isGiven)
            date->text = edtfOf(date->text);
    }
    const bool isFuzzy = isTrue(element, "fuzzy");
    const bool isOpen = isTrue(element, "ends_today");
    const bool isInstant = !isOpen && (!draft.end.isGiven || draft.end.text == draft.start.text);
    if (draft.start.isGiven && (isFuzzy || isTrue(element, "fuzzy_start")))
        draft.start.text += '~';
    if (isOpen)
        draft.end = {"..", at};
    else if (draft.end.isGiven && (isFuzzy || isTrue(element, "fuzzy_end")))
        draft.end.text += '~';
    if (isInstant) {
        draft.date = std::exchange(draft.start, {});
        draft.end = {};
    }
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
