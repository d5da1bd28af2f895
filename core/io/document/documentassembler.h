#pragma once

#include "core/io/document/documentsink.h"
#include "core/io/documentcontext.h"
#include "core/io/documentreader.h"
#include "core/model/timelinebuilder.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace chancery {

/// Turns the pieces of one document into drafts and hands them to the builder.
class DocumentAssembler : public DocumentSink
{
public:
    /// @p goesOn is asked with the byte offset reached; false ends the reading.
    DocumentAssembler(const DocumentContext &document, TimelineBuilder &builder,
                      std::function<bool(std::size_t)> goesOn);

    bool value(const DocumentNode &key, DocumentNode value) override;
    bool beginSection(const DocumentNode &key, DocumentNode::Kind kind) override;
    bool entry(DocumentNode key, DocumentNode value) override;
    void endSection() override { m_section = Section::None; }
    void problem(DocumentProblem problem, SourcePosition at) override;
    bool goesOn(std::size_t offset) override;

    /// To be called after the last piece: reports what the document as a whole lacks.
    void finish();

    /// What `include` names, in order.
    const std::vector<DraftText> &includes() const { return m_includes; }
    std::size_t eventCount() const { return m_eventCount; }
    bool wasCancelled() const { return m_wasCancelled; }

private:
    enum class Section { None, Ignored, Sources, Actors, Types, Events, Include };

    bool knowsKey(const DocumentNode &key);
    void checkFormat(const DraftText &format);

    const DocumentContext &m_document;
    TimelineBuilder &m_builder;
    std::function<bool(std::size_t)> m_goesOn;
    Section m_section = Section::None;
    std::unordered_map<std::string, int> m_lineOfKey; ///< top-level keys seen
    std::vector<DraftText> m_includes;
    SourcePosition m_firstKeyAt{1, 1}; ///< of the first key, if there is any
    std::size_t m_eventCount = 0;
    bool m_hasKey = false;
    bool m_hasEventsSection = false;
    bool m_hasDates = false; ///< a section began whose entries hold dates
    bool m_wasCancelled = false;
};

} // namespace chancery
