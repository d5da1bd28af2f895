#include "core/time/typed/lexer.h"

#include "core/text/utf8.h"
#include "core/time/edtf/cursor.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace chancery::typed {

namespace {

using edtf::isDigit;

/// Digits of the largest number that a date in words can hold.
constexpr std::size_t kMostDigits = 9;

struct Mark
{
    std::string_view written;
    Term term;
};

constexpr std::array kMarks{
    Mark{"&", Term::And},
    Mark{"\xe2\x80\x93", Term::LongDash}, // en dash
    Mark{"\xe2\x80\x94", Term::LongDash}, // em dash
    Mark{"\xe2\x80\x92", Term::LongDash}, // figure dash
    Mark{"\xe2\x80\x90", Term::Hyphen},
    Mark{"\xe2\x80\x91", Term::Hyphen},
    Mark{"-", Term::Hyphen},
    Mark{"/", Term::Slash},
    Mark{".", Term::Dot},
    Mark{",", Term::Comma},
    Mark{"?", Term::QuestionMark},
    Mark{"~", Term::Circa},
};

constexpr std::array<std::string_view, 8> kBlanks{
    " ", "\t", "(", ")", "\xc2\xa0", "\xe2\x80\x89", "\xe2\x80\xaf", "\xe2\x80\x88"};

constexpr std::string_view kMinus = "\xe2\x88\x92";
constexpr std::string_view kApostrophe = "\xe2\x80\x99";

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char inSmall(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool beginsWith(std::string_view text, std::string_view beginning)
{
    return text.substr(0, beginning.size()) == beginning;
}

std::size_t runOf(std::string_view text, bool (*belongs)(char))
{
    std::size_t length = 0;
    while (length < text.size() && belongs(text[length]))
        ++length;
    return length;
}

std::size_t blankLength(std::string_view text)
{
    for (const std::string_view blank : kBlanks) {
        if (beginsWith(text, blank))
            return blank.size();
    }
    return 0;
}

const Word *findWord(const std::string &written)
{
    static const auto table = [] {
        std::unordered_map<std::string_view, const Word *> words;
        for (const Word &word : englishWords())
            words.emplace(word.written, &word);
        return words;
    }();
    const auto found = table.find(written);
    return found == table.end() ? nullptr : found->second;
}

/// Takes tokens from the front of a text, one a call.
class Lexer
{
public:
    explicit Lexer(std::string_view text) : m_rest(text) { }

    std::vector<Token> all();

private:
    bool skipBlanks();
    void take(Term term, int value, std::size_t length);
    void takeNumber();
    void takeWord();
    bool takeYearQuarter();
    bool takeOffset();
    std::size_t wordLength(std::string_view text) const;

    std::string_view m_rest;
    bool m_afterBlank = false;
    std::vector<Token> m_tokens;
};

bool Lexer::skipBlanks()
{
    bool any = false;
    while (const std::size_t length = blankLength(m_rest)) {
        m_rest.remove_prefix(length);
        any = true;
    }
    return any;
}

void Lexer::take(Term term, int value, std::size_t length)
{
    m_tokens.push_back({term, value, m_rest.substr(0, length), m_afterBlank, false});
    m_rest.remove_prefix(length);
}

/// "1815", "8th", "1940s", "10:30".
void Lexer::takeNumber()
{
    const std::size_t digits = runOf(m_rest, isDigit);
    std::size_t clock = digits;
    while (clock + 1 < m_rest.size() && m_rest[clock] == ':' && isDigit(m_rest[clock + 1]))
        clock += 1 + runOf(m_rest.substr(clock + 1), isDigit);
    if (clock > digits)
        return take(Term::Clock, 0, clock);
    if (digits > kMostDigits)
        return take(Term::NotUnderstood, 0, digits);
    const int value = edtf::smallNumber(m_rest.substr(0, digits));
    std::string_view ending = m_rest.substr(digits);
    std::size_t length = digits;
    for (const std::string_view apostrophe : {std::string_view("'"), kApostrophe}) {
        if (beginsWith(ending, apostrophe)) {
            length += apostrophe.size();
            ending.remove_prefix(apostrophe.size());
        }
    }
    std::string letters(ending.substr(0, runOf(ending, isLetter)));
    std::transform(letters.begin(), letters.end(), letters.begin(), inSmall);
    length += letters.size();
    if (letters == "s")
        return take(Term::Decade, value, length);
    if (letters == "st" || letters == "nd" || letters == "rd" || letters == "th")
        return take(Term::Ordinal, value, length);
    take(Term::Number, value, digits);
}

/// Letters, or single letters with full stops between them: "May", "B.C.E".
std::size_t Lexer::wordLength(std::string_view text) const
{
    const std::size_t run = runOf(text, isLetter);
    if (run != 1)
        return run;
    std::size_t length = run;
    while (length + 1 < text.size() && text[length] == '.'
           && runOf(text.substr(length + 1), isLetter) == 1)
        length += 2;
    return length;
}

/// The longest entry of the table that stands here, or a word that is in none.
void Lexer::takeWord()
{
    std::string written;
    const Word *found = nullptr;
    std::size_t foundLength = 0;
    std::size_t length = 0;
    for (int count = 0; count < kMostWordsOfEntry; ++count) {
        const std::size_t next = wordLength(m_rest.substr(length));
        if (next == 0)
            break;
        for (const char c : m_rest.substr(length, next)) {
            if (c != '.')
                written += inSmall(c);
        }
        length += next;
        if (const Word *word = findWord(written)) {
            found = word;
            foundLength = length;
        }
        if (length >= m_rest.size() || (m_rest[length] != ' ' && m_rest[length] != '-'))
            break;
        written += ' ';
        ++length;
    }
    if (!found)
        return take(Term::NotUnderstood, 0, wordLength(m_rest));
    take(found->term, found->value, foundLength);
    if (beginsWith(m_rest, ".")) // of an abbreviation
        m_rest.remove_prefix(1);
}

/// "Q1".
bool Lexer::takeYearQuarter()
{
    const bool isOne = m_rest.size() >= 2 && inSmall(m_rest[0]) == 'q' && m_rest[1] >= '1'
        && m_rest[1] <= '4' && runOf(m_rest.substr(1), isDigit) == 1;
    if (isOne)
        take(Term::YearQuarter, m_rest[1] - '0', 2);
    return isOne;
}

/// "+3", "-05:30" behind the name of a zone, "+03:00" behind a time.
bool Lexer::takeOffset()
{
    const Term last = m_tokens.empty() ? Term::NotUnderstood : m_tokens.back().term;
    const std::size_t sign = beginsWith(m_rest, kMinus) ? kMinus.size() : 1;
    const bool isMinus = m_rest[0] == '-' || sign > 1;
    const bool canFollow = last == Term::Zone || (last == Term::Clock && !isMinus);
    if (!canFollow || (m_rest[0] != '+' && !isMinus))
        return false;
    const auto belongs = [](char c) { return isDigit(c) || c == ':'; };
    const std::size_t length = runOf(m_rest.substr(sign), belongs);
    if (length == 0 || !isDigit(m_rest[sign]))
        return false;
    take(Term::Offset, 0, sign + length);
    return true;
}

std::vector<Token> Lexer::all()
{
    while (true) {
        m_afterBlank = skipBlanks();
        if (!m_tokens.empty())
            m_tokens.back().beforeBlank = m_afterBlank;
        if (m_rest.empty())
            return std::move(m_tokens);
        if (isDigit(m_rest[0])) {
            takeNumber();
            continue;
        }
        if (takeYearQuarter() || takeOffset())
            continue;
        if (isLetter(m_rest[0])) {
            takeWord();
            continue;
        }
        const auto mark = std::find_if(kMarks.begin(), kMarks.end(), [&](const Mark &m) {
            return beginsWith(m_rest, m.written);
        });
        if (mark != kMarks.end())
            take(mark->term, 0, mark->written.size());
        else
            take(Term::NotUnderstood, 0, codePointLength(m_rest, 0));
    }
}

} // namespace

std::vector<Token> tokensOf(std::string_view text)
{
    return Lexer(text).all();
}

std::string_view textOf(Tokens tokens)
{
    if (tokens.empty())
        return {};
    const char *begin = tokens.front().text.data();
    const std::string_view last = tokens.back().text;
    return {begin, static_cast<std::size_t>(last.data() + last.size() - begin)};
}

} // namespace chancery::typed
