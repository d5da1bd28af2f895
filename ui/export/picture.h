#pragma once

#include "core/layout/folds.h"
#include "core/layout/laneorder.h"
#include "core/layout/visiblerange.h"
#include "core/model/timeline.h"
#include "core/query/eventquery.h"
#include "ui/timeline/theme.h"

#include <QByteArray>
#include <QString>

#include <optional>

#include <tl/expected.hpp>

namespace chancery {

/// SceneJson: not a picture but the geometry of one.
enum class PictureFormat { Png, Svg, Pdf, SceneJson };

/// From a file name's ending, case aside.
std::optional<PictureFormat> pictureFormatFromPath(const QString &path);

/// How a picture is to look.
struct PictureOptions
{
    int width = 1600; ///< pixels of 1/96 inch
    std::optional<int> height; ///< nothing: as tall as all lanes need
    int dpi = 96; ///< PNG only: device pixels per inch
    ThemeKind theme = ThemeKind::Print;
    QString title; ///< empty: the timeline's own title
    bool legend = false;
    bool notes = false; ///< numbered source notes below
    bool relations = false; ///< arcs of all relations between events
};

/// What is to be drawn.
struct PictureRequest
{
    TimelinePtr timeline;
    EventSet events; ///< those that pass the filter
    VisibleRange range;
    Folds folds; ///< usually none
    LaneArrangement lanes;
    PictureOptions options;
};

/// A finished picture in memory.
struct Picture
{
    QByteArray bytes;
    QString warning; ///< what did not fit, in words; usually empty
};

/// Draws the whole picture. Needs a QGuiApplication (the offscreen platform is enough). The error
/// is a sentence for people.
tl::expected<Picture, QString> renderPicture(const PictureRequest &request, PictureFormat format);

} // namespace chancery
