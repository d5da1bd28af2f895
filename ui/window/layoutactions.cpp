#include "ui/window/layoutactions.h"

#include "ui/window/actions.h"

#include <QActionGroup>

namespace chancery {

LayoutActions::LayoutActions(ViewState *state, Actions *actions, QObject *parent)
    : QObject(parent), m_state(state)
{
    m_fold = actions->add(QStringLiteral("view-fold"), tr("Fold &empty time"),
                          {QKeySequence(Qt::CTRL | Qt::Key_T)}, this, &LayoutActions::setFoldsTime);
    m_fold->setCheckable(true);
    addOrders(actions);
    addRelations(actions);
    connect(state, &ViewState::timelineChanged, this, &LayoutActions::follow);
    connect(state, &ViewState::arrangementChanged, this, &LayoutActions::follow);
    connect(state, &ViewState::foldsChanged, this, &LayoutActions::follow);
    connect(state, &ViewState::relationsShownChanged, this, &LayoutActions::follow);
    follow();
}

void LayoutActions::addOrders(Actions *actions)
{
    auto *group = new QActionGroup(this);
    const auto add = [&](const QString &id, const QString &text, LaneOrder order) {
        QAction *action = actions->add(id, text, {}, this, [this, order] { arrange(order); });
        action->setCheckable(true);
        group->addAction(action);
        m_orders << action;
    };
    add(QStringLiteral("lanes-document"), tr("As in the &document"), LaneOrder::Document);
    add(QStringLiteral("lanes-first-event"), tr("By &first event"), LaneOrder::FirstEvent);
    add(QStringLiteral("lanes-events"), tr("By number of &events"), LaneOrder::EventCount);
    add(QStringLiteral("lanes-name"), tr("By &name"), LaneOrder::Name);
    add(QStringLiteral("lanes-neighbours"), tr("Who meets &often together"), LaneOrder::Neighbours);
    add(QStringLiteral("lanes-by-hand"), tr("As I dr&agged them"), LaneOrder::ByHand);
    m_hideEmpty = actions->add(QStringLiteral("lanes-hide-empty"), tr("&Hide empty lanes"), {},
                               this, &LayoutActions::setHidesEmpty);
    m_hideEmpty->setCheckable(true);
    m_showAll
        = actions->add(QStringLiteral("lanes-show-all"), tr("&Show hidden lanes"), {}, this,
                       [this] { m_state->setArrangement(withAllLanes(m_state->arrangement())); });
}

void LayoutActions::arrange(LaneOrder order)
{
    LaneArrangement arrangement = m_state->arrangement();
    arrangement.order = order;
    m_state->setArrangement(arrangement);
}

void LayoutActions::setHidesEmpty(bool hides)
{
    LaneArrangement arrangement = m_state->arrangement();
    arrangement.hidesEmpty = hides;
    m_state->setArrangement(arrangement);
}

void LayoutActions::addRelations(Actions *actions)
{
    auto *group = new QActionGroup(this);
    const auto add = [&](const QString &id, const QString &text, RelationsShown shown) {
        QAction *action = actions->add(id, text, {}, this,
                                       [this, shown] { m_state->setRelationsShown(shown); });
        action->setCheckable(true);
        group->addAction(action);
        return action;
    };
    m_relationsOfSelection = add(QStringLiteral("view-relations-selected"),
                                 tr("Relations of the sele&ction"), RelationsShown::OfSelection);
    m_allRelations
        = add(QStringLiteral("view-relations-all"), tr("All &relations"), RelationsShown::All);
    m_noRelations
        = add(QStringLiteral("view-relations-none"), tr("&No relations"), RelationsShown::None);
}

/// What was in view as a whole stays so.
void LayoutActions::setFoldsTime(bool folds)
{
    const bool showsAll = m_state->range() == m_state->rangeOfAll();
    m_state->setFoldsTime(folds);
    if (showsAll)
        m_state->setRange(m_state->rangeOfAll()); // at once: the folds have jumped too
}

void LayoutActions::follow()
{
    m_fold->setChecked(m_state->foldsTime());
    m_orders[static_cast<int>(m_state->arrangement().order)]->setChecked(true);
    m_orders[static_cast<int>(LaneOrder::ByHand)]->setEnabled(
        !m_state->arrangement().byHand.empty());
    m_hideEmpty->setChecked(m_state->arrangement().hidesEmpty);
    m_showAll->setEnabled(m_state->arrangement().hidesLanes());
    switch (m_state->relationsShown()) {
    case RelationsShown::OfSelection:
        return m_relationsOfSelection->setChecked(true);
    case RelationsShown::All:
        return m_allRelations->setChecked(true);
    case RelationsShown::None:
        return m_noRelations->setChecked(true);
    }
}

} // namespace chancery
