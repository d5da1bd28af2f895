#include "core/io/listwriter.h"

#include "core/io/plaintext.h"
#include "core/text/utf8.h"
#include "core/time/datelabel.h"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace chancery {
namespace {

/// What the list says of a date, in the contract's words.
struct DateFields
{
    std::string earliest = "unknown";
    std::string latest = "unknown";
    std::string certainFrom;
    std::string certainTo;
};

DateFields dateFields(const Event &event)
{
    DateFields fields;
    if (!event.date)
        return fields;
    fields.earliest = earliestText(event.date->possible.from);
    fields.latest = latestText(event.date->possible.to);
    if (event.date->certain) {
        fields.certainFrom = earliestText(event.date->certain->from);
        fields.certainTo = latestText(event.date->certain->to);
    }
    return fields;
}

std::string_view calendarId(Calendar calendar)
{
    return calendar == Calendar::Julian ? "julian" : "gregorian";
}

/// Happened is the absent status, and what is absent is "".
std::string_view statusField(EventStatus status)
{
    return status == EventStatus::Happened ? std::string_view{} : eventStatusId(status);
}

std::string_view fileOf(const Timeline &timeline, const Event &event)
{
    return event.file < timeline.files().size() ? std::string_view(timeline.files()[event.file])
                                                : std::string_view{};
}

bool isContinuationByte(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// One event after another, each as text that ends its line.
class RowWriter
{
public:
    explicit RowWriter(const Timeline &timeline) : m_timeline(timeline) { }
    virtual ~RowWriter() = default;

    virtual std::string head() const { return {}; }
    virtual std::string row(const Event &event, bool isFirst) const = 0;
    virtual std::string tail() const { return {}; }

protected:
    const Timeline &m_timeline;
};

class JsonWriter : public RowWriter
{
public:
    using RowWriter::RowWriter;

    std::string head() const override { return "["; }
    std::string tail() const override { return "\n]\n"; }
    std::string row(const Event &event, bool isFirst) const override
    {
        using Json = nlohmann::ordered_json;
        const DateFields date = dateFields(event);
        Json actors = Json::array();
        for (const Participant &p : event.participants) {
            const Actor &actor = m_timeline.actor(p.actor);
            actors.push_back({{"id", actor.id}, {"name", actor.name}, {"role", p.role}});
        }
        Json sources = Json::array();
        for (const Citation &c : event.citations)
            sources.push_back({{"ref", c.ref}, {"locator", c.locator}});
        Json relations = Json::array();
        for (const Relation &r : event.relations)
            relations.push_back({{"kind", r.kind}, {"event", m_timeline.event(r.event).id}});
        const Json object = {
            {"id", event.id},
            {"title", event.title},
            {"date", event.dateText},
            {"calendar", calendarId(event.calendar)},
            {"earliest", date.earliest},
            {"latest", date.latest},
            {"certain_from", date.certainFrom},
            {"certain_to", date.certainTo},
            {"type", event.type},
            {"status", statusField(event.status)},
            {"actors", std::move(actors)},
            {"place", event.place},
            {"summary", event.summary},
            {"sources", std::move(sources)},
            {"relations", std::move(relations)},
            {"file", fileOf(m_timeline, event)},
            {"line", event.position.line},
        };
        return (isFirst ? "\n" : ",\n")
            + object.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
};

class CsvWriter : public RowWriter
{
public:
    using RowWriter::RowWriter;

    std::string head() const override
    {
        return "id,title,date,calendar,earliest,latest,certain_from,certain_to,type,status,actors,"
               "place,summary,sources,relations,file,line\n";
    }
    std::string row(const Event &event, bool) const override
    {
        const DateFields date = dateFields(event);
        const std::vector<std::string> cells = {
            event.id,
            event.title,
            event.dateText,
            std::string(calendarId(event.calendar)),
            date.earliest,
            date.latest,
            date.certainFrom,
            date.certainTo,
            event.type,
            std::string(statusField(event.status)),
            joined(event.participants,
                   [&](const Participant &p) {
                       return withNote(m_timeline.actor(p.actor).id, p.role);
                   }),
            event.place,
            event.summary,
            joined(event.citations, [](const Citation &c) { return withNote(c.ref, c.locator); }),
            joined(
                event.relations,
                [&](const Relation &r) { return withNote(m_timeline.event(r.event).id, r.kind); }),
            std::string(fileOf(m_timeline, event)),
            std::to_string(event.position.line),
        };
        std::string line;
        for (const std::string &cell : cells) {
            if (&cell != &cells.front())
                line += ',';
            line += quoted(validUtf8(cell));
        }
        return line + '\n';
    }

private:
    static std::string withNote(const std::string &text, const std::string &note)
    {
        return note.empty() ? text : text + " (" + note + ')';
    }
    template<class Items, class ToText>
    static std::string joined(const Items &items, ToText toText)
    {
        std::string text;
        for (const auto &item : items)
            text += (text.empty() ? "" : "; ") + toText(item);
        return text;
    }
    static std::string quoted(const std::string &cell)
    {
        const bool isBare = cell.find_first_of("\",\r\n") == std::string::npos
            && (cell.empty() || (cell.front() != ' ' && cell.back() != ' '));
        if (isBare)
            return cell;
        std::string text = "\"";
        for (char c : cell)
            text += c == '"' ? std::string("\"\"") : std::string(1, c);
        return text + '"';
    }
};

class TextWriter : public RowWriter
{
public:
    TextWriter(const Timeline &timeline, const EventSet &events) : RowWriter(timeline)
    {
        constexpr std::size_t kMaxLabelColumns = 34;
        for (std::size_t i = 0; i < timeline.events().size(); ++i) {
            if (!events.contains(EventIndex(i)))
                continue;
            const std::string text = label(timeline.events()[i]);
            const auto columns = static_cast<std::size_t>(std::count_if(
                text.begin(), text.end(), [](char c) { return !isContinuationByte(c); }));
            m_labelColumns = std::max(m_labelColumns, std::min(columns, kMaxLabelColumns));
        }
    }

    std::string row(const Event &event, bool) const override
    {
        std::string who;
        for (const Participant &p : event.participants) {
            who += who.empty() ? " – " : ", ";
            who += m_timeline.actor(p.actor).name;
            if (!p.role.empty())
                who += " (" + p.role + ')';
        }
        std::string tags = event.type;
        if (event.status != EventStatus::Happened)
            tags += (tags.empty() ? "" : ", ") + std::string(eventStatusId(event.status));
        if (!tags.empty())
            tags = " [" + tags + ']';
        return fmt::format("{:<{}}  {}{}{}\n", label(event), m_labelColumns,
                           visibleText(event.title), visibleText(who), visibleText(tags));
    }

private:
    static std::string label(const Event &event)
    {
        if (event.date)
            return visibleText(dateLabel(*event.date));
        return event.dateText.empty() ? englishDateWords().unknownDate
                                      : visibleText(event.dateText);
    }

    std::size_t m_labelColumns = 0;
};

std::unique_ptr<RowWriter> rowWriter(const Timeline &timeline, const EventSet &events,
                                     ListFormat format)
{
    switch (format) {
    case ListFormat::Json:
        return std::make_unique<JsonWriter>(timeline);
    case ListFormat::Csv:
        return std::make_unique<CsvWriter>(timeline);
    case ListFormat::Text:
        break;
    }
    return std::make_unique<TextWriter>(timeline, events);
}

} // namespace

std::optional<ListFormat> listFormatFromId(std::string_view id)
{
    if (id == "json")
        return ListFormat::Json;
    if (id == "csv")
        return ListFormat::Csv;
    if (id == "text")
        return ListFormat::Text;
    return std::nullopt;
}

bool writeList(const Timeline &timeline, const EventSet &events, ListFormat format,
               const ListSink &sink)
{
    const std::unique_ptr<RowWriter> writer = rowWriter(timeline, events, format);
    if (!sink(writer->head()))
        return false;
    bool isFirst = true;
    for (EventIndex index : timeline.chronological()) {
        if (!events.contains(index))
            continue;
        if (!sink(writer->row(timeline.event(index), isFirst)))
            return false;
        isFirst = false;
    }
    return sink(writer->tail());
}

} // namespace chancery
