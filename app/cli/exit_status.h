#pragma once

// How the program tells its caller what happened. sys.exit(n) passes n through instead.
namespace app::cli {

enum ExitStatus : int {
    success = 0,
    uncaught_exception = 1,
    not_run = 2, // Usage, syntax, an unsupported construct, a file that can not be read or written.
    deadlock = 3,
    limit_reached = 4,
};

} // namespace app::cli
