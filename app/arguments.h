#pragma once

#include "app/commandspec.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace chancery {

/// What a command line says, once its options are known to exist and to have their values.
class Arguments
{
public:
    /// Reads the words after the command's name. An option's value is the next word whatever it
    /// looks like, or follows '='; "--" ends options; -h and --help are known to every command. The
    /// error is a clause for people.
    static tl::expected<Arguments, std::string> parse(const CommandSpec &spec,
                                                      const std::vector<std::string> &words);

    bool has(std::string_view option) const;
    /// The option's value, where it is given.
    std::optional<std::string> value(std::string_view option) const;
    /// All values, in the order given.
    std::vector<std::string> values(std::string_view option) const;
    const std::vector<std::string> &operands() const { return m_operands; }

private:
    std::vector<std::pair<std::string, std::string>> m_options; ///< name, value
    std::vector<std::string> m_operands;
};

} // namespace chancery
