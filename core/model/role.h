#pragma once

#include <string_view>
#include <vector>

namespace chancery {

/// What a role says of direction (contract: Roles).
enum class RoleKind { Source, Target, Party, Mediator, Observer, Absent };

/// The direction of a role's name; an unknown or empty role is a Party.
RoleKind roleKind(std::string_view role);
/// Whether the name is one of the built-in roles, or empty.
bool isKnownRole(std::string_view role);
/// The built-in roles, in the contract's order.
const std::vector<std::string_view> &roleNames();

} // namespace chancery
