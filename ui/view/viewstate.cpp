#include "ui/view/viewstate.h"

#include "core/layout/foldchoice.h"
#include "core/layout/laneforest.h"
#include "core/query/extents.h"

#include <algorithm>
#include <utility>

namespace chancery {

namespace {

std::shared_ptr<const EventQuery> emptyQuery()
{
    return std::make_shared<const EventQuery>(std::make_shared<const Timeline>(TimelineTables{}));
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

ViewState::ViewState(QObject *parent)
    : QObject(parent), m_query(emptyQuery()), m_motion(new RangeMotion(this))
{
    connect(m_motion, &RangeMotion::moved, this, &ViewState::showRange);
}

void ViewState::showTimeline(std::shared_ptr<const EventQuery> query)
{
    Q_ASSERT(query);
    m_motion->stop();
    m_query = std::move(query);
    m_filter = Filter();
    m_findText.clear();
    m_selection.clear();
    m_openedFolds.clear();
    const LaneArrangement old = std::exchange(m_arrangement, {});
    m_arrangement.order = old.order == LaneOrder::ByHand ? LaneOrder::Document : old.order;
    m_arrangement.hidesEmpty = old.hidesEmpty;
    findEvents();
    refold();
    m_range = VisibleRange();
    m_range = rangeOfAll();
    Q_EMIT timelineChanged(false);
    tellFound();
}

void ViewState::replaceTimeline(std::shared_ptr<const EventQuery> query)
{
    Q_ASSERT(query);
    const std::shared_ptr<const EventQuery> old = std::exchange(m_query, std::move(query));
    m_filter.actors = sameActors(m_filter.actors, *old->timeline(), timeline());
    m_arrangement = inTimeline(m_arrangement, *old->timeline(), timeline());
    m_selection = sameEvents(m_selection, *old->timeline(), timeline());
    findEvents();
    refold();
    Q_EMIT timelineChanged(true);
    tellFound();
}

std::optional<EventIndex> ViewState::currentEvent() const
{
    if (m_selection.empty())
        return std::nullopt;
    return m_selection.back();
}

void ViewState::setRange(const VisibleRange &range)
{
    m_motion->stop();
    showRange(range);
}

void ViewState::showRange(const VisibleRange &range)
{
    if (range == m_range)
        return;
    m_range = range;
    Q_EMIT rangeChanged(m_range);
}

void ViewState::moveTo(const VisibleRange &range)
{
    if (m_motion->isOn() && range != m_range)
        m_motion->begin(m_range, range, m_folds);
    else
        setRange(range);
}

const VisibleRange &ViewState::targetRange() const
{
    return m_motion->state() == RangeMotion::Running ? m_motion->target() : m_range;
}

void ViewState::setMotionMs(int duration)
{
    m_motion->setDurationMs(duration);
}

void ViewState::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    findEvents();
    refold();
    Q_EMIT filterChanged(m_filter);
    tellFound();
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
    refold();
    Q_EMIT foldsChanged(m_folds); // also where there is nothing to fold: foldsTime() is another one
}

void ViewState::openFold(Instant inside)
{
    const auto fold = m_folds.foldAt(inside);
    if (!fold)
        return;
    // Its ends move as events come and go; the midst of it stays empty longest.
    m_openedFolds.push_back(fold->begin + fold->seconds() / 2);
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

void ViewState::findEvents()
{
    const EventSet passing = m_query->matching(m_filter);
    m_events = eventsInLanes(timeline(), passing, m_arrangement);
    m_hiddenWithLanes = passing.count() - m_events.count();
    findAgain();
}

void ViewState::findAgain()
{
    EventSet found(m_events.universe());
    if (!m_findText.empty()) {
        Filter words;
        words.text = m_findText;
        found = m_query->matching(words).intersectedWith(m_events);
    }
    if (found == m_found)
        return;
    m_found = std::move(found);
    m_isFoundStale = true;
}

void ViewState::tellFound()
{
    if (std::exchange(m_isFoundStale, false))
        Q_EMIT foundChanged();
}

void ViewState::setFindText(const std::string &text)
{
    if (text == m_findText)
        return;
    m_findText = text;
    m_isFoundStale = true; // also where the same events hold it
    findAgain();
    tellFound();
}

void ViewState::setArrangement(const LaneArrangement &arrangement)
{
    if (arrangement == m_arrangement)
        return;
    const bool mayHide = arrangement.hidesLanes() || m_arrangement.hidesLanes();
    m_arrangement = arrangement;
    if (mayHide) {
        findEvents();
        refold();
    }
    Q_EMIT arrangementChanged(m_arrangement);
    tellFound();
}

View ViewState::view() const
{
    return {targetRange(), m_filter, m_arrangement, m_foldsTime, m_openedFolds};
}

void ViewState::setView(const View &view)
{
    setFilter(view.filter);
    setArrangement(view.arrangement);
    if (view.foldsTime != m_foldsTime || view.openedFolds != m_openedFolds) {
        m_foldsTime = view.foldsTime;
        m_openedFolds = view.openedFolds;
        refold();
        Q_EMIT foldsChanged(m_folds);
    }
    moveTo(view.range);
}

void ViewState::setRelationsShown(RelationsShown shown)
{
    if (shown == m_relationsShown)
        return;
    m_relationsShown = shown;
    Q_EMIT relationsShownChanged(shown);
}

} // namespace chancery
