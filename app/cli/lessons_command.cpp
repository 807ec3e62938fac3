#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "lessons/catalogue.h"

#include <fmt/format.h>

namespace app::cli {

int list_lessons(const LessonsArguments& arguments) {
    const auto language = arguments.language == model::Language::English
                              ? lessons::Language::English
                              : lessons::Language::Chinese;
    for (const lessons::Lesson& lesson : lessons::shipped_catalogue().lessons) {
        fmt::print("{:<18}{}\n{:<18}{}\n", lesson.id, lesson.title.in(language), "",
                   lesson.summary.in(language));
    }
    return success;
}

} // namespace app::cli
