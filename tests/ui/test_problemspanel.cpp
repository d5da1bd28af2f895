#include "ui/panels/problemspanel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace chancery;

namespace {

Diagnostic diagnostic(Severity severity, const char *pattern, std::vector<std::string> args,
                      SourcePosition position)
{
    Diagnostic made;
    made.severity = severity;
    made.code = "test";
    made.pattern = pattern;
    made.args = std::move(args);
    made.hintPattern = "write {0}";
    made.file = "congress.yaml";
    made.position = position;
    return made;
}

std::vector<Diagnostic> sampleDiagnostics()
{
    return {diagnostic(Severity::Warning, "unknown key {0}", {"titel"}, {12, 5}),
            diagnostic(Severity::Error, "month {0} does not exist", {"13"}, {3, 11}),
            diagnostic(Severity::Note, "about {0}", {"the whole"}, {0, 0})};
}

QString cell(const ProblemsModel &model, int row, ProblemsModel::Column column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestProblemsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theModelKeepsTheRulesOfItemModels();
    void errorsComeFirstAndEachRowTellsPlaceMessageAndHint();
    void aProblemOfTheWholeDocumentHasNoLine();
    void controlCharactersDoNotBreakTheRow();
    void aToolTipShowsMarkupAsText();
    void selectedRowsAreCopiedAsTheLinesOfTheCommandLine();
    void withoutASelectionAllAreCopied();
    void aProblemThatIsActivatedNamesItsFileAndLine();
    void theCountNamesEachSeverity();
    void aLongMessageIsWrappedAndHasMostOfTheRoom();
};

void TestProblemsPanel::theModelKeepsTheRulesOfItemModels()
{
    ProblemsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDiagnostics(sampleDiagnostics());
    QCOMPARE(model.rowCount(), 3);
    model.setDiagnostics({});
    QCOMPARE(model.rowCount(), 0);
}

void TestProblemsPanel::errorsComeFirstAndEachRowTellsPlaceMessageAndHint()
{
    ProblemsModel model;
    model.setDiagnostics(sampleDiagnostics());
    QCOMPARE(cell(model, 0, ProblemsModel::SeverityColumn), QStringLiteral("Error"));
    QCOMPARE(cell(model, 0, ProblemsModel::PlaceColumn), QStringLiteral("congress.yaml:3:11"));
    QCOMPARE(cell(model, 0, ProblemsModel::MessageColumn),
             QStringLiteral("month 13 does not exist"));
    QCOMPARE(cell(model, 0, ProblemsModel::HintColumn), QStringLiteral("write 13"));
    QCOMPARE(cell(model, 1, ProblemsModel::SeverityColumn), QStringLiteral("Warning"));
}

void TestProblemsPanel::aProblemOfTheWholeDocumentHasNoLine()
{
    ProblemsModel model;
    model.setDiagnostics(sampleDiagnostics());
    QCOMPARE(cell(model, 2, ProblemsModel::PlaceColumn), QStringLiteral("congress.yaml"));
}

void TestProblemsPanel::controlCharactersDoNotBreakTheRow()
{
    ProblemsModel model;
    model.setDiagnostics({diagnostic(Severity::Error, "bad value {0}", {"one\ntwo\x1b"}, {1, 1})});
    QCOMPARE(cell(model, 0, ProblemsModel::MessageColumn), QStringLiteral("bad value one two "));
}

void TestProblemsPanel::aToolTipShowsMarkupAsText()
{
    ProblemsModel model;
    model.setDiagnostics({diagnostic(Severity::Error, "bad value {0}", {"<img src='x'>"}, {1, 1})});
    const QString tip
        = model.index(0, ProblemsModel::MessageColumn).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(QStringLiteral("&lt;img")));
    QVERIFY(!tip.contains(QStringLiteral("<img")));
}

void TestProblemsPanel::selectedRowsAreCopiedAsTheLinesOfTheCommandLine()
{
    ProblemsPanel panel;
    panel.setDiagnostics(sampleDiagnostics());
    panel.table()->selectRow(1);
    panel.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("congress.yaml:12:5: warning: unknown key titel [write titel]"));
}

void TestProblemsPanel::withoutASelectionAllAreCopied()
{
    ProblemsPanel panel;
    panel.setDiagnostics(sampleDiagnostics());
    panel.copy();
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).startsWith(QStringLiteral("congress.yaml:3:11: error: ")));
}

void TestProblemsPanel::aProblemThatIsActivatedNamesItsFileAndLine()
{
    ProblemsPanel panel;
    panel.setDiagnostics(sampleDiagnostics());
    QSignalSpy activated(&panel, &ProblemsPanel::placeActivated);
    auto *table = panel.findChild<QTableView *>();
    Q_EMIT table->activated(table->model()->index(0, 0));
    Q_EMIT table->activated(table->model()->index(2, 0)); // of the whole file
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated[0][0].toString(), QStringLiteral("congress.yaml"));
    QCOMPARE(activated[0][1].toString(), QStringLiteral("congress.yaml:3"));
    QCOMPARE(activated[1][1].toString(), QStringLiteral("congress.yaml"));
}

void TestProblemsPanel::theCountNamesEachSeverity()
{
    QCOMPARE(problemCountText({}), QStringLiteral("no problems"));
    std::vector<Diagnostic> problems(1, diagnostic(Severity::Error, "bad", {}, {1, 1}));
    QCOMPARE(problemCountText(problems), QStringLiteral("1 error"));
    problems.insert(problems.end(), 12, diagnostic(Severity::Warning, "odd", {}, {1, 1}));
    problems.push_back(diagnostic(Severity::Note, "so", {}, {1, 1}));
    QCOMPARE(problemCountText(problems), QStringLiteral("1 error, 12 warnings, 1 note"));
}

void TestProblemsPanel::aLongMessageIsWrappedAndHasMostOfTheRoom()
{
    ProblemsPanel panel;
    panel.resize(700, 400);
    panel.show();
    std::string words;
    for (int i = 0; i < 60; ++i)
        words += "a word ";
    panel.setDiagnostics({diagnostic(Severity::Error, "short", {}, {1, 1}),
                          diagnostic(Severity::Error, words.c_str(), {}, {2, 1})});
    const QTableView &table = *panel.table();
    QTRY_VERIFY(table.rowHeight(1) > 3 * table.rowHeight(0));
    const int message = table.columnWidth(ProblemsModel::MessageColumn);
    QVERIFY(message > table.columnWidth(ProblemsModel::PlaceColumn));
    QVERIFY(message > table.columnWidth(ProblemsModel::HintColumn));
    const int height = table.rowHeight(1);
    panel.resize(1400, 400);
    QTRY_VERIFY(table.rowHeight(1) < height);
}

QTEST_MAIN(TestProblemsPanel)
#include "test_problemspanel.moc"
