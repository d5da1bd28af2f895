#include "ui/window/opendocuments.h"

#include "core/io/table/tablesample.h"
#include "ui/text.h"
#include "ui/window/columnmemory.h"
#include "ui/window/columnsdialog.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <optional>
#include <utility>

namespace chancery {

namespace {

/// Rows that the dialog of columns shows.
constexpr std::size_t kSampleRows = 50;

std::optional<TableSample> sampleOfFile(const QString &file)
{
    return sampleTable(QFile::encodeName(file).toStdString(), kSampleRows);
}

std::optional<TableSample> sampleOfText(const DocumentRequest &request)
{
    if (!request.hasText())
        return std::nullopt;
    return sampleTable(
        std::string_view(request.text.constData(), static_cast<std::size_t>(request.text.size())),
        toUtf8(request.name), kSampleRows);
}

/// Whether nobody could tell by its names what a table holds.
bool asksForColumns(const Diagnostic &diagnostic)
{
    return diagnostic.code == "no-title-column" || diagnostic.code == "no-date-column";
}

} // namespace

OpenDocuments::OpenDocuments(DocumentLoader *loader, QWidget *window)
    : QObject(window), m_loader(loader), m_window(window), m_watch(new FileWatch(this))
{
    connect(m_watch, &FileWatch::changed, this, &OpenDocuments::follow);
    connect(loader, &DocumentLoader::finished, this, &OpenDocuments::onFinished);
}

void OpenDocuments::openFiles(const QStringList &files, const std::vector<ColumnChoice> &choices)
{
    DocumentRequest request;
    request.files = files;
    request.choices = choices;
    load(request, false);
}

void OpenDocuments::openBeside(const QStringList &files)
{
    DocumentRequest request = m_shown;
    const auto isShown = [&](const QString &file) {
        const QString path = QFileInfo(file).canonicalFilePath();
        return std::any_of(request.files.begin(), request.files.end(), [&](const QString &other) {
            return QFileInfo(other).canonicalFilePath() == path;
        });
    };
    for (const QString &file : files) {
        if (!QFileInfo::exists(file) || !isShown(file))
            request.files << file;
    }
    if (!(request == m_shown))
        load(request, true);
}

void OpenDocuments::openBuiltIn(const QString &path)
{
    QFile file(path);
    DocumentRequest request;
    request.name = QFileInfo(path).fileName();
    if (file.open(QIODevice::ReadOnly))
        request.text = file.readAll();
    load(request, false);
}

void OpenDocuments::ask()
{
    const QStringList files = askForFiles(tr("Open timeline"));
    if (!files.isEmpty())
        openFiles(files);
}

void OpenDocuments::askBeside()
{
    const QStringList files = askForFiles(tr("Open beside what is shown"));
    if (!files.isEmpty())
        openBeside(files);
}

QStringList OpenDocuments::askForFiles(const QString &title)
{
    const QString folder
        = m_shown.files.isEmpty() ? QString() : QFileInfo(m_shown.files.first()).path();
    return QFileDialog::getOpenFileNames(
        m_window, title, folder,
        tr("Timelines and tables (*.yaml *.yml *.json *.csv *.tsv *.tab *.xml *.timeline *.ics)")
            + QStringLiteral(";;") + tr("Tables (*.csv *.tsv *.tab *.txt)") + QStringLiteral(";;")
            + tr("All files (*)"));
}

void OpenDocuments::reload()
{
    if (!m_request.displayName().isEmpty())
        load(DocumentRequest(m_request), m_request == m_shown);
}

void OpenDocuments::load(const DocumentRequest &request, bool keepsView, bool follows)
{
    m_request = request;
    m_keepsView = keepsView;
    m_isFollowing = follows;
    if (!follows)
        m_watch->remember(request.files);
    m_loader->load(request, request == m_shown ? m_shownQuery : nullptr);
}

void OpenDocuments::setFollowsFiles(bool follows)
{
    m_followsFiles = follows;
    watchShown();
}

/// What another load is about to show is not the files' business.
void OpenDocuments::follow()
{
    const bool isOtherUnderWay = m_loader->isLoading() && !(m_request == m_shown);
    if (m_followsFiles && !isOtherUnderWay)
        load(DocumentRequest(m_shown), true, true);
}

/// Also the files that the shown ones include, and those that @p failed does, the last attempt to
/// read them anew: what is mended there is seen.
void OpenDocuments::watchShown(const Timeline *failed)
{
    QStringList files;
    const auto addIncluded = [&files](const Timeline &timeline) {
        for (const std::string &name : timeline.files()) {
            const QString file = toQString(name);
            if (!files.isEmpty() && !files.contains(file) && QFileInfo(file).isFile())
                files << file;
        }
    };
    if (m_followsFiles && m_shownQuery) {
        files = m_shown.files;
        addIncluded(*m_shownQuery->timeline());
        if (failed)
            addIncluded(*failed);
    }
    m_watch->watch(files);
}

/// A file that another program is writing may end anywhere, also where it is sound but empty.
bool OpenDocuments::isHalfWritten(const LoadedDocument &document) const
{
    return document.isBroken()
        || (document.query->timeline()->events().empty() && m_shownQuery
            && !m_shownQuery->timeline()->events().empty());
}

void OpenDocuments::onFinished(const LoadedDocument &document)
{
    const bool isShown = document.isUsable() && !(m_isFollowing && isHalfWritten(document));
    if (isShown) {
        m_shown = document.request;
        m_shownQuery = document.query;
        watchShown();
    } else if (m_isFollowing && document.query) {
        watchShown(document.query->timeline().get());
    }
    Q_EMIT loaded(document, isShown, m_keepsView);
    const bool hasTable = sampleOfText(m_request)
        || std::any_of(m_request.files.begin(), m_request.files.end(),
                       [](const QString &file) { return sampleOfFile(file).has_value(); });
    Q_EMIT hasTableChanged(hasTable);
    // While somebody edits the file elsewhere, no dialog gets in their way.
    if (hasTable && !m_isFollowing
        && std::any_of(document.diagnostics.begin(), document.diagnostics.end(), asksForColumns))
        askColumns();
}

void OpenDocuments::askColumns()
{
    std::optional<std::pair<QString, TableSample>> chosen;
    const auto consider = [&](const QString &name, std::optional<TableSample> sample) {
        if (!sample)
            return;
        const ColumnMap map(sample->columnNames, ColumnMemory().recall(sample->columnNames));
        const bool isReadable = map.hasTitle() && map.hasDate();
        if (!chosen)
            chosen = {name, std::move(*sample)};
        else if (!isReadable) {
            const ColumnMap other(chosen->second.columnNames,
                                  ColumnMemory().recall(chosen->second.columnNames));
            if (other.hasTitle() && other.hasDate())
                chosen = {name, std::move(*sample)};
        }
    };
    consider(m_request.name, sampleOfText(m_request));
    for (const QString &file : m_request.files)
        consider(QFileInfo(file).fileName(), sampleOfFile(file));
    if (chosen)
        showColumns(chosen->first, std::move(chosen->second));
}

void OpenDocuments::showColumns(const QString &name, TableSample sample)
{
    if (m_columns)
        m_columns->close();
    std::vector<ColumnChoice> now
        = m_request.choices.empty() ? ColumnMemory().recall(sample.columnNames) : m_request.choices;
    const ColumnMap map(sample.columnNames, now);
    if (!map.hasTitle() || !map.hasDate()) {
        const std::vector<ColumnChoice> suggested = suggestedChoices(sample);
        now.insert(now.end(), suggested.begin(), suggested.end());
    }
    m_columns = new ColumnsDialog(std::move(sample), name, now, m_window);
    m_columns->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_columns, &QDialog::accepted, this, [this, dialog = m_columns.data()] {
        ColumnMemory().remember(dialog->columnNames(), dialog->choices());
        DocumentRequest request = m_request;
        request.choices.clear(); // what was just said goes before the command line
        const bool isShown = request.files == m_shown.files && request.name == m_shown.name;
        load(request, isShown);
    });
    m_columns->open();
}

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

} // namespace chancery
