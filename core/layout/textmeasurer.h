#pragma once

#include <string_view>

namespace chancery {

/// The kinds of text a Scene places; a theme gives each a font.
enum class TextRole {
    Label,
    LabelDate,
    LaneName,
    LaneSubName,
    LaneDetail,
    TickMajor,
    TickMinor,
    ClusterCount,
    PageTitle, ///< of an exported picture
    PageText, ///< its legend and notes
    Count
};

/// Tells how wide text will be. Layout's only link to fonts, so that core needs none.
class TextMeasurer
{
public:
    virtual ~TextMeasurer() = default;

    /// Pixels. @p utf8 is one line.
    virtual double width(std::string_view utf8, TextRole role) const = 0;
};

} // namespace chancery
