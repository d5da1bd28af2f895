#include "core/io/ical/calendarscanner.h"

#include "core/text/utf8.h"

#include <algorithm>

namespace chancery {

namespace {

/// What follows "BEGIN:" on a line, in capitals; empty where the line is another one.
std::string nameBehind(std::string_view line, std::string_view key)
{
    if (asciiLower(line.substr(0, key.size())) != key)
        return {};
    std::string name(trimmed(line.substr(key.size())));
    for (char &c : name)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return name;
}

constexpr std::string_view kBegin = "begin:";
constexpr std::string_view kEnd = "end:";
constexpr std::string_view kCalendar = "VCALENDAR";

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
            m_calendarName = trimmed(line.substr(line.find(':') + 1));
        if (name.empty() || name == kCalendar)
            continue;
        part = {name, {}, start, false};
        for (int depth = 1; m_at < m_text.size() && depth > 0;) {
            const std::string_view inner = takeLine();
            if (!nameBehind(inner, kBegin).empty())
                ++depth;
            else if (!nameBehind(inner, kEnd).empty())
                part.isWhole = --depth == 0;
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
