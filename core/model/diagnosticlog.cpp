#include "core/model/diagnosticlog.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace chancery {

namespace {

constexpr std::size_t kMostSummaries = 200;

} // namespace

void DiagnosticLog::nameColumns(const std::string &file, std::vector<std::string> names)
{
    m_columnsOfFile[file] = std::move(names);
}

void DiagnosticLog::keep(Diagnostic diagnostic)
{
    const auto columns = m_columnsOfFile.find(diagnostic.file);
    const auto column = static_cast<std::size_t>(std::max(0, diagnostic.position.column));
    if (columns != m_columnsOfFile.end() && column > 0 && column <= columns->second.size())
        diagnostic.columnName = columns->second[column - 1];
    m_kept.push_back(std::move(diagnostic));
}

void DiagnosticLog::add(Diagnostic diagnostic)
{
    if (!isFull()) {
        keep(std::move(diagnostic));
        return;
    }
    if (m_dropped++ == 0)
        m_fileOfDropped = diagnostic.file;
    m_worstDropped = std::min(m_worstDropped, diagnostic.severity);
}

void DiagnosticLog::addSummary(Diagnostic diagnostic)
{
    if (m_summaries >= kMostSummaries) {
        add(std::move(diagnostic));
        return;
    }
    ++m_summaries;
    keep(std::move(diagnostic));
}

std::vector<Diagnostic> DiagnosticLog::take(const std::vector<std::string> &files)
{
    std::unordered_map<std::string_view, std::size_t> rankOfFile;
    for (std::size_t i = 0; i < files.size(); ++i)
        rankOfFile.emplace(files[i], i);
    const auto rank = [&](const Diagnostic &d) {
        const auto it = rankOfFile.find(d.file);
        return it == rankOfFile.end() ? files.size() : it->second;
    };
    std::stable_sort(m_kept.begin(), m_kept.end(), [&](const Diagnostic &a, const Diagnostic &b) {
        return std::pair(rank(a), a.position) < std::pair(rank(b), b.position);
    });
    if (m_dropped > 0) {
        m_kept.push_back({m_worstDropped,
                          "more-problems",
                          "{0} further problems are not listed",
                          {std::to_string(m_dropped)},
                          "mend the first ones and read the document again",
                          m_fileOfDropped,
                          {}});
    }
    m_dropped = 0;
    m_summaries = 0;
    return std::exchange(m_kept, {});
}

} // namespace chancery
