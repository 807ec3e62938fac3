#include "app/gui/gui.h"

#include "app/gui/headless.h"
#include "app/gui/window_services.h"
#include "app/model/console_lines.h"
#include "app/model/document.h"
#include "app/model/event_named.h"
#include "app/model/own_lessons.h"
#include "lessons/catalogue.h"

#include <algorithm>

#include <fmt/format.h>

namespace app::gui {

namespace {

constexpr int default_width_px = 1600;
constexpr int default_height_px = 1000;
constexpr int slices_max = 2000;

// Stands at a line, with Why telling of it, or at the later of two, with Why telling of their
// order; else says what is wrong.
std::optional<std::string> ask_why(model::App& app, const std::vector<std::uint32_t>& why) {
    const auto lines = model::console_lines(*app.document.run);
    const auto [first, last] = std::minmax(why.front(), why.back());
    if (last > lines.size())
        return fmt::format("there is no line {}: the program prints {} lines", last, lines.size());
    app.cursor = lines[last - 1].first_event;
    model::answer_rightly_before(app, app.cursor);
    if (why.size() == 1)
        app.ui.side = model::SideTab::Why;
    else
        model::apply(app, model::AskOrder{lines[first - 1].first_event});
    return std::nullopt;
}

} // namespace

model::FileResult<std::string> screenshot_png(const ScreenshotRequest& request) {
    model::App app;
    app.services = window_services();
    app.services.saves = request.is_edited;
    app.services.reads_only = true;
    model::load_own_lessons(app, model::own_lessons_folder());
    app.ui.settings.theme = request.theme;
    app.ui.settings.language = request.language;
    app.ui.settings.axis = request.axis;
    app.ui.layout.left_open = true;
    app.ui.side = request.panel;
    app.ui.task_view = request.task_view;
    app.next_scenario = request.scenario;
    app.next_limits = request.limits;
    if (!model::open_document(app, request.program)) {
        return tl::unexpected<std::string>(app.ui.notices.empty() ? "cannot open " + request.program
                                                                  : app.ui.notices.back().text);
    }
    for (int i = 0; i < slices_max && app.pending && app.document.is_stale; ++i)
        model::work(app, 50);
    app.ui.notices.clear();
    if (request.at && app.document.run) {
        const auto place = model::place_named(*app.document.run, *request.at);
        if (!place) return tl::unexpected<std::string>(place.error());
        app.cursor = place->event;
        if (place->clock_s)
            app.between = model::Between{app.document.run, place->event, *place->clock_s};
        model::answer_rightly_before(app, place->event);
        model::refresh_questions(app);
        if (request.panel != model::SideTab::Guide) app.ui.side = request.panel;
    }
    if (!request.why.empty() && app.document.run) {
        if (auto problem = ask_why(app, request.why))
            return tl::unexpected<std::string>(std::move(*problem));
    }
    const int scale = std::clamp(request.scale, 1, 4);
    const int width = request.width_px > 0 ? request.width_px : default_width_px;
    const int height = request.height_px > 0 ? request.height_px : default_height_px;
    Headless window(app, width * scale, height * scale, static_cast<float>(scale));
    return window.picture_png();
}

} // namespace app::gui
