#pragma once

#include "core/layout/scene.h"
#include "core/layout/textmeasurer.h"
#include "ui/timeline/canvas.h"
#include "ui/timeline/theme.h"

#include <QString>

#include <functional>
#include <vector>

namespace chancery {

/// How to read a picture: samples of what stands in it, each with a few words, in columns.
class Legend
{
public:
    /// Takes the ways of drawing and the event types that @p scene shows.
    Legend(const Scene &scene, const Timeline &timeline, const Theme &theme);

    /// The height it needs at a width, with its heading.
    double height(double width, const TextMeasurer &measurer) const;
    /// Draws from the origin down.
    void paint(Canvas &canvas, double width, const TextMeasurer &measurer) const;

private:
    struct Entry
    {
        QString words;
        std::function<void(Canvas &, const QRectF &)> sample;
    };

    void addDateEntries(const Scene &scene);
    void addSpineEntries(const Scene &scene);
    void addTypeEntries(const Scene &scene, const Timeline &timeline);
    void addPart(PartKind kind, const QString &words);
    std::size_t columnCount(double width, const TextMeasurer &measurer) const;

    const Theme &m_theme;
    std::vector<Entry> m_entries;
};

} // namespace chancery
