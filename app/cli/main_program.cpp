#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "runtime/trace/pages.h"

#include <cstdio>

namespace app::cli {
namespace {

int run_command(const OpenArguments& arguments) {
    return open_window(arguments);
}
int run_command(const RunArguments& arguments) {
    return run(arguments);
}
int run_command(const LessonsArguments& arguments) {
    return list_lessons(arguments);
}
int run_command(const LibraryArguments& arguments) {
    return show_library(arguments);
}
int run_command(const CheckArguments& arguments) {
    return check_lessons(arguments);
}
int run_command(const NewArguments& arguments) {
    return make_lesson(arguments);
}
int run_command(const CompareArguments& arguments) {
    return compare_programs(arguments);
}
int run_command(const ExportArguments& arguments) {
    return export_picture(arguments);
}
int run_command(const ScreenshotArguments& arguments) {
    return take_screenshot(arguments);
}
int run_command(const TraceArguments& arguments) {
    return write_trace(arguments);
}

int explain(const Usage& usage) {
    std::fputs(usage.text.c_str(), usage.status == success ? stdout : stderr);
    return usage.status;
}

} // namespace

void complain(const std::string& sentence) {
    std::fprintf(stderr, "coroscope: %s\n", sentence.c_str());
}

int refuse(const std::string& sentence) {
    complain(sentence);
    return not_run;
}

int main_program(int argc, const char* const* argv) {
    const Parsed parsed = parse_arguments({argv + 1, argv + argc});
    if (const auto* usage = std::get_if<Usage>(&parsed)) return explain(*usage);
    runtime::trace::keep_freed_memory();
    return std::visit([](const auto& command) { return run_command(command); },
                      std::get<Arguments>(parsed));
}

} // namespace app::cli
