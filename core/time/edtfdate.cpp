#include "core/time/edtfdate.h"

#include "core/time/edtf/boundedends.h"
#include "core/time/edtf/extents.h"
#include "core/time/edtf/margin.h"
#include "core/time/edtf/meaning.h"
#include "core/time/edtf/reader.h"
#include "core/time/typed/suggestion.h"

#include <algorithm>
#include <utility>

namespace chancery {

namespace {

/// A finite bound as an instant of the axis, moved to the axis's end that it lies beyond.
Instant clampedInstant(const Bound &bound)
{
    if (bound.at)
        return *bound.at;
    // Only the axis's ends lack an instant, and year 0 lies well inside.
    return bound.day.year < 0 ? kFirstInstant : kEndInstant;
}

std::optional<TimeRange> unlessEmpty(const TimeRange &range)
{
    return range.isEmpty() ? std::nullopt : std::optional(range);
}

TimeRange rangeOf(const Extent &extent)
{
    return {extent.from.isFinite() ? clampedInstant(extent.from) : kFirstInstant,
            extent.to.isFinite() ? clampedInstant(extent.to) : kEndInstant};
}

bool isPlaced(const Bound &bound)
{
    return !bound.isFinite() || bound.at.has_value();
}

EdtfError notAnEnd(const char *which)
{
    return {
        std::string("the ") + which + " is an interval or an open set, not one date", 0, {}, {}};
}

} // namespace

tl::expected<EdtfDate, EdtfError> parseEdtf(std::string_view text, DateRules rules)
{
    auto date = edtf::readExpression(text, rules);
    if (!date) {
        EdtfError &error = date.error();
        error.suggestion = error.salvaged ? typed::suggestionForReversed(text, error.offset, rules)
            : error.isYearZero            ? typed::suggestionForYearZero(text, error.offset, rules)
                                          : typed::suggestionFor(text, rules);
    }
    return date;
}

tl::expected<EdtfDate, EdtfError> joinEdtf(const std::optional<EdtfDate> &start,
                                           const std::optional<EdtfDate> &end)
{
    if (!start && !end)
        return tl::unexpected(EdtfError{"neither a start nor an end is written", 0, {}, {}});
    if (!end)
        return *start;
    if (start && !edtf::canBeEnd(*start))
        return tl::unexpected(notAnEnd("start"));
    if (!edtf::canBeEnd(*end) || (!start && end->form != DateForm::Single))
        return tl::unexpected(notAnEnd("end"));
    if (start && (start->form != DateForm::Single || end->form != DateForm::Single))
        return edtf::joinBounded(*start, *end);
    return parseEdtf((start ? start->text : std::string()) + "/" + end->text, end->rules());
}

tl::expected<EdtfDate, EdtfError> joinWithOpen(const EdtfDate &known, bool isEnd)
{
    if (!edtf::canBeEnd(known))
        return tl::unexpected(notAnEnd(isEnd ? "end" : "start"));
    if (known.form != DateForm::Single)
        return edtf::joinOpen(known, isEnd);
    return parseEdtf(isEnd ? "../" + known.text : known.text + "/..", known.rules());
}

std::optional<EdtfDate> withMargin(EdtfDate date, const DateWidth &margin)
{
    if (!isWithinSupportedRange(date))
        return std::nullopt;
    date.margin = margin;
    edtf::setMeaning(date);
    if (!isWithinSupportedRange(date))
        return std::nullopt;
    // "9998/.." may be certain from beyond the axis only.
    if (date.certain && !(isPlaced(date.certain->from) && isPlaced(date.certain->to)))
        date.certain.reset();
    return date;
}

Extent extentOfEnd(const EdtfDate &date, const EdtfEnd &end)
{
    EdtfSpan alone{end, end, false};
    if (date.margin)
        alone = edtf::widened(std::move(alone), *date.margin, date.calendar);
    return edtf::possibleExtent(alone, date.calendar);
}

bool isWithinSupportedRange(const EdtfDate &date)
{
    return isPlaced(date.possible.from) && isPlaced(date.possible.to);
}

std::optional<TimeRange> finiteHull(const EdtfDate &date)
{
    const auto &[from, to] = date.possible;
    if (!from.isFinite() && !to.isFinite())
        return std::nullopt;
    TimeRange range = rangeOf(date.possible);
    if (!to.isFinite())
        range.end = std::min(startOfDay(dayOf(range.begin) + 1), kEndInstant);
    if (!from.isFinite())
        range.begin = std::max(startOfDay(dayOf(range.end - 1)), kFirstInstant);
    return unlessEmpty(range);
}

std::optional<TimeRange> possibleRange(const EdtfDate &date)
{
    return unlessEmpty(rangeOf(date.possible));
}

std::optional<TimeRange> certainRange(const EdtfDate &date)
{
    return date.certain ? unlessEmpty(rangeOf(*date.certain)) : std::nullopt;
}

bool certainPartMeets(const EdtfDate &date, const TimeRange &range)
{
    const auto hull = certainRange(date);
    if (!hull || !hull->meets(range))
        return false;
    if (date.form != DateForm::AllOf)
        return true;
    const std::vector<Extent> parts = certainParts(date);
    return std::any_of(parts.begin(), parts.end(),
                       [&](const Extent &part) { return rangeOf(part).meets(range); });
}

std::vector<Extent> certainParts(const EdtfDate &date)
{
    if (date.form != DateForm::AllOf || !date.certain)
        return date.certain ? std::vector{*date.certain} : std::vector<Extent>{};
    std::vector<Extent> parts;
    for (const EdtfSpan &span : date.expression.spans) {
        if (const auto part = edtf::certainMember(span, date.calendar))
            parts.push_back(*part);
    }
    return parts;
}

std::optional<Instant> spineInstant(const EdtfDate &date)
{
    if (date.certain && date.certain->from.at)
        return date.certain->from.at;
    if (date.possible.from.isFinite())
        return date.possible.from.at;
    // The last second inside: the first instant after already belongs to the next day.
    if (date.possible.to.at)
        return *date.possible.to.at - 1;
    return std::nullopt;
}

std::string earliestText(const Bound &from)
{
    switch (from.kind) {
    case Bound::Kind::Open:
        return "-inf";
    case Bound::Kind::Unknown:
        return "unknown";
    case Bound::Kind::Finite:
        break;
    }
    return isoText(from.day);
}

std::string latestText(const Bound &to)
{
    return to.kind == Bound::Kind::Open ? "inf" : earliestText(to);
}

} // namespace chancery
