#pragma once

#include "core/layout/scene.h"
#include "core/layout/timescale.h"

#include <vector>

namespace chancery {

/// Length of the fade that stands for an unknown or unbounded side, shorter where the view ends.
inline constexpr double kFadePx = 56;

/// Appends the pieces that show an event's date between the x of its extent, clipped to the view
/// and a little beside it. @p date must have a finite bound within the supported range.
void appendBarParts(const EdtfDate &date, const TimeScale &scale, std::vector<MarkPart> &parts);

/// Appends the pieces of a symbol that stands for the whole extent, centred on @p x: its filling,
/// and brackets where the date is one of several.
void appendSymbolParts(const EdtfDate &date, double x, double width, std::vector<MarkPart> &parts);

/// The x from which to which the bar is drawn, fades included, not clipped; sides that go on for
/// ever end at the view's edges.
std::pair<double, double> barEnds(const EdtfDate &date, const TimeScale &scale);

} // namespace chancery
