#include "app/cli/program_text.h"

#include "app/model/edits.h"
#include "app/model/own_lessons.h"
#include "lessons/catalogue.h"
#include "lessons/scenario_file.h"

#include <fmt/format.h>

#include <filesystem>
#include <iostream>
#include <iterator>
#include <map>
#include <optional>

namespace app::cli {
namespace {

namespace fs = std::filesystem;

ProgramText lesson_text(const lessons::Lesson& lesson, bool is_edited) {
    ProgramText program{lesson.program, &lesson, lesson.scenario, nullptr};
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

// The lesson of that id among the user's own, or the one in a folder on disk; null if there is
// none.
const lessons::Lesson* lesson_on_disk(const std::string& name) {
    const fs::path folder =
        name.find('/') == name.npos ? model::own_lessons_folder() / name : fs::path(name);
    std::error_code error;
    const fs::path whole = fs::canonical(folder, error);
    if (error || !lessons::is_lesson_folder(whole.string())) return nullptr;
    static std::map<fs::path, lessons::Catalogue> read;
    const fs::path parent = whole.parent_path();
    if (!read.contains(parent)) {
        auto files = lessons::read_folder(parent.string());
        read[parent] = files ? lessons::load_catalogue(*files) : lessons::Catalogue{};
    }
    return read[parent].find(whole.filename().string());
}

const lessons::Lesson* lesson_named(const std::string& name) {
    const lessons::Lesson* shipped = lessons::shipped_lesson(name);
    return shipped != nullptr ? shipped : lesson_on_disk(name);
}

// "gather/task-group" is a variant of a lesson.
std::optional<ProgramText> variant_named(const std::string& name) {
    const std::size_t slash = name.rfind('/');
    if (slash == name.npos) return std::nullopt;
    const lessons::Lesson* lesson = lesson_named(name.substr(0, slash));
    const auto* variant = lesson == nullptr ? nullptr : lesson->variant(name.substr(slash + 1));
    if (variant == nullptr) return std::nullopt;
    return ProgramText{variant->program, lesson, lesson->scenario, variant};
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
    if (lessons::is_lesson_folder(name))
        return fmt::format("\nhint: this lesson has a problem; `coroscope check {}` says which",
                           name);
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
    if (variant) return variant->title.in(language);
    if (lesson) return lesson->title.in(language);
    return fs::path(source.file_name()).filename().string();
}

model::FileResult<ProgramText> find_program(const ProgramArguments& arguments) {
    const std::string& name = arguments.program;
    if (name == "-") return standard_input();
    if (const auto* lesson = lesson_named(name)) return lesson_text(*lesson, arguments.is_edited);
    if (auto variant = variant_named(name)) return std::move(*variant);
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
