#pragma once

#include "lessons/language.h"
#include "lessons/prose.h"
#include "runtime/source/source_text.h"
#include "runtime/trace/scenario.h"

#include <string>
#include <vector>

// A lesson is a program and what there is to say about it: `ID/lesson.py`, a Python program that
// also runs on CPython; `ID/lesson.toml`, what the catalogue shows; `ID/lesson.en.md` and
// `ID/lesson.zh.md`, the prose; and `ID/lesson.out`, what the program prints.
namespace lessons {

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

    const Prose& prose(Language language) const {
        return language == Language::English ? english : chinese;
    }
};

} // namespace lessons
