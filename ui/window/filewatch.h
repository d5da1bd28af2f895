#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace chancery {

/// Watches files for what other programs write to them, also for programs that put another file in
/// a file's place, as many editors do. Tells of a change once nothing has happened for a moment; a
/// file that is gone is waited for.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr int kSettlingMs = 300;

    explicit FileWatch(QObject *parent = nullptr);

    /// Remembers the files as they are now, to be watched later: what is written to them from now
    /// on is a change.
    void remember(const QStringList &files);
    /// These files from now on, in place of those watched before. Each is as it was remembered, or
    /// else as it is now.
    void watch(const QStringList &files);
    const QStringList &files() const { return m_files; }

Q_SIGNALS:
    /// At least one of the files is another one than it was. One that is gone alone is no change.
    void changed();

private:
    struct Stamp
    {
        qint64 size = -1; ///< of a file that is not there
        qint64 modifiedMs = 0;

        friend bool operator==(const Stamp &, const Stamp &) = default;
    };

    static Stamp stampOf(const QString &file);
    void addPaths();
    void look();

    QStringList m_files; ///< absolute
    QHash<QString, Stamp> m_stamps;
    QFileSystemWatcher m_watcher;
    QTimer m_settling;
};

} // namespace chancery
