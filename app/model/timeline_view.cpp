#include "app/model/timeline_view.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <functional>

namespace app::model {

using runtime::trace::Lane;
using runtime::trace::LaneKind;
using runtime::trace::Mark;
using runtime::trace::no_lane;

namespace {

double width_of(const TimelineView& view) {
    return view.is_whole() ? 1 : view.end - view.begin;
}

bool is_found(const Lane& lane, std::string_view words) {
    return contains_words(lane.name, words) || contains_words(lane.label, words) ||
           contains_words(lane.shown, words);
}

char lower(char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

} // namespace

void show_part(App& app, TimelineView view) {
    constexpr std::size_t views_max = 50;
    const double before = width_of(app.ui.view);
    const double after = width_of(view);
    const bool is_zoom = std::abs(after - before) > 1e-9;
    const bool goes_on = app.ui.zoom_direction == (after > before ? 1 : -1);
    if (is_zoom && !goes_on) {
        app.ui.views_before.push_back(app.ui.view);
        if (app.ui.views_before.size() > views_max)
            app.ui.views_before.erase(app.ui.views_before.begin());
    }
    if (is_zoom) app.ui.zoom_direction = after > before ? 1 : -1;
    app.ui.view = view;
}

// Views are kept as parts of the drawn width, 0 to 1, because an axis of time is not linear.
void zoom(App& app, double factor) {
    const TimelineView view =
        app.ui.view.is_whole() ? TimelineView{0, 1, app.ui.view.scroll_px} : app.ui.view;
    const double centre = (view.begin + view.end) / 2;
    const double half = (view.end - view.begin) / 2 / factor;
    if (half >= 0.5) {
        show_part(app, {0, 0, view.scroll_px});
        return;
    }
    const double begin = std::clamp(centre - half, 0.0, 1 - 2 * half);
    show_part(app, {begin, begin + 2 * half, view.scroll_px});
}

void pan(App& app, double fraction) {
    TimelineView view = app.ui.view;
    if (view.is_whole()) return;
    const double width = view.end - view.begin;
    view.begin = std::clamp(view.begin + fraction * width, 0.0, 1 - width);
    view.end = view.begin + width;
    show_part(app, view);
}

void undo_zoom(App& app) {
    if (app.ui.views_before.empty()) return;
    app.ui.view = app.ui.views_before.back();
    app.ui.views_before.pop_back();
    app.ui.zoom_direction = 0;
}

bool has_zoomed(const App& app) {
    return has_run(app) && !app.ui.views_before.empty();
}

bool has_search(const App& app) {
    return has_run(app) && !app.ui.search.empty();
}

bool contains_words(std::string_view text, std::string_view words) {
    return std::search(text.begin(), text.end(), words.begin(), words.end(),
                       [](char a, char b) { return lower(a) == lower(b); }) != text.end();
}

std::vector<bool> lanes_with(const FinishedRun& run, std::string_view words) {
    const auto& timeline = run.timeline;
    std::vector<bool> found(timeline.lanes.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        found[i] = is_found(timeline.lanes[i], words);
    for (const Mark& mark : timeline.marks) {
        if (mark.lane != no_lane && contains_words(mark.text, words)) found[mark.lane] = true;
    }
    return found;
}

LanesOfWords lanes_with_each(const FinishedRun& run, std::string_view words) {
    const auto has_any = [](const std::vector<bool>& lanes) {
        return std::find(lanes.begin(), lanes.end(), true) != lanes.end();
    };
    LanesOfWords out{lanes_with(run, words), {}};
    if (has_any(out.lanes)) return out;
    for (std::string_view rest = words; !rest.empty();) {
        const std::size_t comma = rest.find(',');
        std::string_view part = rest.substr(0, comma);
        rest.remove_prefix(comma == rest.npos ? rest.size() : comma + 1);
        part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
        part = part.substr(0, part.find_last_not_of(' ') + 1);
        if (part.empty()) continue;
        const std::vector<bool> found = lanes_with(run, part);
        if (!has_any(found) && out.without.empty()) out.without = part;
        std::transform(found.begin(), found.end(), out.lanes.begin(), out.lanes.begin(),
                       std::logical_or<>());
    }
    if (!has_any(out.lanes) && out.without.empty()) out.without = words;
    return out;
}

std::vector<Cursor> events_with(const FinishedRun& run, std::string_view words) {
    std::vector<Cursor> events;
    for (const Lane& lane : run.timeline.lanes) {
        if (is_found(lane, words)) events.push_back(lane.from);
    }
    for (const Mark& mark : run.timeline.marks) {
        if (contains_words(mark.text, words)) events.push_back(mark.event);
    }
    std::sort(events.begin(), events.end());
    events.erase(std::unique(events.begin(), events.end()), events.end());
    return events;
}

void go_to_found(App& app, int by) {
    if (!has_search(app)) return;
    const FinishedRun& run = *app.document.run;
    const auto events = events_with(run, app.ui.search);
    if (events.empty()) return;
    const auto next = by > 0 ? std::upper_bound(events.begin(), events.end(), app.cursor)
                             : std::lower_bound(events.begin(), events.end(), app.cursor);
    if (by > 0)
        app.cursor = next == events.end() ? events.front() : *next;
    else
        app.cursor = next == events.begin() ? events.back() : *(next - 1);
    const auto event = run.index.event(app.cursor);
    const auto* created = std::get_if<runtime::trace::TaskCreated>(&event.body);
    const auto task = created != nullptr ? created->task : event.stamp.task;
    if (runtime::trace::to_number(task) != 0) app.ui.selected_task = task;
}

} // namespace app::model
