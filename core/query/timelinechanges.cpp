#include "core/query/timelinechanges.h"

#include <algorithm>
#include <tuple>

namespace chancery {

namespace {

auto plainFieldsOf(const Event &event)
{
    return std::tie(event.title, event.shortTitle, event.dateText, event.date, event.years,
                    event.margin, event.calendar, event.type, event.status, event.importance,
                    event.place, event.summary);
}

/// Whether two lists say the same, each item compared by @p isSame.
template<class Items, class IsSame>
bool areSame(const Items &a, const Items &b, IsSame isSame)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), isSame);
}

/// Compares events of an older and a newer timeline.
class Comparison
{
public:
    Comparison(const Timeline &older, const Timeline &newer) : m_older(older), m_newer(newer) { }

    bool isSame(const Event &a, const Event &b) const
    {
        return plainFieldsOf(a) == plainFieldsOf(b)
            && areSame(a.participants, b.participants,
                       [this](const Participant &x, const Participant &y) {
                           return x.role == y.role
                               && m_older.actor(x.actor).id == m_newer.actor(y.actor).id;
                       })
            && areSame(a.citations, b.citations,
                       [](const Citation &x, const Citation &y) {
                           return x.ref == y.ref && x.locator == y.locator;
                       })
            && areSame(a.relations, b.relations, [this](const Relation &x, const Relation &y) {
                   return x.kind == y.kind
                       && m_older.event(x.event).id == m_newer.event(y.event).id;
               });
    }

private:
    const Timeline &m_older;
    const Timeline &m_newer;
};

} // namespace

TimelineChanges changesBetween(const Timeline &older, const Timeline &newer)
{
    TimelineChanges changes;
    const Comparison comparison(older, newer);
    std::size_t kept = 0;
    for (const Event &event : newer.events()) {
        const auto before = older.findEvent(event.id);
        if (!before) {
            ++changes.added;
            continue;
        }
        ++kept;
        if (!comparison.isSame(older.event(*before), event))
            ++changes.changed;
    }
    changes.removed = older.events().size() - kept;
    return changes;
}

} // namespace chancery
