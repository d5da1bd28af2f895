#pragma once

#include "core/io/documentreader.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace chancery {

/// Shows the first rows of a table as the events they become, and what is wrong with them.
class ColumnPreview : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnPreview(QWidget *parent = nullptr);

    /// @p rows: how many rows were read.
    void show(const ReadResult &result, std::size_t rows);

    QString summary() const;
    const QTreeWidget *events() const { return m_events; }
    const QTreeWidget *problems() const { return m_problems; }

private:
    void showEvents(const Timeline &timeline);
    void showProblems(const std::vector<Diagnostic> &diagnostics);

    QLabel *m_summary;
    QTreeWidget *m_events;
    QTreeWidget *m_problems;
};

} // namespace chancery
