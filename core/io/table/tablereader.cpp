#include "core/io/table/tablereader.h"

#include "core/io/table/cellplace.h"
#include "core/io/table/celltext.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace chancery {

namespace {

using F = ColumnField;

constexpr std::size_t kRowsBetweenLooks = 500;
constexpr std::size_t kListedColumns = 40;
/// The share of the progress that is the first look at the rows, which makes no events of them.
constexpr double kLookingShare = 0.1;

std::string listOf(const std::vector<std::string> &names)
{
    std::string list;
    for (std::size_t i = 0; i < std::min(names.size(), kListedColumns); ++i)
        list += (i > 0 ? ", " : "") + names[i];
    return names.size() > kListedColumns ? list + ", …" : list;
}

std::vector<ColumnChoice> choicesFor(const DocumentInput &input,
                                     const std::vector<std::string> &names)
{
    return input.options.columnChoices ? input.options.columnChoices(names)
                                       : std::vector<ColumnChoice>{};
}

} // namespace

TableReader::TableReader(const DocumentInput &input)
    : m_input(input), m_dialect(findDialect(input.document.source.text())),
      m_choices(choicesFor(input, columnNames(m_dialect.header))),
      m_map(columnNames(m_dialect.header), m_choices), m_drafts(m_map, m_remarks)
{
}

DocumentRemainder TableReader::read()
{
    const DocumentContext &document = m_input.document;
    document.log.nameColumns(document.name, m_map.names());
    m_input.builder.namesStandForThemselves();
    if (trimmed(document.source.text()).empty()) {
        document.report(Severity::Error, "empty-table", "the table is empty", {},
                        "a table has a line with the names of its columns and a row for each event",
                        {1, 0});
        return {};
    }
    reportChoices();
    if (!canBeRead()) {
        reportHeader();
        return {};
    }
    reportUnread();
    const bool isRead
        = forEachRow([this](const TableRecord &row) { m_drafts.consider(row); }, 0, kLookingShare)
        && forEachRow([this](const TableRecord &row) { readRow(row); }, kLookingShare, 1);
    if (!isRead)
        return {true, {}};
    m_remarks.report(document);
    return {};
}

bool TableReader::forEachRow(const std::function<void(const TableRecord &)> &row, double from,
                             double to)
{
    const auto total = static_cast<double>(m_input.document.source.text().size());
    RecordParser parser(m_input.document.source.text(), m_dialect.delimiter, kMostColumns);
    parser.startAt(m_dialect.headerOffset, m_dialect.headerLine);
    TableRecord record;
    if (m_dialect.hasHeader)
        parser.next(record);
    for (std::size_t count = 1; !m_isFull && parser.next(record); ++count) {
        for (std::string &cell : record.cells) {
            if (!cell.empty() && cell.front() == '\'')
                cell = std::string(restoredCell(cell));
        }
        if (!record.isBlank())
            row(record);
        const double done = from * total + (to - from) * static_cast<double>(parser.offset());
        if (count % kRowsBetweenLooks == 0 && !m_input.goesOn(static_cast<std::size_t>(done)))
            return false;
    }
    return true;
}

bool TableReader::canBeRead() const
{
    return m_map.hasTitle() && m_map.hasDate();
}

void TableReader::reportHeader() const
{
    const SourcePosition at{m_dialect.headerLine, 0};
    const DocumentContext &document = m_input.document;
    const std::vector<std::string> args{listOf(m_map.names())};
    if (m_map.names().size() < 2) {
        document.report(Severity::Error, "not-a-table",
                        "this is no table of events: its lines are not divided into columns", {},
                        "the columns of a table are set apart by commas, semicolons, tabs or bars",
                        at);
        return;
    }
    if (!m_map.hasTitle()) {
        document.report(Severity::Error, "no-title-column",
                        "no column is known to say what the events are called; the columns are: "
                        "{0}",
                        args, "say which one does: --map title=COLUMN, or Columns in the File menu",
                        at);
    }
    if (!m_map.hasDate()) {
        document.report(Severity::Error, "no-date-column",
                        "no column is known to say when the events were; the columns are: {0}",
                        args,
                        "say which do: --map start=COLUMN --map end=COLUMN, or Columns in the "
                        "File menu",
                        at);
    }
}

void TableReader::reportChoices() const
{
    for (const ColumnChoice &choice : m_choices) {
        if (findColumn(m_map.names(), choice.column))
            continue;
        m_input.document.report(
            Severity::Warning, "no-such-column",
            "there is no column '{0}' to be read as {1}; the columns are: {2}",
            {choice.column, std::string(columnFieldId(choice.field)), listOf(m_map.names())}, {},
            {m_dialect.headerLine, 0});
    }
}

void TableReader::reportUnread() const
{
    const DocumentContext &document = m_input.document;
    const SourcePosition at{m_dialect.headerLine, 0};
    if (m_dialect.columnCount > kMostColumns) {
        document.report(Severity::Error, "too-many-columns",
                        "the table has {0} columns; those beyond the first {1} are not read",
                        {std::to_string(m_dialect.columnCount), std::to_string(kMostColumns)}, {},
                        at);
    }
    std::vector<std::string> unread;
    for (std::size_t i = 0; i < m_map.names().size(); ++i) {
        const bool isChosen
            = std::any_of(m_choices.begin(), m_choices.end(), [&](const ColumnChoice &choice) {
                  return findColumn(m_map.names(), choice.column) == i;
              });
        if (m_map.fieldOf(i) == F::Ignore && !isChosen)
            unread.push_back(m_map.names()[i]);
    }
    if (!unread.empty()) {
        document.report(Severity::Note, "columns-not-read", "columns that are not read: {0}",
                        {listOf(unread)}, "--map FIELD=COLUMN has a column read", at);
    }
    if (!m_map.has(F::Title)) {
        document.report(Severity::Note, "title-of-summary",
                        "no column says what the events are called; the beginning of {0} does",
                        {m_map.names()[*m_map.titleStandIn()]}, "--map title=COLUMN names another",
                        at);
    }
}

void TableReader::readRow(const TableRecord &record)
{
    checkCells(record);
    if (isTitleSlide(record)) {
        const EventDraft slide = m_drafts.event(record);
        m_input.builder.setTitle(slide.title);
        return;
    }
    for (SourceDraft &source : m_drafts.sources(record))
        m_input.builder.addSource(std::move(source));
    m_isFull = !m_input.builder.addEvent(m_drafts.event(record));
}

void TableReader::checkCells(const TableRecord &record)
{
    const DocumentContext &document = m_input.document;
    if (record.problem == QuoteProblem::NeverCloses) {
        document.report(Severity::Warning, "quote-never-closes",
                        "a quote opens this cell and does not close it; it is read as a character",
                        {}, "double the quotes inside a cell, and put quotes around it",
                        cellPlace(record, record.problemCell));
    } else if (record.problem == QuoteProblem::TextBehind) {
        document.report(Severity::Warning, "text-behind-quote",
                        "text stands behind the closing quote of this cell; it is kept", {},
                        "double the quotes inside a cell", cellPlace(record, record.problemCell));
    }
    const std::size_t columns = m_dialect.columnCount;
    if (record.cellCount > columns
        && (record.cells.size() <= columns
            || std::any_of(record.cells.begin() + static_cast<std::ptrdiff_t>(columns),
                           record.cells.end(),
                           [](const std::string &cell) { return !trimmed(cell).empty(); }))) {
        document.report(Severity::Error, "too-many-cells",
                        "the row has {0} cells and the header names {1}; those beyond are not read",
                        {std::to_string(record.cellCount), std::to_string(columns)},
                        "put quotes around a cell that holds the delimiter", {record.line, 0});
    } else if (record.cellCount < columns) {
        m_remarks.add(ColumnRemarks::Kind::FewCells, {record.line, 0}, {});
    }
}

/// In a table made for TimelineJS, the row of type "title" is the title of the whole.
bool TableReader::isTitleSlide(const TableRecord &record) const
{
    const auto type = m_map.columnOf(F::Type);
    return type && m_map.has(F::Year) && asciiLower(cellText(record, *type)) == "title";
}

} // namespace chancery
