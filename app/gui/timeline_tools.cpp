#include "app/gui/timeline_tools.h"

#include "app/draw/timeline_legend.h"
#include "app/gui/dialog_window.h"
#include "app/gui/imgui_compat.hpp"
#include "app/gui/timeline_marks.h"
#include "app/model/timeline_view.h"

#include <algorithm>
#include <array>

namespace app::gui {

using draw::Canvas;
using draw::TimelineLayout;

namespace {

constexpr float search_least = 90;

std::array<std::string, 2> axis_words(const Frame& frame) {
    return {std::string(frame.tr("timeline.axis_time")),
            std::string(frame.tr("timeline.axis_steps"))};
}

// Of the axis and the zoom, without the title.
float axis_tools_width(const Frame& frame) {
    return segmented_width(frame, axis_words(frame)) + frame.px(6 + 3 * 28 + 8);
}

// Title, axis and zoom: what stands at the left of the transport bar. Returns where it ends. Where
// there is no room for all of it the title goes.
float draw_axis_tools(Frame& frame, Canvas& canvas, Rect bar, float end_x, const TimelineUi& ui) {
    float x = bar.x + frame.metrics.panel_padding;
    const float title = text_width(frame, frame.tr("timeline.title"), frame.strong());
    const auto axes = axis_words(frame);
    const float width = segmented_width(frame, axes);
    const float height = frame.px(28);
    const float y = bar.center_y() - height / 2;
    if (x + title + frame.px(14) + axis_tools_width(frame) + frame.px(search_least) <= end_x) {
        draw_text(canvas, {x, bar.y, title + 1, bar.height}, frame.tr("timeline.title"),
                  frame.strong(), frame.theme.text);
        x += title + frame.px(14);
    }
    // Where no time passes the axis is one of steps, whatever was chosen.
    const bool has_time = frame.app.ui.settings.axis == model::TimelineAxis::Time &&
                          (!ui.axis || ui.axis->kind() == draw::AxisKind::Time);
    const int current = has_time ? 0 : 1;
    if (const auto chosen =
            segmented(frame, canvas, "timeline.axis", {x, y, width, height}, axes, current)) {
        frame.ask(
            model::SetAxis{*chosen == 0 ? model::TimelineAxis::Time : model::TimelineAxis::Steps});
    }
    x += width + frame.px(6);
    const auto button = [&](std::string_view name, Icon icon, std::string_view command) {
        if (icon_button(frame, canvas, name, {x, y, height, height}, icon,
                        command_tooltip(frame, command)))
            frame.ask_for(command);
        x += height;
    };
    button("timeline.zoom_out", Icon::ZoomOut, "zoom_out");
    button("timeline.zoom_in", Icon::ZoomIn, "zoom_in");
    button("timeline.fit", Icon::Fit, "fit_timeline");
    return x;
}

// "2 of 7" where a find is stood at, else how many there are.
std::string count_of_finds(const Frame& frame, const TimelineUi& ui) {
    const auto& found = ui.found_events;
    if (found.empty()) return std::string(frame.tr("timeline.found_none"));
    const auto here = std::lower_bound(found.begin(), found.end(), frame.app.cursor);
    if (here == found.end() || *here != frame.app.cursor)
        return frame.tr_with("timeline.found", fmt::arg("n", found.size()));
    return frame.tr_with("find.count", fmt::arg("n", here - found.begin() + 1),
                         fmt::arg("count", found.size()));
}

// The field of the search, how much it found, and whether only that is shown. Returns where it
// ends.
float draw_search(Frame& frame, Canvas& canvas, Rect room, TimelineUi& ui) {
    const float width = std::min(room.width, frame.px(230));
    if (width < frame.px(search_least) || !frame.has_run()) return room.x;
    const float height = frame.px(28);
    const Rect field{room.x, room.center_y() - height / 2, width, height};
    if (frame.app.ui.search.empty() && !ui.is_searching) ui.search.clear();
    const bool takes_focus = frame.app.ui.focus_search || ui.refocus;
    ui.refocus = false;
    const bool is_entered =
        text_field(frame, canvas, "timeline.search", field, ui.search, takes_focus, frame.small());
    ui.is_searching = ImGui::IsItemActive();
    if (ui.search != frame.app.ui.search) frame.ask(model::SearchTimeline{ui.search});
    if (is_entered) {
        if (!ui.search.empty()) frame.ask(model::GoToFound{ImGui::GetIO().KeyShift ? -1 : 1});
        ui.refocus = true;
        frame.wants_another = true;
    }
    if (ui.search.empty()) {
        draw_icon(canvas, Icon::Search, {field.x + frame.px(14), field.center_y()}, frame.px(13),
                  frame.theme.text_faint, frame.metrics.icon_line);
        draw_text(canvas, {field.x + frame.px(26), field.y, field.width - frame.px(32), height},
                  frame.tr("timeline.search"), frame.small(), frame.theme.text_faint);
        return field.right();
    }
    const std::string found = count_of_finds(frame, ui);
    const float words = text_width(frame, found, frame.tiny());
    if (field.width > words + frame.px(80)) {
        const Rect count{field.x, field.y, field.width - frame.px(8), height};
        draw_text(canvas, count, found, frame.tiny(),
                  ui.found_events.empty() ? frame.theme.task_failed.label : frame.theme.text_muted,
                  draw::Anchor::End);
        frame.registry.add(ui.found_events.empty() ? "timeline.found_none" : "timeline.found",
                           count, false);
    }
    const Rect filter{field.right() + frame.px(2), field.y, height, height};
    if (icon_button(frame, canvas, "timeline.filter", filter, Icon::Sliders,
                    command_tooltip(frame, "toggle_filter"), true,
                    frame.app.ui.is_filtered ? ButtonLook::Accent : ButtonLook::Quiet))
        frame.ask(model::ToggleFilter{});
    return filter.right();
}

} // namespace

float draw_timeline_tools(Frame& frame, Canvas& canvas, Rect bar, float end_x, TimelineUi& ui) {
    const float end = end_x - frame.px(16) - frame.px(40); // Behind it stands the legend.
    const float begin = bar.x + frame.metrics.panel_padding;
    const bool is_narrow =
        frame.has_run() && end - begin - axis_tools_width(frame) < frame.px(search_least);
    // What is searched for takes the other tools' place where it has none of its own.
    const bool is_asked = frame.app.ui.focus_search || ui.refocus;
    if (is_narrow && (is_asked || ui.is_searching || !frame.app.ui.search.empty())) {
        const float filter = frame.px(30);
        const float right =
            draw_search(frame, canvas, {begin, bar.y, end - begin - filter, bar.height}, ui);
        // The field has the keyboard a frame later only.
        ui.refocus = ui.refocus || (is_asked && !ui.is_searching);
        frame.wants_another = frame.wants_another || ui.refocus;
        return right;
    }
    const float x = draw_axis_tools(frame, canvas, bar, end, ui) + frame.px(8);
    if (!is_narrow) return draw_search(frame, canvas, {x, bar.y, end - x, bar.height}, ui);
    const float side = frame.px(28);
    const Rect open{x - frame.px(8), bar.center_y() - side / 2, side, side};
    if (icon_button(frame, canvas, "timeline.search_open", open, Icon::Search,
                    command_tooltip(frame, "search_timeline"))) {
        ui.refocus = true;
        frame.wants_another = true;
    }
    return open.right();
}

void find_on_timeline(const Frame& frame, TimelineUi& ui) {
    const std::string& words = frame.app.ui.search;
    if (ui.found_of == frame.app.document.run && ui.found_words == words) return;
    ui.found_of = frame.app.document.run;
    ui.found_words = words;
    ui.found_events.clear();
    ui.found_lanes.clear();
    if (words.empty()) return;
    ui.found_events = model::events_with(*ui.found_of, words);
    ui.found_lanes = model::lanes_with(*ui.found_of, words);
}

// Where the search found something: a small wedge below the axis.
void draw_finds(Frame& frame, Canvas& canvas, const TimelineLayout& layout, const TimelineUi& ui) {
    const float top = layout.plot.y;
    float last_x = -1;
    for (const auto event : ui.found_events) {
        const float x = layout.x_of_event(event);
        if (x < layout.plot.x || x > layout.plot.right() || x - last_x < frame.px(2)) continue;
        last_x = x;
        const draw::Point wedge[] = {
            {x, top + frame.px(7)}, {x - frame.px(4), top}, {x + frame.px(4), top}};
        canvas.fill_polygon(wedge, frame.theme.accent);
    }
}

namespace {

// One column of signs with their words, as wide as the longest.
struct LegendSheet {
    std::vector<draw::LegendEntry> entries;
    float sign_px = 0;
    float width_px = 0;
};

LegendSheet legend_sheet(const Frame& frame, const TimelineLayout& layout,
                         const draw::TimelineWords& words) {
    const bool has_mistakes = has_mistake_marks(frame, layout);
    LegendSheet sheet;
    // What comes after an open question would give its answer away.
    sheet.entries =
        model::hides_future(frame.app)
            ? draw::legend_of(draw::seen_until(layout, layout.x_of_event(frame.app.cursor)), words,
                              has_mistakes)
            : draw::legend_of(layout, words, has_mistakes);
    float words_px = 0;
    for (const draw::LegendEntry& entry : sheet.entries) {
        sheet.sign_px = std::max(sheet.sign_px, frame.px(entry.sign_width));
        words_px = std::max(words_px, text_width(frame, entry.text, frame.small()));
    }
    sheet.width_px = sheet.sign_px + frame.px(10) + words_px;
    return sheet;
}

// Over everything, at its button: what is drawn on the timeline now, and nothing else. In a low
// window it has several columns.
void draw_legend_sheet(Frame& frame, Rect button, Rect window, const LegendSheet& sheet) {
    NotingCanvas canvas(*ImGui::GetForegroundDrawList(), frame.fonts);
    const float row = frame.px(24);
    const float pad = frame.px(12);
    const float margin = frame.px(6);
    const auto fitting = static_cast<std::size_t>((window.height * 0.7F - 2 * pad) / row);
    const std::size_t count = sheet.entries.size();
    const std::size_t most = std::clamp<std::size_t>(fitting, 1, count);
    const std::size_t columns = (count + most - 1) / most;
    const std::size_t rows = (count + columns - 1) / columns;
    const float column = sheet.width_px + frame.px(18);
    Rect box{button.x, button.bottom() + margin, column * static_cast<float>(columns) + pad,
             row * static_cast<float>(rows) + 2 * pad};
    box.x = std::max(margin, std::min(box.x, window.right() - box.width - margin));
    if (box.bottom() > window.bottom() - margin)
        box.y = std::max(margin, button.y - margin - box.height);
    canvas.fill_rect({box.x, box.y + frame.px(2), box.width, box.height}, Color{0, 0, 0, 60},
                     frame.metrics.radius_card);
    canvas.fill_rect(box, frame.theme.raised, frame.metrics.radius_card);
    canvas.stroke_rect(box, {frame.theme.border_strong, frame.metrics.border},
                       frame.metrics.radius_card);
    for (std::size_t i = 0; i < sheet.entries.size(); ++i) {
        const draw::LegendEntry& entry = sheet.entries[i];
        const float x = box.x + pad + column * static_cast<float>(i / rows);
        const float y = box.y + pad + row * static_cast<float>(i % rows);
        const float sign = frame.px(entry.sign_width);
        draw::draw_legend_sign(canvas, entry, {x + (sheet.sign_px - sign) / 2, y + row / 2},
                               frame.theme, frame.metrics, frame.theme.accent);
        draw_text(canvas, {x + sheet.sign_px + frame.px(10), y, sheet.width_px, row}, entry.text,
                  frame.small(), frame.theme.text);
        frame.registry.add("legend." + entry.text, {x, y, sheet.width_px, row}, false);
    }
    frame.registry.add("timeline.legend_sheet", box, false);
}

} // namespace

void draw_timeline_legend(Frame& frame, Canvas& canvas, Rect room, const TimelineLayout& layout,
                          const draw::TimelineWords& words) {
    const float side = std::min(frame.px(28), room.height);
    if (room.width < side) return;
    const std::string_view title = frame.tr("timeline.legend");
    const float wide = text_button_width(frame, title);
    const Rect button{room.x, room.center_y() - side / 2, room.width < wide ? side : wide, side};
    const bool is_pressed =
        room.width < wide
            ? icon_button(frame, canvas, "timeline.legend", button, Icon::Help, "")
            : text_button(frame, canvas, "timeline.legend", button, title, ButtonLook::Quiet);
    if (is_pressed) frame.ask(model::ShowDialog{model::Dialog::Help});
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool is_shown = (button.contains({mouse.x, mouse.y}) && ImGui::IsWindowHovered()) ||
                          frame.focus.name == "timeline.legend";
    if (!is_shown) return;
    const LegendSheet sheet = legend_sheet(frame, layout, words);
    if (sheet.entries.empty()) return;
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    draw_legend_sheet(frame, button, {0, 0, size.x, size.y}, sheet);
}

} // namespace app::gui
