#include "core/time/typed/phrase.h"

#include "core/time/edtf/reader.h"
#include "core/time/typed/besides.h"
#include "core/time/typed/dates.h"
#include "core/time/typed/remarks.h"
#include "core/time/typed/tokenparts.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace chancery::typed {

namespace {

using Expression = Understood<std::string>;

/// Reads a phrase by the forms people use, each a method: a refusal without a reason is an
/// invitation to try the next.
class Phrase
{
public:
    Phrase(Tokens tokens, Calendar calendar) : m_tokens(tokens), m_calendar(calendar) { }

    Expression read();

private:
    using Dates = Understood<std::vector<Stretch>>;

    Dates dates(const std::vector<Tokens> &pieces) const
    {
        return readDates(pieces, m_doubt, m_calendar);
    }
    void takeDoubtOfAll();
    Expression single() const;
    Expression between() const;
    Expression afterPreposition() const;
    Expression beforePostposition() const;
    Expression oneSided(Term side, Tokens tokens) const;
    std::optional<Halves> endsOfInterval() const;
    Expression interval() const;
    Expression end(Tokens tokens) const;
    Expression set() const;
    Dates members(const std::vector<Tokens> &pieces) const;

    Tokens m_tokens;
    Calendar m_calendar;
    Doubt m_doubt; ///< of all dates
};

Understood<std::string> endOf(const Stretch &stretch)
{
    if (!stretch.isOneDate())
        return refused(fmt::format("{} is no single date, as the end of an interval has to be",
                                   expressionOf(stretch)));
    return expressionOf(stretch);
}

/// "probably between …": the doubt is of both dates.
void Phrase::takeDoubtOfAll()
{
    Tokens rest = m_tokens;
    const Doubt doubt = takeDoubt(rest);
    if (rest.empty() || rest.size() == m_tokens.size())
        return;
    switch (rest.front().term) {
    case Term::Between:
    case Term::Either:
    case Term::From:
    case Term::Since:
    case Term::Until:
    case Term::Before:
    case Term::After:
    case Term::By:
    case Term::NotBefore:
        m_doubt = doubt;
        m_tokens = rest;
        break;
    default:
        break;
    }
}

Expression Phrase::single() const
{
    const Dates read = dates({m_tokens});
    if (!read)
        return tl::unexpected(read.error());
    return expressionOf(read->front());
}

/// "between 8 and 14 April 2019".
Expression Phrase::between() const
{
    if (!beginsWith(m_tokens, Term::Between))
        return notThis();
    const auto ends = halves(m_tokens.subspan(1), is(Term::And));
    if (!ends)
        return notThis();
    const Dates read = dates({ends->first, ends->second});
    if (!read)
        return tl::unexpected(read.error());
    return betweenDates(read->front(), read->back(), m_calendar);
}

/// What a word on one side makes of the date on the other: "before 1991", "1991 or later".
Expression Phrase::oneSided(Term side, Tokens tokens) const
{
    const Dates read = dates({tokens});
    if (!read)
        return tl::unexpected(read.error());
    const Stretch &date = read->front();
    const std::string &sign = date.qualifier;
    switch (side) {
    case Term::Before:
        return beforeDate(date, m_calendar);
    case Term::After:
        return afterDate(date, m_calendar);
    case Term::By:
    case Term::OrEarlier:
        return fmt::format("[..{}{}]", date.to, sign);
    case Term::NotBefore:
    case Term::OrLater:
        return fmt::format("[{}{}..]", date.from, sign);
    default:
        break;
    }
    const Understood<std::string> end = endOf(date);
    if (!end)
        return end;
    const bool isUnknown = side == Term::EndUnknown || side == Term::BeginningUnknown;
    const char *other = isUnknown ? "" : "..";
    const bool isEnd = side == Term::Until || side == Term::BeginningUnknown;
    return isEnd ? fmt::format("{}/{}", other, *end) : fmt::format("{}/{}", *end, other);
}

/// "since 1991", "from 1991", "by May 1815".
Expression Phrase::afterPreposition() const
{
    if (m_tokens.size() < 2)
        return notThis();
    switch (const Term term = m_tokens.front().term) {
    case Term::Before:
    case Term::After:
    case Term::By:
    case Term::NotBefore:
    case Term::Until:
    case Term::Since:
    case Term::From:
        return oneSided(term, m_tokens.subspan(1));
    default:
        return notThis();
    }
}

/// "1991 or later", "from 1991 onwards", "until 1991, beginning unknown".
Expression Phrase::beforePostposition() const
{
    if (m_tokens.size() < 2)
        return notThis();
    const Term last = m_tokens.back().term;
    Tokens rest = m_tokens.first(m_tokens.size() - 1);
    if (rest.back().term == Term::Comma)
        rest = rest.first(rest.size() - 1);
    const bool isFrom = beginsWith(rest, Term::From) || beginsWith(rest, Term::Since);
    const bool isUntil = beginsWith(rest, Term::Until);
    switch (last) {
    case Term::OrLater:
    case Term::OrEarlier:
        return oneSided(last, rest);
    case Term::Onwards:
    case Term::EndUnknown:
        return oneSided(last, isFrom ? rest.subspan(1) : rest);
    case Term::BeginningUnknown:
        return oneSided(last, isUntil ? rest.subspan(1) : rest);
    default:
        return notThis();
    }
}

/// Around "to", else a dash, else a hyphen between blanks, else any hyphen.
std::optional<Halves> Phrase::endsOfInterval() const
{
    Tokens tokens = m_tokens;
    const bool isFrom = beginsWith(tokens, Term::From);
    if (isFrom)
        tokens = tokens.subspan(1);
    const auto isTo
        = [](const Token &token) { return token.term == Term::To || token.term == Term::Until; };
    const auto isApart = [](const Token &token) {
        return token.term == Term::Hyphen && token.afterBlank && token.beforeBlank;
    };
    if (auto ends = halves(tokens, isTo))
        return ends;
    if (auto ends = halves(tokens, is(Term::LongDash)))
        return ends;
    if (auto ends = halves(tokens, isApart))
        return ends;
    constexpr auto kSlashesOfTwoDays = 4; // "31/12/1999-25/1/2000", unlike "2004-06/2004"
    const auto slashes = std::count_if(tokens.begin(), tokens.end(), is(Term::Slash));
    if (slashes != 0 && slashes != kSlashesOfTwoDays)
        return std::nullopt;
    return halves(tokens, is(Term::Hyphen));
}

Expression Phrase::end(Tokens tokens) const
{
    const Dates read = dates({tokens});
    if (!read)
        return tl::unexpected(read.error());
    return endOf(read->front());
}

/// "1815–1822", "from 8 May to 9 June 1815", "1991 to present".
Expression Phrase::interval() const
{
    const std::optional<Halves> ends = endsOfInterval();
    if (!ends)
        return notThis();
    const auto &[from, to] = *ends;
    const auto isNotKnown = [](Tokens tokens) {
        return isOnly(tokens, Term::NotKnown) || isOnly(tokens, Term::QuestionMark);
    };
    if (isOnly(to, Term::Present) || isNotKnown(to)) {
        const Expression begin = end(from);
        return begin ? *begin + (isNotKnown(to) ? "/" : "/..") : begin;
    }
    if (isNotKnown(from)) {
        const Expression last = end(to);
        return last ? "/" + *last : last;
    }
    const Dates read = dates({from, to});
    if (!read)
        return tl::unexpected(read.error());
    const Understood<std::string> first = endOf(read->front());
    const Understood<std::string> last = endOf(read->back());
    if (!first || !last)
        return first ? last : first;
    return *first + "/" + *last;
}

/// The dates of a set; pieces that are no dates are lists with commas.
Phrase::Dates Phrase::members(const std::vector<Tokens> &pieces) const
{
    std::vector<Tokens> items;
    for (Tokens piece : pieces) {
        if (!piece.empty() && piece.back().term == Term::Comma) // "8, 9, and 10 May"
            piece = piece.first(piece.size() - 1);
        const Dates alone = dates({piece, pieces.back()});
        const bool isList = !alone && !alone.error().isFinal();
        const std::vector<Tokens> parts
            = isList ? split(piece, is(Term::Comma)) : std::vector<Tokens>{piece};
        items.insert(items.end(), parts.begin(), parts.end());
    }
    return dates(items);
}

/// "May 1815 or 1816": whether a year alone follows a date with a month.
bool mayLackMonth(const std::vector<Stretch> &dates)
{
    const auto hasMonth
        = [](const Stretch &date) { return date.from.find('-', 1) != std::string::npos; };
    const auto next = std::adjacent_find(dates.begin(), dates.end(),
                                         [&](const Stretch &date, const Stretch &after) {
                                             return hasMonth(date) && !hasMonth(after);
                                         });
    return next != dates.end();
}

/// "8 or 9 May 1815", "1815, 1816 and 1817".
Expression Phrase::set() const
{
    Tokens tokens = m_tokens;
    if (beginsWith(tokens, Term::Either))
        tokens = tokens.subspan(1);
    const bool isOneOf = std::any_of(tokens.begin(), tokens.end(), is(Term::Or));
    const bool isAllOf = std::any_of(tokens.begin(), tokens.end(), is(Term::And));
    if (isOneOf == isAllOf)
        return notThis();
    const Dates read = members(split(tokens, is(isOneOf ? Term::Or : Term::And)));
    if (!read)
        return tl::unexpected(read.error());
    if (mayLackMonth(*read))
        return refused("the month of the last year may be left out; write it");
    std::vector<std::string> texts;
    for (const auto &[from, to, sign] : *read)
        texts.push_back(from == to ? from + sign : fmt::format("{}{}..{}{}", from, sign, to, sign));
    const std::string joined = fmt::format("{}", fmt::join(texts, ","));
    return isOneOf ? "[" + joined + "]" : "{" + joined + "}";
}

Expression Phrase::read()
{
    takeDoubtOfAll();
    for (const auto form : {&Phrase::single, &Phrase::between, &Phrase::afterPreposition,
                            &Phrase::beforePostposition, &Phrase::interval, &Phrase::set}) {
        Expression expression = (this->*form)();
        if (expression)
            return expression;
        if (expression.error().isFinal()) {
            if (form != &Phrase::single) // its readings are of a part only
                expression.error().readings.clear();
            return expression;
        }
    }
    return notThis();
}

} // namespace

Understood<std::string> readPhrase(std::string_view text, Calendar calendar)
{
    if (text.size() > kLongestPhraseBytes)
        return notThis();
    std::vector<Token> tokens = tokensOf(text);
    if (tokens.size() > 1 && tokens.back().term == Term::Dot && !tokens.back().afterBlank)
        tokens.pop_back(); // of the sentence
    if (tokens.empty())
        return notThis();
    if (const auto style = settleStyle(tokens, calendar); !style)
        return tl::unexpected(style.error());
    Expression expression = Phrase(tokens, calendar).read();
    if (!expression) {
        if (!expression.error().isFinal())
            expression.error().reason = reasonOfWords(tokens);
        return expression;
    }
    const auto date = edtf::readExpression(*expression, calendar);
    if (!date)
        return refused(date.error().reason);
    return expression;
}

} // namespace chancery::typed
