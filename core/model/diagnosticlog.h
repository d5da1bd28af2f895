#pragma once

#include "core/model/diagnostic.h"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace chancery {

/// Collects diagnostics up to a limit and counts the rest, so that a hostile document cannot fill
/// memory with complaints.
class DiagnosticLog
{
public:
    explicit DiagnosticLog(std::size_t limit) : m_limit(limit) { }

    /// @p file is a table: the columns of its places, counted from 1, have these names.
    void nameColumns(const std::string &file, std::vector<std::string> names);
    void add(Diagnostic diagnostic);
    /// What sums up others, or is said once of many places: it has room of its own.
    void addSummary(Diagnostic diagnostic);
    /// Whether further diagnostics are only counted: no need to work on a good hint for them.
    bool isFull() const { return m_kept.size() - m_summaries >= m_limit; }

    /// What was kept, by document (in the order of @p files; others last) and position, and a last
    /// one that counts what was not; its severity is the worst of theirs.
    std::vector<Diagnostic> take(const std::vector<std::string> &files);

private:
    std::size_t m_limit;
    void keep(Diagnostic diagnostic);

    std::vector<Diagnostic> m_kept;
    std::size_t m_summaries = 0; ///< of those kept
    std::unordered_map<std::string, std::vector<std::string>> m_columnsOfFile; ///< of tables
    std::size_t m_dropped = 0;
    Severity m_worstDropped = Severity::Note;
    std::string m_fileOfDropped;
};

} // namespace chancery
