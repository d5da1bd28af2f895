#include "ui/timeline/accessiblelanes.h"

#include "core/layout/elide.h"
#include "ui/counts.h"
#include "ui/text.h"
#include "ui/timeline/laneswidget.h"
#include "ui/timeline/scenekeeper.h"
#include "ui/timeline/scenewords.h"
#include "ui/view/viewstate.h"

#include <QCoreApplication>

#include <algorithm>

namespace chancery {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("AccessibleLanes", text);
}

QString bounded(const std::string &text)
{
    return toQString(cappedText(text));
}

/// What is drawn of a rectangle of the lanes, on the screen.
QRect onScreen(const LanesWidget &lanes, const SceneRect &rect)
{
    const QRectF drawn(rect.x, rect.y - lanes.scrollY(), rect.width, rect.height);
    return drawn.toAlignedRect().translated(lanes.mapToGlobal(QPoint(0, 0)));
}

/// Something in the lanes that is no object of Qt's.
class AccessiblePart : public QAccessibleInterface
{
public:
    AccessiblePart(QAccessibleInterface *parent, LanesWidget *lanes)
        : m_parent(parent), m_lanes(lanes)
    {
    }

    bool isValid() const override { return true; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_parent->window(); }
    QAccessibleInterface *parent() const override { return m_parent; }
    void setText(QAccessible::Text, const QString &) override { }

protected:
    LanesWidget &lanes() const { return *m_lanes; }
    ViewState &viewState() const { return *m_lanes->viewState(); }
    SceneKeeper &keeper() const { return *m_lanes->keeper(); }
    const Timeline &timeline() const { return viewState().timeline(); }

private:
    QAccessibleInterface *m_parent;
    LanesWidget *m_lanes;
};

/// An event in one lane.
class AccessibleEvent : public AccessiblePart
{
public:
    AccessibleEvent(QAccessibleInterface *parent, LanesWidget *lanes, std::size_t lane,
                    EventIndex event)
        : AccessiblePart(parent, lanes), m_lane(lane), m_event(event)
    {
    }

    EventIndex event() const { return m_event; }
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override
    {
        const Event &event = timeline().event(m_event);
        if (kind == QAccessible::Name)
            return QStringLiteral("%1, %2").arg(
                bounded(event.title),
                bounded(dateLabel(*event.date, translatedSceneWords().dates)));
        if (kind != QAccessible::Description)
            return {};
        QStringList actors;
        for (const Participant &participant : event.participants) {
            if (actors.size() == kNamedActors) {
                actors << QStringLiteral("…");
                break;
            }
            actors << bounded(timeline().actor(participant.actor).name);
        }
        return actors.join(QStringLiteral(", "));
    }

    QRect rect() const override
    {
        for (const SceneMark &mark : keeper().scene().marks) {
            if (mark.event == m_event && mark.lane == m_lane)
                return onScreen(lanes(), mark.rect);
        }
        return {}; // out of view, or counted in a cluster
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        const auto &selection = viewState().selection();
        state.selectable = true;
        state.multiSelectable = true;
        state.focusable = true;
        state.selected = std::find(selection.begin(), selection.end(), m_event) != selection.end();
        state.focused = isCurrent() && lanes().hasFocus();
        state.offscreen = rect().isEmpty();
        return state;
    }

private:
    static constexpr qsizetype kNamedActors = 12;

    /// The current event has the focus once: in the topmost of its lanes.
    bool isCurrent() const
    {
        const auto placements = keeper().plan().placementsOf(m_event);
        return viewState().currentEvent() == m_event && !placements.empty()
            && placements.front().lane == m_lane;
    }

    std::size_t m_lane;
    EventIndex m_event;
};

/// A lane with its events in the order of time.
class AccessibleLane : public AccessiblePart
{
public:
    AccessibleLane(QAccessibleInterface *parent, LanesWidget *lanes, std::size_t lane)
        : AccessiblePart(parent, lanes), m_lane(lane)
    {
        const LanePlan &plan = keeper().plan();
        const Lane &planned = plan.lanes()[lane];
        std::vector<RowItem> items;
        for (std::uint32_t row = 0; row < planned.rowCount; ++row) {
            const auto ofRow = plan.itemsOf(plan.rows()[planned.firstRow + row]);
            items.insert(items.end(), ofRow.begin(), ofRow.end());
        }
        std::stable_sort(items.begin(), items.end(),
                         [](const RowItem &a, const RowItem &b) { return a.anchor < b.anchor; });
        for (const RowItem &item : items)
            m_events.push_back(item.event);
        m_children.resize(m_events.size(), 0);
    }
    ~AccessibleLane() override
    {
        for (const QAccessible::Id id : m_children) {
            if (id != 0)
                QAccessible::deleteAccessibleInterface(id);
        }
    }

    int childCount() const override { return static_cast<int>(m_events.size()); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        QAccessible::Id &id = m_children[static_cast<std::size_t>(index)];
        if (id == 0)
            id = QAccessible::registerAccessibleInterface(
                new AccessibleEvent(const_cast<AccessibleLane *>(this), &lanes(), m_lane,
                                    m_events[static_cast<std::size_t>(index)]));
        return QAccessible::accessibleInterface(id);
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (std::size_t i = 0; i < m_children.size(); ++i) {
            if (m_children[i] != 0 && QAccessible::accessibleInterface(m_children[i]) == child)
                return static_cast<int>(i);
        }
        return -1;
    }
    QAccessibleInterface *childOf(EventIndex event) const
    {
        const auto found = std::find(m_events.begin(), m_events.end(), event);
        return found == m_events.end() ? nullptr
                                       : child(static_cast<int>(found - m_events.begin()));
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint at = lanes().mapFromGlobal(QPoint(x, y));
        const SceneHit hit = hitTest(keeper().scene(), at.x(), at.y() + lanes().scrollY());
        const auto *found = std::get_if<HitEvent>(&hit);
        return found ? childOf(found->event) : nullptr;
    }
    QAccessible::Role role() const override { return QAccessible::List; }

    QString text(QAccessible::Text kind) const override
    {
        const auto &actor = keeper().plan().lanes()[m_lane].actor;
        if (kind == QAccessible::Name)
            return actor ? bounded(timeline().actor(*actor).name) : tr("Events that name nobody");
        if (kind != QAccessible::Description)
            return {};
        return countedEvents(m_events.size());
    }
    QRect rect() const override { return onScreen(lanes(), keeper().scene().lanes[m_lane].rect); }
    QAccessible::State state() const override { return {}; }

private:
    std::size_t m_lane;
    std::vector<EventIndex> m_events;
    mutable std::vector<QAccessible::Id> m_children; ///< by event; 0: not asked for yet
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (className != QLatin1String("chancery::LanesWidget"))
        return nullptr;
    auto *lanes = qobject_cast<LanesWidget *>(object);
    return lanes ? new AccessibleLanes(lanes) : nullptr;
}

} // namespace

AccessibleLanes::AccessibleLanes(LanesWidget *lanes)
    : QAccessibleWidget(lanes, QAccessible::List), m_lanes(lanes)
{
    QObject::connect(lanes->keeper(), &SceneKeeper::planChanged, &m_context, [this] { forget(); });
}

AccessibleLanes::~AccessibleLanes()
{
    forget();
}

void AccessibleLanes::forget()
{
    for (const QAccessible::Id id : m_children) {
        if (id != 0)
            QAccessible::deleteAccessibleInterface(id);
    }
    m_children.clear();
}

int AccessibleLanes::childCount() const
{
    return static_cast<int>(m_lanes->keeper()->plan().lanes().size());
}

QAccessibleInterface *AccessibleLanes::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    m_children.resize(static_cast<std::size_t>(childCount()), 0);
    QAccessible::Id &id = m_children[static_cast<std::size_t>(index)];
    if (id == 0)
        id = QAccessible::registerAccessibleInterface(new AccessibleLane(
            const_cast<AccessibleLanes *>(this), m_lanes, static_cast<std::size_t>(index)));
    return QAccessible::accessibleInterface(id);
}

int AccessibleLanes::indexOfChild(const QAccessibleInterface *child) const
{
    for (std::size_t i = 0; i < m_children.size(); ++i) {
        if (m_children[i] != 0 && QAccessible::accessibleInterface(m_children[i]) == child)
            return static_cast<int>(i);
    }
    return -1;
}

QAccessibleInterface *AccessibleLanes::childAt(int x, int y) const
{
    const QPoint at = m_lanes->mapFromGlobal(QPoint(x, y));
    const auto lane = m_lanes->keeper()->plan().laneAt(at.y() + m_lanes->scrollY());
    return lane && m_lanes->rect().contains(at) ? child(static_cast<int>(*lane)) : nullptr;
}

QAccessibleInterface *AccessibleLanes::focusChild() const
{
    const auto current = m_lanes->viewState()->currentEvent();
    const auto placements
        = current ? m_lanes->keeper()->plan().placementsOf(*current) : std::span<const Placement>();
    if (placements.empty())
        return nullptr;
    const auto *lane
        = static_cast<AccessibleLane *>(child(static_cast<int>(placements.front().lane)));
    return lane->childOf(*current);
}

QString AccessibleLanes::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Name)
        return tr("Timeline");
    if (kind == QAccessible::Description)
        return countedEvents(m_lanes->viewState()->events().count());
    return QAccessibleWidget::text(kind);
}

void installAccessibleLanes()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

void tellAccessibleFocus(LanesWidget *lanes)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleInterface *own = QAccessible::queryAccessibleInterface(lanes);
    if (QAccessibleInterface *current = own ? own->focusChild() : nullptr) {
        QAccessibleEvent focus(current, QAccessible::Focus);
        QAccessible::updateAccessibility(&focus);
    }
}

} // namespace chancery
