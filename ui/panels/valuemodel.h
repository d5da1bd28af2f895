#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <vector>

namespace chancery {

/// One value that events can have: its id, what people read, and how many events it would leave.
struct FilterValue
{
    QString id;
    QString name;
    std::size_t count = 0;

    friend bool operator==(const FilterValue &, const FilterValue &) = default;
};

/// The values of one kind, a row each with a check box and a count.
class ValueModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, CountColumn, ColumnCount };

    explicit ValueModel(QObject *parent = nullptr);

    /// Values of the same ids keep their checks, others begin unchecked.
    void setValues(const std::vector<FilterValue> &values);
    const std::vector<FilterValue> &values() const { return m_values; }
    /// What the filter names. Emits nothing but dataChanged.
    void setChecked(const QStringList &ids);
    /// In the order of the values.
    QStringList checked() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// A person checked or unchecked a value.
    void checkedChanged(const QStringList &ids);

private:
    void emitChanged(Column column, const QList<int> &roles);

    std::vector<FilterValue> m_values;
    std::vector<bool> m_isChecked; ///< one a value
};

} // namespace chancery
