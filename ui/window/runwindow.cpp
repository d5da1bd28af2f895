#include "ui/window/runwindow.h"

#include "ui/window/appearance.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowstyle.h"

#include <QApplication>

namespace chancery {

int runWindow(const QStringList &files, const std::vector<ColumnChoice> &choices)
{
    const ThemeKind theme = themeOfPalette(QApplication::palette());
    QApplication::setStyle(new WindowStyle);
    QApplication::setFont(windowFont(QApplication::font()));
    MainWindow window;
    window.setTheme(theme);
    if (files.isEmpty())
        window.openShipped();
    else
        window.openFiles(files, choices);
    window.show();
    return QApplication::exec();
}

} // namespace chancery
