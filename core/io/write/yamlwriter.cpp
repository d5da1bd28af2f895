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

std::string flowField(const std::string &key, const std::string &value)
{
    const YamlPlace place = isDateKey(key) ? YamlPlace::FlowDate : YamlPlace::Flow;
    return fmt::format("{}: {}", yamlKey(key, YamlPlace::Flow), yamlScalar(value, place));
}

std::string flowMap(const Pairs &pairs)
{
    std::vector<std::string> fields;
    for (const auto &[key, value] : pairs)
        fields.push_back(flowField(key, value));
    return fmt::format("{{{}}}", fmt::join(fields, ", "));
}

std::string flowList(const std::vector<std::string> &items)
{
    return fmt::format("[{}]", fmt::join(items, ", "));
}

std::vector<std::string> membershipItems(const MembershipTexts &memberships)
{
    std::vector<std::string> items;
    for (const auto &[group, during] : memberships) {
        const std::string actor = yamlScalar(group, YamlPlace::Flow);
        items.push_back(during.empty() ? actor
                                       : fmt::format("{{actor: {}, during: {}}}", actor,
                                                     yamlScalar(during, YamlPlace::FlowDate)));
    }
    return items;
}

std::string flowEntry(const EntryFields &entry)
{
    std::vector<std::string> fields;
    for (const auto &[key, value] : entry) {
        const auto *text = std::get_if<std::string>(&value);
        fields.push_back(
            text ? flowField(key, *text)
                 : fmt::format("{}: {}", key,
                               flowList(membershipItems(std::get<MembershipTexts>(value)))));
    }
    return fmt::format("{{{}}}", fmt::join(fields, ", "));
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

constexpr std::size_t kFieldIndent = 4; ///< of the fields of an event, actor, source or type

/// A list under a key: on one line where it fits, else an item a line.
void writeList(Lines &lines, const char *key, const std::vector<std::string> &items)
{
    if (items.empty())
        return;
    const std::string line = fmt::format("{}: {}", key, flowList(items));
    if (fits(std::string(kFieldIndent, ' ') + line)) {
        lines.line(kFieldIndent, line);
        return;
    }
    lines.line(kFieldIndent, fmt::format("{}:", key));
    for (const std::string &item : items)
        lines.line(kFieldIndent + 2, "- " + item);
}

/// One entry of a section that is a map: on one line where it fits.
void writeEntry(Lines &lines, const std::string &id, const EntryFields &fields)
{
    constexpr std::size_t kIndent = 2;
    const std::string key = yamlKey(id, YamlPlace::Block);
    const std::string line = key + ": " + flowEntry(fields);
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
    for (const auto &[name, value] : fields) {
        if (const auto *text = std::get_if<std::string>(&value))
            lines.field(kFieldIndent, name, *text);
        else
            writeList(lines, name.c_str(), membershipItems(std::get<MembershipTexts>(value)));
    }
}

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
    if (fits(std::string(kFieldIndent, ' ') + line)) {
        lines.line(kFieldIndent, line);
        return;
    }
    lines.line(kFieldIndent, "actors:");
    for (std::size_t i = 0; i < actors.size(); ++i) {
        const std::string key = yamlKey(actors[i].first, YamlPlace::Block);
        if (!hasRole(actors[i]))
            lines.line(kFieldIndent + 2, "- " + items[i]);
        else if (!allHave)
            lines.line(kFieldIndent + 2, "- " + items[i]);
        else if (key[0] == '?')
            lines.line(kFieldIndent + 2, key),
                lines.line(kFieldIndent + 2, ": " + yamlScalar(actors[i].second, YamlPlace::Block));
        else
            lines.line(kFieldIndent + 2,
                       key + ": " + yamlScalar(actors[i].second, YamlPlace::Block));
    }
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
        lines.field(kFieldIndent, key, relative.joined());
        return;
    }
    Pairs fields{{"event", relative.event}};
    if (!relative.within.empty())
        fields.emplace_back("within", relative.within);
    lines.line(kFieldIndent, fmt::format("{}: {}", key, flowMap(fields)));
}

void writeEvent(Lines &lines, const EventText &event)
{
    lines.line(2, "- id: " + yamlScalar(event.id, YamlPlace::Block));
    lines.field(kFieldIndent, "title", event.title);
    lines.field(kFieldIndent, "short", event.shortTitle);
    lines.field(kFieldIndent, "date", event.date);
    lines.field(kFieldIndent, "start", event.start);
    lines.field(kFieldIndent, "end", event.end);
    lines.field(kFieldIndent, "margin", event.margin);
    writeRelative(lines, "after", event.after);
    writeRelative(lines, "before", event.before);
    writeRelative(lines, "during", event.during);
    lines.field(kFieldIndent, "calendar", event.calendar);
    lines.field(kFieldIndent, "type", event.type);
    lines.field(kFieldIndent, "status", event.status);
    writeActors(lines, event.actors);
    lines.field(kFieldIndent, "place", event.place);
    lines.field(kFieldIndent, "summary", event.summary);
    if (!event.importance.empty())
        lines.line(kFieldIndent, "importance: " + event.importance);
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
