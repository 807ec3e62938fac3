#include "app/model/tour.h"

#include "app/model/app.h"
#include "lessons/prose.h"

#include <algorithm>
#include <vector>

namespace app::model {

namespace {

// The moments of the guide that this run has, by event; two sections may share one.
std::vector<Cursor> stops_of(const App& app) {
    std::vector<Cursor> stops;
    for (const auto& event : app.questions.sections)
        if (event) stops.push_back(*event);
    std::sort(stops.begin(), stops.end());
    stops.erase(std::unique(stops.begin(), stops.end()), stops.end());
    return stops;
}

std::optional<Cursor> next_stop(const App& app, int by) {
    if (!has_run(app) || app.document.is_stale) return std::nullopt;
    const std::vector<Cursor> stops = stops_of(app);
    if (by > 0) {
        const auto later = std::upper_bound(stops.begin(), stops.end(), app.cursor);
        return later == stops.end() ? std::nullopt : std::optional(*later);
    }
    const auto here = std::lower_bound(stops.begin(), stops.end(), app.cursor);
    return here == stops.begin() ? std::nullopt : std::optional(*(here - 1));
}

// From the moment before to the moment behind: what the section at the cursor speaks of.
EventStretch stretch_around(const App& app) {
    const std::vector<Cursor> stops = stops_of(app);
    const auto here = std::lower_bound(stops.begin(), stops.end(), app.cursor);
    const auto later = std::upper_bound(stops.begin(), stops.end(), app.cursor);
    const Cursor last = app.document.run->last_event();
    return {here == stops.begin() ? 0 : *(here - 1), later == stops.end() ? last : *later};
}

} // namespace

std::optional<std::size_t> current_section(const App& app) {
    return lessons::section_at(app.questions.sections, app.cursor);
}

void walk_tour(App& app, int by) {
    const auto stop = next_stop(app, by);
    if (!stop) return;
    const Cursor to = by > 0 ? held_back(app, app.cursor, *stop) : *stop;
    if (to == app.cursor) return;
    app.cursor = to;
    const auto task = app.document.run->index.event(to).stamp.task;
    app.ui.selected_task.reset();
    if (runtime::trace::to_number(task) != 0) app.ui.selected_task = task;
    app.ui.show_stretch = stretch_around(app);
}

TourPlace tour_place(const App& app) {
    TourPlace place;
    for (const auto& event : app.questions.sections) {
        if (!event) {
            ++place.gone;
            continue;
        }
        ++place.count;
        if (*event <= app.cursor) ++place.at;
    }
    return place;
}

bool can_walk_on(const App& app) {
    return next_stop(app, 1).has_value() && !is_held(app);
}
bool can_walk_back(const App& app) {
    return next_stop(app, -1).has_value();
}

} // namespace app::model
