#pragma once

#include "core/layout/textmeasurer.h"
#include "ui/timeline/legendentries.h"

#include <vector>

namespace chancery {

/// How to read a picture: samples of what stands in it, each with a few words, in columns.
class Legend
{
public:
    /// Takes the ways of drawing and the event types that @p scene shows. The theme is not owned.
    Legend(const Scene &scene, const Timeline &timeline, const Theme &theme);

    /// The height it needs at a width, with its heading.
    double height(double width, const TextMeasurer &measurer) const;
    /// Draws from the origin down.
    void paint(Canvas &canvas, double width, const TextMeasurer &measurer) const;

private:
    std::size_t columnCount(double width, const TextMeasurer &measurer) const;

    const Theme &m_theme;
    std::vector<LegendEntry> m_entries;
};

} // namespace chancery
