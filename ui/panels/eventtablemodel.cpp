#include "ui/panels/eventtablemodel.h"

#include "core/query/textfold.h"
#include "ui/citation.h"
#include "ui/panels/words.h"
#include "ui/text.h"

#include <QStringList>

#include <algorithm>
#include <string>

namespace chancery {

namespace {

constexpr std::size_t kNamedInACell = 12; ///< more actors or sources are an ellipsis

/// The texts of a list in one cell.
template<class Items, class TextOf>
QString joined(const Items &items, TextOf textOf)
{
    QStringList texts;
    for (const auto &item : items) {
        if (texts.size() == static_cast<qsizetype>(kNamedInACell)) {
            texts << QStringLiteral("…");
            break;
        }
        texts << textOf(item);
    }
    return texts.join(QStringLiteral("; "));
}

} // namespace

void EventTableModel::showEvents(std::shared_ptr<const EventQuery> query, const EventSet &events)
{
    beginResetModel();
    m_query = std::move(query);
    m_rows.clear();
    for (const EventIndex event : m_query->timeline()->chronological()) {
        if (events.contains(event))
            m_rows.push_back(event);
    }
    sortRows();
    endResetModel();
}

std::optional<int> EventTableModel::rowOf(EventIndex event) const
{
    if (event.value >= m_rowOf.size() || m_rowOf[event.value] < 0)
        return std::nullopt;
    return m_rowOf[event.value];
}

int EventTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EventTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString EventTableModel::text(const Event &event, int column) const
{
    const Timeline &timeline = *m_query->timeline();
    switch (column) {
    case DateColumn:
        return dateText(event);
    case TitleColumn:
        return toQString(event.title);
    case TypeColumn:
        return event.type.empty() ? QString() : typeName(timeline, event.type);
    case StatusColumn:
        return event.status == EventStatus::Happened ? QString() : statusName(event.status);
    case ActorsColumn:
        return joined(event.participants, [&](const Participant &participant) {
            return toQString(timeline.actor(participant.actor).name);
        });
    case PlaceColumn:
        return toQString(event.place);
    case SourcesColumn:
        return joined(event.citations,
                      [&](const Citation &citation) { return citationText(timeline, citation); });
    default:
        return {};
    }
}

QVariant EventTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    return text(m_query->timeline()->event(eventAt(index.row())), index.column());
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DateColumn:
        return tr("Date");
    case TitleColumn:
        return tr("Title");
    case TypeColumn:
        return tr("Type");
    case StatusColumn:
        return tr("Status");
    case ActorsColumn:
        return tr("Actors");
    case PlaceColumn:
        return tr("Place");
    case SourcesColumn:
        return tr("Sources");
    default:
        return {};
    }
}

void EventTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || (column == m_column && order == m_order))
        return;
    m_column = column;
    m_order = order;
    if (!m_query)
        return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<EventIndex> events;
    for (const QModelIndex &index : before)
        events.push_back(eventAt(index.row()));
    sortRows();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(*rowOf(events[static_cast<std::size_t>(i)]), before[i].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void EventTableModel::sortRows()
{
    const Timeline &timeline = *m_query->timeline();
    // By date first, so that equal ones stay in that order.
    std::vector<bool> isShown(timeline.events().size());
    for (const EventIndex event : m_rows)
        isShown[event.value] = true;
    m_rows.clear();
    for (const EventIndex event : timeline.chronological()) {
        if (isShown[event.value])
            m_rows.push_back(event);
    }
    if (m_column != DateColumn) {
        std::vector<std::pair<std::string, EventIndex>> keyed;
        keyed.reserve(m_rows.size());
        for (const EventIndex event : m_rows) {
            keyed.emplace_back(m_column == TitleColumn
                                   ? std::string(m_query->foldedTitle(event))
                                   : foldedText(toUtf8(text(timeline.event(event), m_column))),
                               event);
        }
        std::stable_sort(keyed.begin(), keyed.end(), [this](const auto &a, const auto &b) {
            return m_order == Qt::AscendingOrder ? a.first < b.first : b.first < a.first;
        });
        std::transform(keyed.begin(), keyed.end(), m_rows.begin(),
                       [](const auto &key) { return key.second; });
    } else if (m_order == Qt::DescendingOrder) {
        std::reverse(m_rows.begin(), m_rows.end());
    }
    m_rowOf.assign(timeline.events().size(), -1);
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        m_rowOf[m_rows[row].value] = static_cast<int>(row);
}

} // namespace chancery
