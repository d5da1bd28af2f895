#include "core/io/documentreader.h"

#include "core/io/documentformat.h"
#include "core/io/filebytes.h"
#include "core/io/includepath.h"
#include "core/io/spellings.h"
#include "core/io/textdecoder.h"
#include "core/model/timelinebuilder.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

namespace chancery {

namespace {

constexpr std::size_t kDeepestInclude = 8;
/// The share of a document's progress that is the reading of its bytes.
constexpr double kBytesShare = 0.1;

/// One reading of several documents into one timeline.
class Reading
{
public:
    explicit Reading(const ReadOptions &options)
        : m_options(options), m_log(options.limits.diagnostics),
          m_builder(buildLimits(options), m_log)
    {
    }

    void setDocumentCount(std::size_t count) { m_documentCount = std::max<std::size_t>(1, count); }
    /// @p chain: the canonical paths of the documents that include this one, outermost first.
    void readFile(const std::string &path, std::vector<std::string> chain);
    void readBytes(std::string bytes, const std::string &name, std::vector<std::string> chain);
    void endDocument() { ++m_documentsRead; }
    bool isCancelled() const { return m_status == ReadStatus::Cancelled; }
    ReadResult result();

private:
    static BuildLimits buildLimits(const ReadOptions &options)
    {
        const ReadLimits &limits = options.limits;
        return {limits.events,         limits.actors,         limits.titleCharacters,
                limits.textCharacters, limits.dateCharacters, limits.groupDepth};
    }
    void tellProgress(double ofDocument) const;
    void reportDecoding(const DocumentContext &document, const DecodedText &decoded,
                        const DocumentFormat &format);
    void parse(const DocumentContext &document, const DocumentFormat &format,
               const std::vector<std::string> &chain);
    void include(const DocumentContext &document, const DraftText &entry,
                 const std::vector<std::string> &chain);

    const ReadOptions &m_options;
    DiagnosticLog m_log;
    TimelineBuilder m_builder;
    ReadStatus m_status = ReadStatus::Done;
    std::size_t m_documentCount = 1;
    std::size_t m_documentsRead = 0;
    std::unordered_set<std::string> m_pathsRead; ///< canonical
};

void Reading::tellProgress(double ofDocument) const
{
    if (m_options.progress) {
        m_options.progress((static_cast<double>(m_documentsRead) + ofDocument)
                           / static_cast<double>(m_documentCount));
    }
}

void Reading::readFile(const std::string &path, std::vector<std::string> chain)
{
    const std::string canonical = canonicalPath(path);
    if (!m_pathsRead.insert(canonical).second) {
        m_log.add({Severity::Note,
                   "read-already",
                   "the file is read once, though named twice",
                   {},
                   {},
                   path,
                   {}});
        return;
    }
    ReadOptions options{m_options.limits, m_options.stop, {}, {}};
    options.progress = [this](double done) { tellProgress(done * kBytesShare); };
    FileBytes file = readFileBytes(path, options);
    if (file.status == ReadStatus::Done) {
        chain.push_back(canonical);
        readBytes(std::move(file.bytes), path, std::move(chain));
        return;
    }
    if (file.problem)
        m_log.add(std::move(*file.problem));
    // What a readable document includes is an item of it, like any other.
    if (file.status == ReadStatus::Cancelled || chain.empty())
        m_status = file.status;
}

void Reading::readBytes(std::string bytes, const std::string &name, std::vector<std::string> chain)
{
    m_builder.beginDocument(name);
    DecodedText decoded = decodeText(std::move(bytes));
    const DocumentFormat &format = formatOf(decoded.text, name);
    const bool isLegacy = format.takesLegacyText && !decoded.undecoded.empty();
    if (isLegacy)
        decoded = decodeWindows1252(std::exchange(decoded.undecoded, {}));
    const SourceText source(decoded.text);
    const DocumentContext document{name, source, m_log};
    if (isLegacy && !decoded.isBinary) {
        document.report(Severity::Note, "windows-1252",
                        "the file is not UTF-8 and is read as Windows-1252", {},
                        "save it as UTF-8 where letters come out wrong", {});
    }
    if (decoded.isBinary) {
        document.report(Severity::Error, "binary-file", "this is not a text file", {}, {},
                        decoded.problems.front().at);
        return;
    }
    // A format may tell places in its own way only once it was read.
    parse(document, format, chain);
    reportDecoding(document, decoded, format);
}

void Reading::reportDecoding(const DocumentContext &document, const DecodedText &decoded,
                             const DocumentFormat &format)
{
    for (const TextProblem &problem : decoded.problems) {
        const SourcePosition at
            = format.placeOf ? format.placeOf(document.source, problem.at) : problem.at;
        const bool isControl = problem.kind == TextProblem::Kind::ControlCharacter;
        const std::string value = fmt::format("{:02X}", problem.value);
        if (problem.value == 0 && isControl) {
            document.report(Severity::Error, "nul-character",
                            "a NUL character stands here, which no text holds; it is read as "
                            "U+FFFD",
                            {}, {}, at);
        } else if (isControl) {
            document.report(Severity::Error, "control-character",
                            "the control character {0} stands here, which no text holds; it is "
                            "read as U+FFFD",
                            {value}, {}, at);
        } else {
            document.report(Severity::Error, "invalid-encoding",
                            "the byte {0} is not UTF-8 here; it is read as U+FFFD", {value},
                            "save the file as UTF-8", at);
        }
    }
    if (decoded.problemCount > decoded.problems.size()) {
        document.report(Severity::Note, "more-undecodable", "characters read as U+FFFD in all: {0}",
                        {std::to_string(decoded.problemCount)}, {}, {});
    }
}

void Reading::parse(const DocumentContext &document, const DocumentFormat &format,
                    const std::vector<std::string> &chain)
{
    const auto total = static_cast<double>(std::max<std::size_t>(1, document.source.text().size()));
    const auto goesOn = [&](std::size_t offset) {
        tellProgress(kBytesShare + (1 - kBytesShare) * static_cast<double>(offset) / total);
        return !m_options.stop.stop_requested();
    };
    const DocumentRemainder rest = format.read({document, m_builder, m_options, goesOn});
    if (rest.wasCancelled || m_options.stop.stop_requested()) {
        m_status = ReadStatus::Cancelled;
        return;
    }
    m_builder.endDocument();
    for (const DraftText &entry : rest.includes) {
        if (!isCancelled())
            include(document, entry, chain);
    }
}

void Reading::include(const DocumentContext &document, const DraftText &entry,
                      const std::vector<std::string> &chain)
{
    const auto refuse = [&](std::string code, std::string reason) {
        document.report(Severity::Error, std::move(code), "'{0}' is not included: {1}",
                        {entry.text, std::move(reason)}, {}, entry.at);
    };
    if (chain.empty()) {
        refuse("include-outside", "a text without a file has no folder to include from");
        return;
    }
    const auto path = includePath(document.name, entry.text);
    if (!path) {
        refuse("include-outside", path.error().reason);
        return;
    }
    if (std::find(chain.begin(), chain.end(), canonicalPath(*path)) != chain.end()) {
        refuse("include-cycle", "it includes this document, directly or through others");
        return;
    }
    if (chain.size() > kDeepestInclude) {
        refuse("include-too-deep",
               fmt::format("documents include each other more than {} deep", kDeepestInclude));
        return;
    }
    readFile(*path, chain);
}

ReadResult Reading::result()
{
    ReadResult result;
    result.status = m_status;
    const std::vector<std::string> files = m_builder.files();
    TimelinePtr timeline = m_builder.build(m_options.stop);
    if (!timeline)
        result.status = m_status = ReadStatus::Cancelled;
    else if (m_status == ReadStatus::Done)
        reportSpellings(*timeline, m_log);
    result.timeline = m_status == ReadStatus::Done
        ? std::move(timeline)
        : std::make_shared<const Timeline>(TimelineTables{});
    result.diagnostics = m_log.take(files);
    if (m_status == ReadStatus::Done && m_options.progress)
        m_options.progress(1);
    return result;
}

} // namespace

bool ReadResult::hasErrors() const
{
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic &d) { return d.severity == Severity::Error; });
}

ReadResult readDocuments(const std::vector<DocumentSource> &documents, const ReadOptions &options)
{
    Reading reading(options);
    reading.setDocumentCount(documents.size());
    for (const DocumentSource &document : documents) {
        if (reading.isCancelled())
            break;
        if (document.text)
            reading.readBytes(*document.text, document.name, {});
        else
            reading.readFile(document.name, {});
        reading.endDocument();
    }
    return reading.result();
}

ReadResult readFiles(const std::vector<std::string> &paths, const ReadOptions &options)
{
    std::vector<DocumentSource> documents;
    for (const std::string &path : paths)
        documents.push_back({path, std::nullopt});
    return readDocuments(documents, options);
}

ReadResult readText(std::string_view text, const std::string &name, const ReadOptions &options)
{
    return readDocuments({{name, std::string(text)}}, options);
}

} // namespace chancery
