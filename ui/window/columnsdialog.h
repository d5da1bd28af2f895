#pragma once

#include "core/io/table/tablesample.h"

#include <QDialog>
#include <QString>

#include <vector>

class QComboBox;
class QPushButton;
class QStandardItemModel;
class QTableWidget;

namespace chancery {

class ColumnPreview;

/// Asks what the columns of a table say, and shows at once what becomes of its first rows.
class ColumnsDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p fileName names the table, for people. @p choices: what holds now.
    ColumnsDialog(TableSample sample, const QString &fileName,
                  const std::vector<ColumnChoice> &choices, QWidget *parent = nullptr);

    const std::vector<std::string> &columnNames() const { return m_sample.columnNames; }
    /// What is chosen, of every column.
    std::vector<ColumnChoice> choices() const;

    QComboBox *fieldBox(std::size_t column) const { return m_boxes[column]; }
    const ColumnPreview *preview() const { return m_preview; }
    QPushButton *okButton() const { return m_ok; }

public Q_SLOTS:
    /// Back to what the names say by themselves.
    void reset();

private:
    void createFields();
    void createTable();
    QComboBox *makeBox(std::size_t column);
    QString cellsText(std::size_t column) const;
    void onChosen(std::size_t column);
    void setFields(const std::vector<ColumnChoice> &choices);
    void refresh();

    TableSample m_sample;
    QStandardItemModel *m_fields;
    QTableWidget *m_table;
    std::vector<QComboBox *> m_boxes; ///< by column
    ColumnPreview *m_preview;
    QPushButton *m_ok = nullptr;
    bool m_isSetting = false;
};

} // namespace chancery
