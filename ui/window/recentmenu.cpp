#include "ui/window/recentmenu.h"

#include "ui/window/windowmemory.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace chancery {

namespace {

constexpr qsizetype kLongestName = 80;

/// "events.yaml + 1 – ~/timelines": the name first, the folder in short.
QString textOf(const QStringList &files)
{
    const QFileInfo first(files.front());
    QString name = first.fileName();
    if (files.size() > 1)
        name += QStringLiteral(" + ") + QString::number(files.size() - 1);
    QString folder = first.absolutePath();
    if (folder.startsWith(QDir::homePath()))
        folder.replace(0, QDir::homePath().size(), QStringLiteral("~"));
    QString text = name.left(kLongestName) + QStringLiteral(" – ") + folder.right(kLongestName);
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

RecentMenu::RecentMenu(QWidget *parent) : QMenu(tr("Open &recent"), parent)
{
    connect(this, &QMenu::aboutToShow, this, &RecentMenu::fill);
}

void RecentMenu::fill()
{
    clear();
    for (const QStringList &files : RecentDocuments::list()) {
        const bool areThere = std::all_of(files.begin(), files.end(), [](const QString &file) {
            return QFileInfo::exists(file);
        });
        if (areThere)
            addAction(textOf(files), this, [this, files] { Q_EMIT chosen(files); });
    }
    if (isEmpty())
        addAction(tr("No documents yet"))->setEnabled(false);
    addSeparator();
    addAction(tr("&Forget these"), this, [] { RecentDocuments::clear(); });
}

} // namespace chancery
