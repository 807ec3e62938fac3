#pragma once

#include "app/cli/arguments.h"
#include "app/model/files.h"
#include "lessons/lesson.h"
#include "runtime/source/source_text.h"

// Finding the program that the command line names: a lesson's id, a file, or "-" for standard
// input.
namespace app::cli {

struct ProgramText {
    runtime::source::SourceText source;
    const lessons::Lesson* lesson = nullptr;   // Null for a file.
    runtime::trace::Scenario scenario = {};    // Its own, before any option.
    const lessons::Variant* variant = nullptr; // Of the lesson, if one is meant.

    // What a picture is headed with: the lesson's title, or the file's name.
    std::string title(lessons::Language language) const;
};

// The program's text, or a sentence that says what is missing and what may be meant.
model::FileResult<ProgramText> find_program(const ProgramArguments& arguments);

} // namespace app::cli
