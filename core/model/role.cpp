#include "core/model/role.h"

#include <algorithm>
#include <array>

namespace chancery {

namespace {

struct NamedRole
{
    std::string_view name;
    RoleKind kind;
};

constexpr std::array<NamedRole, 14> kRoles{{
    {"initiator", RoleKind::Source},
    {"guest", RoleKind::Source},
    {"sender", RoleKind::Source},
    {"accuser", RoleKind::Source},
    {"target", RoleKind::Target},
    {"host", RoleKind::Target},
    {"recipient", RoleKind::Target},
    {"accused", RoleKind::Target},
    {"party", RoleKind::Party},
    {"participant", RoleKind::Party},
    {"signatory", RoleKind::Party},
    {"mediator", RoleKind::Mediator},
    {"observer", RoleKind::Observer},
    {"absent", RoleKind::Absent},
}};

const NamedRole *findRole(std::string_view name)
{
    const auto *it
        = std::find_if(kRoles.begin(), kRoles.end(), [&](const auto &r) { return r.name == name; });
    return it == kRoles.end() ? nullptr : it;
}

} // namespace

RoleKind roleKind(std::string_view role)
{
    const NamedRole *found = findRole(role);
    return found ? found->kind : RoleKind::Party;
}

bool isKnownRole(std::string_view role)
{
    return role.empty() || findRole(role);
}

const std::vector<std::string_view> &roleNames()
{
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> result;
        for (const NamedRole &role : kRoles)
            result.push_back(role.name);
        return result;
    }();
    return names;
}

} // namespace chancery
