#include "core/model/relativedate.h"

namespace chancery {

namespace {

using Move = CivilDate (*)(const CivilDate &, const DateWidth &, Calendar);

/// The day that far away; nothing beyond the supported range.
std::optional<DayNumber> moved(DayNumber day, const DateWidth &width, Calendar calendar, Move move)
{
    return toDayNumber(move(toCivilDate(day, calendar), width, calendar), calendar);
}

tl::expected<DateConstraint, NoConstraint>
after(const EdtfDate &other, const std::optional<DateWidth> &within, Calendar calendar)
{
    const auto end = endOf(other);
    if (!end)
        return tl::unexpected(NoConstraint::HasNoSuchEnd);
    DayRange beginning{end->earliest, std::nullopt};
    if (within && end->latest) {
        beginning.latest = moved(*end->latest, *within, calendar, later);
        if (!beginning.latest)
            return tl::unexpected(NoConstraint::WidthLeavesRange);
    }
    return DateConstraint{beginning, {}};
}

tl::expected<DateConstraint, NoConstraint>
before(const EdtfDate &other, const std::optional<DateWidth> &within, Calendar calendar)
{
    const auto beginning = beginningOf(other);
    if (!beginning)
        return tl::unexpected(NoConstraint::HasNoSuchEnd);
    DayRange end{std::nullopt, beginning->latest};
    if (within && beginning->earliest) {
        end.earliest = moved(*beginning->earliest, *within, calendar, earlier);
        if (!end.earliest)
            return tl::unexpected(NoConstraint::WidthLeavesRange);
    }
    return DateConstraint{{}, end};
}

DateConstraint during(const EdtfDate &other)
{
    // Without a beginning or an end it is not bounded there.
    const DayRange beginning = beginningOf(other).value_or(DayRange());
    const DayRange end = endOf(other).value_or(DayRange());
    return {{beginning.earliest, std::nullopt}, {std::nullopt, end.latest}};
}

} // namespace

std::string_view relativeKindId(RelativeKind kind)
{
    switch (kind) {
    case RelativeKind::After:
        return "after";
    case RelativeKind::Before:
        return "before";
    case RelativeKind::During:
        break;
    }
    return "during";
}

tl::expected<DateConstraint, NoConstraint> constraintOf(RelativeKind kind, const EdtfDate &other,
                                                        const std::optional<DateWidth> &within,
                                                        Calendar calendar)
{
    auto constraint = kind == RelativeKind::After ? after(other, within, calendar)
        : kind == RelativeKind::Before            ? before(other, within, calendar)
                                                  : during(other);
    if (constraint && !constraint->isBounded())
        return tl::unexpected(NoConstraint::BoundsNothing);
    return constraint;
}

} // namespace chancery
