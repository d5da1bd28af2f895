#include "core/time/datewords.h"

#include "core/text/pattern.h"

namespace chancery {

namespace {

/// All words of a field, which holds one or several.
void visitField(std::string &word, const char *field, const WordVisitor &visit)
{
    visit(word, field);
}
template<std::size_t Count>
void visitField(std::array<std::string, Count> &words, const char *field, const WordVisitor &visit)
{
    for (std::string &word : words)
        visit(word, field);
}

/// "1 day", "2 days".
std::string counted(std::size_t count, std::string_view unit)
{
    return std::to_string(count) + ' ' + std::string(unit) + (count == 1 ? "" : "s");
}

DateWords makeEnglishWords()
{
    DateWords words;
    words.months = {"January", "February", "March",     "April",   "May",      "June",
                    "July",    "August",   "September", "October", "November", "December"};
    words.shortMonths
        = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    words.weekdays = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    words.dayMonthYear = "{0} {1} {2}";
    words.dayMonth = "{0} {1}";
    words.monthYear = "{0} {1}";
    words.bce = "{0} BCE";
    words.ce = "{0} CE";
    words.margin = "{0}, give or take {1}";
    words.widths = {[](std::size_t count) { return counted(count, "day"); },
                    [](std::size_t count) { return counted(count, "week"); },
                    [](std::size_t count) { return counted(count, "month"); },
                    [](std::size_t count) { return counted(count, "year"); }};
    words.circa = "c. {0}";
    words.uncertain = "{0} (?)";
    words.since = "since {0}";
    words.fromEndUnknown = "from {0}, end unknown";
    words.until = "until {0}";
    words.untilBeginningUnknown = "until {0}, beginning unknown";
    words.by = "by {0}";
    words.orLater = "{0} or later";
    words.between = "between {0} and {1}";
    words.alternative = "{0} or {1}";
    words.conjunction = "{0} and {1}";
    words.more = [](std::size_t count) { return std::to_string(count) + " more"; };
    words.listSeparator = ", ";
    words.rangeDash = "\xe2\x80\x93";
    words.wideRangeDash = " \xe2\x80\x93 ";
    words.decade = "{0}s";
    words.estimated = "{0}, estimated {1}";
    words.yearUnknown = "year unknown";
    words.firstHalf = "first half of {0}";
    words.secondHalf = "second half of {0}";
    words.seasons = {"Spring {0}", "Summer {0}", "Autumn {0}", "Winter {0}"};
    words.quarters = {"first quarter of {0}", "second quarter of {0}", "third quarter of {0}",
                      "fourth quarter of {0}"};
    words.quadrimesters
        = {"first four months of {0}", "middle four months of {0}", "last four months of {0}"};
    words.northern = "{0} (northern hemisphere)";
    words.southern = "{0} (southern hemisphere)";
    words.dateTime = "{0}, {1}";
    words.zonedTime = "{0} {1}";
    words.inUtc = "{0} (UTC)";
    words.weekdayDate = "{0} {1}";
    words.bothStyles = "{0} / {1}";
    words.oldStyle = "{0} (O.S.)";
    words.oldAndNewStyle = "{0} (O.S./N.S.)";
    words.unknownDate = "date unknown";
    return words;
}

} // namespace

const DateWords &englishDateWords()
{
    static const DateWords words = makeEnglishWords();
    return words;
}

void forEachWord(DateWords &words, const WordVisitor &visit)
{
    // Names every field, so that one more does not compile before it is visited here.
    auto &[months, shortMonths, weekdays, dayMonthYear, dayMonth, monthYear, bce, ce, margin,
           widths, circa, uncertain, since, fromEndUnknown, until, untilBeginningUnknown, by,
           orLater, between, alternative, conjunction, more, listSeparator, rangeDash,
           wideRangeDash, decade, estimated, yearUnknown, firstHalf, secondHalf, seasons, quarters,
           quadrimesters, northern, southern, dateTime, zonedTime, inUtc, weekdayDate, bothStyles,
           oldStyle, oldAndNewStyle, unknownDate]
        = words;
    static_cast<void>(widths); // counted phrases, like the next
    static_cast<void>(more);
    visitField(months, "months", visit);
    visitField(shortMonths, "shortMonths", visit);
    visitField(weekdays, "weekdays", visit);
    visitField(dayMonthYear, "dayMonthYear", visit);
    visitField(dayMonth, "dayMonth", visit);
    visitField(monthYear, "monthYear", visit);
    visitField(bce, "bce", visit);
    visitField(ce, "ce", visit);
    visitField(margin, "margin", visit);
    visitField(circa, "circa", visit);
    visitField(uncertain, "uncertain", visit);
    visitField(since, "since", visit);
    visitField(fromEndUnknown, "fromEndUnknown", visit);
    visitField(until, "until", visit);
    visitField(untilBeginningUnknown, "untilBeginningUnknown", visit);
    visitField(by, "by", visit);
    visitField(orLater, "orLater", visit);
    visitField(between, "between", visit);
    visitField(alternative, "alternative", visit);
    visitField(conjunction, "conjunction", visit);
    visitField(listSeparator, "listSeparator", visit);
    visitField(rangeDash, "rangeDash", visit);
    visitField(wideRangeDash, "wideRangeDash", visit);
    visitField(decade, "decade", visit);
    visitField(estimated, "estimated", visit);
    visitField(yearUnknown, "yearUnknown", visit);
    visitField(firstHalf, "firstHalf", visit);
    visitField(secondHalf, "secondHalf", visit);
    visitField(seasons, "seasons", visit);
    visitField(quarters, "quarters", visit);
    visitField(quadrimesters, "quadrimesters", visit);
    visitField(northern, "northern", visit);
    visitField(southern, "southern", visit);
    visitField(dateTime, "dateTime", visit);
    visitField(zonedTime, "zonedTime", visit);
    visitField(inUtc, "inUtc", visit);
    visitField(weekdayDate, "weekdayDate", visit);
    visitField(bothStyles, "bothStyles", visit);
    visitField(oldStyle, "oldStyle", visit);
    visitField(oldAndNewStyle, "oldAndNewStyle", visit);
    visitField(unknownDate, "unknownDate", visit);
}

std::string listed(const std::vector<std::string> &items, std::string_view lastJoin,
                   const DateWords &words)
{
    std::string text = items.front();
    for (std::size_t i = 1; i + 1 < items.size(); ++i) {
        text += words.listSeparator;
        text += items[i];
    }
    return items.size() > 1 ? filled(lastJoin, {text, items.back()}) : text;
}

} // namespace chancery
