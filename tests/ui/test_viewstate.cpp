#include "sampletimeline.h"

#include "core/query/extents.h"
#include "ui/view/viewstate.h"

#include <QSignalSpy>
#include <QTest>

using namespace chancery;

class TestViewState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_state.reset(); }

    void aNewStateHasAnEmptyTimeline();
    void aTimelineIsShownWholeUnfilteredAndUnselected();
    void theRangeOfAllIsTheHullOfWhatPassesWithFourPercentOnEachSide();
    void theRangeStaysWhenNothingPasses();
    void eachSetterEmitsOnceAndOnlyWhenSomethingChanged();
    void theEventsAreUpToDateWhenTheFilterSignalComes();
    void theLastSelectedEventIsTheCurrentOne();
    void aNewerVersionKeepsRangeFilterAndSelectionById();
    void whatANewerVersionLacksIsDropped();

private:
    std::unique_ptr<ViewState> m_state;
};

void TestViewState::init()
{
    m_state = std::make_unique<ViewState>();
    m_state->showTimeline(sample::query());
}

void TestViewState::aNewStateHasAnEmptyTimeline()
{
    const ViewState fresh;
    QVERIFY(fresh.timeline().events().empty());
    QCOMPARE(fresh.events().universe(), std::size_t(0));
    QVERIFY(!fresh.currentEvent());
}

void TestViewState::aTimelineIsShownWholeUnfilteredAndUnselected()
{
    Filter filter;
    filter.actors = {sample::kim};
    m_state->setFilter(filter);
    m_state->setSelection({sample::visit});
    QSignalSpy shown(m_state.get(), &ViewState::timelineChanged);
    m_state->showTimeline(sample::query());
    QCOMPARE(shown.count(), 1);
    QVERIFY(m_state->filter().isEmpty());
    QVERIFY(m_state->selection().empty());
    QCOMPARE(m_state->events().count(), std::size_t(5));
    QVERIFY(m_state->range() == m_state->rangeOfAll());
}

void TestViewState::theRangeOfAllIsTheHullOfWhatPassesWithFourPercentOnEachSide()
{
    Filter filter;
    filter.actors = {sample::putin};
    m_state->setFilter(filter);
    // July 2000 up to the end of 30 April 2019.
    const auto day = [](std::int64_t year, int month, int dayOfMonth) {
        return startOfDay(*toDayNumber({year, month, dayOfMonth}, Calendar::Gregorian));
    };
    const TimeRange hull{day(2000, 7, 1), day(2019, 5, 1)};
    const auto padding = static_cast<double>(hull.seconds()) * 0.04;
    const VisibleRange range = m_state->rangeOfAll();
    QVERIFY(std::abs(static_cast<double>(hull.begin - range.begin()) - padding) <= 1);
    QVERIFY(std::abs(static_cast<double>(range.end() - hull.end) - padding) <= 1);
}

void TestViewState::theRangeStaysWhenNothingPasses()
{
    const VisibleRange before = m_state->range();
    Filter filter;
    filter.text = "nothing has this word";
    m_state->setFilter(filter);
    QCOMPARE(m_state->events().count(), std::size_t(0));
    QVERIFY(m_state->rangeOfAll() == before);
}

void TestViewState::eachSetterEmitsOnceAndOnlyWhenSomethingChanged()
{
    QSignalSpy ranges(m_state.get(), &ViewState::rangeChanged);
    QSignalSpy filters(m_state.get(), &ViewState::filterChanged);
    QSignalSpy selections(m_state.get(), &ViewState::selectionChanged);
    Filter filter;
    filter.types = {"visit"};
    for (int i = 0; i < 2; ++i) {
        m_state->setRange(VisibleRange(TimeRange{{0}, {kSecondsPerDay}}));
        m_state->setFilter(filter);
        m_state->setSelection({sample::exit});
    }
    QCOMPARE(ranges.count(), 1);
    QCOMPARE(filters.count(), 1);
    QCOMPARE(selections.count(), 1);
}

void TestViewState::theEventsAreUpToDateWhenTheFilterSignalComes()
{
    std::size_t seen = 99;
    connect(m_state.get(), &ViewState::filterChanged, this,
            [&] { seen = m_state->events().count(); });
    Filter filter;
    filter.actors = {sample::northKorea};
    m_state->setFilter(filter);
    QCOMPARE(seen, std::size_t(4));
}

void TestViewState::theLastSelectedEventIsTheCurrentOne()
{
    m_state->setSelection({sample::plan, sample::visit});
    QVERIFY(m_state->currentEvent() == sample::visit);
    m_state->setSelection({});
    QVERIFY(!m_state->currentEvent());
}

void TestViewState::aNewerVersionKeepsRangeFilterAndSelectionById()
{
    Filter filter;
    filter.actors = {sample::kim};
    m_state->setFilter(filter);
    m_state->setSelection({sample::plan});
    const VisibleRange range(TimeRange{{0}, {kSecondsPerDay}});
    m_state->setRange(range);

    TimelineTables newer = sample::tables();
    newer.actors.push_back(sample::actor("trump", "Donald Trump"));
    Event first = sample::event("first", "An earlier one", "1999", "visit", {});
    newer.events.insert(newer.events.begin(), first);
    for (Event &event : newer.events) {
        for (Relation &relation : event.relations)
            ++relation.event.value;
    }
    QSignalSpy shown(m_state.get(), &ViewState::timelineChanged);
    m_state->replaceTimeline(sample::query(newer));
    QCOMPARE(shown.count(), 1);
    QVERIFY(m_state->range() == range);
    QVERIFY(m_state->filter().actors == std::vector<ActorIndex>{sample::kim});
    QVERIFY(m_state->currentEvent().has_value());
    QCOMPARE(m_state->timeline().event(*m_state->currentEvent()).id, std::string("plan"));
    QCOMPARE(m_state->events().universe(), std::size_t(6));
    QCOMPARE(m_state->events().count(), std::size_t(3));
}

void TestViewState::whatANewerVersionLacksIsDropped()
{
    Filter filter;
    filter.actors = {sample::kim};
    m_state->setFilter(filter);
    m_state->setSelection({sample::exit, sample::plan});
    TimelineTables newer = sample::tables();
    newer.actors[sample::kim.value].id = "somebody-else";
    newer.events[sample::plan.value].id = "something-else";
    m_state->replaceTimeline(sample::query(newer));
    QVERIFY(m_state->filter().actors.empty());
    QVERIFY(m_state->selection() == std::vector<EventIndex>{sample::exit});
    QCOMPARE(m_state->events().count(), std::size_t(5));
}

QTEST_MAIN(TestViewState)
#include "test_viewstate.moc"
