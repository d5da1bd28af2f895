#pragma once

#include "core/layout/textmeasurer.h"

#include <QFontMetricsF>

#include <array>
#include <memory>
#include <string>
#include <unordered_map>

namespace chancery {

/// Measures text with the fonts it will be drawn in. Keeps widths, because the same names are
/// measured on every frame. For one thread.
class FontTextMeasurer final : public TextMeasurer
{
public:
    FontTextMeasurer();

    double width(std::string_view utf8, TextRole role) const override;

private:
    static constexpr std::size_t kRoles = static_cast<std::size_t>(TextRole::Count);

    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept
        {
            return std::hash<std::string_view>()(text);
        }
    };
    using Widths = std::unordered_map<std::string, double, Hash, std::equal_to<>>;

    std::array<std::unique_ptr<QFontMetricsF>, kRoles> m_metrics;
    mutable std::array<Widths, kRoles> m_widths;
};

} // namespace chancery
