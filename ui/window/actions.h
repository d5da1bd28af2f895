#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <utility>

namespace chancery {

/// Everything a person can do, in one list: menus, the key list and later the palette read it.
/// Owns the actions; they are found by their object name.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject *parent = nullptr);

    /// A new action @p id with a translated text; @p slot is called when it is triggered.
    template<class Receiver, class Slot>
    QAction *add(const QString &id, const QString &text, const QList<QKeySequence> &keys,
                 Receiver *receiver, Slot &&slot)
    {
        QAction *action = create(id, text, keys);
        connect(action, &QAction::triggered, receiver, std::forward<Slot>(slot));
        return action;
    }
    /// Lists an action that something else made, a dock's visibility for example.
    void adopt(const QString &id, QAction *action, const QList<QKeySequence> &keys);

    /// Null when there is none of that id.
    QAction *action(const QString &id) const;
    /// In the order they were added.
    const QList<QAction *> &all() const { return m_actions; }

private:
    QAction *create(const QString &id, const QString &text, const QList<QKeySequence> &keys);

    QList<QAction *> m_actions;
};

} // namespace chancery
