#include "core/io/documentreader.h"
#include "core/layout/scene.h"
#include "tests/support/generator.h"
#include "ui/panels/detailspanel.h"
#include "ui/panels/eventtable.h"
#include "ui/panels/filterpanel.h"
#include "ui/timeline/laneheaders.h"
#include "ui/timeline/laneswidget.h"
#include "ui/timeline/overviewstrip.h"
#include "ui/timeline/scenekeeper.h"
#include "ui/timeline/timelineview.h"
#include "ui/view/viewstate.h"
#include "ui/window/actions.h"
#include "ui/window/lanemenu.h"
#include "ui/window/mainwindow.h"
#include "ui/window/palette.h"
#include "ui/window/topbar.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

namespace chancery {

namespace {

constexpr int kUsualSteps = 200;
constexpr int kStepsBetweenPictures = 10;

std::shared_ptr<const EventQuery> queryOf(std::size_t events, std::uint64_t seed)
{
    const std::string text = events == 0 ? "format: chancery/1\nevents: []\n"
                                         : test::generateDocument({.events = events, .seed = seed});
    return std::make_shared<const EventQuery>(readText(text, "generated.yaml").timeline);
}

bool isFinite(const SceneRect &rect)
{
    return std::isfinite(rect.x) && std::isfinite(rect.y) && rect.width >= 0 && rect.height >= 0
        && std::isfinite(rect.width) && std::isfinite(rect.height);
}

/// What must hold of the view state after any gesture; what is wrong, or empty.
QString faultOf(const ViewState &state)
{
    if (state.range().seconds() < VisibleRange::kShortestSeconds
        || !kSupportedRange.contains(state.range().range()))
        return QStringLiteral("the range leaves what is supported");
    if (state.events().universe() != state.timeline().events().size())
        return QStringLiteral("the filter's answer is of another timeline");
    for (const EventIndex event : state.selection()) {
        if (event.value >= state.timeline().events().size())
            return QStringLiteral("an event is selected that does not exist");
    }
    return {};
}

/// The same of the Scene made from it.
QString faultOf(const Scene &scene, const ViewState &state)
{
    if (scene.range != state.range())
        return QStringLiteral("the Scene is of another range");
    for (const SceneMark &mark : scene.marks) {
        if (!isFinite(mark.rect) || mark.lane >= scene.lanes.size())
            return QStringLiteral("a mark is nowhere");
        if (!state.events().contains(mark.event))
            return QStringLiteral("an event is drawn that does not pass the filter");
    }
    for (std::size_t a = 0; a < scene.labels.size(); ++a) {
        if (!isFinite(scene.labels[a].rect))
            return QStringLiteral("a label is nowhere");
        for (std::size_t b = a + 1; b < scene.labels.size(); ++b) {
            if (scene.labels[a].rect.intersects(scene.labels[b].rect))
                return QStringLiteral("two labels overlap");
        }
    }
    return {};
}

/// Hands that know no purpose. The same seed does the same.
class Monkey
{
public:
    Monkey(MainWindow &window, std::uint64_t seed)
        : m_window(window), m_state(*window.state()), m_view(*window.findChild<TimelineView *>()),
          m_lanes(m_view.findChild<LanesWidget *>()), m_engine(seed)
    {
    }

    /// Does one thing and says what.
    QString act()
    {
        // Lost in empty time it would only ever see nothing.
        if (m_view.keeper().scene().marks.size() < 5 && below(3) == 0) {
            m_state.setFilter({});
            m_view.fitAll();
            return QStringLiteral("fit all");
        }
        using Act = std::pair<const char *, std::function<void()>>;
        const std::vector<Act> acts = {
            {"wheel", [this] { turnWheel(); }},
            {"wheel", [this] { turnWheel(); }},
            {"drag", [this] { drag(); }},
            {"click", [this] { click(); }},
            {"double click", [this] { doubleClick(); }},
            {"hover", [this] { hover(); }},
            {"key", [this] { pressKey(); }},
            {"key", [this] { pressKey(); }},
            {"command", [this] { command(); }},
            {"collapse", [this] { collapse(); }},
            {"lane", [this] { arrangeLane(); }},
            {"header", [this] { dragHeader(); }},
            {"tick", [this] { tick(); }},
            {"button", [this] { pressButton(); }},
            {"search", [this] { search(); }},
            {"overview", [this] { useOverview(); }},
            {"table", [this] { useTable(); }},
            {"palette", [this] { usePalette(); }},
            {"filter", [this] { setFilter(); }},
            {"resize", [this] { resize(); }},
            {"other timeline", [this] { rarelyReload(); }},
        };
        const Act &act = acts[static_cast<std::size_t>(below(static_cast<int>(acts.size())))];
        act.second();
        return QString::fromLatin1(act.first);
    }

private:
    int below(int count) { return static_cast<int>(m_engine() % static_cast<unsigned>(count)); }

    /// A narrow view may leave the lanes no room at all.
    QPoint somewhere()
    {
        return {below(std::max(1, m_lanes->width())), below(std::max(1, m_lanes->height()))};
    }

    Qt::KeyboardModifiers someModifiers()
    {
        static constexpr Qt::KeyboardModifier modifiers[]
            = {Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier};
        return modifiers[below(3)];
    }

    void turnWheel()
    {
        const QPoint at = somewhere();
        const bool isTouchpad = below(3) == 0;
        const QPoint delta(below(3) == 0 ? below(480) - 240 : 0, below(720) - 360);
        QWheelEvent event(at, m_lanes->mapToGlobal(at), isTouchpad ? delta : QPoint(), delta,
                          Qt::NoButton, someModifiers(), Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_lanes, &event);
    }

    void drag()
    {
        const auto modifiers = someModifiers();
        QTest::mousePress(m_lanes, Qt::LeftButton, modifiers, somewhere());
        for (int i = below(4); i >= 0; --i)
            QTest::mouseMove(m_lanes, somewhere());
        if (below(4) == 0)
            pressKey();
        QTest::mouseRelease(m_lanes, Qt::LeftButton, modifiers, somewhere());
    }

    /// A spot that shows an event half of the time.
    QPoint target()
    {
        const Scene &scene = m_view.keeper().scene();
        if (scene.marks.empty() || below(2) == 0)
            return somewhere();
        const SceneRect &rect
            = scene.marks[static_cast<std::size_t>(below(static_cast<int>(scene.marks.size())))]
                  .rect;
        return {static_cast<int>(rect.x + rect.width / 2),
                static_cast<int>(rect.y + rect.height / 2 - m_lanes->scrollY())};
    }

    void click() { QTest::mouseClick(m_lanes, Qt::LeftButton, someModifiers(), target()); }
    void doubleClick() { QTest::mouseDClick(m_lanes, Qt::LeftButton, {}, target()); }
    void hover() { QTest::mouseMove(m_lanes, target()); }

    void pressKey()
    {
        static constexpr Qt::Key keys[]
            = {Qt::Key_Left,   Qt::Key_Right,    Qt::Key_Up,    Qt::Key_Down,
               Qt::Key_Plus,   Qt::Key_Minus,    Qt::Key_Home,  Qt::Key_End,
               Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Escape};
        QTest::keyClick(&m_view, keys[below(static_cast<int>(std::size(keys)))]);
    }

    /// Anything of the menus that opens no dialog and does not end the program.
    void command()
    {
        static const char *const commands[] = {"view-zoom-in",
                                               "view-zoom-out",
                                               "view-fit-all",
                                               "view-fit-selection",
                                               "view-filters",
                                               "view-details",
                                               "view-problems",
                                               "view-light",
                                               "view-dark",
                                               "filter-find",
                                               "filter-next",
                                               "filter-previous",
                                               "filter-any",
                                               "filter-all",
                                               "filter-clear",
                                               "view-fold",
                                               "view-fold",
                                               "view-relations-all",
                                               "view-relations-selected",
                                               "view-relations-none",
                                               "lanes-document",
                                               "lanes-first-event",
                                               "lanes-events",
                                               "lanes-name",
                                               "lanes-neighbours",
                                               "lanes-by-hand",
                                               "lanes-show-all",
                                               "lanes-hide-empty",
                                               "view-back",
                                               "view-back",
                                               "view-forward"};
        const auto *id = commands[below(static_cast<int>(std::size(commands)))];
        m_window.registry()->action(QString::fromLatin1(id))->trigger();
    }

    /// Collapses or expands a group, where the click meets one.
    void collapse()
    {
        auto *headers = m_view.findChild<LaneHeaders *>();
        const int x = below(4) == 0 ? below(headers->width()) : below(30);
        QTest::mouseClick(headers, Qt::LeftButton, {}, {x, below(std::max(1, headers->height()))});
    }

    /// Chooses from the menu of some lane.
    void arrangeLane()
    {
        const auto &lanes = m_view.keeper().plan().lanes();
        if (lanes.empty())
            return m_state.setArrangement(withAllLanes(m_state.arrangement()));
        QMenu menu;
        fillLaneMenu(&menu, &m_state, &m_view,
                     lanes[static_cast<std::size_t>(below(static_cast<int>(lanes.size())))].actor);
        menu.actions()[below(static_cast<int>(menu.actions().size()))]->trigger();
    }

    void dragHeader()
    {
        auto *headers = m_view.findChild<LaneHeaders *>();
        const auto anywhere = [&] {
            return QPoint(below(headers->width()), below(std::max(1, headers->height())));
        };
        const QPoint from = anywhere();
        QTest::mousePress(headers, Qt::LeftButton, {}, from);
        for (int i = below(3); i >= 0; --i)
            moveWithButton(headers, anywhere());
        QTest::mouseRelease(headers, Qt::LeftButton, {}, anywhere());
    }

    /// QTest::mouseMove() tells of no button.
    static void moveWithButton(QWidget *widget, const QPoint &to)
    {
        QMouseEvent move(QEvent::MouseMove, to, widget->mapToGlobal(to), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &move);
    }

    /// Ticks, or takes the tick from, something in a list or tree beside the timeline.
    void tick()
    {
        const auto views = m_window.findChild<FilterPanel *>()->findChildren<QAbstractItemView *>();
        QAbstractItemModel *model = anyOf(views)->model();
        QModelIndex index;
        for (int depth = below(3); depth >= 0; --depth) {
            const int rows = model->rowCount(index);
            if (rows > 0)
                index = model->index(below(rows), 0, index);
        }
        if (index.flags().testFlag(Qt::ItemIsUserCheckable))
            model->setData(index, below(2) == 0 ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    }

    /// Presses a button of the bar above the timeline or of a panel.
    void pressButton()
    {
        QWidget *const parts[]
            = {m_window.findChild<TopBar *>(), m_window.findChild<FilterPanel *>(),
               m_window.findChild<DetailsPanel *>()};
        const auto buttons = parts[below(3)]->findChildren<QAbstractButton *>();
        if (!buttons.empty())
            anyOf(buttons)->click();
    }

    void search()
    {
        static const char *const texts[]
            = {"treaty", "state 1", "no such words", "", "\xc3\x89tat"};
        QLineEdit *field = m_window.findChild<TopBar *>()->searchField();
        field->setText(QString::fromUtf8(texts[below(5)]));
        QTest::keyClick(field, Qt::Key_Return); // applies it
    }

    /// Presses, drags or turns the wheel on the overview.
    void useOverview()
    {
        auto *strip = m_window.findChild<OverviewStrip *>();
        const auto anywhere = [&] {
            return QPoint(below(std::max(1, strip->width())), below(std::max(1, strip->height())));
        };
        const auto modifiers = someModifiers();
        QTest::mousePress(strip, Qt::LeftButton, modifiers, anywhere());
        for (int i = below(3); i > 0; --i)
            QTest::mouseMove(strip, anywhere());
        QTest::mouseRelease(strip, Qt::LeftButton, modifiers, anywhere());
    }

    /// Sorts the table of events, or chooses rows of it.
    void useTable()
    {
        QTableView *table = m_window.findChild<EventTable *>()->table();
        const int rows = table->model()->rowCount();
        if (below(3) == 0)
            table->sortByColumn(below(table->model()->columnCount()),
                                below(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
        else if (rows > 0)
            table->selectRow(below(rows));
    }

    void usePalette()
    {
        // Not "open" or "quit": their dialogs wait for a person.
        static const char *const texts[] = {"state", "fold", "treaty", "zz", "fit all"};
        m_window.registry()->action(QStringLiteral("help-palette"))->trigger();
        auto *palette = m_window.findChild<Palette *>();
        auto *field = palette->findChild<QLineEdit *>();
        field->setText(QString::fromLatin1(texts[below(5)]));
        QTest::keyClick(field, below(2) == 0 ? Qt::Key_Return : Qt::Key_Escape);
        palette->close();
    }

    template<class T>
    T *anyOf(const QList<T *> &list)
    {
        return list[below(static_cast<int>(list.size()))];
    }

    void setFilter()
    {
        Filter filter;
        const auto actors = m_state.timeline().actors().size();
        if (actors > 0 && below(2) == 0)
            filter.actors.emplace_back(static_cast<std::size_t>(below(static_cast<int>(actors))));
        if (below(3) == 0)
            filter.types.push_back(below(2) == 0 ? "visit" : "no such type");
        if (below(4) == 0)
            filter.text = "treaty";
        if (below(4) == 0)
            filter.range = m_state.range().range();
        filter.dateMode = static_cast<DateMode>(below(3));
        m_state.setFilter(filter);
    }

    void resize() { m_window.resize(200 + below(1200), 120 + below(700)); }

    void rarelyReload()
    {
        static const std::size_t sizes[] = {0, 1, 30, 400, 3000};
        if (below(10) != 0 && !m_state.timeline().events().empty())
            return;
        if (below(3) == 0) // arrives some gestures later
            return m_window.openFiles({QStringLiteral(SOURCE_DIR "/events.yaml")});
        const auto query = queryOf(sizes[below(5)], m_engine());
        below(2) == 0 ? m_state.showTimeline(query) : m_state.replaceTimeline(query);
    }

    MainWindow &m_window;
    ViewState &m_state;
    TimelineView &m_view;
    LanesWidget *m_lanes;
    std::mt19937_64 m_engine;
};

} // namespace

/// Random gestures on the window. CHANCERY_SOAK_STEPS asks for more of them than usual,
/// CHANCERY_SOAK_SEED for another run.
class MonkeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noGestureBreaksTheWindow();
};

void MonkeyTest::noGestureBreaksTheWindow()
{
    bool given = false;
    const int asked = qEnvironmentVariableIntValue("CHANCERY_SOAK_STEPS", &given);
    const int steps = given ? asked : kUsualSteps;
    const auto seed
        = qEnvironmentVariable("CHANCERY_SOAK_SEED", QStringLiteral("1648")).toULongLong();
    qInfo("%d steps, CHANCERY_SOAK_SEED=%llu", steps, seed);

    MainWindow window;
    window.resize(1400, 800);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    ViewState &state = *window.state();
    SceneKeeper &keeper = window.findChild<TimelineView *>()->keeper();
    state.showTimeline(queryOf(400, seed));
    QVERIFY(!keeper.scene().marks.empty());

    Monkey monkey(window, seed);
    for (int step = 0; step < steps; ++step) {
        const QString act = monkey.act();
        QCoreApplication::processEvents();
        QString fault = faultOf(state);
        if (fault.isEmpty())
            fault = faultOf(keeper.scene(), state);
        QVERIFY2(
            fault.isEmpty(),
            qPrintable(
                QStringLiteral("step %1, after %2: %3").arg(QString::number(step), act, fault)));
        if (step % kStepsBetweenPictures == 0)
            QVERIFY(!window.grab().isNull());
    }
}

} // namespace chancery

QTEST_MAIN(chancery::MonkeyTest)
#include "test_monkey.moc"
