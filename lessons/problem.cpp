#include "lessons/problem.h"

#include <fmt/format.h>

namespace lessons {

std::string to_text(const Problem& problem) {
    std::string text = problem.file;
    if (problem.line != 0) text += fmt::format(", line {}", problem.line);
    text += ": " + problem.message;
    if (!problem.hint.empty()) text += "\n    hint: " + problem.hint;
    return text;
}

} // namespace lessons
