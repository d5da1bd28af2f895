#pragma once

#include "ui/timeline/canvas.h"
#include "ui/timeline/legendcontents.h"
#include "ui/timeline/theme.h"

#include <QString>

#include <functional>
#include <vector>

namespace chancery {

/// Room that a sample needs to show its way of drawing.
inline constexpr double kSampleWidthPx = 38;
inline constexpr double kSampleHeightPx = 15;

/// One line of a legend: a few words, and the mark itself, drawn by the painter of marks.
struct LegendEntry
{
    QString words;
    std::function<void(Canvas &, const QRectF &, const Theme &)> paintSample;
};

/// The lines that explain @p contents: dates, statuses, roles, types of event.
std::vector<LegendEntry> legendEntries(const LegendContents &contents, const Timeline &timeline);

/// The pieces of a bar from @p left to @p right that shows a way of knowing a date.
std::vector<MarkPart> sampleParts(DateWay way, double left, double right);

} // namespace chancery
