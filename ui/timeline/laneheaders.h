#pragma once

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

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SceneKeeper *m_keeper;
    ThemeKind m_theme = ThemeKind::Light;
    double m_scrollY = 0;
};

} // namespace chancery
