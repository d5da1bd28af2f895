#include "ui/window/runwindow.h"

#include "ui/view/viewstate.h"
#include "ui/window/appearance.h"
#include "ui/window/mainwindow.h"
#include "ui/window/stallwatch.h"
#include "ui/window/windowstyle.h"

#include <QApplication>
#include <QScreen>
#include <QStyle>

namespace chancery {

int runWindow(const QStringList &files, const std::vector<ColumnChoice> &choices)
{
    const ThemeKind theme = themeOfPalette(QApplication::palette());
    QApplication::setStyle(new WindowStyle);
    QApplication::setFont(windowFont(QApplication::font()));
#ifndef NDEBUG
    logStalls(qApp);
#endif
    MainWindow window;
    window.setTheme(theme);
    window.resize(window.size().boundedTo(window.screen()->availableSize()));
    window.remember();
    if (files.isEmpty())
        window.openShipped();
    else
        window.openFiles(files, choices);
    window.show();
    return QApplication::exec();
}

} // namespace chancery
