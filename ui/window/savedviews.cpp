#include "ui/window/savedviews.h"

#include "ui/export/savewhole.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace chancery {

namespace {

const QLatin1String kFormat("chancery-views/1");

QString cutName(const QString &name)
{
    return name.simplified().left(SavedViews::kMostNameCharacters);
}

/// The views of a file's bytes; nothing where it is no such file.
std::optional<std::vector<SavedView>> viewsIn(const QByteArray &bytes)
{
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    if (root[QLatin1String("format")].toString() != kFormat)
        return std::nullopt;
    std::vector<SavedView> views;
    for (const QJsonValue &value : root[QLatin1String("views")].toArray()) {
        QJsonObject view = value.toObject();
        const QString name = cutName(view.take(QLatin1String("name")).toString());
        if (!name.isEmpty())
            views.push_back({name, view});
    }
    return views;
}

QByteArray bytesOf(const std::vector<SavedView> &views)
{
    QJsonArray list;
    for (const SavedView &saved : views) {
        QJsonObject view = saved.view;
        view.insert(QLatin1String("name"), saved.name);
        list.append(view);
    }
    return QJsonDocument(
               QJsonObject{{QLatin1String("format"), kFormat}, {QLatin1String("views"), list}})
        .toJson();
}

std::optional<std::size_t> placeOf(const QString &name, const std::vector<SavedView> &views)
{
    const auto found = std::find_if(views.begin(), views.end(),
                                    [&](const SavedView &view) { return view.name == name; });
    if (found == views.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - views.begin());
}

} // namespace

QString SavedViews::fileOf(const QString &document)
{
    return document + QStringLiteral(".views.json");
}

tl::expected<std::vector<SavedView>, QString> SavedViews::read() const
{
    QFile file(m_file);
    if (!file.exists())
        return std::vector<SavedView>();
    const bool isRead
        = QFileInfo(m_file).isFile() && file.size() <= kMostBytes && file.open(QIODevice::ReadOnly);
    auto views = isRead ? viewsIn(file.readAll()) : std::nullopt;
    if (!views)
        return tl::make_unexpected(
            tr("%1 holds no saved views that can be read; it is left as it is")
                .arg(QFileInfo(m_file).fileName()));
    return std::move(*views);
}

tl::expected<void, QString> SavedViews::open(const QString &document)
{
    m_file = document.isEmpty() ? QString() : fileOf(document);
    m_views.clear();
    tl::expected<void, QString> opened;
    if (areKept()) {
        if (auto views = read())
            m_views = std::move(*views);
        else
            opened = tl::make_unexpected(views.error());
    }
    Q_EMIT changed();
    return opened;
}

std::optional<std::size_t> SavedViews::find(const QString &name) const
{
    return placeOf(cutName(name), m_views);
}

tl::expected<void, QString> SavedViews::save(const QString &name, const QJsonObject &view)
{
    const QString own = cutName(name);
    if (own.isEmpty())
        return tl::make_unexpected(tr("A saved view needs a name"));
    return apply([&](std::vector<SavedView> &views) -> tl::expected<void, QString> {
        if (const auto known = placeOf(own, views))
            views[*known].view = view;
        else
            views.push_back({own, view});
        return {};
    });
}

tl::expected<void, QString> SavedViews::rename(std::size_t at, const QString &name)
{
    const QString own = cutName(name);
    const QString old = m_views.at(at).name;
    if (own.isEmpty())
        return tl::make_unexpected(tr("A saved view needs a name"));
    return apply([&](std::vector<SavedView> &views) -> tl::expected<void, QString> {
        const auto place = placeOf(old, views);
        if (!place)
            return tl::make_unexpected(tr("The view “%1” is gone").arg(old));
        if (const auto known = placeOf(own, views); known && known != place)
            return tl::make_unexpected(tr("Another view has the name “%1”").arg(own));
        views[*place].name = own;
        return {};
    });
}

tl::expected<void, QString> SavedViews::remove(std::size_t at)
{
    const QString name = m_views.at(at).name;
    return apply([&](std::vector<SavedView> &views) -> tl::expected<void, QString> {
        std::erase_if(views, [&](const SavedView &view) { return view.name == name; });
        return {};
    });
}

tl::expected<void, QString> SavedViews::apply(const Change &change)
{
    auto views = areKept() ? read() : m_views;
    if (!views)
        return tl::make_unexpected(views.error());
    if (const auto done = change(*views); !done)
        return done;
    if (areKept()) {
        if (const auto written = saveWhole(bytesOf(*views), m_file); !written)
            return written;
    }
    m_views = std::move(*views);
    Q_EMIT changed();
    return {};
}

} // namespace chancery
