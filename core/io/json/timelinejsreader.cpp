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
constexpr std::array<std::string_view, 13> kReadMembers{
    "start_date", "end_date", "text", "media", "group",        "unique_id", "startDate",
    "endDate",    "headline", "tag",  "asset", "display_date", "autolink"};

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
    } else if (value.kind != Kind::Null) {
        m_notHeld.add(key.text, key.at);
    }
    return true;
}

bool TimelineJsReader::beginSection(const DocumentNode &key, Kind kind)
{
    m_section = key.text;
    const bool isList = key.text == "events" || key.text == "eras";
    const bool isMap = key.text == "title" || key.text == "timeline";
    if ((isList && kind == Kind::Sequence) || (isMap && kind == Kind::Map))
        return true;
    if (isList || isMap) {
        m_input.document.report(
            Severity::Error, "wrong-kind", "{0} takes {1}, not {2}",
            {key.text, isList ? "a list" : "a map", std::string(kindName(kind))}, {}, key.at);
    } else {
        m_notHeld.add(key.text, key.at);
    }
    m_section.clear();
    return true;
}

bool TimelineJsReader::entry(DocumentNode key, DocumentNode value)
{
    if (m_section == "events" || m_section == "eras")
        return addSlide(value, m_section == "eras");
    if (m_section == "title")
        readTitle(key, value);
    else if (m_section == "timeline")
        return readOldTimeline(key, value);
    return true;
}

void TimelineJsReader::readTitle(const DocumentNode &key, const DocumentNode &value)
{
    if (key.text == "text") {
        m_input.builder.setTitle(withoutHtml(textMember(value, "headline")));
        if (textMember(value, "text").isGiven)
            m_notHeld.add("the text of the title slide", value.at);
    } else {
        m_notHeld.add(key.text + " of the title slide", key.at);
    }
}

bool TimelineJsReader::readOldTimeline(const DocumentNode &key, const DocumentNode &value)
{
    if (key.text == "headline")
        m_input.builder.setTitle(withoutHtml({value.text, value.at}));
    else if (key.text == "date" || key.text == "era")
        return addOldSlides(value, key.text == "era");
    else if (key.text != "type")
        m_notHeld.add(key.text + " of the timeline", key.at);
    return true;
}

bool TimelineJsReader::addOldSlides(const DocumentNode &slides, bool isEra)
{
    for (const DocumentNode &slide : slides.items) {
        if (!addOldSlide(slide, isEra))
            return false;
    }
    return true;
}

bool TimelineJsReader::addSlide(const DocumentNode &slide, bool isEra)
{
    if (slide.kind != Kind::Map) {
        m_input.document.report(
            Severity::Error, "wrong-kind", "{0} takes {1}, not {2}",
            {m_section, "a map for each event", std::string(kindName(slide.kind))}, {}, slide.at);
        return true;
    }
    EventDraft draft;
    draft.at = slide.at;
    draft.id = textMember(slide, "unique_id");
    if (const DocumentNode *text = memberOf(slide, "text")) {
        draft.title = withoutHtml(textMember(*text, "headline"));
        draft.summary = withoutHtml(textMember(*text, "text"));
    }
    draft.start = dateOf(slide, "start_date");
    draft.end = dateOf(slide, "end_date");
    if (DraftText group = withoutHtml(textMember(slide, "group")); group.isGiven)
        draft.participants.push_back({std::move(group), {}});
    if (isEra)
        draft.type = {std::string(kEra), slide.at};
    readMedia(slide, "media", "url", draft);
    noteMembers(slide);
    return add(std::move(draft));
}

bool TimelineJsReader::addOldSlide(const DocumentNode &slide, bool isEra)
{
    EventDraft draft;
    draft.at = slide.at;
    draft.title = withoutHtml(textMember(slide, "headline"));
    draft.summary = withoutHtml(textMember(slide, "text"));
    draft.start = oldDateOf(slide, "startDate");
    draft.end = oldDateOf(slide, "endDate");
    if (DraftText tag = withoutHtml(textMember(slide, "tag")); tag.isGiven)
        draft.participants.push_back({std::move(tag), {}});
    if (isEra)
        draft.type = {std::string(kEra), slide.at};
    readMedia(slide, "asset", "media", draft);
    noteMembers(slide);
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
    SourceDraft source;
    source.url = textMember(*media, "link");
    if (!source.url.isGiven)
        source.url = textMember(*media, address);
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
        return oldDateOf(slide, member);
    std::vector<std::string> parts;
    for (const char *part : {"year", "month", "day", "hour", "minute", "second"})
        parts.push_back(textMember(*date, part).text);
    if (textMember(*date, "display_date").isGiven)
        m_notHeld.add("display_date", date->at);
    return edtf(parts, date->at);
}

/// "1815,5,8" and "1815"; a form that can be read in one way only, in its stead.
DraftText TimelineJsReader::oldDateOf(const DocumentNode &slide, std::string_view member)
{
    DraftText text = textMember(slide, member);
    if (!text.isGiven)
        return text;
    if (wholeNumber(piecesOf(text.text).front()))
        return edtf(piecesOf(text.text), text.at);
    if (const auto typed = readTypedDate(text.text))
        text.text = typed->date.text;
    return text;
}

/// Year, month, day, hour, minute, second, as many as there are.
DraftText TimelineJsReader::edtf(const std::vector<std::string> &parts, SourcePosition at)
{
    const auto part = [&](std::size_t i) {
        return i < parts.size() ? std::string_view(parts[i]) : std::string_view{};
    };
    if (part(0).empty())
        return {};
    auto date = edtfOfParts({part(0), part(1), part(2)});
    if (!date)
        return {std::string(part(0)), at};
    if (date->isBefore && m_yearsBefore++ == 0)
        m_firstYearBefore = at;
    if (date->hasStrayDay)
        m_notHeld.add("a day without a month", at);
    constexpr std::size_t kDayDateBytes = 10;
    const auto hour = wholeNumber(part(3));
    const bool isMidnight = hour.value_or(0) == 0 && wholeNumber(part(4)).value_or(0) == 0
        && wholeNumber(part(5)).value_or(0) == 0;
    if (hour && !isMidnight && date->text.size() >= kDayDateBytes) {
        date->text += fmt::format("T{:02}:{:02}:{:02}", *hour, wholeNumber(part(4)).value_or(0),
                                  wholeNumber(part(5)).value_or(0));
    }
    return {std::move(date->text), at};
}

void TimelineJsReader::noteMembers(const DocumentNode &slide)
{
    for (std::size_t i = 0; i + 1 < slide.items.size(); i += 2) {
        const std::string &name = slide.items[i].text;
        if (slide.items[i + 1].kind == Kind::Null
            || (slide.items[i + 1].kind == Kind::Scalar && slide.items[i + 1].text.empty()))
            continue;
        if (std::find(kReadMembers.begin(), kReadMembers.end(), name) == kReadMembers.end())
            m_notHeld.add(name, slide.items[i].at);
        else if (name == "display_date")
            m_notHeld.add(name, slide.items[i].at);
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
