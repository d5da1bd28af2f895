#pragma once

#include "core/layout/overviewlayout.h"
#include "ui/timeline/theme.h"

#include <QWidget>

#include <optional>

namespace chancery {

class ViewState;

/// All of time below the lanes: how many events lie where, and what of it is in view. A drag of the
/// body moves the view, of a handle resizes it; a click elsewhere centres it; Shift+drag filters by
/// the range that is drawn; a double click fits all. Wheel and pinch zoom about the cursor.
class OverviewStrip : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kHeightPx = 54;

    /// @p state is not owned.
    explicit OverviewStrip(ViewState *state, QWidget *parent = nullptr);

    void setTheme(ThemeKind theme);
    /// Built when asked for, if something it depends on has changed.
    const Overview &overview();
    OverviewBody body();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    struct Press
    {
        OverviewPart part = OverviewPart::Body;
        double x = 0;
        double now = 0;
        VisibleRange range; ///< of the view, when it began
        bool filters = false;
    };

    void forget();
    void drag(double x);
    /// The view moved so that its middle is where @p x is in the strip, at the same zoom.
    VisibleRange centredAt(const VisibleRange &range, double x);
    double middleOf(const VisibleRange &range);
    void follow(const QPointF &position);
    void paintDensity(QPainter &painter, const Theme &theme);
    void paintBody(QPainter &painter, const Theme &theme);
    void paintFound(QPainter &painter, const Theme &theme);

    ViewState *m_state;
    std::optional<Overview> m_overview;
    std::optional<Press> m_press;
    ThemeKind m_theme = ThemeKind::Light;
};

} // namespace chancery
