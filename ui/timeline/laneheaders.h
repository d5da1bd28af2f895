#pragma once

#include "core/layout/scene.h"
#include "ui/timeline/lanedrag.h"
#include "ui/timeline/theme.h"

#include <QBasicTimer>
#include <QWidget>

namespace chancery {

class SceneKeeper;
class ViewState;

/// The names of the lanes, to their left: they scroll with the lanes and stay while time moves. A
/// drag asks to move a lane among its like, a click on a triangle to collapse or expand a group, a
/// right click for the menu of a lane.
class LaneHeaders : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kWidthPx = 210;

    /// The state and the keeper are not owned.
    LaneHeaders(ViewState *state, SceneKeeper *keeper, QWidget *parent = nullptr);

    void setScrollY(double y);
    void setTheme(ThemeKind theme);
    /// The lane in which the keyboard is has a line at its edge.
    void setCurrentLane(std::optional<ActorIndex> lane);

Q_SIGNALS:
    /// A click chose a lane.
    void laneChosen(std::optional<chancery::ActorIndex> lane);
    /// The hand asks to collapse or expand a group.
    void collapseRequested(chancery::ActorIndex group);
    /// The hand asks for a lane to stand above another one, or below all its like.
    void moveRequested(chancery::ActorIndex lane, std::optional<chancery::ActorIndex> above);
    /// The hand asks what can be done with a lane; nothing: that of the events that name nobody.
    void menuRequested(std::optional<chancery::ActorIndex> lane, const QPoint &globalPosition);
    /// A drag has come to the edge: the lanes have to be scrolled by so many pixels.
    void scrollRequested(double pixels);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    /// A lane that is being dragged.
    struct Drag
    {
        std::size_t lane = 0; ///< into the plan's lanes
        QPointF pressed;
        QPointF now;
        bool hasBegun = false; ///< the mouse has moved far enough
    };

    std::optional<std::size_t> laneAt(const QPointF &position) const;
    /// The lane at a point, if it is a group's that has lanes below it.
    const SceneLane *groupAt(const QPointF &position) const;
    static bool isOnTriangle(const SceneLane &lane, const QPointF &position);
    std::optional<LaneDrop> drop() const;
    void dragTo(const QPointF &position);
    void endDrag();

    ViewState *m_state;
    SceneKeeper *m_keeper;
    ThemeKind m_theme = ThemeKind::Light;
    double m_scrollY = 0;
    std::optional<ActorIndex> m_currentLane;
    std::optional<Drag> m_drag;
    QBasicTimer m_edgeTimer; ///< scrolls while a drag stays at the edge
};

} // namespace chancery
