#include "ui/timeline/hatching.h"

#include <algorithm>
#include <cmath>

namespace chancery {

namespace {
constexpr double kSpacingPx = 6;
constexpr std::size_t kMostLines = 4000;
} // namespace

std::vector<QLineF> hatchLines(const QRectF &rect)
{
    std::vector<QLineF> lines;
    // Each line rises to the right: x + y is constant along it.
    const double first = std::ceil((rect.left() + rect.top()) / kSpacingPx) * kSpacingPx;
    const double last = rect.right() + rect.bottom();
    for (double sum = first; sum < last && lines.size() < kMostLines; sum += kSpacingPx) {
        const double left = std::max(rect.left(), sum - rect.bottom());
        const double right = std::min(rect.right(), sum - rect.top());
        if (left < right)
            lines.emplace_back(left, sum - left, right, sum - right);
    }
    return lines;
}

} // namespace chancery
