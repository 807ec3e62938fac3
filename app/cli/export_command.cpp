#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/cli/program_run.h"
#include "app/export/export_series.h"

#include <fmt/format.h>

#include <utility>

#include <unistd.h>

namespace app::cli {
namespace {

// How the run ended, where that is worth a line under the title.
std::string ending(const runtime::trace::Trace& trace) {
    if (trace.outcome() == runtime::trace::RunOutcome::Finished) return {};
    return std::string(trace.outcome_text());
}

exporting::ExportRequest request_for(const PictureArguments& picture, const RecordedRun& recorded) {
    exporting::ExportRequest request;
    request.timeline = &recorded.run->timeline;
    request.title = recorded.program.title(picture.language == model::Language::English
                                               ? lessons::Language::English
                                               : lessons::Language::Chinese);
    request.subtitle = ending(recorded.run->trace);
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

int export_series(const PictureArguments& picture, model::FinishedRunPtr run,
                  exporting::ExportRequest request) {
    const std::size_t count = exporting::stops_of(*run, *picture.series).size();
    if (count > exporting::series_pictures_max) {
        return refuse(fmt::format("this would be {} pictures; {} at most are written\n"
                                  "hint: choose larger steps, such as --series iteration",
                                  count, exporting::series_pictures_max));
    }
    auto series = exporting::timeline_series(std::move(run), std::move(request), picture.output,
                                             *picture.series);
    if (!series) return refuse(series.error());
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
    if (!exporting::format_of(picture.output)) {
        return refuse(fmt::format("'{}' does not say which kind of picture it is to be\n"
                                  "hint: let the name end in .png, .svg or .pdf",
                                  picture.output));
    }
    auto recorded = record(picture.program);
    if (!recorded) return recorded.error();
    exporting::ExportRequest request = request_for(picture, *recorded);
    if (picture.series) return export_series(picture, std::move(recorded->run), std::move(request));
    if (picture.at) {
        const auto event = event_at(*picture.at, *recorded->run);
        if (!event) return event.error();
        request.at = *event;
    }
    const auto written = exporting::export_timeline(request, picture.output);
    if (!written) return refuse(written.error());
    const std::string note = exporting::font_note(picture.language);
    if (!note.empty()) complain(note);
    return success;
}

} // namespace app::cli
