#include "core/io/ical/calendarzones.h"

#include "core/io/ical/libicallock.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <memory>

namespace chancery {

namespace {

// Of all zones of a calendar together; the zones of the whole world need less.
constexpr std::size_t kMostBytes = 1u << 20;
constexpr std::size_t kMostRules = 1'000;

struct FreeZone
{
    void operator()(icaltimezone *zone) const { icaltimezone_free(zone, 1); }
};

/// Whether a rule says one day of the year, or of each week of it at most: as zones change.
bool isPlainRule(const std::string &line)
{
    constexpr std::array<std::string_view, 7> kParts{
        "bymonth=", "byday=", "bymonthday=", "until=", "count=", "interval=", "wkst="};
    std::string_view rule = std::string_view(line).substr(std::min(line.find(':'), line.size()));
    if (rule.find(',') != std::string_view::npos)
        return false;
    bool isYearly = false;
    while (!rule.empty()) {
        rule.remove_prefix(1); // ':' or ';'
        const std::string_view part = rule.substr(0, rule.find(';'));
        rule.remove_prefix(part.size());
        const bool isKnown = std::any_of(kParts.begin(), kParts.end(), [&](std::string_view known) {
            return part.substr(0, known.size()) == known;
        });
        isYearly = isYearly || part == "freq=yearly";
        if (!isKnown && part != "freq=yearly")
            return false;
    }
    return isYearly;
}

std::string unfolded(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isFold = text[at] == '\n' && at + 1 < text.size()
            && (text[at + 1] == ' ' || text[at + 1] == '\t');
        if (isFold)
            ++at;
        else
            result += text[at];
    }
    return result;
}

} // namespace

CalendarZones::~CalendarZones()
{
    const auto lock = lockLibical();
    for (const auto &[id, zone] : m_zones)
        icaltimezone_free(zone, 1);
}

void CalendarZones::add(std::string_view timeZone)
{
    m_bytes += timeZone.size();
    if (m_bytes > kMostBytes)
        return;
    const std::string lines = unfolded(timeZone);
    std::string kept;
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        const std::string line = asciiLower(trimmed(std::string_view(lines).substr(at, end - at)));
        const bool isRule = line.compare(0, 5, "rrule") == 0;
        if (!isRule || (isPlainRule(line) && ++m_rules <= kMostRules))
            kept.append(lines, at, end - at).append("\n");
        at = end + 1;
    }
    const auto lock = lockLibical();
    icalcomponent *component = icalparser_parse_string(kept.c_str());
    if (!component)
        return;
    std::unique_ptr<icaltimezone, FreeZone> zone(icaltimezone_new());
    if (icalcomponent_isa(component) != ICAL_VTIMEZONE_COMPONENT
        || icaltimezone_set_component(zone.get(), component) == 0) {
        icalcomponent_free(component);
        return;
    }
    const char *id = icaltimezone_get_tzid(zone.get());
    if (id && m_zones.emplace(id, zone.get()).second)
        static_cast<void>(zone.release());
}

icaltimezone *CalendarZones::find(const std::string &id) const
{
    if (const auto own = m_zones.find(id); own != m_zones.end())
        return own->second;
    icaltimezone *known = icaltimezone_get_builtin_timezone(id.c_str());
    return known ? known : icaltimezone_get_builtin_timezone_from_tzid(id.c_str());
}

} // namespace chancery
