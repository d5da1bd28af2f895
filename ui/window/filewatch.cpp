#include "ui/window/filewatch.h"

#include <QDateTime>
#include <QFileInfo>

#include <utility>

namespace chancery {

FileWatch::FileWatch(QObject *parent) : QObject(parent)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(kSettlingMs);
    connect(&m_settling, &QTimer::timeout, this, &FileWatch::look);
    // A file that is replaced is only seen in its folder.
    const auto settle = [this] { m_settling.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, settle);
}

FileWatch::Stamp FileWatch::stampOf(const QString &file)
{
    const QFileInfo info(file);
    if (!info.isFile() || !info.isReadable())
        return {};
    return {info.size(), info.lastModified().toMSecsSinceEpoch()};
}

void FileWatch::remember(const QStringList &files)
{
    for (const QString &file : files) {
        const QString path = QFileInfo(file).absoluteFilePath();
        m_stamps.insert(path, stampOf(path));
    }
}

void FileWatch::watch(const QStringList &files)
{
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
    m_files.clear();
    const QHash<QString, Stamp> remembered = std::exchange(m_stamps, {});
    for (const QString &file : files) {
        const QString path = QFileInfo(file).absoluteFilePath();
        if (!m_files.contains(path))
            m_files << path;
        m_stamps.insert(path, remembered.contains(path) ? remembered[path] : stampOf(path));
    }
    addPaths();
    m_settling.start(); // for what came between
}

void FileWatch::addPaths()
{
    for (const QString &file : m_files) {
        const QString folder = QFileInfo(file).absolutePath();
        if (!m_watcher.directories().contains(folder))
            m_watcher.addPath(folder);
        // A file that was replaced is not the one that is watched any more.
        m_watcher.removePath(file);
        if (QFileInfo::exists(file))
            m_watcher.addPath(file);
    }
}

void FileWatch::look()
{
    addPaths();
    bool isAnyOther = false;
    for (const QString &file : m_files) {
        const Stamp now = stampOf(file);
        if (now.size < 0)
            continue; // it is being replaced, or gone: the folder tells when it is there again
        isAnyOther = isAnyOther || !(now == m_stamps.value(file));
    }
    if (!isAnyOther)
        return;
    for (const QString &file : m_files)
        m_stamps.insert(file, stampOf(file));
    Q_EMIT changed();
}

} // namespace chancery
