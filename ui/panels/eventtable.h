#pragma once

#include "ui/panels/eventtablemodel.h"

#include <QWidget>

class QTableView;

namespace chancery {

class ViewState;

/// The events that are shown as a table, in step with the selection both ways. Rows can be copied
/// as text, as CSV with all fields, or as citations; columns can be sorted, and hidden by a right
/// click on their heads. While it is hidden it costs nothing.
class EventTable : public QWidget
{
    Q_OBJECT

public:
    /// @p state is not owned.
    explicit EventTable(ViewState *state, QWidget *parent = nullptr);

    EventTableModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }

public Q_SLOTS:
    // The selected rows, or all when none is, to the clipboard.
    void copyText(); ///< the columns that are not hidden, separated by tabs
    void copyCsv(); ///< as `chancery list --format csv` writes them
    void copyCitations();

Q_SIGNALS:
    void closeRequested();
    /// A row was chosen: its event is the current one.
    void eventActivated();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void createTable();
    QWidget *createCopyButton();
    void showEvents();
    void showSelection();
    void takeSelection();
    void chooseColumns(const QPoint &position);
    /// In the order of the rows.
    std::vector<int> chosenRows() const;

    ViewState *m_state;
    EventTableModel *m_model;
    QTableView *m_table;
    bool m_isFollowing = false; ///< the selection is being taken over from the state
};

} // namespace chancery
