#include "core/io/notheld.h"

#include "core/text/utf8.h"

#include <algorithm>

#include <fmt/format.h>

namespace chancery {

namespace {

// Of names that a file makes up:
constexpr std::size_t kMostKinds = 40;
constexpr std::size_t kLongestName = 60; ///< code points

} // namespace

void NotHeld::add(std::string_view what, SourcePosition at)
{
    what = firstCodePoints(what, kLongestName);
    const auto known = std::find_if(m_counts.begin(), m_counts.end(),
                                    [&](const auto &count) { return count.first == what; });
    if (known != m_counts.end()) {
        ++known->second;
        return;
    }
    if (m_counts.empty())
        m_first = at;
    if (m_counts.size() < kMostKinds)
        m_counts.emplace_back(what, 1);
}

void NotHeld::report(const DocumentContext &document) const
{
    if (m_counts.empty())
        return;
    std::string list;
    for (const auto &[what, count] : m_counts) {
        list += list.empty() ? "" : ", ";
        list += count == 1 ? what : fmt::format("{} ({} times)", what, count);
    }
    document.reportSummary(Severity::Note, "not-held",
                           "what a timeline does not hold is left out: {0}", {list}, {}, m_first);
}

} // namespace chancery
