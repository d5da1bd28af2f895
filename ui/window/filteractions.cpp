#include "ui/window/filteractions.h"

#include "ui/timeline/timelineview.h"
#include "ui/window/actions.h"
#include "ui/window/topbar.h"

#include <QActionGroup>

namespace chancery {

FilterActions::FilterActions(ViewState *state, TopBar *top, TimelineView *view, Actions *actions,
                             QObject *parent)
    : QObject(parent), m_state(state), m_top(top), m_view(view)
{
    addSearch(actions);
    addActors(actions);
    m_clear = actions->add(QStringLiteral("filter-clear"), tr("&Clear filter"),
                           {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X)}, this,
                           &FilterActions::clear);
    connect(state, &ViewState::timelineChanged, this, &FilterActions::follow);
    connect(state, &ViewState::filterChanged, this, &FilterActions::follow);
    connect(top, &TopBar::nextMatchRequested, this, [this] { this->step(Step::Next); });
    follow();
}

void FilterActions::addSearch(Actions *actions)
{
    actions->add(QStringLiteral("filter-find"), tr("&Find events"),
                 {QKeySequence::Find, QKeySequence(Qt::Key_Slash)}, m_top, &TopBar::focusSearch);
    actions->add(QStringLiteral("filter-next"), tr("&Next event"), {Qt::Key_F3}, this,
                 [this] { step(Step::Next); });
    actions->add(QStringLiteral("filter-previous"), tr("&Previous event"),
                 {QKeySequence(Qt::SHIFT | Qt::Key_F3)}, this, [this] { step(Step::Previous); });
}

void FilterActions::addActors(Actions *actions)
{
    m_any = actions->add(QStringLiteral("filter-any"), tr("&Any of the checked actors"), {}, this,
                         [this] { setMatchAll(false); });
    m_all = actions->add(QStringLiteral("filter-all"), tr("A&ll of the checked actors"), {}, this,
                         [this] { setMatchAll(true); });
    auto *group = new QActionGroup(this);
    for (QAction *action : {m_any, m_all}) {
        action->setCheckable(true);
        group->addAction(action);
    }
}

void FilterActions::step(Step step)
{
    const bool finds = !m_state->findText().empty();
    const EventSet &among = finds ? m_state->found() : m_state->events();
    const auto stepped = [&](StepEnd end) {
        return steppedEvent(m_state->timeline(), among, m_state->currentEvent(), step, end);
    };
    auto event = stepped(StepEnd::Stop);
    if (!event) {
        event = stepped(StepEnd::Wrap);
        if (!event)
            Q_EMIT told(finds ? tr("No event that is shown has these words")
                              : tr("No event is shown"));
        else if (step == Step::Next)
            Q_EMIT told(tr("After the last one: on from the first"));
        else
            Q_EMIT told(tr("Before the first one: on from the last"));
    }
    if (!event)
        return;
    m_state->setSelection({*event});
    m_view->revealCurrentEvent();
}

void FilterActions::setMatchAll(bool all)
{
    Filter filter = m_state->filter();
    filter.allActors = all;
    m_state->setFilter(filter);
}

void FilterActions::clear()
{
    m_top->clearSearch();
    m_state->setFilter(Filter());
}

void FilterActions::follow()
{
    (m_state->filter().allActors ? m_all : m_any)->setChecked(true);
    m_clear->setEnabled(!m_state->filter().isEmpty());
}

} // namespace chancery
