#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/cli/program_run.h"
#include "app/export/compared_words.h"

#include <fmt/format.h>

namespace app::cli {
namespace {

lessons::Language language_of(const CompareArguments& arguments) {
    return arguments.picture.language == model::Language::English ? lessons::Language::English
                                                                  : lessons::Language::Chinese;
}

// A lesson by itself stands for its first two variants, or for itself and its only one.
tl::expected<CompareArguments, int> with_second(CompareArguments arguments) {
    if (!arguments.second.empty()) return arguments;
    const auto program = find_program(arguments.picture.program);
    if (!program) return tl::unexpected(refuse(program.error()));
    if (program->lesson == nullptr || program->lesson->variants.empty())
        return tl::unexpected(
            refuse("there is nothing to compare this with\n"
                   "hint: name a second program, or a lesson that has variants, such as gather"));
    const auto& lesson = *program->lesson;
    arguments.second = lesson.id + "/" + lesson.variants.back().id;
    if (lesson.variants.size() > 1)
        arguments.picture.program.program = lesson.id + "/" + lesson.variants.front().id;
    return arguments;
}

tl::expected<model::ComparedRun, int> run_of(const ProgramArguments& program,
                                             lessons::Language language) {
    auto recorded = record(program);
    if (!recorded) return tl::unexpected(recorded.error());
    return model::ComparedRun{recorded->program.title(language),
                              model::FinishedRunPtr(std::move(recorded->run))};
}

void tell(const model::Comparison& comparison, model::Language language) {
    fmt::print("{}\n", exporting::difference_title(comparison, language));
    if (!comparison.difference) return;
    for (std::size_t run = 0; run < 2; ++run)
        fmt::print("  {}: {}\n", comparison.runs[run].title,
                   exporting::difference_part(comparison, run, language));
}

} // namespace

int compare_programs(const CompareArguments& given) {
    const auto arguments = with_second(given);
    if (!arguments) return arguments.error();
    const PictureArguments& picture = arguments->picture;
    if (!picture.output.empty() && !exporting::format_of(picture.output))
        return refuse(fmt::format("'{}' does not say which kind of picture it is to be\n"
                                  "hint: let the name end in .png, .svg or .pdf",
                                  picture.output));
    ProgramArguments second = picture.program;
    second.program = arguments->second;
    const auto language = language_of(*arguments);
    auto one = run_of(picture.program, language);
    if (!one) return one.error();
    auto other = run_of(second, language);
    if (!other) return other.error();
    const auto comparison = model::compare(std::move(*one), std::move(*other));
    tell(*comparison, picture.language);
    if (picture.output.empty()) return success;
    auto request = exporting::comparison_request(*comparison, picture.language);
    request.theme =
        picture.theme == model::ThemeChoice::Light ? draw::ThemeName::Light : draw::ThemeName::Dark;
    request.axis =
        picture.axis == model::TimelineAxis::Time ? draw::AxisKind::Time : draw::AxisKind::Steps;
    request.scale = picture.scale;
    request.width_px = picture.width_px;
    request.height_px = picture.height_px;
    const auto written = exporting::export_timeline(request, picture.output);
    return written ? success : refuse(written.error());
}

} // namespace app::cli
