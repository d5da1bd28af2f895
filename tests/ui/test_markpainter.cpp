#include "core/layout/markparts.h"
#include "ui/timeline/legendentries.h"
#include "ui/timeline/markpainter.h"
#include "ui/timeline/qpaintercanvas.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace chancery;

namespace {

constexpr int kBesidePx = 70; ///< room for fades and brackets
constexpr int kHeightPx = 20;
constexpr double kMarkPx = 10;
constexpr double kSymbolPx = 11;
/// A person tells two greys apart that differ by so much of 255 where they touch.
constexpr int kSeenGrey = 32;
/// So many pixels of a bar's ten rows must differ to be seen at a glance.
constexpr int kSeenPixels = 8;

/// A way of knowing the year 1905, or what became of the event.
struct Kind
{
    const char *name;
    const char *date;
    EventStatus status = EventStatus::Happened;
};

const Kind kKinds[] = {
    {"certain", "1905-01-01/1905-12-31"},
    {"within", "1905"},
    {"approximate", "1905~"},
    {"certain, approximate", "1905-01-01~/1905-12-31~"},
    {"uncertain", "1905?"},
    {"both", "1905%"},
    {"one of", "[1905-01-01..1905-12-31]"},
    {"each of", "{1905-01-01,1905-12-31}"},
    {"certain core", "1905-33/1905-36"},
    {"unknown end", "1905/"},
    {"unknown beginning", "/1905"},
    {"open end", "1905-01-01/.."},
    {"by", "[..1905]"},
    {"or later", "[1905..]"},
    {"planned", "1905-01-01/1905-12-31", EventStatus::Planned},
    {"rumoured", "1905-01-01/1905-12-31", EventStatus::Rumoured},
    {"cancelled", "1905-01-01/1905-12-31", EventStatus::Cancelled},
    {"disputed", "1905-01-01/1905-12-31", EventStatus::Disputed},
};

const Kind kSymbolKinds[] = {
    {"certain", "1905-07-01"},
    {"within", "1905-07"},
    {"approximate", "1905-07~"},
    {"certain, approximate", "1905-07-~01"},
    {"uncertain", "1905-07?"},
    {"both", "1905-07%"},
    {"one of", "[1905-07-01,1905-07-05]"},
    {"each of", "{1905-07-01,1905-07-05}"},
    {"planned", "1905-07-01", EventStatus::Planned},
    {"rumoured", "1905-07-01", EventStatus::Rumoured},
    {"cancelled", "1905-07-01", EventStatus::Cancelled},
    {"disputed", "1905-07-01", EventStatus::Disputed},
};

TimeRange yearRange()
{
    return {startOfDay(*toDayNumber({1905, 1, 1}, Calendar::Gregorian)),
            startOfDay(*toDayNumber({1906, 1, 1}, Calendar::Gregorian))};
}

SceneMark markOf(const Kind &kind)
{
    SceneMark mark;
    mark.shape = MarkerShape::Diamond;
    mark.tone = Tone::Cooperation;
    mark.status = kind.status;
    return mark;
}

QImage painted(const SceneMark &mark, const std::vector<MarkPart> &parts, int width,
               ThemeKind theme)
{
    const QColor &ground = themeOf(theme).ground;
    QImage image(width, kHeightPx, QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    QPainterCanvas canvas(&painter);
    paintMark(canvas, mark, parts, themeOf(theme), ground, InBar::Nothing);
    painter.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

/// The year 1905 as a bar so many pixels long, in grey.
QImage bar(const Kind &kind, int width, ThemeKind theme)
{
    const TimeRange year = yearRange();
    const std::int64_t aside = year.seconds() * kBesidePx / width;
    const TimeScale scale(VisibleRange({year.begin - aside, year.end + aside}),
                          width + 2 * kBesidePx);
    SceneMark mark = markOf(kind);
    std::vector<MarkPart> parts;
    appendBarParts(*parseEdtf(kind.date), scale, parts);
    double left = parts.front().x;
    double right = parts.front().right;
    for (const MarkPart &part : parts) {
        left = std::min(left, part.x);
        right = std::max(right, part.right);
    }
    mark.rect = {left, (kHeightPx - kMarkPx) / 2, right - left, kMarkPx};
    return painted(mark, parts, width + 2 * kBesidePx, theme);
}

/// The symbol of a date too short for a bar, in grey.
QImage symbol(const Kind &kind, ThemeKind theme)
{
    SceneMark mark = markOf(kind);
    mark.isSymbol = true;
    mark.rect = {kBesidePx - kSymbolPx / 2, (kHeightPx - kSymbolPx) / 2, kSymbolPx, kSymbolPx};
    mark.spineX = kBesidePx;
    std::vector<MarkPart> parts;
    appendSymbolParts(*parseEdtf(kind.date), kBesidePx, kSymbolPx, parts);
    return painted(mark, parts, 2 * kBesidePx, theme);
}

/// How many pixels differ enough to be seen.
int seenDifference(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) >= kSeenGrey ? 1 : 0;
    }
    return count;
}

template<class Kinds, class Paint>
void compareAll(const Kinds &kinds, const Paint &paint)
{
    std::vector<QImage> images;
    for (const Kind &kind : kinds)
        images.push_back(paint(kind));
    int least = 1'000'000;
    for (std::size_t i = 0; i < images.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const int seen = seenDifference(images[i], images[j]);
            least = std::min(least, seen);
            QVERIFY2(seen >= kSeenPixels,
                     qPrintable(QStringLiteral("%1 and %2 differ in %3 pixels")
                                    .arg(QLatin1String(kinds[j].name), QLatin1String(kinds[i].name))
                                    .arg(seen)));
        }
    }
    qInfo("the most alike pair differs in %d pixels", least);
}

} // namespace

Q_DECLARE_METATYPE(chancery::ThemeKind)

class TestMarkPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachKindOfBarIsToldApartInGrey_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<ThemeKind>("theme");
        const std::pair<const char *, ThemeKind> themes[]
            = {{"light", ThemeKind::Light}, {"dark", ThemeKind::Dark}, {"print", ThemeKind::Print}};
        for (const auto &[name, theme] : themes) {
            for (const int width : {6, 12, 30})
                QTest::addRow("%s, %d pixels", name, width) << width << theme;
        }
    }
    void eachKindOfBarIsToldApartInGrey()
    {
        QFETCH(int, width);
        QFETCH(ThemeKind, theme);
        compareAll(kKinds, [&](const Kind &kind) { return bar(kind, width, theme); });
    }

    void eachKindOfSymbolIsToldApartInGrey_data()
    {
        QTest::addColumn<ThemeKind>("theme");
        QTest::newRow("light") << ThemeKind::Light;
        QTest::newRow("dark") << ThemeKind::Dark;
        QTest::newRow("print") << ThemeKind::Print;
    }
    void eachKindOfSymbolIsToldApartInGrey()
    {
        QFETCH(ThemeKind, theme);
        compareAll(kSymbolKinds, [&](const Kind &kind) { return symbol(kind, theme); });
    }

    void samplesOfTheLegendStayInTheirRoom()
    {
        for (std::size_t i = 0; i < static_cast<std::size_t>(DateWay::Count); ++i) {
            for (const MarkPart &part :
                 sampleParts(static_cast<DateWay>(i), 10, 10 + kSampleWidthPx)) {
                QVERIFY(part.x >= 10);
                QVERIFY(part.x < part.right);
                QVERIFY(part.right <= 10 + kSampleWidthPx);
            }
        }
    }
};

QTEST_MAIN(TestMarkPainter)
#include "test_markpainter.moc"
