#include "core/time/typed/timeofday.h"

#include "core/time/edtf/cursor.h"

#include <algorithm>

#include <fmt/format.h>

namespace chancery::typed {

namespace {

using edtf::Cursor;
using edtf::isDigit;

constexpr int kHoursOfHalfDay = 12;

/// "10:30:05" with an hour of two digits; by the twelve-hour clock where a token says am or pm.
Understood<std::string> clockText(const Token &clock, const Token *meridiem)
{
    Cursor cursor(clock.text, 0);
    const std::string_view hourDigits = cursor.takeWhile(isDigit);
    const std::string_view rest = clock.text.substr(hourDigits.size());
    if (hourDigits.size() > 2)
        return refused(fmt::format("{} is no time of day", clock.text));
    int hour = edtf::smallNumber(hourDigits);
    if (meridiem) {
        if (hour < 1 || hour > kHoursOfHalfDay)
            return refused(fmt::format("{} {} is no time of day", clock.text, meridiem->text));
        hour = hour % kHoursOfHalfDay + meridiem->value;
    }
    return fmt::format("{:02}{}", hour, rest);
}

/// "+03:00" for "+3", "+03", "+0300" and "+3:00".
std::string offsetText(std::string_view offset)
{
    const std::size_t digitsAt = offset.find_first_of("0123456789");
    const char sign = offset[0] == '+' ? '+' : '-';
    std::string_view hours = offset.substr(digitsAt);
    std::string_view minutes = "00";
    const std::size_t colon = hours.find(':');
    if (colon != std::string_view::npos) {
        minutes = hours.substr(colon + 1);
        hours = hours.substr(0, colon);
    } else if (hours.size() == 4) {
        minutes = hours.substr(2);
        hours = hours.substr(0, 2);
    }
    return fmt::format("{}{}{}:{}", sign, hours.size() < 2 ? "0" : "", hours, minutes);
}

} // namespace

Understood<TakenTime> takeTime(Tokens tokens)
{
    const auto isClock = [](const Token &token) { return token.term == Term::Clock; };
    const auto clock = std::find_if(tokens.begin(), tokens.end(), isClock);
    if (clock == tokens.end())
        return TakenTime{{}, {tokens.begin(), tokens.end()}};
    if (std::find_if(clock + 1, tokens.end(), isClock) != tokens.end())
        return notThis();
    auto next = clock + 1;
    const auto accept = [&](Term term) -> const Token * {
        return next != tokens.end() && next->term == term ? &*next++ : nullptr;
    };
    const Understood<std::string> time = clockText(*clock, accept(Term::Meridiem));
    if (!time)
        return tl::unexpected(time.error());
    const bool hasZone = accept(Term::Zone) != nullptr;
    const Token *offset = accept(Term::Offset);
    const std::string zone = offset ? offsetText(offset->text) : hasZone ? "Z" : "";
    TakenTime taken{"T" + *time + zone, {tokens.begin(), clock}};
    taken.rest.insert(taken.rest.end(), next, tokens.end());
    return taken;
}

} // namespace chancery::typed
