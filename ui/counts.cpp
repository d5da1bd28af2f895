#include "ui/counts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

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

QString changesText(const TimelineChanges &changes)
{
    QStringList parts;
    const auto add = [&](std::size_t count, const char *text) {
        if (count > 0)
            parts << QCoreApplication::translate("Counts", text)
                         .arg(QLocale().toString(static_cast<qulonglong>(count)));
    };
    add(changes.added, QT_TRANSLATE_NOOP("Counts", "%1 added"));
    add(changes.changed, QT_TRANSLATE_NOOP("Counts", "%1 changed"));
    add(changes.removed, QT_TRANSLATE_NOOP("Counts", "%1 removed"));
    if (parts.isEmpty())
        parts << QCoreApplication::translate("Counts", "no event is another one");
    return parts.join(QStringLiteral(", "));
}

} // namespace chancery
