#include "app/cli/commands.h"
#include "app/cli/exit_status.h"
#include "app/cli/program_run.h"
#include "app/export/export_timeline.h"

#include <fmt/format.h>

#include <filesystem>

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
