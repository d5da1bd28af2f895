#include "core/io/table/rowdates.h"

#include "core/io/boundedends.h"
#include "core/io/dateparts.h"
#include "core/io/table/cellplace.h"
#include "core/io/timestamp.h"
#include "core/text/utf8.h"
#include "core/time/typeddate.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace chancery {

namespace {

using F = ColumnField;
using Kind = ColumnRemarks::Kind;

constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kDayDateBytes = 10; ///< "1815-05-08"
constexpr std::size_t kLongestTypedDate = 200;

/// What people write for an end that has not come.
constexpr std::array<std::string_view, 7> kOpenWords{"present", "now",         "ongoing", "today",
                                                     "current", "current day", "to date"};

bool isOpenWord(std::string_view text)
{
    const std::string lower = asciiLower(text);
    return std::find(kOpenWords.begin(), kOpenWords.end(), lower) != kOpenWords.end();
}

bool isDigits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "-44", of which nobody can tell whether its count has a year 0.
bool isShortYearBefore(std::string_view text)
{
    return text.size() > 1 && text.size() <= kYearDigits && text[0] == '-'
        && isDigits(text.substr(1));
}

} // namespace

RowDates::RowDates(const ColumnMap &map, ColumnRemarks &remarks)
    : m_remarks(remarks), m_isOurOwn(map.isOurOwn())
{
    m_date.whole = map.columnOf(F::Date);
    m_start = {map.columnOf(F::Start), map.columnOf(F::Year), map.columnOf(F::Month),
               map.columnOf(F::Day), map.columnOf(F::Time)};
    m_end = {map.columnOf(F::End), map.columnOf(F::EndYear), map.columnOf(F::EndMonth),
             map.columnOf(F::EndDay), map.columnOf(F::EndTime)};
    for (const auto &whole : {m_date.whole, m_start.whole, m_end.whole}) {
        if (whole)
            m_dayOrders.try_emplace(*whole);
    }
    if (m_date.whole && !m_start.whole && !m_start.year)
        std::swap(m_date.time, m_start.time);
}

void RowDates::consider(const TableRecord &record)
{
    for (auto &[column, order] : m_dayOrders)
        order.consider(cellText(record, column));
}

void RowDates::read(const TableRecord &record, EventDraft &draft) const
{
    draft.date = dateOf(m_date, record);
    if (auto ends = boundedEnds(draft.date.text)) {
        draft.start = {std::move(ends->first), draft.date.at};
        draft.end = {std::move(ends->second), draft.date.at};
        draft.date = {};
        return;
    }
    DraftText start = dateOf(m_start, record);
    DraftText end = dateOf(m_end, record);
    if (draft.date.isGiven && !start.isGiven && !end.isGiven)
        return;
    if (!draft.date.isGiven && !end.isGiven) { // one date, of any form
        draft.date = std::move(start);
        return;
    }
    draft.start = std::move(start);
    draft.end = std::move(end);
}

DraftText RowDates::dateOf(const Parts &parts, const TableRecord &record) const
{
    if (parts.whole) {
        std::string text = ofCell(*parts.whole, record);
        if (!text.empty())
            return {withTime(std::move(text), parts, record), cellPlace(record, *parts.whole)};
    }
    if (parts.year) {
        std::string text = ofParts(parts, record);
        if (!text.empty())
            return {withTime(std::move(text), parts, record), cellPlace(record, *parts.year)};
    }
    return {};
}

std::string RowDates::ofCell(std::size_t column, const TableRecord &record) const
{
    const std::string text(cellText(record, column));
    const SourcePosition at = cellPlace(record, column);
    if (text.empty())
        return text;
    if (!m_isOurOwn && text.size() < kYearDigits && isDigits(text)) {
        std::string year = fmt::format("{:0>4}", text);
        m_remarks.add(Kind::ShortYear, at, text, year);
        return year;
    }
    if (!m_isOurOwn && isShortYearBefore(text)) {
        m_remarks.add(Kind::AmbiguousYear, at, text);
        return {};
    }
    if (isOpenWord(text)) {
        m_remarks.add(Kind::OpenWord, at, text);
        return "..";
    }
    if (std::string stamp = edtfOfTimestamp(text); !stamp.empty() && !m_isOurOwn)
        return stamp;
    if (parseEdtf(text) || text == "..")
        return text;
    const auto order = m_dayOrders.find(column);
    const std::string day = order == m_dayOrders.end() ? "" : order->second.edtf(text);
    if (!day.empty()) {
        m_remarks.add(order->second.isDayFirst() ? Kind::DayFirst : Kind::MonthFirst, at, text,
                      order->second.evidence());
        return day;
    }
    if (text.size() > kLongestTypedDate)
        return text;
    const auto typed = readTypedDate(text);
    if (!typed)
        return text;
    m_remarks.add(Kind::DateInWords, at, text, typed->date.text);
    return typed->date.text;
}

std::string RowDates::ofParts(const Parts &parts, const TableRecord &record) const
{
    const std::string year(cellText(record, *parts.year));
    const std::string month(parts.month ? cellText(record, *parts.month) : std::string_view{});
    const std::string day(parts.day ? cellText(record, *parts.day) : std::string_view{});
    if (year.empty())
        return {};
    const auto date = edtfOfParts({year, month, day});
    if (!date)
        return month.empty() ? ofCell(*parts.year, record) : year + "-" + month;
    if (date->isBefore)
        m_remarks.add(Kind::YearBefore, cellPlace(record, *parts.year), year, date->text);
    if (date->hasStrayDay)
        m_remarks.add(Kind::DayWithoutMonth, cellPlace(record, *parts.day), day);
    return date->text;
}

std::string RowDates::withTime(std::string date, const Parts &parts,
                               const TableRecord &record) const
{
    if (!parts.time)
        return date;
    const std::string text(cellText(record, *parts.time));
    if (text.empty())
        return date;
    const std::string time = edtfTime(text);
    const bool isDay = date.size() == kDayDateBytes && isDigits(date.substr(8));
    if (isDay && !time.empty())
        return date + time;
    m_remarks.add(Kind::TimeNotRead, cellPlace(record, *parts.time), text);
    return date;
}

} // namespace chancery
