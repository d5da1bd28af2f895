#include "core/model/event.h"

#include <array>
#include <utility>

namespace chancery {

namespace {

constexpr std::array<std::pair<EventStatus, std::string_view>, 5> kStatuses{{
    {EventStatus::Happened, "happened"},
    {EventStatus::Planned, "planned"},
    {EventStatus::Rumoured, "rumoured"},
    {EventStatus::Cancelled, "cancelled"},
    {EventStatus::Disputed, "disputed"},
}};

} // namespace

std::optional<EventStatus> eventStatusFromId(std::string_view id)
{
    for (const auto &[status, name] : kStatuses) {
        if (name == id)
            return status;
    }
    return std::nullopt;
}

std::string_view eventStatusId(EventStatus status)
{
    for (const auto &[candidate, name] : kStatuses) {
        if (candidate == status)
            return name;
    }
    return {};
}

} // namespace chancery
