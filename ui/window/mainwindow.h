#pragma once

#include "ui/timeline/theme.h"
#include "ui/window/documentloader.h"

#include <QMainWindow>
#include <QString>
#include <QStringList>

namespace chancery {

class Actions;
class ProblemsPanel;
class SidePanels;
class StatusLine;
class TimelineView;
class TopBar;
class ViewState;

/// The window: assembles the parts, which meet in one ViewState, and loads documents into it. A
/// load that fails leaves the last good timeline in place and shows why.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);

    void openFiles(const QStringList &files);
    /// The timeline inside the program.
    void openShipped();
    /// A document among the program's resources.
    void openBuiltIn(const QString &path);
    void setTheme(ThemeKind theme);

    ViewState *state() const { return m_state; }
    Actions *registry() const { return m_actions; }
    ProblemsPanel *problems() const;
    StatusLine *statusLine() const { return m_status; }

public Q_SLOTS:
    void open();
    /// Reads the same files again and keeps range, filter and selection.
    void reload();
    void exportPicture();
    void showKeys();

Q_SIGNALS:
    /// A load came to its end; @p shown tells whether its timeline is now in the window.
    void loadFinished(bool shown);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createParts();
    void createFileActions();
    void createViewActions();
    void createThemeActions();
    void createHelpActions();
    void connectParts();
    void load(const DocumentRequest &request, bool keepView);
    void onLoaded(const LoadedDocument &document);
    void showDiagnostics(const LoadedDocument &document, bool shown);
    void selectNothing();
    void toggleFullScreen(bool full);

    ViewState *m_state;
    DocumentLoader *m_loader;
    Actions *m_actions;
    TopBar *m_top = nullptr;
    TimelineView *m_view = nullptr;
    SidePanels *m_panels = nullptr;
    StatusLine *m_status = nullptr;
    DocumentRequest m_document; ///< what is shown
    DocumentRequest m_request; ///< what was asked for last, shown or not: for reloading
    bool m_keepView = false; ///< the load under way is a newer version of what is shown
    ThemeKind m_theme = ThemeKind::Light;
};

} // namespace chancery
