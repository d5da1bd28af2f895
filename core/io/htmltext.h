#pragma once

#include <string>
#include <string_view>

namespace chancery {

/// The words of a text that may be HTML, as TimelineJS, SIMILE and others hold it: tags and what
/// scripts and styles hold left out, breaks and ends of paragraphs as line feeds, character
/// references decoded, runs of blanks as one. A '<' that begins no tag stays.
std::string textOfHtml(std::string_view html);

} // namespace chancery
