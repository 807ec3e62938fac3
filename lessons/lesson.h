#pragma once

#include "lessons/language.h"
#include "lessons/prose.h"
#include "runtime/source/source_text.h"
#include "runtime/trace/scenario.h"

#include <string>
#include <string_view>
#include <vector>

// A lesson is a program and what there is to say about it: `ID/lesson.py`, a Python program that
// also runs on CPython; `ID/lesson.toml`, what the catalogue shows; `ID/lesson.en.md` and
// `ID/lesson.zh.md`, the prose; and `ID/lesson.out`, what the program prints. Variants of the
// program, to be compared, are `ID/NAME.py` with `ID/NAME.out`.
namespace lessons {

struct Variant {
    std::string id; // The file's name without its ending: "task-group".
    Translated title;
    runtime::source::SourceText program;
    std::string expected_output;
};

struct Lesson {
    std::string id; // The folder's name: "async-generators".
    int order = 0;  // The place in the catalogue, from 1.
    Translated title;
    Translated summary;
    std::vector<Translated> concepts;
    runtime::source::SourceText program;
    std::string expected_output;
    runtime::trace::Scenario scenario; // What it is run under, where lesson.toml says so.
    Prose english;
    Prose chinese;
    std::vector<Variant> variants;
    bool is_own = false; // From the user's folder, not from the binary.

    // The variant of that id, or null.
    const Variant* variant(std::string_view variant_id) const {
        for (const Variant& each : variants)
            if (each.id == variant_id) return &each;
        return nullptr;
    }

    const Prose& prose(Language language) const {
        return language == Language::English ? english : chinese;
    }
};

} // namespace lessons
