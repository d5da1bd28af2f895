#include "ui/timeline/markpainter.h"

#include "ui/timeline/markershapes.h"

#include <algorithm>

namespace chancery {

namespace {

constexpr double kBarRadiusPx = 1.5;
constexpr double kTintAlpha = 0.5;
constexpr double kHatchAlpha = 0.16; ///< of the ground below hatching
constexpr double kOutlinePx = 1.4;
constexpr double kRoomForMarkerPx = 20;
constexpr double kMarkerInsetPx = 5;
constexpr double kMarkerInBarPx = 7;

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(color.alphaF() * alpha));
    return color;
}

/// The tint mixed with the ground, so that what lies below does not shine through a mark.
QColor mixed(const QColor &color, const QColor &ground, double share)
{
    const auto mix
        = [share](int a, int b) { return static_cast<int>(a * share + b * (1 - share)); };
    return QColor(mix(color.red(), ground.red()), mix(color.green(), ground.green()),
                  mix(color.blue(), ground.blue()));
}

bool isOutlined(EventStatus status)
{
    return status != EventStatus::Happened && status != EventStatus::Disputed;
}

Stroke outlineOf(const SceneMark &mark, const QColor &color)
{
    Stroke stroke{color, kOutlinePx, Stroke::Dash::Solid};
    if (mark.status == EventStatus::Planned)
        stroke.dash = Stroke::Dash::Dashed;
    if (mark.status == EventStatus::Rumoured)
        stroke.dash = Stroke::Dash::Dotted;
    return stroke;
}

/// Paints the parts of one bar.
class BarPainter
{
public:
    BarPainter(Canvas &canvas, const SceneMark &mark, const Theme &theme, const QColor &ground)
        : m_canvas(canvas), m_mark(mark), m_theme(theme), m_ground(ground),
          m_color(theme.tone(mark.tone)), m_tint(mixed(m_color, ground, kTintAlpha))
    {
    }

    void paint(const MarkPart &part) const
    {
        const QRectF rect(part.x, m_mark.rect.y, part.right - part.x, m_mark.rect.height);
        switch (part.kind) {
        case PartKind::Solid:
            return body(rect, m_color, Fill::Pattern::Plain);
        case PartKind::Tint:
            return body(rect, m_tint, Fill::Pattern::Plain);
        case PartKind::Hatch:
            return hatched(rect);
        case PartKind::FadeLeft:
        case PartKind::SoftLeft:
            return m_canvas.fillRect(rect, {m_tint, Fill::Pattern::FadeLeft, 0, m_ground});
        case PartKind::FadeRight:
        case PartKind::SoftRight:
            return m_canvas.fillRect(rect, {m_tint, Fill::Pattern::FadeRight, 0, m_ground});
        case PartKind::ArrowLeft:
        case PartKind::ArrowRight:
            return arrow(rect, part.kind == PartKind::ArrowRight);
        case PartKind::TornLeft:
        case PartKind::TornRight:
            return torn(rect);
        case PartKind::BracketLeft:
        case PartKind::BracketRight:
            return bracket(rect, part.kind == PartKind::BracketRight);
        case PartKind::Hairline:
            return m_canvas.line({rect.left(), rect.center().y()},
                                 {rect.right(), rect.center().y()}, {m_color, 1});
        }
    }

private:
    void body(const QRectF &rect, const QColor &color, Fill::Pattern pattern) const
    {
        if (!isOutlined(m_mark.status))
            return m_canvas.fillRect(rect, {color, pattern, kBarRadiusPx});
        m_canvas.fillRect(rect, {m_ground, pattern, kBarRadiusPx});
        const double half = kOutlinePx / 2;
        m_canvas.strokeRect(rect.adjusted(half, half, -half, -half), outlineOf(m_mark, m_color),
                            kBarRadiusPx);
    }

    void hatched(const QRectF &rect) const
    {
        m_canvas.fillRect(rect, {mixed(m_color, m_ground, kHatchAlpha)});
        m_canvas.fillRect(rect, {m_color, Fill::Pattern::Hatch});
        m_canvas.strokeRect(rect, {m_tint, 1}, 0);
    }

    void arrow(const QRectF &rect, bool toRight) const
    {
        const double tip = toRight ? rect.right() : rect.left();
        const double base = toRight ? rect.left() : rect.right();
        const double out = rect.height() * 0.35;
        const QPolygonF head(
            {{tip, rect.center().y()}, {base, rect.top() - out}, {base, rect.bottom() + out}});
        m_canvas.polygon(head, m_color, {m_theme.ground, 1});
    }

    void torn(const QRectF &rect) const
    {
        QPolygonF edge;
        constexpr int kTeeth = 4;
        for (int i = 0; i <= kTeeth; ++i)
            edge << QPointF(i % 2 == 0 ? rect.left() : rect.right(),
                            rect.top() + rect.height() * i / kTeeth);
        m_canvas.polygon(edge, {}, {withAlpha(m_color, 0.55), 1});
    }

    void bracket(const QRectF &rect, bool closes) const
    {
        const QRectF tall = rect.adjusted(0, -2, 0, 2);
        const double upright = closes ? tall.right() : tall.left();
        const double foot = closes ? tall.left() : tall.right();
        m_canvas.polygon(QPolygonF({{foot, tall.top()},
                                    {upright, tall.top()},
                                    {upright, tall.bottom()},
                                    {foot, tall.bottom()}}),
                         {}, {m_color, 1.4});
    }

    Canvas &m_canvas;
    const SceneMark &m_mark;
    const Theme &m_theme;
    QColor m_ground; ///< of the lane
    QColor m_color;
    QColor m_tint;
};

void paintStatusSign(Canvas &canvas, const SceneMark &mark, const Theme &theme)
{
    const QRectF rect(mark.rect.x, mark.rect.y, mark.rect.width, mark.rect.height);
    const QColor &color = theme.tone(mark.tone);
    if (mark.status == EventStatus::Cancelled)
        canvas.line({rect.left() - 2, rect.center().y()}, {rect.right() + 2, rect.center().y()},
                    {color, 1.4});
    if (mark.status == EventStatus::Disputed)
        canvas.strokeRect(rect.adjusted(-2.5, -2.5, 2.5, 2.5), {color, 1, Stroke::Dash::Dotted}, 3);
}

/// Mediators and observers took no side, and some stayed away: a ring with a dot, a ring, a ring
/// struck through. On a bar it stands where the spine does. True: nothing else is to be drawn of a
/// symbol.
bool paintBystander(Canvas &canvas, const SceneMark &mark, const Theme &theme)
{
    const bool isBystander = mark.role == RoleKind::Mediator || mark.role == RoleKind::Observer
        || mark.role == RoleKind::Absent;
    if (!isBystander)
        return false;
    constexpr double kRingPx = 9;
    const double middle = mark.rect.y + mark.rect.height / 2;
    const QRectF ring(mark.spineX - kRingPx / 2, middle - kRingPx / 2, kRingPx, kRingPx);
    const QColor &color = theme.tone(mark.tone);
    canvas.ellipse(ring, theme.ground, {color, 1.6});
    if (mark.role == RoleKind::Mediator)
        canvas.ellipse(ring.adjusted(2.5, 2.5, -2.5, -2.5), color, {});
    if (mark.role == RoleKind::Absent)
        canvas.line(ring.bottomLeft(), ring.topRight(), {color, 1.6});
    return true;
}

void paintSymbol(Canvas &canvas, const SceneMark &mark, PartKind filling, const Theme &theme)
{
    const QRectF square(mark.rect.x, mark.rect.y, mark.rect.width, mark.rect.height);
    const QColor &color = theme.tone(mark.tone);
    if (isOutlined(mark.status))
        return paintMarker(canvas, mark.shape, square, theme.ground, outlineOf(mark, color));
    const QColor fill = filling == PartKind::Solid ? color
        : filling == PartKind::Tint                ? mixed(color, theme.ground, kTintAlpha)
                                                   : mixed(color, theme.ground, kHatchAlpha);
    paintMarker(canvas, mark.shape, square, fill, {color, 1.2});
}

/// The type's marker within a bar, at the left end of what is in view of it.
void paintMarkerInBar(Canvas &canvas, const SceneMark &mark, std::span<const MarkPart> parts,
                      const Theme &theme)
{
    const auto holds = [](const MarkPart &part) {
        const bool isBody = part.kind == PartKind::Solid || part.kind == PartKind::Tint;
        return isBody && part.right - std::max(part.x, 0.0) >= kRoomForMarkerPx;
    };
    const auto part = std::find_if(parts.begin(), parts.end(), holds);
    if (part == parts.end())
        return;
    const QRectF square(std::max(part->x, 0.0) + kMarkerInsetPx,
                        mark.rect.y + (mark.rect.height - kMarkerInBarPx) / 2, kMarkerInBarPx,
                        kMarkerInBarPx);
    const bool onOpenGround = isOutlined(mark.status);
    paintMarker(canvas, mark.shape, square, onOpenGround ? theme.tone(mark.tone) : theme.ground,
                {});
}

} // namespace

void paintMarker(Canvas &canvas, MarkerShape shape, const QRectF &square, const QColor &fill,
                 const Stroke &outline)
{
    if (shape == MarkerShape::Circle)
        canvas.ellipse(square, fill, outline);
    else
        canvas.polygon(markerPolygon(shape, square), fill, outline);
}

void paintBar(Canvas &canvas, const SceneMark &mark, std::span<const MarkPart> parts,
              const Theme &theme, const QColor &ground)
{
    const BarPainter bar(canvas, mark, theme, ground);
    for (const MarkPart &part : parts)
        bar.paint(part);
}

void paintMark(Canvas &canvas, const SceneMark &mark, std::span<const MarkPart> parts,
               const Theme &theme, const QColor &ground)
{
    if (!mark.isSymbol) {
        paintBar(canvas, mark, parts, theme, ground);
        paintMarkerInBar(canvas, mark, parts, theme);
        paintBystander(canvas, mark, theme);
    } else if (!paintBystander(canvas, mark, theme)) {
        paintSymbol(canvas, mark, parts.front().kind, theme);
        paintBar(canvas, mark, parts.subspan(1), theme, ground); // its brackets
    }
    paintStatusSign(canvas, mark, theme);
}

} // namespace chancery
