#pragma once

#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

#include <tl/expected.hpp>

namespace chancery {

/// A view a person has given a name, as JSON (see viewToJson; `theme` beside it).
struct SavedView
{
    QString name;
    QJsonObject view;

    friend bool operator==(const SavedView &, const SavedView &) = default;
};

/// The saved views of one document, in a file of their own beside it: "events.yaml" has them in
/// "events.yaml.views.json". The document is never touched. Without a document, as for the timeline
/// inside the program, they last as long as the window.
class SavedViews : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kMostBytes = 4 << 20; ///< a larger file is not read
    static constexpr int kMostNameCharacters = 100; ///< longer names are cut

    using QObject::QObject;

    /// Takes up the views of another document; an empty path: of none. The error is a sentence for
    /// people: a file that cannot be read is left as it is, and nothing can be saved over it.
    tl::expected<void, QString> open(const QString &document);
    static QString fileOf(const QString &document);

    const std::vector<SavedView> &views() const { return m_views; }
    /// The view with that name, as a save would cut it.
    std::optional<std::size_t> find(const QString &name) const;
    /// Whether they outlast the window.
    bool areKept() const { return !m_file.isEmpty(); }

    // Each is kept at once, beside what another window or program has put into the file meanwhile;
    // where it cannot be, nothing changes. Errors are sentences for people.
    /// In place of one with that name, if there is one. An empty name is an error.
    tl::expected<void, QString> save(const QString &name, const QJsonObject &view);
    tl::expected<void, QString> rename(std::size_t at, const QString &name);
    tl::expected<void, QString> remove(std::size_t at);

Q_SIGNALS:
    void changed();

private:
    using Change = std::function<tl::expected<void, QString>(std::vector<SavedView> &)>;

    /// What the file holds now: the error says that it is none of ours.
    tl::expected<std::vector<SavedView>, QString> read() const;
    tl::expected<void, QString> apply(const Change &change);

    QString m_file; ///< empty: in memory only
    std::vector<SavedView> m_views;
};

} // namespace chancery
