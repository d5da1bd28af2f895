#include "core/model/typetable.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <utility>

namespace chancery {

namespace {

constexpr std::size_t kListedTypes = 8;

} // namespace

TypeTable::TypeTable(BuildContext &context) : m_context(context), m_types(builtInEventTypes())
{
    for (std::size_t i = 0; i < m_types.size(); ++i)
        m_byId.emplace(m_types[i].id, i);
}

void TypeTable::declare(TypeDraft draft)
{
    const DocumentPlace place = m_context.here(draft.id.at);
    const std::string id = m_context.identifier(std::move(draft.id), "a type's id");
    if (id.empty()) {
        m_context.report(Severity::Error, "empty-id", "a type has no id and is left out", {}, {},
                         place);
        return;
    }
    if (const auto [first, isNew] = m_declaredAt.emplace(id, place); !isNew) {
        const bool isSameFile = first->second.file == place.file;
        m_context.report(isSameFile ? Severity::Error : Severity::Warning, "duplicate-key",
                         "the type '{0}' was declared already at {1}; the first stands",
                         {id, m_context.placeText(first->second)}, {}, place);
        return;
    }
    const auto [it, isNew] = m_byId.try_emplace(id, m_types.size());
    if (isNew)
        m_types.push_back({id, id, MarkerShape::Circle, Tone::Neutral});
    EventType &type = m_types[it->second];
    if (draft.name.isGiven)
        type.name = m_context.line(std::move(draft.name), "name");
    if (draft.shape.isGiven) {
        if (const auto shape = markerShapeFromId(draft.shape.text))
            type.shape = *shape;
        else
            m_context.report(Severity::Error, "unknown-shape", "'{0}' is not a shape",
                             {draft.shape.text},
                             "the shapes are circle, square, diamond, triangle-up, triangle-down, "
                             "speech, cross, hexagon, bar, star",
                             m_context.here(draft.shape.at));
    }
    if (draft.tone.isGiven) {
        if (const auto tone = toneFromId(draft.tone.text))
            type.tone = *tone;
        else
            m_context.report(Severity::Error, "unknown-tone", "'{0}' is not a tone",
                             {draft.tone.text}, "the tones are cooperation, neutral, conflict",
                             m_context.here(draft.tone.at));
    }
}

void TypeTable::use(const std::string &type, const DocumentPlace &place)
{
    if (m_used.insert(type).second)
        m_firstUses.push_back({type, place, m_context.namesStand()});
}

std::vector<EventType> TypeTable::finish()
{
    std::vector<std::string_view> known;
    for (const EventType &type : m_types)
        known.push_back(type.id);
    std::vector<Use> named;
    for (const Use &use : m_firstUses) {
        if (m_byId.count(use.type) > 0)
            continue;
        if (use.isName) {
            named.push_back(use);
            continue;
        }
        std::vector<std::string> args{use.type};
        std::string hint = m_context.meantHint(use.type, known, args);
        if (hint.empty())
            hint = "declare it under types:";
        m_context.report(Severity::Warning, "unknown-type",
                         "'{0}' is not a type of event; it is drawn like 'other'", std::move(args),
                         std::move(hint), use.place);
    }
    addNamed(named);
    return std::move(m_types);
}

/// A type that is only named looks like the built-in one of that name, "Visit" like visit, or like
/// 'other'.
void TypeTable::addNamed(const std::vector<Use> &named)
{
    std::vector<std::string> unknown;
    for (const Use &use : named) {
        const auto like = m_byId.find(asciiLower(use.type));
        EventType type{use.type, use.type, MarkerShape::Circle, Tone::Neutral};
        if (like != m_byId.end()) {
            type.shape = m_types[like->second].shape;
            type.tone = m_types[like->second].tone;
        } else {
            unknown.push_back(use.type);
        }
        m_types.push_back(std::move(type));
    }
    if (unknown.empty())
        return;
    const std::size_t count = unknown.size();
    std::string list;
    for (std::size_t i = 0; i < std::min(count, kListedTypes); ++i)
        list += (i > 0 ? ", " : "") + unknown[i];
    if (count > kListedTypes)
        list += ", …";
    m_context.reportSummary(
        Severity::Note, "types-without-shape",
        "types that are drawn as circles, not being among the built-in ones: {0} ({1})",
        {std::to_string(count), list}, named.front().place);
}

} // namespace chancery
