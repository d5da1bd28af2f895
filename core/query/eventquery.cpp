#include "core/query/eventquery.h"

#include "core/query/belonging.h"
#include "core/query/intervalindex.h"
#include "core/query/textfold.h"

#include <algorithm>
#include <functional>

namespace chancery {
namespace {

/// Which actors of a filter an event names, up to 64 actors a chunk.
struct ActorChunk
{
    std::vector<std::uint64_t> bitsOf; ///< by actor: those that it is ever part of
    std::vector<std::uint64_t> bitOf; ///< by actor: its own
    std::uint64_t all = 0;
};

std::uint64_t bitsOfEvent(const ActorChunk &chunk, const Event &event, const Timeline &timeline,
                          const std::vector<bool> &moves)
{
    std::uint64_t bits = 0;
    for (const Participant &participant : event.participants) {
        const ActorIndex actor = participant.actor;
        const std::uint64_t ever = chunk.bitsOf[actor.value];
        if (moves[actor.value] && (ever & ~bits) != 0) {
            visitBelonging(timeline, actor, event.date,
                           [&](ActorIndex group) { bits |= chunk.bitOf[group.value]; });
        } else {
            bits |= ever;
        }
    }
    return bits;
}

std::vector<ActorChunk> actorChunks(const Timeline &timeline, const std::vector<ActorIndex> &actors)
{
    constexpr std::size_t kBits = 64;
    std::vector<ActorChunk> chunks;
    for (std::size_t i = 0; i < actors.size(); ++i) {
        if (i % kBits == 0) {
            const std::vector<std::uint64_t> none(timeline.actors().size(), 0);
            chunks.push_back({none, none, 0});
        }
        const std::uint64_t bit = std::uint64_t{1} << (i % kBits);
        chunks.back().all |= bit;
        chunks.back().bitOf[actors[i].value] |= bit;
        for (ActorIndex member : timeline.withMembers(actors[i]))
            chunks.back().bitsOf[member.value] |= bit;
    }
    return chunks;
}

std::uint32_t statusBit(EventStatus status)
{
    return std::uint32_t{1} << static_cast<unsigned>(status);
}

/// Adds the event once to each of its actors and of the groups they belonged to at its date.
class ActorCounter
{
public:
    explicit ActorCounter(const Timeline &timeline)
        : m_timeline(timeline), m_lastCounted(timeline.actors().size(), 0)
    {
    }

    void add(EventIndex event, std::vector<std::size_t> &counts)
    {
        const std::size_t stamp = std::size_t{event.value} + 1;
        m_pending.clear();
        const auto count = [&](ActorIndex actor) {
            if (std::exchange(m_lastCounted[actor.value], stamp) == stamp)
                return;
            ++counts[actor.value];
            m_pending.push_back(actor);
        };
        for (const Participant &participant : m_timeline.event(event).participants)
            count(participant.actor);
        while (!m_pending.empty()) {
            const Actor &actor = m_timeline.actor(m_pending.back());
            m_pending.pop_back();
            for (const Membership &membership : actor.memberships) {
                if (holdsAt(membership, m_timeline.event(event).date))
                    count(membership.group);
            }
        }
    }

private:
    const Timeline &m_timeline;
    std::vector<std::size_t> m_lastCounted; ///< by ActorIndex: 1 + the last event added
    std::vector<ActorIndex> m_pending; ///< counted, but not yet what they are part of
};

} // namespace

void EventValues::add(const std::vector<std::string_view> &values)
{
    const std::size_t begin = m_ofEvents.size();
    for (const std::string_view value : values) {
        auto known = m_index.find(value);
        if (known == m_index.end()) {
            known = m_index.emplace(value, static_cast<std::uint32_t>(m_values.size())).first;
            m_values.emplace_back(value);
        }
        const auto own = std::span(m_ofEvents).subspan(begin);
        if (std::find(own.begin(), own.end(), known->second) == own.end())
            m_ofEvents.push_back(known->second);
    }
    m_ends.push_back(m_ofEvents.size());
}

std::span<const std::uint32_t> EventValues::of(EventIndex event) const
{
    const std::size_t begin = event.value == 0 ? 0 : m_ends[event.value - 1];
    return std::span(m_ofEvents).subspan(begin, m_ends[event.value] - begin);
}

std::vector<bool> EventValues::among(const std::vector<std::string> &given) const
{
    std::vector<bool> among(m_values.size(), false);
    for (const std::string &value : given) {
        if (const auto known = m_index.find(value); known != m_index.end())
            among[known->second] = true;
    }
    return among;
}

std::map<std::string, std::size_t>
EventValues::counted(const std::vector<std::size_t> &counts) const
{
    std::map<std::string, std::size_t> counted;
    for (std::size_t i = 0; i < m_values.size(); ++i)
        counted[m_values[i]] = counts[i];
    return counted;
}

std::size_t EventSet::count() const
{
    return static_cast<std::size_t>(std::count(m_bits.begin(), m_bits.end(), true));
}

EventSet EventSet::intersectedWith(const EventSet &other) const
{
    EventSet both(m_bits.size());
    std::transform(m_bits.begin(), m_bits.end(), other.m_bits.begin(), both.m_bits.begin(),
                   [](bool a, bool b) { return a && b; });
    return both;
}

/// A filter made ready for one pass over the events.
class EventQuery::Conditions
{
public:
    enum Kind : unsigned {
        Actors = 1,
        Types = 2,
        Statuses = 4,
        Text = 8,
        Range = 16,
        Places = 32,
        Sources = 64
    };

    Conditions(const EventQuery &query, const Filter &filter)
        : m_query(query), m_filter(filter), m_chunks(actorChunks(*query.m_timeline, filter.actors)),
          m_words(query.withWords(filter.text)), m_types(query.m_types.among(filter.types)),
          m_places(query.m_places.among(filter.places)),
          m_sources(query.m_sources.among(filter.sources))
    {
        for (EventStatus status : filter.statuses)
            m_statuses |= statusBit(status);
    }

    /// The kinds of condition that the event does not meet.
    unsigned failing(EventIndex index) const
    {
        const Event &event = m_query.m_timeline->event(index);
        unsigned kinds = 0;
        if (!actorsPass(event))
            kinds |= Actors;
        if (!m_filter.types.empty() && !hasAny(m_query.m_types.of(index), m_types))
            kinds |= Types;
        if (!m_filter.places.empty() && !hasAny(m_query.m_places.of(index), m_places))
            kinds |= Places;
        if (!m_filter.sources.empty() && !hasAny(m_query.m_sources.of(index), m_sources))
            kinds |= Sources;
        if (!m_filter.statuses.empty() && (m_statuses & statusBit(event.status)) == 0)
            kinds |= Statuses;
        if (m_words && !m_words->contains(index))
            kinds |= Text;
        if (m_filter.range && !dateMeets(event.date, *m_filter.range, m_filter.dateMode))
            kinds |= Range;
        return kinds;
    }

private:
    static bool hasAny(std::span<const std::uint32_t> own, const std::vector<bool> &wanted)
    {
        return std::any_of(own.begin(), own.end(), [&](std::uint32_t i) { return wanted[i]; });
    }

    bool actorsPass(const Event &event) const
    {
        if (m_chunks.empty())
            return true;
        const auto passes = [&](const ActorChunk &chunk) {
            const std::uint64_t bits
                = bitsOfEvent(chunk, event, *m_query.m_timeline, m_query.m_moves);
            return m_filter.allActors ? bits == chunk.all : bits != 0;
        };
        return m_filter.allActors ? std::all_of(m_chunks.begin(), m_chunks.end(), passes)
                                  : std::any_of(m_chunks.begin(), m_chunks.end(), passes);
    }

    const EventQuery &m_query;
    const Filter &m_filter;
    std::vector<ActorChunk> m_chunks;
    std::optional<EventSet> m_words;
    // By index into the values: whether the filter names them.
    std::vector<bool> m_types;
    std::vector<bool> m_places;
    std::vector<bool> m_sources;
    std::uint32_t m_statuses = 0;
};

EventQuery::EventQuery(TimelinePtr timeline) : m_timeline(std::move(timeline))
{
    m_textEnds.reserve(m_timeline->events().size());
    for (const Event &event : m_timeline->events()) {
        for (const std::string *part : {&event.title, &event.summary, &event.place}) {
            appendFoldedText(*part, m_text);
            m_text += '\n'; // no word of a search holds white space, so none reaches across
        }
        m_textEnds.push_back(m_text.size());

        m_types.add({event.type});
        m_places.add({event.place});
        std::vector<std::string_view> cited;
        for (const Citation &citation : event.citations)
            cited.push_back(citation.ref);
        m_sources.add(cited);
    }
    for (std::size_t i = 0; i < m_timeline->events().size(); ++i) {
        const auto &date = m_timeline->events()[i].date;
        if (date && !finiteHull(*date))
            m_unbounded.emplace_back(i);
    }
    m_dated
        = std::make_unique<IntervalIndex>(*m_timeline, EventSet(m_timeline->events().size(), true));
    m_actorNames.reserve(m_timeline->actors().size());
    for (const Actor &actor : m_timeline->actors())
        m_actorNames.push_back(foldedText(actor.name));
    m_moves = actorsThatMove(*m_timeline);
}

EventQuery::~EventQuery() = default;

std::string_view EventQuery::foldedTitle(EventIndex event) const
{
    const std::size_t begin = event.value == 0 ? 0 : m_textEnds[event.value - 1];
    const std::string_view own
        = std::string_view(m_text).substr(begin, m_textEnds[event.value] - begin);
    return own.substr(0, own.find('\n'));
}

EventSet EventQuery::withWord(const std::string &foldedWord) const
{
    EventSet found(m_timeline->events().size());
    const std::boyer_moore_horspool_searcher searcher(foldedWord.begin(), foldedWord.end());
    for (auto at = m_text.begin();;) {
        at = std::search(at, m_text.end(), searcher);
        if (at == m_text.end())
            break;
        const auto offset = static_cast<std::size_t>(at - m_text.begin());
        const auto end = std::upper_bound(m_textEnds.begin(), m_textEnds.end(), offset);
        found.insert(EventIndex(static_cast<std::size_t>(end - m_textEnds.begin())));
        at = m_text.begin() + static_cast<std::ptrdiff_t>(*end); // on with the next event
    }

    std::vector<bool> named(m_actorNames.size());
    std::transform(
        m_actorNames.begin(), m_actorNames.end(), named.begin(),
        [&](const std::string &name) { return name.find(foldedWord) != std::string::npos; });
    if (std::find(named.begin(), named.end(), true) == named.end())
        return found;
    for (std::size_t i = 0; i < m_timeline->events().size(); ++i) {
        const std::vector<Participant> &who = m_timeline->events()[i].participants;
        if (std::any_of(who.begin(), who.end(),
                        [&](const Participant &p) { return named[p.actor.value]; }))
            found.insert(EventIndex(i));
    }
    return found;
}

std::optional<EventSet> EventQuery::withWords(std::string_view text) const
{
    std::optional<EventSet> found;
    for (const std::string &word : foldedWords(text)) {
        const EventSet withThis = withWord(word);
        found = found ? found->intersectedWith(withThis) : withThis;
    }
    return found;
}

EventSet EventQuery::matching(const Filter &filter) const
{
    const Conditions conditions(*this, filter);
    EventSet events(m_timeline->events().size());
    const auto insertIfPassing = [&](EventIndex event) {
        if (conditions.failing(event) == 0)
            events.insert(event);
    };
    if (filter.range) {
        std::for_each(m_unbounded.begin(), m_unbounded.end(), insertIfPassing);
        const auto near = m_dated->meeting(*filter.range);
        std::for_each(near.begin(), near.end(), insertIfPassing);
        return events;
    }
    for (std::size_t i = 0; i < events.universe(); ++i)
        insertIfPassing(EventIndex(i));
    return events;
}

FacetCounts EventQuery::facets(const Filter &filter) const
{
    const Conditions conditions(*this, filter);
    FacetCounts counts;
    counts.actors.resize(m_timeline->actors().size());
    std::vector<std::size_t> types(m_types.values().size());
    std::vector<std::size_t> places(m_places.values().size());
    std::vector<std::size_t> sources(m_sources.values().size());
    ActorCounter actorCounter(*m_timeline);
    for (std::size_t i = 0; i < m_timeline->events().size(); ++i) {
        const EventIndex index(i);
        const EventStatus status = m_timeline->event(index).status;
        const unsigned failing = conditions.failing(index);
        const auto countIn
            = [&](unsigned kind, const EventValues &values, std::vector<std::size_t> &of) {
                  if ((failing & ~kind) != 0)
                      return;
                  for (const std::uint32_t value : values.of(index))
                      ++of[value];
              };
        if ((failing & ~unsigned{Conditions::Actors}) == 0)
            actorCounter.add(index, counts.actors);
        countIn(Conditions::Types, m_types, types);
        countIn(Conditions::Places, m_places, places);
        countIn(Conditions::Sources, m_sources, sources);
        std::size_t &ofStatus = counts.statuses[status]; // a status in use is listed, even at 0
        if ((failing & ~unsigned{Conditions::Statuses}) == 0)
            ++ofStatus;
    }
    counts.types = m_types.counted(types);
    counts.places = m_places.counted(places);
    counts.sources = m_sources.counted(sources);
    return counts;
}

} // namespace chancery
