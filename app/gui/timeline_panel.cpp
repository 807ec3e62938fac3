#include "app/gui/panels.h"

#include "app/draw/shapes.h"
#include "app/draw/timeline_paint.h"
#include "app/draw/timeline_rows.h"
#include "app/export/export_timeline.h"
#include "app/gui/imgui_compat.hpp"
#include "app/gui/timeline_marks.h"
#include "app/gui/timeline_tools.h"
#include "app/gui/widgets.h"
#include "app/model/narrate.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace app::gui {

using draw::Canvas;
using draw::TimelineLayout;
using runtime::trace::LaneKind;
using runtime::trace::no_lane;
using runtime::trace::TaskId;
using runtime::trace::to_number;

namespace {

constexpr std::uint32_t no_segment = 0xffffffff;

draw::AxisKind kind_of(model::TimelineAxis axis) {
    return axis == model::TimelineAxis::Time ? draw::AxisKind::Time : draw::AxisKind::Steps;
}

// While a bar's end is dragged every run gets the axis of the first, so that seconds keep their
// room. Says whether the axis is a new one.
bool make_axis(const Frame& frame, TimelineUi& ui) {
    const model::FinishedRunPtr& run = frame.app.document.run;
    const model::FinishedRunPtr& ghost = frame.app.document.ghost;
    const double until_s = ghost ? ghost->timeline.end_time : 0;
    const draw::AxisKind kind =
        draw::TimelineAxis::kind_for(run->timeline, kind_of(frame.app.ui.settings.axis), until_s);
    const bool is_same = ui.axis && ui.axis_of == run && ui.axis->kind() == kind;
    if (is_same && ui.axis->until_s() == until_s) return false;
    std::optional<draw::AxisScale> keep;
    if (ui.drag) keep = ui.drag->scale;
    ui.axis = std::make_unique<draw::TimelineAxis>(run->timeline, kind, keep, until_s);
    ui.axis_of = run;
    return true;
}

draw::TimelineView view_in_units(const Frame& frame, const TimelineUi& ui) {
    if (ui.drag) return {ui.drag->view_begin, ui.drag->view_end, ui.scroll_px};
    const model::TimelineView& view = frame.app.ui.view;
    if (view.is_whole()) return {0, 0, ui.scroll_px};
    const double length = ui.axis->length();
    return {view.begin * length, view.end * length, ui.scroll_px};
}

runtime::trace::LaneNumber selected_lane(const Frame& frame) {
    if (!frame.app.ui.selected_task) return no_lane;
    return frame.app.document.run->timeline.lane_of(LaneKind::Task,
                                                    to_number(*frame.app.ui.selected_task));
}

TimelineLayout lay_out(const Frame& frame, TimelineUi& ui, Rect area,
                       const draw::TimelineWords& words, bool is_quick) {
    draw::TimelineInput input;
    input.is_quick = is_quick;
    input.seconds_unit = words.seconds;
    input.axis = ui.axis.get();
    input.area = area;
    input.metrics = frame.metrics;
    input.view = view_in_units(frame, ui);
    input.cursor = frame.app.cursor;
    input.clock_s = model::clock_between(frame.app);
    input.ends_in_deadlock =
        frame.app.document.run->trace.outcome() == runtime::trace::RunOutcome::Deadlock;
    if (frame.app.document.ghost) input.ghost = &frame.app.document.ghost->timeline;
    input.selected_lane = selected_lane(frame);
    if (frame.app.ui.is_filtered && !ui.found_lanes.empty()) input.lane_filter = &ui.found_lanes;
    if (frame.app.drag) input.label_width_px = ui.label_width_px;
    TimelineLayout layout = draw::timeline_layout(input, frame.fonts);
    ui.label_width_px = layout.labels.width;
    return layout;
}

void ask_for_view(Frame& frame, double begin, double end) {
    const double width = std::clamp(end - begin, 1e-6, 1.0);
    if (width >= 0.9999) {
        frame.ask(model::FitTimeline{});
        return;
    }
    begin = std::clamp(begin, 0.0, 1 - width);
    frame.ask(model::SetTimelineView{{begin, begin + width, 0}});
}

// The shown part as parts of the whole.
std::array<double, 2> view_parts(const Frame& frame) {
    const model::TimelineView& view = frame.app.ui.view;
    return view.is_whole() ? std::array<double, 2>{0, 1}
                           : std::array<double, 2>{view.begin, view.end};
}

void zoom_at(Frame& frame, const TimelineLayout& layout, float x, double factor) {
    const auto [begin, end] = view_parts(frame);
    const double share = std::clamp(
        static_cast<double>((x - layout.plot.x) / std::max(1.0F, layout.plot.width)), 0.0, 1.0);
    const double at = begin + share * (end - begin);
    const double width = (end - begin) / factor;
    ask_for_view(frame, at - share * width, at - share * width + width);
}

void use_wheel(Frame& frame, TimelineUi& ui, const TimelineLayout& layout) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.MouseWheel == 0 && io.MouseWheelH == 0) return;
    if (io.KeyCtrl) {
        zoom_at(frame, layout, io.MousePos.x, std::pow(1.25, static_cast<double>(io.MouseWheel)));
    } else if (io.KeyShift || io.MouseWheelH != 0) {
        const float amount = io.MouseWheelH != 0 ? io.MouseWheelH : io.MouseWheel;
        const auto [begin, end] = view_parts(frame);
        const double move = -0.08 * static_cast<double>(amount) * (end - begin);
        if (end - begin < 0.9999) ask_for_view(frame, begin + move, end + move);
    } else {
        const float most = std::max(0.0F, layout.content_height_px - layout.plot.height);
        ui.scroll_px =
            std::clamp(ui.scroll_px - io.MouseWheel * frame.metrics.lane * 1.5F, 0.0F, most);
        frame.wants_another = true;
    }
}

void pan_by_mouse(Frame& frame, TimelineUi& ui, const TimelineLayout& layout, Rect area) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool is_inside = area.contains({mouse.x, mouse.y}) && ImGui::IsWindowHovered();
    const auto [begin, end] = view_parts(frame);
    for (const int button : {1, 2}) {
        if (is_inside && ImGui::IsMouseClicked(button)) ui.pan_begin = begin;
        if (!ImGui::IsMouseDragging(button, 1)) continue;
        const ImVec2 from = ImGui::GetIO().MouseClickedPos[button];
        if (!area.contains({from.x, from.y}) || end - begin >= 0.9999) continue;
        const double moved = static_cast<double>(ImGui::GetMouseDragDelta(button, 1).x /
                                                 std::max(1.0F, layout.plot.width)) *
                             (end - begin);
        ask_for_view(frame, ui.pan_begin - moved, ui.pan_begin - moved + end - begin);
    }
}

// Why a bar's end can not be dragged, for people.
std::string why_fixed(const Frame& frame, const runtime::trace::Segment& segment) {
    if (frame.app.document.is_stale) return std::string(frame.tr("timeline.no_literal_stale"));
    const bool is_wait = draw::end_handle(segment) != draw::EndHandle::NotAWait;
    return std::string(
        frame.tr(is_wait ? "timeline.no_literal_wait" : "timeline.no_literal_other"));
}

void begin_drag(Frame& frame, TimelineUi& ui, const TimelineLayout& layout, std::uint32_t segment,
                const Turnable& turnable) {
    const double seconds = layout.seconds_per_px();
    if (seconds <= 0) return;
    BarDrag drag;
    const auto& segments = frame.app.document.run->timeline.segments;
    if (segment < segments.size()) drag.lane = segments[segment].lane;
    drag.literal = turnable.literal;
    drag.digits_min = turnable.digits_min;
    drag.value = turnable.value;
    drag.seconds_per_px = seconds;
    drag.scale = ui.axis->scale();
    drag.view_begin = layout.view_begin;
    drag.view_end =
        layout.view_begin + static_cast<double>(layout.plot.width) * layout.units_per_px;
    ui.drag = drag;
    frame.ask(turnable.begin);
}

void go_on_dragging(Frame& frame, TimelineUi& ui, const Hit& over) {
    if (!ui.drag) return;
    if (over.is_held) {
        const double value =
            ui.drag->value + static_cast<double>(over.dragged_x) * ui.drag->seconds_per_px;
        const std::string literal = model::with_value(ui.drag->literal, value, ui.drag->digits_min);
        frame.tooltip = frame.tr_with("timeline.dragging", fmt::arg("before", ui.drag->literal),
                                      fmt::arg("now", literal));
        frame.ask(model::DragTiming{literal});
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
        return;
    }
    ui.drag.reset();
    ui.axis_of.reset(); // This frame's layout still stands on the axis; the next one makes another.
    frame.ask(model::EndTimingDrag{});
}

TaskId task_of_lane(const Frame& frame, runtime::trace::LaneNumber number) {
    const auto& lanes = frame.app.document.run->timeline.lanes;
    const auto& lane = lanes[number];
    if (lane.kind == LaneKind::Task) return TaskId{lane.id};
    const bool has_parent = lane.kind == LaneKind::Generator && lane.parent != no_lane &&
                            lanes[lane.parent].kind == LaneKind::Task;
    return has_parent ? TaskId{lanes[lane.parent].id} : TaskId{};
}

// What the mouse does among the bars. Returns the segment it is on.
std::uint32_t use_plot(Frame& frame, TimelineUi& ui, const TimelineLayout& layout,
                       const draw::TimelineWords& words) {
    constexpr std::uint32_t none = no_segment;
    const Rect area{layout.plot.x, layout.axis_strip.y, layout.plot.width,
                    layout.area.bottom() - layout.axis_strip.y};
    const Hit over = hit(frame, "timeline.plot", area, TakesFocus::No);
    const ImVec2 mouse_at = ImGui::GetIO().MousePos;
    const Point mouse{mouse_at.x, mouse_at.y};
    go_on_dragging(frame, ui, over);
    if (ui.drag) return none;
    if (ui.is_scrubbing && !over.is_held) ui.is_scrubbing = false;
    if (ui.is_scrubbing) {
        frame.ask(model::SeekTo{layout.event_at(mouse.x)});
        return none;
    }
    if (!over.is_hovered && !over.is_held) return none;
    use_wheel(frame, ui, layout);
    // What the veil of an open question hides is not told, and its ends are not to be had.
    if (model::hides_future(frame.app) && mouse.x > layout.x_of_event(frame.app.cursor))
        return none;
    const std::string deadline = deadline_at(frame, layout, mouse);
    const draw::Bar* end = layout.bar_end_at(mouse);
    auto turnable = end != nullptr ? turnable_end(frame, end->segment) : std::nullopt;
    const std::uint32_t turned = turnable ? end->segment : none;
    if (!turnable) turnable = interrupt_at(frame, layout, mouse);
    if (turnable && layout.seconds_per_px() > 0) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
        frame.tooltip = turnable->hint;
        if (!deadline.empty()) frame.tooltip += "\n" + deadline;
        if (over.was_pressed) begin_drag(frame, ui, layout, turned, *turnable);
        return turned;
    }
    if (over.was_pressed) {
        ui.is_scrubbing = true;
        frame.ask(model::SeekTo{layout.event_at(mouse.x)});
    }
    if (!deadline.empty()) {
        frame.tooltip = deadline;
        return none;
    }
    const draw::Bar* bar = layout.bar_at(mouse);
    if (bar == nullptr) return none;
    const auto& timeline = frame.app.document.run->timeline;
    frame.tooltip = draw::segment_text(timeline, timeline.segments[bar->segment], words);
    if (end != nullptr) frame.tooltip += "\n" + why_fixed(frame, timeline.segments[end->segment]);
    return bar->segment;
}

void use_labels(Frame& frame, Canvas& canvas, const TimelineLayout& layout) {
    for (const draw::LaneRow& row : layout.rows) {
        const Rect label =
            Rect{layout.labels.x, row.rect.y, layout.labels.width, row.rect.height}.intersected(
                layout.labels);
        // A name would tell of what is not there yet.
        const auto& lane = frame.app.document.run->timeline.lanes[row.lane];
        if (model::hides_future(frame.app) && lane.from > frame.app.cursor) {
            canvas.fill_rect(label, frame.theme.surface);
            // Of a row that is cut off not even a part of the name stays.
            if (label.height >= row.rect.height)
                draw_text(canvas, label.inset(frame.px(12)), "?", frame.small(),
                          frame.theme.text_faint);
            continue;
        }
        const TaskId task = task_of_lane(frame, row.lane);
        const bool can_select = to_number(task) != 0;
        const Hit over = hit(frame, "lane." + std::to_string(row.lane), label,
                             can_select ? TakesFocus::Yes : TakesFocus::No);
        if (over.is_hovered && can_select)
            canvas.stroke_rect(label.inset(frame.px(1)),
                               {frame.theme.border_strong, frame.metrics.border}, frame.px(5));
        if (over.is_focused) draw_focus_ring(frame, canvas, label.inset(frame.px(3)), frame.px(5));
        if (over.is_clicked) ask_to_select(frame, task);
    }
}

// The playhead stays in sight when a step leads out of the view.
void follow_playhead(Frame& frame, TimelineUi& ui) {
    if (ui.followed_event == frame.app.cursor || ui.drag) return;
    ui.followed_event = frame.app.cursor;
    const auto [begin, end] = view_parts(frame);
    if (end - begin >= 0.9999) return;
    const double at = ui.axis->of_event(frame.app.cursor) / std::max(1e-9, ui.axis->length());
    const double width = end - begin;
    if (at < begin || at > end) ask_for_view(frame, at - width / 2, at + width / 2);
}

// A program without an end is looked at from its beginning, where something can be read.
void choose_first_look(Frame& frame, TimelineUi& ui) {
    constexpr std::size_t instants_max = 80;
    constexpr std::uint32_t instants_shown = 16;
    const auto& document = frame.app.document;
    const std::string opened = document.id.empty() ? document.file_name : document.id;
    if (ui.opened == opened) return;
    ui.opened = opened;
    const auto& instants = ui.axis->timeline().instants;
    const bool is_endless =
        document.run->trace.outcome() == runtime::trace::RunOutcome::LimitReached;
    if (!is_endless || instants.size() < instants_max || !frame.app.ui.view.is_whole()) return;
    ask_for_view(frame, 0,
                 ui.axis->instant_room(instants_shown).end / std::max(1e-9, ui.axis->length()));
}

// A task that was selected, by the tour or elsewhere, is brought into sight.
void follow_selection(Frame& frame, TimelineUi& ui, const TimelineLayout& layout) {
    const auto lane = selected_lane(frame);
    if (ui.followed_lane == lane) return;
    ui.followed_lane = lane;
    const std::size_t row = draw::row_of(layout, lane);
    if (row == draw::no_row) return;
    const float top = static_cast<float>(row) * frame.metrics.lane;
    const float room = std::max(0.0F, layout.plot.height - frame.metrics.lane);
    const float scroll_px = std::clamp(ui.scroll_px, std::max(0.0F, top - room), top);
    if (scroll_px == ui.scroll_px) return;
    ui.scroll_px = scroll_px;
    frame.wants_another = true;
}

// A stretch that was asked for fills most of the width, but never by more than four times.
void show_asked_stretch(Frame& frame, const TimelineUi& ui) {
    constexpr double least_width = 0.25;
    constexpr double most_width = 0.8;
    const auto& asked = frame.app.ui.show_stretch;
    if (!asked || ui.drag) return;
    const double length = std::max(1e-9, ui.axis->length());
    const double begin = ui.axis->of_event(asked->first) / length;
    const double end = ui.axis->of_event(asked->last) / length;
    const double width = std::max((end - begin) * 1.3, least_width);
    if (width > most_width) return frame.ask(model::SetTimelineView{{0, 0, ui.scroll_px}});
    const double from = std::clamp((begin + end - width) / 2, 0.0, 1 - width);
    frame.ask(model::SetTimelineView{{from, from + width, ui.scroll_px}});
}

// The wait whose end is on its way: every run of a drag numbers its segments anew, so it is the one
// of the lane that ends nearest to the mouse.
std::uint32_t dragged_segment(const TimelineLayout& layout, const BarDrag& drag, float mouse_x) {
    const auto& segments = layout.axis->timeline().segments;
    const draw::Bar* nearest = nullptr;
    for (const draw::Bar& bar : layout.bars) {
        if (bar.lane != drag.lane || bar.is_end ||
            draw::end_handle(segments[bar.segment]) == draw::EndHandle::NotAWait)
            continue;
        if (nearest == nullptr ||
            std::abs(bar.end_x - mouse_x) < std::abs(nearest->end_x - mouse_x))
            nearest = &bar;
    }
    return nearest == nullptr ? no_segment : nearest->segment;
}

// Grips at bar ends that a number or a latency governs though the trace does not say so. The one
// that is dragged or under the mouse is large, as one that the trace tells of.
void draw_found_handles(Frame& frame, Canvas& canvas, const TimelineLayout& layout,
                        const draw::PaintOptions& options) {
    if (layout.seconds_per_px() <= 0) return;
    for (const draw::Bar& bar : layout.bars) {
        const bool is_dragged = bar.segment == options.dragged_segment;
        if (bar.end_x > layout.plot.right() || (bar.rect.width <= frame.px(16) && !is_dragged))
            continue;
        if (!is_dragged && !bar.has_handle && !turnable_end(frame, bar.segment)) continue;
        const bool is_active = is_dragged || bar.segment == options.hovered_segment;
        const float width = frame.px(is_active ? 4 : 3);
        const float height = is_active ? bar.rect.height - frame.px(4) : frame.px(10);
        const Rect grip{bar.end_x - frame.px(2) - width, bar.rect.center_y() - height / 2, width,
                        height};
        frame.registry.add("bar_end." + std::to_string(bar.segment), grip, false);
        if (is_dragged) frame.registry.add("timeline.dragged", grip, false);
        if (bar.has_handle) continue;
        canvas.fill_rect(grip,
                         is_active ? frame.theme.accent
                                   : frame.theme.look(bar.look.state).bar_text.faded(0.8F),
                         width / 2);
    }
}

// While a question is open or one is to come, what comes after the cursor is not shown.
void veil(Frame& frame, Canvas& canvas, Rect plot, float from_x) {
    const float from = std::clamp(from_x + frame.px(1), plot.x, plot.right());
    const Rect hidden{from, plot.y, plot.right() - from, plot.height};
    canvas.fill_rect(hidden, draw::mix(frame.theme.surface, frame.theme.hover, 0.6F));
    if (hidden.width <= frame.px(220) || hidden.height <= frame.px(40)) return;
    const std::string_view why =
        model::is_held(frame.app) ? "question.veil" : "question.veil_between";
    canvas.label({hidden.center_x(), hidden.center_y()},
                 canvas.measure().fitted(frame.tr(why), frame.body(), hidden.width), frame.body(),
                 frame.theme.text_muted, draw::Anchor::Middle);
    frame.registry.add(why, hidden, false);
}

void draw_minimap_row(Frame& frame, Canvas& canvas, Rect row, const TimelineLayout& layout) {
    const Rect label{row.x + frame.px(16), row.y, layout.labels.width - frame.px(20), row.height};
    draw_text(canvas, label, frame.tr("timeline.overview"), frame.small(), frame.theme.text_faint);
    const Rect strip{layout.plot.x, row.y + frame.px(3), layout.plot.width,
                     row.height - frame.px(8)};
    draw::draw_minimap(canvas, strip, layout, frame.theme);
    if (model::hides_future(frame.app)) {
        const double share =
            layout.axis->of_event(frame.app.cursor) / std::max(1e-9, layout.axis->length());
        veil(frame, canvas, strip, strip.x + static_cast<float>(share) * strip.width);
    }
    const Hit over = hit(frame, "timeline.minimap", strip, TakesFocus::No);
    if (!over.is_held) return;
    const double share = std::clamp(
        static_cast<double>((ImGui::GetIO().MousePos.x - strip.x) / std::max(1.0F, strip.width)),
        0.0, 1.0);
    const auto [begin, end] = view_parts(frame);
    if (end - begin >= 0.9999)
        frame.ask(model::SeekTo{layout.axis->event_at(share * layout.axis->length())});
    else
        ask_for_view(frame, share - (end - begin) / 2, share + (end - begin) / 2);
}

} // namespace

void draw_timeline_panel(Frame& frame, Canvas& canvas, Rect panel, TimelineUi& ui) {
    draw_panel(frame, canvas, panel);
    const Rect bar{panel.x, panel.y, panel.width, frame.metrics.transport};
    const float controls_begin = draw_transport_bar(frame, canvas, bar, ui.is_step_menu_open);
    const float tools_end = draw_timeline_tools(frame, canvas, bar, controls_begin, ui);
    canvas.fill_rect({panel.x, bar.bottom(), panel.width, frame.metrics.border},
                     frame.theme.border);
    const Rect below{panel.x, bar.bottom() + 1, panel.width, panel.height - bar.height - 1};
    if (!frame.has_run()) {
        draw_empty(frame, canvas, below, frame.tr("timeline.empty"));
        return;
    }
    // The first look at a long run is a quick one. While a bar's end is dragged every frame may
    // have a new run, and nothing is put off.
    constexpr std::size_t long_segment_count = 50'000;
    const bool is_new = make_axis(frame, ui);
    const bool is_quick =
        is_new && !ui.drag && ui.axis->timeline().segments.size() > long_segment_count;
    frame.wants_another = frame.wants_another || is_quick;
    find_on_timeline(frame, ui);
    // In a low window the lanes need the room.
    const bool has_minimap = below.height > frame.px(130);
    const float minimap = has_minimap ? frame.metrics.minimap + frame.px(4) : 0;
    const Rect area{below.x + frame.px(2), below.y, below.width - frame.px(12),
                    below.height - minimap - frame.px(4)};
    const draw::TimelineWords words = exporting::timeline_words(frame.language());
    const TimelineLayout layout = lay_out(frame, ui, area, words, is_quick);
    ui.scroll_px = std::clamp(ui.scroll_px, 0.0F,
                              std::max(0.0F, layout.content_height_px - layout.plot.height));
    const float legend_begin = tools_end + frame.px(8);
    draw_timeline_legend(
        frame, canvas,
        {legend_begin, bar.y, controls_begin - frame.px(16) - legend_begin, bar.height}, layout,
        words);
    choose_first_look(frame, ui);
    follow_playhead(frame, ui);
    follow_selection(frame, ui, layout);
    show_asked_stretch(frame, ui);
    use_mistake_marks(frame, layout);
    const std::uint32_t hovered = use_plot(frame, ui, layout, words);
    pan_by_mouse(frame, ui, layout, area);
    draw::PaintOptions options;
    options.hovered_segment = hovered;
    if (ui.drag)
        options.dragged_segment = dragged_segment(layout, *ui.drag, ImGui::GetIO().MousePos.x);
    {
        const draw::ClipGuard clip(canvas, area);
        draw::draw_timeline(canvas, layout, frame.theme, words, options);
        draw_found_handles(frame, canvas, layout, options);
        draw_interrupt_mark(frame, canvas, layout);
        draw_finds(frame, canvas, layout, ui);
        if (model::hides_future(frame.app)) {
            const float from = layout.x_of_event(frame.app.cursor);
            veil(frame, canvas, layout.plot, from);
            // The times at which something happens would give an answer away too.
            veil(frame, canvas, layout.axis_strip, from + frame.px(64));
        }
    }
    if (layout.shown_lanes.empty()) {
        canvas.fill_rect(layout.plot, frame.theme.surface);
        draw_empty(
            frame, canvas, layout.plot,
            frame.tr(frame.app.ui.is_filtered ? "timeline.none_found" : "timeline.no_lanes"));
    }
    draw_mistake_marks(frame, canvas, layout);
    use_labels(frame, canvas, layout);
    if (has_minimap)
        draw_minimap_row(frame, canvas,
                         {below.x, area.bottom() + frame.px(2), below.width, minimap}, layout);
    if (frame.app.document.is_stale) canvas.fill_rect(area, frame.theme.surface.faded(0.5F));
}

} // namespace app::gui
