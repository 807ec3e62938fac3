#include "app/gui/window_services.h"

#include "app/export/compared_words.h"
#include "app/export/export_series.h"
#include "app/gui/headless.h"
#include "app/model/pipeline_run.h"
#include "app/model/timeline_view.h"
#include "lessons/catalogue.h"

#include <algorithm>

namespace app::gui {

namespace {

model::Settings settings_for(const model::App& app, const model::ExportPicture& wish) {
    model::Settings settings = app.ui.settings;
    settings.theme = wish.theme.value_or(settings.theme);
    settings.language = wish.language.value_or(settings.language);
    settings.axis = wish.axis.value_or(settings.axis);
    return settings;
}

// The window as it is now, drawn once more in software.
model::FileResult<std::string> export_window_picture(const model::App& app,
                                                     const model::ExportPicture& wish) {
    model::App copy;
    copy.document = app.document;
    copy.cursor = app.cursor;
    copy.between = app.between;
    copy.ui = app.ui;
    copy.ui.settings = settings_for(app, wish);
    copy.ui.dialog = model::Dialog::None;
    copy.ui.notices.clear();
    copy.ui.is_playing = false;
    copy.services.catalogue = app.services.catalogue;
    copy.services.start_run = app.services.start_run; // what governs a bar is found by running
    copy.progress = app.progress;
    model::refresh_questions(copy);
    const model::Layout& layout = app.ui.layout;
    const int width = wish.width_px > 0 ? wish.width_px : layout.window_width_px;
    const int height = wish.height_px > 0 ? wish.height_px : layout.window_height_px;
    Headless window(copy, width * wish.scale, height * wish.scale, static_cast<float>(wish.scale));
    const auto written = model::write_named_file(wish.path, window.picture_png());
    if (!written) return tl::unexpected<std::string>(written.error());
    return written->string();
}

} // namespace

namespace {

// How the timeline looks in the window, as a picture of it should look too.
exporting::ExportRequest request_for(const model::App& app, const model::ExportPicture& wish) {
    exporting::ExportRequest request;
    const model::Settings settings = settings_for(app, wish);
    if (wish.of == model::PictureOf::ThisEvent) {
        request.at = app.cursor;
        request.clock_s = model::clock_between(app);
    }
    request.timeline = &app.document.run->timeline;
    request.title = model::title_of_document(app);
    request.axis =
        settings.axis == model::TimelineAxis::Time ? draw::AxisKind::Time : draw::AxisKind::Steps;
    request.theme =
        settings.theme == model::ThemeChoice::Dark ? draw::ThemeName::Dark : draw::ThemeName::Light;
    request.language = settings.language;
    request.scale = wish.scale;
    request.width_px = wish.width_px;
    request.height_px = wish.height_px;
    request.output_of = app.document.run.get();
    if (app.ui.is_filtered && !app.ui.search.empty()) {
        request.lanes = model::lanes_with(*app.document.run, app.ui.search);
        if (std::ranges::find(request.lanes, true) == request.lanes.end()) request.lanes.clear();
    }
    if (wish.has_code) request.program = app.document.run.get();
    if (wish.has_mistakes && app.findings.of == app.document.run)
        request.mistakes = &app.findings.mistakes;
    return request;
}

model::FileResult<std::unique_ptr<model::PictureSeries>>
start_series(const model::App& app, const model::ExportPicture& wish) {
    exporting::SeriesRequest request;
    request.run = app.document.run;
    request.look = request_for(app, wish);
    request.has_code = wish.has_code;
    request.has_mistakes = wish.has_mistakes;
    request.every = wish.every;
    request.from = wish.from;
    request.to = wish.to;
    request.steps_per_second = static_cast<double>(model::play_speeds[app.ui.settings.speed]);
    return exporting::timeline_series(std::move(request), wish.path);
}

} // namespace

model::FileResult<std::string> export_timeline_picture(const model::App& app,
                                                       const model::ExportPicture& wish) {
    if (wish.of == model::PictureOf::Window) return export_window_picture(app, wish);
    const exporting::ExportRequest request = request_for(app, wish);
    const auto written = exporting::export_timeline(request, wish.path);
    if (!written) return tl::unexpected<std::string>(written.error());
    return written->string();
}

namespace {

model::FileResult<std::string> export_comparison_picture(const model::App& app,
                                                         const std::string& path) {
    auto request = exporting::comparison_request(*app.comparing.result, app.ui.settings.language);
    request.theme = app.ui.settings.theme == model::ThemeChoice::Dark ? draw::ThemeName::Dark
                                                                      : draw::ThemeName::Light;
    const auto written = exporting::export_timeline(request, path);
    if (!written) return tl::unexpected<std::string>(written.error());
    return written->string();
}

} // namespace

model::Services window_services() {
    model::Services services;
    services.start_run = model::pipeline_runs();
    services.catalogue = &lessons::shipped_catalogue();
    services.export_picture = export_timeline_picture;
    services.export_comparison = export_comparison_picture;
    services.start_series = start_series;
    return services;
}

} // namespace app::gui
