#include "ui/window/aboutbox.h"

#include <QApplication>
#include <QMessageBox>

namespace chancery {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("AboutBox", text);
}

} // namespace

void showAboutBox(QWidget *parent)
{
    QMessageBox box(QMessageBox::NoIcon, tr("About Chancery"), QString(), QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText);
    box.setText(tr("Chancery %1\n\nA timeline for diplomatic history: dated, sourced events, one "
                   "lane for each actor.")
                    .arg(QApplication::applicationVersion()));
    box.exec();
}

} // namespace chancery
