#include "ui/counts.h"

#include <QCoreApplication>
#include <QLocale>

namespace chancery {

QString countedEvents(std::size_t count)
{
    // English needs no translation file for its two forms; %n lets a translation have its own.
    if (count == 1)
        return QCoreApplication::translate("Counts", "1 event");
    const QString pattern
        = QCoreApplication::translate("Counts", "%n events", nullptr, static_cast<int>(count));
    const QString plain = QString::number(static_cast<int>(count));
    return QString(pattern).replace(
        plain, QLocale(QLocale::English).toString(static_cast<qulonglong>(count)));
}

} // namespace chancery
