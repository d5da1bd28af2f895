#include "core/time/dateends.h"

#include "core/text/utf8.h"
#include "core/time/edtf/extents.h"
#include "core/time/edtf/yearspelling.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chancery {

namespace {

std::optional<DayNumber> laterOf(std::optional<DayNumber> a, std::optional<DayNumber> b)
{
    return a && b ? std::max(*a, *b) : a ? a : b;
}

std::optional<DayNumber> earlierOf(std::optional<DayNumber> a, std::optional<DayNumber> b)
{
    return a && b ? std::min(*a, *b) : a ? a : b;
}

/// The civil day of a finite bound. A zone can put it a day beyond the axis, but no farther.
std::optional<DayNumber> dayOf(const Bound &bound)
{
    if (!bound.isFinite())
        return std::nullopt;
    const auto day = toDayNumber(bound.day, Calendar::Gregorian);
    return day ? *day : bound.day.year < 0 ? 0 : kLastDayNumber;
}

DayRange daysOf(const Extent &extent)
{
    return {dayOf(extent.from), dayOf(extent.to)};
}

bool isOneMoment(const EdtfDate &date)
{
    return date.form == DateForm::Single || date.form == DateForm::OneOf;
}

/// Reversed ends say neither when it began nor when it ended.
bool isSalvaged(const EdtfDate &date)
{
    return date.form == DateForm::Interval
        && edtf::isReversed(date.expression.spans.front(), date.calendar);
}

/// A day as EDTF by the rules.
std::string dayText(DayNumber day, const DateRules &rules)
{
    const std::string text = isoText(toCivilDate(day, rules.calendar));
    return rules.years == YearCount::Historical ? edtf::historicalSpelling(text) : text;
}

/// '?', '~' or '%' for a bound that comes from a date so qualified.
std::string qualifierOf(const EdtfPoint &point)
{
    return point.isUncertain()  ? (point.isApproximate() ? "%" : "?")
        : point.isApproximate() ? "~"
                                : "";
}

/// What is between the commas of a set; of one date all of it.
std::vector<std::string_view> memberTexts(const EdtfDate &date)
{
    std::string_view text = date.text;
    if (date.form != DateForm::OneOf)
        return {text};
    text = text.substr(1, text.size() - 2);
    std::vector<std::string_view> members;
    for (std::size_t comma = text.find(','); comma != std::string_view::npos;
         comma = text.find(',')) {
        members.push_back(trimmed(text.substr(0, comma)));
        text.remove_prefix(comma + 1);
    }
    members.push_back(trimmed(text));
    return members;
}

/// A range of a set; the qualifiers stay on the sides that the member gives.
std::string rangeText(const DayRange &range, const DayRange &member, const EdtfSpan &span,
                      const DateRules &rules)
{
    const auto side = [&](std::optional<DayNumber> day, bool isOwn, const EdtfEnd &end) {
        if (!day)
            return std::string();
        return dayText(*day, rules) + (isOwn ? qualifierOf(end.point) : std::string());
    };
    return side(range.earliest, range.earliest == member.earliest, span.from) + ".."
        + side(range.latest, range.latest == member.latest, span.to);
}

/// One date or a one-of set, cut down to a range.
std::optional<EdtfDate> narrowedMoment(const EdtfDate &date, const DayRange &allowed)
{
    const std::vector<std::string_view> texts = memberTexts(date);
    const std::vector<Extent> members
        = date.form == DateForm::OneOf ? date.members : std::vector{date.possible};
    std::string text;
    bool isWhole = true;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const DayRange member = daysOf(members[i]);
        const DayRange left = member.intersectedWith(allowed);
        isWhole = isWhole && left == member;
        if (left.isEmpty())
            continue;
        text += text.empty() ? "" : ",";
        text += left == member && !date.margin
            ? std::string(texts[i])
            : rangeText(left, member, date.expression.spans[i], date.rules());
    }
    if (isWhole || text.empty())
        return isWhole ? std::optional(date) : std::nullopt;
    auto result = parseEdtf('[' + text + ']', date.rules());
    return result ? std::optional(std::move(*result)) : std::nullopt;
}

Bound dayBound(DayNumber day, bool isEnd)
{
    return {Bound::Kind::Finite, toCivilDate(day, Calendar::Gregorian),
            startOfDay(isEnd ? day + 1 : day)};
}

/// The extent without what lies before or after these days.
void clip(Extent &extent, const DayRange &to)
{
    const DayRange days = daysOf(extent);
    if (to.earliest && (!days.earliest || *days.earliest < *to.earliest))
        extent.from = dayBound(*to.earliest, false);
    if (to.latest && (!days.latest || *to.latest < *days.latest))
        extent.to = dayBound(*to.latest, true);
}

} // namespace

DayRange DayRange::intersectedWith(const DayRange &other) const
{
    return {laterOf(earliest, other.earliest), earlierOf(latest, other.latest)};
}

std::optional<DayRange> beginningOf(const EdtfDate &date)
{
    const DayRange possible = daysOf(date.possible);
    if (isOneMoment(date) || isSalvaged(date))
        return possible;
    DayRange beginning{possible.earliest, possible.latest};
    for (const EdtfSpan &span : date.expression.spans) {
        if (span.from.kind == EdtfEnd::Kind::Open)
            return std::nullopt;
        beginning.latest = earlierOf(beginning.latest, daysOf(extentOfEnd(date, span.from)).latest);
    }
    return beginning;
}

std::optional<DayRange> endOf(const EdtfDate &date)
{
    const DayRange possible = daysOf(date.possible);
    if (isOneMoment(date) || isSalvaged(date))
        return possible;
    DayRange end{possible.earliest, possible.latest};
    for (const EdtfSpan &span : date.expression.spans) {
        if (span.to.kind == EdtfEnd::Kind::Open)
            return std::nullopt;
        end.earliest = laterOf(end.earliest, daysOf(extentOfEnd(date, span.to)).earliest);
    }
    return end;
}

std::optional<EdtfDate> someDayWithin(const DateConstraint &constraint, DateRules rules)
{
    const DayRange days = constraint.beginning.intersectedWith(constraint.end);
    if (!days.isBounded() || days.isEmpty())
        return std::nullopt;
    std::string text = "[";
    text += days.earliest ? dayText(*days.earliest, rules) : std::string();
    text += "..";
    text += days.latest ? dayText(*days.latest, rules) : std::string();
    auto date = parseEdtf(text + ']', rules);
    return date ? std::optional(std::move(*date)) : std::nullopt;
}

std::optional<EdtfDate> narrowed(const EdtfDate &date, const DateConstraint &constraint)
{
    if (isOneMoment(date))
        return narrowedMoment(date, constraint.beginning.intersectedWith(constraint.end));
    const auto beginning = beginningOf(date);
    const auto end = endOf(date);
    // What never began (never ends) cannot begin after (end before) anything.
    if ((!beginning && constraint.beginning.isBounded()) || (!end && constraint.end.isBounded()))
        return std::nullopt;
    const DayRange begins = beginning.value_or(DayRange()).intersectedWith(constraint.beginning);
    const DayRange ends = end.value_or(DayRange()).intersectedWith(constraint.end);
    const DayRange possible{begins.earliest, ends.latest};
    if (begins.isEmpty() || ends.isEmpty() || possible.isEmpty())
        return std::nullopt;
    EdtfDate result = date;
    clip(result.possible, possible);
    for (Extent &member : result.members)
        clip(member, possible);
    // A zone can put what is certain of a day beyond that day's midnight.
    if (result.certain)
        result.possible = edtf::hull(result.possible, *result.certain);
    return result;
}

} // namespace chancery
