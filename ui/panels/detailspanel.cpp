#include "ui/panels/detailspanel.h"

#include "ui/panels/eventpage.h"
#include "ui/panels/panelparts.h"
#include "ui/view/viewstate.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace chancery {

namespace {

constexpr int kMarginPx = 16;
constexpr int kButtonInsetPx = 7; ///< of a button's text, which stands in line with the page's

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
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    createSteps();
    layout->addWidget(m_steps);
    connect(state, &ViewState::timelineChanged, this, &DetailsPanel::showCurrent);
    connect(state, &ViewState::selectionChanged, this, &DetailsPanel::showCurrent);
    showCurrent();
}

void DetailsPanel::createSteps()
{
    m_steps = new QWidget(this);
    auto *row = new QHBoxLayout(m_steps);
    row->setContentsMargins(kMarginPx - kButtonInsetPx, 0, kMarginPx, kButtonInsetPx);
    row->setSpacing(0);
    const auto add = [&](const QString &text, const QString &name, auto signal, Step step) {
        auto *button = new QToolButton(m_steps);
        button->setText(text);
        button->setToolTip(name);
        button->setAccessibleName(name);
        connect(button, &QToolButton::clicked, this, [this, signal, step] {
            Q_EMIT(this->*signal)(step);
        });
        row->addWidget(button);
    };
    add(tr("‹ Before"), tr("The event before in time"), &DetailsPanel::timeStepRequested,
        Step::Previous);
    add(tr("After ›"), tr("The event after in time"), &DetailsPanel::timeStepRequested, Step::Next);
    row->addStretch();
    add(tr("‹ In lane"), tr("The event before in the same lane"), &DetailsPanel::laneStepRequested,
        Step::Previous);
    add(tr("In lane ›"), tr("The event after in the same lane"), &DetailsPanel::laneStepRequested,
        Step::Next);
}

void DetailsPanel::showCurrent()
{
    const std::optional<EventIndex> current = m_state->currentEvent();
    m_steps->setVisible(current.has_value());
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
    m_state->setFilter(withOnlyActor(m_state->filter(), actor));
}

} // namespace chancery
