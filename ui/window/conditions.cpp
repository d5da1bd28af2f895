#include "ui/window/conditions.h"

#include "core/time/datelabel.h"
#include "ui/panels/words.h"
#include "ui/text.h"
#include "ui/timeline/scenewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace chancery {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Conditions", text);
}

QString count(std::size_t number)
{
    return QLocale().toString(static_cast<qulonglong>(number));
}

QString joined(const QStringList &parts, const QString &word)
{
    return parts.join(QLatin1Char(' ') + word + QLatin1Char(' '));
}

QString actorsText(const Timeline &timeline, const Filter &filter)
{
    QStringList names;
    for (const ActorIndex actor : filter.actors)
        names << isolated(toQString(timeline.actor(actor).name));
    return joined(names, filter.allActors ? tr("and") : tr("or"));
}

QString typesText(const Timeline &timeline, const Filter &filter)
{
    QStringList names;
    for (const std::string &type : filter.types)
        names << isolated(typeName(timeline, type));
    return joined(names, tr("or"));
}

QString statusesText(const Filter &filter)
{
    QStringList names;
    for (const EventStatus status : filter.statuses)
        names << statusName(status);
    return joined(names, tr("or"));
}

/// Titles of sources where the timeline knows them.
QString sourcesText(const Timeline &timeline, const Filter &filter)
{
    QStringList names;
    for (const std::string &source : filter.sources)
        names << isolated(sourceName(timeline, source));
    return joined(names, tr("or"));
}

QString placesText(const Filter &filter)
{
    QStringList names;
    for (const std::string &place : filter.places)
        names << (place.empty() ? tr("none given") : isolated(toQString(place)));
    return joined(names, tr("or"));
}

/// How an event's date stands to the range, where that is not the usual: touching it.
QString withMeaning(const QString &range, DateMode mode)
{
    switch (mode) {
    case DateMode::Overlap:
        break;
    case DateMode::Certain:
        return tr("certainly %1").arg(range);
    case DateMode::Possible:
        return tr("possibly %1").arg(range);
    }
    return range;
}

QString datesText(const TimeRange &range)
{
    const auto label = [](Instant at) {
        return toQString(
            dayLabel(toCivilDate(dayOf(at), Calendar::Gregorian), translatedSceneWords().dates));
    };
    if (range.begin <= kFirstInstant)
        return tr("until %1").arg(label(range.end - 1));
    if (range.end >= kEndInstant)
        return tr("from %1").arg(label(range.begin));
    return tr("%1 to %2").arg(label(range.begin), label(range.end - 1));
}

std::size_t undatedCount(const Timeline &timeline, const EventSet &events)
{
    // Undated events are at the end of the chronological order.
    std::size_t undated = 0;
    const std::vector<EventIndex> &order = timeline.chronological();
    for (auto i = order.rbegin(); i != order.rend(); ++i) {
        const std::optional<EdtfDate> &date = timeline.event(*i).date;
        if (date && finiteHull(*date))
            break;
        undated += events.contains(*i) ? 1 : 0;
    }
    return undated;
}

/// The finite hull, and where an interval goes on without end, as far as the axis.
std::optional<TimeRange> drawnRange(const EdtfDate &date)
{
    std::optional<TimeRange> drawn = finiteHull(date);
    if (!drawn || date.form != DateForm::Interval)
        return drawn;
    if (date.possible.from.kind == Bound::Kind::Open)
        drawn->begin = kSupportedRange.begin;
    if (date.possible.to.kind == Bound::Kind::Open)
        drawn->end = kSupportedRange.end;
    return drawn;
}

/// The conditions that hide something: one alone does; of several each is tried by itself.
QStringList hidingConditions(const EventQuery &query, const Filter &filter)
{
    const std::vector<Condition> active = activeConditions(filter);
    QStringList names;
    for (const Condition condition : active) {
        const bool hides = active.size() == 1
            || query.matching(onlyCondition(filter, condition)).count()
                < query.timeline()->events().size();
        if (hides)
            names << conditionName(condition);
    }
    return names;
}

} // namespace

std::vector<Condition> activeConditions(const Filter &filter)
{
    std::vector<Condition> active;
    if (!filter.actors.empty())
        active.push_back(Condition::Actor);
    if (!filter.types.empty())
        active.push_back(Condition::Type);
    if (!filter.statuses.empty())
        active.push_back(Condition::Status);
    if (!filter.places.empty())
        active.push_back(Condition::Place);
    if (!filter.sources.empty())
        active.push_back(Condition::Source);
    if (!filter.text.empty())
        active.push_back(Condition::Text);
    if (filter.range)
        active.push_back(Condition::Dates);
    return active;
}

QString conditionName(Condition condition)
{
    switch (condition) {
    case Condition::Actor:
        return tr("actor");
    case Condition::Type:
        return tr("type");
    case Condition::Status:
        return tr("status");
    case Condition::Place:
        return tr("place");
    case Condition::Source:
        return tr("source");
    case Condition::Text:
        return tr("text");
    case Condition::Dates:
        return tr("dates");
    }
    return QString();
}

QString conditionText(const Timeline &timeline, const Filter &filter, Condition condition)
{
    QString asked;
    switch (condition) {
    case Condition::Actor:
        asked = actorsText(timeline, filter);
        break;
    case Condition::Type:
        asked = typesText(timeline, filter);
        break;
    case Condition::Status:
        asked = statusesText(filter);
        break;
    case Condition::Place:
        asked = placesText(filter);
        break;
    case Condition::Source:
        asked = sourcesText(timeline, filter);
        break;
    case Condition::Text:
        asked = tr("“%1”").arg(isolated(toQString(filter.text)));
        break;
    case Condition::Dates:
        asked = withMeaning(datesText(filter.range.value_or(kSupportedRange)), filter.dateMode);
        break;
    }
    // Not arg(): what the document says may hold a "%1" of its own.
    return tr("%1: ").replace(QStringLiteral("%1"), conditionName(condition)) + asked;
}

Filter withoutCondition(const Filter &filter, Condition condition)
{
    Filter rest = filter;
    switch (condition) {
    case Condition::Actor:
        rest.actors.clear();
        rest.allActors = false;
        break;
    case Condition::Type:
        rest.types.clear();
        break;
    case Condition::Status:
        rest.statuses.clear();
        break;
    case Condition::Place:
        rest.places.clear();
        break;
    case Condition::Source:
        rest.sources.clear();
        break;
    case Condition::Text:
        rest.text.clear();
        break;
    case Condition::Dates:
        rest.range.reset();
        rest.dateMode = DateMode::Overlap;
        break;
    }
    return rest;
}

Filter onlyCondition(const Filter &filter, Condition condition)
{
    Filter only = filter;
    for (const Condition other : activeConditions(filter)) {
        if (other != condition)
            only = withoutCondition(only, other);
    }
    return only;
}

QString shownText(const EventQuery &query, const Filter &filter, const EventSet &events,
                  std::size_t withLanes)
{
    const std::size_t shown = events.count();
    const std::size_t hidden = events.universe() - shown - withLanes;
    QStringList parts;
    if (shown == 0 && hidden > 0 && withLanes == 0)
        parts << tr("no event passes the filter");
    else
        parts << (shown == 1 ? tr("1 event") : tr("%1 events").arg(count(shown)));
    if (hidden == 0 && withLanes == 0)
        parts << tr("none hidden");
    if (hidden > 0) {
        const QString names = hidingConditions(query, filter).join(QStringLiteral(", "));
        parts << tr("%1 hidden by: %2").arg(count(hidden), names);
    }
    if (withLanes > 0)
        parts << tr("%1 hidden with their lanes").arg(count(withLanes));
    if (const std::size_t undated = undatedCount(*query.timeline(), events); undated > 0)
        parts << tr("%1 undated").arg(count(undated));
    return parts.join(QStringLiteral(" · "));
}

bool isNoneInView(const Timeline &timeline, const EventSet &events, const TimeRange &range)
{
    bool anyPlaced = false;
    for (const EventIndex event : timeline.chronological()) {
        const std::optional<EdtfDate> &date = timeline.event(event).date;
        if (!date || !events.contains(event))
            continue;
        if (const std::optional<TimeRange> drawn = drawnRange(*date)) {
            if (drawn->meets(range))
                return false;
            anyPlaced = true;
        }
    }
    return anyPlaced;
}

QString shownOfText(const EventSet &events)
{
    return tr("%1 of %2 events").arg(count(events.count()), count(events.universe()));
}

} // namespace chancery
