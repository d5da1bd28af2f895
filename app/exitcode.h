#pragma once

namespace chancery {

/// What the program tells the shell (contract: exit codes).
enum ExitCode : int {
    Done = 0, ///< the work was done; problems in single items were reported
    Failed = 1, ///< `check` found an error, `date` an invalid expression, or nothing was usable
    WrongUsage = 2,
    FileTrouble = 3, ///< a file could not be read or written
};

} // namespace chancery
