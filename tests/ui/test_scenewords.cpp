// Every word of a label goes through the translators, and hovering tells the label's date.
#include "sampletimeline.h"

#include "core/layout/cursorlabel.h"
#include "ui/text.h"
#include "ui/timeline/scenewords.h"
#include "ui/timeline/tooltip.h"

#include <QTranslator>
#include <QtTest>

using namespace chancery;

namespace {

constexpr QChar kOpening(u'⟦');
constexpr QChar kClosing(u'⟧');

/// Puts every word of scenes and dates into brackets.
class BracketingTranslator final : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return qstrcmp(context, "SceneWords") == 0 ? kOpening + QString::fromUtf8(source) + kClosing
                                                   : QString();
    }
    bool isEmpty() const override { return false; }
};

/// Knows one word in two fields, and the plural of one phrase.
class GermanTranslator final : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *field, int n) const override
    {
        const QString word = QString::fromUtf8(source);
        if (word == QLatin1String("May"))
            return qstrcmp(field, "months") == 0 ? QStringLiteral("Mai") : QStringLiteral("Mai.");
        if (word == QLatin1String("%n more"))
            return n == 1 ? QStringLiteral("ein weiteres") : QStringLiteral("%n weitere");
        if (word == QLatin1String("{0} {1} {2}"))
            return QStringLiteral("{0}. {1} {2}");
        return QString();
    }
    bool isEmpty() const override { return false; }
};

/// A translator, for as long as this lives.
struct Installed
{
    explicit Installed(QTranslator *translator) : m_translator(translator)
    {
        QCoreApplication::installTranslator(m_translator);
    }
    ~Installed() { QCoreApplication::removeTranslator(m_translator); }
    Installed(const Installed &) = delete;
    Installed &operator=(const Installed &) = delete;

private:
    QTranslator *m_translator;
};

/// What of the text stands outside all brackets.
QString outside(const QString &text)
{
    QString rest;
    int depth = 0;
    for (const QChar c : text) {
        depth += c == kOpening ? 1 : c == kClosing ? -1 : 0;
        if (depth == 0 && c != kClosing)
            rest += c;
    }
    return rest;
}

std::string labelOf(const char *text, Calendar calendar, const SceneWords &words)
{
    return dateLabel(*parseEdtf(text, calendar), words.dates);
}

} // namespace

class TestSceneWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWordOfEveryFieldIsTranslated();
    void labelsHaveNoWordBesideTheTranslated_data();
    void labelsHaveNoWordBesideTheTranslated();
    void wordsAlikeInEnglishAreTranslatedApart();
    void countedPhrasesHaveTheirPlural();
    void hoveringTellsTheDateOfTheLabel_data();
    void hoveringTellsTheDateOfTheLabel();
};

void TestSceneWords::everyWordOfEveryFieldIsTranslated()
{
    BracketingTranslator translator;
    const Installed installed(&translator);
    SceneWords words = makeTranslatedSceneWords();
    int count = 0;
    forEachWord(words, [&](const std::string &word, const char *field) {
        ++count;
        const QString text = toQString(word);
        const bool saysNothing = text.isEmpty() || text == QLatin1String("{0}");
        QVERIFY2(saysNothing || (text.startsWith(kOpening) && text.endsWith(kClosing)),
                 qPrintable(QString::fromUtf8(field) + QStringLiteral(": ") + text));
    });
    QVERIFY(count > 80); // 31 names of months and weekdays, and all patterns
    QCOMPARE(outside(toQString(words.dates.more(2))), QString());
}

void TestSceneWords::labelsHaveNoWordBesideTheTranslated_data()
{
    QTest::addColumn<bool>("isJulian");
    for (const char *text : {"2000-07-04",
                             "2000-07",
                             "1815~",
                             "1815?",
                             "1815%",
                             "199X",
                             "XXXX",
                             "XXXX-12-25",
                             "19XX",
                             "-0043",
                             "-0043/0014",
                             "0014",
                             "1815/1822",
                             "1991/..",
                             "1991/",
                             "../1991",
                             "/1991",
                             "../..",
                             "[2019-04-08..2019-04-14]",
                             "[1815,1816]",
                             "[..2019-04-18]",
                             "[2000-07..]",
                             "{1960,1961,1963}",
                             "{1960,1961,1962,1963,1964,1965,1966,1967}",
                             "1950S2",
                             "[2019-04-16..2019-04-30]",
                             "[2019-04-01..2019-04-15]",
                             "2001-21",
                             "2001-24",
                             "2001-26",
                             "2001-30",
                             "2001-33",
                             "2001-38",
                             "2001-40",
                             "2001-41",
                             "2016-X2",
                             "2020-05-X5",
                             "2020-1X",
                             "2004-06-01/2004-08-01",
                             "2004-06-01/2004-06-05"})
        QTest::newRow(text) << false;
    for (const char *text :
         {"1917-10-25", "1917-10", "1917-10-25/1917-10-27", "1917-10/1917-11-07"})
        QTest::newRow(text) << true;
}

void TestSceneWords::labelsHaveNoWordBesideTheTranslated()
{
    QFETCH(bool, isJulian);
    BracketingTranslator translator;
    const Installed installed(&translator);
    const SceneWords words = makeTranslatedSceneWords();
    const std::string label = labelOf(QTest::currentDataTag(),
                                      isJulian ? Calendar::Julian : Calendar::Gregorian, words);
    // Numbers alone need no words.
    static const QRegularExpression number(QStringLiteral("^[0-9]*$"));
    const QString rest = outside(toQString(label));
    QVERIFY2(number.match(rest).hasMatch(), label.c_str());
}

void TestSceneWords::wordsAlikeInEnglishAreTranslatedApart()
{
    GermanTranslator translator;
    const Installed installed(&translator);
    const SceneWords words = makeTranslatedSceneWords();
    QCOMPARE(words.dates.months[4], std::string("Mai"));
    QCOMPARE(words.dates.shortMonths[4], std::string("Mai."));
    QCOMPARE(labelOf("1945-05-08", Calendar::Gregorian, words), std::string("8. Mai 1945"));
}

void TestSceneWords::countedPhrasesHaveTheirPlural()
{
    const char *text = "[1661,1662,1663,1664,1665,1666,1667]";
    const char *longer = "[1661,1662,1663,1664,1665,1666,1667,1668]";
    const std::string english = labelOf(longer, Calendar::Gregorian, makeTranslatedSceneWords());
    QCOMPARE(english, std::string("1661, 1662, 1663, 1664, 1665, 1666 or 2 more"));
    GermanTranslator translator;
    const Installed installed(&translator);
    const SceneWords words = makeTranslatedSceneWords();
    QVERIFY(toQString(labelOf(text, Calendar::Gregorian, words))
                .endsWith(QStringLiteral("ein weiteres")));
    QVERIFY(toQString(labelOf(longer, Calendar::Gregorian, words))
                .endsWith(QStringLiteral("2 weitere")));
}

void TestSceneWords::hoveringTellsTheDateOfTheLabel_data()
{
    QTest::addColumn<QString>("date");
    for (const char *text :
         {"2019-04", "2019", "1815~", "1815?", "[..2019-04-18]", "2019-04-18T10:30+03:00",
          "-0043-03-15", "2001-21", "2019-04-25T13:00+10:00/2019-04-25T15:30+10:00"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestSceneWords::hoveringTellsTheDateOfTheLabel()
{
    QFETCH(QString, date);
    TimelineTables tables = sample::tables();
    tables.events = {sample::event("e", "E", date.toUtf8().constData(), "visit", {})};
    const Timeline timeline(tables);
    const QString label = toQString(dateLabel(*timeline.events()[0].date));
    const QString hover = eventToolTip(timeline, EventIndex(0));
    QVERIFY2(hover.contains(QStringLiteral("<br>") + label.toHtmlEscaped()), qPrintable(hover));
}

QTEST_MAIN(TestSceneWords)
#include "test_scenewords.moc"
