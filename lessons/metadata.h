#pragma once

#include "lessons/language.h"
#include "lessons/problem.h"
#include "runtime/trace/scenario.h"

#include <string>
#include <string_view>
#include <vector>

// What lesson.toml holds:
//
//     order = 1
//     title = { en = "gather", zh = "…" }
//     summary = { en = "…", zh = "…" }
//     concepts = [ { en = "ready queue", zh = "就绪队列" } ]
//
//     [[variants]]             # optional: programs to compare, each a file with its .out beside it
//     file = "task-group.py"
//     title = { en = "…", zh = "…" }
//
//     [scenario]               # optional; the keys of a scenario file, limits excepted
//     interrupt = 2.5
namespace lessons {

struct VariantEntry {
    std::string id; // "task-group" for "task-group.py".
    Translated title;
};

struct Metadata {
    int order = 0;
    Translated title;
    Translated summary;
    std::vector<Translated> concepts;
    std::vector<VariantEntry> variants;
    runtime::trace::Scenario scenario;
};

// Reads the text of a lesson.toml; `file` is named in the problems. A key it does not know is a
// problem too, since most of them are known keys misspelt.
Result<Metadata> parse_metadata(std::string_view text, const std::string& file);

} // namespace lessons
