#pragma once

#include "app/model/files.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

// What the learner answered: one small toml file, written whole when an answer was given. A broken
// file counts as no progress and is never a reason for a message.
namespace app::model {

struct Answer {
    std::string chosen; // As choices are told apart: their text, "-" for "nobody" and "nothing".
    std::string right;  // What was right in the run at hand.
    std::string when;   // "2026-11-28", of the first answer.
    bool first_right = false;

    friend bool operator==(const Answer&, const Answer&) = default;
};

// By lesson, then by the anchor of the question's section.
using Answers = std::map<std::string, Answer, std::less<>>;
using Progress = std::map<std::string, Answers, std::less<>>;

std::string to_toml(const Progress& progress);
Progress progress_from_toml(std::string_view text);

// Another window may have written answers since ours were read: those to the questions of other
// lessons than the open one are taken over.
void add_answers_of_others(Progress& own, const Progress& kept, std::string_view open_lesson);

// $XDG_DATA_HOME/coroscope/progress.toml
std::filesystem::path progress_path();

} // namespace app::model
