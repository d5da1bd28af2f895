#include "core/model/diagnostic.h"

#include "core/text/pattern.h"
#include "core/text/utf8.h"

#include <algorithm>

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
    const std::string column = diagnostic.columnName.empty()
        ? std::to_string(std::max(1, diagnostic.position.column))
        : visibleText(diagnostic.columnName);
    std::string line = fmt::format(
        "{}:{}:{}: {}: {}", visibleText(diagnostic.file), std::max(1, diagnostic.position.line),
        column, severityName(diagnostic.severity), visibleText(diagnostic.message()));
    const std::string hint = visibleText(diagnostic.hint());
    if (!hint.empty())
        line += " [" + hint + "]";
    return line;
}

} // namespace chancery
