#pragma once

#include "core/io/document/documentsink.h"
#include "core/io/documentformat.h"
#include "core/io/notheld.h"

#include <cstddef>
#include <string>

namespace chancery {

/// Turns a TimelineJS document into drafts (docs/formats.md says what becomes of what).
class TimelineJsReader : public DocumentSink
{
public:
    /// @p input must outlive this.
    explicit TimelineJsReader(const DocumentInput &input) : m_input(input) { }

    bool value(const DocumentNode &key, DocumentNode value) override;
    bool beginSection(const DocumentNode &key, DocumentNode::Kind kind) override;
    bool entry(DocumentNode key, DocumentNode value) override;
    void endSection() override { m_section.clear(); }
    void problem(DocumentProblem problem, SourcePosition at) override;
    bool goesOn(std::size_t offset) override;

    /// After the last piece.
    void finish();
    std::size_t eventCount() const { return m_eventCount; }
    bool wasCancelled() const { return m_wasCancelled; }

private:
    bool addSlide(const DocumentNode &slide, bool isEra);
    bool addOldSlide(const DocumentNode &slide, bool isEra);
    bool addOldSlides(const DocumentNode &slides, bool isEra);
    bool add(EventDraft draft);
    void readTitle(const DocumentNode &key, const DocumentNode &value);
    bool readOldTimeline(const DocumentNode &key, const DocumentNode &value);
    void readMedia(const DocumentNode &slide, std::string_view member, std::string_view address,
                   EventDraft &draft);
    DraftText dateOf(const DocumentNode &slide, std::string_view member);
    DraftText oldDateOf(const DocumentNode &slide, std::string_view member);
    DraftText edtf(const std::vector<std::string> &parts, SourcePosition at);
    void noteMembers(const DocumentNode &slide);

    const DocumentInput &m_input;
    std::string m_section;
    NotHeld m_notHeld;
    std::size_t m_eventCount = 0;
    std::size_t m_yearsBefore = 0;
    SourcePosition m_firstYearBefore;
    bool m_wasCancelled = false;
};

} // namespace chancery
