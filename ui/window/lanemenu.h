#pragma once

#include "core/model/ids.h"

#include <optional>

class QMenu;

namespace chancery {

class TimelineView;
class ViewState;

/// Fills the menu of a lane: only its events, pin, hide, show alone, collapse. Nothing stands for
/// the lane of the events that name nobody. The state must outlive the menu.
void fillLaneMenu(QMenu *menu, ViewState *state, TimelineView *view,
                  std::optional<ActorIndex> lane);

} // namespace chancery
