#include "core/layout/axis.h"

#include "core/text/pattern.h"
#include "core/time/datelabel.h"
#include "core/time/edtfdate.h"

#include <algorithm>

#include <fmt/format.h>

namespace chancery {

namespace {

/// "1000–1999", "1000–1 BCE": a millennium, which has no name as decades and centuries do.
std::string yearsLabel(std::int64_t first, std::int64_t last, const DateWords &words)
{
    const auto edtf = [](std::int64_t year) {
        return isoText({year, 1, 1}).substr(0, year < 0 ? 5 : 4);
    };
    const auto years = parseEdtf(edtf(first) + "/" + edtf(last));
    return years ? dateLabel(*years, words) : yearLabel(first, words);
}

constexpr double kMinorLabelGapPx = 12;
constexpr double kMajorLabelGapPx = 14;
constexpr double kBesideBreakPx = 5; ///< so that a label is not read on into that of the break
constexpr double kTextInsetPx = 5;
constexpr int kHour = 3600;
/// Seconds; half an hour has too little room for the hour's label above it.
constexpr int kLongestUnderHours = 900;

using Unit = CalendarStep::Unit;

/// Time between two breaks, or on to where all that is paced begins or ends, some of it in view.
struct AxisPart
{
    TimeRange time;
    double left = 0;
    double right = 0;
    double secondsPerPixel = 1; ///< where it is drawn narrowest
};

std::vector<AxisPart> partsInView(const TimeScale &scale)
{
    std::vector<AxisPart> parts;
    const auto add = [&](Instant begin, Instant end) {
        const TimeRange time{begin, end};
        const AxisPart part{time, scale.x(begin), scale.x(end),
                            scale.secondsPerPixel() / scale.folds().leastMagnification(time)};
        if (begin < end && part.right > 0 && part.left < scale.width())
            parts.push_back(part);
    };
    const TimeRange paced = scale.folds().paced();
    add(kFirstInstant, paced.begin);
    Instant begin = paced.begin;
    for (const TimeRange &fold : scale.folded()) {
        add(begin, fold.begin);
        begin = fold.end;
    }
    const Instant end = std::max(begin, paced.end);
    add(begin, end);
    add(end, kEndInstant);
    return parts;
}

std::string minorText(Instant at, const CalendarStep &step, const DateWords &words)
{
    const CivilDate date = toCivilDate(dayOf(at), Calendar::Gregorian);
    switch (step.unit) {
    case Unit::Second:
        return clockText(at);
    case Unit::Day:
        return fmt::format("{}", date.day);
    case Unit::Month:
        return words.shortMonths[static_cast<std::size_t>(date.month - 1)];
    case Unit::Year:
        break;
    }
    return yearLabel(date.year, words);
}

/// Hours, and days over hours, say that they are in UTC, where times with a zone stand.
std::string majorText(Instant at, const CalendarStep &step, const DateWords &words)
{
    const CivilDate date = toCivilDate(dayOf(at), Calendar::Gregorian);
    switch (step.unit) {
    case Unit::Second:
        return filled(words.inUtc,
                      {filled(words.dateTime, {dayLabel(date, words), clockText(at)})});
    case Unit::Day:
        return filled(words.inUtc, {dayLabel(date, words)});
    case Unit::Month:
        return fillPattern(
            words.monthYear,
            {words.months[static_cast<std::size_t>(date.month - 1)], yearLabel(date.year, words)});
    case Unit::Year:
        break;
    }
    if (step.count >= 1000)
        return yearsLabel(date.year,
                          toCivilDate(dayOf(step.next(at) - 1), Calendar::Gregorian).year, words);
    const bool isSpan = step.count > 1 && date.year >= step.count; // has a name: "1990s"
    const std::string year = yearLabel(date.year, words);
    return isSpan ? fillPattern(words.decade, {year}) : year;
}

/// The widest label a step shows from where the part comes into view, by trying a dozen of them.
template<class MakeText>
double widestText(const CalendarStep &step, const AxisPart &part, const TimeScale &scale,
                  const TextMeasurer &measurer, TextRole role, MakeText makeText)
{
    constexpr int kTried = 12;
    double widest = 0;
    Instant at = step.floor(std::max(scale.instant(0), part.time.begin));
    for (int i = 0; i < kTried && at < part.time.end; ++i, at = step.next(at))
        widest = std::max(widest, measurer.width(makeText(at), role));
    return widest;
}

CalendarStep majorAbove(const CalendarStep &minor)
{
    switch (minor.unit) {
    case Unit::Second:
        return minor.count <= kLongestUnderHours ? CalendarStep{Unit::Second, kHour}
                                                 : CalendarStep{Unit::Day, 1};
    case Unit::Day:
        return {Unit::Month, 1};
    case Unit::Month:
        return {Unit::Year, 1};
    case Unit::Year:
        break;
    }
    if (minor.count < 10)
        return {Unit::Year, 10};
    return {Unit::Year, minor.count < 100 ? 100 : 1000};
}

/// Whether the labels of a minor step and of the major one above it stand clear of each other, and
/// the first major one in the part.
bool fits(const CalendarStep &minor, const AxisPart &part, const TimeScale &scale,
          const TextMeasurer &measurer, const DateWords &words)
{
    const double room = minor.approximateSeconds() / part.secondsPerPixel;
    if (room < 2 * kMinorLabelGapPx)
        return false;
    const double minorWidth = widestText(minor, part, scale, measurer, TextRole::TickMinor,
                                         [&](Instant at) { return minorText(at, minor, words); });
    if (minorWidth + kMinorLabelGapPx > room)
        return false;
    const CalendarStep major = majorAbove(minor);
    const auto textAt = [&](Instant at) { return majorText(at, major, words); };
    const double majorWidth = widestText(major, part, scale, measurer, TextRole::TickMajor, textAt);
    if (majorWidth + kMajorLabelGapPx > major.approximateSeconds() / part.secondsPerPixel)
        return false;
    const double first = measurer.width(textAt(major.floor(part.time.begin)), TextRole::TickMajor);
    return kTextInsetPx + first <= part.right - part.left;
}

CalendarStep chooseMinor(const AxisPart &part, const TimeScale &scale, const TextMeasurer &measurer,
                         const DateWords &words)
{
    const auto &steps = axisSteps();
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const CalendarStep &step) {
        return fits(step, part, scale, measurer, words);
    });
    return found == steps.end() ? steps.back() : *found;
}

/// How far from x on a text may go: to the next fold, not at all within one, or to the view's end.
double nextBreak(double x, const TimeScale &scale)
{
    for (const TimeRange &fold : scale.folded()) {
        if (scale.x(fold.end) > x + 0.01)
            return std::min(std::max(scale.x(fold.begin), x), scale.width());
    }
    return scale.width();
}

/// Where the part begins, the interval that goes on there has its label.
template<class MakeText>
void appendTicks(const CalendarStep &step, const AxisPart &part, const TimeScale &scale,
                 MakeText makeText, std::vector<Tick> &ticks)
{
    const Instant first = std::max(scale.instant(0), part.time.begin);
    const Instant last = scale.instant(scale.width());
    for (Instant at = step.floor(first); at <= last && at < part.time.end; at = step.next(at)) {
        const double x = scale.x(std::max(at, part.time.begin));
        ticks.push_back({at, x, makeText(at), 0});
    }
}

// A minor label follows its line; the one of the interval that the view's edge cuts has none, nor
// has one that would reach the next line.
void placeMinorTexts(std::vector<Tick> &ticks, const TimeScale &scale, const TextMeasurer &measurer)
{
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        Tick &tick = ticks[i];
        tick.textX = tick.x + kTextInsetPx;
        const double end = tick.textX + measurer.width(tick.text, TextRole::TickMinor);
        const double next = i + 1 < ticks.size() ? ticks[i + 1].x : scale.width();
        const double free = nextBreak(tick.x, scale);
        const double breakEnd = free < scale.width() ? free - kBesideBreakPx : free;
        if (tick.x < -0.5 || end > std::min(next, breakEnd))
            tick.text.clear();
    }
}

// A major label follows its line, or stands at the view's left edge while its interval fills it.
void placeMajorTexts(std::vector<Tick> &ticks, const TimeScale &scale, const TextMeasurer &measurer)
{
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        Tick &tick = ticks[i];
        tick.textX = std::max(tick.x, 0.0) + kTextInsetPx;
        const double end = tick.textX + measurer.width(tick.text, TextRole::TickMajor);
        const double next = i + 1 < ticks.size() ? ticks[i + 1].x - kMajorLabelGapPx + kTextInsetPx
                                                 : scale.width();
        if (end > std::min(next, nextBreak(std::max(tick.x, 0.0), scale)))
            tick.text.clear();
    }
}

} // namespace

Axis makeAxis(const TimeScale &scale, const TextMeasurer &measurer, const DateWords &words)
{
    Axis axis;
    for (const AxisPart &part : partsInView(scale)) {
        const CalendarStep minor = chooseMinor(part, scale, measurer, words);
        const CalendarStep major = majorAbove(minor);
        appendTicks(
            minor, part, scale, [&](Instant at) { return minorText(at, minor, words); },
            axis.minor);
        appendTicks(
            major, part, scale, [&](Instant at) { return majorText(at, major, words); },
            axis.major);
    }
    placeMinorTexts(axis.minor, scale, measurer);
    placeMajorTexts(axis.major, scale, measurer);
    return axis;
}

} // namespace chancery
