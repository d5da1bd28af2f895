// Boost.Geometry 1.74 itself includes a header that Boost has since deprecated.
#define BOOST_ALLOW_DEPRECATED_HEADERS

#include "core/query/intervalindex.h"

#include <boost/geometry/core/cs.hpp>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point.hpp>
#include <boost/geometry/index/rtree.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace chancery {
namespace {

namespace bg = boost::geometry;
namespace bgi = boost::geometry::index;

using Point = bg::model::point<std::int64_t, 1, bg::cs::cartesian>;
/// Closed at both ends, in whole seconds: [begin, end - 1] of a half-open range.
using Interval = bg::model::box<Point>;
using Entry = std::pair<Interval, EventIndex>;

constexpr std::size_t kEntriesPerNode = 16;

Interval intervalOf(const TimeRange &range)
{
    return {Point(range.begin.seconds), Point(range.end.seconds - 1)};
}

} // namespace

struct IntervalIndex::Tree
{
    explicit Tree(const std::vector<Entry> &entries) : tree(entries) { }

    bgi::rtree<Entry, bgi::rstar<kEntriesPerNode>> tree;
};

IntervalIndex::IntervalIndex(const Timeline &timeline, const EventSet &events)
{
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < timeline.events().size(); ++i) {
        const EventIndex event(i);
        const std::optional<EdtfDate> &date = timeline.event(event).date;
        if (!events.contains(event) || !date || !finiteHull(*date))
            continue;
        const std::optional<TimeRange> range = possibleRange(*date);
        if (!range || range->isEmpty())
            continue;
        entries.emplace_back(intervalOf(*range), event);
        m_begins.push_back(range->begin);
        m_ends.push_back(range->end);
    }
    std::sort(m_begins.begin(), m_begins.end());
    std::sort(m_ends.begin(), m_ends.end());
    m_tree = std::make_unique<Tree>(entries);
}

IntervalIndex::~IntervalIndex() = default;
IntervalIndex::IntervalIndex(IntervalIndex &&) noexcept = default;
IntervalIndex &IntervalIndex::operator=(IntervalIndex &&) noexcept = default;

std::vector<EventIndex> IntervalIndex::meeting(const TimeRange &range) const
{
    std::vector<EventIndex> found;
    if (range.isEmpty())
        return found;
    std::vector<Entry> hits;
    m_tree->tree.query(bgi::intersects(intervalOf(range)), std::back_inserter(hits));
    found.reserve(hits.size());
    for (const Entry &hit : hits)
        found.push_back(hit.second);
    std::sort(found.begin(), found.end());
    return found;
}

std::size_t IntervalIndex::countMeeting(const TimeRange &range) const
{
    if (range.isEmpty())
        return 0;
    // All but those that begin too late and those that end too early; none does both.
    const auto late
        = m_begins.end() - std::lower_bound(m_begins.begin(), m_begins.end(), range.end);
    const auto early = std::upper_bound(m_ends.begin(), m_ends.end(), range.begin) - m_ends.begin();
    return m_begins.size() - static_cast<std::size_t>(late) - static_cast<std::size_t>(early);
}

} // namespace chancery
