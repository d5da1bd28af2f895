#include "sampletimeline.h"

#include "ui/view/viewstate.h"
#include "ui/window/actions.h"
#include "ui/window/palette.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace chancery;

class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_state = std::make_unique<ViewState>();
        m_state->showTimeline(sample::query());
        m_actions = std::make_unique<Actions>();
        m_triggered.clear();
        const auto add = [this](const char *id, const char *text) {
            return m_actions->add(QLatin1String(id), QString::fromUtf8(text), {}, this,
                                  [this, id] { m_triggered << QLatin1String(id); });
        };
        add("zoom", "Zoom &in")->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
        add("export", "&Export picture…");
        add("save", "Save && close");
        add("never", "Never possible")->setEnabled(false);
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 600);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_palette = new Palette(m_state.get(), m_actions.get(), m_window.get());
        m_palette->popup();
    }
    void cleanup() { m_window.reset(); }

    void withoutATextItOffersTheCommandsThatArePossible()
    {
        QCOMPARE(rows(), QString::fromLatin1("Zoom in|Export picture|Save & close").split(u'|'));
        QCOMPARE(m_palette->list()->item(0)->data(Qt::UserRole).toString(),
                 QKeySequence(Qt::CTRL | Qt::Key_I).toString(QKeySequence::NativeText));
    }

    void aFewLettersFindCommandsActorsAndEvents_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first");
        QTest::newRow("command") << "zin"
                                 << "Zoom in";
        QTest::newRow("actor") << "kju"
                               << "Kim Jong Un";
        QTest::newRow("event") << "put pyong"
                               << "Putin visits Pyongyang";
        QTest::newRow("case and accents aside") << "PÜTIN VIS"
                                                << "Putin visits Pyongyang";
    }
    void aFewLettersFindCommandsActorsAndEvents()
    {
        QFETCH(QString, typed);
        m_palette->field()->setText(typed);
        QVERIFY(!rows().isEmpty());
        QTEST(rows().front(), "first");
    }

    void nothingIsOfferedThatDoesNotAnswer()
    {
        m_palette->field()->setText(QStringLiteral("qqqq"));
        QVERIFY(rows().isEmpty());
        QTest::keyClick(m_palette->field(), Qt::Key_Return);
        QVERIFY(m_palette->isVisible());
    }

    void enterDoesTheCommandAndCloses()
    {
        m_palette->field()->setText(QStringLiteral("exp"));
        QTest::keyClick(m_palette->field(), Qt::Key_Return);
        QCOMPARE(m_triggered, QStringList{QStringLiteral("export")});
        QVERIFY(!m_palette->isVisible());
    }

    void arrowsChooseAnother()
    {
        QTest::keyClick(m_palette->field(), Qt::Key_Down);
        QTest::keyClick(m_palette->field(), Qt::Key_Down);
        QTest::keyClick(m_palette->field(), Qt::Key_Down);
        QTest::keyClick(m_palette->field(), Qt::Key_Up);
        QTest::keyClick(m_palette->field(), Qt::Key_Return);
        QCOMPARE(m_triggered, QStringList{QStringLiteral("export")});
    }

    void anActorFiltersToItsEvents()
    {
        m_palette->field()->setText(QStringLiteral("kim jong un"));
        QTest::keyClick(m_palette->field(), Qt::Key_Return);
        QCOMPARE(m_state->filter().actors, std::vector<ActorIndex>{sample::kim});
    }

    void anEventIsGoneTo()
    {
        QSignalSpy chosen(m_palette, &Palette::eventChosen);
        m_palette->field()->setText(QStringLiteral("leaves the talks"));
        QTest::mouseClick(m_palette->list()->viewport(), Qt::LeftButton, {},
                          m_palette->list()->visualItemRect(m_palette->list()->item(0)).center());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().value<EventIndex>(), sample::exit);
    }

    void escapeClosesAndDoesNothing()
    {
        QTest::keyClick(m_palette->field(), Qt::Key_Escape);
        QVERIFY(!m_palette->isVisible());
        QVERIFY(m_triggered.isEmpty());
        m_palette->popup(); // and opens empty again
        QCOMPARE(m_palette->field()->text(), QString());
        QCOMPARE(rows().size(), 3);
    }

    void aTimelineLoadedMeanwhileIsNotTakenForTheOneSearched()
    {
        QSignalSpy chosen(m_palette, &Palette::eventChosen);
        m_palette->field()->setText(QStringLiteral("leaves the talks"));
        m_state->showTimeline(
            std::make_shared<const EventQuery>(std::make_shared<const Timeline>(TimelineTables{})));
        QTest::keyClick(m_palette->field(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 0);
    }

    void textOfAFileStaysPlainAndShort()
    {
        TimelineTables tables = sample::tables();
        tables.events[0].title = "<b>bold</b> &amp; " + std::string(10'000, 'x');
        m_state->showTimeline(sample::query(tables));
        m_palette->popup();
        m_palette->field()->setText(QStringLiteral("bold"));
        QVERIFY(rows().front().startsWith(QStringLiteral("<b>bold</b> &amp; x")));
        QVERIFY(rows().front().size() <= 200);
        m_palette->grab();
    }

private:
    QStringList rows() const
    {
        QStringList texts;
        for (int i = 0; i < m_palette->list()->count(); ++i)
            texts << m_palette->list()->item(i)->text();
        return texts;
    }

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<QWidget> m_window;
    Palette *m_palette = nullptr;
    QStringList m_triggered;
};

QTEST_MAIN(TestPalette)
#include "test_palette.moc"
