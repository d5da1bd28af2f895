#include "ui/view/viewhistory.h"

#include "ui/view/viewstate.h"

namespace chancery {

ViewHistory::ViewHistory(ViewState *state, QObject *parent)
    : QObject(parent), m_state(state), m_timeline(state->query().timeline()), m_views{state->view()}
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(kSettlingMs);
    connect(&m_settling, &QTimer::timeout, this, &ViewHistory::settle);
    connect(state, &ViewState::timelineChanged, this, &ViewHistory::onTimeline);
    connect(state, &ViewState::rangeChanged, this, &ViewHistory::onChange);
    connect(state, &ViewState::filterChanged, this, &ViewHistory::onChange);
    connect(state, &ViewState::foldsChanged, this, &ViewHistory::onChange);
    connect(state, &ViewState::arrangementChanged, this, &ViewHistory::onChange);
}

bool ViewHistory::canGoBack() const
{
    return m_at > 0 || isOnTheMove();
}

bool ViewHistory::canGoForward() const
{
    return m_at + 1 < m_views.size() && !isOnTheMove();
}

bool ViewHistory::isOnTheMove() const
{
    return m_settling.isActive() && m_state->view() != m_views[m_at];
}

void ViewHistory::goBack()
{
    settle();
    if (m_at > 0)
        show(m_at - 1);
}

void ViewHistory::goForward()
{
    settle();
    if (m_at + 1 < m_views.size())
        show(m_at + 1);
}

void ViewHistory::onTimeline(bool isSame)
{
    const bool wasSettling = m_settling.isActive();
    m_settling.stop();
    const TimelinePtr old = std::exchange(m_timeline, m_state->query().timeline());
    if (isSame) {
        for (View &view : m_views)
            view = inTimeline(view, *old, *m_timeline);
        if (wasSettling)
            settle();
        else
            m_views[m_at] = m_state->view();
    } else {
        m_views = {m_state->view()};
        m_at = 0;
    }
    Q_EMIT changed();
}

void ViewHistory::onChange()
{
    if (m_isShowing)
        return;
    m_settling.start();
    Q_EMIT changed();
}

void ViewHistory::settle()
{
    m_settling.stop();
    if (View view = m_state->view(); view != m_views[m_at]) {
        m_views.resize(m_at + 1);
        m_views.push_back(std::move(view));
        if (m_views.size() > kMostViews)
            m_views.erase(m_views.begin());
        m_at = m_views.size() - 1;
    }
    Q_EMIT changed();
}

void ViewHistory::show(std::size_t at)
{
    m_at = at;
    m_isShowing = true;
    m_state->setView(m_views[at]);
    m_isShowing = false;
    Q_EMIT changed();
}

} // namespace chancery
