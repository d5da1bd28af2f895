#pragma once

#include "core/time/daterules.h"

#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace chancery::typed {

/// Why a phrase is not one date.
struct Refusal
{
    std::string reason; ///< a clause for people; empty: it is not of this form, perhaps of another
    std::vector<std::string> readings; ///< EDTF of all that the whole phrase can mean, if several

    bool isFinal() const { return !reason.empty(); }
};

template<typename T>
using Understood = tl::expected<T, Refusal>;

/// It is not of the form that was tried.
inline tl::unexpected<Refusal> notThis()
{
    return tl::unexpected(Refusal{});
}
/// It is of the form, and cannot be read.
inline tl::unexpected<Refusal> refused(std::string reason)
{
    return tl::unexpected(Refusal{std::move(reason), {}});
}
/// It can mean each of these expressions, of which there are at least two; all must be valid.
/// The reason names them: "can mean 5 August 1822 (1822-08-05) or 8 May 1822 (1822-05-08)".
tl::unexpected<Refusal> ambiguous(std::vector<std::string> readings, Calendar calendar);

/// Such a reason; the readings, which are in the astronomical count, are spelled in that of the
/// rules.
std::string ambiguityReason(const std::vector<std::string> &readings, DateRules rules);

/// The readings as a hint, spelled likewise: "1822-08-05 if it is 5 August 1822, 1822-05-08 if it
/// is 8 May 1822".
std::string hintOf(const std::vector<std::string> &readings, DateRules rules);

} // namespace chancery::typed
