#pragma once

#include <tl/expected.hpp>

#include <cstdint>
#include <string>
#include <vector>

// What is wrong with a lesson's files, written for its author: where, what was found, and what to
// do about it. A program's own mistakes are runtime diagnostics; these are about the files around
// the program, which are no Python.
namespace lessons {

struct Problem {
    std::string file;       // "gather/lesson.en.md", relative to the folder of lessons.
    std::uint32_t line = 0; // From 1; 0 if the whole file is meant.
    std::string message;
    std::string hint;

    friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

template <class T>
using Result = tl::expected<T, Problems>;

// "gather/lesson.en.md, line 7: this section has no anchor\n    hint: ..."
std::string to_text(const Problem& problem);

} // namespace lessons
