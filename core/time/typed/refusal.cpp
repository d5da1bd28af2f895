#include "core/time/typed/refusal.h"

#include "core/time/datelabel.h"
#include "core/time/edtf/reader.h"
#include "core/time/edtf/yearspelling.h"

#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace chancery::typed {

namespace {

std::string labelOf(const std::string &expression, Calendar calendar)
{
    const auto date = edtf::readExpression(expression, calendar);
    return date ? dateLabel(*date) : expression;
}

std::string spelled(const std::string &expression, DateRules rules)
{
    return rules.years == YearCount::Historical ? edtf::historicalSpelling(expression) : expression;
}

} // namespace

tl::unexpected<Refusal> ambiguous(std::vector<std::string> readings, Calendar calendar)
{
    std::string reason = ambiguityReason(readings, calendar);
    return tl::unexpected(Refusal{std::move(reason), std::move(readings)});
}

std::string ambiguityReason(const std::vector<std::string> &readings, DateRules rules)
{
    std::vector<std::string> named;
    for (const std::string &reading : readings) {
        const std::string label = labelOf(reading, rules.calendar);
        const std::string own = spelled(reading, rules);
        named.push_back(own.empty() ? label : fmt::format("{} ({})", label, own));
    }
    return fmt::format("can mean {}", listed(named, "{0} or {1}", englishDateWords()));
}

std::string hintOf(const std::vector<std::string> &readings, DateRules rules)
{
    std::vector<std::string> parts;
    for (const std::string &reading : readings) {
        const std::string own = spelled(reading, rules);
        if (!edtf::readExpression(own, rules))
            return {};
        parts.push_back(fmt::format("{} if it is {}", own, labelOf(reading, rules.calendar)));
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

} // namespace chancery::typed
