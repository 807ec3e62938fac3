#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/model/own_lessons.h"
#include "lessons/catalogue.h"
#include "lessons/check.h"

#include <fmt/format.h>

#include <filesystem>

namespace app::cli {
namespace {

std::size_t report(const lessons::Problems& problems) {
    for (const auto& problem : problems)
        fmt::print("{}\n", lessons::to_text(problem));
    return problems.size();
}

namespace fs = std::filesystem;

// A folder of lessons, and the one of them that is meant; empty: all.
struct Checked {
    fs::path folder;
    std::string id;
};

Checked checked_of(const std::string& named) {
    if (!lessons::is_lesson_folder(named)) return {named, ""};
    std::error_code error;
    const fs::path lesson = fs::canonical(named, error);
    return error ? Checked{named, ""} : Checked{lesson.parent_path(), lesson.filename().string()};
}

// Writes what a lesson's programs print now beside them, where it is something else.
void record_outputs(const fs::path& folder, const lessons::Lesson& lesson) {
    for (const auto& [name, bytes] : lessons::outputs_of(lesson)) {
        const fs::path path = folder / lesson.id / name;
        const auto before = model::read_file(path);
        if (before && *before == bytes) continue;
        const auto written = model::write_file(path, bytes);
        if (written)
            fmt::print("{}/{}: recorded\n", lesson.id, name);
        else
            complain(written.error());
    }
}

// What is recorded must be there before a lesson can be read at all.
void make_recordings(const fs::path& folder, lessons::Folder& files) {
    lessons::Folder missing;
    for (const auto& [path, bytes] : files) {
        if (!path.ends_with(".py")) continue;
        const std::string out = path.substr(0, path.size() - 3) + ".out";
        if (!files.contains(out)) missing.emplace(out, "");
    }
    for (auto& [path, bytes] : missing)
        if (model::write_file(folder / path, bytes)) files.emplace(path, bytes);
}

lessons::Result<lessons::Catalogue> catalogue_in(const Checked& checked, bool records) {
    auto files = lessons::read_folder(checked.folder.string());
    if (!files) return tl::unexpected(files.error());
    if (!checked.id.empty()) {
        const std::string prefix = checked.id + "/";
        std::erase_if(*files, [&](const auto& file) { return !file.first.starts_with(prefix); });
    }
    if (records) make_recordings(checked.folder, *files);
    auto catalogue = lessons::load_catalogue(*files);
    if (!records) return catalogue;
    for (const lessons::Lesson& lesson : catalogue.lessons)
        record_outputs(checked.folder, lesson);
    files = lessons::read_folder(checked.folder.string());
    return lessons::load_catalogue(*files);
}

// The built-in lessons, then the user's own if there are any.
lessons::Catalogue all_lessons() {
    lessons::Catalogue all = lessons::load_catalogue(lessons::embedded_folder());
    const Checked own{model::own_lessons_folder(), ""};
    if (auto found = catalogue_in(own, false)) {
        for (lessons::Lesson& lesson : found->lessons)
            all.lessons.push_back(std::move(lesson));
        all.problems.insert(all.problems.end(), found->problems.begin(), found->problems.end());
    }
    return all;
}

lessons::Result<lessons::Catalogue> catalogue_of(const CheckArguments& arguments) {
    if (!arguments.folder) return all_lessons();
    return catalogue_in(checked_of(*arguments.folder), arguments.records);
}

} // namespace

int check_lessons(const CheckArguments& arguments) {
    if (arguments.records && !arguments.folder)
        return refuse("--record writes beside a lesson's programs\n"
                      "hint: name the lesson's folder: coroscope check DIR --record");
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
    const auto counted = [](std::size_t count, std::string_view what) {
        return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
    };
    fmt::print("{}, {}\n", counted(catalogue->lessons.size(), "lesson"),
               counted(problem_count, "problem"));
    return problem_count == 0 ? success : uncaught_exception;
}

} // namespace app::cli
