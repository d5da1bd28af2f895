#pragma once

#include "core/io/sourcetext.h"
#include "core/model/diagnosticlog.h"

#include <string>
#include <utility>
#include <vector>

namespace chancery {

/// One document while it is read: its name, its text, and where its diagnostics go.
struct DocumentContext
{
    const std::string &name;
    const SourceText &source;
    DiagnosticLog &log;

    void report(Severity severity, std::string code, std::string pattern,
                std::vector<std::string> args, std::string hint, SourcePosition at) const
    {
        log.add({severity, std::move(code), std::move(pattern), std::move(args), std::move(hint),
                 name, at});
    }
    /// The same of what is said once of many places.
    void reportSummary(Severity severity, std::string code, std::string pattern,
                       std::vector<std::string> args, std::string hint, SourcePosition at) const
    {
        log.addSummary({severity, std::move(code), std::move(pattern), std::move(args),
                        std::move(hint), name, at});
    }
};

} // namespace chancery
