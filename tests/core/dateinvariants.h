#pragma once

#include "core/text/utf8.h"
#include "core/time/datelabel.h"
#include "core/time/typeddate.h"

#include <string>

namespace chancery {

/// What is wrong with a date that was read from @p text; empty if it keeps every promise that
/// holds whatever was written. Properties and fuzzing both ask this.
inline std::string brokenPromise(const std::string &text, const EdtfDate &date)
{
    const auto inOrder = [](const Extent &extent) {
        const auto &[from, to] = extent;
        if (!from.isFinite() || !to.isFinite())
            return true;
        return from.day <= to.day && (!from.at || !to.at || *from.at < *to.at);
    };
    if (date.text != text)
        return "the text is not the one written";
    if (date.level < 0 || date.level > 2)
        return "no such level";
    if (date.expression.spans.empty())
        return "the tree is empty";
    if (!inOrder(date.possible) || (date.certain && !inOrder(*date.certain)))
        return "an extent ends before it begins";
    const auto possible = possibleRange(date);
    const auto certain = certainRange(date);
    if (certain && (!possible || !possible->contains(*certain)))
        return "something certain is not possible";
    for (const Extent &part : certainParts(date)) {
        if (!date.certain || !inOrder(part))
            return "a certain part is not of the certain extent";
    }
    for (const Extent &member : date.members) {
        if (!inOrder(member))
            return "a member ends before it begins";
    }
    const auto finite = finiteHull(date);
    if (finite && (finite->isEmpty() || !kSupportedRange.contains(*finite)))
        return "the finite hull leaves the axis";
    const auto spine = spineInstant(date);
    if (spine && (!possible || !possible->contains(*spine)))
        return "the spine stands outside";
    if (date.uncertain && date.certain)
        return "something uncertain is certain";
    if (dateLabel(date).empty())
        return "there is no label";
    return {};
}

/// Whether a hint is one expression, or several, "1822-08-05 if it is …, 1822-05-08 if it is …".
inline bool isHintOfDates(const std::string &hint, Calendar calendar)
{
    const std::string alternative = " if it is ";
    if (hint.find(alternative) == std::string::npos)
        return parseEdtf(hint, calendar).has_value();
    std::size_t begin = 0;
    while (begin < hint.size()) {
        const std::size_t middle = hint.find(alternative, begin);
        if (middle == std::string::npos || !parseEdtf(hint.substr(begin, middle - begin), calendar))
            return false;
        const std::size_t next = hint.find(", ", middle);
        begin = next == std::string::npos ? hint.size() : next + 2;
    }
    return true;
}

/// What is wrong with how @p text was read or refused; empty if nothing.
inline std::string brokenPromise(const std::string &text, Calendar calendar)
{
    const auto date = parseEdtf(text, calendar);
    if (date)
        return brokenPromise(text, *date);
    const EdtfError &error = date.error();
    if (error.reason.empty() || error.offset > text.size())
        return "the refusal says neither why nor where";
    if (error.salvaged && error.salvaged->certain)
        return "something of a reversed interval is certain";
    if (error.salvaged)
        return brokenPromise(text, *error.salvaged);
    if (!error.suggestion.empty() && !isHintOfDates(error.suggestion, calendar))
        return "the suggestion is no date either: " + error.suggestion;
    return {};
}

/// What is wrong with how @p text was understood or refused where a person types; empty if nothing.
inline std::string brokenTypingPromise(const std::string &text, Calendar calendar)
{
    const auto typed = readTypedDate(text, calendar);
    if (!typed)
        return typed.error().reason.empty() ? "the refusal does not say why" : "";
    const auto again = parseEdtf(typed->date.text, calendar);
    if (!again || !(*again == typed->date))
        return "the reading is another date: " + typed->date.text;
    if (typed->isTranslated != (typed->date.text != trimmed(text)))
        return "it is not told whether the reading is what was typed";
    return brokenPromise(typed->date.text, typed->date);
}

} // namespace chancery
