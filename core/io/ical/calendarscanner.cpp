#include "core/io/ical/calendarscanner.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <array>

namespace chancery {

namespace {

/// What follows "BEGIN:" on a line, in capitals; empty where the line is another one.
std::string nameBehind(std::string_view line, std::string_view key)
{
    const bool mayBe = line.size() > key.size() && (line.front() | 0x20) == key.front();
    if (!mayBe || asciiLower(line.substr(0, key.size())) != key)
        return {};
    std::string name(trimmed(line.substr(key.size())));
    for (char &c : name)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return name;
}

constexpr std::string_view kBegin = "begin:";
constexpr std::string_view kEnd = "end:";
constexpr std::string_view kCalendar = "VCALENDAR";

/// Whether a component stands in a calendar and never in another component.
bool standsAlone(std::string_view name)
{
    constexpr std::array<std::string_view, 6> kNames{"VEVENT",    "VTODO",     "VJOURNAL",
                                                     "VFREEBUSY", "VTIMEZONE", kCalendar};
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

/// The text of a value (RFC 5545, 3.3.11), as a line.
std::string unescaped(std::string_view value)
{
    std::string text;
    for (std::size_t at = 0; at < value.size(); ++at) {
        const bool isEscape = value[at] == '\\' && at + 1 < value.size();
        const char c = isEscape ? value[++at] : value[at];
        text += isEscape && (c == 'n' || c == 'N') ? ' ' : c;
    }
    return text;
}

} // namespace

std::string_view CalendarScanner::takeLine()
{
    const std::size_t end = std::min(m_text.find('\n', m_at), m_text.size());
    const std::string_view line = m_text.substr(m_at, end - m_at);
    m_at = std::min(end + 1, m_text.size());
    return line;
}

bool CalendarScanner::next(CalendarPart &part)
{
    while (m_at < m_text.size()) {
        const std::size_t start = m_at;
        const std::string_view line = takeLine();
        const std::string name = nameBehind(line, kBegin);
        if (std::string title = nameBehind(line, "x-wr-calname:"); !title.empty())
            m_calendarName = unescaped(trimmed(line.substr(line.find(':') + 1)));
        if (name.empty() || name == kCalendar)
            continue;
        part = {name, {}, start, false, 1, 1};
        while (m_at < m_text.size() && part.missingEnds > 0 && !part.isWhole) {
            const std::size_t innerStart = m_at;
            const std::string_view inner = takeLine();
            const std::string begun = nameBehind(inner, kBegin);
            const std::string ended = nameBehind(inner, kEnd);
            if (standsAlone(begun) || ended == kCalendar) { // its own end is missing
                m_at = innerStart;
                break;
            }
            part.isWhole = ended == name; // also where the end of what is nested is missing
            if (!begun.empty())
                ++part.missingEnds;
            else if (!ended.empty())
                --part.missingEnds;
            part.depth = std::max(part.depth, part.missingEnds);
        }
        part.text = m_text.substr(start, m_at - start);
        return true;
    }
    return false;
}

bool beginsAsCalendar(std::string_view text)
{
    const std::string_view start = trimmed(text.substr(0, std::min<std::size_t>(text.size(), 256)));
    return asciiLower(start.substr(0, 15)) == "begin:vcalendar";
}

} // namespace chancery
