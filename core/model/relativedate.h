#pragma once

#include "core/model/ids.h"
#include "core/time/dateends.h"
#include "core/time/datewidth.h"

#include <array>
#include <optional>
#include <string_view>

#include <tl/expected.hpp>

namespace chancery {

enum class RelativeKind { After, Before, During };

inline constexpr std::array kRelativeKinds{RelativeKind::After, RelativeKind::Before,
                                           RelativeKind::During};

/// The key of a document: "after", "before", "during".
std::string_view relativeKindId(RelativeKind kind);

/// When an event was, told by another one: "at most 10 days after the visit".
struct RelativeDate
{
    RelativeKind kind = RelativeKind::After;
    EventIndex event; ///< the other one
    std::optional<DateWidth> within; ///< After and Before: how far away at most

    friend bool operator==(const RelativeDate &, const RelativeDate &) = default;
};

/// Why another event's date tells nothing.
enum class NoConstraint {
    HasNoSuchEnd, ///< it goes on, or back, without end
    BoundsNothing, ///< nobody says when it began or ended
    WidthLeavesRange, ///< the width leads beyond the supported range
};

/// What a date has to keep to, in the words of docs/dates.md: *after* another is not before the
/// earliest that can have ended, and within a width no later than that much after the latest that
/// can have ended; *before* is the mirror image; *during* is within its possible extent. Months and
/// years of @p within are those of @p calendar.
tl::expected<DateConstraint, NoConstraint> constraintOf(RelativeKind kind, const EdtfDate &other,
                                                        const std::optional<DateWidth> &within,
                                                        Calendar calendar);

} // namespace chancery
