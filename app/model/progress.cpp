#include "app/model/progress.h"

#include <sstream>

#include <toml++/toml.h>

namespace app::model {

namespace {

Answer answer_from(const toml::table& table) {
    const auto word = [&table](std::string_view key) { return table[key].value_or(std::string()); };
    return {word("chosen"), word("right"), word("when"), table["first_right"].value_or(false)};
}

} // namespace

std::string to_toml(const Progress& progress) {
    toml::table all;
    for (const auto& [lesson, answers] : progress) {
        toml::table of_lesson;
        for (const auto& [anchor, answer] : answers)
            of_lesson.insert(anchor, toml::table{{"chosen", answer.chosen},
                                                 {"right", answer.right},
                                                 {"when", answer.when},
                                                 {"first_right", answer.first_right}});
        if (!answers.empty()) all.insert(lesson, std::move(of_lesson));
    }
    std::ostringstream out;
    out << all << '\n';
    return out.str();
}

Progress progress_from_toml(std::string_view text) {
    toml::table all;
    try {
        all = toml::parse(text);
    } catch (const toml::parse_error&) {
        return {};
    }
    Progress progress;
    for (const auto& [lesson, of_lesson] : all) {
        if (!of_lesson.is_table()) continue;
        for (const auto& [anchor, answer] : *of_lesson.as_table())
            if (const auto* table = answer.as_table())
                progress[std::string(lesson.str())][std::string(anchor.str())] =
                    answer_from(*table);
    }
    return progress;
}

void add_answers_of_others(Progress& own, const Progress& kept, std::string_view open_lesson) {
    for (const auto& [lesson, answers] : kept)
        if (lesson != open_lesson) own[lesson].insert(answers.begin(), answers.end());
}

std::filesystem::path progress_path() {
    return data_folder() / "progress.toml";
}

} // namespace app::model
