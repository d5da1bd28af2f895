#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace chancery {

// What a window takes up again, kept in the program's settings. Documents are known by the paths of
// their files.

/// The documents opened last, the newest first; each is the files that were opened together.
class RecentDocuments
{
public:
    static constexpr qsizetype kMost = 12;

    static QList<QStringList> list();
    static void add(const QStringList &files);
    static void clear();
};

/// How each document was looked at last, as JSON (ui/view/viewjson.h).
class LastViews
{
public:
    static constexpr qsizetype kMost = 100; ///< then the oldest is forgotten

    /// Empty where it is not known.
    static QJsonObject recall(const QStringList &files);
    static void remember(const QStringList &files, const QJsonObject &view);
};

/// Place and size of the window, and which panels are shown where; theme beside them.
struct WindowPlace
{
    QByteArray geometry;
    QByteArray panels;
    QString theme; ///< "light", "dark", or empty: as the desktop

    static WindowPlace recall();
    void remember() const;
};

} // namespace chancery
