#pragma once

#include "ui/panels/problemsmodel.h"

#include <QWidget>

class QTableView;
class QTimer;

namespace chancery {

/// The list of what is wrong with a document. Chosen rows can be copied as the lines that the
/// command line prints, so that an editor jumps to them.
class ProblemsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(QWidget *parent = nullptr);

    void setDiagnostics(const std::vector<Diagnostic> &diagnostics);
    ProblemsModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }

public Q_SLOTS:
    /// The selected rows, or all when none is, to the clipboard.
    void copy();

Q_SIGNALS:
    /// A person wants to see where a problem is: its file, and "FILE:LINE" for the clipboard.
    void placeActivated(const QString &file, const QString &place);
    void closeRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void createTable();
    void fitRows();
    void openPlace(int row);

    ProblemsModel *m_model;
    QTableView *m_table;
    QTimer *m_fitting; ///< gathers what asks for new row heights
};

} // namespace chancery
