#pragma once

#include <QAccessibleWidget>
#include <QObject>

#include <vector>

namespace chancery {

class LanesWidget;

/// What assistive programs see of the lanes: a list of lanes, each a list of its events in the
/// order of time, with names, dates and actors. The current event has the focus, the selected ones
/// are selected. Lanes and events are made when they are asked for, and go when lanes are planned
/// anew.
class AccessibleLanes : public QAccessibleWidget
{
public:
    explicit AccessibleLanes(LanesWidget *lanes);
    ~AccessibleLanes() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    QString text(QAccessible::Text text) const override;

    LanesWidget &lanes() const { return *m_lanes; }

private:
    void forget();

    LanesWidget *m_lanes;
    QObject m_context; ///< of connections
    mutable std::vector<QAccessible::Id> m_children; ///< by lane; 0: not asked for yet
};

/// Lets assistive programs find what is above; once for the program.
void installAccessibleLanes();
/// Tells them that another event is the current one.
void tellAccessibleFocus(LanesWidget *lanes);

} // namespace chancery
