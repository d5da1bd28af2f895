#include "tests/support/generator.h"

#include "core/time/civildate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <random>
#include <string_view>

#include <fmt/format.h>

namespace chancery::test {

namespace {

constexpr int kFirstYear = 1815;
constexpr int kLastYear = 2019;
constexpr std::size_t kEventsInCrisis = 30;

struct Kind
{
    std::string_view type;
    std::string_view sourceRole; ///< empty: both are parties
    std::string_view targetRole;
    std::string_view title; ///< {0} and {1} are actors
    std::string_view shortTitle;
};

constexpr std::array<Kind, 9> kKinds = {{
    {"visit", "guest", "host", "{0} visits {1}", "Visit to {1}"},
    {"visit", "guest", "host", "{0} is received by {1}", "Visit to {1}"},
    {"summit", "", "", "Summit of {0} and {1}", "Summit"},
    {"agreement", "", "", "{0} and {1} sign a treaty of commerce", "Treaty of commerce"},
    {"statement", "sender", "recipient", "{0} sends a note to {1}", "Note to {1}"},
    {"statement", "accuser", "accused", "{0} accuses {1} of breaking the treaty", "Accusation"},
    {"sanction", "initiator", "target", "{0} puts sanctions on {1}", "Sanctions on {1}"},
    {"aid", "initiator", "target", "{0} sends aid to {1}", "Aid to {1}"},
    {"rupture", "initiator", "target", "{0} breaks off relations with {1}", "Rupture with {1}"},
}};

/// std::mt19937_64 is the same everywhere; the standard distributions are not, hence these.
class Dice
{
public:
    explicit Dice(std::uint64_t seed) : m_engine(seed) { }

    /// 0..count-1, each as likely. @p count must not be 0.
    std::size_t below(std::size_t count)
    {
        return static_cast<std::size_t>(m_engine() % static_cast<std::uint64_t>(count));
    }
    /// True in @p percent of cases.
    bool chance(unsigned percent) { return below(100) < percent; }
    /// 0..count-1, the smaller the likelier.
    std::size_t skewedBelow(std::size_t count) { return below(below(count) + 1); }

private:
    std::mt19937_64 m_engine;
};

/// Writes one document, front to back.
class Writer
{
public:
    explicit Writer(const GeneratorOptions &options)
        : m_events(options.events),
          m_actors(options.actors != 0 ? options.actors : usualActors(options.events)),
          m_dice(options.seed)
    {
    }

    std::string write()
    {
        m_text.reserve(m_events * 400);
        append("format: chancery/1\ntitle: {} events of {} actors\nsources:\n", m_events, m_actors);
        for (int s = 0; s < kSources; ++s)
            append("  volume-{0}: {{title: \"Documents, volume {0}\", published: {1}}}\n", s,
                   kFirstYear + 10 * s);
        append("actors:\n");
        for (std::size_t a = 0; a < m_actors; ++a)
            writeActor(a);
        append("events:\n");
        for (std::size_t e = 0; e < m_events; ++e)
            writeEvent(e);
        return std::move(m_text);
    }

private:
    static constexpr int kSources = 20;

    static std::size_t usualActors(std::size_t events)
    {
        const double growth = std::log10(std::max<double>(static_cast<double>(events), 1000)) - 3;
        return static_cast<std::size_t>(std::lround(20 * std::pow(10, std::min(growth / 2, 1.0))));
    }

    template<class... Args>
    void append(std::string_view format, const Args &...args)
    {
        fmt::format_to(std::back_inserter(m_text), fmt::runtime(format), args...);
    }

    /// Of four actors, two are states, one a ministry of the first of them and one an alliance.
    static std::string nameOf(std::size_t actor)
    {
        const std::size_t number = actor / 4 + 1;
        switch (actor % 4) {
        case 0:
            return fmt::format("State {}", 2 * number - 1);
        case 1:
            return fmt::format("State {}", 2 * number);
        case 2:
            return fmt::format("Ministry of State {}", 2 * number - 1);
        default:
            return fmt::format("Alliance {}", number);
        }
    }

    void writeActor(std::size_t actor)
    {
        static constexpr std::array<std::string_view, 4> kinds
            = {"state", "state", "government", "alliance"};
        append("  a{}: {{name: {}, kind: {}", actor, nameOf(actor), kinds[actor % 4]);
        if (actor % 4 == 2)
            append(", part_of: a{}", actor - 2);
        append("}}\n");
    }

    void writeEvent(std::size_t event)
    {
        if (event % kEventsInCrisis == 0)
            m_crisis = dayOfCrisis();
        const DayNumber day = m_dice.chance(60)
            ? m_crisis + static_cast<DayNumber>(m_dice.skewedBelow(120))
            : dayOfCrisis();
        const std::size_t first = m_dice.skewedBelow(m_actors);
        const std::size_t second = (first + 1 + m_dice.skewedBelow(m_actors - 1)) % m_actors;
        const Kind &kind = kKinds[m_dice.below(kKinds.size())];

        append("  - id: e{}\n    title: ", event);
        append(kind.title, nameOf(first), nameOf(second));
        append("\n    short: ");
        append(kind.shortTitle, nameOf(first), nameOf(second));
        append("\n    date: \"{}\"\n    type: {}\n", dateFrom(day), kind.type);
        writeParticipants(kind, first, second);
        writeRest(event);
    }

    void writeParticipants(const Kind &kind, std::size_t first, std::size_t second)
    {
        append("    actors: {{a{}: {}, a{}: {}", first,
               kind.sourceRole.empty() ? "party" : kind.sourceRole, second,
               kind.targetRole.empty() ? "party" : kind.targetRole);
        if (m_dice.chance(20)) {
            const std::size_t third = m_dice.below(m_actors);
            if (third != first && third != second)
                append(", a{}: {}", third, m_dice.chance(50) ? "observer" : "mediator");
        }
        append("}}\n");
    }

    void writeRest(std::size_t event)
    {
        if (m_dice.chance(5))
            append("    status: {}\n", m_dice.chance(50) ? "planned" : "disputed");
        append("    place: Place {}\n", m_dice.skewedBelow(500));
        append("    summary: The parties met, exchanged notes on point {} of the agenda and agreed "
               "to go on at a later day.\n",
               m_dice.below(40));
        append("    sources: [{{ref: volume-{}, locator: \"document {}\"}}]\n",
               m_dice.below(kSources), m_dice.below(900) + 1);
        if (event > 0 && m_dice.chance(20))
            append("    relations: [{{kind: responds-to, event: e{}}}]\n",
                   event - 1 - m_dice.skewedBelow(std::min<std::size_t>(event, 200)));
    }

    /// The later the likelier.
    DayNumber dayOfCrisis()
    {
        const std::size_t ago = m_dice.skewedBelow((kLastYear - kFirstYear) * 365u);
        return *toDayNumber({kLastYear, 1, 1}, Calendar::Gregorian) - static_cast<DayNumber>(ago);
    }

    static std::string isoOf(DayNumber day)
    {
        return isoText(toCivilDate(day, Calendar::Gregorian));
    }

    std::string dateFrom(DayNumber day)
    {
        const CivilDate date = toCivilDate(day, Calendar::Gregorian);
        const std::size_t roll = m_dice.below(1000);
        if (roll < 660)
            return isoOf(day);
        if (roll < 780) // a stay or a conference
            return isoOf(day) + '/' + isoOf(day + 1 + static_cast<DayNumber>(m_dice.below(12)));
        if (roll < 870)
            return fmt::format("{:04}-{:02}", date.year, date.month);
        if (roll < 910)
            return fmt::format("{:04}", date.year);
        if (roll < 940)
            return fmt::format("{:04}-{:02}~", date.year, date.month);
        if (roll < 960)
            return isoOf(day) + '?';
        if (roll < 985)
            return '[' + isoOf(day) + ".." + isoOf(day + 14) + ']';
        if (roll < 995)
            return fmt::format("{:04}/{:04}", date.year, date.year + 2);
        if (roll < 999)
            return fmt::format("{:03}X", date.year / 10);
        return fmt::format("{:04}/..", date.year);
    }

    std::size_t m_events;
    std::size_t m_actors;
    Dice m_dice;
    DayNumber m_crisis = 0;
    std::string m_text;
};

} // namespace

std::string generateDocument(const GeneratorOptions &options)
{
    return Writer(options).write();
}

} // namespace chancery::test
