#pragma once

#include "app/cli/arguments.h"

// One function a command; each prints what its user asked for and returns the exit status.
namespace app::cli {

int run(const RunArguments& arguments);
int list_lessons(const LessonsArguments& arguments);
int show_library(const LibraryArguments& arguments);
int check_lessons(const CheckArguments& arguments);
int make_lesson(const NewArguments& arguments);
int compare_programs(const CompareArguments& arguments);
int export_picture(const ExportArguments& arguments);
int take_screenshot(const ScreenshotArguments& arguments);
int write_trace(const TraceArguments& arguments);
int open_window(const OpenArguments& arguments);

// Parses the words and does what they say.
int main_program(int argc, const char* const* argv);

// Writes "coroscope: SENTENCE" on stderr.
void complain(const std::string& sentence);

// Complains, and returns the exit status of a command that did nothing.
int refuse(const std::string& sentence);

} // namespace app::cli
