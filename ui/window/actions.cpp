#include "ui/window/actions.h"

#include <algorithm>

namespace chancery {

Actions::Actions(QObject *parent) : QObject(parent) { }

QAction *Actions::create(const QString &id, const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    adopt(id, action, keys);
    return action;
}

void Actions::adopt(const QString &id, QAction *action, const QList<QKeySequence> &keys)
{
    Q_ASSERT(!this->action(id));
    action->setObjectName(id);
    action->setShortcuts(keys);
    m_actions.push_back(action);
}

QAction *Actions::action(const QString &id) const
{
    const auto found = std::find_if(m_actions.begin(), m_actions.end(),
                                    [&id](const QAction *a) { return a->objectName() == id; });
    return found == m_actions.end() ? nullptr : *found;
}

} // namespace chancery
