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
#include "ui/window/contextmenus.h"
#include "ui/window/examples.h"
#include "ui/window/exportdialog.h"
#include "ui/window/fileactions.h"
#include "ui/window/filteractions.h"
#include "ui/window/historyactions.h"
#include "ui/window/keysdialog.h"
#include "ui/window/laneactions.h"
#include "ui/window/layoutactions.h"
#include "ui/window/menus.h"
#include "ui/window/opendocuments.h"
#include "ui/window/palette.h"
#include "ui/window/preferences.h"
#include "ui/window/recentmenu.h"
#include "ui/window/savedviewactions.h"
#include "ui/window/settingsdialog.h"
#include "ui/window/sidepanels.h"
#include "ui/window/statusline.h"
#include "ui/window/topbar.h"
#include "ui/window/viewactions.h"
#include "ui/window/windowkeeper.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QResizeEvent>
#include <QStandardPaths>
#include <QStyle>
#include <QToolBar>
#include <QUrl>

#include <algorithm>

namespace chancery {

namespace {

constexpr QSize kWindowSizePx{1412, 840};
constexpr int kBesideWindowPx = 32; ///< of a new window to the one it came from
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
      m_keeper(new WindowKeeper(m_state, this)), m_preferences(new Preferences(this))
{
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu); // not the menu that hides the top bar
    createParts();
    addFileActions(m_actions, m_documents, this);
    addViewActions(m_actions, m_state, m_view, this);
    m_panels->registerActions(*m_actions);
    connect(m_actions->action(QStringLiteral("view-select-none")), &QAction::triggered, m_view,
            qOverload<>(&QWidget::setFocus)); // what had it may have gone with the selection
    new HistoryActions(m_state, m_actions, this);
    m_savedViews = new SavedViewActions(m_state, m_actions, this);
    new LayoutActions(m_state, m_actions, this);
    new LaneActions(m_state, m_view, m_actions, this);
    addThemeActions(m_actions, this);
    m_actions->add(QStringLiteral("file-settings"), tr("Se&ttings…"),
                   {QKeySequence(Qt::CTRL | Qt::Key_Comma)}, this, &MainWindow::showSettings);
    m_actions->add(QStringLiteral("file-new-window"), tr("&New window"),
                   {QKeySequence(Qt::CTRL | Qt::Key_N)}, this, &MainWindow::openWindow);
    m_filterActions = new FilterActions(m_state, m_top, m_view, m_actions, this);
    createHelpActions();
    addActions(m_actions->all());
    m_actions->recallKeys();
    m_status->setFitAllAction(m_actions->action(QStringLiteral("view-fit-all")));
    auto *recent = new RecentMenu(this);
    connect(recent, &RecentMenu::chosen, this,
            [this](const QStringList &files) { openFiles(files); });
    fillMenuBar(menuBar(), *m_actions, *m_savedViews, recent);
    connectParts();
    setWindowTitle(QApplication::applicationDisplayName());
    resize(kWindowSizePx);
    m_panels->setFirstSizes();
    m_view->setFocus();
    followPreferences();
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
    connect(m_savedViews, &SavedViewActions::told, this, &MainWindow::tell);
    connect(m_filterActions, &FilterActions::told, this, &MainWindow::tell);
    new ContextMenus(m_state, m_view, this);
    connect(m_panels->details(), &DetailsPanel::timeStepRequested, m_view,
            &TimelineView::stepInTime);
    connect(m_panels->details(), &DetailsPanel::laneStepRequested, m_view,
            &TimelineView::stepInLane);
    connect(problems(), &ProblemsPanel::placeActivated, this, &MainWindow::openPlace);
    connect(m_preferences, &Preferences::changed, this, &MainWindow::followPreferences);
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

void MainWindow::tell(const QString &sentence)
{
    m_status->showMessage(sentence, kMessageMs);
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
    const ThemeKind shown = theme == ThemeKind::Print ? ThemeKind::Light : theme;
    m_actions->action(QStringLiteral("view-") + themeKindId(shown))->setChecked(true);
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
        const QStringList &files = document.request.files;
        const bool areOthers = !keepsView || files != m_keeper->files();
        if (areOthers)
            m_keeper->leaveDocument();
        if (keepsView)
            m_state->replaceTimeline(document.query);
        else
            m_state->showTimeline(document.query);
        if (!keepsView || files.value(0) != m_keeper->files().value(0))
            m_savedViews->open(files.value(0));
        if (!keepsView)
            m_keeper->enterDocument(files);
        else if (areOthers)
            m_keeper->changeFiles(files);
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
    followPreferences();
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
    if (!m_state->query().matching(m_state->filter()).contains(event)) {
        m_state->setFilter({});
        m_status->showMessage(tr("The filter kept the event out, and is undone"), kMessageMs);
    }
    if (!m_state->events().contains(event)) {
        m_state->setArrangement(withAllLanes(m_state->arrangement()));
        m_status->showMessage(tr("A hidden lane kept the event out; all lanes are shown"),
                              kMessageMs);
    }
    m_state->setSelection({event});
    m_view->revealCurrentEvent();
    m_view->setFocus();
}

void MainWindow::showSettings()
{
    SettingsDialog(m_preferences, m_actions, this).exec();
}

void MainWindow::followPreferences()
{
    m_view->setWheelZooms(m_preferences->wheelZooms());
    if (!m_keeper->hasBegun())
        return;
    // What the style says: 0 where the desktop wants no movement.
    m_state->setMotionMs(
        m_preferences->animates() ? style()->styleHint(QStyle::SH_Widget_Animation_Duration) : 0);
}

/// Another window on the same documents, to look at them in two ways.
void MainWindow::openWindow()
{
    auto *window = new MainWindow;
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setTheme(m_theme);
    window->remember();
    window->move(pos() + QPoint(kBesideWindowPx, kBesideWindowPx));
    window->documents()->open(m_documents->shown());
    window->show();
}

/// Of the person's editor only this is known, that the desktop finds it: the line goes to the
/// clipboard.
void MainWindow::openPlace(const QString &file, const QString &place)
{
    QGuiApplication::clipboard()->setText(place);
    if (QFileInfo(file).isFile() && QDesktopServices::openUrl(QUrl::fromLocalFile(file)))
        tell(tr("%1 is being opened; %2 is on the clipboard")
                 .arg(QFileInfo(file).fileName(), place));
    else
        tell(tr("%1 is on the clipboard").arg(place));
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
