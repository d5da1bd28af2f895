#include "ui/window/fileactions.h"

#include "ui/window/actions.h"
#include "ui/window/mainwindow.h"
#include "ui/window/opendocuments.h"

#include <QApplication>

namespace chancery {

void addFileActions(Actions *actions, OpenDocuments *documents, MainWindow *window)
{
    actions->add(QStringLiteral("file-open"), MainWindow::tr("&Open…"), {QKeySequence::Open},
                 documents, &OpenDocuments::ask);
    actions->add(QStringLiteral("file-beside"), MainWindow::tr("Open &beside…"),
                 {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)}, documents,
                 &OpenDocuments::askBeside);
    QAction *columns = actions->add(QStringLiteral("file-columns"), MainWindow::tr("Co&lumns…"), {},
                                    documents, &OpenDocuments::askColumns);
    columns->setEnabled(false);
    QObject::connect(documents, &OpenDocuments::hasTableChanged, columns, &QAction::setEnabled);
    actions->add(QStringLiteral("file-reload"), MainWindow::tr("&Reload"), {Qt::Key_F5}, documents,
                 &OpenDocuments::reload);
    QAction *follow = actions->add(
        QStringLiteral("file-follow"), MainWindow::tr("&Follow changes of the files"), {},
        documents, [documents](bool follows) { documents->setFollowsFiles(follows); });
    follow->setCheckable(true);
    follow->setChecked(true);
    actions->add(QStringLiteral("file-export"), MainWindow::tr("&Export picture…"),
                 {QKeySequence(Qt::CTRL | Qt::Key_E)}, window, &MainWindow::exportPicture);
    actions->add(QStringLiteral("file-close"), MainWindow::tr("&Close window"),
                 {QKeySequence(Qt::CTRL | Qt::Key_W)}, window, &QWidget::close);
    actions->add(QStringLiteral("file-quit"), MainWindow::tr("&Quit"),
                 {QKeySequence(Qt::CTRL | Qt::Key_Q)}, qApp, &QApplication::closeAllWindows);
}

} // namespace chancery
