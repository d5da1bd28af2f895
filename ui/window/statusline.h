#pragma once

#include "core/model/diagnostic.h"

#include <QStatusBar>
#include <QString>

#include <vector>

class QAction;
class QLabel;
class QProgressBar;
class QTimer;
class QWidget;

namespace chancery {

class DocumentLoader;
class ViewState;

/// The bottom line of the window: the date under the cursor, what is shown and why not all, the
/// file and its problems; while a slow load runs, its progress and a button that ends it. State and
/// loader are not owned.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    StatusLine(ViewState *state, DocumentLoader *loader, QWidget *parent = nullptr);

    /// "events.yaml · no problems".
    void setDocument(const QString &name, const std::vector<Diagnostic> &diagnostics);
    /// Whose key is named where nothing is in view; not owned.
    void setFitAllAction(const QAction *action) { m_fitAll = action; }
    QString shown() const;
    QString document() const;

public Q_SLOTS:
    void showDate(const QString &text);

private:
    void createLoading();
    void showCounts();
    void showInView();
    void onStarted();
    void onProgressed(double fraction);
    void onFinished();

    ViewState *m_state;
    const QAction *m_fitAll = nullptr;
    DocumentLoader *m_loader;
    QLabel *m_date;
    QLabel *m_shown;
    QString m_counts; ///< what m_shown tells of any range
    QTimer *m_settling; ///< a moving view need not be searched for events
    QLabel *m_document;
    QWidget *m_loading;
    QProgressBar *m_progress = nullptr;
    QTimer *m_patience = nullptr; ///< a short load shows no bar
};

} // namespace chancery
