#pragma once

#include "core/model/timeline.h"

#include <QAbstractItemModel>

#include <cstddef>
#include <optional>
#include <vector>

namespace chancery {

/// The actors of a timeline as a tree by part_of, each with a check box and a number of events.
/// Checked means named in the filter. As naming an actor includes its members, the members of a
/// checked one are checked too and cannot be changed by themselves; above a checked member the box
/// is half checked.
class ActorModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, CountColumn, ColumnCount };

    explicit ActorModel(QObject *parent = nullptr);

    void showTimeline(TimelinePtr timeline);
    /// What the filter names. Emits nothing but dataChanged.
    void setNamed(const std::vector<ActorIndex> &named);
    /// By ActorIndex.
    void setCounts(const std::vector<std::size_t> &counts);

    const std::vector<ActorIndex> &named() const { return m_named; }
    /// @p index must be valid and of this model.
    ActorIndex actorAt(const QModelIndex &index) const;
    QModelIndex indexOf(ActorIndex actor, Column column = NameColumn) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// A person checked or unchecked an actor.
    void namedChanged(const std::vector<chancery::ActorIndex> &named);

private:
    const std::vector<ActorIndex> &children(const QModelIndex &parent) const;
    Qt::CheckState checkState(ActorIndex actor) const;
    void rebuildStates();
    void emitChanged(Column column, const QList<int> &roles);

    TimelinePtr m_timeline; ///< may be null: no actors
    std::vector<ActorIndex> m_roots;
    std::vector<int> m_rows; ///< by ActorIndex: the row under its parent
    std::vector<std::size_t> m_counts;
    std::vector<ActorIndex> m_named;
    std::vector<bool> m_isNamed;
    std::vector<bool> m_isIncluded; ///< an actor it is part of is named
    std::vector<bool> m_hasNamedMember; ///< a named or included one stands below it
};

} // namespace chancery
