// The timeline that ships with the program, fact by fact against the article it is taken from.
#include "core/io/documentreader.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace chancery;

namespace {

/// "putin:guest>kim-jong-il:host": who took part and how, in the document's order.
QString participantsText(const Timeline &timeline, const Event &event)
{
    QStringList parts;
    for (const Participant &p : event.participants) {
        const QString id = QString::fromStdString(timeline.actor(p.actor).id);
        const RoleKind kind = roleKind(p.role);
        parts << (kind == RoleKind::Source ? id + ">" : kind == RoleKind::Target ? ">" + id : id);
    }
    return parts.join(' ');
}

} // namespace

class TestShipped : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void itIsWithoutAnyProblem();
    void everyFactOfTheArticleIsInIt_data();
    void everyFactOfTheArticleIsInIt();
    void itsActorsAreTheContracts();
    void theSovietUnionEndsAndHasASuccessor();
    void itsRelationsTellTheStory_data();
    void itsRelationsTellTheStory();
    void everyEventIsSourcedToAParagraph();
    void itsTitlesFitOnLabels();

private:
    const Event &event(const QString &id) const
    {
        return m_timeline->event(m_timeline->findEvent(id.toStdString()).value());
    }

    TimelinePtr m_timeline;
    std::vector<Diagnostic> m_diagnostics;
};

void TestShipped::initTestCase()
{
    ReadResult result = readFiles({SOURCE_DIR "/events.yaml"});
    QCOMPARE(result.status, ReadStatus::Done);
    m_timeline = result.timeline;
    m_diagnostics = result.diagnostics;
}

void TestShipped::itIsWithoutAnyProblem()
{
    for (const Diagnostic &d : m_diagnostics)
        qWarning("%s", toLine(d).c_str());
    QVERIFY(m_diagnostics.empty());
}

void TestShipped::everyFactOfTheArticleIsInIt_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("actors");
    QTest::addColumn<QString>("paragraph");
    const auto fact = [](const char *id, const char *date, const char *type, const char *actors,
                         const char *paragraph, const char *status = "happened") {
        QTest::newRow(id) << id << date << type << status << actors << paragraph;
    };
    fact("soviet-era-ties", "/1991", "cooperation", "soviet-union> >north-korea", "8");
    fact("soviet-collapse", "1991", "dissolution", "soviet-union", "8");
    fact("ties-wither", "1991/", "estrangement", "russia> >north-korea", "8");
    fact("putin-elected", "[..2000-07]", "election", "putin", "9");
    fact("putin-visits-pyongyang", "2000-07", "visit", "putin> >kim-jong-il", "9");
    fact("okinawa-summit", "[2000-07..]", "summit", "g8 putin", "9");
    fact("missile-promise", "2000-07", "statement", "kim-jong-il> >putin", "9");
    fact("missile-disavowal", "[2000-07..]", "statement", "kim-jong-il> >putin", "9");
    fact("kim-train-moscow", "2001", "visit", "kim-jong-il> >putin", "10");
    fact("kim-russian-far-east", "2002", "visit", "kim-jong-il> >russia", "10");
    fact("six-nation-talks", "/2009", "negotiation", "six-party-talks china russia north-korea",
         "7");
    fact("north-korea-leaves-talks", "2009", "withdrawal", "north-korea> >six-party-talks", "7");
    fact("kim-crosses-border-again", "2011", "visit", "kim-jong-il> >russia", "10");
    fact("un-sanctions", "[..2019-04-18]", "sanction", "united-nations> >north-korea >russia",
         "11");
    fact("grain-and-aid", "/2019-04-18", "aid", "russia north-korea", "11");
    fact("migrant-labour", "/2019-04-18", "labour", "north-korea russia", "11");
    fact("debts-written-off", "[..2019-04-18]", "agreement", "russia> >north-korea", "12");
    fact("broader-cooperation-stalls", "[..2019-04-18]", "estrangement", "russia north-korea",
         "12");
    fact("trans-korean-projects", "/2019-04-18", "proposal", "russia> >north-korea", "13");
    fact("trump-kim-summit-collapses", "2019-02", "summit", "kim-jong-un trump", "5");
    fact("kim-open-to-third-summit", "[2019-04-08..2019-04-14]", "statement", "kim-jong-un> >trump",
         "5");
    fact("putin-invites-kim", "[..2019-04-18]", "invitation", "putin> >kim-jong-un", "2");
    fact("kremlin-announces-visit", "2019-04-18", "statement", "russia> >kim-jong-un", "1, 2");
    fact("kim-to-visit-russia", "[2019-04-16..2019-04-30]", "visit", "kim-jong-un> >putin",
         "2, 1, 6", "planned");
    fact("putin-to-visit-china", "[2019-04-18..2019-04-30]", "visit", "putin> >china", "4",
         "planned");
    fact("vladivostok-meeting", "[2019-04-18..2019-04-30]", "meeting", "putin kim-jong-un", "4, 3",
         "rumoured");
    fact("kim-deadline", "2019-12-31", "deadline", "kim-jong-un> >trump", "5");
}

void TestShipped::everyFactOfTheArticleIsInIt()
{
    QFETCH(QString, id);
    const Event &found = event(id);
    QTEST(QString::fromStdString(found.dateText), "date");
    QVERIFY(found.date.has_value());
    QTEST(QString::fromStdString(found.type), "type");
    QTEST(QString::fromUtf8(eventStatusId(found.status).data()), "status");
    QTEST(participantsText(*m_timeline, found), "actors");
    QStringList paragraphs;
    for (const Citation &citation : found.citations) {
        QVERIFY(citation.source.has_value());
        paragraphs << QString::fromStdString(citation.locator).remove("paragraph ");
    }
    QTEST(paragraphs.join(", "), "paragraph");
}

void TestShipped::itsActorsAreTheContracts()
{
    QStringList ids;
    for (const Actor &actor : m_timeline->actors()) {
        QVERIFY(actor.kind != ActorKind::Unstated);
        QVERIFY(actor.name != actor.id);
        ids << QString::fromStdString(actor.id);
    }
    QCOMPARE(ids,
             QStringList({"russia", "putin", "soviet-union", "north-korea", "kim-jong-il",
                          "kim-jong-un", "united-states", "trump", "china", "united-nations", "g8",
                          "six-party-talks"}));
    for (const auto &[person, state] : {std::pair("putin", "russia"),
                                        {"kim-jong-il", "north-korea"},
                                        {"kim-jong-un", "north-korea"},
                                        {"trump", "united-states"}})
        QVERIFY(
            m_timeline->isWithin(*m_timeline->findActor(person), *m_timeline->findActor(state)));
}

void TestShipped::theSovietUnionEndsAndHasASuccessor()
{
    const Actor &soviet = m_timeline->actor(m_timeline->findActor("soviet-union").value());
    QCOMPARE(soviet.lifetime->text, "/1991");
    QCOMPARE(latestText(soviet.lifetime->possible.to), "1991-12-31");
    QCOMPARE(soviet.successor, m_timeline->findActor("russia"));
}

void TestShipped::itsRelationsTellTheStory_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("to");
    QTest::newRow("promise") << "missile-promise"
                             << "responds-to"
                             << "putin-visits-pyongyang";
    QTest::newRow("disavowal") << "missile-disavowal"
                               << "retracts"
                               << "missile-promise";
    QTest::newRow("visit") << "kim-to-visit-russia"
                           << "follows"
                           << "trump-kim-summit-collapses";
    QTest::newRow("talks") << "north-korea-leaves-talks"
                           << "ends"
                           << "six-nation-talks";
    QTest::newRow("announcement") << "kremlin-announces-visit"
                                  << "announces"
                                  << "kim-to-visit-russia";
}

void TestShipped::itsRelationsTellTheStory()
{
    QFETCH(QString, from);
    QFETCH(QString, kind);
    QFETCH(QString, to);
    const std::vector<Relation> &relations = event(from).relations;
    QVERIFY(std::any_of(relations.begin(), relations.end(), [&](const Relation &r) {
        return QString::fromStdString(r.kind) == kind
            && m_timeline->event(r.event).id == to.toStdString();
    }));
}

void TestShipped::everyEventIsSourcedToAParagraph()
{
    const QRegularExpression locator("^paragraph ([1-9]|1[0-4])$");
    for (const Event &e : m_timeline->events()) {
        QVERIFY(!e.citations.empty());
        for (const Citation &citation : e.citations) {
            QCOMPARE(citation.ref, "ap-2019-04-18");
            QVERIFY(locator.match(QString::fromStdString(citation.locator)).hasMatch());
        }
        QVERIFY2(!e.summary.empty() && e.summary.find('\n') == std::string::npos, e.id.c_str());
    }
}

void TestShipped::itsTitlesFitOnLabels()
{
    std::set<std::string> shorts;
    for (const Event &e : m_timeline->events()) {
        QVERIFY2(QString::fromStdString(e.title).size() <= 40, e.title.c_str());
        if (!e.shortTitle.empty())
            QVERIFY2(e.shortTitle.size() < e.title.size(), e.shortTitle.c_str());
        QVERIFY2(shorts.insert(e.shortTitle.empty() ? e.title : e.shortTitle).second, e.id.c_str());
    }
}

QTEST_GUILESS_MAIN(TestShipped)
#include "test_shipped.moc"
