#include "core/time/typed/tokenparts.h"

#include <algorithm>

namespace chancery::typed {

TokenTest is(Term term)
{
    return [term](const Token &token) { return token.term == term; };
}

bool beginsWith(Tokens tokens, Term term)
{
    return !tokens.empty() && tokens.front().term == term;
}

bool isOnly(Tokens tokens, Term term)
{
    return tokens.size() == 1 && tokens.front().term == term;
}

std::optional<Halves> halves(Tokens tokens, const TokenTest &isDivider)
{
    const auto at = std::find_if(tokens.begin(), tokens.end(), isDivider);
    if (at == tokens.begin() || at == tokens.end() || at + 1 == tokens.end()
        || std::find_if(at + 1, tokens.end(), isDivider) != tokens.end())
        return std::nullopt;
    const auto before = static_cast<std::size_t>(at - tokens.begin());
    return Halves{tokens.first(before), tokens.subspan(before + 1)};
}

std::vector<Tokens> split(Tokens tokens, const TokenTest &isDivider)
{
    std::vector<Tokens> parts;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= tokens.size(); ++i) {
        if (i < tokens.size() && !isDivider(tokens[i]))
            continue;
        parts.push_back(tokens.subspan(begin, i - begin));
        begin = i + 1;
    }
    return parts;
}

} // namespace chancery::typed
