#include "core/time/edtf/printer.h"

#include <iterator>

#include <fmt/format.h>

namespace chancery {

namespace {

constexpr std::string_view kOpen = "..";

std::string_view qualifierText(const Qualifier &qualifier)
{
    if (qualifier.uncertain)
        return qualifier.approximate ? "%" : "?";
    return qualifier.approximate ? "~" : "";
}

/// The year without qualifier: "1984", "-0044", "197", "Y170000002", "Y-17E7S3".
std::string yearText(const EdtfPoint &point)
{
    std::string text = point.longYear.empty() ? point.yearDigits : point.longYear;
    if (point.significantDigits)
        fmt::format_to(std::back_inserter(text), "S{}", *point.significantDigits);
    return text;
}

std::string timeText(const TimeOfDay &time)
{
    std::string text = fmt::format("T{:02}:{:02}", time.hour, time.minute);
    if (time.hasSeconds)
        fmt::format_to(std::back_inserter(text), ":{:02}", time.second);
    if (!time.zoneMinutes)
        return text;
    const int zone = *time.zoneMinutes;
    if (zone == 0)
        return text + "Z";
    const int size = zone < 0 ? -zone : zone;
    return text + fmt::format("{}{:02}:{:02}", zone < 0 ? '-' : '+', size / 60, size % 60);
}

std::string pointText(const EdtfPoint &point)
{
    const bool byPart = point.isQualifiedByPart;
    std::string text;
    const auto append = [&](const char *separator, const std::string &part, const Qualifier &own) {
        if (part.empty())
            return;
        text += separator;
        if (byPart)
            text += qualifierText(own);
        text += part;
    };
    append("", yearText(point), point.yearQualifier);
    append("-", point.monthDigits, point.monthQualifier);
    append("-", point.dayDigits, point.dayQualifier);
    if (!byPart)
        text += qualifierText(point.yearQualifier); // what stands behind holds for all parts
    return point.time ? text + timeText(*point.time) : text;
}

std::string endText(const EdtfEnd &end, std::string_view open)
{
    switch (end.kind) {
    case EdtfEnd::Kind::Open:
        return std::string(open);
    case EdtfEnd::Kind::Unknown:
        return {};
    case EdtfEnd::Kind::Point:
        break;
    }
    return pointText(end.point);
}

/// A date or a range "a..b" of a set; an open end is the dots alone.
std::string memberText(const EdtfSpan &span)
{
    return span.isRange ? fmt::format("{}{}{}", endText(span.from, ""), kOpen, endText(span.to, ""))
                        : endText(span.from, "");
}

std::string membersText(const EdtfExpression &expression)
{
    std::string text;
    for (const EdtfSpan &span : expression.spans) {
        if (!text.empty())
            text += ',';
        text += memberText(span);
    }
    return text;
}

} // namespace

std::string edtfText(const EdtfDate &date)
{
    switch (date.form) {
    case DateForm::OneOf:
        return "[" + membersText(date.expression) + "]";
    case DateForm::AllOf:
        return "{" + membersText(date.expression) + "}";
    case DateForm::Single:
    case DateForm::Interval:
        break;
    }
    const EdtfSpan &span = date.expression.spans.front();
    return date.form == DateForm::Single
        ? pointText(span.from.point)
        : endText(span.from, kOpen) + "/" + endText(span.to, kOpen);
}

} // namespace chancery
