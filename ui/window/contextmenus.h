#pragma once

#include "core/model/ids.h"

#include <QObject>
#include <QPoint>

#include <optional>

class QMenu;
class QWidget;

namespace chancery {

class TimelineView;
class ViewState;

/// Puts the menu of a lane or of an event where the hand asks for it. The parts are not owned.
class ContextMenus : public QObject
{
    Q_OBJECT

public:
    ContextMenus(ViewState *state, TimelineView *view, QWidget *window);

private:
    void showLaneMenu(std::optional<ActorIndex> lane, const QPoint &globalPosition);
    void showEventMenu(EventIndex event, const QPoint &globalPosition);
    QMenu *newMenu();

    ViewState *m_state;
    TimelineView *m_view;
    QWidget *m_window;
};

/// What can be done with one event: only events of all who took part, or of one of them; of its
/// type; its place; its citation. Each entry has an object name.
void fillEventMenu(QMenu *menu, ViewState *state, TimelineView *view, EventIndex event);

} // namespace chancery
