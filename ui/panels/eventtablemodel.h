#pragma once

#include "core/query/eventquery.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace chancery {

/// The events that are shown as rows: the order is that of a column. All texts are plain.
class EventTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        DateColumn, ///< sorted as the timeline is: by the contract's sort key
        TitleColumn,
        TypeColumn,
        StatusColumn,
        ActorsColumn,
        PlaceColumn,
        SourcesColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// The events of the set, in the order chosen last.
    void showEvents(std::shared_ptr<const EventQuery> query, const EventSet &events);
    EventIndex eventAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// Nothing where the event is not shown.
    std::optional<int> rowOf(EventIndex event) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Equal ones stay in the order of their dates.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void sortRows();
    QString text(const Event &event, int column) const;

    std::shared_ptr<const EventQuery> m_query; ///< may be null: no rows
    std::vector<EventIndex> m_rows;
    std::vector<int> m_rowOf; ///< by EventIndex; -1: none
    int m_column = DateColumn;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace chancery
