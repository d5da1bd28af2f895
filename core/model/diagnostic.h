#pragma once

#include "core/model/sourceposition.h"

#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// error: something of the file is not in the timeline, or not as written; warning: it is, but
/// probably not as meant; note: information.
enum class Severity { Error, Warning, Note };

std::string_view severityName(Severity severity);

/// One thing to tell a person about a document. `code` names it for tests and translation;
/// `pattern` is its English text with {0}, {1}, … for `args`; ui translates the pattern and fills
/// it again.
struct Diagnostic
{
    Severity severity = Severity::Error;
    std::string code; ///< stable, in words with hyphens: "unknown-key"
    std::string pattern;
    std::vector<std::string> args;
    std::string hintPattern; ///< what to do, in the same form and with the same args; may be empty
    std::string file; ///< as the person named it
    SourcePosition position;
    std::string columnName{}; ///< of a table: what its column is called; empty elsewhere

    std::string message() const; ///< English
    std::string hint() const; ///< English
};

/// "FILE:LINE:COL: severity: MESSAGE [HINT]", without a newline; of a table COL is the column's
/// name. Control characters are made visible.
std::string toLine(const Diagnostic &diagnostic);

} // namespace chancery
