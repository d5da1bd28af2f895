#include "app/manual.h"

#include <algorithm>

#include <fmt/format.h>

namespace chancery {
namespace {

constexpr std::size_t kColumns = 80;
constexpr std::size_t kIndent = 4;
constexpr std::size_t kDeepIndent = 8;

/// Breaks at blanks. Manual pages are plain ASCII, so bytes are columns.
std::string wrapped(std::string_view paragraph, std::size_t indent)
{
    const std::string margin(indent, ' ');
    std::string result;
    std::string line;
    const auto endLine = [&] {
        if (!line.empty())
            result += margin + line + '\n';
        line.clear();
    };
    for (std::size_t start = 0; start < paragraph.size();) {
        const std::size_t end = std::min(paragraph.find(' ', start), paragraph.size());
        const std::string_view word = paragraph.substr(start, end - start);
        if (indent + line.size() + 1 + word.size() > kColumns)
            endLine();
        if (!line.empty())
            line += ' ';
        line += word;
        start = end + 1;
    }
    endLine();
    return result;
}

std::string section(std::string_view title, const std::vector<std::string_view> &paragraphs)
{
    if (paragraphs.empty())
        return {};
    std::string text = fmt::format("\n{}\n", title);
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
        text += (i > 0 ? "\n" : "") + wrapped(paragraphs[i], kIndent);
    return text;
}

std::string optionHead(const OptionSpec &option)
{
    const std::string letter = option.letter ? fmt::format("-{}, ", option.letter) : std::string();
    const std::string value
        = option.value.empty() ? std::string() : fmt::format(" {}", option.value);
    return fmt::format("    {}--{}{}\n", letter, option.name, value);
}

std::string optionGroup(const OptionGroup &group)
{
    std::string text = fmt::format("\n{}\n", group.title);
    for (std::size_t i = 0; i < group.options.size(); ++i) {
        text += (i > 0 ? "\n" : "") + optionHead(group.options[i]);
        text += wrapped(group.options[i].help, kDeepIndent);
    }
    return text;
}

std::string commandList(const std::vector<const CommandSpec *> &commands)
{
    std::string text = commands.empty() ? "" : "\nCOMMANDS\n";
    for (const CommandSpec *command : commands)
        text += fmt::format("    {:<8}{}\n", command->name, command->summary);
    return text;
}

std::string synopsis(const CommandSpec &spec)
{
    std::string text = "\nSYNOPSIS\n";
    for (std::string_view line : spec.synopsis)
        text += fmt::format("    {}\n", line);
    return text;
}

std::string exitStatuses(const CommandSpec &spec)
{
    std::string text = spec.exitStatuses.empty() ? "" : "\nEXIT STATUS\n";
    for (const CommandSpec::ExitStatus &status : spec.exitStatuses) {
        std::string meaning = wrapped(status.meaning, kDeepIndent);
        meaning[kIndent] = static_cast<char>('0' + status.code);
        text += meaning;
    }
    return text;
}

std::string examples(const CommandSpec &spec)
{
    std::string text = spec.examples.empty() ? "" : "\nEXAMPLES\n";
    for (std::size_t i = 0; i < spec.examples.size(); ++i) {
        text += (i > 0 ? "\n" : "") + wrapped(spec.examples[i].explanation, kIndent);
        text += fmt::format("        {}\n", spec.examples[i].command);
    }
    return text;
}

} // namespace

std::string manualPage(const CommandSpec &spec, const std::vector<const CommandSpec *> &others)
{
    const std::string name = spec.name.empty() ? "chancery" : fmt::format("chancery {}", spec.name);
    std::string text = fmt::format("NAME\n    {} - {}\n", name, spec.summary);
    text += synopsis(spec);
    text += section("DESCRIPTION", spec.description);
    text += commandList(others);
    for (const OptionGroup &group : spec.optionGroups)
        text += optionGroup(group);
    for (const CommandSpec::Section &part : spec.sections)
        text += section(part.title, part.paragraphs);
    text += exitStatuses(spec);
    text += examples(spec);
    return text;
}

} // namespace chancery
