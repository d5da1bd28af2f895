#include "ui/panels/valuemodel.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace chancery {

namespace {

constexpr int kMaxNameCharacters = 40; ///< longer names are told in full to tool tips

QString shortened(const QString &name)
{
    QString shown = name.left(kMaxNameCharacters).simplified();
    if (name.size() > kMaxNameCharacters)
        shown.replace(shown.size() - 1, 1, QStringLiteral("…"));
    return shown;
}

bool sameIds(const std::vector<FilterValue> &a, const std::vector<FilterValue> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const FilterValue &x, const FilterValue &y) { return x.id == y.id; });
}

} // namespace

ValueModel::ValueModel(QObject *parent) : QAbstractTableModel(parent) { }

void ValueModel::setValues(const std::vector<FilterValue> &values)
{
    if (values == m_values)
        return;
    if (!sameIds(values, m_values)) {
        beginResetModel();
        m_values = values;
        m_isChecked.assign(values.size(), false);
        endResetModel();
        return;
    }
    m_values = values;
    emitChanged(NameColumn, {Qt::DisplayRole});
    emitChanged(CountColumn, {Qt::DisplayRole});
}

void ValueModel::setChecked(const QStringList &ids)
{
    const QSet<QString> wanted(ids.begin(), ids.end());
    std::vector<bool> isChecked(m_values.size());
    for (std::size_t i = 0; i < m_values.size(); ++i)
        isChecked[i] = wanted.contains(m_values[i].id);
    if (isChecked == m_isChecked)
        return;
    m_isChecked = isChecked;
    emitChanged(NameColumn, {Qt::CheckStateRole});
}

QStringList ValueModel::checked() const
{
    QStringList ids;
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        if (m_isChecked[i])
            ids << m_values[i].id;
    }
    return ids;
}

void ValueModel::emitChanged(Column column, const QList<int> &roles)
{
    if (!m_values.empty())
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column), roles);
}

int ValueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_values.size());
}

int ValueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ValueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const FilterValue &value = m_values[row];
    if (index.column() == CountColumn) {
        if (role == Qt::DisplayRole)
            return QLocale().toString(static_cast<qulonglong>(value.count));
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return shortened(value.name);
    case Qt::ToolTipRole: // a tool tip guesses markup unless it is markup
        return QStringLiteral("<qt>%1</qt>").arg(value.name.toHtmlEscaped());
    case Qt::AccessibleTextRole:
        return value.name;
    case Qt::CheckStateRole:
        return m_isChecked[row] ? Qt::Checked : Qt::Unchecked;
    default:
        return {};
    }
}

bool ValueModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != NameColumn)
        return false;
    const auto row = static_cast<std::size_t>(index.row());
    const bool check = value.value<Qt::CheckState>() != Qt::Unchecked;
    if (check == m_isChecked[row])
        return false;
    m_isChecked[row] = check;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT checkedChanged(checked());
    return true;
}

Qt::ItemFlags ValueModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == NameColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace chancery
