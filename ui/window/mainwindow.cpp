#include "ui/window/mainwindow.h"

#include "ui/counts.h"
#include "ui/panels/detailspanel.h"
#include "ui/panels/eventtable.h"
#include "ui/panels/legendpanel.h"
#include "ui/panels/problemspanel.h"
#include "ui/timeline/timelineview.h"
#include "ui/view/viewstate.h"
#include "ui/window/aboutbox.h"
#include "ui/window/actions.h"
#include "ui/window/appearance.h"
#include "ui/window/examples.h"
#include "ui/window/exportdialog.h"
#include "ui/window/fileactions.h"
#include "ui/window/filteractions.h"
#include "ui/window/gotodate.h"
#include "ui/window/historyactions.h"
#include "ui/window/keysdialog.h"
#include "ui/window/lanemenu.h"
#include "ui/window/layoutactions.h"
#include "ui/window/menus.h"
#include "ui/window/opendocuments.h"
#include "ui/window/palette.h"
#include "ui/window/recentmenu.h"
#include "ui/window/savedviewactions.h"
#include "ui/window/sidepanels.h"
#include "ui/window/statusline.h"
#include "ui/window/topbar.h"
#include "ui/window/windowkeeper.h"

#include <QActionGroup>
#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QResizeEvent>
#include <QStandardPaths>
#include <QToolBar>

#include <algorithm>

namespace chancery {

namespace {

constexpr QSize kWindowSizePx{1412, 840};
constexpr int kMessageMs = 8000; ///< then the status line tells counts and date again

/// Opening leaves the person's file where it is: whoever gives it must not take a drop for a move
/// and delete it, which Shift asks for.
void acceptAsCopy(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent), m_state(new ViewState(this)), m_loader(new DocumentLoader(this)),
      m_documents(new OpenDocuments(m_loader, this)), m_actions(new Actions(this)),
      m_keeper(new WindowKeeper(m_state, this))
{
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu); // not the menu that hides the top bar
    createParts();
    addFileActions(m_actions, m_documents, this);
    createViewActions();
    new HistoryActions(m_state, m_actions, this);
    m_savedViews = new SavedViewActions(m_state, m_actions, this);
    new LayoutActions(m_state, m_actions, this);
    createThemeActions();
    new FilterActions(m_state, m_top, m_view, m_actions, this);
    createHelpActions();
    addActions(m_actions->all());
    auto *recent = new RecentMenu(this);
    connect(recent, &RecentMenu::chosen, this,
            [this](const QStringList &files) { openFiles(files); });
    fillMenuBar(menuBar(), *m_actions, *m_savedViews, recent);
    connectParts();
    setWindowTitle(QApplication::applicationDisplayName());
    resize(kWindowSizePx);
    m_panels->setFirstSizes();
    m_view->setFocus();
}

void MainWindow::createParts()
{
    m_top = new TopBar(m_state, this);
    auto *bar = new QToolBar(tr("Title and search"), this);
    bar->setObjectName(QStringLiteral("top")); // by which its place is remembered
    bar->setMovable(false);
    bar->addWidget(m_top);
    addToolBar(Qt::TopToolBarArea, bar);
    m_view = new TimelineView(m_state, this);
    setCentralWidget(m_view);
    m_panels = new SidePanels(m_state, this);
    m_status = new StatusLine(m_state, m_loader, this);
    setStatusBar(m_status);
}

void MainWindow::createViewActions()
{
    m_actions->add(QStringLiteral("view-zoom-in"), tr("Zoom &in"),
                   {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Plus),
                    QKeySequence(Qt::CTRL | Qt::Key_Equal)},
                   m_view, &TimelineView::zoomIn);
    m_actions->add(QStringLiteral("view-zoom-out"), tr("Zoom &out"),
                   {QKeySequence(Qt::Key_Minus), QKeySequence(Qt::CTRL | Qt::Key_Minus)}, m_view,
                   &TimelineView::zoomOut);
    m_actions->add(QStringLiteral("view-fit-all"), tr("Fit &all"),
                   {QKeySequence(Qt::CTRL | Qt::Key_0)}, m_view, &TimelineView::fitAll);
    m_actions->add(QStringLiteral("view-fit-selection"), tr("Fit &selection"), {Qt::Key_F}, m_view,
                   &TimelineView::fitSelection);
    const auto addYears = [this](const char *id, const QString &text, int count) {
        m_actions->add(QLatin1String(id), text, {}, m_view,
                       [this, count] { m_view->fitYears(count); });
    };
    addYears("view-fit-year", tr("Fit &year"), 1);
    addYears("view-fit-decade", tr("Fit de&cade"), 10);
    addYears("view-fit-century", tr("Fit centur&y"), 100);
    m_actions->add(QStringLiteral("view-go-to-date"), tr("&Go to date…"),
                   {QKeySequence(Qt::CTRL | Qt::Key_G)}, this,
                   [this] { GoToDate::ask(m_state, this); });
    m_actions->add(QStringLiteral("view-select-none"), tr("Select &nothing"), {Qt::Key_Escape},
                   this, &MainWindow::selectNothing);
    m_panels->registerActions(*m_actions);
    QAction *full = m_actions->add(QStringLiteral("view-full-screen"), tr("F&ull screen"),
                                   {Qt::Key_F11}, this, &MainWindow::toggleFullScreen);
    full->setCheckable(true);
}

void MainWindow::createThemeActions()
{
    auto *group = new QActionGroup(this);
    QAction *light = m_actions->add(QStringLiteral("view-light"), tr("&Light"), {}, this,
                                    [this] { setTheme(ThemeKind::Light); });
    QAction *dark = m_actions->add(QStringLiteral("view-dark"), tr("Dar&k"), {}, this,
                                   [this] { setTheme(ThemeKind::Dark); });
    for (QAction *action : {light, dark}) {
        action->setCheckable(true);
        group->addAction(action);
    }
    light->setChecked(true);
}

void MainWindow::createHelpActions()
{
    m_actions->add(QStringLiteral("help-palette"), tr("&Find a command, actor or event…"),
                   {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)}, this,
                   &MainWindow::showPalette);
    m_actions->add(QStringLiteral("help-keys"), tr("&Keys"),
                   {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)}, this,
                   &MainWindow::showKeys);
    for (const Example &example : shippedExamples())
        m_actions->add(example.id, QString(example.title).replace(u'&', QStringLiteral("&&")), {},
                       this, [this, path = example.path] { m_documents->openBuiltIn(path); });
    m_actions->add(QStringLiteral("help-about"), tr("&About Chancery"), {}, this,
                   [this] { showAboutBox(this); });
}

void MainWindow::connectParts()
{
    connect(m_documents, &OpenDocuments::loaded, this, &MainWindow::onLoaded);
    connect(m_view, &TimelineView::dateHovered, m_status, &StatusLine::showDate);
    connect(m_savedViews, &SavedViewActions::themeRequested, this, &MainWindow::setTheme);
    connect(m_savedViews, &SavedViewActions::told, this,
            [this](const QString &sentence) { m_status->showMessage(sentence, kMessageMs); });
    connect(m_view, &TimelineView::laneMenuRequested, this, &MainWindow::showLaneMenu);
    connect(m_panels->table(), &EventTable::eventActivated, m_view,
            &TimelineView::revealCurrentEvent);
    connect(m_panels->details(), &DetailsPanel::eventActivated, this, [this] {
        if (const auto event = m_state->currentEvent())
            goToEvent(*event); // also one that the filter keeps out
    });
    connect(m_panels->details(), &DetailsPanel::eventActivated, m_view,
            qOverload<>(&QWidget::setFocus));
    connect(m_top, &TopBar::searchLeft, m_view, qOverload<>(&QWidget::setFocus));
}

ProblemsPanel *MainWindow::problems() const
{
    return m_panels->problems();
}

void MainWindow::setTheme(ThemeKind theme)
{
    m_theme = theme;
    applyAppearance(*qApp, theme);
    m_view->setTheme(theme);
    m_panels->legend()->setTheme(theme);
    m_savedViews->setTheme(theme);
    const bool dark = theme == ThemeKind::Dark;
    m_actions->action(dark ? QStringLiteral("view-dark") : QStringLiteral("view-light"))
        ->setChecked(true);
}

void MainWindow::openFiles(const QStringList &files, const std::vector<ColumnChoice> &choices)
{
    m_documents->openFiles(files, choices);
}

void MainWindow::openShipped()
{
    m_documents->openBuiltIn(QStringLiteral(":/events.yaml"));
}

void MainWindow::onLoaded(const LoadedDocument &document, bool isShown, bool keepsView)
{
    if (isShown) {
        setWindowTitle(document.request.displayName());
        setWindowFilePath(document.request.files.value(0));
        if (!keepsView)
            m_keeper->leaveDocument();
        if (keepsView)
            m_state->replaceTimeline(document.query);
        else
            m_state->showTimeline(document.query);
        if (!keepsView) {
            m_savedViews->open(document.request.files.value(0));
            m_keeper->enterDocument(document.request.files);
        }
    }
    if (document.status == ReadStatus::Cancelled)
        m_status->showMessage(tr("Loading was cancelled"), kMessageMs);
    else
        showDiagnostics(document, isShown);
    if (isShown && document.changes)
        m_status->showMessage(
            tr("%1 was read again: %2")
                .arg(document.request.displayName(), changesText(*document.changes)),
            kMessageMs);
    else if (!isShown && keepsView && document.isUsable())
        m_status->showMessage(tr("%1 has mistakes; the last version without them stays in view")
                                  .arg(document.request.displayName()),
                              kMessageMs);
    Q_EMIT loadFinished(isShown);
}

void MainWindow::remember()
{
    const auto theme = m_keeper->begin();
    m_panels->showProblems(false); // until there are some
    if (theme)
        setTheme(*theme);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_keeper->end(m_theme);
    QMainWindow::closeEvent(event);
}

void MainWindow::showDiagnostics(const LoadedDocument &document, bool shown)
{
    problems()->setDiagnostics(document.diagnostics);
    // Errors call for attention; the rest waits for a person to open the panel.
    const auto isError = [](const Diagnostic &d) { return d.severity == Severity::Error; };
    if (std::any_of(document.diagnostics.begin(), document.diagnostics.end(), isError))
        m_panels->showProblems(true);
    else if (document.diagnostics.empty())
        m_panels->showProblems(false);
    // After a failed load the line goes on telling of the timeline that is still shown.
    if (shown || m_documents->shown().displayName().isEmpty())
        m_status->setDocument(document.request.displayName(), document.diagnostics);
    if (!shown)
        m_status->showMessage(tr("%1 could not be shown").arg(document.request.displayName()),
                              kMessageMs);
}

void MainWindow::exportPicture()
{
    // Beside the document; what has no place of its own goes to the pictures.
    const DocumentRequest &shown = m_documents->shown();
    const QFileInfo file(shown.files.value(0, shown.name));
    const QString folder = shown.files.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::PicturesLocation)
        : file.path();
    const QString path = QDir(folder).filePath(file.completeBaseName() + QStringLiteral(".png"));
    ExportDialog dialog(m_state, path, ThemeKind::Print, this);
    if (dialog.exec() == QDialog::Accepted)
        m_status->showMessage(tr("Exported %1").arg(QFileInfo(dialog.path()).fileName()),
                              kMessageMs);
}

void MainWindow::showLaneMenu(std::optional<ActorIndex> lane, const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillLaneMenu(menu, m_state, lane);
    menu->popup(globalPosition);
}

void MainWindow::showPalette()
{
    if (!m_palette) {
        m_palette = new Palette(m_state, m_actions, this);
        connect(m_palette, &Palette::eventChosen, this, &MainWindow::goToEvent);
    }
    m_palette->popup();
}

/// Also where the filter or a hidden lane keeps it out: what a person asks for by name is shown.
void MainWindow::goToEvent(EventIndex event)
{
    if (!m_state->events().contains(event)) {
        m_state->setFilter({});
        if (!m_state->events().contains(event))
            m_state->setArrangement(withAllLanes(m_state->arrangement()));
        m_status->showMessage(tr("The filter or a hidden lane kept the event out, and is undone"),
                              kMessageMs);
    }
    m_state->setSelection({event});
    m_view->revealCurrentEvent();
    m_view->setFocus();
}

void MainWindow::selectNothing()
{
    m_state->setSelection({});
    m_view->setFocus(); // what had it may have gone with the selection
}

void MainWindow::toggleFullScreen(bool full)
{
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, full));
}

void MainWindow::showKeys()
{
    KeysDialog(*m_actions, this).exec();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (!event->oldSize().isValid() || event->size().width() < event->oldSize().width())
        m_panels->leaveRoomForTimeline();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        acceptAsCopy(event);
}

void MainWindow::dragMoveEvent(QDragMoveEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        acceptAsCopy(event);
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList files = localFiles(event->mimeData());
    if (files.isEmpty())
        return;
    acceptAsCopy(event);
    // With Shift, beside what is shown.
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        m_documents->openBeside(files);
    else
        openFiles(files);
}

} // namespace chancery
