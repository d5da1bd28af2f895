#pragma once

#include "core/text/utf8.h"
#include "core/time/datelabel.h"
#include "core/time/edtf/printer.h"
#include "core/time/edtfdate.h"
#include "core/time/typeddate.h"

#include <string>
#include <string_view>

namespace chancery {

/// Whether two dates say the same, however they are spelled: all but the text.
inline bool areEqualButForText(EdtfDate a, const EdtfDate &b)
{
    a.text = b.text;
    return a == b;
}

/// What is wrong with the canonical text of a date; empty if nothing.
inline std::string brokenPromiseOfPrinting(const EdtfDate &date)
{
    const std::string printed = edtfText(date);
    const auto again = parseEdtf(printed, date.rules());
    const EdtfDate *read = again ? &*again
        : again.error().salvaged ? &*again.error().salvaged
                                 : nullptr;
    if (!read)
        return "the canonical text '" + printed + "' is no date: " + again.error().reason;
    if (!areEqualButForText(*read, date))
        return "the canonical text '" + printed + "' says something else";
    if (edtfText(*read) != printed)
        return "the canonical text '" + printed + "' has another canonical text";
    if (dateLabel(*read) != dateLabel(date))
        return "the canonical text '" + printed + "' has another label";
    return {};
}

/// What is wrong with the bounds of an interval beside those of its ends, each read by itself;
/// empty if nothing.
inline std::string brokenPromiseOfEnds(const EdtfDate &date)
{
    const std::string_view text = date.text;
    const std::size_t slash = text.find('/');
    const auto readAlone = [&](std::string_view piece) { return parseEdtf(piece, date.rules()); };
    const auto &[from, to, isRange] = date.expression.spans.front();
    if (from.kind == EdtfEnd::Kind::Point) {
        const auto alone = readAlone(text.substr(0, slash));
        if (!alone || alone->possible.from != date.possible.from)
            return "the interval does not begin with its beginning";
    }
    if (to.kind == EdtfEnd::Kind::Point) {
        const auto alone = readAlone(text.substr(slash + 1));
        if (!alone || alone->possible.to != date.possible.to)
            return "the interval does not end with its end";
    }
    return {};
}

/// What is wrong with the date when a qualifier is put behind it; empty if nothing or if it takes
/// none.
inline std::string brokenPromiseOfQualifiers(const EdtfDate &date)
{
    const EdtfEnd &last = date.expression.spans.front().to;
    if (date.form == DateForm::OneOf || date.form == DateForm::AllOf
        || last.kind != EdtfEnd::Kind::Point || last.point.isQualified() || last.point.time)
        return {};
    const auto about = parseEdtf(date.text + "~", date.rules());
    if (!about || about->possible != date.possible || about->certain != date.certain)
        return "~ moves a bound or takes certainty away";
    if (!about->approximateTo)
        return "~ softens no edge";
    const auto perhaps = parseEdtf(date.text + "?", date.rules());
    if (!perhaps || perhaps->possible != date.possible || perhaps->members != date.members)
        return "? moves a bound";
    if (perhaps->certain || !perhaps->uncertain || perhaps->approximateTo != date.approximateTo)
        return "? does not take certainty away, or more than that";
    return {};
}

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
inline bool isHintOfDates(const std::string &hint, DateRules rules)
{
    const std::string alternative = " if it is ";
    if (hint.find(alternative) == std::string::npos)
        return parseEdtf(hint, rules).has_value();
    std::size_t begin = 0;
    while (begin < hint.size()) {
        const std::size_t middle = hint.find(alternative, begin);
        if (middle == std::string::npos || !parseEdtf(hint.substr(begin, middle - begin), rules))
            return false;
        const std::size_t next = hint.find(", ", middle);
        begin = next == std::string::npos ? hint.size() : next + 2;
    }
    return true;
}

/// What is wrong with how @p text was read or refused; empty if nothing.
inline std::string brokenPromise(const std::string &text, DateRules rules)
{
    const auto date = parseEdtf(text, rules);
    if (date) {
        std::string broken = brokenPromise(text, *date);
        if (broken.empty())
            broken = brokenPromiseOfPrinting(*date);
        if (broken.empty() && date->form == DateForm::Interval)
            broken = brokenPromiseOfEnds(*date);
        return broken.empty() ? brokenPromiseOfQualifiers(*date) : broken;
    }
    const EdtfError &error = date.error();
    if (error.reason.empty() || error.offset > text.size())
        return "the refusal says neither why nor where";
    if (error.salvaged && error.salvaged->certain)
        return "something of a reversed interval is certain";
    if (error.salvaged) {
        const std::string broken = brokenPromise(text, *error.salvaged);
        return broken.empty() ? brokenPromiseOfPrinting(*error.salvaged) : broken;
    }
    if (!error.suggestion.empty() && !isHintOfDates(error.suggestion, rules))
        return "the suggestion is no date either: " + error.suggestion;
    return {};
}

/// What is wrong with how @p text was understood or refused where a person types; empty if nothing.
inline std::string brokenTypingPromise(const std::string &text, DateRules rules)
{
    const auto typed = readTypedDate(text, rules);
    if (!typed)
        return typed.error().reason.empty() ? "the refusal does not say why" : "";
    if (typed->date.calendar != rules.calendar)
        return "the reading is of another calendar";
    const auto again = parseEdtf(typed->date.text, typed->date.rules());
    if (!again || !(*again == typed->date))
        return "the reading is another date: " + typed->date.text;
    if (typed->isTranslated != (typed->date.text != trimmed(text)))
        return "it is not told whether the reading is what was typed";
    return brokenPromise(typed->date.text, typed->date);
}

} // namespace chancery
