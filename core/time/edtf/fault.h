#pragma once

#include <cstddef>
#include <string>

#include <tl/expected.hpp>

namespace chancery::edtf {

/// Why a part of an expression cannot be read, and where. The reason is a clause for people.
struct Fault
{
    std::string reason;
    std::size_t offset = 0; ///< byte of the whole expression
    bool isYearZero = false; ///< as EdtfError::isYearZero; the offset is the year's
};

template<typename T>
using Parsed = tl::expected<T, Fault>;

inline tl::unexpected<Fault> fault(std::string reason, std::size_t offset)
{
    return tl::unexpected(Fault{std::move(reason), offset});
}

} // namespace chancery::edtf
