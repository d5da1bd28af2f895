#pragma once

#include "core/layout/lanestep.h"
#include "core/layout/timescale.h"
#include "core/model/ids.h"
#include "ui/timeline/theme.h"

#include <QString>
#include <QWidget>

#include <optional>

class QScrollBar;

namespace chancery {

class LaneHeaders;
struct LaneArrangement;
class LanesWidget;
class OverviewCaption;
class OverviewStrip;
class Ruler;
class SceneKeeper;
class ViewState;

/// The timeline as a person sees it: lane headers, ruler and lanes over one ViewState (not owned).
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(ViewState *state, QWidget *parent = nullptr);

    SceneKeeper &keeper() { return *m_keeper; }
    void setTheme(ThemeKind theme);
    /// Whether the bare wheel zooms and Ctrl+wheel scrolls the lanes, instead of the other way
    /// round.
    void setWheelZooms(bool zooms);

    /// The lane in which the keyboard is: one that was chosen, else the current event's.
    std::optional<ActorIndex> currentLane();
    void setCurrentLane(std::optional<ActorIndex> lane);

    // What a hand does to lanes.
    void toggleCollapsed(ActorIndex group);
    /// Among those that nest in the same one; above nothing: last.
    void moveLane(ActorIndex lane, std::optional<ActorIndex> above);
    /// One place up or down among its like; nothing where there is none.
    void stepLanePlace(ActorIndex lane, Step step);

public Q_SLOTS:
    void stepInTime(Step step);
    void stepInLane(Step step);
    void zoomIn();
    void zoomOut();
    void fitAll();
    /// The calendar year, decade (10) or century (100) in the middle of the view.
    void fitYears(int count);
    void fitSelection();
    /// Scrolls the lane of the current event into view and, if it lies outside, moves the range to
    /// it.
    void revealCurrentEvent();

Q_SIGNALS:
    void currentLaneChanged();
    /// The hand asks what can be done with an event.
    void eventMenuRequested(chancery::EventIndex event, const QPoint &globalPosition);
    /// The date under the cursor, for the status bar; empty when the cursor left.
    void dateHovered(const QString &text);
    /// The hand asks what can be done with a lane; nothing: that of the events that name nobody.
    void laneMenuRequested(std::optional<chancery::ActorIndex> lane, const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildLayout();
    void connectParts();
    void updateScrollBar();
    /// Arranges the lanes; that of the actor keeps its place under the eye.
    void arrange(const LaneArrangement &arrangement, ActorIndex eyed);
    void scrollTo(int y);
    void scrollBy(double pixels);
    /// Of where a movement goes.
    TimeScale targetScale() const;
    void zoomAboutMiddle(double factor);
    void panByFraction(double fraction);
    bool selectEnd(Step step);
    using LaneStep = std::optional<LanePlace> (*)(const LanePlan &, const LanePlace &, Step);
    void stepLane(LaneStep stepped, Step step);
    bool handleKey(QKeyEvent *event);

    ViewState *m_state;
    std::optional<ActorIndex> m_keyboardLane; ///< in which keys step on
    SceneKeeper *m_keeper;
    LanesWidget *m_lanes;
    LaneHeaders *m_headers;
    Ruler *m_ruler;
    OverviewStrip *m_overview;
    OverviewCaption *m_caption;
    QWidget *m_corner;
    QScrollBar *m_scrollBar;
};

} // namespace chancery
