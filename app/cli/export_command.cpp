#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/cli/program_run.h"
#include "app/export/export_timeline.h"
#include "app/model/cursor.h"

#include <fmt/format.h>

#include <filesystem>
#include <vector>

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

// "run.png" and 7 make "run-0007.png".
std::filesystem::path numbered(const std::filesystem::path& path, std::size_t number) {
    const std::string name =
        fmt::format("{}-{:04}{}", path.stem().string(), number, path.extension().string());
    return std::filesystem::path(path).replace_filename(name);
}

// The events at which the pictures of a series stand: where each step comes to rest.
std::vector<model::Cursor> stops_of(const model::FinishedRun& run, model::StepSize size) {
    std::vector<model::Cursor> stops;
    for (model::Cursor at = 0; at < run.last_event();) {
        at = model::step_forward(run, at, size);
        stops.push_back(at);
    }
    return stops;
}

// How far it is, on a terminal only; a new line when all is written.
void tell_progress(std::size_t number, std::size_t count) {
    if (isatty(STDERR_FILENO) == 0) return;
    fmt::print(stderr, "\r{} of {} pictures{}", number, count, number == count ? "\n" : "");
}

int export_series(const PictureArguments& picture, const RecordedRun& recorded,
                  exporting::ExportRequest request) {
    constexpr std::size_t pictures_max = 9999;
    const auto stops = stops_of(*recorded.run, *picture.series);
    if (stops.size() > pictures_max) {
        return refuse(fmt::format("this would be {} pictures; {} at most are written\n"
                                  "hint: choose larger steps, such as --series iteration",
                                  stops.size(), pictures_max));
    }
    for (std::size_t i = 0; i < stops.size(); ++i) {
        request.at = stops[i];
        const auto written = exporting::export_timeline(request, numbered(picture.output, i + 1));
        if (!written) return refuse(written.error());
        tell_progress(i + 1, stops.size());
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
    const auto recorded = record(picture.program);
    if (!recorded) return recorded.error();
    exporting::ExportRequest request = request_for(picture, *recorded);
    if (picture.series) return export_series(picture, *recorded, std::move(request));
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
