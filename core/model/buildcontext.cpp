#include "core/model/buildcontext.h"

#include "core/text/utf8.h"
#include "core/time/datelabel.h"
#include "core/time/typeddate.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace chancery {

namespace {

/// How much of a wrong value a message repeats.
constexpr std::size_t kQuotedCharacters = 200;
/// Beyond this, looking for the word that was meant costs more than it helps.
constexpr std::size_t kMostHintCandidates = 5'000;
constexpr std::size_t kYearDigits = 4;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

std::string quotable(std::string_view text)
{
    const std::string_view start = firstCodePoints(text, kQuotedCharacters);
    return start.size() == text.size() ? std::string(text) : std::string(start) + "…";
}

/// How many bytes of control character stand there: 1 for C0 and DEL, 2 for C1 (U+0080 to U+009F).
std::size_t controlLength(std::string_view utf8, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
    if (byte(at) < 0x20 || byte(at) == 0x7F)
        return 1;
    const bool isC1
        = byte(at) == 0xC2 && at + 1 < utf8.size() && byte(at + 1) >= 0x80 && byte(at + 1) < 0xA0;
    return isC1 ? 2 : 0;
}

/// The text with each control character replaced.
std::string withoutControls(std::string_view utf8)
{
    std::string clean;
    for (std::size_t i = 0; i < utf8.size();) {
        const std::size_t length = controlLength(utf8, i);
        if (length == 0)
            clean += utf8[i];
        else
            clean += kReplacement;
        i += std::max<std::size_t>(1, length);
    }
    return clean;
}

} // namespace

std::string BuildContext::placeText(const DocumentPlace &place) const
{
    return fmt::format("{}:{}", m_files[place.file], std::max(1, place.at.line));
}

void BuildContext::report(Severity severity, std::string code, std::string pattern,
                          std::vector<std::string> args, std::string hint,
                          const DocumentPlace &place)
{
    for (std::string &arg : args)
        arg = quotable(arg);
    m_log.add({severity, std::move(code), std::move(pattern), std::move(args), std::move(hint),
               m_files[place.file], place.at});
}

void BuildContext::reportSummary(Severity severity, std::string code, std::string pattern,
                                 std::vector<std::string> args, const DocumentPlace &place)
{
    for (std::string &arg : args)
        arg = quotable(arg);
    m_log.addSummary({severity,
                      std::move(code),
                      std::move(pattern),
                      std::move(args),
                      {},
                      m_files[place.file],
                      place.at});
}

std::string BuildContext::cut(DraftText &&draft, std::string_view field, std::size_t limit)
{
    const std::string_view kept = firstCodePoints(draft.text, limit);
    if (kept.size() < draft.text.size()) {
        report(Severity::Error, "too-long", "{0} is longer than {1} characters and is cut there",
               {std::string(field), std::to_string(limit)}, {}, here(draft.at));
        draft.text.resize(kept.size());
    }
    return std::move(draft.text);
}

std::string BuildContext::line(DraftText &&draft, std::string_view field)
{
    return cut(std::move(draft), field, m_limits.titleCharacters);
}

std::string BuildContext::longText(DraftText &&draft, std::string_view field)
{
    return cut(std::move(draft), field, m_limits.textCharacters);
}

std::string BuildContext::identifier(DraftText &&draft, std::string_view field)
{
    const DocumentPlace place = here(draft.at);
    const std::string text = cut(std::move(draft), field, m_limits.titleCharacters);
    std::string id(trimmed(text));
    if (std::string clean = withoutControls(id); clean != id) {
        id = std::move(clean);
        report(Severity::Error, "control-character-in-id",
               "{0} holds a control character, which an id must not; it stands as '{1}'",
               {std::string(field), id}, {}, place);
    }
    if (!id.empty() && id.front() == '_') {
        const std::size_t kept = id.find_first_not_of("_ \t"); // trimmed again
        std::string renamed = kept == std::string::npos ? "unnamed" : id.substr(kept);
        report(Severity::Error, "reserved-id",
               "the id '{0}' begins with '_', which is reserved for the program's own, such as "
               "_no-actor, the lane of events that name nobody; it stands as '{1}'",
               {id, renamed}, "choose an id that does not begin with '_'", place);
        id = std::move(renamed);
    }
    return id;
}

std::optional<EdtfDate> BuildContext::date(const DraftText &draft, std::string_view field,
                                           Calendar calendar)
{
    const std::vector<std::string> named{std::string(field), draft.text};
    if (firstCodePoints(draft.text, m_limits.dateCharacters).size() < draft.text.size()) {
        report(Severity::Error, "date-too-long",
               "{0} is longer than {2} characters and is not read as a date",
               {named[0], named[1], std::to_string(m_limits.dateCharacters)}, {}, here(draft.at));
        return std::nullopt;
    }
    auto parsed = parseEdtf(draft.text, {calendar, m_years});
    std::optional<EdtfDate> result;
    if (parsed) {
        result = std::move(*parsed);
    } else {
        // A list is written as people write: what they can have meant explains more.
        if (m_namesStand && !parsed.error().salvaged && !m_log.isFull()) {
            if (auto typed = readTypedDate(draft.text, {calendar, m_years}); !typed)
                parsed = tl::unexpected(std::move(typed.error()));
        }
        reportInvalidDate(draft, field, parsed.error());
        result = std::move(parsed.error().salvaged);
    }
    if (result && !isWithinSupportedRange(*result)) {
        report(Severity::Error, "date-out-of-range",
               "{0} '{1}' lies outside the years a timeline can hold, 4714 BCE to 9999", named, {},
               here(draft.at));
        return std::nullopt;
    }
    if (result)
        warnOfShortYears(draft, field, *result);
    if (result)
        warnOfPlaceholder(draft, field);
    return result;
}

/// Lists of states and reigns write 9999-12-31 for what has not come or is not known; as a date it
/// stretches the timeline over eight thousand empty years. Told once.
void BuildContext::warnOfPlaceholder(const DraftText &draft, std::string_view field)
{
    constexpr std::string_view kLastDay = "9999-12-31";
    const std::size_t at = draft.text.find(kLastDay);
    if (at == std::string::npos || draft.text.substr(at + kLastDay.size()).starts_with('T')
        || std::exchange(m_hasToldPlaceholder, true)) // a list has them by the hundred
        return;
    report(Severity::Warning, "placeholder-date",
           "{0} '{1}': 9999-12-31 is drawn as a day, though lists often write it for what is not "
           "known",
           {std::string(field), draft.text},
           "write '..' for an end that has not come, and no date where none is known",
           here(draft.at));
}

void BuildContext::reportInvalidDate(const DraftText &draft, std::string_view field,
                                     const EdtfError &error)
{
    const char *code = error.salvaged ? "reversed-date"
        : error.isYearZero            ? "year-zero"
                                      : "invalid-date";
    std::string hint = error.suggestion.empty() ? "" : "{3}";
    if (error.isYearZero) {
        hint = "with years: historical, -0044 is 44 BCE and 1 BCE is -0001; where a source counts "
               "a year 0, as EDTF does, 1 BCE is 0000 and -0044 is 45 BCE: then leave out years:";
    }
    report(Severity::Error, code, "{0} '{1}' is not a date: {2}",
           {std::string(field), draft.text, error.reason, error.suggestion}, std::move(hint),
           here(draft.at));
}

/// EDTF reads "476" as a decade and "44" as a century; hardly anybody means that. In the historical
/// count, where -44 is a year, least of all.
void BuildContext::warnOfShortYears(const DraftText &draft, std::string_view field,
                                    const EdtfDate &date)
{
    for (const EdtfSpan &span : date.expression.spans) {
        for (const EdtfEnd *end : {&span.from, &span.to}) {
            const EdtfPoint &point = end->point;
            if (point.yearDigits.empty() || !point.isCutShort())
                continue;
            if (point.yearDigits[0] == '-')
                reportShortYearBefore(draft, field, point.yearDigits, date);
            else
                reportShortYear(draft, field, point.yearDigits);
            return;
        }
    }
}

void BuildContext::reportShortYearBefore(const DraftText &draft, std::string_view field,
                                         const std::string &year, const EdtfDate &date)
{
    const std::string meant = year.substr(1);
    const std::int64_t before = std::stoll(meant) - 1;
    report(Severity::Warning, "short-year-before-common-era",
           "{0} '{1}': {2} is cut short, and so a whole decade or century: {3}",
           {std::string(field), draft.text, year, dateLabel(date), meant,
            fmt::format("{}{:04}", before == 0 ? "" : "-", before)},
           "{4} BCE is {5}, or -{4} under years: historical at the top of the document",
           here(draft.at));
}

void BuildContext::reportShortYear(const DraftText &draft, std::string_view field,
                                   const std::string &year)
{
    const bool isHistorical = m_years == YearCount::Historical;
    const bool isDecade = year.size() + 1 == kYearDigits;
    const std::string missing = isDecade ? "X" : "XX";
    const auto whole = parseEdtf(year);
    report(isHistorical ? Severity::Warning : Severity::Note, "short-year",
           isDecade ? "{0} '{1}': {2} is the decade {3}; for the year write {4}"
                    : "{0} '{1}': {2} is a century, {3}; for the year write {4}",
           {std::string(field), draft.text, year, whole ? dateLabel(*whole) : year,
            fmt::format("{:0>4}", year), year + missing},
           isDecade ? "write {4} for the year {2}, or {5} for the decade"
                    : "write {4} for the year {2}, or {5} for the century",
           here(draft.at));
}

std::string BuildContext::meantHint(std::string_view word,
                                    const std::vector<std::string_view> &candidates,
                                    std::vector<std::string> &args)
{
    if (m_log.isFull() || candidates.size() > kMostHintCandidates)
        return {};
    return chancery::meantHint(word, candidates, args, m_hintBudget);
}

std::string meantHint(std::string_view word, const std::vector<std::string_view> &candidates,
                      std::vector<std::string> &args, NearWordBudget &budget)
{
    const std::string_view near = nearestWord(word, candidates, budget);
    if (near.empty())
        return {};
    args.emplace_back(near);
    return fmt::format("did you mean '{{{}}}'?", args.size() - 1);
}

} // namespace chancery
