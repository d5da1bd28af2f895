#include "ui/export/scenejson.h"

#include "core/time/datelabel.h"
#include "ui/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <fmt/format.h>

namespace chancery {

namespace {

QJsonValue text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// "2000-07-04T13:05:00", Gregorian, astronomical years: EDTF but for the zone it does not say.
QJsonValue instantText(Instant at)
{
    constexpr std::int64_t kDaySeconds = 86'400;
    const std::int64_t seconds = at.seconds - startOfDay(dayOf(at)).seconds;
    return text(fmt::format("{}T{:02}:{:02}:{:02}",
                            isoText(toCivilDate(dayOf(at), Calendar::Gregorian)),
                            seconds % kDaySeconds / 3600, seconds / 60 % 60, seconds % 60));
}

/// Names the lanes and events of one Scene.
class SceneWriter
{
public:
    SceneWriter(const Scene &scene, const LanePlan &plan, const Timeline &timeline)
        : m_scene(scene), m_plan(plan), m_timeline(timeline)
    {
    }

    QJsonObject write() const
    {
        QJsonObject object;
        object.insert(QLatin1String("width"), m_scene.width);
        object.insert(QLatin1String("height"), m_scene.height);
        object.insert(QLatin1String("range"),
                      QJsonObject{{QLatin1String("from"), instantText(m_scene.range.begin())},
                                  {QLatin1String("to"), instantText(m_scene.range.end())}});
        object.insert(QLatin1String("stretches"), all(m_scene.stretches));
        object.insert(QLatin1String("folds"), all(m_scene.folds));
        object.insert(QLatin1String("eras"), all(m_scene.eras));
        object.insert(QLatin1String("lanes"), all(m_scene.lanes));
        object.insert(QLatin1String("marks"), all(m_scene.marks));
        object.insert(QLatin1String("spines"), all(m_scene.spines));
        object.insert(QLatin1String("labels"), all(m_scene.labels));
        object.insert(QLatin1String("clusters"), all(m_scene.clusters));
        object.insert(QLatin1String("relations"), all(m_scene.relations));
        return object;
    }

private:
    template<class Part>
    QJsonArray all(const std::vector<Part> &parts) const
    {
        QJsonArray array;
        for (const Part &part : parts)
            array.append(object(part));
        return array;
    }

    static QJsonObject withRect(QJsonObject object, const SceneRect &rect)
    {
        object.insert(QLatin1String("x"), rect.x);
        object.insert(QLatin1String("y"), rect.y);
        object.insert(QLatin1String("width"), rect.width);
        object.insert(QLatin1String("height"), rect.height);
        return object;
    }

    QJsonValue eventId(EventIndex event) const { return text(m_timeline.event(event).id); }
    QJsonValue laneId(const std::optional<ActorIndex> &actor) const
    {
        return text(actor ? std::string_view(m_timeline.actor(*actor).id) : "_no-actor");
    }
    QJsonValue laneId(std::uint32_t lane) const { return laneId(m_scene.lanes[lane].actor); }

    QJsonObject object(const SceneStretch &stretch) const
    {
        return {{QLatin1String("from"), instantText(stretch.time.begin)},
                {QLatin1String("to"), instantText(stretch.time.end)},
                {QLatin1String("x"), stretch.x},
                {QLatin1String("width"), stretch.width}};
    }

    QJsonObject object(const SceneFold &fold) const
    {
        return {{QLatin1String("from"), instantText(fold.stretch.begin)},
                {QLatin1String("to"), instantText(fold.stretch.end)},
                {QLatin1String("x"), fold.x},
                {QLatin1String("width"), fold.width},
                {QLatin1String("length"), text(fold.length)}};
    }

    QJsonObject object(const SceneEra &era) const
    {
        return {{QLatin1String("event"), eventId(era.event)},
                {QLatin1String("text"), text(era.text)},
                {QLatin1String("x"), era.x},
                {QLatin1String("y"), 0.0},
                {QLatin1String("width"), era.width},
                {QLatin1String("height"), m_scene.height}};
    }

    QJsonObject object(const SceneLane &lane) const
    {
        return withRect({{QLatin1String("id"), laneId(lane.actor)}}, lane.rect);
    }

    QJsonObject object(const SceneMark &mark) const
    {
        const std::string_view shape = mark.isSymbol ? markerShapeId(mark.shape) : "extent";
        return withRect({{QLatin1String("event"), eventId(mark.event)},
                         {QLatin1String("lane"), laneId(mark.lane)},
                         {QLatin1String("shape"), text(shape)}},
                        mark.rect);
    }

    QJsonObject object(const SceneSpine &spine) const
    {
        QJsonArray crossed;
        for (const auto &[first, last] : spine.crossed)
            crossed.append(QJsonArray{static_cast<int>(first), static_cast<int>(last)});
        return {
            {QLatin1String("event"), eventId(spine.event)}, {QLatin1String("x"), spine.x},
            {QLatin1String("from_y"), spine.fromY},         {QLatin1String("to_y"), spine.toY},
            {QLatin1String("directed"), spine.directed},    {QLatin1String("crossed"), crossed}};
    }

    QJsonObject object(const SceneLabel &label) const
    {
        static constexpr const char *kKinds[] = {"full", "title", "short", "elided"};
        const std::string words = label.date.empty() ? label.text : label.text + ' ' + label.date;
        return withRect(
            {{QLatin1String("event"), eventId(label.event)},
             {QLatin1String("lane"), laneId(label.lane)},
             {QLatin1String("text"), text(words)},
             {QLatin1String("kind"), QLatin1String(kKinds[static_cast<std::size_t>(label.kind)])}},
            label.rect);
    }

    QJsonObject object(const SceneCluster &cluster) const
    {
        QJsonArray events;
        for (std::uint32_t i = 0; i < cluster.count; ++i)
            events.append(eventId(m_plan.items()[cluster.firstItem + i].event));
        return withRect({{QLatin1String("lane"), laneId(cluster.lane)},
                         {QLatin1String("count"), static_cast<qint64>(cluster.count)},
                         {QLatin1String("events"), events}},
                        cluster.rect);
    }

    QJsonObject object(const SceneRelation &relation) const
    {
        QJsonArray points;
        for (const ScenePoint &point : relation.curve)
            points.append(QJsonArray{point.x, point.y});
        return {{QLatin1String("from"), eventId(relation.from)},
                {QLatin1String("to"), eventId(relation.to)},
                {QLatin1String("kind"), text(relation.kind)},
                {QLatin1String("points"), points}};
    }

    const Scene &m_scene;
    const LanePlan &m_plan;
    const Timeline &m_timeline;
};

} // namespace

QByteArray sceneJson(const Scene &scene, const LanePlan &plan, const Timeline &timeline)
{
    return QJsonDocument(SceneWriter(scene, plan, timeline).write()).toJson();
}

} // namespace chancery
