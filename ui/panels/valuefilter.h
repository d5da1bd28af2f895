#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

#include <cstddef>
#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;

namespace chancery {

/// One value that events can have: its id, what people read, and how many events it would leave.
struct FilterValue
{
    QString id;
    QString name;
    std::size_t count = 0;

    friend bool operator==(const FilterValue &, const FilterValue &) = default;
};

/// A check list of values of one kind, for the few dozen types and statuses of a timeline. Nothing
/// checked shows all.
class ValueFilter : public QWidget
{
    Q_OBJECT

public:
    explicit ValueFilter(const QString &heading, QWidget *parent = nullptr);

    void setValues(const std::vector<FilterValue> &values);
    const std::vector<FilterValue> &values() const { return m_values; }
    void setChecked(const QStringList &ids);
    /// In the order of the values.
    QStringList checked() const;

Q_SIGNALS:
    /// A person checked or unchecked a value.
    void checkedChanged(const QStringList &ids);

private:
    struct Row
    {
        QCheckBox *box;
        QLabel *count;
    };

    void rebuild();
    void setTexts();

    std::vector<FilterValue> m_values;
    std::vector<Row> m_rows; ///< one a value
    QGridLayout *m_grid;
};

} // namespace chancery
