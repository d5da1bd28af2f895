#pragma once

#include <QObject>

class QAction;

namespace chancery {

class Actions;
class ViewHistory;
class ViewState;

/// The actions that go back and forward through the views a person has had.
class HistoryActions : public QObject
{
    Q_OBJECT

public:
    /// The state is not owned.
    HistoryActions(ViewState *state, Actions *actions, QObject *parent);

private:
    void follow();

    ViewHistory *m_history;
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
};

} // namespace chancery
