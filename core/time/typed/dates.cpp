#include "core/time/typed/dates.h"

#include "core/time/edtf/reader.h"
#include "core/time/typed/numericdate.h"
#include "core/time/typed/partialdate.h"
#include "core/time/typed/stretches.h"
#include "core/time/typed/timeofday.h"

#include <optional>

#include <fmt/format.h>

namespace chancery::typed {

namespace {

/// One date of a phrase, as far as it can be read by itself.
struct Piece
{
    std::optional<Stretch> stretch; ///< nothing: to be completed from the partial date
    std::optional<PartialDate> partial; ///< neither: a time of the day before it
    std::string time; ///< "T10:30", or nothing
    std::string qualifier;
};

/// Words of doubt behind a date: "1815 (?)", "1815 probably". A "c." there means a century.
void takeDoubtBehind(Tokens &tokens, Doubt &doubt)
{
    while (!tokens.empty()) {
        const Token &last = tokens.back();
        const bool isUncertain = last.term == Term::QuestionMark || last.term == Term::Uncertain;
        const bool isApproximate = last.term == Term::Circa && last.text != "c" && last.text != "C";
        if (!isUncertain && !isApproximate)
            return;
        doubt.isUncertain = doubt.isUncertain || isUncertain;
        doubt.isApproximate = doubt.isApproximate || isApproximate;
        tokens = tokens.first(tokens.size() - 1);
    }
}

/// A date in EDTF among words: "since 1991-05". A lone number is left to its neighbours.
Understood<std::string> readEdtf(Tokens tokens, Calendar calendar)
{
    if (tokens.size() < 2)
        return notThis();
    const std::string_view text = textOf(tokens);
    const auto date = edtf::readExpression(text, calendar);
    if (!date || date->form != DateForm::Single || hasShortYear(text))
        return notThis();
    if (auto readings = seasonOrYears(text); !readings.empty())
        return ambiguous(std::move(readings), calendar);
    return std::string(text);
}

/// Sets what could be read of the piece; a refusal if it is no date.
Understood<void> readInto(Piece &piece, Tokens tokens, Calendar calendar)
{
    const Understood<std::string> edtf = readEdtf(tokens, calendar);
    if (edtf) {
        piece.stretch = Stretch::of(*edtf);
        return {};
    }
    if (edtf.error().isFinal())
        return tl::unexpected(edtf.error());
    const Understood<Stretch> stretch = readStretch(tokens, calendar);
    if (stretch) {
        piece.stretch = *stretch;
        return {};
    }
    if (stretch.error().isFinal())
        return tl::unexpected(stretch.error());
    const Understood<std::string> numeric = readNumericDate(tokens, calendar);
    if (numeric) {
        piece.stretch = Stretch::of(*numeric);
        return {};
    }
    if (numeric.error().isFinal())
        return tl::unexpected(numeric.error());
    const Understood<PartialDate> partial = readPartialDate(tokens);
    if (!partial)
        return tl::unexpected(partial.error());
    piece.partial = *partial;
    return {};
}

/// Whether a question mark at the end of the tokens may stand for a digit: "8 May 181?".
bool endsInUnknownDigit(Tokens tokens)
{
    constexpr std::size_t kDigitsOfDecade = 3;
    if (tokens.size() < 2)
        return false;
    const Token &number = tokens[tokens.size() - 2];
    return tokens.back().term == Term::QuestionMark && !tokens.back().afterBlank
        && number.term == Term::Number && number.text.size() == kDigitsOfDecade;
}

/// Refuses a date whose year is of the 1810s, or 181 and uncertain.
tl::unexpected<Refusal> refuseUnknownDigit(const Piece &piece, std::string_view year,
                                           Calendar calendar)
{
    std::vector<PartialDate> dates;
    if (piece.partial)
        dates.push_back(*piece.partial);
    if (!dates.empty() && completeDates(dates)) {
        const Understood<std::string> date = expressionOf(dates.front(), calendar);
        const std::string decade
            = date ? fmt::format("{}X{}", year, date->substr(year.size() + 1)) : std::string();
        if (date && edtf::readExpression(*date, calendar) && edtf::readExpression(decade, calendar))
            return ambiguous({*date + "?", decade}, calendar);
    }
    return refused(fmt::format("{0}? may be the {0}0s or the year {0} (?); write which", year));
}

Understood<Piece> readPiece(Tokens tokens, Doubt doubt, Calendar calendar)
{
    const Doubt before = takeDoubt(tokens);
    const bool mayBeDecade = endsInUnknownDigit(tokens);
    takeDoubtBehind(tokens, doubt);
    doubt.isApproximate = doubt.isApproximate || before.isApproximate;
    doubt.isUncertain = doubt.isUncertain || before.isUncertain;
    if (tokens.empty())
        return notThis();
    Piece piece;
    piece.qualifier = doubt.sign();
    if (const auto edtf = readEdtf(tokens, calendar)) {
        piece.stretch = Stretch::of(*edtf);
        return piece;
    }
    Understood<TakenTime> taken = takeTime(tokens);
    if (!taken)
        return tl::unexpected(taken.error());
    piece.time = taken->suffix;
    Tokens rest = taken->rest;
    while (!rest.empty() && (rest.back().term == Term::Comma || rest.back().term == Term::Filler))
        rest = rest.first(rest.size() - 1);
    const Doubt behindTime = takeDoubt(rest); // "10:30 on the 8th"
    doubt.isApproximate = doubt.isApproximate || behindTime.isApproximate;
    doubt.isUncertain = doubt.isUncertain || behindTime.isUncertain;
    piece.qualifier = doubt.sign();
    if (!piece.qualifier.empty() && !piece.time.empty())
        return refused("a date with a time of day takes no c. and no (?)");
    if (rest.empty() && !piece.time.empty())
        return piece;
    if (auto read = readInto(piece, rest, calendar); !read) {
        if (!piece.qualifier.empty() || !piece.time.empty())
            read.error().readings.clear(); // they are of less than was typed
        return tl::unexpected(std::move(read.error()));
    }
    if (mayBeDecade)
        return refuseUnknownDigit(piece, rest.back().text, calendar);
    return piece;
}

/// Completes the partial dates, run by run between those that need nothing.
Understood<void> complete(std::vector<Piece> &pieces, Calendar calendar)
{
    for (std::size_t begin = 0; begin < pieces.size(); ++begin) {
        std::vector<PartialDate> run;
        while (begin + run.size() < pieces.size() && pieces[begin + run.size()].partial)
            run.push_back(*pieces[begin + run.size()].partial);
        if (run.empty())
            continue;
        if (const auto done = completeDates(run); !done)
            return done;
        for (const PartialDate &date : run) {
            const Understood<std::string> text = expressionOf(date, calendar);
            if (!text)
                return tl::unexpected(text.error());
            pieces[begin++].stretch = Stretch::of(*text);
        }
    }
    return {};
}

/// Where a time "T13:00+10:00" says its zone; npos where it says none.
std::size_t zoneAt(const std::string &time)
{
    return time.find_first_of("Z+-");
}

/// "13:00–15:30 UTC+10": a time without a zone takes that of the time beside it.
void completeZones(std::vector<Piece> &pieces)
{
    const auto complete = [](Piece &piece, const Piece &beside) {
        const std::size_t zone = zoneAt(beside.time);
        if (!piece.time.empty() && zoneAt(piece.time) == std::string::npos
            && zone != std::string::npos)
            piece.time += beside.time.substr(zone);
    };
    for (std::size_t i = pieces.size(); i-- > 1;)
        complete(pieces[i - 1], pieces[i]);
    for (std::size_t i = 1; i < pieces.size(); ++i)
        complete(pieces[i], pieces[i - 1]);
}

} // namespace

std::string Doubt::sign() const
{
    return isApproximate && isUncertain ? "%" : isApproximate ? "~" : isUncertain ? "?" : "";
}

Doubt takeDoubt(Tokens &tokens)
{
    Doubt doubt;
    while (!tokens.empty()) {
        const Term term = tokens.front().term;
        if (term == Term::Circa)
            doubt.isApproximate = true;
        else if (term == Term::Uncertain)
            doubt.isUncertain = true;
        else if (term != Term::Filler)
            break;
        tokens = tokens.subspan(1);
    }
    return doubt;
}

Understood<std::vector<Stretch>> readDates(const std::vector<Tokens> &texts, const Doubt &doubt,
                                           Calendar calendar)
{
    std::vector<Piece> pieces;
    for (const Tokens tokens : texts) {
        Understood<Piece> piece = readPiece(tokens, doubt, calendar);
        if (!piece)
            return tl::unexpected(piece.error());
        pieces.push_back(std::move(*piece));
    }
    if (const auto done = complete(pieces, calendar); !done)
        return tl::unexpected(done.error());
    completeZones(pieces);
    std::vector<Stretch> dates;
    std::string day; // of the piece before
    for (const Piece &piece : pieces) {
        if (!piece.stretch && day.empty())
            return notThis();
        Stretch stretch = piece.stretch ? *piece.stretch : Stretch::of(day);
        day = stretch.from;
        if (!piece.time.empty() && !stretch.isOneDate())
            return notThis();
        if (!piece.time.empty())
            stretch = Stretch::of(stretch.from + piece.time);
        stretch.qualifier = piece.qualifier;
        dates.push_back(stretch);
    }
    return dates;
}

} // namespace chancery::typed
