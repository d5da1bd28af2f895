#pragma once

#include "core/model/sourceposition.h"
#include "core/time/edtfdate.h"

#include <optional>
#include <string>

namespace chancery {

/// A book, article, archive or treaty series that events cite.
struct Source
{
    std::string id;
    std::string title;
    std::string author;
    std::string publisher;
    std::optional<EdtfDate> published;
    std::string url;
    SourcePosition position;
};

} // namespace chancery
