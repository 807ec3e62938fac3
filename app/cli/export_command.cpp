#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/cli/program_run.h"
#include "app/export/animation.h"
#include "app/export/export_series.h"
#include "app/model/narrate.h"
#include "app/model/timeline_view.h"

#include <fmt/format.h>

#include <filesystem>
#include <utility>

#include <unistd.h>

namespace app::cli {
namespace {

// How the run ended, where that is worth a line under the title.
std::string ending(const model::FinishedRun& run, model::Language language) {
    if (run.trace.outcome() == runtime::trace::RunOutcome::Finished) return {};
    runtime::trace::World world(run.index);
    world.seek(run.last_event());
    return model::narrate(world, language).sentence;
}

exporting::ExportRequest request_for(const PictureArguments& picture, const RecordedRun& recorded) {
    exporting::ExportRequest request;
    request.timeline = &recorded.run->timeline;
    request.title = recorded.program.title(picture.language == model::Language::English
                                               ? lessons::Language::English
                                               : lessons::Language::Chinese);
    request.subtitle = ending(*recorded.run, picture.language);
    request.axis =
        picture.axis == model::TimelineAxis::Time ? draw::AxisKind::Time : draw::AxisKind::Steps;
    request.theme =
        picture.theme == model::ThemeChoice::Light ? draw::ThemeName::Light : draw::ThemeName::Dark;
    request.language = picture.language;
    request.scale = picture.scale;
    request.width_px = picture.width_px;
    request.height_px = picture.height_px;
    return request;
}

// How far it is, on a terminal only; a new line when all is written.
void tell_progress(std::size_t number, std::size_t count) {
    if (isatty(STDERR_FILENO) == 0) return;
    fmt::print(stderr, "\r{} of {} pictures{}", number, count, number == count ? "\n" : "");
}

int export_series(const ExportArguments& arguments, model::FinishedRunPtr run,
                  exporting::ExportRequest look) {
    const PictureArguments& picture = arguments.picture;
    exporting::SeriesRequest request;
    if (arguments.from) {
        const auto from = first_event_at(*arguments.from, *run);
        if (!from) return from.error();
        request.from = *from;
    }
    if (arguments.to) {
        const auto to = place_at(*arguments.to, *run);
        if (!to) return to.error();
        request.to = to->event;
    }
    request.run = std::move(run);
    request.look = std::move(look);
    request.has_code = arguments.has_code;
    request.has_mistakes = arguments.has_mistakes;
    request.every = picture.series.value_or(model::StepSize::TaskSwitch);
    request.steps_per_second = arguments.steps_per_second;
    auto series = exporting::timeline_series(std::move(request), picture.output);
    if (!series)
        return refuse(series.error() + "\nhint: --series iteration has larger steps, and --from "
                                       "and --to take a part of the run");
    while ((*series)->made() < (*series)->count()) {
        const auto written = (*series)->make_next();
        if (!written) return refuse(written.error());
        tell_progress((*series)->made(), (*series)->count());
    }
    return success;
}

} // namespace

int export_picture(const ExportArguments& arguments) {
    const PictureArguments& picture = arguments.picture;
    const bool is_animated = exporting::is_animation(picture.output);
    if (!is_animated && !exporting::format_of(picture.output)) {
        if (std::filesystem::path(picture.output).extension() == ".gif")
            return refuse(fmt::format("'{}': no GIF is made\n"
                                      "hint: let the name end in .webp for an animation, or in "
                                      ".png, .svg or .pdf with --series for a picture a step",
                                      picture.output));
        return refuse(fmt::format("'{}' does not say which kind of picture it is to be\n"
                                  "hint: let the name end in .png, .svg or .pdf, or in .webp for "
                                  "an animation",
                                  picture.output));
    }
    auto recorded = record(picture.program);
    if (!recorded) return recorded.error();
    exporting::ExportRequest request = request_for(picture, *recorded);
    request.shutdown = arguments.shutdown;
    request.output_of = recorded->run.get();
    if (!arguments.lanes.empty()) {
        model::LanesOfWords found = model::lanes_with_each(*recorded->run, arguments.lanes);
        if (!found.without.empty())
            return refuse(fmt::format("no lane has '{}' in its name or in what it prints\n"
                                      "hint: lanes go by the tasks' names and calls, several by "
                                      "words with commas between them",
                                      found.without));
        request.lanes = std::move(found.lanes);
    }
    if (picture.series || is_animated)
        return export_series(arguments, std::move(recorded->run), std::move(request));
    if (arguments.has_code) request.program = recorded->run.get();
    std::vector<model::Mistake> mistakes;
    if (arguments.has_mistakes) {
        mistakes = model::find_mistakes(*recorded->run);
        request.mistakes = &mistakes;
    }
    if (picture.at) {
        const auto place = place_at(*picture.at, *recorded->run);
        if (!place) return place.error();
        request.at = place->event;
        request.clock_s = place->clock_s;
    }
    const auto written = exporting::export_timeline(request, picture.output);
    if (!written) return refuse(written.error());
    const std::string note = exporting::font_note(picture.language);
    if (!note.empty()) complain(note);
    return success;
}

} // namespace app::cli
