#include "ui/panels/actormodel.h"

#include "ui/panels/words.h"
#include "ui/text.h"

#include <QLocale>
#include <QPalette>

#include <algorithm>

namespace chancery {

ActorModel::ActorModel(QObject *parent) : QAbstractItemModel(parent) { }

void ActorModel::showTimeline(TimelinePtr timeline)
{
    beginResetModel();
    m_timeline = std::move(timeline);
    m_named.clear();
    m_roots.clear();
    const std::size_t size = m_timeline ? m_timeline->actors().size() : 0;
    m_counts.assign(size, 0);
    m_rows.assign(size, 0);
    for (std::size_t i = 0; i < size; ++i) {
        const Actor &actor = m_timeline->actors()[i];
        if (!actor.partOf()) {
            m_rows[i] = static_cast<int>(m_roots.size());
            m_roots.push_back(ActorIndex(i));
        }
        for (std::size_t row = 0; row < actor.nested.size(); ++row)
            m_rows[actor.nested[row].value] = static_cast<int>(row);
    }
    rebuildStates();
    endResetModel();
}

void ActorModel::setNamed(const std::vector<ActorIndex> &named)
{
    if (named == m_named)
        return;
    m_named = named;
    rebuildStates();
    emitChanged(NameColumn, {Qt::CheckStateRole});
}

void ActorModel::setCounts(const std::vector<std::size_t> &counts)
{
    if (counts == m_counts || counts.size() != m_counts.size())
        return;
    m_counts = counts;
    emitChanged(CountColumn, {Qt::DisplayRole});
}

void ActorModel::rebuildStates()
{
    const std::size_t size = m_rows.size();
    m_isNamed.assign(size, false);
    m_isIncluded.assign(size, false);
    m_hasNamedMember.assign(size, false);
    for (const ActorIndex actor : m_named) {
        m_isNamed[actor.value] = true;
        for (const ActorIndex member : m_timeline->withMembers(actor)) {
            m_isIncluded[member.value] = m_isIncluded[member.value] || member != actor;
            for (auto above = m_timeline->actor(member).partOf();
                 above && !m_hasNamedMember[above->value];
                 above = m_timeline->actor(*above).partOf())
                m_hasNamedMember[above->value] = true;
        }
    }
}

/// Tells views that a column's cells changed, under every parent.
void ActorModel::emitChanged(Column column, const QList<int> &roles)
{
    const auto tell = [&](const QModelIndex &under) {
        const int rows = rowCount(under);
        if (rows > 0)
            Q_EMIT dataChanged(index(0, column, under), index(rows - 1, column, under), roles);
    };
    tell({});
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_timeline->actors()[i].nested.empty())
            tell(indexOf(ActorIndex(i)));
    }
}

ActorIndex ActorModel::actorAt(const QModelIndex &index) const
{
    return ActorIndex(static_cast<std::size_t>(index.internalId()));
}

QModelIndex ActorModel::indexOf(ActorIndex actor, Column column) const
{
    return createIndex(m_rows[actor.value], column, quintptr(actor.value));
}

const std::vector<ActorIndex> &ActorModel::children(const QModelIndex &parent) const
{
    return parent.isValid() ? m_timeline->actor(actorAt(parent)).nested : m_roots;
}

QModelIndex ActorModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const ActorIndex actor = children(parent)[static_cast<std::size_t>(row)];
    return createIndex(row, column, quintptr(actor.value));
}

QModelIndex ActorModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const std::optional<ActorIndex> above = m_timeline->actor(actorAt(child)).partOf();
    return above ? indexOf(*above) : QModelIndex();
}

int ActorModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    return static_cast<int>(children(parent).size());
}

int ActorModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

Qt::CheckState ActorModel::checkState(ActorIndex actor) const
{
    if (m_isNamed[actor.value])
        return Qt::Checked;
    return m_isIncluded[actor.value] || m_hasNamedMember[actor.value] ? Qt::PartiallyChecked
                                                                      : Qt::Unchecked;
}

QVariant ActorModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ActorIndex actor = actorAt(index);
    if (index.column() == CountColumn) {
        switch (role) {
        case Qt::DisplayRole:
            return QLocale().toString(static_cast<qulonglong>(m_counts[actor.value]));
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        default:
            return {};
        }
    }
    switch (role) {
    case Qt::DisplayRole:
        return toQString(m_timeline->actor(actor).name);
    case Qt::CheckStateRole:
        return checkState(actor);
    case Qt::AccessibleDescriptionRole:
        return actorKindName(m_timeline->actor(actor).kind);
    default:
        return {};
    }
}

bool ActorModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != NameColumn)
        return false;
    const ActorIndex actor = actorAt(index);
    const bool name = value.value<Qt::CheckState>() != Qt::Unchecked;
    if (name == m_isNamed[actor.value])
        return false;
    // A member beside its group asks for something of its own: for both, or for other times.
    std::vector<ActorIndex> named = m_named;
    std::erase(named, actor);
    if (name)
        named.push_back(actor);
    setNamed(named);
    Q_EMIT namedChanged(m_named);
    return true;
}

Qt::ItemFlags ActorModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == NameColumn)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace chancery
