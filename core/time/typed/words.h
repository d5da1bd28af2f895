#pragma once

#include <string_view>
#include <vector>

namespace chancery::typed {

/// What a piece of a typed date says. The first ones are read off the characters, the others are
/// words of a language.
enum class Term {
    Number, ///< value; its digits are the token's text
    Ordinal, ///< value, 0 for "last"
    Decade, ///< value: the first year, 1940 for "1940s"
    Clock, ///< "10:30", "10:30:05": the token's text
    Offset, ///< of a zone, "+3", "-05:30": the token's text
    Hyphen,
    LongDash, ///< en dash, em dash
    Slash,
    Dot,
    Comma,
    QuestionMark,

    Month, ///< value 1..12
    Weekday, ///< value 0..6, Monday first
    Season, ///< value 21..24
    Hemisphere, ///< value added to a season's number: 4 northern, 8 southern
    YearQuarter, ///< value 1..4
    Era, ///< value -1 before, 1 after
    Meridiem, ///< value 0 for am, 12 for pm
    Zone, ///< UTC
    Circa,
    Uncertain,
    Third, ///< value 0 early, 1 mid, 2 late
    Fraction, ///< value: into how many parts
    Century,
    Filler, ///< says nothing: "the", "of"
    From,
    To,
    Until,
    Since,
    Before,
    After,
    By,
    NotBefore,
    OrLater,
    OrEarlier,
    Onwards,
    Present, ///< goes on without end: "present", "open"
    NotKnown, ///< an end nobody knows: "unknown"
    EndUnknown,
    BeginningUnknown,
    Between,
    Either,
    And,
    Or,
    Style, ///< value 0 new (Gregorian), 1 old (Julian)
    Vague, ///< names no certain days: "end of"
    NamedZone, ///< an hour that several zones claim: "EST"
    NotUnderstood,
};

/// A word, or several with one blank between, in small letters without full stops.
struct Word
{
    std::string_view written;
    Term term;
    int value = 0;
};

/// All English words of typed dates. Another language is another such table.
const std::vector<Word> &englishWords();

/// The most words that one entry of the table has.
inline constexpr int kMostWordsOfEntry = 4;

} // namespace chancery::typed
