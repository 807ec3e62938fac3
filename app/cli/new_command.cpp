#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/model/own_lessons.h"
#include "lessons/new_lesson.h"

#include <fmt/format.h>

#include <filesystem>

namespace app::cli {
namespace {

namespace fs = std::filesystem;

// A bare name goes among the user's lessons, where the window looks for them.
fs::path folder_for(const std::string& name) {
    if (name.find('/') == name.npos) return model::own_lessons_folder() / name;
    return fs::path(name).lexically_normal();
}

std::string id_of(fs::path folder) {
    if (folder.filename().empty()) folder = folder.parent_path();
    return folder.filename().string();
}

} // namespace

int make_lesson(const NewArguments& arguments) {
    const fs::path folder = folder_for(arguments.name);
    if (const std::string problem = lessons::problem_with_id(id_of(folder)); !problem.empty())
        return refuse(problem);
    std::error_code error;
    if (fs::exists(folder, error))
        return refuse(fmt::format("'{}' is there already\nhint: take another name, or remove it",
                                  folder.string()));
    for (const auto& [name, bytes] : lessons::example_files()) {
        const auto written = model::write_file(folder / name, bytes);
        if (!written) return refuse(written.error());
    }
    const bool is_found = arguments.name.find('/') == std::string::npos;
    fmt::print("{0} is a whole small lesson, to be made into yours.\n"
               "  coroscope open {1}    shows it, and follows as you save its files\n"
               "  coroscope check {0}    says what is wrong with it\n",
               folder.string(), is_found ? arguments.name : folder.string());
    return success;
}

} // namespace app::cli
