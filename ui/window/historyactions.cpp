#include "ui/window/historyactions.h"

#include "ui/view/viewhistory.h"
#include "ui/window/actions.h"

namespace chancery {

HistoryActions::HistoryActions(ViewState *state, Actions *actions, QObject *parent)
    : QObject(parent), m_history(new ViewHistory(state, this))
{
    m_back = actions->add(QStringLiteral("view-back"), tr("&Back to the view before"),
                          {QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_Back)},
                          m_history, &ViewHistory::goBack);
    m_forward = actions->add(QStringLiteral("view-forward"), tr("For&ward again"),
                             {QKeySequence(Qt::ALT | Qt::Key_Right), QKeySequence(Qt::Key_Forward)},
                             m_history, &ViewHistory::goForward);
    connect(m_history, &ViewHistory::changed, this, &HistoryActions::follow);
    follow();
}

void HistoryActions::follow()
{
    m_back->setEnabled(m_history->canGoBack());
    m_forward->setEnabled(m_history->canGoForward());
}

} // namespace chancery
