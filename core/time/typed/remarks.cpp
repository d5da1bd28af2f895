#include "core/time/typed/remarks.h"

#include "core/text/utf8.h"

#include <fmt/format.h>

namespace chancery::typed {

Understood<void> settleStyle(std::vector<Token> &tokens, Calendar calendar)
{
    const bool isJulian = calendar == Calendar::Julian;
    for (Token &token : tokens) {
        if (token.term != Term::Style)
            continue;
        if ((token.value == 1) != isJulian)
            return refused(
                isJulian ? "the calendar is the document's, and here dates are Old Style; give the "
                           "Julian day"
                         : "the calendar is the document's (calendar: julian), and here dates are "
                           "New Style; give the Gregorian day");
        token.term = Term::Filler;
    }
    return {};
}

std::string reasonOfWords(Tokens tokens)
{
    for (const Token &token : tokens) {
        if (token.term == Term::Vague)
            return fmt::format(
                "\"{}\" names no certain days; write early, mid or late, or two dates", token.text);
        if (token.term == Term::NamedZone)
            return fmt::format("\"{}\" is no zone that everyone reads alike; write UTC+3",
                               token.text);
    }
    bool hasWord = false;
    bool hasSlash = false;
    for (const Token &token : tokens) {
        if (token.term == Term::NotUnderstood && token.text.size() > 1)
            return fmt::format("\"{}\" is not understood", visibleText(token.text));
        hasWord = hasWord || (token.term >= Term::Month && token.term != Term::NotUnderstood);
        hasSlash = hasSlash || token.term == Term::Slash;
    }
    if (hasWord && hasSlash)
        return "\"/\" between words can mean \"to\" or \"or\"; write which";
    return hasWord ? "not understood; write for example 8 May 1815, c. 1815 or 1815 to 1822" : "";
}

} // namespace chancery::typed
