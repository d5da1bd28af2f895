#include "ui/export/savewhole.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace chancery {

namespace {

QString because(const QString &path, const QString &reason)
{
    return QCoreApplication::translate("Export", "%1 could not be written: %2.").arg(path, reason);
}

QString incomplete(const QString &path)
{
    return because(
        path, QCoreApplication::translate("Export", "not all of it arrived; the disk may be full"));
}

} // namespace

tl::expected<void, QString> saveWhole(const QByteArray &bytes, const QString &path)
{
    const QFileInfo before(path);
    if (before.isDir())
        return tl::unexpected(
            because(path, QCoreApplication::translate("Export", "it is a directory")));
    if (before.exists() && !before.isFile())
        return tl::unexpected(
            because(path, QCoreApplication::translate("Export", "it is a pipe or a device")));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return tl::unexpected(because(path, file.errorString()));
    // commit() alone reports success for a file that a full disk cut short.
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        file.cancelWriting();
        return tl::unexpected(incomplete(path));
    }
    if (!file.commit())
        return tl::unexpected(because(path, file.errorString()));
    if (QFileInfo(path).size() != bytes.size())
        return tl::unexpected(incomplete(path));
    return {};
}

} // namespace chancery
