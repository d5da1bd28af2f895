#include "sampletimeline.h"

#include "support/processtimer.h"
#include "ui/panels/actornamefilter.h"
#include "ui/panels/actorpanel.h"
#include "ui/panels/filterpanel.h"
#include "ui/panels/valuefilter.h"
#include "ui/view/viewstate.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace chancery;

namespace {

/// The tree as an indented picture: "[x] Russia 4" with two blanks a level.
QString picture(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex name = model.index(row, ActorModel::NameColumn, parent);
        const QModelIndex count = model.index(row, ActorModel::CountColumn, parent);
        const auto state = name.data(Qt::CheckStateRole).value<Qt::CheckState>();
        const QString box = state == Qt::Checked ? QStringLiteral("[x] ")
            : state == Qt::PartiallyChecked      ? QStringLiteral("[-] ")
                                                 : QStringLiteral("[ ] ");
        text += QString(depth * 2, QLatin1Char(' ')) + box + name.data().toString()
            + QLatin1Char(' ') + count.data().toString() + QLatin1Char('\n');
        text += picture(model, name, depth + 1);
    }
    return text;
}

/// Clicks the text of a row at the top level.
void clickRow(QTreeView &view, int row)
{
    const QRect rect = view.visualRect(view.model()->index(row, 0));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, rect.center());
}

} // namespace

class TestActorPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void actorsStandUnderThoseTheyArePartOfWithTheirCounts();
    void theModelKeepsTheRulesOfItemModels();
    void checkingAnActorFiltersToItsEvents();
    void aClickOnANameOrCountChecksTheActor();
    void aGroupThatIsCheckedMarksItsMembersWhoStayFree();
    void aMemberStaysCheckedBesideItsGroup();
    void aMemberOfTwoGroupsIsCheckedWithEither();
    void aFilterSetElsewhereIsShown();
    void allAsksForEveryCheckedActor();
    void theNameFieldLeavesMatchesCaseAndAccentsAside();
    void countsFollowTheOtherConditions();
    void checkingATypeFiltersByIt();
    void checkingAStatusFiltersByIt();
    void checkingAPlaceOrASourceFiltersByIt();
    void placesAndSourcesThatNobodyWroteHaveNoList();
    void valuesKeepTheRulesOfItemModels();
    void tenThousandTypesAreListedAtOnce();

private:
    void check(ActorIndex actor, Qt::CheckState state)
    {
        QVERIFY(m_model->setData(m_model->indexOf(actor), state, Qt::CheckStateRole));
    }

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<FilterPanel> m_panel;
    ActorModel *m_model = nullptr;
};

void TestActorPanel::init()
{
    m_state = std::make_unique<ViewState>();
    m_panel = std::make_unique<FilterPanel>(m_state.get());
    m_state->showTimeline(sample::query());
    m_model = m_panel->actors()->model();
}

void TestActorPanel::cleanup()
{
    m_panel.reset();
    m_state.reset();
}

void TestActorPanel::actorsStandUnderThoseTheyArePartOfWithTheirCounts()
{
    QCOMPARE(picture(*m_model),
             QStringLiteral("[ ] Russia 4\n"
                            "  [ ] Vladimir Putin 3\n"
                            "[ ] North Korea 4\n"
                            "  [ ] Kim Jong Un 3\n"));
}

void TestActorPanel::theModelKeepsTheRulesOfItemModels()
{
    ActorModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ActorNameFilter names;
    names.setSourceModel(&model);
    QAbstractItemModelTester namesTester(&names,
                                         QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.showTimeline(m_state->query().timeline());
    QCOMPARE(model.rowCount(), 2);
    model.setNamed({sample::putin, sample::northKorea});
    model.setCounts({1, 2, 3, 4});
    QCOMPARE(picture(model),
             QStringLiteral("[-] Russia 1\n"
                            "  [x] Vladimir Putin 2\n"
                            "[x] North Korea 3\n"
                            "  [-] Kim Jong Un 4\n"));
    names.setSearch(QStringLiteral("kim"));
    QCOMPARE(names.rowCount(), 1);
    model.showTimeline(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestActorPanel::checkingAnActorFiltersToItsEvents()
{
    check(sample::kim, Qt::Checked);
    QVERIFY(m_state->filter().actors == std::vector<ActorIndex>{sample::kim});
    QCOMPARE(m_state->events().count(), std::size_t(3));
    QCOMPARE(m_model->indexOf(sample::northKorea).data(Qt::CheckStateRole).value<Qt::CheckState>(),
             Qt::PartiallyChecked);
    check(sample::kim, Qt::Unchecked);
    QVERIFY(m_state->filter().isEmpty());
    QCOMPARE(m_state->events().count(), std::size_t(5));
}

void TestActorPanel::aClickOnANameOrCountChecksTheActor()
{
    m_panel->resize(240, 800);
    m_panel->show();
    auto &tree = *m_panel->actors()->findChild<QTreeView *>();
    const auto isRussiaAlone
        = [this] { return m_state->filter().actors == std::vector<ActorIndex>{sample::russia}; };
    clickRow(tree, 0);
    QVERIFY(isRussiaAlone());
    const QModelIndex putin = tree.model()->index(0, 0, tree.model()->index(0, 0));
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualRect(putin).center());
    QCOMPARE(m_state->filter().actors.size(), std::size_t(2)); // a member can be asked for beside
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualRect(putin).center());
    QVERIFY(isRussiaAlone());
    const QModelIndex count = tree.model()->index(0, 1);
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualRect(count).center());
    QVERIFY(m_state->filter().isEmpty());
    const QRect name = tree.visualRect(tree.model()->index(0, 0));
    const QPoint box(name.left() + 8, name.center().y());
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, box); // the box itself: once, not twice
    QVERIFY(isRussiaAlone());
}

void TestActorPanel::aGroupThatIsCheckedMarksItsMembersWhoStayFree()
{
    check(sample::russia, Qt::Checked);
    const QModelIndex member = m_model->indexOf(sample::putin);
    QCOMPARE(member.data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::PartiallyChecked);
    QVERIFY(m_model->flags(member).testFlag(Qt::ItemIsUserCheckable));
    QCOMPARE(m_state->events().count(), std::size_t(4));
}

void TestActorPanel::aMemberStaysCheckedBesideItsGroup()
{
    Filter filter;
    filter.allActors = true;
    m_state->setFilter(filter);
    check(sample::putin, Qt::Checked);
    const std::size_t ofPutin = m_state->events().count();
    check(sample::russia, Qt::Checked);
    QVERIFY(m_state->filter().actors == (std::vector{sample::putin, sample::russia}));
    QCOMPARE(m_state->events().count(), ofPutin); // both of them: as one is part of the other
}

void TestActorPanel::aMemberOfTwoGroupsIsCheckedWithEither()
{
    TimelineTables tables = sample::tables();
    tables.actors[sample::putin.value].memberships.push_back({sample::northKorea, {}});
    m_state->showTimeline(sample::query(tables));
    check(sample::northKorea, Qt::Checked);
    QCOMPARE(picture(*m_model),
             QStringLiteral("[-] Russia 4\n"
                            "  [-] Vladimir Putin 3\n"
                            "[x] North Korea 4\n"
                            "  [-] Kim Jong Un 3\n"));
}

void TestActorPanel::aFilterSetElsewhereIsShown()
{
    QSignalSpy changed(m_model, &ActorModel::namedChanged);
    Filter filter;
    filter.actors = {sample::putin};
    filter.allActors = true;
    m_state->setFilter(filter);
    QVERIFY(m_model->named() == std::vector<ActorIndex>{sample::putin});
    QCOMPARE(changed.count(), 0);
    const QList<QRadioButton *> modes = m_panel->actors()->findChildren<QRadioButton *>();
    QCOMPARE(modes.size(), 2);
    QVERIFY(!modes[0]->isChecked());
    QVERIFY(modes[1]->isChecked());
}

void TestActorPanel::allAsksForEveryCheckedActor()
{
    check(sample::northKorea, Qt::Checked);
    check(sample::russia, Qt::Checked);
    QCOMPARE(m_state->events().count(), std::size_t(5));
    const QList<QRadioButton *> modes = m_panel->actors()->findChildren<QRadioButton *>();
    modes[1]->click();
    QVERIFY(m_state->filter().allActors);
    QCOMPARE(m_state->events().count(), std::size_t(3));
    modes[0]->click();
    QCOMPARE(m_state->events().count(), std::size_t(5));
}

void TestActorPanel::theNameFieldLeavesMatchesCaseAndAccentsAside()
{
    auto *field = m_panel->actors()->findChild<QLineEdit *>();
    auto *tree = m_panel->actors()->findChild<QTreeView *>();
    QTest::keyClicks(field, QStringLiteral("PÚTIN"));
    QCOMPARE(picture(*tree->model()),
             QStringLiteral("[ ] Russia 4\n"
                            "  [ ] Vladimir Putin 3\n"));
    field->clear();
    QCOMPARE(tree->model()->rowCount(), 2);
}

void TestActorPanel::countsFollowTheOtherConditions()
{
    Filter filter;
    filter.types = {"visit"};
    m_state->setFilter(filter);
    QCOMPARE(picture(*m_model),
             QStringLiteral("[ ] Russia 2\n"
                            "  [ ] Vladimir Putin 2\n"
                            "[ ] North Korea 2\n"
                            "  [ ] Kim Jong Un 2\n"));
}

void TestActorPanel::checkingATypeFiltersByIt()
{
    QStringList ids;
    for (const FilterValue &value : m_panel->types()->model()->values())
        ids << value.id + QLatin1Char(' ') + QString::number(value.count);
    QCOMPARE(ids.join(QLatin1Char(',')), QStringLiteral("statement 2,visit 2,withdrawal 1"));
    clickRow(*m_panel->types()->findChild<QTreeView *>(), 1);
    QVERIFY(m_state->filter().types == std::vector<std::string>{"visit"});
    QCOMPARE(m_state->events().count(), std::size_t(2));
}

void TestActorPanel::checkingAStatusFiltersByIt()
{
    QCOMPARE(m_panel->statuses()->model()->rowCount(), 2); // happened and planned
    clickRow(*m_panel->statuses()->findChild<QTreeView *>(), 1);
    QVERIFY(m_state->filter().statuses == std::vector<EventStatus>{EventStatus::Planned});
    QVERIFY(m_state->events().contains(sample::plan));
    QCOMPARE(m_state->events().count(), std::size_t(1));
}

void TestActorPanel::checkingAPlaceOrASourceFiltersByIt()
{
    const ValueModel *sources = m_panel->sources()->model();
    QCOMPARE(sources->rowCount(), 1);
    QCOMPARE(sources->values().front().name,
             QStringLiteral("Kremlin Says Kim Jong Un Will Visit Russia This Month"));
    clickRow(*m_panel->sources()->findChild<QTreeView *>(), 0);
    QVERIFY(m_state->filter().sources == std::vector<std::string>{"ap"});
    QCOMPARE(m_state->events().count(), std::size_t(1));
    QCOMPARE(m_panel->places()->model()->values().front().count, std::size_t(0)); // of none given
    m_state->setFilter({});
    clickRow(*m_panel->places()->findChild<QTreeView *>(), 1);
    QVERIFY(m_state->filter().places == std::vector<std::string>{"Russia"});
    QVERIFY(m_state->events().contains(sample::plan));
    QCOMPARE(m_state->events().count(), std::size_t(1));
}

void TestActorPanel::placesAndSourcesThatNobodyWroteHaveNoList()
{
    TimelineTables tables = sample::tables();
    for (Event &event : tables.events) {
        event.place.clear();
        event.citations.clear();
    }
    m_state->showTimeline(sample::query(tables));
    QVERIFY(!m_panel->places()->isVisibleTo(m_panel.get()));
    QVERIFY(!m_panel->sources()->isVisibleTo(m_panel.get()));
}

void TestActorPanel::valuesKeepTheRulesOfItemModels()
{
    ValueModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QString a = QStringLiteral("a");
    const QString b = QStringLiteral("b");
    model.setValues({{a, a, 1}, {b, b, 2}});
    model.setChecked({b});
    QCOMPARE(picture(model), QStringLiteral("[ ] a 1\n[x] b 2\n"));
    model.setValues({{a, a, 0}, {b, b, 2}}); // counts alone keep the checks
    QCOMPARE(picture(model), QStringLiteral("[ ] a 0\n[x] b 2\n"));
    model.setValues({{b, b, 2}});
    QCOMPARE(picture(model), QStringLiteral("[ ] b 2\n"));
    QSignalSpy changed(&model, &ValueModel::checkedChanged);
    QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.checked(), QStringList{b});
}

void TestActorPanel::tenThousandTypesAreListedAtOnce()
{
    constexpr int kTypes = 10'000;
    constexpr int kPatienceMs = 3'000; // a widget for each would take minutes
    TimelineTables tables = sample::tables();
    for (int i = 0; i < kTypes; ++i) {
        const std::string id = std::to_string(i);
        tables.types.push_back(EventType{});
        tables.types.back().id = id;
        tables.events.push_back(sample::event("e" + id, "E", "1815", id, {}));
    }
    m_panel->resize(240, 800);
    m_panel->show();
    const auto query = sample::query(tables);
    chancery::test::ProcessTimer timer;
    timer.start();
    m_state->showTimeline(query);
    Filter filter;
    filter.types = {"7", "9999"};
    m_state->setFilter(filter);
    QVERIFY(!m_panel->grab().isNull());
    QVERIFY2(timer.elapsed() < kPatienceMs, qPrintable(QString::number(timer.elapsed())));
    const QStringList checked = m_panel->types()->model()->checked();
    QCOMPARE(checked, QStringList({QStringLiteral("7"), QStringLiteral("9999")}));
    QVERIFY(m_panel->types()->sizeHint().height() < m_panel->height());
}

QTEST_MAIN(TestActorPanel)
#include "test_actorpanel.moc"
