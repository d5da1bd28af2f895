#pragma once

#include "core/model/buildcontext.h"
#include "core/model/eventtype.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace chancery {

/// The built-in event types and those the documents add or restate.
class TypeTable
{
public:
    explicit TypeTable(BuildContext &context);

    void declare(TypeDraft draft);
    /// Notes that an event is of @p type.
    void use(const std::string &type, const DocumentPlace &place);
    /// Reports types that nothing declares, and gives the vocabulary away. Once, at the end.
    std::vector<EventType> finish();

private:
    struct Use
    {
        std::string type;
        DocumentPlace place;
        bool isName = false; ///< of a document whose names stand for themselves
    };

    void addNamed(const std::vector<Use> &named);

    BuildContext &m_context;
    std::vector<EventType> m_types;
    std::unordered_map<std::string, std::size_t> m_byId;
    std::unordered_map<std::string, DocumentPlace> m_declaredAt;
    std::unordered_set<std::string> m_used;
    std::vector<Use> m_firstUses; ///< one for each type
};

} // namespace chancery
