#include "ui/view/viewjson.h"

#include "ui/text.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <array>
#include <iterator>

namespace chancery {

namespace {

constexpr std::array<const char *, 3> kDateModes{"overlap", "certain", "possible"};
constexpr const char *kByHand = "by-hand";

QString key(const char *name)
{
    return QLatin1String(name);
}

void put(QJsonObject &json, const char *name, const QJsonArray &list)
{
    if (!list.isEmpty())
        json.insert(key(name), list);
}

void put(QJsonObject &json, const char *name, bool value)
{
    if (value)
        json.insert(key(name), value);
}

QJsonArray idsOf(const std::vector<ActorIndex> &actors, const Timeline &timeline)
{
    QJsonArray ids;
    for (const ActorIndex actor : actors)
        ids.append(toQString(timeline.actor(actor).id));
    return ids;
}

QString orderId(LaneOrder order)
{
    const auto at = static_cast<std::size_t>(order);
    return at < laneOrderIds().size() ? toQString(laneOrderIds()[at]) : key(kByHand);
}

QJsonObject toJson(const LaneArrangement &lanes, const Timeline &timeline)
{
    QJsonObject json;
    if (lanes.order != LaneOrder::Document)
        json.insert(key("order"), orderId(lanes.order));
    put(json, "by-hand", idsOf(lanes.byHand, timeline));
    put(json, "collapsed", idsOf(lanes.collapsed, timeline));
    put(json, "pinned", idsOf(lanes.pinned, timeline));
    put(json, "hidden", idsOf(lanes.hidden, timeline));
    put(json, "alone", idsOf(lanes.alone, timeline));
    put(json, "hide-nobody", lanes.hidesNobody);
    put(json, "hide-empty", lanes.hidesEmpty);
    return json;
}

QJsonArray toJson(const TimeRange &range)
{
    return {static_cast<double>(range.begin.seconds), static_cast<double>(range.end.seconds)};
}

QJsonArray textsOf(const std::vector<std::string> &texts)
{
    QJsonArray list;
    for (const std::string &text : texts)
        list.append(toQString(text));
    return list;
}

QJsonObject toJson(const Filter &filter, const Timeline &timeline)
{
    QJsonObject json;
    put(json, "actors", idsOf(filter.actors, timeline));
    put(json, "all", filter.allActors);
    put(json, "types", textsOf(filter.types));
    put(json, "places", textsOf(filter.places));
    put(json, "sources", textsOf(filter.sources));
    QJsonArray statuses;
    for (const EventStatus status : filter.statuses)
        statuses.append(toQString(eventStatusId(status)));
    put(json, "statuses", statuses);
    if (!filter.text.empty())
        json.insert(key("text"), toQString(filter.text));
    if (filter.range)
        json.insert(key("range"), toJson(*filter.range));
    if (filter.dateMode != DateMode::Overlap)
        json.insert(key("dates"), key(kDateModes[static_cast<std::size_t>(filter.dateMode)]));
    return json;
}

/// Reads parts of one view, and gathers the actors that nobody knows.
class Reader
{
public:
    explicit Reader(const Timeline &timeline) : m_timeline(timeline) { }

    /// Each once, in the order given.
    std::vector<ActorIndex> actors(const QJsonValue &ids)
    {
        std::vector<ActorIndex> found;
        for (const QJsonValue &id : ids.toArray()) {
            const auto actor = m_timeline.findActor(toUtf8(id.toString()));
            if (!actor)
                m_unknown << id.toString();
            else if (std::find(found.begin(), found.end(), *actor) == found.end())
                found.push_back(*actor);
        }
        return found;
    }
    std::vector<ActorIndex> ascendingActors(const QJsonValue &ids)
    {
        std::vector<ActorIndex> found = actors(ids);
        std::sort(found.begin(), found.end());
        return found;
    }
    static Instant instant(const QJsonValue &seconds)
    {
        const double most = static_cast<double>(kEndInstant.seconds);
        return {static_cast<std::int64_t>(std::clamp(seconds.toDouble(), 0.0, most))};
    }
    static std::optional<TimeRange> range(const QJsonValue &json)
    {
        const QJsonArray ends = json.toArray();
        if (ends.size() != 2)
            return std::nullopt;
        const TimeRange range{instant(ends[0]), instant(ends[1])};
        return range.isEmpty() ? std::nullopt : std::optional(range);
    }

    LaneArrangement lanes(const QJsonObject &json)
    {
        LaneArrangement lanes;
        const QString order = json[key("order")].toString();
        lanes.byHand = actors(json[key("by-hand")]);
        lanes.order = order == key(kByHand) && !lanes.byHand.empty()
            ? LaneOrder::ByHand
            : laneOrderFromId(toUtf8(order)).value_or(LaneOrder::Document);
        lanes.collapsed = ascendingActors(json[key("collapsed")]);
        lanes.pinned = actors(json[key("pinned")]);
        lanes.hidden = ascendingActors(json[key("hidden")]);
        lanes.alone = ascendingActors(json[key("alone")]);
        lanes.hidesNobody = json[key("hide-nobody")].toBool();
        lanes.hidesEmpty = json[key("hide-empty")].toBool();
        return lanes;
    }

    static std::vector<std::string> texts(const QJsonValue &list)
    {
        std::vector<std::string> texts;
        for (const QJsonValue &text : list.toArray())
            texts.push_back(toUtf8(text.toString()));
        return texts;
    }

    Filter filter(const QJsonObject &json)
    {
        Filter filter;
        filter.actors = actors(json[key("actors")]);
        filter.allActors = json[key("all")].toBool();
        filter.types = texts(json[key("types")]);
        filter.places = texts(json[key("places")]);
        filter.sources = texts(json[key("sources")]);
        for (const QJsonValue &status : json[key("statuses")].toArray()) {
            if (const auto known = eventStatusFromId(toUtf8(status.toString())))
                filter.statuses.push_back(*known);
        }
        filter.text = toUtf8(json[key("text")].toString());
        filter.range = range(json[key("range")]);
        const QString mode = json[key("dates")].toString();
        for (std::size_t i = 0; i < kDateModes.size(); ++i) {
            if (mode == key(kDateModes[i]))
                filter.dateMode = static_cast<DateMode>(i);
        }
        return filter;
    }

    QStringList takeUnknown()
    {
        m_unknown.removeDuplicates();
        return std::move(m_unknown);
    }

private:
    const Timeline &m_timeline;
    QStringList m_unknown;
};

} // namespace

QJsonObject viewToJson(const View &view, const Timeline &timeline)
{
    QJsonObject json{{key("range"), toJson(view.range.range())}};
    if (const QJsonObject filter = toJson(view.filter, timeline); !filter.isEmpty())
        json.insert(key("filter"), filter);
    if (const QJsonObject lanes = toJson(view.arrangement, timeline); !lanes.isEmpty())
        json.insert(key("lanes"), lanes);
    put(json, "fold", view.foldsTime);
    QJsonArray opened;
    for (const Instant inside : view.openedFolds)
        opened.append(static_cast<double>(inside.seconds));
    put(json, "opened-folds", opened);
    return json;
}

ReadView viewFromJson(const QJsonObject &json, const Timeline &timeline)
{
    Reader reader(timeline);
    ReadView read;
    if (const auto range = Reader::range(json[key("range")]))
        read.view.range = VisibleRange(*range);
    read.view.filter = reader.filter(json[key("filter")].toObject());
    read.view.arrangement = reader.lanes(json[key("lanes")].toObject());
    read.view.foldsTime = json[key("fold")].toBool();
    for (const QJsonValue &begin : json[key("opened-folds")].toArray())
        read.view.openedFolds.push_back(Reader::instant(begin));
    read.unknownActors = reader.takeUnknown();
    return read;
}

} // namespace chancery
