#pragma once

class QMenu;
class QMenuBar;

namespace chancery {

class Actions;
class SavedViewActions;

/// Fills the menu bar with the registered actions. Which action is in which menu is said here,
/// once.
void fillMenuBar(QMenuBar *bar, const Actions &actions, SavedViewActions &savedViews,
                 QMenu *recent);

} // namespace chancery
