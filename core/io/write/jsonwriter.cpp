#include "core/io/write/jsonwriter.h"

#include "core/io/write/styledevents.h"
#include "core/text/replace.h"

#include <algorithm>
#include <string>

#include <nlohmann/json.hpp>

namespace chancery {

namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json &json)
{
    std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    replaceAll(text, "\x7F", "\\u007F"); // which no text document holds as it is
    return text;
}

void set(Json &object, const char *key, const std::string &value)
{
    if (!value.empty())
        object[key] = value;
}

Json actorsOf(const EventText &event)
{
    const auto hasRole = [](const auto &actor) { return !actor.second.empty(); };
    if (std::all_of(event.actors.begin(), event.actors.end(), hasRole)) {
        Json map = Json::object();
        for (const auto &[actor, role] : event.actors)
            map[actor] = role;
        return map;
    }
    Json list = Json::array();
    for (const auto &[actor, role] : event.actors)
        list.push_back(role.empty() ? Json(actor) : Json{{actor, role}});
    return list;
}

Json sourcesOf(const EventText &event)
{
    Json list = Json::array();
    for (const auto &[ref, locator] : event.sources) {
        if (locator.empty()) {
            list.push_back(ref);
            continue;
        }
        Json source = Json::object();
        set(source, "ref", ref);
        source["locator"] = locator;
        list.push_back(std::move(source));
    }
    return list;
}

Json relationsOf(const EventText &event)
{
    Json list = Json::array();
    for (const auto &[kind, target] : event.relations) {
        Json relation = Json::object();
        set(relation, "kind", kind);
        relation["event"] = target;
        list.push_back(std::move(relation));
    }
    return list;
}

void setRelative(Json &object, const char *key, const RelativeText &relative)
{
    if (relative.event.empty())
        return;
    Json map = Json::object();
    map["event"] = relative.event;
    set(map, "within", relative.within);
    object[key] = std::move(map);
}

Json jsonOf(const EventText &event)
{
    Json json = Json::object();
    json["id"] = event.id;
    json["title"] = event.title;
    set(json, "short", event.shortTitle);
    set(json, "date", event.date);
    set(json, "start", event.start);
    set(json, "end", event.end);
    set(json, "margin", event.margin);
    setRelative(json, "after", event.after);
    setRelative(json, "before", event.before);
    setRelative(json, "during", event.during);
    set(json, "calendar", event.calendar);
    set(json, "type", event.type);
    set(json, "status", event.status);
    if (!event.actors.empty())
        json["actors"] = actorsOf(event);
    set(json, "place", event.place);
    set(json, "summary", event.summary);
    if (!event.importance.empty())
        json["importance"] = std::stoi(event.importance);
    if (!event.sources.empty())
        json["sources"] = sourcesOf(event);
    if (!event.relations.empty())
        json["relations"] = relationsOf(event);
    return json;
}

Json jsonOf(const EntryValue &value)
{
    if (const auto *text = std::get_if<std::string>(&value))
        return *text;
    Json list = Json::array();
    for (const MembershipText &membership : std::get<MembershipTexts>(value)) {
        if (membership.during.empty())
            list.push_back(membership.group);
        else
            list.push_back({{"actor", membership.group}, {"during", membership.during}});
    }
    return list;
}

/// A section that is a map, an entry a line; nothing where it is empty.
template<class Items, class IdOf, class FieldsOf>
std::string section(const char *name, const Items &items, IdOf idOf, FieldsOf fieldsOf)
{
    std::string text;
    for (const auto &item : items) {
        Json fields = Json::object();
        for (const auto &[key, value] : fieldsOf(item))
            fields[key] = jsonOf(value);
        text += (text.empty() ? "\n    " : ",\n    ") + dumped(idOf(item)) + ": " + dumped(fields);
    }
    return text.empty() ? text : std::string("  \"") + name + "\": {" + text + "\n  },\n";
}

std::string head(const Timeline &timeline, const DocumentStyle &style)
{
    std::string text = "{\n  \"format\": \"chancery/1\",\n";
    if (!timeline.title().empty())
        text += "  \"title\": " + dumped(timeline.title()) + ",\n";
    if (style.calendar == Calendar::Julian)
        text += "  \"calendar\": \"julian\",\n";
    if (style.years == YearCount::Historical)
        text += "  \"years\": \"historical\",\n";
    return text;
}

} // namespace

bool writeJson(const Timeline &timeline, const WriteSink &sink, std::vector<Diagnostic> &remarks)
{
    const DocumentStyle style = styleOf(timeline);
    StyledEvents events(timeline, style);
    const std::string sections
        = section(
              "sources", timeline.sources(), [](const Source &source) { return Json(source.id); },
              [&](const Source &source) { return sourceFields(source, events); })
        + section(
              "actors", timeline.actors(), [](const Actor &actor) { return Json(actor.id); },
              [&](const Actor &actor) { return actorFields(actor, timeline, events); })
        + section(
              "types", typesToWrite(timeline), [](const EventType *type) { return Json(type->id); },
              [](const EventType *type) { return typeFields(*type); });
    if (!sink(head(timeline, style) + sections + "  \"events\": ["))
        return false;
    bool isFirst = true;
    for (const Event &event : timeline.events()) {
        if (!sink((isFirst ? "\n    " : ",\n    ") + dumped(jsonOf(events.text(event)))))
            return false;
        isFirst = false;
    }
    events.report(remarks);
    return sink(isFirst ? "]\n}\n" : "\n  ]\n}\n");
}

} // namespace chancery
