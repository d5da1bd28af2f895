#pragma once

#include "core/layout/hittest.h"
#include "core/layout/timescale.h"
#include "ui/timeline/gestures.h"
#include "ui/timeline/theme.h"

#include <QPixmap>
#include <QWidget>

#include <optional>

class QHelpEvent;
class QNativeGestureEvent;

namespace chancery {

class SceneKeeper;
class ViewState;

/// The lanes: paints the Scene and turns the mouse into changes of the view state.
class LanesWidget : public QWidget
{
    Q_OBJECT

public:
    /// Neither pointer is owned.
    LanesWidget(ViewState *state, SceneKeeper *keeper, QWidget *parent = nullptr);

    ViewState *viewState() const { return m_state; }
    SceneKeeper *keeper() const { return m_keeper; }
    double scrollY() const { return m_scrollY; }
    /// Top of the viewport in the lanes' height.
    void setScrollY(double y);
    void setTheme(ThemeKind theme);
    void setWheelZooms(bool zooms) { m_wheelZooms = zooms; }

Q_SIGNALS:
    /// The hand asks to scroll the lanes by so many pixels downwards.
    void scrollRequested(double pixels);
    /// The hand asks to see the current event, which was chosen from out of view.
    void revealRequested();
    /// A click chose an event by its mark in that lane; nothing: that of nobody's events.
    void laneChosen(std::optional<chancery::ActorIndex> lane);
    /// The hand asks what can be done with an event.
    void eventMenuRequested(chancery::EventIndex event, const QPoint &globalPosition);
    /// The date under the cursor; empty when the cursor left.
    void dateHovered(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// A press of the left button, until its release.
    struct Press
    {
        QPointF at;
        QPointF last;
        TimeScale scale; ///< as it was
        bool isDrag = false;
        bool zoomsToRange = false; ///< Shift was down
    };

    SceneHit hitAt(const QPointF &position) const;
    std::optional<EventIndex> eventAt(const QPointF &position) const;
    const QPixmap &picture();
    void forgetPicture();
    void drag(const QPointF &to);
    void click(const QPointF &at, bool extends);
    /// An arc leads from here to an event out of view.
    std::optional<EventIndex> arcEndAt(const QPointF &position) const;
    bool openFoldAt(const QPointF &position);
    void hover(const QPointF &at);
    void setHovered(std::optional<EventIndex> event);
    /// Also when time moves beneath a cursor that rests.
    void tellDateAtCursor();
    void zoomToHit(const SceneHit &hit);
    bool showToolTip(QHelpEvent *event);
    bool pinch(const QNativeGestureEvent &event);

    ViewState *m_state;
    SceneKeeper *m_keeper;
    ThemeKind m_theme = ThemeKind::Light;
    double m_scrollY = 0;
    bool m_wheelZooms = false;
    SwipeLock m_swipe;
    std::optional<Press> m_press;
    std::optional<EventIndex> m_hovered;
    std::optional<QPointF> m_cursor; ///< where the mouse rests, while it is over the lanes
    QPixmap m_picture; ///< of the Scene, without hover and selection
    int m_pictureRevision = -1;
};

} // namespace chancery
