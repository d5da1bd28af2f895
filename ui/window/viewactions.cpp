#include "ui/window/viewactions.h"

#include "ui/timeline/timelineview.h"
#include "ui/view/viewstate.h"
#include "ui/window/actions.h"
#include "ui/window/gotodate.h"
#include "ui/window/mainwindow.h"

#include <QActionGroup>

namespace chancery {

namespace {

void addFits(Actions *actions, TimelineView *view)
{
    actions->add(QStringLiteral("view-fit-all"), MainWindow::tr("Fit &all"),
                 {QKeySequence(Qt::CTRL | Qt::Key_0)}, view, &TimelineView::fitAll);
    actions->add(QStringLiteral("view-fit-selection"), MainWindow::tr("Fit &selection"),
                 {Qt::Key_F}, view, &TimelineView::fitSelection);
    const auto addYears = [&](const char *id, const QString &text, int count) {
        actions->add(QLatin1String(id), text, {}, view, [view, count] { view->fitYears(count); });
    };
    addYears("view-fit-year", MainWindow::tr("Fit &year"), 1);
    addYears("view-fit-decade", MainWindow::tr("Fit de&cade"), 10);
    addYears("view-fit-century", MainWindow::tr("Fit centur&y"), 100);
}

} // namespace

void addViewActions(Actions *actions, ViewState *state, TimelineView *view, MainWindow *window)
{
    actions->add(QStringLiteral("view-zoom-in"), MainWindow::tr("Zoom &in"),
                 {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Plus),
                  QKeySequence(Qt::CTRL | Qt::Key_Equal)},
                 view, &TimelineView::zoomIn);
    actions->add(QStringLiteral("view-zoom-out"), MainWindow::tr("Zoom &out"),
                 {QKeySequence(Qt::Key_Minus), QKeySequence(Qt::CTRL | Qt::Key_Minus)}, view,
                 &TimelineView::zoomOut);
    addFits(actions, view);
    actions->add(QStringLiteral("view-go-to-date"), MainWindow::tr("&Go to date…"),
                 {QKeySequence(Qt::CTRL | Qt::Key_G)}, window,
                 [state, window] { GoToDate::ask(state, window); });
    actions->add(QStringLiteral("view-select-none"), MainWindow::tr("Select &nothing"),
                 {Qt::Key_Escape}, state, [state] { state->setSelection({}); });
    QAction *full = actions->add(
        QStringLiteral("view-full-screen"), MainWindow::tr("F&ull screen"), {Qt::Key_F11}, window,
        [window](bool isFull) {
            window->setWindowState(window->windowState().setFlag(Qt::WindowFullScreen, isFull));
        });
    full->setCheckable(true);
}

void addThemeActions(Actions *actions, MainWindow *window)
{
    auto *group = new QActionGroup(window);
    const auto add = [&](ThemeKind kind, const QString &text) {
        QAction *action = actions->add(QStringLiteral("view-") + themeKindId(kind), text, {},
                                       window, [window, kind] { window->setTheme(kind); });
        action->setCheckable(true);
        group->addAction(action);
    };
    add(ThemeKind::Light, MainWindow::tr("&Light"));
    add(ThemeKind::Dark, MainWindow::tr("Dar&k"));
    add(ThemeKind::Contrast, MainWindow::tr("High contras&t"));
    group->actions().first()->setChecked(true);
}

} // namespace chancery
