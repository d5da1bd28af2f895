#include "core/io/simile/simileevent.h"

#include "core/io/htmltext.h"
#include "core/io/timestamp.h"
#include "core/text/utf8.h"
#include "core/time/typeddate.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace chancery {

namespace {

constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};

std::optional<int> numberOf(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = text.find_first_not_of(" ,", at);
        if (start == std::string_view::npos)
            break;
        const std::size_t end = std::min(text.find_first_of(" ,", start), text.size());
        words.push_back(asciiLower(text.substr(start, end - start)));
        at = end;
    }
    return words;
}

/// The month whose name, of three letters or more, this is the beginning of; 0: none.
int monthNamed(const std::string &word)
{
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        if (word.size() >= 3 && word.compare(0, 3, kMonths[i]) == 0)
            return static_cast<int>(i) + 1;
    }
    return 0;
}

std::string yearText(int year)
{
    return fmt::format("{}{:04}", year < 0 ? "-" : "", year < 0 ? -year : year);
}

/// "1215", "-500", "500 BC", as the library reads short texts: BC without a year 0, numbers with.
std::string shortDate(std::string_view text)
{
    const std::vector<std::string> words = wordsOf(text);
    if (words.empty() || words.size() > 2)
        return {};
    const auto year = numberOf(words.front());
    if (!year || std::abs(*year) > 9999)
        return {};
    if (words.size() == 1)
        return yearText(*year);
    if (words[1] == "bc" || words[1] == "bce")
        return *year > 0 ? yearText(1 - *year) : std::string();
    return words[1] == "ad" || words[1] == "ce" ? yearText(*year) : std::string();
}

/// "Z" of "gmt", "-06:00" of "gmt-0600"; nothing of a word that is no zone.
std::optional<std::string> zoneOf(const std::string &word)
{
    const bool isNamed = word.compare(0, 3, "gmt") == 0 || word.compare(0, 3, "utc") == 0;
    const std::string offset = isNamed ? word.substr(3) : word;
    if (offset.empty())
        return "Z";
    const bool isOffset = offset.size() == 5 && (offset[0] == '+' || offset[0] == '-')
        && numberOf(std::string_view(offset).substr(1));
    if (!isOffset)
        return word == "z" ? std::optional<std::string>("Z") : std::nullopt;
    return offset.substr(0, 3) + ":" + offset.substr(3);
}

/// "May 28 2006 09:00:00 GMT", "Sat May 20 1961 00:00:00 GMT-0600", "28 May 2006".
std::string wordDate(std::string_view text)
{
    int month = 0;
    std::vector<int> numbers;
    std::string time;
    std::string zone;
    for (const std::string &word : wordsOf(text)) {
        if (word[0] == '(') // "(CST)" behind the zone
            break;
        const auto number = numberOf(word);
        if (number && time.empty()) {
            numbers.push_back(*number);
        } else if (const int named = monthNamed(word); named != 0 && month == 0) {
            month = named;
        } else if (word.find(':') != std::string::npos && time.empty()) {
            time = edtfTime(word);
            if (time.empty())
                return {};
        } else if (const auto zoned = zoneOf(word); zoned && !time.empty()) {
            zone = *zoned;
        } else if (word.size() < 3 || !numbers.empty() || month != 0) {
            return {}; // only a day of the week may stand in front
        }
    }
    if (month == 0 || numbers.empty() || numbers.size() > 2 || std::abs(numbers.back()) > 9999
        || (numbers.size() == 1 && numbers[0] < 32))
        return {};
    std::string date = fmt::format("{}-{:02}", yearText(numbers.back()), month);
    if (numbers.size() == 2)
        date += fmt::format("-{:02}", numbers.front());
    const bool isMidnight = time.empty() || time == "T00:00:00";
    return isMidnight || numbers.size() == 1 ? date : date + time + zone;
}

/// One of the days from the first to the last, as short as EDTF can say it: 1815-05 of a month.
std::string oneOf(const std::string &first, const std::string &last)
{
    const auto from = parseEdtf(first);
    const auto to = parseEdtf(last);
    if (!from || !to || from->text == to->text)
        return first;
    std::string set = "[" + first + ".." + last + "]";
    if (!parseEdtf(set)) { // its ends must be as precise as each other
        const CivilDate &a = from->possible.from.day;
        const CivilDate &b = to->possible.to.day;
        set = fmt::format("[{}-{:02}-{:02}..{}-{:02}-{:02}]", yearText(static_cast<int>(a.year)),
                          a.month, a.day, yearText(static_cast<int>(b.year)), b.month, b.day);
    }
    const auto whole = parseEdtf(set);
    for (const std::string &unit : {first.substr(0, first.size() > 4 ? first.size() - 3 : 0),
                                    first.substr(0, first.size() > 7 ? first.size() - 6 : 0)}) {
        const auto date = unit.empty() ? tl::unexpected(EdtfError{}) : parseEdtf(unit);
        if (date && whole && date->possible == whole->possible)
            return unit;
    }
    return set;
}

bool isReadable(const DraftText &date)
{
    return date.isGiven && parseEdtf(date.text).has_value();
}

/// Both dates as one that lies anywhere between them; the first where the other says nothing.
DraftText between(const DraftText &first, const DraftText &last)
{
    if (!isReadable(first) || !isReadable(last))
        return first.isGiven ? first : last;
    return {oneOf(first.text, last.text), first.at};
}

void setDates(const SimileEvent &event, EventDraft &draft)
{
    const bool hasEnd = event.end.isGiven || event.earliestEnd.isGiven;
    const std::string stated = asciiLower(event.isDuration.text);
    const bool isDuration = stated == "true" || (stated != "false" && hasEnd);
    if (!isDuration || !hasEnd) {
        // An instant that begins and ends lies somewhere between.
        const DraftText &last = event.end.isGiven ? event.end : event.latestStart;
        draft.date = between(event.start.isGiven ? event.start : event.latestStart, last);
        return;
    }
    draft.start = between(event.start, event.latestStart);
    draft.end = event.earliestEnd.isGiven && event.end.isGiven
        ? between(event.earliestEnd, event.end)
        : (event.end.isGiven ? event.end : event.earliestEnd);
    if (!draft.start.isGiven || draft.start.text == draft.end.text)
        draft.date = std::exchange(draft.end, {});
    if (draft.date.isGiven)
        draft.start = {};
}

} // namespace

bool isIsoFormat(std::string_view dateTimeFormat)
{
    return asciiLower(trimmed(dateTimeFormat)) == "iso8601";
}

DraftText simileDate(DraftText text, bool isIso)
{
    if (!text.isGiven)
        return text;
    const std::string_view date = trimmed(text.text);
    std::string read;
    if (!isIso)
        read = shortDate(date);
    if (read.empty())
        read = edtfOfTimestamp(date);
    if (read.empty() && parseEdtf(date))
        read = std::string(date);
    if (read.empty())
        read = wordDate(date);
    if (read.empty()) {
        if (const auto typed = readTypedDate(date))
            read = typed->date.text;
    }
    if (!read.empty() && parseEdtf(read))
        text.text = std::move(read);
    return text;
}

bool addSimileEvent(SimileEvent event, bool isIso, TimelineBuilder &builder)
{
    for (DraftText *date : {&event.start, &event.latestStart, &event.earliestEnd, &event.end})
        *date = simileDate(std::move(*date), isIso);
    EventDraft draft;
    draft.at = event.at;
    setDates(event, draft);
    draft.id = std::move(event.id);
    draft.title = std::move(event.title);
    draft.title.text = textOfHtml(draft.title.text);
    draft.summary = std::move(event.description);
    draft.summary.text = textOfHtml(draft.summary.text);
    if (event.link.isGiven) {
        SourceDraft source;
        source.id = event.link;
        source.url = event.link;
        draft.citations.push_back({event.link, {}});
        builder.addSource(std::move(source));
    }
    return builder.addEvent(std::move(draft));
}

} // namespace chancery
