#include "app/gui/panels.h"

#include "app/gui/imgui_compat.hpp"
#include "app/gui/widgets.h"
#include "app/model/narrate.h"

#include <array>
#include <cmath>

namespace app::gui {

using draw::Anchor;
using draw::Canvas;

namespace {

struct Control {
    std::string_view name;
    Icon icon;
    std::string_view command;
    bool is_enabled;
};

// The five buttons, always in the middle of the bar.
Rect draw_controls(Frame& frame, Canvas& canvas, Rect bar) {
    const bool plays = frame.app.ui.is_playing;
    const bool back = model::can_step_back(frame.app);
    const bool forward = model::can_step_forward(frame.app);
    const std::array<Control, 5> controls = {{
        {"transport.first", Icon::First, "seek_first", back},
        {"transport.back", Icon::Back, "step_back", back},
        {"transport.play", plays ? Icon::Pause : Icon::Play, "toggle_play",
         model::has_run(frame.app)},
        {"transport.forward", Icon::Forward, "step_forward", forward},
        {"transport.last", Icon::Last, "seek_last", forward},
    }};
    const float small = frame.px(32);
    const float large = frame.metrics.play_button;
    const float gap = frame.px(8);
    const float width = 4 * small + large + 4 * gap;
    float x = std::round(bar.center_x() - width / 2);
    const Rect whole{x, bar.y, width, bar.height};
    for (const Control& control : controls) {
        const bool is_play = control.command == "toggle_play";
        const float size = is_play ? large : small;
        const Rect rect{x, std::round(bar.center_y() - size / 2), size, size};
        if (icon_button(frame, canvas, control.name, rect, control.icon,
                        command_tooltip(frame, control.command), control.is_enabled,
                        is_play ? ButtonLook::Accent : ButtonLook::Quiet)) {
            frame.ask_for(control.command);
        }
        x += size + gap;
    }
    return whole;
}

float draw_speed(Frame& frame, Canvas& canvas, float right, Rect bar) {
    const float height = frame.px(28);
    const float button = frame.px(24);
    const std::string rate = frame.tr_with(
        "transport.per_second",
        fmt::arg("n", static_cast<int>(model::play_speeds[frame.app.ui.settings.speed])));
    const float words = text_width(frame, "32/s", frame.mono_small()) + frame.px(10);
    const float width = 2 * button + words;
    const Rect box{right - width, bar.center_y() - height / 2, width, height};
    canvas.fill_rect(box, frame.theme.raised, frame.metrics.radius_card);
    canvas.stroke_rect(box, {frame.theme.border, frame.metrics.border}, frame.metrics.radius_card);
    const auto side = [&](std::string_view name, Rect rect, bool is_up, std::string_view command) {
        const Hit over = hit(frame, name, rect);
        const Color ink = over.is_hovered ? frame.theme.text : frame.theme.text_muted;
        const Point c{rect.center_x(), rect.center_y()};
        const float arm = frame.px(4);
        canvas.line({c.x - arm, c.y}, {c.x + arm, c.y}, {ink, frame.metrics.icon_line});
        if (is_up) canvas.line({c.x, c.y - arm}, {c.x, c.y + arm}, {ink, frame.metrics.icon_line});
        if (over.is_hovered) frame.tooltip = command_tooltip(frame, command);
        if (over.is_focused) draw_focus_ring(frame, canvas, rect, frame.px(6));
        if (over.is_clicked) frame.ask(model::ChangeSpeed{is_up ? 1 : -1});
    };
    side("transport.slower", {box.x, box.y, button, height}, false, "slower");
    side("transport.faster", {box.right() - button, box.y, button, height}, true, "faster");
    draw_text(canvas, {box.x + button, box.y, words, height}, rate, frame.mono_small(),
              frame.theme.text, Anchor::Middle);
    return width;
}

std::array<std::string, 4> size_words(const Frame& frame) {
    return {std::string(frame.tr("transport.size_event")),
            std::string(frame.tr("transport.size_line")),
            std::string(frame.tr("transport.size_task_switch")),
            std::string(frame.tr("transport.size_iteration"))};
}

float draw_step_size(Frame& frame, Canvas& canvas, float right, Rect bar) {
    const auto sizes = size_words(frame);
    const float width = segmented_width(frame, sizes);
    const float height = frame.px(28);
    const Rect box{right - width, bar.center_y() - height / 2, width, height};
    const int current = static_cast<int>(frame.app.ui.settings.step_size);
    if (const auto chosen = segmented(frame, canvas, "transport.size", box, sizes, current)) {
        frame.ask(model::SetStepSize{static_cast<model::StepSize>(*chosen)});
    }
    return width;
}

// The sizes one below the other, above the button that they belong to.
void draw_step_menu(Frame& frame, Rect button, bool& is_open) {
    const auto sizes = size_words(frame);
    const float row = frame.px(30);
    const float pad = frame.px(5);
    const float height = row * static_cast<float>(sizes.size()) + 2 * pad;
    const Rect box{button.x, std::max(frame.px(6), button.y - frame.px(6) - height), button.width,
                   height};
    ImGui::SetNextWindowPos(ImVec2(box.x, box.y));
    ImGui::SetNextWindowSize(ImVec2(box.width, box.height));
    constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration |
                                       ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                                       ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav;
    ImGui::Begin("##step_menu", nullptr, flags);
    NotingCanvas canvas(*ImGui::GetWindowDrawList(), frame.fonts);
    canvas.fill_rect(box, frame.theme.raised, frame.metrics.radius_card);
    canvas.stroke_rect(box, {frame.theme.border_strong, frame.metrics.border},
                       frame.metrics.radius_card);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool is_beside =
        !box.contains({mouse.x, mouse.y}) && !button.contains({mouse.x, mouse.y});
    if (is_beside && ImGui::IsMouseClicked(0)) is_open = false;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const Rect line{box.x + pad, box.y + pad + row * static_cast<float>(i), box.width - 2 * pad,
                        row};
        const Hit over = hit(frame, "transport.size." + std::to_string(i), line);
        const bool is_current = static_cast<std::size_t>(frame.app.ui.settings.step_size) == i;
        if (over.is_hovered || over.is_focused)
            canvas.fill_rect(line, frame.theme.active, frame.metrics.radius_row);
        draw_text(canvas, line.inset(frame.px(8)), sizes[i], frame.small(),
                  is_current ? frame.theme.accent_text : frame.theme.text);
        if (!over.is_clicked) continue;
        frame.ask(model::SetStepSize{static_cast<model::StepSize>(i)});
        is_open = false;
    }
    ImGui::End();
}

// Where the sizes have no room beside one another: the one that is set, and a menu of all.
float draw_brief_step_size(Frame& frame, Canvas& canvas, float right, Rect bar, bool& is_open) {
    const auto sizes = size_words(frame);
    float widest = 0;
    for (const std::string& size : sizes)
        widest = std::max(widest, text_width(frame, size, frame.small()));
    const float width = widest + frame.px(40);
    const Rect box{right - width, bar.center_y() - frame.px(14), width, frame.px(28)};
    const Hit over = hit(frame, "transport.size_menu", box);
    canvas.fill_rect(box, over.is_hovered || is_open ? frame.theme.hover : frame.theme.raised,
                     frame.metrics.radius_card);
    canvas.stroke_rect(box, {frame.theme.border, frame.metrics.border}, frame.metrics.radius_card);
    draw_text(canvas, {box.x + frame.px(12), box.y, widest + 1, box.height},
              sizes[static_cast<std::size_t>(frame.app.ui.settings.step_size)], frame.small(),
              frame.theme.text);
    const Point tip{box.right() - frame.px(15), box.center_y() - frame.px(2)};
    const float arm = frame.px(4);
    const Point arrow[] = {{tip.x - arm, tip.y + arm}, tip, {tip.x + arm, tip.y + arm}};
    canvas.polyline(arrow, {frame.theme.text_muted, frame.metrics.icon_line});
    if (over.is_hovered && !is_open) frame.tooltip = command_tooltip(frame, "cycle_step_size");
    if (over.is_focused) draw_focus_ring(frame, canvas, box, frame.metrics.radius_card);
    if (over.is_clicked) {
        is_open = !is_open;
        frame.wants_another = true;
    }
    if (is_open) draw_step_menu(frame, box, is_open);
    return width;
}

// "0.6 s   123 of 456": where the cursor is, in time and in events.
void draw_place(Frame& frame, Canvas& canvas, Rect room) {
    if (!frame.has_run()) return;
    const std::string clock = frame.seconds(frame.world->time());
    const std::string place =
        frame.tr_with("transport.event_of", fmt::arg("n", frame.app.cursor),
                      fmt::arg("count", frame.app.document.run->last_event()));
    const float clock_width = std::max(text_width(frame, clock, frame.code()),
                                       text_width(frame, frame.seconds(0.25), frame.code()));
    const Rect left{room.x, room.y, clock_width, room.height};
    draw_text(canvas, left, clock, frame.code(), frame.theme.text);
    const float x = room.x + clock_width + frame.px(12);
    const std::string words = std::string(frame.tr("transport.event")) + " " + place;
    const auto fits = [&](std::string_view text) {
        return text_width(frame, text, frame.small()) <= room.right() - x;
    };
    if (fits(place))
        draw_text(canvas, {x, room.y, room.right() - x, room.height}, fits(words) ? words : place,
                  frame.small(), frame.theme.text_muted);
    frame.registry.add("transport.place", {room.x, room.y, room.width, room.height}, false);
}

} // namespace

float draw_transport_bar(Frame& frame, Canvas& canvas, Rect bar, bool& is_step_menu_open) {
    const Rect controls = draw_controls(frame, canvas, bar);
    float right = bar.right() - frame.px(12);
    right -= draw_speed(frame, canvas, right, bar) + frame.px(8);
    const bool has_room = right - controls.right() > frame.px(250) + frame.px(110);
    is_step_menu_open = is_step_menu_open && !has_room;
    if (has_room)
        right -= draw_step_size(frame, canvas, right, bar) + frame.px(12);
    else if (right - controls.right() > frame.px(140))
        right -= draw_brief_step_size(frame, canvas, right, bar, is_step_menu_open) + frame.px(12);
    draw_place(frame, canvas,
               {controls.right() + frame.px(20), bar.y, right - controls.right() - frame.px(20),
                bar.height});
    return controls.x;
}

} // namespace app::gui
