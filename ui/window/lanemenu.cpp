#include "ui/window/lanemenu.h"

#include "core/layout/laneforest.h"
#include "ui/timeline/timelineview.h"
#include "ui/view/viewstate.h"

#include <QCoreApplication>
#include <QMenu>

namespace chancery {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("LaneMenu", text);
}

/// An entry that arranges the lanes.
QAction *addEntry(QMenu *menu, ViewState *state, const char *id, const QString &text,
                  const LaneArrangement &after)
{
    QAction *action = menu->addAction(text, menu, [state, after] { state->setArrangement(after); });
    action->setObjectName(QLatin1String(id));
    return action;
}

void addFilter(QMenu *menu, ViewState *state, ActorIndex actor)
{
    QAction *only = menu->addAction(tr("&Only events of this actor"), menu, [state, actor] {
        state->setFilter(withOnlyActor(state->filter(), actor));
    });
    only->setObjectName(QStringLiteral("lane-filter"));
    menu->addSeparator();
}

} // namespace

void fillLaneMenu(QMenu *menu, ViewState *state, TimelineView *view, std::optional<ActorIndex> lane)
{
    const LaneArrangement &now = state->arrangement();
    if (lane) {
        addFilter(menu, state, *lane);
        if (!LaneForest(state->timeline(), now).children(*lane).empty())
            menu->addAction(isCollapsed(now, *lane) ? tr("&Expand members")
                                                    : tr("&Collapse members"),
                            menu, [view, group = *lane] { view->toggleCollapsed(group); })
                ->setObjectName(QStringLiteral("lane-collapse"));
        addEntry(menu, state, "lane-pin", isPinned(now, *lane) ? tr("Un&pin") : tr("&Pin to top"),
                 withPinToggled(now, *lane));
        addEntry(menu, state, "lane-alone", tr("&Show this lane alone"), withOnly(now, *lane));
    }
    addEntry(menu, state, "lane-hide", tr("&Hide this lane"), withHidden(now, lane));
    menu->addSeparator();
    addEntry(menu, state, "lane-all", tr("Show &all lanes"), withAllLanes(now))
        ->setEnabled(now.hidesLanes());
}

} // namespace chancery
