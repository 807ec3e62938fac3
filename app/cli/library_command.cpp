#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "lessons/libraries.h"

#include <fmt/format.h>

namespace app::cli {

int show_library(const LibraryArguments& arguments) {
    if (!arguments.name) {
        for (const std::string& name : lessons::library_names())
            fmt::print("{}\n", name);
        return success;
    }
    const std::string_view text = lessons::library_text(*arguments.name);
    if (text.data() == nullptr)
        return refuse(fmt::format("there is no simulated library '{}'\n"
                                  "hint: they are {}",
                                  *arguments.name, fmt::join(lessons::library_names(), ", ")));
    fmt::print("{}", text);
    return success;
}

} // namespace app::cli
