#include "ui/timeline/barpainter.h"

#include <algorithm>
#include <cmath>

namespace chancery {

namespace {

constexpr double kBarRadiusPx = 1.5;
constexpr double kHatchSpacingPx = 4;
constexpr double kFirmEdgePx = 1.6;
constexpr double kMostFirmEdge = 0.25; ///< of a narrow piece, so that its filling is still seen
constexpr double kFrameShare = 0.6; ///< of the colour in the lines along a hatch
constexpr double kBracketPx = 1.4;
constexpr double kBelowBracketPx = 3.5; ///< from the bracket's line to what lies beneath it
constexpr double kHairlinePx = 1.2;
constexpr double kTearPx = 1.2;
constexpr double kTearOutPx = 2; ///< above and below the bar
constexpr double kArrowOut = 0.35; ///< of the height, that an arrowhead stands out
constexpr double kTouchPx = 0.01;
constexpr int kFadingSteps = 5; ///< of the lines of a hatch

bool isBody(PartKind kind)
{
    return kind == PartKind::Solid || kind == PartKind::Tint || kind == PartKind::Hatch;
}

bool isSoft(PartKind kind)
{
    return kind == PartKind::SoftLeft || kind == PartKind::SoftRight || kind == PartKind::FadeLeft
        || kind == PartKind::FadeRight;
}

} // namespace

BarPainter::BarPainter(Canvas &canvas, const SceneMark &mark, std::span<const MarkPart> parts,
                       const MarkInk &ink)
    : m_canvas(canvas), m_parts(parts), m_ink(ink),
      m_rect(mark.rect.x, mark.rect.y, mark.rect.width, mark.rect.height), m_origin(mark.spineX)
{
    m_isBelowBracket = std::any_of(parts.begin(), parts.end(), [](const MarkPart &part) {
        return part.kind == PartKind::BracketOver;
    });
}

void BarPainter::paint() const
{
    for (const MarkPart &part : m_parts)
        paintPart(part);
}

void BarPainter::paintPart(const MarkPart &part) const
{
    const QRectF rect = rectOf(part);
    switch (part.kind) {
    case PartKind::Solid:
    case PartKind::Tint:
    case PartKind::Hatch:
        return body(part);
    case PartKind::FadeLeft:
    case PartKind::SoftLeft:
        return soft(part, true);
    case PartKind::FadeRight:
    case PartKind::SoftRight:
        return soft(part, false);
    case PartKind::ArrowLeft:
    case PartKind::ArrowRight:
        return arrow(rect, part.kind == PartKind::ArrowRight);
    case PartKind::TornLeft:
    case PartKind::TornRight:
        return torn(rect, part.kind == PartKind::TornRight);
    case PartKind::BracketLeft:
    case PartKind::BracketRight:
        return bracketFoot(part, part.kind == PartKind::BracketRight);
    case PartKind::BracketOver:
        return m_canvas.line({part.x, m_rect.top() + kBracketPx / 2},
                             {part.right, m_rect.top() + kBracketPx / 2},
                             {m_ink.color, kBracketPx});
    case PartKind::Hairline:
        return m_canvas.line({part.x, rect.center().y()}, {part.right, rect.center().y()},
                             {m_ink.color, kHairlinePx});
    }
}

QRectF BarPainter::rectOf(const MarkPart &part) const
{
    const double top = m_rect.top() + (m_isBelowBracket ? kBelowBracketPx : 0);
    return {part.x, top, part.right - part.x, m_rect.bottom() - top};
}

bool BarPainter::isContinued(const MarkPart &part, double x) const
{
    // What touches a piece stands beside it in the list too.
    const auto continues = [&](const MarkPart &other) {
        const bool touches
            = std::abs(other.x - x) < kTouchPx || std::abs(other.right - x) < kTouchPx;
        return touches && other.kind != part.kind && (isBody(other.kind) || isSoft(other.kind));
    };
    const auto index = static_cast<std::size_t>(&part - m_parts.data());
    return (index > 0 && continues(m_parts[index - 1]))
        || (index + 1 < m_parts.size() && continues(m_parts[index + 1]));
}

Fill BarPainter::hatch(const QColor &color) const
{
    return {color, Fill::Pattern::Hatch, 0, {}, kHatchSpacingPx, m_origin};
}

void BarPainter::body(const MarkPart &part) const
{
    const QRectF rect = rectOf(part);
    const bool isAlone = !isContinued(part, part.x) && !isContinued(part, part.right);
    const double radius = !isAlone                            ? 0
        : m_ink.isRound                                       ? rect.height() / 2
        : part.kind == PartKind::Solid && !m_ink.isOutlined() ? kBarRadiusPx
                                                              : 0;
    if (m_ink.isHalf)
        m_canvas.fillRect(rect, {m_ink.ground});
    const QRectF area = m_ink.filledArea(rect);
    m_canvas.fillRect(area, {m_ink.filling(part.kind), Fill::Pattern::Plain, radius});
    if (part.kind == PartKind::Hatch)
        m_canvas.fillRect(area, hatch(m_ink.color));
    frame(part, rect);
}

/// The lines around a piece. Certain pieces of what happened need none.
void BarPainter::frame(const MarkPart &part, const QRectF &rect) const
{
    const bool isOutlined = m_ink.isOutlined();
    if (!isOutlined && part.kind == PartKind::Solid)
        return;
    const bool opens = !isContinued(part, part.x);
    const bool closes = !isContinued(part, part.right);
    const Stroke along
        = isOutlined ? m_ink.outline : Stroke{mixed(m_ink.color, m_ink.ground, kFrameShare), 1};
    const Stroke across = isOutlined
        ? m_ink.outline
        : Stroke{m_ink.color, std::min(kFirmEdgePx, kMostFirmEdge * rect.width())};
    const double half = along.width / 2;
    const QRectF inner = rect.adjusted(0, half, 0, -half);
    if (isOutlined && opens && closes)
        return m_canvas.strokeRect(inner.adjusted(half, 0, -half, 0), along,
                                   m_ink.isRound ? inner.height() / 2 : 0);
    if (isOutlined || part.kind == PartKind::Hatch) {
        m_canvas.line(inner.topLeft(), inner.topRight(), along);
        m_canvas.line(inner.bottomLeft(), inner.bottomRight(), along);
    }
    const double aside = across.width / 2;
    if (opens)
        m_canvas.line({rect.left() + aside, rect.top()}, {rect.left() + aside, rect.bottom()},
                      across);
    if (closes)
        m_canvas.line({rect.right() - aside, rect.top()}, {rect.right() - aside, rect.bottom()},
                      across);
}

void BarPainter::soft(const MarkPart &part, bool toLeft) const
{
    const QRectF rect = rectOf(part);
    if (m_ink.isHalf)
        m_canvas.fillRect(rect, {m_ink.ground});
    const QRectF area = m_ink.filledArea(rect);
    const auto pattern = toLeft ? Fill::Pattern::FadeLeft : Fill::Pattern::FadeRight;
    m_canvas.fillRect(area, {m_ink.filling(part.body), pattern, 0, m_ink.ground});
    if (part.body == PartKind::Hatch)
        softHatch(area, toLeft);
    if (!m_ink.isOutlined())
        return;
    // The outline runs out a half of the way.
    Stroke stroke = m_ink.outline;
    stroke.color = mixed(stroke.color, m_ink.ground, kFrameShare);
    const double half = stroke.width / 2;
    const double from = toLeft ? rect.center().x() : rect.left();
    const double to = toLeft ? rect.right() : rect.center().x();
    m_canvas.line({from, rect.top() + half}, {to, rect.top() + half}, stroke);
    m_canvas.line({from, rect.bottom() - half}, {to, rect.bottom() - half}, stroke);
}

/// The lines pale in steps towards the soft end.
void BarPainter::softHatch(const QRectF &rect, bool toLeft) const
{
    const double width = rect.width() / kFadingSteps;
    for (int step = 0; step < kFadingSteps; ++step) {
        const double strength = (step + 0.5) / kFadingSteps;
        const double x = toLeft ? rect.left() + step * width : rect.right() - (step + 1) * width;
        m_canvas.fillRect({x, rect.top(), width, rect.height()},
                          {mixed(m_ink.color, m_ink.ground, strength),
                           Fill::Pattern::Hatch,
                           0,
                           {},
                           kHatchSpacingPx});
    }
}

void BarPainter::arrow(const QRectF &rect, bool toRight) const
{
    const double tip = toRight ? rect.right() : rect.left();
    const double base = toRight ? rect.left() : rect.right();
    const double out = rect.height() * kArrowOut;
    const QPolygonF head(
        {{tip, rect.center().y()}, {base, rect.top() - out}, {base, rect.bottom() + out}});
    m_canvas.polygon(head, m_ink.color, {m_ink.ground, 1});
}

void BarPainter::torn(const QRectF &rect, bool toRight) const
{
    constexpr int kTeeth = 6; // with fewer it reads as an arrowhead
    const QRectF tall = rect.adjusted(0, -kTearOutPx, 0, kTearOutPx);
    QPolygonF edge;
    for (int i = 0; i <= kTeeth; ++i)
        edge << QPointF((i % 2 == 0) == toRight ? tall.right() : tall.left(),
                        tall.top() + tall.height() * i / kTeeth);
    m_canvas.polygon(edge, {}, {m_ink.color, kTearPx});
}

/// Squared at the top, and beside a symbol, where no line joins the feet, at the bottom too.
void BarPainter::bracketFoot(const MarkPart &part, bool closes) const
{
    const QRectF tall = m_isBelowBracket
        ? QRectF(part.x, m_rect.top() + kBracketPx / 2, part.right - part.x,
                 m_rect.height() - kBracketPx / 2)
        : QRectF(part.x, m_rect.top() - 1, part.right - part.x, m_rect.height() + 2);
    const double half = kBracketPx / 2;
    const double upright = closes ? tall.right() - half : tall.left() + half;
    const double serif = closes ? tall.left() : tall.right();
    QPolygonF foot({{serif, tall.top()}, {upright, tall.top()}, {upright, tall.bottom()}});
    if (!m_isBelowBracket)
        foot << QPointF(serif, tall.bottom());
    m_canvas.polygon(foot, {}, {m_ink.color, kBracketPx});
}

} // namespace chancery
