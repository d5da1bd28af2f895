#include "app/pictureoptions.h"

#include "core/text/utf8.h"
#include "ui/text.h"

#include <charconv>

#include <fmt/format.h>

namespace chancery {
namespace {

/// What a whole-number option may be.
struct Limits
{
    int least;
    int most;
    std::string_view unit;
};

constexpr Limits kSizeLimits{100, 100'000, "pixels"};
constexpr Limits kDpiLimits{24, 2'400, "dots per inch"};

tl::expected<int, std::string> parseNumber(std::string_view option, const std::string &text,
                                           const Limits &limits)
{
    int number = 0;
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stop != end || number < limits.least || number > limits.most)
        return tl::unexpected(fmt::format("--{} is a whole number of {} from {} to {}, not \"{}\"",
                                          option, limits.unit, limits.least, limits.most,
                                          visibleText(text)));
    return number;
}

} // namespace

tl::expected<PictureOptions, std::string> parsePictureOptions(const Arguments &arguments)
{
    PictureOptions options;
    if (const auto text = arguments.value("width")) {
        const auto width = parseNumber("width", *text, kSizeLimits);
        if (!width)
            return tl::unexpected(width.error());
        options.width = *width;
    }
    if (const auto text = arguments.value("height"); text && *text != "auto") {
        const auto height = parseNumber("height", *text, kSizeLimits);
        if (!height)
            return tl::unexpected(height.error() + "; or auto");
        options.height = *height;
    }
    if (const auto text = arguments.value("dpi")) {
        const auto dpi = parseNumber("dpi", *text, kDpiLimits);
        if (!dpi)
            return tl::unexpected(dpi.error());
        options.dpi = *dpi;
    }
    if (const auto text = arguments.value("theme")) {
        const std::optional<ThemeKind> theme = themeKindFromId(toQString(*text));
        if (!theme || *theme == ThemeKind::Contrast) // which is for windows
            return tl::unexpected(
                fmt::format("--theme is light, dark or print, not \"{}\"", visibleText(*text)));
        options.theme = *theme;
    }
    options.title = toQString(arguments.value("title").value_or(std::string()));
    options.legend = arguments.has("legend");
    options.notes = arguments.has("notes");
    options.relations = arguments.has("relations");
    return options;
}

const OptionGroup &pictureOptionGroup()
{
    static const OptionGroup group{
        "PICTURE",
        {
            {"output", 'o', "OUT.{png,svg,pdf,json}", false,
             "Where the picture goes; the ending says its format: json is its geometry, for "
             "programs (docs/scene.md). Required."},
            {"width", 0, "PX", false,
             "Width in pixels of 1/96 inch, 100 to 100000. Default: 1600."},
            {"height", 0, "PX|auto", false,
             "Height in the same pixels; auto, the default, is as tall as all lanes need."},
            {"dpi", 0, "N", false,
             "PNG only: device pixels per inch, 24 to 2400; 96 gives one for each pixel of "
             "--width. Default: 96."},
            {"theme", 0, "light|dark|print", false,
             "The colours; print, the default, is white paper and strong ink."},
            {"title", 0, "TEXT", false, "The heading, in place of the timeline's own title."},
            {"legend", 0, {}, true, "Explain marker shapes and the drawing of dates."},
            {"fold",
             0,
             {},
             true,
             "Fold the stretches in which nothing happens: a break that says how long it is."},
            {"relations", 0, {}, true, "Draw how events bear on each other as arcs between them."},
            {"notes", 0, {}, true, "Number the events and list their sources below the picture."},
        }};
    return group;
}

} // namespace chancery
