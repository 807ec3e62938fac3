#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/model/own_lessons.h"
#include "lessons/catalogue.h"

#include <fmt/format.h>

namespace app::cli {

int list_lessons(const LessonsArguments& arguments) {
    const auto language = arguments.language == model::Language::English
                              ? lessons::Language::English
                              : lessons::Language::Chinese;
    const auto print = [language](const lessons::Catalogue& catalogue) {
        for (const lessons::Lesson& lesson : catalogue.lessons)
            fmt::print("{:<20}  {}\n{:<20}  {}\n", lesson.id, lesson.title.in(language), "",
                       lesson.summary.in(language));
    };
    print(lessons::shipped_catalogue());
    if (const auto own = lessons::read_folder(model::own_lessons_folder().string()))
        print(lessons::load_catalogue(*own));
    return success;
}

} // namespace app::cli
