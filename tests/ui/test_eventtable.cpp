#include "sampletimeline.h"

#include "ui/citation.h"
#include "ui/panels/eventtable.h"
#include "ui/view/viewstate.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace chancery;

class TestEventTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_state = std::make_unique<ViewState>();
        m_state->showTimeline(sample::query());
        m_panel = std::make_unique<EventTable>(m_state.get());
        m_panel->resize(1200, 300);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup() { m_panel.reset(); }

    void eventsStandInTheOrderOfTheirDatesWithWhatIsKnown()
    {
        QCOMPARE(ids(), QStringLiteral("visit promise exit plan rumour"));
        const auto cell = [this](int row, int column) {
            return m_panel->model()->index(row, column).data().toString();
        };
        QCOMPARE(cell(3, EventTableModel::DateColumn), QStringLiteral("second half of April 2019"));
        QCOMPARE(cell(3, EventTableModel::TypeColumn), QStringLiteral("Visit"));
        QCOMPARE(cell(3, EventTableModel::StatusColumn), QStringLiteral("planned"));
        QCOMPARE(cell(3, EventTableModel::ActorsColumn),
                 QStringLiteral("Kim Jong Un; Vladimir Putin"));
        QCOMPARE(cell(3, EventTableModel::PlaceColumn), QStringLiteral("Russia"));
        QVERIFY(cell(3, EventTableModel::SourcesColumn).endsWith(QStringLiteral("paragraphs 1–2")));
        QCOMPARE(cell(4, EventTableModel::DateColumn), QStringLiteral("date unknown"));
    }

    void theModelKeepsTheRulesOfItemModels()
    {
        EventTableModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.sort(EventTableModel::TitleColumn);
        model.showEvents(m_state->sharedQuery(), m_state->events());
        model.sort(EventTableModel::ActorsColumn, Qt::DescendingOrder);
        model.showEvents(m_state->sharedQuery(), EventSet(5));
        QCOMPARE(model.rowCount(), 0);
    }

    void aClickOnAHeadSorts_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("up");
        QTest::addColumn<QString>("down");
        QTest::newRow("date") << int(EventTableModel::DateColumn)
                              << "visit promise exit plan rumour"
                              << "rumour plan exit promise visit";
        QTest::newRow("title") << int(EventTableModel::TitleColumn)
                               << "promise plan exit visit rumour"
                               << "rumour visit exit plan promise";
        QTest::newRow("type, equal ones by date")
            << int(EventTableModel::TypeColumn) << "promise rumour visit plan exit"
            << "exit visit plan promise rumour";
    }
    void aClickOnAHeadSorts()
    {
        QFETCH(int, column);
        m_panel->table()->sortByColumn(column, Qt::AscendingOrder);
        QTEST(ids(), "up");
        m_panel->table()->sortByColumn(column, Qt::DescendingOrder);
        QTEST(ids(), "down");
    }

    void theOrderStaysWhenTheFilterChanges()
    {
        m_panel->table()->sortByColumn(EventTableModel::TitleColumn, Qt::DescendingOrder);
        Filter filter;
        filter.types = {"visit"};
        m_state->setFilter(filter);
        QCOMPARE(ids(), QStringLiteral("visit plan"));
        m_state->setFilter({});
        QCOMPARE(ids(), QStringLiteral("rumour visit exit plan promise"));
    }

    void theSelectionIsInStepBothWays()
    {
        QSignalSpy activated(m_panel.get(), &EventTable::eventActivated);
        click(2);
        QCOMPARE(m_state->selection(), std::vector<EventIndex>{sample::exit});
        QCOMPARE(activated.size(), 1);
        click(0, Qt::ControlModifier);
        QCOMPARE(m_state->selection(), (std::vector<EventIndex>{sample::exit, sample::visit}));
        m_state->setSelection({sample::plan});
        QCOMPARE(selectedRows(), QList<int>{3});
        QCOMPARE(activated.size(), 2); // not for what came from elsewhere
        m_state->setSelection({});
        QVERIFY(selectedRows().isEmpty());
    }

    void sortingAndFilteringKeepTheSelection()
    {
        click(2);
        m_panel->table()->sortByColumn(EventTableModel::TitleColumn, Qt::AscendingOrder);
        QCOMPARE(m_state->selection(), std::vector<EventIndex>{sample::exit});
        QCOMPARE(selectedRows(), QList<int>{2});
        Filter filter;
        filter.types = {"visit"};
        m_state->setFilter(filter); // hides it, and it is selected still
        QCOMPARE(m_state->selection(), std::vector<EventIndex>{sample::exit});
        m_state->setFilter({});
        QCOMPARE(selectedRows(), QList<int>{2});
    }

    void whileHiddenItDoesNothingAndCatchesUp()
    {
        m_panel->hide();
        Filter filter;
        filter.types = {"visit"};
        m_state->setFilter(filter);
        m_state->setSelection({sample::plan});
        QCOMPARE(m_panel->model()->rowCount(), 5);
        m_panel->show();
        QCOMPARE(ids(), QStringLiteral("visit plan"));
        QCOMPARE(selectedRows(), QList<int>{1});
    }

    void rowsAreCopiedAsTextOfTheColumnsShown()
    {
        for (const int column : {EventTableModel::TypeColumn, EventTableModel::SourcesColumn,
                                 EventTableModel::StatusColumn, EventTableModel::ActorsColumn})
            m_panel->table()->setColumnHidden(column, true);
        click(3);
        m_panel->copyText();
        QCOMPARE(clipboard(),
                 QStringLiteral("second half of April 2019\tKim to visit Russia\tRussia\n"));
        m_state->setSelection({});
        m_panel->copyText();
        QCOMPARE(clipboard().count(u'\n'), 5); // all, when none is selected
    }

    void rowsAreCopiedAsCsvWithAllFields()
    {
        click(3);
        m_panel->copyCsv();
        const QStringList lines = clipboard().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith(QStringLiteral("id,title,date,")));
        QVERIFY(lines[1].startsWith(QStringLiteral("plan,Kim to visit Russia,")));
    }

    void rowsAreCopiedAsCitations()
    {
        click(3);
        m_panel->copyCitations();
        QCOMPARE(clipboard(),
                 QStringLiteral("Kim to visit Russia, second half of April 2019. Associated Press, "
                                "“Kremlin Says Kim Jong Un Will Visit Russia This Month”, "
                                "18 April 2019, paragraphs 1–2."));
        QCOMPARE(eventCitation(m_state->timeline(), sample::rumour),
                 QStringLiteral("Talk of a meeting."));
    }

    void aRightClickOnAHeadHidesColumns()
    {
        Q_EMIT m_panel->table()->horizontalHeader()->customContextMenuRequested(QPoint(5, 5));
        auto *menu = m_panel->findChild<QMenu *>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), int(EventTableModel::ColumnCount));
        QVERIFY(!menu->actions()[EventTableModel::TitleColumn]->isEnabled());
        menu->actions()[EventTableModel::PlaceColumn]->toggle();
        QVERIFY(m_panel->table()->isColumnHidden(EventTableModel::PlaceColumn));
        menu->close();
    }

private:
    QString ids() const
    {
        QStringList list;
        for (int row = 0; row < m_panel->model()->rowCount(); ++row)
            list << QString::fromStdString(
                m_state->timeline().event(m_panel->model()->eventAt(row)).id);
        return list.join(u' ');
    }
    QList<int> selectedRows() const
    {
        QList<int> rows;
        for (const QModelIndex &row : m_panel->table()->selectionModel()->selectedRows())
            rows << row.row();
        return rows;
    }
    void click(int row, Qt::KeyboardModifiers modifiers = {})
    {
        const QRect rect = m_panel->table()->visualRect(m_panel->model()->index(row, 1));
        QTest::mouseClick(m_panel->table()->viewport(), Qt::LeftButton, modifiers, rect.center());
    }
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<EventTable> m_panel;
};

QTEST_MAIN(TestEventTable)
#include "test_eventtable.moc"
