#include "ui/window/menus.h"

#include "ui/window/actions.h"
#include "ui/window/examples.h"
#include "ui/window/savedviewactions.h"

#include <QMenu>
#include <QMenuBar>

#include <initializer_list>

namespace chancery {

namespace {

/// Adds the actions of these ids; an empty id is a line between groups.
void fill(QMenu *menu, const Actions &actions, std::initializer_list<const char *> ids)
{
    for (const char *id : ids) {
        const QString name = QString::fromLatin1(id);
        if (name.isEmpty()) {
            menu->addSeparator();
            continue;
        }
        QAction *action = actions.action(name);
        Q_ASSERT_X(action, "fillMenuBar", id);
        menu->addAction(action);
    }
}

} // namespace

void fillMenuBar(QMenuBar *bar, const Actions &actions, SavedViewActions &savedViews, QMenu *recent)
{
    QMenu *file = bar->addMenu(QMenuBar::tr("&File"));
    fill(file, actions, {"file-new-window", "file-open"});
    file->addMenu(recent);
    fill(file, actions,
         {"file-beside", "file-columns", "file-reload", "file-follow", "", "file-export", "",
          "file-settings", "", "file-close", "file-quit"});
    fill(bar->addMenu(QMenuBar::tr("&View")), actions,
         {"view-zoom-in",
          "view-zoom-out",
          "view-fit-all",
          "view-fit-selection",
          "view-fit-year",
          "view-fit-decade",
          "view-fit-century",
          "view-go-to-date",
          "view-select-none",
          "",
          "view-back",
          "view-forward",
          "",
          "view-fold",
          "view-open-fold",
          "",
          "view-relations-selected",
          "view-relations-all",
          "view-relations-none",
          "",
          "view-filters",
          "view-details",
          "view-table",
          "view-problems",
          "view-legend",
          "",
          "view-light",
          "view-dark",
          "view-contrast",
          "",
          "view-full-screen"});
    fill(bar->addMenu(QMenuBar::tr("&Lanes")), actions,
         {"lanes-document", "lanes-first-event", "lanes-events", "lanes-name", "lanes-neighbours",
          "lanes-by-hand", "", "lanes-hide-empty", "lanes-show-all", "", "lane-only",
          "lane-collapse", "lane-pin", "lane-alone", "lane-hide", "lane-up", "lane-down"});
    savedViews.fillMenu(bar->addMenu(QMenuBar::tr("&Saved views")));
    fill(bar->addMenu(QMenuBar::tr("F&ilter")), actions,
         {"filter-find", "filter-next", "filter-previous", "", "filter-any", "filter-all", "",
          "filter-clear"});
    QMenu *help = bar->addMenu(QMenuBar::tr("&Help"));
    fill(help, actions, {"help-palette", "help-keys"});
    fillExamplesMenu(help->addMenu(QMenuBar::tr("&Examples")), actions);
    fill(help, actions, {"", "help-about"});
}

} // namespace chancery
