#include "core/time/typed/refusal.h"

#include "core/time/datelabel.h"
#include "core/time/edtf/reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace chancery::typed {

namespace {

std::string labelOf(const std::string &expression, Calendar calendar)
{
    const auto date = edtf::readExpression(expression, calendar);
    return date ? dateLabel(*date) : expression;
}

} // namespace

tl::unexpected<Refusal> ambiguous(std::vector<std::string> readings, Calendar calendar)
{
    std::vector<std::string> named;
    for (const std::string &reading : readings)
        named.push_back(fmt::format("{} ({})", labelOf(reading, calendar), reading));
    const std::string reason
        = fmt::format("can mean {}", listed(named, "{0} or {1}", englishDateWords()));
    return tl::unexpected(Refusal{reason, std::move(readings)});
}

std::string hintOf(const std::vector<std::string> &readings, Calendar calendar)
{
    std::vector<std::string> parts;
    for (const std::string &reading : readings)
        parts.push_back(fmt::format("{} if it is {}", reading, labelOf(reading, calendar)));
    return fmt::format("{}", fmt::join(parts, ", "));
}

} // namespace chancery::typed
