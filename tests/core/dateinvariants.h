#pragma once

#include "core/time/datelabel.h"
#include "core/time/edtfdate.h"

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

/// What is wrong with how @p text was read or refused; empty if nothing.
inline std::string brokenPromise(const std::string &text, DateRules rules)
{
    const auto date = parseEdtf(text, rules);
    if (date)
        return brokenPromise(text, *date);
    const EdtfError &error = date.error();
    if (error.reason.empty() || error.offset > text.size())
        return "the refusal says neither why nor where";
    if (error.salvaged && error.salvaged->certain)
        return "something of a reversed interval is certain";
    if (error.salvaged)
        return brokenPromise(text, *error.salvaged);
    if (!error.suggestion.empty() && !parseEdtf(error.suggestion, rules))
        return "the suggestion is no date either: " + error.suggestion;
    return {};
}

} // namespace chancery
