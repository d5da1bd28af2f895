#include "core/layout/markparts.h"

#include <algorithm>

namespace chancery {

namespace {

constexpr double kBesidePx = 40; ///< how far beside the view geometry is kept
constexpr double kSoftPx = 14;
constexpr double kArrowPx = 9;
constexpr double kBracketPx = 4;
constexpr double kBracketGapPx = 2.5; ///< between the alternatives and the bracket's feet
constexpr double kTornPx = 4;
constexpr double kLeastFadePx = 20; ///< at the edge of the view
constexpr double kLeastPiecePx = 3; ///< a day of a set is seen from any distance
constexpr double kSymbolBracketGapPx = 3;
constexpr double kSymbolWingPx = 7; ///< the soft edge beside a symbol
constexpr double kSymbolHairlinePx = 5;

/// The stretch that the one finite end of a half-known span can mean: 1991 of "/1991".
TimeRange knownEnd(const EdtfDate &date, const EdtfSpan &span, Instant bound, bool isEnd)
{
    const Extent own = extentOfEnd(date, isEnd ? span.to : span.from);
    if (isEnd && own.from.at && *own.from.at < bound)
        return {*own.from.at, bound};
    if (!isEnd && own.to.at && bound < *own.to.at)
        return {bound, *own.to.at};
    return {bound, bound};
}

/// The same of a whole date: of the first span that is open or unknown on that side.
TimeRange knownEnd(const EdtfDate &date, Instant bound, bool isEnd)
{
    for (const EdtfSpan &span : date.expression.spans) {
        const EdtfEnd &other = isEnd ? span.from : span.to;
        if (other.kind != EdtfEnd::Kind::Point)
            return knownEnd(date, span, bound, isEnd);
    }
    return {bound, bound};
}

bool isUncertain(const EdtfSpan &span)
{
    return span.from.point.isUncertain() || span.to.point.isUncertain();
}

/// Which edges of a bar are soft.
struct SoftEdges
{
    bool left = false;
    bool right = false;
};

SoftEdges softEdges(const EdtfSpan &span)
{
    return {span.from.point.isApproximate(), span.to.point.isApproximate()};
}

/// Collects parts of one bar, clipped to the view and a little beside it.
class Bar
{
public:
    Bar(const EdtfDate &date, const TimeScale &scale, std::vector<MarkPart> &parts)
        : m_date(date), m_scale(scale), m_parts(parts)
    {
    }

    void add(PartKind kind, double x, double right, PartKind body = PartKind::Tint)
    {
        const double left = std::max(x, -kBesidePx);
        const double end = std::min(right, m_scale.width() + kBesidePx);
        if (left < end)
            m_parts.push_back({kind, left, end, body});
    }

    /// @p pieces stand side by side, from the left. A soft edge takes the place of what it covers
    /// and fades from the piece at its inner end.
    void addSoftened(const std::vector<MarkPart> &pieces, const SoftEdges &edges)
    {
        const double from = pieces.front().x;
        const double to = pieces.back().right;
        const double soft = std::min(kSoftPx, (to - from) / 3);
        const double left = edges.left ? from + soft : from;
        const double right = edges.right ? to - soft : to;
        const auto kindAt = [&pieces](double x) {
            const auto holds = [x](const MarkPart &piece) { return x < piece.right; };
            const auto piece = std::find_if(pieces.begin(), pieces.end(), holds);
            return piece == pieces.end() ? pieces.back().kind : piece->kind;
        };
        if (edges.left)
            add(PartKind::SoftLeft, from, left, kindAt(left));
        for (const MarkPart &piece : pieces)
            add(piece.kind, std::max(piece.x, left), std::min(piece.right, right));
        if (edges.right)
            add(PartKind::SoftRight, right, to, kindAt(right));
    }

    double x(Instant at) const { return m_scale.x(at); }
    const EdtfDate &date() const { return m_date; }
    const TimeScale &scale() const { return m_scale; }
    double viewWidth() const { return m_scale.width(); }
    /// Where a bar that goes on for ever meets its arrowhead, at the edge of the view.
    double leftArrow() const { return kArrowPx; }
    double rightArrow() const { return m_scale.width() - kArrowPx; }

private:
    const EdtfDate &m_date;
    const TimeScale &m_scale;
    std::vector<MarkPart> &m_parts;
};

/// What is known of a half-known extent, in x, wide enough to be seen; it grows towards the side
/// nobody knows.
std::pair<double, double> knownPiece(const TimeRange &known, bool knownIsEnd,
                                     const TimeScale &scale)
{
    const double x = scale.x(known.begin);
    const double right = scale.x(known.end);
    const double missing = std::max(0.0, kLeastPiecePx - (right - x));
    return {knownIsEnd ? x - missing : x, knownIsEnd ? right : right + missing};
}

/// Where the fade beside a known end, at x, is over. It keeps within the view as far as it can, so
/// that one sees how it ends.
double fadeEnd(double x, bool toLeft, const TimeScale &scale)
{
    const double room = toLeft ? x : scale.width() - x;
    const double length = std::clamp(room, kLeastFadePx, kFadePx);
    return toLeft ? x - length : x + length;
}

/// A half-known extent: what the known end can mean, and a fade towards the side nobody knows.
void addHalfKnown(Bar &bar, std::pair<double, double> known, bool knownIsEnd, PartKind body,
                  SoftEdges edges)
{
    const auto [x, right] = known;
    (knownIsEnd ? edges.left : edges.right) = false; // there it fades already
    const PartKind fading = body == PartKind::Hatch ? body : PartKind::Tint; // never certain
    if (knownIsEnd)
        bar.add(PartKind::FadeLeft, fadeEnd(x, true, bar.scale()), x, fading);
    bar.addSoftened({{body, x, right}}, edges);
    if (!knownIsEnd)
        bar.add(PartKind::FadeRight, right, fadeEnd(right, false, bar.scale()), fading);
}

/// The end that is there and nobody knows: where its fade is torn off.
void addTornEnd(Bar &bar, std::pair<double, double> known, bool knownIsEnd)
{
    const double end = fadeEnd(knownIsEnd ? known.first : known.second, knownIsEnd, bar.scale());
    if (knownIsEnd)
        bar.add(PartKind::TornLeft, end, end + kTornPx);
    else
        bar.add(PartKind::TornRight, end - kTornPx, end);
}

void addArrows(Bar &bar)
{
    const Extent &possible = bar.date().possible;
    if (possible.from.kind == Bound::Kind::Open)
        bar.add(PartKind::ArrowLeft, 0, bar.leftArrow());
    if (possible.to.kind == Bound::Kind::Open)
        bar.add(PartKind::ArrowRight, bar.rightArrow(), bar.viewWidth());
}

/// Certain where it is, tint on both sides of that; hatched where nothing is certain for doubt.
std::vector<MarkPart> spanPieces(const Bar &bar, double x, double right)
{
    const EdtfDate &date = bar.date();
    if (date.uncertain)
        return {{PartKind::Hatch, x, right}};
    const auto certain = certainRange(date);
    if (!certain)
        return {{PartKind::Tint, x, right}};
    const double from = date.certain->from.at ? bar.x(certain->begin) : x;
    const double to = date.certain->to.at ? bar.x(certain->end) : right;
    std::vector<MarkPart> pieces;
    if (x < from)
        pieces.push_back({PartKind::Tint, x, std::min(from, right)});
    if (from < to)
        pieces.push_back({PartKind::Solid, from, to});
    if (to < right)
        pieces.push_back({PartKind::Tint, std::max(to, x), right});
    return pieces;
}

void addHalfKnownSpan(Bar &bar, const TimeScale &scale, Instant bound, bool knownIsEnd)
{
    const EdtfDate &date = bar.date();
    const auto known = knownPiece(knownEnd(date, bound, knownIsEnd), knownIsEnd, scale);
    const PartKind body = date.uncertain ? PartKind::Hatch
        : date.certain                   ? PartKind::Solid
                                         : PartKind::Tint;
    addHalfKnown(bar, known, knownIsEnd, body, {date.approximateFrom, date.approximateTo});
    addTornEnd(bar, known, knownIsEnd);
}

void addSpan(Bar &bar, const TimeScale &scale)
{
    const EdtfDate &date = bar.date();
    const Bound &from = date.possible.from;
    const Bound &to = date.possible.to;
    if (from.kind == Bound::Kind::Unknown && to.at)
        return addHalfKnownSpan(bar, scale, *to.at, true);
    if (to.kind == Bound::Kind::Unknown && from.at)
        return addHalfKnownSpan(bar, scale, *from.at, false);
    const double x = from.at ? bar.x(*from.at) : bar.leftArrow();
    const double right = to.at ? bar.x(*to.at) : bar.rightArrow();
    if (x < right) // otherwise what is known lies beneath the arrowhead
        bar.addSoftened(spanPieces(bar, x, right), {date.approximateFrom, date.approximateTo});
    addArrows(bar);
}

void addMember(Bar &bar, const TimeScale &scale, const Extent &member, const EdtfSpan &span,
               bool isCertain)
{
    const PartKind body = isUncertain(span) ? PartKind::Hatch
        : isCertain                         ? PartKind::Solid
                                            : PartKind::Tint;
    if (member.from.at && member.to.at) {
        const double x = bar.x(*member.from.at);
        const double right = bar.x(*member.to.at);
        const double missing = std::max(0.0, kLeastPiecePx - (right - x)) / 2;
        return bar.addSoftened({{body, x - missing, right + missing}}, softEdges(span));
    }
    const auto known = [&](Instant bound, bool isEnd) {
        return knownPiece(knownEnd(bar.date(), span, bound, isEnd), isEnd, scale);
    };
    if (member.to.at)
        addHalfKnown(bar, known(*member.to.at, true), true, body, softEdges(span));
    if (member.from.at)
        addHalfKnown(bar, known(*member.from.at, false), false, body, softEdges(span));
}

/// Feet where the set ends; on an open side the line runs out over the fade.
void addBracket(Bar &bar, const TimeScale &scale)
{
    const EdtfDate &date = bar.date();
    const auto [left, right] = barEnds(date, scale);
    const double from = left - (date.possible.from.at ? kBracketGapPx : 0);
    const double to = right + (date.possible.to.at ? kBracketGapPx : 0);
    bar.add(PartKind::BracketOver, from, to);
    if (date.possible.from.at)
        bar.add(PartKind::BracketLeft, from, from + kBracketPx);
    if (date.possible.to.at)
        bar.add(PartKind::BracketRight, to - kBracketPx, to);
}

void addSet(Bar &bar, const TimeScale &scale)
{
    const EdtfDate &date = bar.date();
    const auto &from = date.possible.from.at;
    const auto &to = date.possible.to.at;
    const bool isOneOf = date.form == DateForm::OneOf;
    if (!isOneOf && from && to)
        bar.add(PartKind::Hairline, bar.x(*from), bar.x(*to));
    const auto certain = isOneOf ? std::vector<Extent>() : certainParts(date);
    const auto &spans = date.expression.spans;
    for (std::size_t i = 0; i < std::min(date.members.size(), spans.size()); ++i) {
        const bool isCertain
            = std::find(certain.begin(), certain.end(), date.members[i]) != certain.end();
        addMember(bar, scale, date.members[i], spans[i], isCertain);
    }
    if (isOneOf)
        addBracket(bar, scale);
}

} // namespace

void appendBarParts(const EdtfDate &date, const TimeScale &scale, std::vector<MarkPart> &parts)
{
    Bar bar(date, scale, parts);
    if (date.form == DateForm::OneOf || date.form == DateForm::AllOf)
        addSet(bar, scale);
    else
        addSpan(bar, scale);
}

void appendSymbolParts(const EdtfDate &date, double x, double width, std::vector<MarkPart> &parts)
{
    const double left = x - width / 2;
    const double right = x + width / 2;
    const PartKind filling = date.uncertain ? PartKind::Hatch
        : date.certain                      ? PartKind::Solid
                                            : PartKind::Tint;
    parts.push_back({filling, left, right});
    const bool isSoft = date.approximateFrom || date.approximateTo;
    if (date.form == DateForm::AllOf) {
        parts.push_back({PartKind::Hairline, left - kSymbolHairlinePx, left});
        parts.push_back({PartKind::Hairline, right, right + kSymbolHairlinePx});
    } else if (isSoft) {
        parts.push_back({PartKind::SoftLeft, left - kSymbolWingPx, left, filling});
        parts.push_back({PartKind::SoftRight, right, right + kSymbolWingPx, filling});
    }
    if (date.form == DateForm::OneOf) {
        const double out = kSymbolBracketGapPx + (isSoft ? kSymbolWingPx : 0);
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
    const auto fadeLeft = [&](Instant end) {
        return fadeEnd(knownPiece(knownEnd(date, end, true), true, scale).first, true, scale);
    };
    const auto fadeRight = [&](Instant begin) {
        return fadeEnd(knownPiece(knownEnd(date, begin, false), false, scale).second, false, scale);
    };
    if (isSet) {
        for (const Extent &member : date.members) {
            if (!from.at && !member.from.at && member.to.at)
                left = fadeLeft(*member.to.at);
            if (!to.at && !member.to.at && member.from.at)
                right = fadeRight(*member.from.at);
        }
    } else {
        if (from.kind == Bound::Kind::Unknown && to.at)
            left = fadeLeft(*to.at);
        if (to.kind == Bound::Kind::Unknown && from.at)
            right = fadeRight(*from.at);
    }
    return {left, right};
}

} // namespace chancery
