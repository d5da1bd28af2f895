#pragma once

#include "ui/timeline/markink.h"

#include <span>

namespace chancery {

/// Paints one bar, or what stands beside a symbol, piece by piece. An edge is firm, and drawn,
/// where no piece of another kind continues it.
class BarPainter
{
public:
    /// Canvas and parts are not owned and must outlive the painter.
    BarPainter(Canvas &canvas, const SceneMark &mark, std::span<const MarkPart> parts,
               const MarkInk &ink);

    void paint() const;

private:
    void paintPart(const MarkPart &part) const;
    void body(const MarkPart &part) const;
    void soft(const MarkPart &part, bool toLeft) const;
    void softHatch(const QRectF &rect, bool toLeft) const;
    void frame(const MarkPart &part, const QRectF &rect) const;
    void arrow(const QRectF &rect, bool toRight) const;
    void torn(const QRectF &rect, bool toRight) const;
    void bracketFoot(const MarkPart &part, bool closes) const;

    QRectF rectOf(const MarkPart &part) const;
    Fill hatch(const QColor &color) const;
    /// Whether a piece of another kind goes on from @p part, one of the parts, at that x.
    bool isContinued(const MarkPart &part, double x) const;

    Canvas &m_canvas;
    std::span<const MarkPart> m_parts;
    const MarkInk &m_ink;
    QRectF m_rect; ///< of the mark
    double m_origin; ///< of hatches, which move with the mark
    bool m_isBelowBracket = false; ///< the line of a bracket takes the top of the bar
};

} // namespace chancery
