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

} // namespace

QString SavedViews::fileOf(const QString &document)
{
    return document + QStringLiteral(".views.json");
}

tl::expected<void, QString> SavedViews::open(const QString &document)
{
    m_file = document.isEmpty() ? QString() : fileOf(document);
    m_whyNotKept.clear();
    m_views.clear();
    QFile file(m_file);
    if (!m_file.isEmpty() && file.exists()) {
        const bool isRead = QFileInfo(m_file).isFile() && file.size() <= kMostBytes
            && file.open(QIODevice::ReadOnly);
        auto views = isRead ? viewsIn(file.readAll()) : std::nullopt;
        if (views)
            m_views = std::move(*views);
        else
            m_whyNotKept = tr("%1 holds no saved views that can be read; it is left as it is")
                               .arg(QFileInfo(m_file).fileName());
    }
    Q_EMIT changed();
    if (!m_whyNotKept.isEmpty())
        return tl::make_unexpected(m_whyNotKept);
    return {};
}

std::optional<std::size_t> SavedViews::find(const QString &name) const
{
    const auto found = std::find_if(m_views.begin(), m_views.end(),
                                    [&](const SavedView &view) { return view.name == name; });
    if (found == m_views.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_views.begin());
}

tl::expected<void, QString> SavedViews::save(const QString &name, const QJsonObject &view)
{
    const QString own = cutName(name);
    if (own.isEmpty())
        return tl::make_unexpected(tr("A saved view needs a name"));
    std::vector<SavedView> views = m_views;
    if (const auto known = find(own))
        views[*known].view = view;
    else
        views.push_back({own, view});
    return keep(std::move(views));
}

tl::expected<void, QString> SavedViews::rename(std::size_t at, const QString &name)
{
    const QString own = cutName(name);
    if (own.isEmpty())
        return tl::make_unexpected(tr("A saved view needs a name"));
    if (const auto known = find(own); known && *known != at)
        return tl::make_unexpected(tr("Another view has the name “%1”").arg(own));
    std::vector<SavedView> views = m_views;
    views.at(at).name = own;
    return keep(std::move(views));
}

tl::expected<void, QString> SavedViews::remove(std::size_t at)
{
    std::vector<SavedView> views = m_views;
    views.erase(views.begin() + static_cast<std::ptrdiff_t>(at));
    return keep(std::move(views));
}

tl::expected<void, QString> SavedViews::keep(std::vector<SavedView> views)
{
    if (!m_whyNotKept.isEmpty())
        return tl::make_unexpected(m_whyNotKept);
    if (!m_file.isEmpty()) {
        if (const auto written = saveWhole(bytesOf(views), m_file); !written)
            return written;
    }
    m_views = std::move(views);
    Q_EMIT changed();
    return {};
}

} // namespace chancery
