#include "core/io/write/yamlwriter.h"

#include "core/io/write/styledevents.h"
#include "core/io/write/yamlscalar.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace chancery {

namespace {

constexpr std::size_t kColumns = 100; ///< of a line that holds a flow collection
constexpr std::size_t kTextColumns = 90; ///< of folded text

using Pairs = std::vector<std::pair<std::string, std::string>>;

bool isDateKey(std::string_view key)
{
    return key == "published" || key == "lifetime" || key == "date" || key == "start"
        || key == "end";
}

bool fits(const std::string &line)
{
    return countCodePoints(line) <= kColumns && line.find("? ") == std::string::npos;
}

std::string flowMap(const Pairs &pairs)
{
    std::string map = "{";
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const YamlPlace place = isDateKey(pairs[i].first) ? YamlPlace::FlowDate : YamlPlace::Flow;
        map += fmt::format("{}{}: {}", i > 0 ? ", " : "", yamlKey(pairs[i].first, YamlPlace::Flow),
                           yamlScalar(pairs[i].second, place));
    }
    return map + "}";
}

std::string flowList(const std::vector<std::string> &items)
{
    return fmt::format("[{}]", fmt::join(items, ", "));
}

/// Lines of one document.
class Lines
{
public:
    const std::string &text() const { return m_text; }
    std::string take() { return std::exchange(m_text, {}); }

    /// "key: value" with the value folded where it is long.
    void field(std::size_t indent, std::string_view key, std::string_view value)
    {
        if (value.empty())
            return;
        const std::string head = std::string(indent, ' ') + std::string(key) + ": ";
        const YamlPlace place = isDateKey(key) ? YamlPlace::Date : YamlPlace::Block;
        const std::string line = head + yamlScalar(value, place);
        if (countCodePoints(line) > kColumns && place == YamlPlace::Block) {
            const std::string folded = foldedScalar(value, indent + 2, kTextColumns - indent);
            if (!folded.empty()) {
                m_text += head + folded + '\n';
                return;
            }
        }
        m_text += line + '\n';
    }
    void line(std::size_t indent, const std::string &text)
    {
        m_text += std::string(indent, ' ') + text + '\n';
    }

private:
    std::string m_text;
};

/// One entry of a section that is a map: on one line where it fits.
void writeEntry(Lines &lines, const std::string &id, const EntryFields &fields)
{
    constexpr std::size_t kIndent = 2;
    const std::string key = yamlKey(id, YamlPlace::Block);
    const std::string line = key + ": " + flowMap(fields);
    if (key[0] != '?' && fits(std::string(kIndent, ' ') + line)) {
        lines.line(kIndent, line);
        return;
    }
    if (key[0] == '?') {
        lines.line(kIndent, key);
        lines.line(kIndent, fields.empty() ? ": {}" : ":");
    } else {
        lines.line(kIndent, key + ':');
    }
    for (const auto &[name, value] : fields)
        lines.field(2 * kIndent, name, value);
}

constexpr std::size_t kEventIndent = 4;

/// Who took part: `{putin: guest, kim-jong-il: host}`, `[russia, china]`, or a list of both.
void writeActors(Lines &lines, const Pairs &actors)
{
    if (actors.empty())
        return;
    const auto hasRole = [](const auto &actor) { return !actor.second.empty(); };
    const bool allHave = std::all_of(actors.begin(), actors.end(), hasRole);
    std::vector<std::string> items;
    for (const auto &actor : actors)
        items.push_back(hasRole(actor) ? flowMap({actor})
                                       : yamlScalar(actor.first, YamlPlace::Flow));
    const std::string line = "actors: " + (allHave ? flowMap(actors) : flowList(items));
    if (fits(std::string(kEventIndent, ' ') + line)) {
        lines.line(kEventIndent, line);
        return;
    }
    lines.line(kEventIndent, "actors:");
    for (std::size_t i = 0; i < actors.size(); ++i) {
        const std::string key = yamlKey(actors[i].first, YamlPlace::Block);
        if (!hasRole(actors[i]))
            lines.line(kEventIndent + 2, "- " + items[i]);
        else if (!allHave)
            lines.line(kEventIndent + 2, "- " + items[i]);
        else if (key[0] == '?')
            lines.line(kEventIndent + 2, key),
                lines.line(kEventIndent + 2, ": " + yamlScalar(actors[i].second, YamlPlace::Block));
        else
            lines.line(kEventIndent + 2,
                       key + ": " + yamlScalar(actors[i].second, YamlPlace::Block));
    }
}

/// A list under a key: on one line where it fits, else an item a line.
void writeList(Lines &lines, const char *key, const std::vector<std::string> &items)
{
    if (items.empty())
        return;
    const std::string line = fmt::format("{}: {}", key, flowList(items));
    if (fits(std::string(kEventIndent, ' ') + line)) {
        lines.line(kEventIndent, line);
        return;
    }
    lines.line(kEventIndent, fmt::format("{}:", key));
    for (const std::string &item : items)
        lines.line(kEventIndent + 2, "- " + item);
}

std::vector<std::string> sourceItems(const Pairs &sources)
{
    std::vector<std::string> items;
    for (const auto &[ref, locator] : sources) {
        Pairs fields;
        if (!ref.empty())
            fields.emplace_back("ref", ref);
        if (!locator.empty())
            fields.emplace_back("locator", locator);
        items.push_back(locator.empty() ? yamlScalar(ref, YamlPlace::Flow) : flowMap(fields));
    }
    return items;
}

std::vector<std::string> relationItems(const Pairs &relations)
{
    std::vector<std::string> items;
    for (const auto &[kind, event] : relations) {
        Pairs fields;
        if (!kind.empty())
            fields.emplace_back("kind", kind);
        fields.emplace_back("event", event);
        items.push_back(flowMap(fields));
    }
    return items;
}

/// "putin-visit +10 days", or as a map where the id could be read otherwise.
void writeRelative(Lines &lines, const char *key, const RelativeText &relative)
{
    if (relative.event.empty())
        return;
    const bool isPlain = relative.isJoinable
        && (relative.event.find_first_of("+-") == std::string::npos
            || relative.event.find(' ') == std::string::npos);
    if (isPlain) {
        lines.field(kEventIndent, key, relative.joined());
        return;
    }
    Pairs fields{{"event", relative.event}};
    if (!relative.within.empty())
        fields.emplace_back("within", relative.within);
    lines.line(kEventIndent, fmt::format("{}: {}", key, flowMap(fields)));
}

void writeEvent(Lines &lines, const EventText &event)
{
    lines.line(2, "- id: " + yamlScalar(event.id, YamlPlace::Block));
    lines.field(kEventIndent, "title", event.title);
    lines.field(kEventIndent, "short", event.shortTitle);
    lines.field(kEventIndent, "date", event.date);
    lines.field(kEventIndent, "start", event.start);
    lines.field(kEventIndent, "end", event.end);
    lines.field(kEventIndent, "margin", event.margin);
    writeRelative(lines, "after", event.after);
    writeRelative(lines, "before", event.before);
    writeRelative(lines, "during", event.during);
    lines.field(kEventIndent, "calendar", event.calendar);
    lines.field(kEventIndent, "type", event.type);
    lines.field(kEventIndent, "status", event.status);
    writeActors(lines, event.actors);
    lines.field(kEventIndent, "place", event.place);
    lines.field(kEventIndent, "summary", event.summary);
    if (!event.importance.empty())
        lines.line(kEventIndent, "importance: " + event.importance);
    writeList(lines, "sources", sourceItems(event.sources));
    writeList(lines, "relations", relationItems(event.relations));
}

std::string head(const Timeline &timeline, const DocumentStyle &style)
{
    Lines lines;
    lines.line(0, "format: chancery/1");
    lines.field(0, "title", timeline.title());
    if (style.calendar == Calendar::Julian)
        lines.line(0, "calendar: julian");
    if (style.years == YearCount::Historical)
        lines.line(0, "years: historical");
    return lines.take();
}

std::string sections(const Timeline &timeline, StyledEvents &events)
{
    Lines lines;
    if (!timeline.sources().empty())
        lines.line(0, "\nsources:");
    for (const Source &source : timeline.sources())
        writeEntry(lines, source.id, sourceFields(source, events));
    if (!timeline.actors().empty())
        lines.line(0, "\nactors:");
    for (const Actor &actor : timeline.actors())
        writeEntry(lines, actor.id, actorFields(actor, timeline, events));
    const std::vector<const EventType *> types = typesToWrite(timeline);
    if (!types.empty())
        lines.line(0, "\ntypes:");
    for (const EventType *type : types)
        writeEntry(lines, type->id, typeFields(*type));
    return lines.take();
}

} // namespace

bool writeYaml(const Timeline &timeline, const WriteSink &sink, std::vector<Diagnostic> &remarks)
{
    const DocumentStyle style = styleOf(timeline);
    StyledEvents events(timeline, style);
    if (!sink(head(timeline, style)) || !sink(sections(timeline, events)))
        return false;
    if (!sink(timeline.events().empty() ? "\nevents: []\n" : "\nevents:\n"))
        return false;
    bool isFirst = true;
    for (const Event &event : timeline.events()) {
        Lines lines;
        if (!std::exchange(isFirst, false))
            lines.line(0, "");
        writeEvent(lines, events.text(event));
        if (!sink(lines.text()))
            return false;
    }
    events.report(remarks);
    return true;
}

} // namespace chancery
