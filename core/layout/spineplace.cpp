#include "core/layout/spineplace.h"

#include "core/layout/levelofdetail.h"

#include <algorithm>
#include <array>

namespace chancery {

namespace {

/// Spines within such a part of a cell of the level of detail, two to five pixels, would cover each
/// other.
constexpr int kPartsOfCell = 8;
constexpr double kInsidePx = 1; ///< of the mark's ends

// From the anchor: bars begin there, symbols stand about it.
constexpr std::array<double, 5> kBesideBarPx{0, 3, 6, 9, 12};
constexpr std::array<double, 5> kBesideSymbolPx{0, 3, -3, 5, -5};

} // namespace

double spineX(const LanePlan &plan, const RowItem &item, const TimeScale &scale, bool isSymbol,
              double left, double right)
{
    const double x = scale.x(item.anchor);
    const std::int64_t part
        = std::max<std::int64_t>(1, LevelOfDetail(scale).cellSecondsAt(item.anchor) / kPartsOfCell);
    const Instant begin{item.anchor.seconds / part * part};
    const std::size_t place = plan.spinesBetween(begin, item) % kBesideBarPx.size();
    if (place == 0)
        return x;
    const double beside = x + (isSymbol ? kBesideSymbolPx : kBesideBarPx)[place];
    const double first = std::min(x, left + kInsidePx);
    return std::clamp(beside, first, std::max(first, right - kInsidePx));
}

} // namespace chancery
