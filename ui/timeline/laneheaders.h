#pragma once

#include "core/layout/scene.h"
#include "ui/timeline/theme.h"

#include <QWidget>

namespace chancery {

class SceneKeeper;

/// The names of the lanes, to their left: they scroll with the lanes and stay while time moves.
class LaneHeaders : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kWidthPx = 210;

    /// @p keeper is not owned.
    explicit LaneHeaders(SceneKeeper *keeper, QWidget *parent = nullptr);

    void setScrollY(double y);
    void setTheme(ThemeKind theme);

Q_SIGNALS:
    /// The hand asks to collapse or expand a group.
    void collapseRequested(chancery::ActorIndex group);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    /// The lane of a group with members at a point.
    const SceneLane *groupAt(const QPointF &position) const;
    static bool isOnTriangle(const SceneLane &lane, const QPointF &position);

    SceneKeeper *m_keeper;
    ThemeKind m_theme = ThemeKind::Light;
    double m_scrollY = 0;
};

} // namespace chancery
