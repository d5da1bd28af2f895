#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <utility>

namespace chancery {

/// Everything a person can do, in one list: menus, the key list and the palette read it.
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
    /// The keys that a person has chosen, from the program's settings, in place of the first ones.
    void recallKeys();
    /// Other keys for an action, kept in the program's settings; those it had at first are kept as
    /// such. Nothing is done, and the action that has one of the keys returned, where that is
    /// taken.
    const QAction *setKeys(QAction *action, const QList<QKeySequence> &keys);
    QList<QKeySequence> firstKeys(const QAction *action) const;

    /// In the order they were added.
    const QList<QAction *> &all() const { return m_actions; }

private:
    QAction *create(const QString &id, const QString &text, const QList<QKeySequence> &keys);

    QList<QAction *> m_actions;
    QHash<const QAction *, QList<QKeySequence>> m_firstKeys;
};

} // namespace chancery
