#include "ui/view/viewstate.h"

#include "core/query/extents.h"

#include <algorithm>
#include <utility>

namespace chancery {

namespace {

std::shared_ptr<const EventQuery> emptyQuery()
{
    return std::make_shared<const EventQuery>(std::make_shared<const Timeline>(TimelineTables{}));
}

std::vector<ActorIndex> sameActors(const std::vector<ActorIndex> &actors, const Timeline &from,
                                   const Timeline &to)
{
    std::vector<ActorIndex> found;
    for (const ActorIndex actor : actors) {
        if (const auto same = to.findActor(from.actor(actor).id))
            found.push_back(*same);
    }
    return found;
}

std::vector<EventIndex> sameEvents(const std::vector<EventIndex> &events, const Timeline &from,
                                   const Timeline &to)
{
    std::vector<EventIndex> found;
    for (const EventIndex event : events) {
        if (const auto same = to.findEvent(from.event(event).id))
            found.push_back(*same);
    }
    return found;
}

} // namespace

ViewState::ViewState(QObject *parent) : QObject(parent), m_query(emptyQuery()) { }

void ViewState::showTimeline(std::shared_ptr<const EventQuery> query)
{
    Q_ASSERT(query);
    m_query = std::move(query);
    m_filter = Filter();
    m_events = m_query->matching(m_filter);
    m_selection.clear();
    m_openedFolds.clear();
    m_arrangement.collapsed.clear();
    refold();
    m_range = VisibleRange();
    m_range = rangeOfAll();
    Q_EMIT timelineChanged();
}

void ViewState::replaceTimeline(std::shared_ptr<const EventQuery> query)
{
    Q_ASSERT(query);
    const std::shared_ptr<const EventQuery> old = std::exchange(m_query, std::move(query));
    m_filter.actors = sameActors(m_filter.actors, *old->timeline(), timeline());
    m_arrangement.collapsed = sameActors(m_arrangement.collapsed, *old->timeline(), timeline());
    std::sort(m_arrangement.collapsed.begin(), m_arrangement.collapsed.end());
    m_selection = sameEvents(m_selection, *old->timeline(), timeline());
    m_events = m_query->matching(m_filter);
    refold();
    Q_EMIT timelineChanged();
}

std::optional<EventIndex> ViewState::currentEvent() const
{
    if (m_selection.empty())
        return std::nullopt;
    return m_selection.back();
}

void ViewState::setRange(const VisibleRange &range)
{
    if (range == m_range)
        return;
    m_range = range;
    Q_EMIT rangeChanged(m_range);
}

void ViewState::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_events = m_query->matching(m_filter);
    refold();
    Q_EMIT filterChanged(m_filter);
}

void ViewState::setSelection(const std::vector<EventIndex> &selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    Q_EMIT selectionChanged(m_selection);
}

VisibleRange ViewState::rangeOfAll() const
{
    const std::optional<TimeRange> hull = hullOf(timeline(), m_events);
    return hull ? fittedRange(*hull, m_folds) : m_range;
}

void ViewState::setFoldsTime(bool folds)
{
    if (folds == m_foldsTime)
        return;
    m_foldsTime = folds;
    m_openedFolds.clear();
    if (refold())
        Q_EMIT foldsChanged(m_folds);
}

void ViewState::openFold(Instant begin)
{
    m_openedFolds.push_back(begin);
    if (refold())
        Q_EMIT foldsChanged(m_folds);
}

bool ViewState::refold()
{
    Folds folds;
    if (m_foldsTime)
        folds = foldsOf(timeline(), m_events).without(m_openedFolds);
    if (folds == m_folds)
        return false;
    m_folds = std::move(folds);
    return true;
}

void ViewState::setArrangement(const LaneArrangement &arrangement)
{
    if (arrangement == m_arrangement)
        return;
    m_arrangement = arrangement;
    Q_EMIT arrangementChanged(m_arrangement);
}

void ViewState::toggleCollapsed(ActorIndex group)
{
    LaneArrangement arrangement = m_arrangement;
    auto &collapsed = arrangement.collapsed;
    const auto at = std::lower_bound(collapsed.begin(), collapsed.end(), group);
    if (at != collapsed.end() && *at == group)
        collapsed.erase(at);
    else
        collapsed.insert(at, group);
    setArrangement(arrangement);
}

void ViewState::setRelationsShown(RelationsShown shown)
{
    if (shown == m_relationsShown)
        return;
    m_relationsShown = shown;
    Q_EMIT relationsShownChanged(shown);
}

} // namespace chancery
