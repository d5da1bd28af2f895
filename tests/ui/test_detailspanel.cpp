#include "sampletimeline.h"

#include "ui/datephrases.h"
#include "ui/panels/detailspanel.h"
#include "ui/panels/linkbutton.h"
#include "ui/panels/words.h"
#include "ui/timeline/tooltip.h"
#include "ui/view/viewstate.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

using namespace chancery;

namespace {

/// What a reader sees, line by line, links in angle brackets.
QStringList linesOf(const QWidget &panel)
{
    QStringList lines;
    const QWidget *page = panel.findChild<QScrollArea *>()->widget();
    for (const QObject *child : page->findChildren<QWidget *>()) {
        if (const auto *label = qobject_cast<const QLabel *>(child))
            lines << label->text();
        else if (const auto *link = qobject_cast<const LinkButton *>(child))
            lines << QLatin1Char('<') + link->label() + QLatin1Char('>');
    }
    return lines;
}

LinkButton *linkTo(const QWidget &panel, const QString &text)
{
    for (LinkButton *link : panel.findChildren<LinkButton *>()) {
        if (link->label().startsWith(text))
            return link;
    }
    return nullptr;
}

QJsonArray hostileStrings()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/strings/blns.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).array();
}

} // namespace

class TestDetailsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void withoutASelectionThereIsAHint();
    void anEventIsToldInFull();
    void aHeadingKeepsTheSmallLetterOfAnAbbreviation();
    void aRelationIsALinkOnBothSides();
    void aLinkSelectsTheOtherEvent();
    void enterOnALinkIsAClick();
    void anActorIsALinkThatFilters();
    void aPersonStandsWithTheirGroupAtTheTime_data();
    void aPersonStandsWithTheirGroupAtTheTime();
    void theTipOfAnActorTellsItsMemberships();
    void anUndatedEventSaysSo();
    void aWebAddressIsCopied();
    void otherAddressesAreNoLinks();
    void theCitationNamesWhatIsKnown_data();
    void theCitationNamesWhatIsKnown();
    void aDateIsToldAsWrittenWithHowToReadIt_data();
    void aDateIsToldAsWrittenWithHowToReadIt();
    void calendarAndCountOfYearsAreToldWhereTheyMatter_data();
    void calendarAndCountOfYearsAreToldWhereTheyMatter();
    void anEventDatedByOthersSaysHow_data();
    void anEventDatedByOthersSaysHow();
    void aDateByAnotherEventLinksToIt();
    void aStatedWidthIsToldBesideTheDate();
    void aDateThatCouldNotBeResolvedSaysSo();
    void titlesInSentencesStayAsTheyAre_data();
    void titlesInSentencesStayAsTheyAre();
    void hostileTextStaysPlainText();
    void anAmpersandIsNoMnemonic();
    void aLongWordDoesNotWidenThePanel();
    void ofVeryManyLinksTheRestIsCounted();

private:
    void show(const TimelineTables &tables, EventIndex event)
    {
        m_state->showTimeline(sample::query(tables));
        m_state->setSelection({event});
    }

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<DetailsPanel> m_panel;
};

void TestDetailsPanel::init()
{
    m_state = std::make_unique<ViewState>();
    m_panel = std::make_unique<DetailsPanel>(m_state.get());
}

void TestDetailsPanel::cleanup()
{
    m_panel.reset();
    m_state.reset();
}

void TestDetailsPanel::withoutASelectionThereIsAHint()
{
    const QStringList hint = linesOf(*m_panel);
    QCOMPARE(hint.size(), 1);
    QVERIFY(hint.front().startsWith(QStringLiteral("Select an event")));
    show(sample::tables(), sample::visit);
    QVERIFY(linesOf(*m_panel) != hint);
    m_state->setSelection({});
    QCOMPARE(linesOf(*m_panel), hint);
}

void TestDetailsPanel::anEventIsToldInFull()
{
    show(sample::tables(), sample::plan);
    const QStringList expected{
        QStringLiteral("Visit · planned"),
        QStringLiteral("Kim to visit Russia"),
        QStringLiteral("Second half of April 2019"),
        QStringLiteral("[2019-04-16..2019-04-30] · one of these days"),
        QStringLiteral("Guest"),
        QStringLiteral("<Kim Jong Un>"),
        QStringLiteral("Host"),
        QStringLiteral("<Vladimir Putin>"),
        QStringLiteral("Place"),
        QStringLiteral("Russia"),
        QStringLiteral("Source"),
        QStringLiteral("Associated Press, “Kremlin Says Kim Jong Un Will Visit Russia This "
                       "Month”, 18 April 2019, paragraphs 1–2."),
        QStringLiteral("<https://example.org/article>"),
    };
    QStringList told = linesOf(*m_panel);
    QStringList missing = expected;
    for (const QString &line : told)
        missing.removeOne(line);
    QCOMPARE(missing, QStringList());
    QCOMPARE(told.size(), expected.size());
}

void TestDetailsPanel::aRelationIsALinkOnBothSides()
{
    show(sample::tables(), sample::promise);
    QVERIFY(linesOf(*m_panel).contains(QStringLiteral("Responds to")));
    QVERIFY(linkTo(*m_panel, QStringLiteral("Putin visits Pyongyang · July 2000")));
    m_state->setSelection({sample::visit});
    QVERIFY(linesOf(*m_panel).contains(QStringLiteral("Answered by")));
    QVERIFY(linkTo(*m_panel, QStringLiteral("A promise about missiles · 19 July 2000")));
}

void TestDetailsPanel::aLinkSelectsTheOtherEvent()
{
    show(sample::tables(), sample::promise);
    QSignalSpy activated(m_panel.get(), &DetailsPanel::eventActivated);
    linkTo(*m_panel, QStringLiteral("Putin visits"))->click();
    QTRY_COMPARE(activated.count(), 1);
    QVERIFY(m_state->selection() == std::vector<EventIndex>{sample::visit});
    QVERIFY(linesOf(*m_panel).contains(QStringLiteral("Putin visits Pyongyang")));
}

void TestDetailsPanel::enterOnALinkIsAClick()
{
    show(sample::tables(), sample::promise);
    QTest::keyClick(linkTo(*m_panel, QStringLiteral("Putin visits")), Qt::Key_Return);
    QTRY_VERIFY(m_state->currentEvent() == sample::visit);
}

void TestDetailsPanel::anActorIsALinkThatFilters()
{
    show(sample::tables(), sample::plan);
    linkTo(*m_panel, QStringLiteral("Kim Jong Un"))->click();
    QTRY_VERIFY(m_state->filter().actors == std::vector<ActorIndex>{sample::kim});
}

void TestDetailsPanel::aPersonStandsWithTheirGroupAtTheTime_data()
{
    QTest::addColumn<QString>("during"); // of one membership in Russia
    QTest::addColumn<QString>("name"); // in July 2000
    QTest::newRow("always") << ""
                            << "Vladimir Putin (Russia)";
    QTest::newRow("then") << "1999-12-31/.."
                          << "Vladimir Putin (Russia)";
    QTest::newRow("not yet") << "2001/.."
                             << "Vladimir Putin";
}

void TestDetailsPanel::aPersonStandsWithTheirGroupAtTheTime()
{
    QFETCH(QString, during);
    TimelineTables tables = sample::tables();
    Actor &putin = tables.actors[sample::putin.value];
    putin.kind = ActorKind::Person;
    if (!during.isEmpty())
        putin.memberships.front().during = *parseEdtf(during.toStdString());
    show(tables, sample::visit);
    const LinkButton *link = linkTo(*m_panel, QStringLiteral("Vladimir"));
    QVERIFY(link);
    QTEST(link->label(), "name");
}

void TestDetailsPanel::theTipOfAnActorTellsItsMemberships()
{
    TimelineTables tables = sample::tables();
    Actor &putin = tables.actors[sample::putin.value];
    putin.kind = ActorKind::Person;
    putin.note = "<b>president</b>";
    putin.memberships = {{sample::russia, *parseEdtf("1999-12-31/..")}, {sample::northKorea, {}}};
    putin.successor = sample::kim;
    show(tables, sample::visit);
    QCOMPARE(actorToolTip(m_state->timeline(), sample::putin),
             QStringLiteral("<qt><b>Vladimir Putin</b><br>person · &lt;b&gt;president&lt;/b&gt;"
                            "<br>part of Russia: since 31 December 1999<br>part of North Korea"
                            "<br>followed by Kim Jong Un</qt>"));
}

void TestDetailsPanel::anUndatedEventSaysSo()
{
    show(sample::tables(), sample::rumour);
    QVERIFY(linesOf(*m_panel).contains(QStringLiteral("Date unknown")));
}

void TestDetailsPanel::aWebAddressIsCopied()
{
    show(sample::tables(), sample::plan);
    linkTo(*m_panel, QStringLiteral("https://"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("https://example.org/article"));
}

void TestDetailsPanel::otherAddressesAreNoLinks()
{
    TimelineTables tables = sample::tables();
    tables.sources[0].url = "file:///etc/passwd";
    show(tables, sample::plan);
    QVERIFY(!linkTo(*m_panel, QStringLiteral("file:")));
    QVERIFY(linesOf(*m_panel).contains(QStringLiteral("file:///etc/passwd")));
}

void TestDetailsPanel::theCitationNamesWhatIsKnown_data()
{
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("locator");
    QTest::addColumn<bool>("known");
    QTest::addColumn<QString>("text");
    const QString none;
    QTest::newRow("all") << QStringLiteral("A. Writer") << QStringLiteral("A Book")
                         << QStringLiteral("p. 3") << true
                         << QStringLiteral("A. Writer, “A Book”, p. 3.");
    QTest::newRow("no author") << none << QStringLiteral("A Book") << QStringLiteral("p. 3") << true
                               << QStringLiteral("“A Book”, p. 3.");
    QTest::newRow("no locator") << none << QStringLiteral("A Book") << none << true
                                << QStringLiteral("“A Book”.");
    QTest::newRow("a source that says nothing")
        << none << none << none << true << QStringLiteral("book.");
    QTest::newRow("a source that is not in the document")
        << QStringLiteral("A. Writer") << none << QStringLiteral("p. 3") << false
        << QStringLiteral("book, p. 3.");
}

void TestDetailsPanel::theCitationNamesWhatIsKnown()
{
    QFETCH(QString, author);
    QFETCH(QString, title);
    QFETCH(QString, locator);
    QFETCH(bool, known);
    TimelineTables tables;
    Source source;
    source.author = author.toStdString();
    source.title = title.toStdString();
    tables.sources = {source};
    Citation citation;
    citation.ref = "book";
    citation.locator = locator.toStdString();
    if (known)
        citation.source = SourceIndex{0u};
    QTEST(footnoteText(Timeline(tables), citation), "text");
}

void TestDetailsPanel::aDateIsToldAsWrittenWithHowToReadIt_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *date, const char *told) {
        QTest::newRow(date) << QString::fromUtf8(date) << QString::fromUtf8(told);
    };
    row("2000-07-04", "2000-07-04");
    row("2000-07", "2000-07 · somewhere in this span");
    row("1815/1822", "1815/1822");
    row("[2000-07..]", "[2000-07..] · one of these days");
    row("{1960,1961-12}", "{1960,1961-12} · each of these");
    row("1815?", "1815? · somewhere in this span · uncertain");
    row("2000-07-04~", "2000-07-04~ · approximate");
    row("not a date", "not a date · not understood");
}

void TestDetailsPanel::aDateIsToldAsWrittenWithHowToReadIt()
{
    QFETCH(QString, date);
    const Event event = sample::event("e", "E", date.toUtf8().constData(), "visit", {});
    QTEST(dateAsWritten(event), "told");
}

void TestDetailsPanel::calendarAndCountOfYearsAreToldWhereTheyMatter_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<bool>("isJulian");
    QTest::addColumn<bool>("isHistorical");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *date, bool isJulian, bool isHistorical, const char *told) {
        QTest::addRow("%s %d %d", date, isJulian, isHistorical)
            << QString::fromUtf8(date) << isJulian << isHistorical << QString::fromUtf8(told);
    };
    row("2000-07-04", false, true, "2000-07-04");
    row("0001-07-04", false, true, "0001-07-04");
    row("-44-03-15", false, true, "-44-03-15 · years counted without a year 0");
    row("-0043-03-15", false, false, "-0043-03-15 · years counted with a year 0");
    row("-27/0014", false, true, "-27/0014 · years counted without a year 0");
    row("1917-10-25", true, false,
        "1917-10-25 · Julian calendar (Old Style); Gregorian: 7 November 1917");
    row("1917-10", true, false,
        "1917-10 · somewhere in this span · Julian calendar (Old Style); Gregorian: 14 October "
        "1917 to 13 November 1917");
    row("1917-10/..", true, false, "1917-10/.. · Julian calendar (Old Style)");
    row("-44-03-15", true, true,
        "-44-03-15 · Julian calendar (Old Style); Gregorian: 13 March 44 BCE · years counted "
        "without a year 0");
}

void TestDetailsPanel::calendarAndCountOfYearsAreToldWhereTheyMatter()
{
    QFETCH(QString, date);
    QFETCH(bool, isJulian);
    QFETCH(bool, isHistorical);
    const DateRules rules{isJulian ? Calendar::Julian : Calendar::Gregorian,
                          isHistorical ? YearCount::Historical : YearCount::Astronomical};
    Event event = sample::event("e", "E", "2000", "visit", {});
    event.dateText = date.toStdString();
    const auto parsed = parseEdtf(event.dateText, rules);
    QVERIFY(parsed);
    event.date = *parsed;
    QTEST(dateAsWritten(event), "told");
}

void TestDetailsPanel::anEventDatedByOthersSaysHow_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("count"); // of days; negative: no width
    QTest::addColumn<QString>("sentence");
    const auto row = [](RelativeKind kind, int count, const char *sentence) {
        QTest::newRow(sentence) << int(kind) << count << QString::fromUtf8(sentence);
    };
    row(RelativeKind::After, 10, "at most 10 days after Putin visits Pyongyang");
    row(RelativeKind::After, 1, "at most 1 day after Putin visits Pyongyang");
    row(RelativeKind::After, -1, "after Putin visits Pyongyang");
    row(RelativeKind::Before, 2, "at most 2 days before Putin visits Pyongyang");
    row(RelativeKind::Before, -1, "before Putin visits Pyongyang");
    row(RelativeKind::During, -1, "during Putin visits Pyongyang");
}

void TestDetailsPanel::anEventDatedByOthersSaysHow()
{
    QFETCH(int, kind);
    QFETCH(int, count);
    QFETCH(QString, sentence);
    RelativeDate date{static_cast<RelativeKind>(kind), sample::visit, std::nullopt};
    if (count >= 0)
        date.within = DateWidth{count, DateWidth::Unit::Day};
    QCOMPARE(relativePhrase(date, QStringLiteral("Putin visits Pyongyang")), sentence);
    TimelineTables tables = sample::tables();
    tables.events[sample::rumour.value].relativeDates = {date};
    show(tables, sample::rumour);
    QVERIFY(linkTo(*m_panel, capitalized(sentence) + QStringLiteral(" · July 2000")));
    const QString tip = eventToolTip(*m_state->query().timeline(), sample::rumour);
    QVERIFY2(tip.contains(QStringLiteral("<br>") + sentence + QStringLiteral("<br>Russia")),
             qPrintable(tip));
}

void TestDetailsPanel::aDateByAnotherEventLinksToIt()
{
    TimelineTables tables = sample::tables();
    Event &event = tables.events[sample::rumour.value];
    event.date = *parseEdtf("[2000-07-01..2000-08-10]");
    event.dateText = "after visit +10 days";
    event.relativeDates = {
        {RelativeKind::After, sample::visit, DateWidth{10, DateWidth::Unit::Day}},
        {RelativeKind::Before, sample::exit, std::nullopt},
    };
    show(tables, sample::rumour);
    const QStringList lines = linesOf(*m_panel);
    QVERIFY(lines.contains(QStringLiteral("Between 1 July and 10 August 2000")));
    QVERIFY(lines.contains(QStringLiteral("after visit +10 days · one of these days")));
    QVERIFY(linkTo(*m_panel, QStringLiteral("Before North Korea leaves the talks · 2009")));
    linkTo(*m_panel, QStringLiteral("At most 10 days after Putin visits Pyongyang"))->click();
    QTRY_VERIFY(m_state->selection() == std::vector<EventIndex>{sample::visit});
}

void TestDetailsPanel::aStatedWidthIsToldBesideTheDate()
{
    TimelineTables tables = sample::tables();
    Event &event = tables.events[sample::visit.value];
    event.date = withMargin(*parseEdtf("1815~"), {2, DateWidth::Unit::Year});
    event.dateText = "1815~";
    show(tables, sample::visit);
    const QStringList lines = linesOf(*m_panel);
    QVERIFY(lines.contains(QStringLiteral("c. 1815, give or take 2 years")));
    QVERIFY(lines.contains(
        QStringLiteral("1815~ · give or take 2 years · somewhere in this span · approximate")));
}

void TestDetailsPanel::aDateThatCouldNotBeResolvedSaysSo()
{
    Event event = sample::event("e", "E", "", "visit", {});
    event.dateText = "after visit";
    event.relativeDates = {{RelativeKind::After, sample::visit, std::nullopt}};
    QCOMPARE(dateAsWritten(event), QStringLiteral("after visit · gives no date"));
}

void TestDetailsPanel::titlesInSentencesStayAsTheyAre_data()
{
    QTest::addColumn<QString>("title");
    for (const char *title : {"%1", "%2 and %L1 of %99", "<b>{0}</b> & %n", "…"})
        QTest::newRow(title) << QString::fromUtf8(title);
}

void TestDetailsPanel::titlesInSentencesStayAsTheyAre()
{
    TimelineTables tables = sample::tables();
    QFETCH(QString, title);
    tables.events[sample::visit.value].title = title.toStdString();
    tables.events[sample::rumour.value].relativeDates
        = {{RelativeKind::After, sample::visit, DateWidth{10, DateWidth::Unit::Day}}};
    show(tables, sample::rumour);
    QVERIFY(
        linkTo(*m_panel,
               QStringLiteral("At most 10 days after %1 · ").replace(QLatin1String("%1"), title)));
    const QString tip = eventToolTip(*m_state->query().timeline(), sample::rumour);
    QVERIFY2(tip.contains(QStringLiteral("at most 10 days after ") + title.toHtmlEscaped()),
             qPrintable(tip));
}

void TestDetailsPanel::hostileTextStaysPlainText()
{
    const QJsonArray strings = hostileStrings();
    if (strings.isEmpty())
        QSKIP("strings/blns.json is not in the test data");
    TimelineTables tables = sample::tables();
    tables.events.clear();
    for (const QJsonValue &value : strings) {
        const std::string text = value.toString().toStdString();
        Event event = sample::event("e" + std::to_string(tables.events.size()), text, "2000", text,
                                    {{sample::kim, text}});
        event.summary = event.place = text;
        event.citations = {{text, std::nullopt, text}};
        event.relations = {{text, EventIndex(tables.events.size())}};
        event.relativeDates
            = {{RelativeKind::After, EventIndex(tables.events.size()), DateWidth{}}};
        tables.events.push_back(std::move(event));
    }
    m_state->showTimeline(sample::query(tables));
    m_panel->resize(300, 600);
    m_panel->show();
    for (std::size_t i = 0; i < tables.events.size(); ++i) {
        m_state->setSelection({EventIndex(i)});
        QVERIFY(!m_panel->grab().isNull());
        const QString title = QString::fromStdString(tables.events[i].title);
        QVERIFY2(linesOf(*m_panel).contains(title), tables.events[i].title.c_str());
        for (const QLabel *label : m_panel->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void TestDetailsPanel::anAmpersandIsNoMnemonic()
{
    TimelineTables tables = sample::tables();
    tables.actors[sample::kim.value].name = "Ministry of Peace & War";
    show(tables, sample::plan);
    LinkButton *link = linkTo(*m_panel, QStringLiteral("Ministry of Peace & War"));
    QVERIFY(link);
    QVERIFY(link->shortcut().isEmpty());
}

void TestDetailsPanel::aLongWordDoesNotWidenThePanel()
{
    TimelineTables tables = sample::tables();
    Event &event = tables.events[sample::plan.value];
    event.title = event.summary = event.place = std::string(400, 'x');
    tables.actors[sample::kim.value].name = std::string(400, 'y');
    show(tables, sample::plan);
    QVERIFY(m_panel->minimumSizeHint().width() <= 300);
}

void TestDetailsPanel::ofVeryManyLinksTheRestIsCounted()
{
    TimelineTables tables = sample::tables();
    Event &event = tables.events[sample::exit.value];
    event.participants.clear();
    for (int i = 0; i < 1'200; ++i) {
        event.participants.push_back({sample::kim, ""});
        event.relations.push_back({"leads-to", sample::visit});
        event.citations.push_back({"ap", std::nullopt, ""});
    }
    tables.events[sample::plan.value].relations.assign(100, {"follows", sample::exit});
    show(tables, sample::exit);
    const QStringList lines = linesOf(*m_panel);
    const auto more
        = [](int left) { return QStringLiteral("and %1 more").arg(QLocale().toString(left)); };
    QCOMPARE(lines.count(more(1'150)), 2); // actors and sources
    QCOMPARE(lines.count(more(1'250)), 1); // relations of both directions together
    QCOMPARE(lines.count(QStringLiteral("<Kim Jong Un>")), 50);
}

void TestDetailsPanel::aHeadingKeepsTheSmallLetterOfAnAbbreviation()
{
    const auto heading = [](const char *edtf) {
        Event event;
        event.date = *parseEdtf(edtf);
        return dateHeading(event);
    };
    QCOMPARE(heading("1815~"), QStringLiteral("c. 1815"));
    QCOMPARE(heading("[1815,1816]"), QStringLiteral("1815 or 1816"));
    QCOMPARE(heading("1991/.."), QStringLiteral("Since 1991"));
}

QTEST_MAIN(TestDetailsPanel)
#include "test_detailspanel.moc"
