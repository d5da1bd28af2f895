#pragma once

#include "core/io/documentcontext.h"
#include "core/io/documentreader.h"
#include "core/model/timelinebuilder.h"

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace chancery {

/// A document that was decoded to text, on its way into the builder.
struct DocumentInput
{
    const DocumentContext &document;
    TimelineBuilder &builder;
    const ReadOptions &options;
    /// To be told how far the reading is, as a byte offset of the text, every thousand items or so;
    /// false asks to end it.
    std::function<bool(std::size_t)> goesOn;
};

/// What is left to do after a document was read.
struct DocumentRemainder
{
    bool wasCancelled = false;
    std::vector<DraftText> includes; ///< documents it includes, as written
};

/// A kind of document. Each format is a room of its own under core/io.
struct DocumentFormat
{
    std::string_view id; ///< "yaml"
    /// Whether a text is of this kind. The content decides; @p extension, in lower case and without
    /// its full stop, only where content cannot.
    bool (*recognises)(std::string_view text, std::string_view extension);
    /// Whether files of this kind are old enough to be in an encoding of one byte a character:
    /// bytes that are no UTF-8 are then read as Windows-1252.
    bool takesLegacyText = false;
    /// Gives the builder what the document holds. Reports what is wrong; never throws.
    DocumentRemainder (*read)(const DocumentInput &input);
    /// A place of the text as this kind tells places; null where that is by character.
    SourcePosition (*placeOf)(const SourceText &source, SourcePosition at) = nullptr;
};

/// The format of a document; our own where no other recognises it. @p path need not exist.
const DocumentFormat &formatOf(std::string_view text, std::string_view path);

} // namespace chancery
