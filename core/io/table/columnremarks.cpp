#include "core/io/table/columnremarks.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <utility>

namespace chancery {

namespace {

using Kind = ColumnRemarks::Kind;

constexpr std::size_t kQuotedCharacters = 60;

struct Wording
{
    Kind kind;
    Severity severity;
    const char *code;
    const char *pattern; ///< {0} cells, {1} the first text, {2} what it was taken for
    const char *hint;
};

constexpr Wording kWordings[] = {
    {Kind::DateInWords, Severity::Note, "date-in-words",
     "dates in words are read as EDTF, the first of them '{1}' as {2} (cells: {0})", ""},
    {Kind::DayFirst, Severity::Note, "day-first",
     "dates such as '{1}' are read with the day first, because '{2}' in this column can only be "
     "read so (cells: {0})",
     ""},
    {Kind::MonthFirst, Severity::Note, "month-first",
     "dates such as '{1}' are read with the month first, because '{2}' in this column can only be "
     "read so (cells: {0})",
     ""},
    {Kind::ShortYear, Severity::Warning, "short-year",
     "'{1}' is read as the year {2} (cells of fewer than four digits: {0})",
     "write {2}; to EDTF '{1}' is a decade or century"},
    {Kind::AmbiguousYear, Severity::Error, "ambiguous-year",
     "'{1}' is not read as a date: counts with and without a year 0 differ by a year (cells: {0})",
     "write four digits, as EDTF does: 44 BCE is -0043"},
    {Kind::YearBefore, Severity::Note, "years-before",
     "the year {1} is read as {2}, in a count without a year 0 (cells: {0})",
     "a date column takes EDTF, where 44 BCE is -0043"},
    {Kind::OpenWord, Severity::Note, "open-end-in-words",
     "'{1}' is read as '..', an end that there is not (cells: {0})", ""},
    {Kind::TimeNotRead, Severity::Warning, "time-not-read",
     "the time '{1}' is not read (cells: {0})", "a time is 14:30 or 2:30 PM, beside a full date"},
    {Kind::DayWithoutMonth, Severity::Warning, "day-without-month",
     "the day '{1}' has no month and is not read (cells: {0})", ""},
    {Kind::UnknownStatus, Severity::Warning, "unknown-status",
     "'{1}' is not a status; the event stands as one that happened (cells: {0})",
     "planned, rumoured, cancelled or disputed; --map ignore=COLUMN leaves the column out"},
    {Kind::UnknownCalendar, Severity::Warning, "unknown-calendar",
     "'{1}' is not a calendar; the date is read as Gregorian (cells: {0})",
     "the calendars are gregorian and julian; --map ignore=COLUMN leaves the column out"},
    {Kind::UnknownImportance, Severity::Warning, "invalid-importance",
     "importance '{1}' is not a number from 1 to 5; the event stands as 3 (cells: {0})",
     "--map ignore=COLUMN leaves the column out"},
    {Kind::FurtherTypes, Severity::Warning, "further-types",
     "an event has one type; '{1}' is read as {2} (cells: {0})", ""},
    {Kind::FewCells, Severity::Warning, "few-cells",
     "a row has fewer cells than the header; the missing ones count as empty (rows: {0})", ""},
};

} // namespace

void ColumnRemarks::add(Kind kind, SourcePosition at, const std::string &text,
                        const std::string &reading)
{
    const auto same = std::find_if(m_remarks.begin(), m_remarks.end(), [&](const Remark &remark) {
        return remark.kind == kind && remark.first.column == at.column;
    });
    if (same != m_remarks.end()) {
        ++same->count;
        return;
    }
    m_remarks.push_back(
        {kind, at, std::string(firstCodePoints(text, kQuotedCharacters)), reading, 1});
}

void ColumnRemarks::report(const DocumentContext &document) const
{
    for (const Remark &remark : m_remarks) {
        const auto *wording
            = std::find_if(std::begin(kWordings), std::end(kWordings),
                           [&](const Wording &each) { return each.kind == remark.kind; });
        document.reportSummary(wording->severity, wording->code, wording->pattern,
                               {std::to_string(remark.count), remark.text, remark.reading},
                               wording->hint, remark.first);
    }
}

} // namespace chancery
