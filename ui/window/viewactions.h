#pragma once

namespace chancery {

class Actions;
class MainWindow;
class TimelineView;
class ViewState;

/// The actions that move and size the view: "view-zoom-in", "view-fit-all" and so on.
void addViewActions(Actions *actions, ViewState *state, TimelineView *view, MainWindow *window);

/// Those that choose the window's theme, of which one is checked: "view-light" and so on.
void addThemeActions(Actions *actions, MainWindow *window);

} // namespace chancery
