#include "core/io/yaml/syntaxerror.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace chancery {

namespace {

constexpr std::string_view kBlanks = " \t";

/// The parser's terse words and what they mostly come from.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kHints{{
    {"illegal map value", "quote a text that holds ': '"},
    {"bad conversion", ""},
    {"end of sequence flow not found", "close the list with ]"},
    {"end of map flow not found", "close the map with }"},
    {"end of map not found", "give the keys of one map the same indentation"},
    {"end of sequence not found", "give the items of one list the same indentation"},
    {"map keys cannot be multi-line", "quote the key, or end its line with ':'"},
    {"the referenced anchor is not defined", "quote a text that begins with '*'"},
    {"unknown token", "quote a text that begins with a character such as @ ` %"},
    {"illegal EOF in scalar", "close the quotation mark"},
    {"unknown escape character: ", "use single quotation marks, or write \\\\ for a backslash"},
    {"illegal character", ""},
}};

std::string hintFor(std::string_view reason)
{
    for (const auto &[words, hint] : kHints) {
        if (reason.substr(0, words.size()) == words)
            return std::string(hint);
    }
    return {};
}

bool isIndentedWithTab(std::string_view line)
{
    return line.substr(0, line.find_first_not_of(kBlanks)).find('\t') != std::string_view::npos;
}

/// The value of a plain `date: %1945`, "%1945", if the line has one.
std::string_view percentValue(std::string_view line)
{
    const std::size_t at = line.find('%');
    if (at == std::string_view::npos || at == 0)
        return {};
    const std::size_t before = line.find_last_not_of(kBlanks, at - 1);
    if (before == std::string_view::npos || before == at - 1 || line[before] != ':')
        return {};
    const std::string_view value = line.substr(at);
    return value.substr(0, value.find_first_of(" \t,}]#"));
}

/// The text that a '?' at @p offset breaks off, "1816?": inside { } and [ ] the parser ends an
/// unquoted text there. Empty where that is not the mistake.
std::string_view questionedText(const SourceText &source, std::size_t offset)
{
    const std::string_view line = source.lineAt(offset);
    const std::size_t at = offset - static_cast<std::size_t>(line.data() - source.text().data());
    if (at >= line.size() || line[at] != '?')
        return {};
    const std::size_t opened = line.find_last_of("{[,", at);
    const std::size_t key = line.rfind(": ", at);
    std::size_t start = opened == std::string_view::npos ? 0 : opened + 1;
    if (key != std::string_view::npos)
        start = std::max(start, key + 2);
    const std::string_view text
        = trimmed(line.substr(start, line.find_first_of(",}]", at) - start));
    const bool isExplicitKey = text.front() == '?';
    return isExplicitKey || text.find_first_of("\"'") != std::string_view::npos ? "" : text;
}

/// The line of the error or, if that is at its beginning or beyond, the one before it.
template<class Test>
bool holdsNear(const SourceText &source, std::size_t &offset, Test test)
{
    for (int lines = 0; lines < 2; ++lines) {
        const std::string_view line = source.lineAt(offset);
        const auto start = static_cast<std::size_t>(line.data() - source.text().data());
        if (test(line)) {
            const std::size_t first = line.find_first_not_of(kBlanks);
            offset = start + (first == std::string_view::npos ? 0 : first);
            return true;
        }
        if (start == 0)
            return false;
        offset = start - 1;
    }
    return false;
}

} // namespace

void reportSyntaxError(const DocumentContext &document, std::size_t offset,
                       const std::string &reason, std::size_t eventCount)
{
    const SourceText &source = document.source;
    const std::string kept = std::to_string(eventCount);
    std::size_t near = offset;
    if (holdsNear(source, near, isIndentedWithTab)) {
        document.report(Severity::Error, "tab-indentation",
                        "the line is indented with a tab, which YAML forbids; reading ends here, "
                        "events kept: {0}",
                        {kept}, "indent with spaces", source.positionOf(near));
        return;
    }
    std::string_view percent;
    near = offset;
    if (holdsNear(source, near, [&](std::string_view line) {
            percent = percentValue(line);
            return !percent.empty();
        })) {
        const auto at = static_cast<std::size_t>(percent.data() - source.text().data());
        document.report(Severity::Error, "unquoted-date",
                        "a value begins with '%', which YAML keeps for itself: it must be quoted; "
                        "reading ends here, events kept: {0}",
                        {kept, fmt::format("\"{}\"", percent)}, "{1}", source.positionOf(at));
        return;
    }
    if (const auto questioned = questionedText(source, offset); !questioned.empty()) {
        document.report(Severity::Error, "unquoted-question",
                        "the text ends before '?', which YAML does not take there unquoted; "
                        "reading ends here, events kept: {0}",
                        {kept, fmt::format("\"{}\"", questioned)},
                        "inside { } or [ ] a date or text with ? must be quoted: {1}",
                        source.positionOf(offset));
        return;
    }
    document.report(Severity::Error, "syntax-error",
                    "this is not YAML: {0}; reading ends here, events kept: {1}", {reason, kept},
                    hintFor(reason), source.positionOf(offset));
}

} // namespace chancery
