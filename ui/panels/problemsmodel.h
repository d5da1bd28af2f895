#pragma once

#include "core/model/diagnostic.h"

#include <QAbstractTableModel>

#include <vector>

namespace chancery {

/// What reading a document had to say, a row each: errors first, then in the order found.
class ProblemsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SeverityColumn, PlaceColumn, MessageColumn, HintColumn, ColumnCount };

    explicit ProblemsModel(QObject *parent = nullptr);

    void setDiagnostics(std::vector<Diagnostic> diagnostics);
    const std::vector<Diagnostic> &diagnostics() const { return m_diagnostics; }
    /// "FILE:LINE:COL: severity: MESSAGE [HINT]", in English as the command line prints it.
    QString line(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Diagnostic> m_diagnostics;
};

/// What a diagnostic says, translated, on one line.
QString problemText(const Diagnostic &diagnostic);

/// "no problems", "1 error, 12 warnings".
QString problemCountText(const std::vector<Diagnostic> &diagnostics);

} // namespace chancery
