#include "core/model/eventids.h"

#include "core/text/utf8.h"

#include <fmt/format.h>

namespace chancery {

namespace {

constexpr std::size_t kLongestMadeId = 60; ///< code points

/// Of one code point: letters, digits, and all beyond ASCII but the controls U+0080 to U+009F.
bool isOfWord(std::string_view character)
{
    const char c = character[0];
    if (static_cast<unsigned char>(c) >= 0x80) {
        return character.size() != 2 || static_cast<unsigned char>(c) != 0xC2
            || static_cast<unsigned char>(character[1]) >= 0xA0;
    }
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

} // namespace

std::string idOfTitle(std::string_view title)
{
    const std::string_view start = firstCodePoints(title, kLongestMadeId);
    std::string id;
    for (std::size_t at = 0; at < start.size();) {
        const std::string_view character = start.substr(at, codePointLength(start, at));
        if (isOfWord(character))
            id += asciiLower(character);
        else if (!id.empty() && id.back() != '-')
            id += '-';
        at += character.size();
    }
    while (!id.empty() && id.back() == '-')
        id.pop_back();
    return id.empty() ? "event" : id;
}

std::optional<std::size_t> EventIds::find(const std::string &id) const
{
    const auto found = m_events.find(id);
    return found == m_events.end() ? std::nullopt : std::optional(found->second);
}

void EventIds::take(const std::string &id, std::size_t event, bool yields)
{
    m_events.emplace(id, event);
    if (yields)
        m_yielding.insert(id);
}

std::size_t EventIds::release(const std::string &id)
{
    m_yielding.erase(id);
    const auto found = m_events.find(id);
    const std::size_t event = found->second;
    m_events.erase(found);
    return event;
}

std::string EventIds::unique(const std::string &id, bool isMade)
{
    if (m_events.count(id) == 0)
        return id;
    std::string unique;
    const char mark = isMade ? '-' : '#';
    std::size_t &last = m_repeats.try_emplace(mark + id, 1).first->second;
    do {
        const std::string number = fmt::format("{}{}", mark, ++last);
        unique = std::string(firstCodePoints(id, m_longest - number.size())) + number;
    } while (m_events.count(unique) > 0);
    return unique;
}

} // namespace chancery
