#pragma once

#include "ui/timeline/theme.h"
#include "ui/window/savedviewsdialog.h"

#include <QInputDialog>
#include <QMenu>
#include <QPointer>

namespace chancery {

class Actions;
class ViewState;

/// Saves what is in view under a name and shows it again: from a menu that lists the saved views,
/// the first nine by Alt+1 to Alt+9, and from a dialog that renames and removes them.
class SavedViewActions : public QObject
{
    Q_OBJECT

public:
    /// @p window is what dialogs stand over; neither it nor the state is owned.
    SavedViewActions(ViewState *state, Actions *actions, QWidget *window);

    /// The views of another document; an empty path: of none.
    void open(const QString &document);
    /// Lists the saved views in a menu, and keeps the list up to date.
    void fillMenu(QMenu *menu);
    void setTheme(ThemeKind theme) { m_theme = theme; }

    SavedViews &views() { return *m_views; }
    QInputDialog *nameDialog() const { return m_nameDialog; }
    SavedViewsDialog *dialog() const { return m_dialog; }

public Q_SLOTS:
    void askForName();
    void showDialog();
    void show(std::size_t at);

Q_SIGNALS:
    void themeRequested(chancery::ThemeKind theme);
    /// Something to be told: what could not be kept, or is not as it was.
    void told(const QString &sentence);

private:
    void save(const QString &name);
    void listViews();

    ViewState *m_state;
    QWidget *m_window;
    SavedViews *m_views;
    QAction *m_save = nullptr;
    QAction *m_manage = nullptr;
    QList<QAction *> m_entries; ///< of the views beyond those with keys
    QList<QAction *> m_withKeys; ///< always all; hidden where there is no such view ///< by view
    QPointer<QMenu> m_menu;
    QPointer<QInputDialog> m_nameDialog;
    QPointer<SavedViewsDialog> m_dialog;
    ThemeKind m_theme = ThemeKind::Light;
};

} // namespace chancery
