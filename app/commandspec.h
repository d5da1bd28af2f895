#pragma once

#include <string_view>
#include <vector>

namespace chancery {

/// An option of a command. Its help and its parsing come from the same entry.
struct OptionSpec
{
    std::string_view name; ///< without dashes: "actor"
    char letter = 0; ///< the one-letter form, or 0
    std::string_view value; ///< what it takes, for help: "ID"; empty: it takes nothing
    bool isRepeatable = false;
    std::string_view help; ///< sentences
};

struct OptionGroup
{
    std::string_view title; ///< "FILTERS"
    std::vector<OptionSpec> options;
};

/// A line that can be tried, and what it does.
struct Example
{
    std::string_view command;
    std::string_view explanation;
};

/// Everything the manual page of a command says. Sections are in capitals; paragraphs are wrapped
/// where they are printed.
struct CommandSpec
{
    struct Section
    {
        std::string_view title;
        std::vector<std::string_view> paragraphs;
    };
    struct ExitStatus
    {
        int code;
        std::string_view meaning;
    };

    std::string_view name; ///< "export"; empty: the program without a command
    std::string_view summary; ///< a clause, without a full stop
    std::vector<std::string_view> synopsis;
    std::vector<std::string_view> description;
    std::vector<OptionGroup> optionGroups;
    std::vector<Section> sections;
    std::vector<ExitStatus> exitStatuses;
    std::vector<Example> examples;
};

} // namespace chancery
