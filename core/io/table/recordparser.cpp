#include "core/io/table/recordparser.h"

#include "core/text/utf8.h"

#include <algorithm>

namespace chancery {

namespace {

constexpr char kQuote = '"';

} // namespace

bool TableRecord::isBlank() const
{
    return std::all_of(cells.begin(), cells.end(),
                       [](const std::string &cell) { return trimmed(cell).empty(); });
}

RecordParser::RecordParser(std::string_view text, char delimiter, std::size_t mostCells)
    : m_text(text), m_delimiter(delimiter), m_mostCells(mostCells)
{
}

bool RecordParser::next(TableRecord &record)
{
    record.cellCount = 0;
    record.offsets.clear();
    record.problem = QuoteProblem::None;
    record.line = m_line;
    if (m_at >= m_text.size()) {
        record.cells.clear();
        return false;
    }
    for (bool isLast = false; !isLast;) {
        std::string &cell = newCell(record);
        const std::size_t quote = afterBlanks(m_at);
        const bool isQuoted = quote < m_text.size() && m_text[quote] == kQuote;
        if (!isQuoted || !readQuoted(cell, record))
            readPlain(cell);
        isLast = m_at >= m_text.size() || m_text[m_at] == '\n';
        m_at += m_at < m_text.size() ? 1 : 0;
    }
    ++m_line;
    record.cells.resize(std::min(record.cellCount, m_mostCells));
    return true;
}

/// Cells keep their memory from record to record.
std::string &RecordParser::newCell(TableRecord &record)
{
    const std::size_t index = record.cellCount++;
    if (index < record.cells.size() || index < m_mostCells) {
        if (index >= record.cells.size())
            record.cells.emplace_back();
        record.cells[index].clear();
        record.offsets.push_back(m_at);
        return record.cells[index];
    }
    m_surplus.clear();
    return m_surplus;
}

/// A tab can be the delimiter, and then is no blank.
std::size_t RecordParser::afterBlanks(std::size_t at) const
{
    while (at < m_text.size() && m_text[at] != m_delimiter
           && (m_text[at] == ' ' || m_text[at] == '\t'))
        ++at;
    return at;
}

bool RecordParser::isCellEnd(std::size_t at) const
{
    return at >= m_text.size() || m_text[at] == m_delimiter || m_text[at] == '\n';
}

void RecordParser::readPlain(std::string &cell)
{
    const std::size_t start = m_at;
    while (!isCellEnd(m_at))
        ++m_at;
    cell.append(m_text.substr(start, m_at - start));
}

void RecordParser::note(TableRecord &record, QuoteProblem problem) const
{
    if (record.problem != QuoteProblem::None)
        return;
    record.problem = problem;
    record.problemCell = record.cellCount - 1;
}

/// False, with nothing taken, where the quote that opens the cell is no opening quote after all: it
/// closes nowhere, or on another line in the midst of a cell.
bool RecordParser::readQuoted(std::string &cell, TableRecord &record)
{
    std::size_t at = afterBlanks(m_at) + 1;
    int lines = 0;
    for (;;) {
        const std::size_t quote = m_text.find(kQuote, at);
        const std::size_t end = std::min(quote, m_text.size());
        lines += static_cast<int>(std::count(m_text.begin() + static_cast<std::ptrdiff_t>(at),
                                             m_text.begin() + static_cast<std::ptrdiff_t>(end),
                                             '\n'));
        cell.append(m_text.substr(at, end - at));
        if (quote == std::string_view::npos)
            break;
        at = quote + 1;
        if (at < m_text.size() && m_text[at] == kQuote) {
            cell += kQuote;
            ++at;
            continue;
        }
        const std::size_t behind = afterBlanks(at);
        if (isCellEnd(behind)) {
            m_at = behind;
            m_line += lines;
            return true;
        }
        if (lines > 0)
            break;
        note(record, QuoteProblem::TextBehind);
        m_at = at;
        readPlain(cell);
        return true;
    }
    note(record, QuoteProblem::NeverCloses);
    cell.clear();
    return false;
}

} // namespace chancery
