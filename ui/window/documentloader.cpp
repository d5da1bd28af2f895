#include "ui/window/documentloader.h"

#include "ui/text.h"
#include "ui/window/columnmemory.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <exception>
#include <string_view>

namespace chancery {

namespace {

/// The rest of the progress is the building of the search text.
constexpr double kReadingShare = 0.9;
/// Smaller steps are not worth an event.
constexpr double kProgressStep = 0.01;

ReadResult readRequest(const DocumentRequest &request, const ReadOptions &options)
{
    std::vector<DocumentSource> documents;
    if (request.hasText())
        documents.push_back({toUtf8(request.name), request.text.toStdString()});
    for (const QString &file : request.files)
        documents.push_back({QFile::encodeName(file).toStdString(), std::nullopt});
    return readDocuments(documents, options);
}

Diagnostic outOfMeans(const DocumentRequest &request, const std::exception &error)
{
    Diagnostic diagnostic;
    diagnostic.code = "reading-failed";
    diagnostic.pattern = "reading failed: {0}";
    diagnostic.args = {error.what()};
    diagnostic.file = toUtf8(request.displayName());
    return diagnostic;
}

} // namespace

QString DocumentRequest::displayName() const
{
    const qsizetype count = files.size() + (hasText() ? 1 : 0);
    if (count == 0)
        return QString();
    const QString first = hasText() ? name : QFileInfo(files.first()).fileName();
    return count == 1 ? first : DocumentLoader::tr("%1 + %2").arg(first).arg(count - 1);
}

bool LoadedDocument::isUsable() const
{
    if (status != ReadStatus::Done || !query)
        return false;
    const bool hasErrors
        = std::any_of(diagnostics.begin(), diagnostics.end(),
                      [](const Diagnostic &d) { return d.severity == Severity::Error; });
    return !hasErrors || !query->timeline()->events().empty();
}

bool LoadedDocument::isBroken() const
{
    constexpr std::array<std::string_view, 4> kSyntaxCodes{"syntax-error", "json-syntax",
                                                           "xml-syntax", "calendar-syntax"};
    return !isUsable()
        || std::any_of(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic &d) {
               return d.severity == Severity::Error
                   && std::find(kSyntaxCodes.begin(), kSyntaxCodes.end(), d.code)
                   != kSyntaxCodes.end();
           });
}

DocumentLoader::DocumentLoader(QObject *parent) : QObject(parent) { }

DocumentLoader::~DocumentLoader()
{
    for (Worker &worker : m_workers)
        worker.thread.request_stop();
    m_workers.clear(); // joins; what they still post is dropped with this object
}

void DocumentLoader::load(const DocumentRequest &request, std::shared_ptr<const EventQuery> older)
{
    for (Worker &worker : m_workers)
        worker.thread.request_stop();
    const std::uint64_t load = ++m_load;
    m_isLoading = true;
    Q_EMIT started();
    // The settings are read here, on the thread they belong to.
    const ColumnChooser chooser = [memory = ColumnMemory(), choices = request.choices](
                                      const std::vector<std::string> &names) {
        return choices.empty() ? memory.recall(names) : choices;
    };
    m_workers.push_back({load,
                         std::jthread([this, load, request, chooser,
                                       older = std::move(older)](const std::stop_token &stop) {
                             work(stop, load, request, chooser, older.get());
                         })});
}

void DocumentLoader::cancel()
{
    if (m_isLoading)
        m_workers.back().thread.request_stop();
}

/// Runs on the worker's thread: touches nothing of this object, but posts to it.
void DocumentLoader::work(const std::stop_token &stop, std::uint64_t load,
                          const DocumentRequest &request, const ColumnChooser &chooser,
                          const EventQuery *older)
{
    const auto post = [this, load](double fraction) {
        QMetaObject::invokeMethod(
            this, [this, load, fraction] { onProgress(load, fraction); }, Qt::QueuedConnection);
    };
    LoadedDocument document;
    document.request = request;
    try {
        ReadOptions options;
        options.stop = stop;
        options.columnChoices = chooser;
        options.progress = [&post, last = 0.0](double fraction) mutable {
            if (fraction - last < kProgressStep)
                return;
            last = fraction;
            post(std::min(fraction, 1.0) * kReadingShare);
        };
        ReadResult result = readRequest(request, options);
        document.status = result.status;
        document.diagnostics = std::move(result.diagnostics);
        if (result.status == ReadStatus::Done && !stop.stop_requested())
            document.query = std::make_shared<const EventQuery>(result.timeline);
        if (older && document.query)
            document.changes = changesBetween(*older->timeline(), *result.timeline);
    } catch (const std::exception &error) { // memory and threads run out; the window stays
        document.status = ReadStatus::Unreadable;
        document.diagnostics = {outOfMeans(request, error)};
    }
    if (stop.stop_requested()) {
        document.status = ReadStatus::Cancelled;
        document.query.reset();
    }
    QMetaObject::invokeMethod(
        this, [this, load, document] { onDone(load, document); }, Qt::QueuedConnection);
}

void DocumentLoader::onProgress(std::uint64_t load, double fraction)
{
    if (load == m_load && m_isLoading)
        Q_EMIT progressed(fraction);
}

void DocumentLoader::onDone(std::uint64_t load, const LoadedDocument &document)
{
    reap(load);
    if (load != m_load)
        return;
    m_isLoading = false;
    if (document.status == ReadStatus::Done)
        Q_EMIT progressed(1.0);
    Q_EMIT finished(document);
}

/// Joins a thread that has posted its result and is about to end.
void DocumentLoader::reap(std::uint64_t load)
{
    std::erase_if(m_workers, [load](const Worker &worker) { return worker.load == load; });
}

} // namespace chancery
