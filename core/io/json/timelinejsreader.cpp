#include "core/io/json/timelinejsreader.h"

#include "core/io/dateparts.h"
#include "core/io/document/nodemembers.h"
#include "core/io/htmltext.h"
#include "core/time/typeddate.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace chancery {

namespace {

using Kind = DocumentNode::Kind;

constexpr std::string_view kEra = "era";
/// Members of an event that are read, or that say nothing of it.
constexpr std::array<std::string_view, 12> kReadMembers{
    "start_date", "end_date", "text",     "media", "group", "unique_id",
    "startDate",  "endDate",  "headline", "tag",   "asset", "autolink"};
constexpr std::array<std::string_view, 5> kReadMediaMembers{"url", "media", "link", "caption",
                                                            "credit"};

constexpr std::size_t kDateParts = 7; ///< year, month, day, hour, minute, second, millisecond
constexpr std::size_t kFirstTimePart = 3;
constexpr std::size_t kMillisecondPart = 6;
constexpr std::size_t kDayDateBytes = 10; ///< "1815-05-08"

bool saysSomething(const DocumentNode &node)
{
    return node.kind == Kind::Scalar ? !node.text.empty() : !node.items.empty();
}

DraftText withoutHtml(DraftText draft)
{
    draft.text = textOfHtml(draft.text);
    draft.isGiven = draft.isGiven && !draft.text.empty();
    return draft;
}

/// "1815,5,8,14,30" in pieces.
std::vector<std::string> piecesOf(std::string_view text)
{
    std::vector<std::string> pieces;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        std::string piece(text.substr(at, end - at));
        piece.erase(0, std::min(piece.find_first_not_of(' '), piece.size()));
        piece.erase(piece.find_last_not_of(' ') + 1);
        pieces.push_back(std::move(piece));
        at = end + 1;
    }
    return pieces;
}

} // namespace

bool TimelineJsReader::value(const DocumentNode &key, DocumentNode value)
{
    if (key.text == "scale") {
        if (value.text == "cosmological")
            m_notHeld.add("the cosmological scale", value.at);
    } else if (key.text == "headline" || key.text == "title") {
        m_input.builder.setTitle(withoutHtml({std::move(value.text), value.at}));
    } else if (key.text != "type" && saysSomething(value)) {
        m_notHeld.add(key.text + " of the timeline", key.at);
    }
    return true;
}

bool TimelineJsReader::beginSection(const DocumentNode &key, Kind kind)
{
    m_section = key.text;
    m_isInEras = key.text == "eras" || key.text == "era";
    const bool isList = m_isInEras || key.text == "events" || key.text == "date";
    const bool isMap = key.text == "title" || key.text == "timeline";
    if ((isList && kind == Kind::Sequence) || (isMap && kind == Kind::Map))
        return true;
    if (isList || isMap) {
        m_input.document.report(
            Severity::Error, "wrong-kind", "{0} takes {1}, not {2}",
            {key.text, isList ? "a list" : "a map", std::string(kindName(kind))}, {}, key.at);
    } else {
        m_notHeld.add(key.text + " of the timeline", key.at);
    }
    m_section.clear();
    return true;
}

bool TimelineJsReader::entry(DocumentNode key, DocumentNode value)
{
    if (m_section.empty())
        return true;
    if (m_section != "title")
        return addSlide(value);
    if (key.text == "text") {
        m_input.builder.setTitle(withoutHtml(textMember(value, "headline")));
        if (textMember(value, "text").isGiven)
            m_notHeld.add("the text of the title slide", value.at);
    } else if (saysSomething(value)) {
        m_notHeld.add(key.text + " of the title slide", key.at);
    }
    return true;
}

bool TimelineJsReader::addSlide(const DocumentNode &slide)
{
    if (slide.kind != Kind::Map) {
        m_input.document.report(
            Severity::Error, "wrong-kind", "{0} takes {1}, not {2}",
            {m_section, "a map for each event", std::string(kindName(slide.kind))}, {}, slide.at);
        return true;
    }
    reportRepeatedMembers(slide, m_input.document);
    EventDraft draft;
    draft.at = slide.at;
    draft.id = textMember(slide, "unique_id");
    draft.title = withoutHtml(textMember(slide, "headline"));
    draft.summary = withoutHtml(textMember(slide, "text"));
    if (const DocumentNode *text = memberOf(slide, "text"); text && text->kind == Kind::Map) {
        draft.title = withoutHtml(textMember(*text, "headline"));
        draft.summary = withoutHtml(textMember(*text, "text"));
    }
    draft.start = dateOf(slide, memberOf(slide, "start_date") ? "start_date" : "startDate");
    draft.end = dateOf(slide, memberOf(slide, "end_date") ? "end_date" : "endDate");
    for (const char *lane : {"group", "tag"}) {
        if (DraftText actor = withoutHtml(textMember(slide, lane)); actor.isGiven)
            draft.participants.push_back({std::move(actor), {}});
    }
    if (m_isInEras)
        draft.type = {std::string(kEra), slide.at};
    readMedia(slide, "media", "url", draft);
    readMedia(slide, "asset", "media", draft);
    noteMembers(slide, kReadMembers.data(), kReadMembers.size(), {});
    return add(std::move(draft));
}

bool TimelineJsReader::add(EventDraft draft)
{
    if (!draft.end.isGiven || draft.end.text == draft.start.text)
        draft.date = std::exchange(draft.start, {});
    if (draft.date.isGiven)
        draft.end = {};
    if (!draft.title.isGiven && draft.summary.isGiven)
        draft.title = draft.summary;
    const bool isAdded = m_input.builder.addEvent(std::move(draft));
    m_eventCount += isAdded ? 1 : 0;
    return isAdded;
}

/// What is shown beside an event is where it can be looked up.
void TimelineJsReader::readMedia(const DocumentNode &slide, std::string_view member,
                                 std::string_view address, EventDraft &draft)
{
    const DocumentNode *media = memberOf(slide, member);
    if (!media)
        return;
    noteMembers(*media, kReadMediaMembers.data(), kReadMediaMembers.size(), " of the media");
    SourceDraft source;
    source.url = textMember(*media, "link");
    if (!source.url.isGiven)
        source.url = textMember(*media, address);
    else if (const DraftText other = textMember(*media, address);
             other.isGiven && other.text != source.url.text)
        m_notHeld.add("the address of media that have a link", other.at);
    const bool isAddress = source.url.text.rfind("http://", 0) == 0
        || source.url.text.rfind("https://", 0) == 0 || source.url.text.rfind("//", 0) == 0;
    if (!isAddress) { // a quotation, or a frame to be put in
        if (source.url.isGiven)
            m_notHeld.add("media without an address", media->at);
        return;
    }
    source.id = source.url;
    source.title = withoutHtml(textMember(*media, "caption"));
    source.publisher = withoutHtml(textMember(*media, "credit"));
    draft.citations.push_back({source.id, {}});
    m_input.builder.addSource(std::move(source));
}

DraftText TimelineJsReader::dateOf(const DocumentNode &slide, std::string_view member)
{
    const DocumentNode *date = memberOf(slide, member);
    if (!date)
        return {};
    if (date->kind == Kind::Scalar)
        return dateInOneText(textMember(slide, member));
    std::vector<std::string> parts;
    for (const char *part : {"year", "month", "day", "hour", "minute", "second", "millisecond"})
        parts.push_back(textMember(*date, part).text);
    if (textMember(*date, "display_date").isGiven)
        m_notHeld.add("display_date", date->at);
    return edtf(parts, date->at);
}

/// "1815,5,8" and "1815"; a form that can be read in one way only, in its stead.
DraftText TimelineJsReader::dateInOneText(DraftText text)
{
    if (!text.isGiven)
        return text;
    if (wholeNumber(piecesOf(text.text).front()))
        return edtf(piecesOf(text.text), text.at);
    if (const auto typed = readTypedDate(text.text))
        text.text = typed->date.text;
    return text;
}

/// Year, month, day, hour, minute, second, millisecond, as many as there are.
DraftText TimelineJsReader::edtf(std::vector<std::string> parts, SourcePosition at)
{
    parts.resize(std::max<std::size_t>(parts.size(), kDateParts));
    const auto refuse = [&](std::string pattern) {
        m_input.document.report(Severity::Error, "invalid-date", std::move(pattern), {}, {}, at);
        return DraftText();
    };
    const bool isNothing = std::all_of(parts.begin(), parts.end(),
                                       [](const std::string &part) { return part.empty(); });
    if (isNothing)
        return {};
    if (parts[0].empty())
        return refuse("a date without a year is no date");
    if (wholeNumber(parts[0]) == 0)
        return refuse("there is no year 0: the year before 1 is -1, which is 1 BCE");
    auto date = edtfOfParts({parts[0], parts[1], parts[2]});
    if (!date)
        return {parts[0], at};
    if (date->isBefore && m_yearsBefore++ == 0)
        m_firstYearBefore = at;
    if (date->hasStrayDay)
        m_notHeld.add("a day without a month", at);
    date->text += timeOf(parts, date->text.size() >= kDayDateBytes, at);
    return {std::move(date->text), at};
}

/// "T14:30:00"; of a time that is none, what makes the date none.
std::string TimelineJsReader::timeOf(const std::vector<std::string> &parts, bool hasDay,
                                     SourcePosition at)
{
    std::string time;
    bool isMidnight = true;
    for (std::size_t i = kFirstTimePart; i < kMillisecondPart; ++i) {
        const auto number = parts[i].empty() ? std::optional<int>(0) : wholeNumber(parts[i]);
        isMidnight = isMidnight && number == 0;
        time += time.empty() ? "T" : ":";
        time += number ? fmt::format("{:02}", *number) : parts[i];
    }
    if (wholeNumber(parts[kMillisecondPart]).value_or(0) != 0)
        m_notHeld.add("milliseconds", at);
    if (isMidnight)
        return {};
    if (hasDay)
        return time;
    m_notHeld.add("a time of day without a day", at);
    return {};
}

/// Notes the members that are not among @p read. @p of: " of the media".
void TimelineJsReader::noteMembers(const DocumentNode &node, const std::string_view *read,
                                   std::size_t count, std::string_view of)
{
    for (std::size_t i = 0; i + 1 < node.items.size(); i += 2) {
        const std::string &name = node.items[i].text;
        if (saysSomething(node.items[i + 1]) && std::find(read, read + count, name) == read + count)
            m_notHeld.add(fmt::format("{}{}", name, of), node.items[i].at);
    }
}

void TimelineJsReader::problem(DocumentProblem problem, SourcePosition at)
{
    const bool isDeep = problem == DocumentProblem::TooDeep;
    m_input.document.report(Severity::Error, isDeep ? "too-deep" : "entry-too-large",
                            isDeep ? "this is nested too deeply; what lies deeper is left out"
                                   : "this entry has too many parts; the rest of it is left out",
                            {}, {}, at);
}

bool TimelineJsReader::goesOn(std::size_t offset)
{
    m_wasCancelled = !m_input.goesOn(offset);
    return !m_wasCancelled;
}

void TimelineJsReader::finish()
{
    m_notHeld.report(m_input.document);
    if (m_yearsBefore > 0) {
        m_input.document.report(Severity::Note, "years-before",
                                "years before 1 are counted without a year 0, as TimelineJS shows "
                                "them: -44 is 44 BCE (dates: {0})",
                                {std::to_string(m_yearsBefore)}, {}, m_firstYearBefore);
    }
}

} // namespace chancery
