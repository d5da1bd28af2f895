#include "ui/timeline/fonttextmeasurer.h"

#include "ui/text.h"
#include "ui/timeline/theme.h"

namespace chancery {

namespace {
constexpr std::size_t kMostKept = 50'000; ///< widths per role; past it the memory starts anew
}

FontTextMeasurer::FontTextMeasurer()
{
    for (std::size_t i = 0; i < kRoles; ++i)
        m_metrics[i] = std::make_unique<QFontMetricsF>(fontOf(static_cast<TextRole>(i)));
}

double FontTextMeasurer::width(std::string_view utf8, TextRole role) const
{
    const auto index = static_cast<std::size_t>(role);
    Widths &widths = m_widths[index];
    if (const auto known = widths.find(utf8); known != widths.end())
        return known->second;
    if (widths.size() >= kMostKept)
        widths.clear();
    const double width = m_metrics[index]->horizontalAdvance(toQString(utf8));
    widths.emplace(utf8, width);
    return width;
}

} // namespace chancery
