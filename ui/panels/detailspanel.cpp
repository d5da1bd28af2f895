#include "ui/panels/detailspanel.h"

#include "ui/panels/eventpage.h"
#include "ui/panels/panelparts.h"
#include "ui/view/viewstate.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace chancery {

namespace {

constexpr int kMarginPx = 16;

QWidget *makeHint(QWidget *parent)
{
    auto *hint = new QWidget(parent);
    auto *layout = new QVBoxLayout(hint);
    layout->setContentsMargins(kMarginPx, kMarginPx, kMarginPx, kMarginPx);
    layout->addWidget(makeText(
        DetailsPanel::tr("Select an event to read its date, its actors and where it comes from."),
        TextStyle::Secondary, hint));
    layout->addStretch();
    return hint;
}

} // namespace

DetailsPanel::DetailsPanel(ViewState *state, QWidget *parent)
    : QWidget(parent), m_state(state), m_scroll(new QScrollArea(this))
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    connect(state, &ViewState::timelineChanged, this, &DetailsPanel::showCurrent);
    connect(state, &ViewState::selectionChanged, this, &DetailsPanel::showCurrent);
    showCurrent();
}

void DetailsPanel::showCurrent()
{
    const std::optional<EventIndex> current = m_state->currentEvent();
    if (!current) {
        m_scroll->setWidget(makeHint(nullptr));
        return;
    }
    auto *page = new EventPage(m_state->query().timeline(), *current);
    // Queued: a link that is being clicked must not delete the page it stands on.
    connect(page, &EventPage::eventActivated, this, &DetailsPanel::select, Qt::QueuedConnection);
    connect(page, &EventPage::actorActivated, this, &DetailsPanel::showOnly, Qt::QueuedConnection);
    m_scroll->setWidget(page);
}

void DetailsPanel::select(EventIndex event)
{
    if (event.value >= m_state->timeline().events().size())
        return; // the timeline was replaced after the click
    m_state->setSelection({event});
    Q_EMIT eventActivated(event);
}

void DetailsPanel::showOnly(ActorIndex actor)
{
    if (actor.value >= m_state->timeline().actors().size())
        return;
    Filter filter = m_state->filter();
    filter.actors = {actor};
    m_state->setFilter(filter);
}

} // namespace chancery
