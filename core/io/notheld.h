#pragma once

#include "core/io/documentcontext.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace chancery {

/// What a document of another format says and a timeline cannot hold, gathered to be told once.
class NotHeld
{
public:
    /// @p what: "the colour", "the image", as a person would call it.
    void add(std::string_view what, SourcePosition at);
    /// One note with every kind and how often it was met, at the first of them; none if none was.
    void report(const DocumentContext &document) const;

private:
    std::vector<std::pair<std::string, std::size_t>> m_counts; ///< in the order they were met
    SourcePosition m_first;
};

} // namespace chancery
