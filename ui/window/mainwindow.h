#pragma once

#include "ui/timeline/theme.h"
#include "ui/window/documentloader.h"

#include <QMainWindow>
#include <QString>
#include <QStringList>

#include <optional>

namespace chancery {

class Actions;
class FilterActions;
class OpenDocuments;
class Palette;
class Preferences;
class ProblemsPanel;
class SavedViewActions;
class SidePanels;
class StatusLine;
class TimelineView;
class TopBar;
class ViewState;
class WindowKeeper;

/// The window: assembles the parts, which meet in one ViewState, and shows what is loaded. A load
/// that fails leaves the last good timeline in place and shows why.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);

    void openFiles(const QStringList &files, const std::vector<ColumnChoice> &choices = {});
    /// The timeline inside the program.
    void openShipped();
    void setTheme(ThemeKind theme);
    /// Takes up place, panels and theme of the last window, and from now on remembers these, the
    /// documents opened, and how each was looked at.
    void remember();

    ViewState *state() const { return m_state; }
    OpenDocuments *documents() const { return m_documents; }
    Actions *registry() const { return m_actions; }
    ProblemsPanel *problems() const;
    StatusLine *statusLine() const { return m_status; }
    SavedViewActions *savedViews() const { return m_savedViews; }

public Q_SLOTS:
    void exportPicture();
    void showKeys();

Q_SIGNALS:
    /// A load came to its end; @p shown tells whether its timeline is now in the window.
    void loadFinished(bool shown);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createParts();
    void createHelpActions();
    void connectParts();
    void onLoaded(const LoadedDocument &document, bool isShown, bool keepsView);
    void showDiagnostics(const LoadedDocument &document, bool shown);
    void showSettings();
    void followPreferences();
    void openWindow();
    void openPlace(const QString &file, const QString &place);
    void tell(const QString &sentence);
    void showPalette();
    void goToEvent(EventIndex event);

    ViewState *m_state;
    DocumentLoader *m_loader;
    OpenDocuments *m_documents;
    Actions *m_actions;
    WindowKeeper *m_keeper;
    Preferences *m_preferences;
    TopBar *m_top = nullptr;
    TimelineView *m_view = nullptr;
    SidePanels *m_panels = nullptr;
    StatusLine *m_status = nullptr;
    SavedViewActions *m_savedViews = nullptr;
    FilterActions *m_filterActions = nullptr;
    Palette *m_palette = nullptr;
    ThemeKind m_theme = ThemeKind::Light;
};

} // namespace chancery
