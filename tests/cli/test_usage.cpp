#include "documents.h"
#include "program.h"

#include <QtTest>

using namespace chancery;

/// Help, wrong usage and the window without a display.
class TestUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpNamesEachOption_data();
    void helpNamesEachOption();
    void helpFitsEightyColumns_data();
    void helpFitsEightyColumns();
    void versionIsOneLine();
    void wrongUsageIsExitCodeTwoAndSaysWhatIsWrong_data();
    void wrongUsageIsExitCodeTwoAndSaysWhatIsWrong();
    void theWindowWithoutADisplayNamesExport();
    void helpToAFullDiskIsExitCodeThree();
};

void TestUsage::helpNamesEachOption_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("parts");

    const QStringList filters{"--actor ID",  "--any",        "--all",
                              "--type T",    "--text QUERY", "--status S",
                              "--from EDTF", "--to EDTF",    "--dates MODE"};
    const QStringList general{"SYNOPSIS", "COMMANDS",   "export",    "check",       "list",
                              "date",     "-h, --help", "--version", "EXIT STATUS", "EXAMPLES"};
    const QStringList picture = filters
        + QStringList{"-o, --output OUT.{png,svg,pdf,json}",
                      "--width PX",
                      "--height PX|auto",
                      "--dpi N",
                      "--theme light|dark|print",
                      "--title TEXT",
                      "--legend",
                      "--notes",
                      "--fold",
                      "--relations",
                      "--order ORDER",
                      "--collapse ID",
                      "--pin ID",
                      "--hide ID",
                      "--hide-empty",
                      "NAME\n    chancery export - ",
                      "EXIT STATUS"};
    QTest::newRow("--help") << QStringList{"--help"} << general;
    QTest::newRow("-h") << QStringList{"-h"} << general;
    QTest::newRow("help") << QStringList{"help"} << general;
    QTest::newRow("export --help") << QStringList{"export", "--help"} << picture;
    QTest::newRow("help export") << QStringList{"help", "export"} << picture;
    QTest::newRow("check --help") << QStringList{"check", "--help"}
                                  << QStringList{"FILE:LINE:COL", "EXIT STATUS"};
    QTest::newRow("list --help") << QStringList{"list", "--help"}
                                 << filters + QStringList{"--format FORMAT", "certain_from"};
    QTest::newRow("date --help") << QStringList{"date", "--help"}
                                 << QStringList{"--batch", "-- -0044"};
}

void TestUsage::helpNamesEachOption()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, parts);
    const Outcome outcome = chancery::chancery(arguments);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.err, QByteArray());
    for (const QString &part : parts)
        QVERIFY2(outcome.out.contains(part.toUtf8()), qPrintable(part));
}

void TestUsage::helpFitsEightyColumns_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("general") << QStringList{"help"};
    for (const char *command : {"export", "convert", "check", "list", "date"})
        QTest::newRow(command) << QStringList{"help", command};
}

void TestUsage::helpFitsEightyColumns()
{
    QFETCH(QStringList, arguments);
    const QStringList lines = chancery::chancery(arguments).outLines();
    QVERIFY(lines.size() > 20);
    for (const QString &line : lines) {
        QVERIFY2(line.size() <= 80, qPrintable(line));
        QVERIFY2(!line.endsWith(QLatin1Char(' ')), qPrintable(line));
    }
}

void TestUsage::versionIsOneLine()
{
    const Outcome outcome = chancery::chancery({"--version"});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(QRegularExpression(QStringLiteral("^chancery \\d+\\.\\d+\\.\\d+\n$"))
                .match(QString::fromUtf8(outcome.out))
                .hasMatch());
}

void TestUsage::wrongUsageIsExitCodeTwoAndSaysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");

    const auto row = [](const char *name, const QStringList &arguments, const char *message) {
        QTest::newRow(name) << arguments << QByteArray(message);
    };
    const QString file = shippedTimeline();
    row("unknown option", {"--bogus"}, "there is no option --bogus");
    row("mistyped option", {"list", file, "--actr", "x"}, "did you mean --actor?");
    row("mistyped command", {"exprot"}, "the command export");
    row("help for no command", {"help", "nonsense"}, "there is no command \"nonsense\"");
    row("option without its value", {"list", file, "--actor"}, "--actor needs a value");
    row("flag with a value", {"list", file, "--all=yes"}, "--all takes no value");
    row("option given twice", {"list", file, "--from", "1", "--from", "2"}, "given twice");
    row("list without a file", {"list"}, "at least one FILE");
    row("check without a file", {"check"}, "at least one FILE");
    row("export without a file", {"export", "-o", "x.png"}, "at least one FILE");
    row("date without an expression", {"date"}, "at least one EXPR");
    row("date that looks like an option", {"date", "-0044"}, "after \"--\"");
    row("export without -o", {"export", file}, "-o OUT");
    row("export to an unknown format", {"export", file, "-o", "x.gif"},
        ".png, .svg, .pdf or .json");
    row("unknown order", {"export", file, "-o", "x.png", "--order", "random"},
        "--order is one of document, first-event, events, name, neighbours");
    row("to collapse nobody", {"export", file, "-o", "x.png", "--collapse", "rusia"},
        "the nearest known one is \"russia\"");
    row("to pin nobody", {"export", file, "-o", "x.png", "--pin", "rusia"},
        "the nearest known one is \"russia\"");
    row("to hide nobody", {"export", file, "-o", "x.png", "--hide", "rusia"},
        "the nearest known one is \"russia\"");
    row("export to no format", {"export", file, "-o", "x"}, ".png, .svg, .pdf or .json");
    row("width of nothing", {"export", file, "-o", "x.png", "--width", "0"}, "--width");
    row("width in words", {"export", file, "-o", "x.png", "--width", "wide"}, "whole number");
    row("width with a unit", {"export", file, "-o", "x.png", "--width", "800px"}, "whole number");
    row("dpi beyond counting", {"export", file, "-o", "x.png", "--dpi", "99999999999"}, "--dpi");
    row("unknown theme", {"export", file, "-o", "x.png", "--theme", "pink"},
        "light, dark or print");
    row("unknown format", {"list", file, "--format", "xml"}, "json, csv or text");
    row("unknown status", {"list", file, "--status", "plannd"}, "planned");
    row("unknown mode of dates", {"list", file, "--dates", "maybe"},
        "overlap, certain or possible");
    row("any and all", {"list", file, "--any", "--all"}, "contradict");
    row("impossible date", {"list", file, "--from", "2019-13"}, "--from \"2019-13\"");
    row("open date", {"list", file, "--from", "../1990"}, "no earliest day");
    row("date beyond the axis", {"list", file, "--to", "Y170000002"}, "outside");
    row("day or month first", {"list", file, "--from", "5/8/1822"},
        "--from \"5/8/1822\": can mean 5 August 1822 (1822-08-05) or 8 May 1822 (1822-05-08)");
    row("year of two digits", {"export", file, "-o", "x.png", "--to", "May 08"}, "two digits");
    row("word that is none of dates", {"list", file, "--from", "8 Mya 1815"},
        "\"Mya\" is not understood");
    row("before a year has no beginning", {"list", file, "--from", "before 1991"},
        "no earliest day");
    row("day and month the wrong way round", {"list", file, "--from", "1985-13-12"},
        "month 13 does not exist; write 1985-12-13");
    row("from after to", {"list", file, "--from", "1990", "--to", "1980"}, "later than --to");
}

void TestUsage::wrongUsageIsExitCodeTwoAndSaysWhatIsWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, message);
    const Outcome outcome = chancery::chancery(arguments);
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains(message), outcome.err.constData());
    QVERIFY2(outcome.err.contains("--help'"), outcome.err.constData());
}

void TestUsage::theWindowWithoutADisplayNamesExport()
{
    for (const QStringList &arguments : {QStringList{}, QStringList{shippedTimeline()}}) {
        const Outcome outcome = chancery::chancery(arguments);
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.err.contains("chancery export"), outcome.err.constData());
        QCOMPARE(outcome.err.count('\n'), 1);
    }
}

void TestUsage::helpToAFullDiskIsExitCodeThree()
{
    const Outcome outcome = chancery::chancery({"--help"}, {}, QStringLiteral("/dev/full"));
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.err.contains("standard output"), outcome.err.constData());
}

QTEST_GUILESS_MAIN(TestUsage)
#include "test_usage.moc"
