#include "app/command.h"

#include "app/checkcommand.h"
#include "app/convertcommand.h"
#include "app/datecommand.h"
#include "app/exportcommand.h"
#include "app/listcommand.h"

#include <algorithm>

namespace chancery {

const std::vector<Command> &namedCommands()
{
    static const std::vector<Command> commands{
        {exportSpec(), runExport}, {convertSpec(), runConvert}, {checkSpec(), runCheck},
        {listSpec(), runList},     {dateSpec(), runDate},
    };
    return commands;
}

const Command *findCommand(std::string_view name)
{
    const std::vector<Command> &commands = namedCommands();
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [&](const Command &c) { return c.spec.name == name; });
    return found == commands.end() ? nullptr : &*found;
}

} // namespace chancery
