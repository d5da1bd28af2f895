#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace chancery::test {

/// What a made-up timeline is to be like.
struct GeneratorOptions
{
    std::size_t events = 1000;
    /// 0: 20 for a thousand events, growing to 200 for a hundred thousand and more.
    std::size_t actors = 0;
    std::uint64_t seed = 1648;
};

/// A timeline document (YAML text) shaped like diplomatic history: states with their ministries and
/// alliances, a few of which are in most events; two centuries, ever denser, with crises of many
/// events in few days; two thirds of the dates are days, the others months, years, stays, spans,
/// sets and qualified ones; every fifth event bears on an earlier one. The same options give the
/// same text on every machine. The names are plain ("State 12"), so that nobody takes them for
/// facts.
std::string generateDocument(const GeneratorOptions &options);

} // namespace chancery::test
