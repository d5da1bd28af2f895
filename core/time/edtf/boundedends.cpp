#include "core/time/edtf/boundedends.h"

#include "core/time/edtf/extents.h"
#include "core/time/edtf/meaning.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace chancery::edtf {

namespace {

constexpr int kLevelOfSets = 2;

bool isPoint(const EdtfEnd &end)
{
    return end.kind == EdtfEnd::Kind::Point;
}

bool liesBefore(const Bound &a, const Bound &b)
{
    return a.at && b.at ? *a.at < *b.at : a.day < b.day;
}

/// The point from the first day of the first of the points to the last day of the last, soft where
/// its outer side is.
EdtfPoint hullOf(const EdtfPoint &first, const EdtfPoint &last, bool isEnd)
{
    EdtfPoint point = first;
    point.latest = last.latest;
    point.time.reset();
    point.between = {first, last};
    point.yearQualifier = {false, (isEnd ? last : first).isApproximate()};
    point.monthQualifier = {};
    point.dayQualifier = {};
    return point;
}

/// What a start, or an end, is as one end of a stretch.
EdtfEnd endOf(const EdtfDate &date, bool isEnd)
{
    const std::vector<EdtfSpan> &spans = date.expression.spans;
    if (date.form == DateForm::Single)
        return spans.front().from;
    std::size_t first = 0;
    std::size_t last = 0;
    for (std::size_t i = 1; i < spans.size(); ++i) {
        if (liesBefore(date.members[i].from, date.members[first].from))
            first = i;
        if (liesBefore(date.members[last].to, date.members[i].to))
            last = i;
    }
    const EdtfPoint &begin = spans[first].from.point;
    const EdtfPoint &end = spans[last].to.point;
    EdtfEnd joined{EdtfEnd::Kind::Point, begin == end ? begin : hullOf(begin, end, isEnd)};
    // A member between them may be uncertain, and then all of it is.
    joined.point.yearQualifier.uncertain = date.uncertain;
    return joined;
}

/// A stretch by the rules of one of its ends.
EdtfDate stretch(std::string text, const EdtfDate &end, EdtfSpan span)
{
    EdtfDate date;
    date.text = std::move(text);
    date.calendar = end.calendar;
    date.years = end.years;
    date.level = kLevelOfSets;
    date.form = DateForm::Interval;
    date.expression.spans.push_back(std::move(span));
    setMeaning(date);
    return date;
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

EdtfDate joinOpen(const EdtfDate &known, bool isEnd)
{
    const EdtfEnd open{EdtfEnd::Kind::Open, {}};
    const EdtfEnd end = endOf(known, isEnd);
    return stretch(isEnd ? "../" + known.text : known.text + "/..", known,
                   isEnd ? EdtfSpan{open, end, true} : EdtfSpan{end, open, true});
}

tl::expected<EdtfDate, EdtfError> joinBounded(const EdtfDate &start, const EdtfDate &end)
{
    EdtfDate date = stretch(start.text + "/" + end.text, end,
                            EdtfSpan{endOf(start, false), endOf(end, true), true});
    if (isReversed(date.expression.spans.front(), date.calendar)) {
        return tl::unexpected(EdtfError{"the end comes before the beginning", start.text.size() + 1,
                                        end.text + "/" + start.text + " if the ends are swapped",
                                        std::move(date)});
    }
    return date;
}

} // namespace chancery::edtf
