#include "core/time/typeddate.h"

#include "core/text/utf8.h"

#include <utility>

namespace chancery {

tl::expected<TypedDate, EdtfError> readTypedDate(std::string_view text, DateRules rules)
{
    const std::string_view typed = trimmed(text);
    auto date = parseEdtf(typed, rules);
    if (date)
        return TypedDate{std::move(*date), typed != text};
    if (date.error().suggestion.empty())
        return tl::unexpected(std::move(date.error()));
    auto meant = parseEdtf(date.error().suggestion, rules);
    if (!meant)
        return tl::unexpected(std::move(date.error()));
    return TypedDate{std::move(*meant), true};
}

} // namespace chancery
