#include "ui/window/contextmenus.h"

#include "ui/citation.h"
#include "ui/text.h"
#include "ui/timeline/timelineview.h"
#include "ui/view/viewstate.h"
#include "ui/window/lanemenu.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>
#include <functional>
#include <vector>

namespace chancery {

namespace {

constexpr std::size_t kMostActors = 8; ///< with an entry of their own
constexpr qsizetype kLongestName = 60; ///< characters

/// A name in a menu: bounded, and '&' is no mnemonic.
QString nameOf(const Timeline &timeline, ActorIndex actor)
{
    QString name = toQString(timeline.actor(actor).name).left(kLongestName);
    return isolated(name.replace(u'&', QStringLiteral("&&")));
}

/// Each once, in the order of the document.
std::vector<ActorIndex> actorsOf(const Event &event)
{
    std::vector<ActorIndex> actors;
    for (const Participant &participant : event.participants) {
        if (std::find(actors.begin(), actors.end(), participant.actor) == actors.end())
            actors.push_back(participant.actor);
    }
    return actors;
}

QAction *addEntry(QMenu *menu, const char *id, const QString &text, std::function<void()> act)
{
    QAction *action = menu->addAction(text, menu, std::move(act));
    action->setObjectName(QLatin1String(id));
    return action;
}

void addActorFilters(QMenu *menu, ViewState *state, const std::vector<ActorIndex> &actors)
{
    if (actors.size() > 1) {
        const QString text = actors.size() == 2
            ? ContextMenus::tr("Only events with these &two")
            : ContextMenus::tr("Only events with &all of these %1").arg(actors.size());
        addEntry(menu, "event-together", text, [state, actors] {
            Filter filter = state->filter();
            filter.actors = actors;
            filter.allActors = true;
            state->setFilter(filter);
        });
    }
    for (std::size_t i = 0; i < std::min(actors.size(), kMostActors); ++i) {
        const QString name = nameOf(state->timeline(), actors[i]);
        addEntry(menu, "event-actor", ContextMenus::tr("Only events of %1").arg(name),
                 [state, actor = actors[i]] {
                     state->setFilter(withOnlyActor(state->filter(), actor));
                 });
    }
}

} // namespace

void fillEventMenu(QMenu *menu, ViewState *state, TimelineView *view, EventIndex index)
{
    const Event &event = state->timeline().event(index);
    addActorFilters(menu, state, actorsOf(event));
    const std::string type = state->timeline().typeOf(event).id;
    if (!type.empty())
        addEntry(menu, "event-type", ContextMenus::tr("Only events of this t&ype"), [state, type] {
            Filter filter = state->filter();
            filter.types = {type};
            state->setFilter(filter);
        });
    menu->addSeparator();
    addEntry(menu, "event-fit", ContextMenus::tr("&Zoom to it"), [state, view, index] {
        state->setSelection({index});
        view->fitSelection();
    });
    addEntry(menu, "event-cite", ContextMenus::tr("&Copy as citation"), [state, index] {
        QGuiApplication::clipboard()->setText(eventCitation(state->timeline(), index));
    });
}

ContextMenus::ContextMenus(ViewState *state, TimelineView *view, QWidget *window)
    : QObject(window), m_state(state), m_view(view), m_window(window)
{
    connect(view, &TimelineView::laneMenuRequested, this, &ContextMenus::showLaneMenu);
    connect(view, &TimelineView::eventMenuRequested, this, &ContextMenus::showEventMenu);
}

QMenu *ContextMenus::newMenu()
{
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // What it offers is of the timeline that is shown now.
    connect(m_state, &ViewState::timelineChanged, menu, &QWidget::close);
    return menu;
}

void ContextMenus::showLaneMenu(std::optional<ActorIndex> lane, const QPoint &globalPosition)
{
    QMenu *menu = newMenu();
    fillLaneMenu(menu, m_state, m_view, lane);
    menu->popup(globalPosition);
}

void ContextMenus::showEventMenu(EventIndex event, const QPoint &globalPosition)
{
    QMenu *menu = newMenu();
    fillEventMenu(menu, m_state, m_view, event);
    menu->popup(globalPosition);
}

} // namespace chancery
