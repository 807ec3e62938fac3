#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/cli/program_text.h"
#include "app/cli/scenario_options.h"
#include "app/export/export_timeline.h"
#include "app/gui/gui.h"

#include <fmt/format.h>

namespace app::cli {
namespace {

gui::ScreenshotRequest request_for(const PictureArguments& picture, const RunOptions& options) {
    gui::ScreenshotRequest request;
    request.program = picture.program.program;
    request.limits = options.limits;
    request.at = picture.at;
    request.axis = picture.axis;
    request.theme = picture.theme;
    request.language = picture.language;
    request.panel = picture.panel;
    request.task_view = picture.task_view;
    request.scale = picture.scale;
    request.width_px = picture.width_px;
    request.height_px = picture.height_px;
    request.is_edited = picture.program.is_edited;
    return request;
}

} // namespace

int take_screenshot(const ScreenshotArguments& arguments) {
    const PictureArguments& picture = arguments.picture;
    if (exporting::format_of(picture.output) != exporting::Format::Png) {
        return refuse(fmt::format("'{}' does not end in .png\n"
                                  "hint: a picture of the window is always a PNG",
                                  picture.output));
    }
    const auto program = find_program(picture.program);
    if (!program) return refuse(program.error());
    const auto options = run_options(picture.program, program->scenario);
    if (!options) return refuse(options.error());
    gui::ScreenshotRequest request = request_for(picture, *options);
    request.why = arguments.why;
    if (options->scenario != program->scenario) request.scenario = options->scenario;
    const auto png = gui::screenshot_png(request);
    if (!png) return refuse(png.error());
    const auto written = model::write_named_file(picture.output, *png);
    return written ? success : refuse(written.error());
}

} // namespace app::cli
