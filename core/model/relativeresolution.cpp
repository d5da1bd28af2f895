#include "core/model/relativeresolution.h"

#include "core/model/dependencyorder.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

namespace chancery {

namespace {

/// Members of a cycle that the message names, and how much of each id.
constexpr std::size_t kMostNamedMembers = 5;
constexpr std::size_t kNamedIdCharacters = 24;

using Relations = std::span<const BoundRelativeDate>;

/// A relation that bounds the event's date.
struct Statement
{
    const BoundRelativeDate *relation = nullptr;
    DateConstraint constraint;
};

/// "after 'visit'", as messages name it.
std::string named(const BoundRelativeDate &relation, const std::vector<Event> &events)
{
    return fmt::format("{} '{}'", relativeKindId(relation.date.kind),
                       events[relation.date.event.value].id);
}

class Resolution
{
public:
    Resolution(std::vector<Event> &events, Relations relations, BuildContext &context)
        : m_events(events), m_context(context)
    {
        for (std::size_t i = 0; i < relations.size();) {
            std::size_t end = i;
            while (end < relations.size() && relations[end].from == relations[i].from)
                ++end;
            m_nodeOf.emplace(relations[i].from, static_cast<std::uint32_t>(m_nodes.size()));
            m_nodes.push_back(relations.subspan(i, end - i));
            i = end;
        }
    }

    void run(const std::stop_token &stop)
    {
        visitByDependency(dependencies(), [&](const DependencyGroup &group) {
            if (group.isCycle) {
                reportCycle(group);
                resolveOutside(group);
            } else {
                resolve(m_nodes[group.nodes.front()]);
            }
            return !stop.stop_requested();
        });
    }

private:
    std::vector<std::vector<std::uint32_t>> dependencies() const;
    void reportCycle(const DependencyGroup &group);
    void resolveOutside(const DependencyGroup &cycle);
    void resolve(Relations relations);
    std::optional<DateConstraint> constraintOf(const BoundRelativeDate &relation);
    void reportNoConstraint(const BoundRelativeDate &relation, NoConstraint reason);
    void dropContradicting(std::vector<Statement> &statements, const Event &event);
    void reportContradiction(const std::vector<Statement> &statements, const Event &event);

    std::vector<Event> &m_events;
    BuildContext &m_context;
    std::vector<Relations> m_nodes; ///< what each event with relative dates says
    std::unordered_map<EventIndex, std::uint32_t> m_nodeOf;
};

std::vector<std::vector<std::uint32_t>> Resolution::dependencies() const
{
    std::vector<std::vector<std::uint32_t>> result(m_nodes.size());
    for (std::size_t node = 0; node < m_nodes.size(); ++node) {
        for (const BoundRelativeDate &relation : m_nodes[node]) {
            const auto other = m_nodeOf.find(relation.date.event);
            if (other != m_nodeOf.end())
                result[node].push_back(other->second);
        }
    }
    return result;
}

void Resolution::reportCycle(const DependencyGroup &group)
{
    const BoundRelativeDate &first = m_nodes[group.nodes.front()].front();
    std::string members;
    const std::size_t shown = std::min(group.nodes.size(), kMostNamedMembers);
    for (std::size_t i = 0; i < shown; ++i) {
        const BoundRelativeDate &relation = m_nodes[group.nodes[i]].front();
        const std::string &id = m_events[relation.from.value].id;
        const std::string_view start = firstCodePoints(id, kNamedIdCharacters);
        const std::string where = relation.place.file == first.place.file
            ? fmt::format("line {}", relation.place.at.line)
            : m_context.placeText(relation.place);
        members += fmt::format("{}'{}{}' ({})", i == 0 ? "" : ", ", start,
                               start.size() < id.size() ? "…" : "", where);
    }
    const std::size_t more = group.nodes.size() - shown;
    if (group.nodes.size() == 1) {
        m_context.report(Severity::Error, "relative-cycle",
                         "the event {0} is dated by itself; it takes no date from that", {members},
                         {}, first.place);
    } else if (more == 0) {
        m_context.report(Severity::Error, "relative-cycle",
                         "events are dated by each other in a circle: {0}; they take no date from "
                         "that",
                         {members}, {}, first.place);
    } else {
        m_context.report(Severity::Error, "relative-cycle",
                         "events are dated by each other in a circle: {0} and {1} more; they take "
                         "no date from that",
                         {members, std::to_string(more)}, {}, first.place);
    }
}

/// What events in a circle say by others than its members stands.
void Resolution::resolveOutside(const DependencyGroup &cycle)
{
    std::unordered_set<EventIndex> members;
    for (const std::uint32_t node : cycle.nodes)
        members.insert(m_nodes[node].front().from);
    for (const std::uint32_t node : cycle.nodes) {
        std::vector<BoundRelativeDate> outside;
        const auto isOutside = [&](const BoundRelativeDate &relation) {
            return members.count(relation.date.event) == 0;
        };
        std::copy_if(m_nodes[node].begin(), m_nodes[node].end(), std::back_inserter(outside),
                     isOutside);
        if (!outside.empty())
            resolve(outside);
    }
}

void Resolution::reportNoConstraint(const BoundRelativeDate &relation, NoConstraint reason)
{
    const std::string &id = m_events[relation.date.event.value].id;
    const std::string kind(relativeKindId(relation.date.kind));
    switch (reason) {
    case NoConstraint::HasNoSuchEnd:
        m_context.report(Severity::Error, "relative-without-end",
                         relation.date.kind == RelativeKind::After
                             ? "{0} '{1}' gives no date: that event goes on without end"
                             : "{0} '{1}' gives no date: that event has no beginning",
                         {kind, id}, {}, relation.place);
        break;
    case NoConstraint::BoundsNothing:
        m_context.report(Severity::Warning, "relative-unbounded",
                         "{0} '{1}' tells nothing: nobody says when that event was", {kind, id}, {},
                         relation.place);
        break;
    case NoConstraint::WidthLeavesRange:
        m_context.report(Severity::Error, "date-out-of-range",
                         "{0} '{1}' with the width '{2}' lies outside the years a timeline can "
                         "hold, 4714 BCE to 9999; it stands without the width",
                         {kind, id, dateWidthText(*relation.date.within)}, {}, relation.place);
        break;
    }
}

/// What one relation says; what tells nothing is reported.
std::optional<DateConstraint> Resolution::constraintOf(const BoundRelativeDate &relation)
{
    const Event &other = m_events[relation.date.event.value];
    if (!other.date) {
        m_context.report(Severity::Error, "relative-to-undated",
                         "{0} '{1}' gives no date: that event has none itself",
                         {std::string(relativeKindId(relation.date.kind)), other.id}, {},
                         relation.place);
        return std::nullopt;
    }
    const Calendar calendar = m_events[relation.from.value].calendar;
    const auto &[kind, event, within] = relation.date;
    auto constraint = chancery::constraintOf(kind, *other.date, within, calendar);
    if (!constraint)
        reportNoConstraint(relation, constraint.error());
    if (!constraint && constraint.error() == NoConstraint::WidthLeavesRange)
        constraint = chancery::constraintOf(kind, *other.date, std::nullopt, calendar);
    return constraint ? std::optional(*constraint) : std::nullopt;
}

/// Leaves out what the written date by itself contradicts.
void Resolution::dropContradicting(std::vector<Statement> &statements, const Event &event)
{
    const auto contradicts = [&](const Statement &statement) {
        if (narrowed(*event.date, statement.constraint))
            return false;
        m_context.report(Severity::Error, "contradicting-dates",
                         "{0} contradicts the date '{1}'; the date stands",
                         {named(*statement.relation, m_events), event.date->text}, {},
                         statement.relation->place);
        return true;
    };
    statements.erase(std::remove_if(statements.begin(), statements.end(), contradicts),
                     statements.end());
}

/// No day meets all statements: names two that exclude each other, or all where only the date
/// makes them do so.
void Resolution::reportContradiction(const std::vector<Statement> &statements, const Event &event)
{
    const auto excludes = [](const Statement &a, const Statement &b) {
        const auto [beginning, end] = a.constraint.intersectedWith(b.constraint);
        return beginning.intersectedWith(end).isEmpty();
    };
    for (std::size_t i = 0; i < statements.size(); ++i) {
        for (std::size_t j = i + 1; j < statements.size(); ++j) {
            if (!excludes(statements[i], statements[j]))
                continue;
            m_context.report(Severity::Error, "contradicting-dates",
                             event.date ? "{0} contradicts {1}; the date stands without them"
                                        : "{0} contradicts {1}; the event has no date",
                             {named(*statements[i].relation, m_events),
                              named(*statements[j].relation, m_events)},
                             {}, statements[i].relation->place);
            return;
        }
    }
    m_context.report(Severity::Error, "contradicting-dates",
                     "no day of the date '{1}' meets all that '{0}' says of it; the date stands",
                     {event.dateText, event.date ? event.date->text : std::string()}, {},
                     statements.front().relation->place);
}

void Resolution::resolve(Relations relations)
{
    Event &event = m_events[relations.front().from.value];
    std::vector<Statement> statements;
    for (const BoundRelativeDate &relation : relations) {
        if (const auto constraint = constraintOf(relation))
            statements.push_back({&relation, *constraint});
    }
    if (event.date)
        dropContradicting(statements, event);
    if (statements.empty())
        return;
    DateConstraint all;
    for (const Statement &statement : statements)
        all = all.intersectedWith(statement.constraint);
    auto date = event.date ? narrowed(*event.date, all)
                           : someDayWithin(all, {event.calendar, relations.front().years});
    if (date)
        event.date = std::move(date);
    else
        reportContradiction(statements, event);
}

} // namespace

void resolveRelativeDates(std::vector<Event> &events,
                          const std::vector<BoundRelativeDate> &relations, BuildContext &context,
                          const std::stop_token &stop)
{
    Resolution(events, relations, context).run(stop);
}

} // namespace chancery
