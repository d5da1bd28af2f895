#include "core/layout/dateways.h"

#include <algorithm>

namespace chancery {

namespace {

void insertEnds(const Extent &possible, DateWays &ways)
{
    if (possible.from.kind == Bound::Kind::Open)
        ways.insert(DateWay::OpenStart);
    if (possible.to.kind == Bound::Kind::Open)
        ways.insert(DateWay::OpenEnd);
    if (possible.from.kind == Bound::Kind::Unknown)
        ways.insert(DateWay::UnknownStart);
    if (possible.to.kind == Bound::Kind::Unknown)
        ways.insert(DateWay::UnknownEnd);
}

/// Whether something of it is only possible: a span without or around its certain part.
bool hasTint(const EdtfDate &date)
{
    if (date.uncertain)
        return false;
    if (date.form != DateForm::AllOf)
        return !date.certain || date.certain->from != date.possible.from
            || date.certain->to != date.possible.to;
    return certainParts(date).size() < date.members.size();
}

} // namespace

DateWays waysOf(const EdtfDate &date)
{
    DateWays ways;
    if (date.certain)
        ways.insert(DateWay::Certain);
    if (date.approximateFrom || date.approximateTo)
        ways.insert(DateWay::Approximate);
    if (date.uncertain)
        ways.insert(DateWay::Uncertain);
    switch (date.form) {
    case DateForm::OneOf: {
        const bool isOpen = !date.possible.from.isFinite() || !date.possible.to.isFinite();
        ways.insert(isOpen ? DateWay::OpenOneOf : DateWay::OneOf);
        return ways; // what lies beneath the bracket is only possible: it says so itself
    }
    case DateForm::AllOf:
        ways.insert(DateWay::AllOf);
        break;
    case DateForm::Single:
    case DateForm::Interval:
        insertEnds(date.possible, ways);
        break;
    }
    const bool isHalfKnown
        = ways.contains(DateWay::UnknownStart) || ways.contains(DateWay::UnknownEnd);
    if (hasTint(date) && !isHalfKnown)
        ways.insert(DateWay::Within);
    return ways;
}

} // namespace chancery
