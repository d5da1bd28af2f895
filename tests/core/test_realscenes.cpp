// The Scenes of real tables at ten zoom levels, from everything to a week: nothing overlaps, and no
// event is lost.
#include "core/io/documentreader.h"
#include "core/layout/foldchoice.h"
#include "core/layout/scenelayout.h"
#include "core/query/extents.h"
#include "support/fixedmeasurer.h"

#include <QtTest>

#include <cmath>
#include <map>
#include <set>
#include <tuple>

using namespace chancery;
using chancery::test::FixedMeasurer;

namespace {

constexpr int kZooms = 10;
constexpr double kWeek = 7 * 86'400;
constexpr double kWidth = 1344;

/// Rectangles that may not meet, found by sweeping from the left.
std::optional<std::pair<SceneRect, SceneRect>> overlapOf(std::vector<SceneRect> labels,
                                                         std::vector<SceneRect> others)
{
    const auto byX = [](const SceneRect &a, const SceneRect &b) { return a.x < b.x; };
    std::sort(labels.begin(), labels.end(), byX);
    std::sort(others.begin(), others.end(), byX);
    // By the height at which a label stands: bands of labels are few.
    std::map<double, std::vector<SceneRect>> bands;
    for (const SceneRect &label : labels) {
        auto &band = bands[label.y];
        if (!band.empty() && band.back().intersects(label))
            return std::pair(band.back(), label);
        band.push_back(label);
    }
    const auto before = [](const SceneRect &label, double x) { return label.right() <= x; };
    for (const SceneRect &other : others) {
        for (auto at = bands.lower_bound(other.y - 40);
             at != bands.end() && at->first < other.bottom(); ++at) {
            const auto &band = at->second;
            const auto label = std::lower_bound(band.begin(), band.end(), other.x, before);
            if (label != band.end() && label->intersects(other))
                return std::pair(*label, other);
        }
    }
    return std::nullopt;
}

std::vector<SceneRect> labelsOf(const Scene &scene)
{
    std::vector<SceneRect> rects;
    for (const SceneLabel &label : scene.labels)
        rects.push_back(label.rect);
    return rects;
}

std::vector<SceneRect> marksOf(const Scene &scene)
{
    std::vector<SceneRect> rects;
    for (const SceneMark &mark : scene.marks)
        rects.push_back(mark.rect);
    for (const SceneCluster &cluster : scene.clusters)
        rects.push_back(cluster.rect);
    return rects;
}

/// How often each event stands in each lane, by itself or counted.
std::map<std::pair<std::uint32_t, EventIndex>, int> placesOf(const Scene &scene,
                                                             const LanePlan &plan)
{
    std::map<std::pair<std::uint32_t, EventIndex>, int> places;
    for (const SceneMark &mark : scene.marks)
        ++places[{mark.lane, mark.event}];
    for (const SceneCluster &cluster : scene.clusters) {
        for (std::uint32_t i = 0; i < cluster.count; ++i)
            ++places[{cluster.lane, plan.items()[cluster.firstItem + i].event}];
    }
    return places;
}

/// The clusters that lie within left..right: lane, first item, number of items.
std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>>
clustersOf(const Scene &scene, const LanePlan &plan, double left, double right)
{
    std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> clusters;
    for (const SceneCluster &cluster : scene.clusters) {
        if (cluster.rect.x >= left && cluster.rect.right() <= right
            && cluster.firstItem < plan.items().size())
            clusters.emplace(cluster.lane, cluster.firstItem, cluster.count);
    }
    return clusters;
}

} // namespace

class TestRealScenes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingOverlapsAndNothingIsLost_data() { addScenes(); }
    void nothingOverlapsAndNothingIsLost();
    void panningChangesNoRow_data() { addFiles(); }
    void panningChangesNoRow();
    void panningChangesNoCluster_data() { addFiles(); }
    void panningChangesNoCluster();

private:
    struct Document
    {
        TimelinePtr timeline;
        EventSet events;
        std::unique_ptr<LanePlan> plan;
        TimeRange hull;
        Folds folds;
    };

    void addFiles();
    void addScenes();
    Scene sceneOf(const Document &document, const VisibleRange &range, bool folds) const;
    /// From everything (0) to a week (kZooms - 1), about the middle event.
    static VisibleRange zoomed(const Document &document, int zoom);

    std::map<QString, Document> m_documents;
    FixedMeasurer m_measurer;
};

void TestRealScenes::initTestCase()
{
    QStringList files{QStringLiteral(SOURCE_DIR "/events.yaml")};
    const QDir tables(QStringLiteral(TEST_DATA_DIR "/events"));
    for (const QString &name : tables.entryList({QStringLiteral("*.csv")}))
        files << tables.filePath(name);
    for (const QString &file : files) {
        Document document;
        document.timeline = readFiles({file.toStdString()}).timeline;
        QVERIFY2(!document.timeline->events().empty(), qPrintable(file));
        document.events = EventSet(document.timeline->events().size(), true);
        document.plan = std::make_unique<LanePlan>(*document.timeline, document.events);
        document.hull = *hullOf(*document.timeline, document.events);
        document.folds = foldsOf(*document.timeline, document.events);
        m_documents.emplace(QFileInfo(file).fileName(), std::move(document));
    }
}

void TestRealScenes::addFiles()
{
    QTest::addColumn<QString>("file");
    for (const auto &[file, document] : m_documents)
        QTest::newRow(qPrintable(file)) << file;
}

void TestRealScenes::addScenes()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("zoom");
    QTest::addColumn<bool>("folds");
    for (const auto &[file, document] : m_documents) {
        for (int zoom = 0; zoom < kZooms; ++zoom) {
            for (const bool folds : {false, true})
                QTest::addRow("%s, zoom %d%s", qPrintable(file), zoom, folds ? ", folded" : "")
                    << file << zoom << folds;
        }
    }
}

VisibleRange TestRealScenes::zoomed(const Document &document, int zoom)
{
    const VisibleRange whole = fittedRange(document.hull);
    const double most = static_cast<double>(whole.seconds());
    const double seconds = most * std::pow(kWeek / most, zoom / (kZooms - 1.0));
    const auto &items = document.plan->items();
    const Instant middle
        = zoom == 0 ? whole.begin() + whole.seconds() / 2 : items[items.size() / 2].anchor;
    return VisibleRange({middle - std::llround(seconds / 2), middle + std::llround(seconds / 2)});
}

Scene TestRealScenes::sceneOf(const Document &document, const VisibleRange &range, bool folds) const
{
    return layoutScene({.timeline = *document.timeline,
                        .plan = *document.plan,
                        .range = range,
                        .folds = folds ? document.folds : Folds(),
                        .width = kWidth,
                        .headerWidth = 200,
                        .measurer = m_measurer});
}

void TestRealScenes::nothingOverlapsAndNothingIsLost()
{
    QFETCH(QString, file);
    QFETCH(int, zoom);
    QFETCH(bool, folds);
    const Document &document = m_documents.at(file);
    const VisibleRange range = zoomed(document, zoom);
    const Scene scene = sceneOf(document, range, folds);

    for (const SceneLabel &label : scene.labels)
        QVERIFY2(label.rect.x >= 0 && label.rect.right() <= scene.width, label.text.c_str());
    if (const auto overlap = overlapOf(labelsOf(scene), marksOf(scene)))
        QFAIL(qPrintable(QStringLiteral("a label at %1, %2 meets something at %3, %4")
                             .arg(overlap->first.x)
                             .arg(overlap->first.y)
                             .arg(overlap->second.x)
                             .arg(overlap->second.y)));

    const auto places = placesOf(scene, *document.plan);
    for (const auto &[place, count] : places)
        QVERIFY2(count == 1, document.timeline->event(place.second).id.c_str());
    for (std::size_t i = 0; i < document.timeline->events().size(); ++i) {
        const EventIndex event(i);
        const auto &date = document.timeline->event(event).date;
        const auto hull = date ? finiteHull(*date) : std::nullopt;
        if (!hull || !hull->meets(range.range()))
            continue;
        for (const Placement &placement : document.plan->placementsOf(event))
            QVERIFY2(places.count({placement.lane, event}) == 1,
                     document.timeline->event(event).id.c_str());
    }
}

void TestRealScenes::panningChangesNoRow()
{
    QFETCH(QString, file);
    const Document &document = m_documents.at(file);
    const VisibleRange range = zoomed(document, 4);
    const Scene before = sceneOf(document, range, false);
    std::map<std::pair<std::uint32_t, EventIndex>, double> rows;
    for (const SceneMark &mark : before.marks)
        rows[{mark.lane, mark.event}] = mark.rect.y;
    std::map<EventIndex, double> bands;
    for (const SceneLabel &label : before.labels)
        bands[label.event] = label.rect.y;
    for (int i = 1; i < 20; ++i) {
        const Scene after = sceneOf(document, range.panned(range.seconds() * i / 13), false);
        for (const SceneMark &mark : after.marks) {
            const auto known = rows.find({mark.lane, mark.event});
            QVERIFY(known == rows.end() || known->second == mark.rect.y);
        }
        for (const SceneLabel &label : after.labels) {
            const auto known = bands.find(label.event);
            QVERIFY(known == bands.end() || known->second == label.rect.y);
        }
    }
}

void TestRealScenes::panningChangesNoCluster()
{
    QFETCH(QString, file);
    const Document &document = m_documents.at(file);
    // Wider than a cluster and the cells beside it: what stands so far inside both views.
    constexpr double kEdge = 100;
    std::size_t compared = 0;
    for (const bool folds : {false, true}) {
        for (const int zoom : {0, 1, 2, 4}) {
            const VisibleRange range = zoomed(document, zoom);
            const TimeScale scale(range, kWidth, folds ? document.folds : Folds());
            const Scene before = sceneOf(document, range, folds);
            for (const double by : {37.0, -211.0, 402.0}) {
                const Scene after = sceneOf(document, scale.panned(by), folds);
                const auto known = clustersOf(after, *document.plan, 0, kWidth);
                for (const auto &cluster :
                     clustersOf(before, *document.plan, std::max(kEdge, kEdge + by),
                                std::min(kWidth - kEdge, kWidth - kEdge + by))) {
                    QVERIFY(known.count(cluster) == 1);
                    ++compared;
                }
            }
        }
    }
    if (document.timeline->events().size() > 1000) // lists of reigns have no clusters
        QVERIFY(compared > 0);
}

QTEST_APPLESS_MAIN(TestRealScenes)
#include "test_realscenes.moc"
