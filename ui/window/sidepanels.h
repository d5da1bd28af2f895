#pragma once

#include <QList>
#include <QObject>
#include <QString>

class QDockWidget;
class QMainWindow;
class QWidget;

namespace chancery {

class Actions;
class DetailsPanel;
class EventTable;
class FilterPanel;
class LegendPanel;
class ProblemsPanel;
class ViewState;

/// The panels around the timeline, each in a dock of the window: filters on the left, details on
/// the right with the legend beneath, the table of events and problems below. The window owns the
/// docks and panels.
class SidePanels : public QObject
{
    Q_OBJECT

public:
    SidePanels(ViewState *state, QMainWindow *window);

    FilterPanel *filters() const { return m_filters; }
    DetailsPanel *details() const { return m_details; }
    ProblemsPanel *problems() const { return m_problems; }
    LegendPanel *legend() const { return m_legend; }
    EventTable *table() const { return m_table; }

    /// Lists the actions that show and hide the panels: "view-filters" and so on.
    void registerActions(Actions &actions) const;
    void showProblems(bool shown);
    /// The sizes of a new window.
    void setFirstSizes();
    /// In a small window the panels at the sides give way, as far as they stay readable.
    void leaveRoomForTimeline();

private:
    QDockWidget *createDock(const QString &id, const QString &title, Qt::DockWidgetArea area,
                            QWidget *content);

    QMainWindow *m_window;
    FilterPanel *m_filters;
    DetailsPanel *m_details;
    ProblemsPanel *m_problems;
    LegendPanel *m_legend;
    EventTable *m_table;
    QDockWidget *m_filterDock = nullptr;
    QDockWidget *m_detailsDock = nullptr;
    QDockWidget *m_problemsDock = nullptr;
    QDockWidget *m_legendDock = nullptr;
    QDockWidget *m_tableDock = nullptr;
};

} // namespace chancery
