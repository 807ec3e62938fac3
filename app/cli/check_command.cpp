#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "lessons/catalogue.h"
#include "lessons/check.h"

#include <fmt/format.h>

namespace app::cli {
namespace {

std::size_t report(const lessons::Problems& problems) {
    for (const auto& problem : problems)
        fmt::print("{}\n", lessons::to_text(problem));
    return problems.size();
}

// The folder's catalogue, or the shipped one without a folder.
lessons::Result<lessons::Catalogue> catalogue_of(const CheckArguments& arguments) {
    if (!arguments.folder) return lessons::load_catalogue(lessons::embedded_folder());
    auto folder = lessons::read_folder(*arguments.folder);
    if (!folder) return tl::unexpected(folder.error());
    return lessons::load_catalogue(*folder);
}

} // namespace

int check_lessons(const CheckArguments& arguments) {
    const auto catalogue = catalogue_of(arguments);
    if (!catalogue) {
        for (const auto& problem : catalogue.error())
            complain(lessons::to_text(problem));
        return not_run;
    }
    std::size_t problem_count = report(catalogue->problems);
    for (const lessons::Lesson& lesson : catalogue->lessons) {
        const std::size_t found = report(lessons::check_lesson(lesson));
        if (found == 0) fmt::print("{}: ok\n", lesson.id);
        problem_count += found;
    }
    fmt::print("{} lessons, {} problems\n", catalogue->lessons.size(), problem_count);
    return problem_count == 0 ? success : uncaught_exception;
}

} // namespace app::cli
