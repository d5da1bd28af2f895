#include "core/model/sourcetable.h"

#include <utility>

namespace chancery {

void SourceTable::declare(SourceDraft draft)
{
    const DocumentPlace place = m_context.here(draft.id.at);
    std::string id = m_context.identifier(std::move(draft.id), "a source's id");
    if (id.empty()) {
        m_context.report(Severity::Error, "empty-id", "a source has no id and is left out", {}, {},
                         place);
        return;
    }
    const auto [it, isNew] = m_byId.try_emplace(id, m_sources.size());
    if (isNew) {
        Source &source = m_sources.emplace_back();
        source.id = std::move(id);
        source.position = place.at;
        m_places.push_back(place);
    } else if (m_places[it->second.value].file == place.file && !m_context.namesStand()) {
        m_context.report(Severity::Error, "duplicate-key",
                         "the source '{0}' was declared already at {1}; the first stands",
                         {id, m_context.placeText(m_places[it->second.value])}, {}, place);
        return;
    }
    fill(m_sources[it->second.value], m_places[it->second.value], std::move(draft));
}

void SourceTable::fill(Source &source, const DocumentPlace &first, SourceDraft &&draft)
{
    const auto reportDifference = [&](std::string_view field, const DocumentPlace &place) {
        m_context.report(Severity::Warning, "source-differs",
                         "{0} of the source '{1}' differs from {2}, which stands",
                         {std::string(field), source.id, m_context.placeText(first)},
                         "give a source one and the same description in all documents", place);
    };
    const auto settle = [&](std::string &kept, DraftText &&next, std::string_view field) {
        if (!next.isGiven)
            return;
        const DocumentPlace place = m_context.here(next.at);
        std::string text = m_context.line(std::move(next), field);
        if (kept.empty())
            kept = std::move(text);
        else if (kept != text)
            reportDifference(field, place);
    };
    settle(source.title, std::move(draft.title), "title");
    settle(source.author, std::move(draft.author), "author");
    settle(source.publisher, std::move(draft.publisher), "publisher");
    settle(source.url, std::move(draft.url), "url");
    if (!draft.published.isGiven)
        return;
    auto published = m_context.date(draft.published, "published", Calendar::Gregorian);
    if (!source.published)
        source.published = std::move(published);
    else if (published && published != source.published)
        reportDifference("published", m_context.here(draft.published.at));
}

void SourceTable::cite(const std::string &ref, const DocumentPlace &place)
{
    if (!m_context.namesStand() && m_cited.insert(ref).second)
        m_firstCitings.push_back({ref, place});
}

std::optional<SourceIndex> SourceTable::find(const std::string &id) const
{
    const auto it = m_byId.find(id);
    return it == m_byId.end() ? std::nullopt : std::optional(it->second);
}

std::vector<Source> SourceTable::finish()
{
    std::vector<std::string_view> declared;
    for (const Source &source : m_sources)
        declared.push_back(source.id);
    for (const Citing &citing : m_firstCitings) {
        if (!m_expectsDeclarations || m_byId.count(citing.ref) > 0)
            continue;
        std::vector<std::string> args{citing.ref};
        std::string hint = m_context.meantHint(citing.ref, declared, args);
        if (hint.empty())
            hint = "declare it under sources:";
        m_context.report(Severity::Warning, "unknown-source",
                         "the source '{0}' is not declared; it is cited by its id", std::move(args),
                         std::move(hint), citing.place);
    }
    return std::move(m_sources);
}

} // namespace chancery
