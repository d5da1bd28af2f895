#pragma once

#include "core/io/sourcetext.h"
#include "core/io/yaml/yamlnode.h"

#include <cstddef>
#include <string>

namespace chancery {

/// What is wrong with a document as YAML, before its meaning is looked at.
enum class YamlProblem {
    TooDeep, ///< nested beyond the limit; what lies deeper is left out
    EntryTooLarge, ///< one entry has too many nodes; the rest of it is left out
    AliasBudget, ///< aliases stand for too much: reading stops
    CyclicAnchor, ///< an alias inside what it stands for; read as nothing
    AnchorNotKept, ///< an alias of a whole section or of too much; read as nothing
};

/// Receives a document's top-level map piece by piece. Functions that return false end the
/// parsing.
class YamlSink
{
public:
    virtual ~YamlSink() = default;

    /// A top-level key with text or nothing as its value.
    virtual bool value(const YamlNode &key, YamlNode value) = 0;
    /// A top-level key whose value is a Sequence or Map: its entries follow, then endSection().
    virtual bool beginSection(const YamlNode &key, YamlNode::Kind kind) = 0;
    /// An entry of the section; @p key is Null in a Sequence.
    virtual bool entry(YamlNode key, YamlNode value) = 0;
    virtual void endSection() = 0;
    virtual void problem(YamlProblem problem, SourcePosition at) = 0;
    /// Asked every thousand nodes or so.
    virtual bool goesOn(std::size_t offset) = 0;
};

struct YamlLimits
{
    int nesting = 16;
    std::size_t aliasNodes = 10'000; ///< that aliases may stand for, in all
    std::size_t aliasBytes = 4u << 20; ///< of text that aliases may stand for, in all
    std::size_t aliasedTextBytes = 80'000; ///< the longest text an alias may stand for
    std::size_t entryNodes = 20'000;
};

/// How the parsing ended.
struct YamlOutcome
{
    enum class Kind {
        Complete,
        Empty, ///< no document at all, or one of nothing
        NotAMap, ///< the document is a list or a text
        MoreContent, ///< a second document, or what is left over after the first
        SyntaxError,
        TooDeep, ///< nested deeper than can be followed
        OutOfMemory, ///< the document, or what the sink makes of it, does not fit
        Stopped, ///< the sink ended it
    };

    Kind kind = Kind::Complete;
    std::size_t offset = 0; ///< where, for the last six and NotAMap
    std::string reason; ///< SyntaxError: yaml-cpp's words
};

/// Streams the first document of @p source into @p sink. Never throws.
YamlOutcome parseYaml(const SourceText &source, const YamlLimits &limits, YamlSink &sink);

} // namespace chancery
