#include "ui/timeline/hatching.h"

#include <algorithm>
#include <cmath>

namespace chancery {

namespace {
constexpr std::size_t kMostLines = 100'000;

/// x + y of the first line that can meet the rectangle.
double firstSum(const QRectF &rect, double spacing, double origin)
{
    return std::ceil((rect.left() + rect.top() - origin) / spacing) * spacing + origin;
}

} // namespace

std::vector<QLineF> hatchLines(const QRectF &rect, double spacing, double origin)
{
    std::vector<QLineF> lines;
    // Each line rises to the right: x + y is constant along it.
    const double first = firstSum(rect, spacing, origin);
    const double last = rect.right() + rect.bottom();
    for (double sum = first; sum < last && lines.size() < kMostLines; sum += spacing) {
        const double left = std::max(rect.left(), sum - rect.bottom());
        const double right = std::min(rect.right(), sum - rect.top());
        if (left < right)
            lines.emplace_back(left, sum - left, right, sum - right);
    }
    return lines;
}

std::vector<QLineF> hatchLines(const QPolygonF &polygon, double spacing, double origin)
{
    std::vector<QLineF> lines;
    const QRectF box = polygon.boundingRect();
    const double first = firstSum(box, spacing, origin);
    for (double sum = first; sum < box.right() + box.bottom() && lines.size() < kMostLines;
         sum += spacing) {
        std::vector<double> crossings; // x where the line x + y = sum meets the outline
        for (qsizetype i = 0; i < polygon.size(); ++i) {
            const QPointF &a = polygon[i];
            const QPointF &b = polygon[(i + 1) % polygon.size()];
            const double before = a.x() + a.y() - sum;
            const double after = b.x() + b.y() - sum;
            if ((before < 0) != (after < 0))
                crossings.push_back(a.x() + (b.x() - a.x()) * before / (before - after));
        }
        std::sort(crossings.begin(), crossings.end());
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
            lines.emplace_back(crossings[i], sum - crossings[i], crossings[i + 1],
                               sum - crossings[i + 1]);
    }
    return lines;
}

} // namespace chancery
