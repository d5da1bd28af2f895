#include "core/time/edtf/boundedends.h"

#include "core/time/edtf/extents.h"
#include "core/time/edtf/meaning.h"

#include <algorithm>
#include <utility>

namespace chancery::edtf {

namespace {

constexpr int kLevelOfSets = 2;

bool isPoint(const EdtfEnd &end)
{
    return end.kind == EdtfEnd::Kind::Point;
}

/// The point from the first day of the first of the points to the last day of the last.
EdtfPoint hullOf(const EdtfPoint &first, const EdtfPoint &last)
{
    EdtfPoint point = first;
    point.latest = last.latest;
    point.time.reset();
    point.between = {first, last};
    return point;
}

EdtfEnd endOf(const EdtfDate &date)
{
    const std::vector<EdtfSpan> &spans = date.expression.spans;
    if (date.form == DateForm::Single)
        return spans.front().from;
    const EdtfPoint *first = &spans.front().from.point;
    const EdtfPoint *last = &spans.front().to.point;
    for (const EdtfSpan &span : spans) {
        if (span.from.point.earliest < first->earliest)
            first = &span.from.point;
        if (last->latest < span.to.point.latest)
            last = &span.to.point;
    }
    EdtfEnd end = spans.front().from;
    end.point = first->earliest == last->earliest ? *first : hullOf(*first, *last);
    return end;
}

} // namespace

bool canBeEnd(const EdtfDate &date)
{
    if (date.form == DateForm::Single)
        return true;
    const std::vector<EdtfSpan> &spans = date.expression.spans;
    return date.form == DateForm::OneOf
        && std::all_of(spans.begin(), spans.end(),
                       [](const EdtfSpan &span) { return isPoint(span.from) && isPoint(span.to); });
}

tl::expected<EdtfDate, EdtfError> joinBounded(const EdtfDate &start, const EdtfDate &end)
{
    EdtfDate date;
    date.text = start.text + "/" + end.text;
    date.calendar = end.calendar;
    date.years = end.years;
    date.level = kLevelOfSets;
    date.form = DateForm::Interval;
    date.expression.spans = {{endOf(start), endOf(end), true}};
    setMeaning(date);
    if (isReversed(date.expression.spans.front(), date.calendar)) {
        return tl::unexpected(EdtfError{"the end comes before the beginning", start.text.size() + 1,
                                        end.text + "/" + start.text + " if the ends are swapped",
                                        std::move(date)});
    }
    return date;
}

} // namespace chancery::edtf
