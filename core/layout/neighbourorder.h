#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace chancery {

/// An event as the order of lanes sees it: which of the groups to be ordered take part, ascending,
/// each once.
using Meeting = std::vector<std::size_t>;

/// Lanes that the spines of the meetings pass without their taking part, in this order of groups:
/// for each meeting, the groups between its first and last that are not in it.
std::size_t crossings(std::span<const Meeting> meetings, std::span<const std::size_t> order);

/// The groups 0 to @p count - 1 in an order with few crossings. Finding the fewest is NP-hard
/// (minimum linear arrangement), so this is a heuristic, the same for the same input:
///
/// 1. Two groups are bound by the number of meetings they share. The group with the strongest bonds
///    begins; the one most strongly bound to those placed follows, at the end nearer to its
///    partners.
/// 2. Groups are moved past their neighbours as long as this shortens the bonds.
/// 3. If that crosses no fewer lanes than the order given, the given one stands.
///
/// Only the 1,000 groups with the strongest bonds are moved; the rest follow in the given order.
std::vector<std::size_t> neighbourOrder(std::size_t count, std::span<const Meeting> meetings);

} // namespace chancery
