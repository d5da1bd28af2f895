#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// What is wrong with a record's quotes; it is read all the same, as told.
enum class QuoteProblem {
    None,
    NeverCloses, ///< a quote that opens a cell and closes nowhere: taken as a character
    TextBehind, ///< text stands behind a closing quote: kept as part of the cell
};

/// One record of a table: its cells, unquoted, and where it stands.
struct TableRecord
{
    std::vector<std::string> cells; ///< at most the parser's limit
    std::vector<std::size_t> offsets; ///< the byte at which each of the cells begins
    std::size_t cellCount = 0; ///< all of them, also those beyond the limit
    int line = 0; ///< it begins on, from 1
    QuoteProblem problem = QuoteProblem::None; ///< the first
    std::size_t problemCell = 0;

    /// Whether every cell is empty or blank.
    bool isBlank() const;
};

/// Reads delimited text record by record (RFC 4180, any delimiter): cells in double quotes hold
/// delimiters, line feeds and doubled quotes. Blanks around quotes do not count. A quote inside an
/// unquoted cell is a character like any other. Line ends must be line feeds.
class RecordParser
{
public:
    /// @p text must outlive this. Cells beyond @p mostCells of a record are counted, not kept.
    RecordParser(std::string_view text, char delimiter, std::size_t mostCells);

    /// Goes on at a byte that begins the line of this number.
    void startAt(std::size_t offset, int line)
    {
        m_at = offset;
        m_line = line;
    }
    /// Reads the next record into @p record, whose memory it uses again. False at the end.
    bool next(TableRecord &record);
    /// The byte at which the next record begins.
    std::size_t offset() const { return m_at; }

private:
    std::string &newCell(TableRecord &record);
    void readPlain(std::string &cell);
    bool readQuoted(std::string &cell, TableRecord &record);
    void note(TableRecord &record, QuoteProblem problem) const;
    std::size_t afterBlanks(std::size_t at) const;
    bool isCellEnd(std::size_t at) const;

    std::string_view m_text;
    char m_delimiter;
    std::size_t m_mostCells;
    std::size_t m_at = 0;
    int m_line = 1;
    std::string m_surplus; ///< takes what is beyond the limit
};

} // namespace chancery
