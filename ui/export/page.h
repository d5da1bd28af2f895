#pragma once

#include "core/layout/laneplan.h"
#include "core/layout/scene.h"
#include "ui/export/legend.h"
#include "ui/export/picture.h"
#include "ui/export/sourcenotes.h"
#include "ui/timeline/fonttextmeasurer.h"

#include <QSizeF>
#include <QStringList>

#include <memory>

namespace chancery {

/// A picture laid out and ready to be drawn on any canvas: title, ruler, lanes with their headers,
/// legend and source notes, one below the other.
class Page
{
public:
    explicit Page(const PictureRequest &request);

    QSizeF size() const { return m_size; }
    QString title() const { return m_title; }
    /// What did not fit a stated height, in words; usually empty.
    QString warning() const { return m_warning; }
    void paint(Canvas &canvas) const;
    /// The lanes as they are painted.
    const Scene &scene() const { return m_scene; }
    const LanePlan &plan() const { return *m_plan; }
    /// The event of an item that clusters name.
    EventIndex eventOfItem(std::uint32_t item) const { return m_plan->items()[item].event; }

private:
    void layOutLanes(const PictureRequest &request);
    void layOutHeight(const PictureRequest &request);
    void layOutNotes();
    QStringList wrapped(const QString &text, double width) const;
    double belowLanes() const;
    void paintHead(Canvas &canvas) const;
    void paintLanes(Canvas &canvas) const;
    void paintNotes(Canvas &canvas) const;

    const Theme &m_theme;
    FontTextMeasurer m_measurer;
    QString m_title;
    QString m_subtitle;
    QString m_warning;
    SourceNotes m_notes;
    std::unique_ptr<LanePlan> m_plan;
    Scene m_scene;
    std::unique_ptr<Legend> m_legend;
    std::vector<QStringList> m_noteColumns; ///< lines, column by column
    double m_noteColumnWidth = 0;
    double m_legendHeight = 0;
    double m_lanesHeight = 0;
    double m_headerWidth = 0; ///< as wide as its names, within limits
    QSizeF m_size;
};

} // namespace chancery
