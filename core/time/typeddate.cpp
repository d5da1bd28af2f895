#include "core/time/typeddate.h"

#include "core/text/utf8.h"
#include "core/time/edtf/reader.h"
#include "core/time/edtf/yearspelling.h"
#include "core/time/typed/draft2012.h"
#include "core/time/typed/expression.h"
#include "core/time/typed/lexer.h"
#include "core/time/typed/numericdate.h"
#include "core/time/typed/phrase.h"
#include "core/time/typed/suggestion.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace chancery {

namespace {

using typed::hasShortYear;

/// EDTF reads "197" as a decade and "19" as a century; a person may mean a year, or 1919.
EdtfError shortYearError(std::string_view typed, Calendar calendar)
{
    constexpr std::size_t kYearDigits = 4;
    const std::size_t end = std::min(typed.find_first_not_of("0123456789"), typed.size());
    const std::string_view sign = typed.substr(end); // the "?" of "181?" may be a digit
    if (end == 0 || !(sign.empty() || (sign == "?" && end + 1 == kYearDigits)))
        return {"a year has four digits: 0476, and -0043 for 44 BC", 0, {}, {}};
    const std::string digits(typed.substr(0, end));
    const std::string filling(kYearDigits - end, '0');
    const std::string masking(filling.size(), 'X');
    return {typed::ambiguityReason({filling + std::string(typed), digits + masking}, calendar),
            0,
            {},
            {}};
}

/// "1921-22" is the summer of 1921 to EDTF and two years to most people.
EdtfError seasonOrYearsError(std::string_view typed, Calendar calendar)
{
    return {typed::ambiguityReason(typed::seasonOrYears(typed), calendar), 0, {}, {}};
}

/// The refusal of a phrase, or what EDTF's reader had to say where it is none.
EdtfError errorOf(const typed::Refusal &refusal, EdtfError edtfError, std::string_view typed,
                  DateRules rules)
{
    if (!refusal.readings.empty()) // the reason names them
        return {typed::ambiguityReason(refusal.readings, rules), 0, {}, {}};
    if (refusal.isFinal())
        edtfError = {refusal.reason, 0, {}, {}};
    // What may have been meant is only a hint.
    edtfError.suggestion = edtfError.salvaged
        ? typed::suggestionForReversed(typed, edtfError.offset, rules)
        : typed::suggestionFor(typed, rules);
    return edtfError;
}

/// Phrases are read in the astronomical count; the date is in that of the rules where it can be.
EdtfDate dateOfPhrase(const std::string &expression, DateRules rules)
{
    if (rules.years == YearCount::Historical) {
        if (auto date = edtf::readExpression(edtf::historicalSpelling(expression), rules))
            return std::move(*date);
    }
    return *edtf::readExpression(expression, rules.calendar);
}

} // namespace

tl::expected<TypedDate, EdtfError> readTypedDate(std::string_view text, DateRules rules)
{
    const std::string_view typed = trimmed(text);
    auto date = edtf::readExpression(typed, rules);
    const bool isEdtf = date.has_value();
    if (isEdtf && !typed::seasonOrYears(typed).empty())
        return tl::unexpected(seasonOrYearsError(typed, rules.calendar));
    // Without a year 0 "-44" is the year 44 BCE.
    const bool isShortBce = rules.years == YearCount::Historical && typed.substr(0, 1) == "-";
    if (isEdtf && (isShortBce || !hasShortYear(typed)))
        return TypedDate{std::move(*date), false};
    if (typed.size() > typed::kLongestPhraseBytes)
        return tl::unexpected(isEdtf ? shortYearError(typed, rules.calendar)
                                     : std::move(date.error()));
    // Of what EDTF reads with such years only "08/1822" is a date in numbers.
    if (isEdtf && typed.find('/') == std::string_view::npos)
        return tl::unexpected(shortYearError(typed, rules.calendar));
    const std::string modern = typed::presentSpelling(typed);
    if (!isEdtf && !hasShortYear(modern)) {
        auto meant = edtf::readExpression(modern, rules);
        const bool isSaidToBeSeason = typed.find('^') != std::string_view::npos;
        if (meant && !isSaidToBeSeason && !typed::seasonOrYears(modern).empty())
            return tl::unexpected(seasonOrYearsError(modern, rules.calendar));
        if (meant)
            return TypedDate{std::move(*meant), true};
    }
    const auto expression = typed::readPhrase(typed, rules.calendar);
    if (expression)
        return TypedDate{dateOfPhrase(*expression, rules), true};
    if (isEdtf && !expression.error().isFinal())
        return tl::unexpected(shortYearError(typed, rules.calendar));
    return tl::unexpected(
        errorOf(expression.error(), isEdtf ? EdtfError{} : std::move(date.error()), typed, rules));
}

} // namespace chancery
