#include "ui/window/actions.h"

#include <QSettings>

#include <algorithm>

namespace chancery {

namespace {

constexpr auto kPortable = QKeySequence::PortableText;

QString settingOf(const QAction *action)
{
    return QStringLiteral("keys/") + action->objectName();
}

} // namespace

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
    m_firstKeys.insert(action, keys);
    m_actions.push_back(action);
}

void Actions::recallKeys()
{
    const QSettings settings;
    for (QAction *action : m_actions) {
        const QString name = settingOf(action);
        if (settings.contains(name))
            action->setShortcuts(
                QKeySequence::listFromString(settings.value(name).toString(), kPortable));
    }
}

const QAction *Actions::setKeys(QAction *action, const QList<QKeySequence> &keys)
{
    for (const QAction *other : m_actions) {
        const QList<QKeySequence> taken = other->shortcuts();
        if (other != action && std::any_of(keys.begin(), keys.end(), [&](const QKeySequence &key) {
                return taken.contains(key);
            }))
            return other;
    }
    action->setShortcuts(keys);
    QSettings settings;
    if (keys == firstKeys(action))
        settings.remove(settingOf(action));
    else
        settings.setValue(settingOf(action), QKeySequence::listToString(keys, kPortable));
    return nullptr;
}

QList<QKeySequence> Actions::firstKeys(const QAction *action) const
{
    return m_firstKeys.value(action);
}

QAction *Actions::action(const QString &id) const
{
    const auto found = std::find_if(m_actions.begin(), m_actions.end(),
                                    [&id](const QAction *a) { return a->objectName() == id; });
    return found == m_actions.end() ? nullptr : *found;
}

} // namespace chancery
