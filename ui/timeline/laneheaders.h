#pragma once

#include "core/layout/scene.h"
#include "ui/timeline/theme.h"

#include <QWidget>

namespace chancery {

class SceneKeeper;
class ViewState;

/// The names of the lanes, to their left: they scroll with the lanes and stay while time moves.
class LaneHeaders : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kWidthPx = 210;

    /// The state and the keeper are not owned.
    LaneHeaders(ViewState *state, SceneKeeper *keeper, QWidget *parent = nullptr);

    void setScrollY(double y);
    void setTheme(ThemeKind theme);

Q_SIGNALS:
    /// The hand asks to collapse or expand a group.
    void collapseRequested(chancery::ActorIndex group);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    /// The lane at a point.
    const SceneLane *laneAt(const QPointF &position) const;
    /// The same where it is a group's that has lanes below it.
    const SceneLane *groupAt(const QPointF &position) const;
    static bool isOnTriangle(const SceneLane &lane, const QPointF &position);

    ViewState *m_state;
    SceneKeeper *m_keeper;
    ThemeKind m_theme = ThemeKind::Light;
    double m_scrollY = 0;
};

} // namespace chancery
