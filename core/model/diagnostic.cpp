#include "core/model/diagnostic.h"

#include "core/model/utf8.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace chancery {

std::string_view severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Note:
        return "note";
    }
    return "error";
}

std::string fillPattern(std::string_view pattern, const std::vector<std::string> &args)
{
    std::string result;
    result.reserve(pattern.size() + 32);
    for (std::size_t i = 0; i < pattern.size();) {
        const std::size_t close = pattern[i] == '{' ? pattern.find('}', i) : std::string_view::npos;
        std::size_t index = 0;
        if (close != std::string_view::npos) {
            const char *end = pattern.data() + close;
            const auto [stop, error] = std::from_chars(pattern.data() + i + 1, end, index);
            if (error == std::errc{} && stop == end && index < args.size()) {
                result += args[index];
                i = close + 1;
                continue;
            }
        }
        result += pattern[i++];
    }
    return result;
}

std::string Diagnostic::message() const
{
    return fillPattern(pattern, args);
}

std::string Diagnostic::hint() const
{
    return fillPattern(hintPattern, args);
}

std::string toLine(const Diagnostic &diagnostic)
{
    std::string line = fmt::format(
        "{}:{}:{}: {}: {}", visibleText(diagnostic.file), std::max(1, diagnostic.position.line),
        std::max(1, diagnostic.position.column), severityName(diagnostic.severity),
        visibleText(diagnostic.message()));
    const std::string hint = visibleText(diagnostic.hint());
    if (!hint.empty())
        line += " [" + hint + "]";
    return line;
}

} // namespace chancery
