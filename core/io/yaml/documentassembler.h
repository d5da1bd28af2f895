#pragma once

#include "core/io/documentcontext.h"
#include "core/io/documentreader.h"
#include "core/io/yaml/yamlparser.h"
#include "core/model/timelinebuilder.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace chancery {

/// Turns the pieces of one YAML document into drafts and hands them to the builder.
class DocumentAssembler : public YamlSink
{
public:
    /// @p goesOn is asked with the byte offset reached; false ends the reading.
    DocumentAssembler(const DocumentContext &document, TimelineBuilder &builder,
                      std::function<bool(std::size_t)> goesOn);

    bool value(const YamlNode &key, YamlNode value) override;
    bool beginSection(const YamlNode &key, YamlNode::Kind kind) override;
    bool entry(YamlNode key, YamlNode value) override;
    void endSection() override { m_section = Section::None; }
    void problem(YamlProblem problem, SourcePosition at) override;
    bool goesOn(std::size_t offset) override;

    /// To be called after the last piece: reports what the document as a whole lacks.
    void finish();

    /// What `include` names, in order.
    const std::vector<DraftText> &includes() const { return m_includes; }
    std::size_t eventCount() const { return m_eventCount; }
    bool wasCancelled() const { return m_wasCancelled; }

private:
    enum class Section { None, Ignored, Sources, Actors, Types, Events, Include };

    bool knowsKey(const YamlNode &key);
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
