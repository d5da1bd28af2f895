#pragma once

#include "core/model/buildcontext.h"
#include "core/model/ids.h"
#include "core/model/source.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace chancery {

/// Gathers the sources of all documents while events already cite them.
class SourceTable
{
public:
    explicit SourceTable(BuildContext &context) : m_context(context) { }

    /// Adds a source. One id in several documents is one source; the first stands, the next fill
    /// what it leaves out. So is one that a document whose names stand describes again and again.
    void declare(SourceDraft draft);
    /// Notes that an event cites @p ref.
    void cite(const std::string &ref, const DocumentPlace &place);
    /// A `sources` section exists: citing what it does not declare is worth a warning.
    void expectDeclarations() { m_expectsDeclarations = true; }

    std::optional<SourceIndex> find(const std::string &id) const;
    /// Reports what is cited and not declared, and gives the sources away. Once, at the end.
    std::vector<Source> finish();

private:
    struct Citing
    {
        std::string ref;
        DocumentPlace place;
    };

    void fill(Source &source, const DocumentPlace &first, SourceDraft &&draft);

    BuildContext &m_context;
    std::vector<Source> m_sources;
    std::vector<DocumentPlace> m_places; ///< of each source's first declaration
    std::unordered_map<std::string, SourceIndex> m_byId;
    std::unordered_set<std::string> m_cited;
    std::vector<Citing> m_firstCitings; ///< one for each ref
    bool m_expectsDeclarations = false;
};

} // namespace chancery
