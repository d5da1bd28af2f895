#pragma once

#include "core/io/documentreader.h"
#include "core/query/eventquery.h"
#include "core/query/timelinechanges.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace chancery {

/// What to load into one timeline: text that is already in memory, files, or both.
struct DocumentRequest
{
    QStringList files;
    QByteArray text;
    QString name; ///< what `text` is called in problems and the window title; empty: there is none
    std::vector<ColumnChoice> choices; ///< of tables' columns; they go before remembered ones

    bool hasText() const { return !name.isEmpty(); }
    /// "events.yaml", or "first.yaml + 2" where there are several.
    QString displayName() const;

    friend bool operator==(const DocumentRequest &, const DocumentRequest &) = default;
};

/// What became of a request.
struct LoadedDocument
{
    DocumentRequest request;
    ReadStatus status = ReadStatus::Done;
    std::shared_ptr<const EventQuery> query; ///< nothing unless Done
    std::vector<Diagnostic> diagnostics;
    /// Since the version it was compared with; nothing where there was none.
    std::optional<TimelineChanges> changes;

    /// Whether there is something to show: read to the end, and not only errors.
    bool isUsable() const;
    /// Whether what is written of a file does not hold together, as while somebody edits it: there
    /// may be more to come.
    bool isBroken() const;
};

/// Reads documents on a thread of its own, so that the window stays alive. All signals come on the
/// thread this object lives in. A newer load supersedes an older one, which then reports nothing.
class DocumentLoader : public QObject
{
    Q_OBJECT

public:
    explicit DocumentLoader(QObject *parent = nullptr);
    /// Cancels, and waits for the threads to end.
    ~DocumentLoader() override;

    /// @p older: a version to tell the changes from.
    void load(const DocumentRequest &request, std::shared_ptr<const EventQuery> older = {});
    /// Ends the current load early; `finished` comes with status Cancelled.
    void cancel();
    bool isLoading() const { return m_isLoading; }

Q_SIGNALS:
    void started();
    void progressed(double fraction); ///< 0..1, never falling within a load
    void finished(const chancery::LoadedDocument &document);

private:
    struct Worker
    {
        std::uint64_t load = 0;
        std::jthread thread;
    };

    void work(const std::stop_token &stop, std::uint64_t load, const DocumentRequest &request,
              const ColumnChooser &chooser, const EventQuery *older);
    void onProgress(std::uint64_t load, double fraction);
    void onDone(std::uint64_t load, const LoadedDocument &document);
    void reap(std::uint64_t load);

    std::vector<Worker> m_workers; ///< the current one last; before it those told to stop
    std::uint64_t m_load = 0; ///< number of the newest load
    bool m_isLoading = false;
};

} // namespace chancery
