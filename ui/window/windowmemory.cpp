#include "ui/window/windowmemory.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSettings>

#include <algorithm>

namespace chancery {

namespace {

const QString kRecent = QStringLiteral("documents/recent");
const QString kViews = QStringLiteral("views");
const QString kGeometry = QStringLiteral("window/geometry");
const QString kPanels = QStringLiteral("window/panels");
const QString kTheme = QStringLiteral("window/theme");
const QLatin1String kSeen("seen");

QStringList absolute(const QStringList &files)
{
    QStringList paths;
    for (const QString &file : files)
        paths << QFileInfo(file).absoluteFilePath();
    return paths;
}

/// Paths can be long, and hold whatever keys of settings cannot.
QString keyOf(const QStringList &files)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &path : absolute(files)) {
        hash.addData(path.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return QString::fromLatin1(hash.result().toHex());
}

QJsonObject objectOf(const QVariant &value)
{
    return QJsonDocument::fromJson(value.toString().toUtf8()).object();
}

} // namespace

QList<QStringList> RecentDocuments::list()
{
    QList<QStringList> documents;
    QSettings settings;
    const int count = settings.beginReadArray(kRecent);
    for (int i = 0; i < std::min<qsizetype>(count, kMost); ++i) {
        settings.setArrayIndex(i);
        if (const QStringList files = settings.value("files").toStringList(); !files.isEmpty())
            documents << files;
    }
    return documents;
}

void RecentDocuments::add(const QStringList &files)
{
    if (files.isEmpty())
        return;
    QList<QStringList> documents = list();
    documents.removeAll(absolute(files));
    documents.prepend(absolute(files));
    documents = documents.first(std::min(documents.size(), kMost));
    QSettings settings;
    settings.beginWriteArray(kRecent, static_cast<int>(documents.size()));
    for (int i = 0; i < documents.size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue("files", documents[i]);
    }
    settings.endArray();
}

void RecentDocuments::clear()
{
    QSettings().remove(kRecent);
}

QJsonObject LastViews::recall(const QStringList &files)
{
    QSettings settings;
    settings.beginGroup(kViews);
    QJsonObject view = objectOf(settings.value(keyOf(files)));
    view.remove(kSeen);
    return view;
}

void LastViews::remember(const QStringList &files, const QJsonObject &view)
{
    if (files.isEmpty())
        return;
    QSettings settings;
    settings.beginGroup(kViews);
    QJsonObject kept = view;
    kept.insert(kSeen, static_cast<double>(QDateTime::currentMSecsSinceEpoch()));
    settings.setValue(keyOf(files),
                      QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
    const QStringList keys = settings.childKeys();
    if (keys.size() <= kMost)
        return;
    const auto seen
        = [&](const QString &key) { return objectOf(settings.value(key))[kSeen].toDouble(); };
    settings.remove(
        *std::min_element(keys.begin(), keys.end(),
                          [&](const QString &a, const QString &b) { return seen(a) < seen(b); }));
}

WindowPlace WindowPlace::recall()
{
    const QSettings settings;
    return {settings.value(kGeometry).toByteArray(), settings.value(kPanels).toByteArray(),
            settings.value(kTheme).toString()};
}

void WindowPlace::remember() const
{
    QSettings settings;
    settings.setValue(kGeometry, geometry);
    settings.setValue(kPanels, panels);
    settings.setValue(kTheme, theme);
}

} // namespace chancery
