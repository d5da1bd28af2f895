#pragma once

#include "core/io/document/documentsink.h"
#include "core/io/documentformat.h"
#include "core/io/notheld.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// Turns a TimelineJS document, of either form, into drafts (docs/opening.md says what becomes of
/// what). The members of the older form's `timeline` are to stand for the document's.
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
    bool addSlide(const DocumentNode &slide);
    bool add(EventDraft draft);
    void readMedia(const DocumentNode &slide, std::string_view member, std::string_view address,
                   EventDraft &draft);
    DraftText dateOf(const DocumentNode &slide, std::string_view member);
    DraftText dateInOneText(DraftText text);
    DraftText edtf(std::vector<std::string> parts, SourcePosition at);
    std::string timeOf(const std::vector<std::string> &parts, bool hasDay, SourcePosition at);
    void noteMembers(const DocumentNode &node, const std::string_view *read, std::size_t count,
                     std::string_view of);

    const DocumentInput &m_input;
    std::string m_section; ///< empty: none that is read
    bool m_isInEras = false;
    NotHeld m_notHeld;
    std::size_t m_eventCount = 0;
    std::size_t m_yearsBefore = 0;
    SourcePosition m_firstYearBefore;
    bool m_wasCancelled = false;
};

} // namespace chancery
