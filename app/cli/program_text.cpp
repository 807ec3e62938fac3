#include "app/cli/program_text.h"

#include "app/model/edits.h"
#include "lessons/catalogue.h"
#include "lessons/scenario_file.h"

#include <fmt/format.h>

#include <filesystem>
#include <iostream>
#include <iterator>

namespace app::cli {
namespace {

namespace fs = std::filesystem;

ProgramText lesson_text(const lessons::Lesson& lesson, bool is_edited) {
    ProgramText program{lesson.program, &lesson, lesson.scenario};
    if (!is_edited) return program;
    const model::Edit shipped{lesson.program.text(), lessons::to_toml(lesson.scenario)};
    auto loaded = model::load_edit(lesson.id, shipped);
    if (loaded.state == model::EditState::None) return program;
    program.source = {lesson.program.file_name(), std::move(loaded.edit.text)};
    const auto scenario = lessons::parse_scenario(loaded.edit.scenario, lesson.id);
    if (scenario) program.scenario = scenario->scenario;
    return program;
}

ProgramText standard_input() {
    return {{"<stdin>", std::string(std::istreambuf_iterator<char>(std::cin), {})}, nullptr};
}

std::string nothing_found(const std::string& name) {
    const std::string near = lessons::nearest_id(lessons::shipped_catalogue(), name);
    return fmt::format("there is no lesson '{0}' and no file '{0}'\nhint: {1}", name,
                       near.empty()
                           ? "`coroscope lessons` lists the lessons; a program is named by its path"
                           : fmt::format("did you mean the lesson '{}'?", near));
}

// "gather.py" where there is no such file: most likely the lesson.
std::string hint_for_path(const std::string& name) {
    std::error_code error;
    if (fs::is_directory(name, error))
        return "\nhint: name one file in it, such as " + (fs::path(name) / "main.py").string();
    if (fs::exists(name, error)) return {};
    const std::string stem = fs::path(name).stem().string();
    if (lessons::shipped_lesson(stem))
        return fmt::format("\nhint: did you mean the lesson '{}'?", stem);
    return "\nhint: `coroscope lessons` lists the lessons; a path starts at the current folder";
}

} // namespace

std::string ProgramText::title(lessons::Language language) const {
    if (lesson) return lesson->title.in(language);
    return fs::path(source.file_name()).filename().string();
}

model::FileResult<ProgramText> find_program(const ProgramArguments& arguments) {
    const std::string& name = arguments.program;
    if (name == "-") return standard_input();
    if (const auto* lesson = lessons::shipped_lesson(name)) {
        return lesson_text(*lesson, arguments.is_edited);
    }
    std::error_code error;
    const bool looks_like_path = name.find('/') != name.npos || name.ends_with(".py");
    if (!looks_like_path && !fs::exists(name, error)) {
        return tl::unexpected(nothing_found(name));
    }
    auto text = model::read_file(name);
    if (!text) return tl::unexpected(text.error() + hint_for_path(name));
    return ProgramText{{name, std::move(*text)}, nullptr};
}

} // namespace app::cli
