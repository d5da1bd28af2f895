#pragma once

#include "ui/timeline/theme.h"

#include <QWidget>

namespace chancery {

class SceneKeeper;

/// The date axis above the lanes, from the same Scene.
class Ruler : public QWidget
{
    Q_OBJECT

public:
    /// @p keeper is not owned.
    explicit Ruler(SceneKeeper *keeper, QWidget *parent = nullptr);

    void setTheme(ThemeKind theme);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SceneKeeper *m_keeper;
    ThemeKind m_theme = ThemeKind::Light;
};

} // namespace chancery
