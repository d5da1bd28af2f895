#include "core/io/write/countedyears.h"

#include "core/time/edtf/reader.h"
#include "core/time/edtf/yearspelling.h"

#include <utility>

namespace chancery {

namespace {

/// What the text means; nothing where it is no date.
std::optional<EdtfDate> meaningOf(const std::string &text, DateRules rules)
{
    auto date = edtf::readExpression(text, rules);
    if (date)
        return std::move(*date);
    return std::move(date.error().salvaged);
}

bool meanTheSame(const std::optional<EdtfDate> &a, const std::optional<EdtfDate> &b)
{
    if (!a || !b)
        return !a && !b;
    return a->form == b->form && a->possible == b->possible && a->certain == b->certain
        && a->members == b->members && a->approximateFrom == b->approximateFrom
        && a->approximateTo == b->approximateTo && a->uncertain == b->uncertain;
}

} // namespace

std::optional<std::string> inYearCount(const std::string &text, DateRules rules, YearCount years)
{
    if (rules.years == years)
        return text;
    const DateRules wanted(rules.calendar, years);
    const std::optional<EdtfDate> meant = meaningOf(text, rules);
    if (meanTheSame(meant, meaningOf(text, wanted)))
        return text;
    std::string spelled = years == YearCount::Historical ? edtf::historicalSpelling(text)
                                                         : edtf::astronomicalSpelling(text);
    if (!meant || spelled.empty() || !meanTheSame(meant, meaningOf(spelled, wanted)))
        return std::nullopt;
    return spelled;
}

} // namespace chancery
