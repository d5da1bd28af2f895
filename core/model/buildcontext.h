#pragma once

#include "core/model/diagnosticlog.h"
#include "core/model/drafts.h"
#include "core/text/nearestword.h"
#include "core/time/edtfdate.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// How much of anything a timeline takes in.
struct BuildLimits
{
    std::size_t events = 2'000'000;
    std::size_t actors = 100'000;
    std::size_t titleCharacters = 500; ///< also names, places, ids, roles, locators
    std::size_t textCharacters = 20'000; ///< summaries
    std::size_t dateCharacters = 200;
    std::size_t groupDepth = 32; ///< actors that are part of each other, from the outermost
};

/// A place in one of several documents.
struct DocumentPlace
{
    std::uint32_t file = 0;
    SourcePosition at;
};

/// What the parts of a TimelineBuilder share: limits, the documents' names, the log, and the
/// reading of single fields. The current document is the last one begun.
class BuildContext
{
public:
    BuildContext(BuildLimits limits, DiagnosticLog &log) : m_limits(limits), m_log(log) { }

    const BuildLimits &limits() const { return m_limits; }
    const std::vector<std::string> &files() const { return m_files; }
    std::uint32_t currentFile() const { return static_cast<std::uint32_t>(m_files.size() - 1); }
    DocumentPlace here(SourcePosition at) const { return {currentFile(), at}; }
    void beginDocument(std::string name)
    {
        m_files.push_back(std::move(name));
        m_years = YearCount::Astronomical;
        m_namesStand = false;
    }
    /// The current document gives names of actors, types and sources in place of ids and
    /// declarations.
    void letNamesStand() { m_namesStand = true; }
    bool namesStand() const { return m_namesStand; }
    /// How the current document counts the years of all its dates.
    void setYears(YearCount years) { m_years = years; }
    YearCount years() const { return m_years; }

    /// "FILE:LINE" for messages that name a second place.
    std::string placeText(const DocumentPlace &place) const;
    void report(Severity severity, std::string code, std::string pattern,
                std::vector<std::string> args, std::string hint, const DocumentPlace &place);
    /// The same of what is said once of many places.
    void reportSummary(Severity severity, std::string code, std::string pattern,
                       std::vector<std::string> args, const DocumentPlace &place);
    /// meantHint() within what all hints of the reading may cost together; empty also when nobody
    /// would read it any more.
    std::string meantHint(std::string_view word, const std::vector<std::string_view> &candidates,
                          std::vector<std::string> &args);

    /// The field's text, cut to the limit and reported when it is longer. @p field names it in
    /// messages, as the document does.
    std::string line(DraftText &&draft, std::string_view field);
    std::string longText(DraftText &&draft, std::string_view field);
    /// A trimmed id: control characters replaced, a reserved leading `_` left off, both reported.
    /// Empty when nothing is left.
    std::string identifier(DraftText &&draft, std::string_view field);
    /// An EDTF expression in the document's count of years; what is wrong with it is reported.
    /// Reversed ends give the salvaged date.
    std::optional<EdtfDate> date(const DraftText &draft, std::string_view field, Calendar calendar);

private:
    std::string cut(DraftText &&draft, std::string_view field, std::size_t limit);
    void reportInvalidDate(const DraftText &draft, std::string_view field, const EdtfError &error);
    void warnOfShortYears(const DraftText &draft, std::string_view field, const EdtfDate &date);
    void warnOfPlaceholder(const DraftText &draft, std::string_view field);
    void reportShortYearBefore(const DraftText &draft, std::string_view field,
                               const std::string &year, const EdtfDate &date);
    void reportShortYear(const DraftText &draft, std::string_view field, const std::string &year);

    BuildLimits m_limits;
    DiagnosticLog &m_log;
    bool m_hasToldPlaceholder = false;
    NearWordBudget m_hintBudget;
    std::vector<std::string> m_files;
    YearCount m_years = YearCount::Astronomical;
    bool m_namesStand = false;
};

/// "did you mean 'X'?" as a hint pattern whose {n} is args[n]; appends the near word to @p args.
/// Empty when nothing is near.
std::string meantHint(std::string_view word, const std::vector<std::string_view> &candidates,
                      std::vector<std::string> &args, NearWordBudget &budget);

} // namespace chancery
