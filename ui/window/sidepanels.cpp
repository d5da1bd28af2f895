#include "ui/window/sidepanels.h"

#include "ui/panels/detailspanel.h"
#include "ui/panels/eventtable.h"
#include "ui/panels/filterpanel.h"
#include "ui/panels/legendpanel.h"
#include "ui/panels/problemspanel.h"
#include "ui/window/actions.h"

#include <QDockWidget>
#include <QMainWindow>

#include <algorithm>

namespace chancery {

namespace {

constexpr int kFilterWidthPx = 232;
constexpr int kDetailsWidthPx = 300;
constexpr int kMinSideWidthPx = 170; ///< to which a panel gives way
constexpr double kMaxSidesShare = 0.4; ///< of the window, of both panels at its sides
constexpr int kProblemsHeightPx = 150;
constexpr int kTableHeightPx = 220;

} // namespace

SidePanels::SidePanels(ViewState *state, QMainWindow *window)
    : QObject(window), m_window(window), m_filters(new FilterPanel(state, window)),
      m_details(new DetailsPanel(state, window)), m_problems(new ProblemsPanel(window)),
      m_legend(new LegendPanel(state, window)), m_table(new EventTable(state, window))
{
    m_filterDock = createDock(QStringLiteral("filters"), tr("&Actors and filters"),
                              Qt::LeftDockWidgetArea, m_filters);
    m_detailsDock
        = createDock(QStringLiteral("details"), tr("&Details"), Qt::RightDockWidgetArea, m_details);
    m_problemsDock = createDock(QStringLiteral("problems"), tr("&Problems"),
                                Qt::BottomDockWidgetArea, m_problems);
    m_problemsDock->hide();
    m_legendDock
        = createDock(QStringLiteral("legend"), tr("Le&gend"), Qt::RightDockWidgetArea, m_legend);
    m_legendDock->hide();
    m_tableDock = createDock(QStringLiteral("table"), tr("&Table of events"),
                             Qt::BottomDockWidgetArea, m_table);
    m_tableDock->hide();
    window->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    connect(m_filters, &FilterPanel::closeRequested, m_filterDock, &QDockWidget::hide);
    connect(m_problems, &ProblemsPanel::closeRequested, m_problemsDock, &QDockWidget::hide);
    connect(m_table, &EventTable::closeRequested, m_tableDock, &QDockWidget::hide);
    connect(m_legend, &LegendPanel::closeRequested, m_legendDock, &QDockWidget::hide);
}

QDockWidget *SidePanels::createDock(const QString &id, const QString &title,
                                    Qt::DockWidgetArea area, QWidget *content)
{
    auto *dock = new QDockWidget(title, m_window);
    dock->setObjectName(id);
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    dock->setTitleBarWidget(new QWidget(dock)); // the panels have headers of their own
    dock->setWidget(content);
    m_window->addDockWidget(area, dock);
    return dock;
}

void SidePanels::registerActions(Actions &actions) const
{
    actions.adopt(QStringLiteral("view-filters"), m_filterDock->toggleViewAction(),
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)});
    actions.adopt(QStringLiteral("view-details"), m_detailsDock->toggleViewAction(),
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)});
    actions.adopt(QStringLiteral("view-problems"), m_problemsDock->toggleViewAction(),
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M)});
    actions.adopt(QStringLiteral("view-table"), m_tableDock->toggleViewAction(),
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)});
    actions.adopt(QStringLiteral("view-legend"), m_legendDock->toggleViewAction(),
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)});
}

void SidePanels::showProblems(bool shown)
{
    m_problemsDock->setVisible(shown);
}

void SidePanels::setFirstSizes()
{
    m_window->resizeDocks({m_filterDock, m_detailsDock}, {kFilterWidthPx, kDetailsWidthPx},
                          Qt::Horizontal);
    m_window->resizeDocks({m_problemsDock}, {kProblemsHeightPx}, Qt::Vertical);
    m_window->resizeDocks({m_tableDock}, {kTableHeightPx}, Qt::Vertical);
}

void SidePanels::leaveRoomForTimeline()
{
    QList<QDockWidget *> docks;
    QList<int> widths;
    int spare = 0;
    for (QDockWidget *dock : {m_filterDock, m_detailsDock}) {
        if (dock->isHidden())
            continue;
        docks << dock;
        widths << dock->width();
        spare += std::max(0, dock->width() - kMinSideWidthPx);
    }
    const double room = kMaxSidesShare * m_window->width() - kMinSideWidthPx * docks.size();
    if (spare <= 0 || room >= spare)
        return;
    for (int &width : widths) {
        const double more = (width - kMinSideWidthPx) * std::max(0.0, room) / spare;
        width = std::min(width, kMinSideWidthPx + static_cast<int>(more));
    }
    m_window->resizeDocks(docks, widths, Qt::Horizontal);
}

} // namespace chancery
