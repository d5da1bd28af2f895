#include "core/layout/markparts.h"

#include <algorithm>
#include <optional>

namespace chancery {

namespace {

constexpr double kBesidePx = 40; ///< how far beside the view geometry is kept
constexpr double kSoftPx = 14;
constexpr double kArrowPx = 9;
constexpr double kBracketPx = 4;
constexpr double kTornPx = 5;
constexpr double kSymbolBracketGapPx = 3;

std::optional<Instant> dayInstant(const CivilDate &date, Calendar calendar, int dayOffset)
{
    const auto day = toDayNumber(date, calendar);
    if (!day)
        return std::nullopt;
    return startOfDay(*day + dayOffset);
}

/// The stretch that the one finite end of a half-known span can mean: 1991 of "/1991".
TimeRange knownEnd(const EdtfSpan &span, Calendar calendar, Instant bound, bool isEnd)
{
    const EdtfEnd &end = isEnd ? span.to : span.from;
    if (end.kind == EdtfEnd::Kind::Point) {
        const auto begin = dayInstant(end.point.earliest, calendar, 0);
        const auto after = dayInstant(end.point.latest, calendar, 1);
        if (begin && after && isEnd && *begin < bound)
            return {*begin, bound};
        if (begin && after && !isEnd && bound < *after)
            return {bound, *after};
    }
    return {bound, bound};
}

/// The same of a whole date: of the first span that is open or unknown on that side.
TimeRange knownEnd(const EdtfDate &date, Instant bound, bool isEnd)
{
    for (const EdtfSpan &span : date.expression.spans) {
        const EdtfEnd &other = isEnd ? span.from : span.to;
        if (other.kind != EdtfEnd::Kind::Point)
            return knownEnd(spanWithMargin(date, span), date.calendar, bound, isEnd);
    }
    return {bound, bound};
}

/// Collects parts of one bar, clipped to the view and a little beside it.
class Bar
{
public:
    Bar(const EdtfDate &date, const TimeScale &scale, std::vector<MarkPart> &parts)
        : m_date(date), m_scale(scale), m_parts(parts)
    {
    }

    void add(PartKind kind, double x, double right)
    {
        const double left = std::max(x, -kBesidePx);
        const double end = std::min(right, m_scale.width() + kBesidePx);
        if (left < end)
            m_parts.push_back({kind, left, end});
    }

    void addTint(double x, double right)
    {
        add(m_date.uncertain ? PartKind::Hatch : PartKind::Tint, x, right);
    }

    void addFade(double edge, bool toLeft)
    {
        if (toLeft)
            add(PartKind::FadeLeft, edge - kFadePx, edge);
        else
            add(PartKind::FadeRight, edge, edge + kFadePx);
    }

    double x(Instant at) const { return m_scale.x(at); }
    const EdtfDate &date() const { return m_date; }
    double leftEdge() const { return -kBesidePx; }
    double rightEdge() const { return m_scale.width() + kBesidePx; }
    double viewWidth() const { return m_scale.width(); }

private:
    const EdtfDate &m_date;
    const TimeScale &m_scale;
    std::vector<MarkPart> &m_parts;
};

/// A half-known extent: what the known end can mean, and a fade towards the side nobody knows.
void addHalfKnown(Bar &bar, const TimeRange &known, bool knownIsEnd)
{
    bar.addTint(bar.x(known.begin), bar.x(known.end));
    const double edge = bar.x(knownIsEnd ? known.begin : known.end);
    bar.addFade(edge, knownIsEnd);
    if (bar.date().form == DateForm::OneOf)
        return;
    if (knownIsEnd)
        bar.add(PartKind::TornLeft, edge - kFadePx, edge - kFadePx + kTornPx);
    else
        bar.add(PartKind::TornRight, edge + kFadePx - kTornPx, edge + kFadePx);
}

void addArrows(Bar &bar)
{
    const Extent &possible = bar.date().possible;
    if (possible.from.kind == Bound::Kind::Open)
        bar.add(PartKind::ArrowLeft, 0, kArrowPx);
    if (possible.to.kind == Bound::Kind::Open)
        bar.add(PartKind::ArrowRight, bar.viewWidth() - kArrowPx, bar.viewWidth());
}

/// The span between two x with the edges of an approximate date softened.
void addWithSoftEdges(Bar &bar, double from, double to)
{
    const double soft = std::min(kSoftPx, (to - from) / 3);
    const double left = bar.date().approximateFrom ? soft : 0;
    const double right = bar.date().approximateTo ? soft : 0;
    bar.add(PartKind::SoftLeft, from, from + left);
    bar.addTint(from + left, to - right);
    bar.add(PartKind::SoftRight, to - right, to);
}

void addSpan(Bar &bar)
{
    const EdtfDate &date = bar.date();
    const Bound &from = date.possible.from;
    const Bound &to = date.possible.to;
    if (!from.isFinite() && from.kind == Bound::Kind::Unknown && to.at)
        return addHalfKnown(bar, knownEnd(date, *to.at, true), true);
    if (!to.isFinite() && to.kind == Bound::Kind::Unknown && from.at)
        return addHalfKnown(bar, knownEnd(date, *from.at, false), false);

    const double x = from.at ? bar.x(*from.at) : bar.leftEdge();
    const double right = to.at ? bar.x(*to.at) : bar.rightEdge();
    const auto certain = certainRange(date);
    if (!certain) {
        addWithSoftEdges(bar, x, right);
    } else {
        const double solidFrom = date.certain->from.at ? bar.x(certain->begin) : bar.leftEdge();
        const double solidTo = date.certain->to.at ? bar.x(certain->end) : bar.rightEdge();
        const double softLeft = date.approximateFrom ? std::min(kSoftPx, (right - x) / 3) : 0;
        const double softRight = date.approximateTo ? std::min(kSoftPx, (right - x) / 3) : 0;
        bar.add(PartKind::SoftLeft, x, x + softLeft);
        bar.addTint(x + softLeft, solidFrom);
        bar.add(PartKind::Solid, std::max(solidFrom, x + softLeft),
                std::min(solidTo, right - softRight));
        bar.addTint(solidTo, right - softRight);
        bar.add(PartKind::SoftRight, right - softRight, right);
    }
    addArrows(bar);
}

void addMember(Bar &bar, const Extent &member, const EdtfSpan &span,
               const std::vector<Extent> &certain)
{
    const Calendar calendar = bar.date().calendar;
    if (member.from.at && member.to.at) {
        const bool isCertain = std::find(certain.begin(), certain.end(), member) != certain.end();
        const double x = bar.x(*member.from.at);
        const double right = bar.x(*member.to.at);
        return isCertain ? bar.add(PartKind::Solid, x, right) : bar.addTint(x, right);
    }
    if (member.to.at)
        addHalfKnown(bar, knownEnd(span, calendar, *member.to.at, true), true);
    if (member.from.at)
        addHalfKnown(bar, knownEnd(span, calendar, *member.from.at, false), false);
}

void addSet(Bar &bar)
{
    const EdtfDate &date = bar.date();
    const auto &from = date.possible.from.at;
    const auto &to = date.possible.to.at;
    const bool isOneOf = date.form == DateForm::OneOf;
    if (!isOneOf && from && to)
        bar.add(PartKind::Hairline, bar.x(*from), bar.x(*to));
    const auto certain = isOneOf ? std::vector<Extent>() : certainParts(date);
    const auto &spans = date.expression.spans;
    for (std::size_t i = 0; i < std::min(date.members.size(), spans.size()); ++i)
        addMember(bar, date.members[i], spanWithMargin(date, spans[i]), certain);
    if (isOneOf && from)
        bar.add(PartKind::BracketLeft, bar.x(*from), bar.x(*from) + kBracketPx);
    if (isOneOf && to)
        bar.add(PartKind::BracketRight, bar.x(*to) - kBracketPx, bar.x(*to));
}

} // namespace

void appendBarParts(const EdtfDate &date, const TimeScale &scale, std::vector<MarkPart> &parts)
{
    Bar bar(date, scale, parts);
    if (date.form == DateForm::OneOf || date.form == DateForm::AllOf)
        addSet(bar);
    else
        addSpan(bar);
}

void appendSymbolParts(const EdtfDate &date, double x, double width, std::vector<MarkPart> &parts)
{
    const double left = x - width / 2;
    const double right = x + width / 2;
    const PartKind filling = date.uncertain ? PartKind::Hatch
        : date.certain                      ? PartKind::Solid
                                            : PartKind::Tint;
    parts.push_back({filling, left, right});
    if (date.form == DateForm::OneOf) {
        const double out = kSymbolBracketGapPx;
        parts.push_back({PartKind::BracketLeft, left - out, left - out + kBracketPx});
        parts.push_back({PartKind::BracketRight, right + out - kBracketPx, right + out});
    }
}

std::pair<double, double> barEnds(const EdtfDate &date, const TimeScale &scale)
{
    const Bound &from = date.possible.from;
    const Bound &to = date.possible.to;
    const bool isSet = date.form == DateForm::OneOf || date.form == DateForm::AllOf;
    double left = from.at ? scale.x(*from.at) : -kBesidePx;
    double right = to.at ? scale.x(*to.at) : scale.width() + kBesidePx;
    if (isSet) {
        for (const Extent &member : date.members) {
            if (!from.at && !member.from.at && member.to.at)
                left = scale.x(knownEnd(date, *member.to.at, true).begin) - kFadePx;
            if (!to.at && !member.to.at && member.from.at)
                right = scale.x(knownEnd(date, *member.from.at, false).end) + kFadePx;
        }
    } else {
        if (from.kind == Bound::Kind::Unknown && to.at)
            left = scale.x(knownEnd(date, *to.at, true).begin) - kFadePx;
        if (to.kind == Bound::Kind::Unknown && from.at)
            right = scale.x(knownEnd(date, *from.at, false).end) + kFadePx;
    }
    return {left, right};
}

} // namespace chancery
