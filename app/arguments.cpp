#include "app/arguments.h"

#include "app/nearest.h"
#include "core/text/utf8.h"

#include <algorithm>

#include <fmt/format.h>

namespace chancery {
namespace {

constexpr OptionSpec kHelp{"help", 'h', {}, true, {}};

std::vector<OptionSpec> optionsOf(const CommandSpec &spec)
{
    std::vector<OptionSpec> options{kHelp};
    for (const OptionGroup &group : spec.optionGroups)
        options.insert(options.end(), group.options.begin(), group.options.end());
    return options;
}

/// A word that is an option, taken apart.
struct OptionWord
{
    std::string shown; ///< as the person wrote it: "--actor", "-o"
    std::string name; ///< "actor"; empty for a letter
    char letter = 0;
    std::optional<std::string> value; ///< attached: --actor=ID, -oOUT
};

OptionWord takenApart(const std::string &word)
{
    OptionWord option;
    if (word[1] != '-') {
        option.shown = word.substr(0, 2);
        option.letter = word[1];
        if (word.size() > 2)
            option.value = word.substr(2);
        return option;
    }
    const std::size_t equals = word.find('=');
    option.shown = word.substr(0, equals);
    option.name = option.shown.substr(2);
    if (equals != std::string::npos)
        option.value = word.substr(equals + 1);
    return option;
}

const OptionSpec *findOption(const std::vector<OptionSpec> &options, const OptionWord &word)
{
    const auto found = std::find_if(options.begin(), options.end(), [&](const OptionSpec &o) {
        return word.letter ? o.letter == word.letter : o.name == word.name;
    });
    return found == options.end() ? nullptr : &*found;
}

std::string unknownOption(const std::vector<OptionSpec> &options, const OptionWord &word)
{
    std::string message = fmt::format("there is no option {}", visibleText(word.shown));
    std::vector<std::string_view> names;
    for (const OptionSpec &option : options)
        names.push_back(option.name);
    if (const auto near = word.letter ? std::nullopt : similarTo(word.name, names))
        message += fmt::format("; did you mean --{}?", names[*near]);
    if (word.letter >= '0' && word.letter <= '9')
        message += "; put what begins with '-' after \"--\"";
    return message;
}

} // namespace

tl::expected<Arguments, std::string> Arguments::parse(const CommandSpec &spec,
                                                      const std::vector<std::string> &words)
{
    const std::vector<OptionSpec> options = optionsOf(spec);
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--") {
            const auto rest = words.begin() + static_cast<std::ptrdiff_t>(i) + 1;
            arguments.m_operands.insert(arguments.m_operands.end(), rest, words.end());
            break;
        }
        if (words[i].size() < 2 || words[i].front() != '-') {
            arguments.m_operands.push_back(words[i]);
            continue;
        }
        OptionWord word = takenApart(words[i]);
        const OptionSpec *option = findOption(options, word);
        if (!option)
            return tl::unexpected(unknownOption(options, word));
        if (!option->isRepeatable && arguments.has(option->name))
            return tl::unexpected(fmt::format("--{} is given twice", option->name));
        if (option->value.empty() && word.value)
            return tl::unexpected(fmt::format("{} takes no value", word.shown));
        if (!option->value.empty() && !word.value) {
            if (i + 1 == words.size())
                return tl::unexpected(
                    fmt::format("{} needs a value: {} {}", word.shown, word.shown, option->value));
            word.value = words[++i];
        }
        arguments.m_options.emplace_back(option->name, word.value.value_or(std::string()));
    }
    return arguments;
}

bool Arguments::has(std::string_view option) const
{
    return std::any_of(m_options.begin(), m_options.end(),
                       [&](const auto &o) { return o.first == option; });
}

std::optional<std::string> Arguments::value(std::string_view option) const
{
    const std::vector<std::string> all = values(option);
    return all.empty() ? std::nullopt : std::optional(all.front());
}

std::vector<std::string> Arguments::values(std::string_view option) const
{
    std::vector<std::string> all;
    for (const auto &[name, value] : m_options)
        if (name == option)
            all.push_back(value);
    return all;
}

} // namespace chancery
