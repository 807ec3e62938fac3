#include "app/gui/panels.h"

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

float draw_step_size(Frame& frame, Canvas& canvas, float right, Rect bar) {
    const std::array<std::string, 4> sizes = {std::string(frame.tr("transport.size_event")),
                                              std::string(frame.tr("transport.size_line")),
                                              std::string(frame.tr("transport.size_task_switch")),
                                              std::string(frame.tr("transport.size_iteration"))};
    const float width = segmented_width(frame, sizes);
    const float height = frame.px(28);
    const Rect box{right - width, bar.center_y() - height / 2, width, height};
    const int current = static_cast<int>(frame.app.ui.settings.step_size);
    if (const auto chosen = segmented(frame, canvas, "transport.size", box, sizes, current)) {
        frame.ask(model::SetStepSize{static_cast<model::StepSize>(*chosen)});
    }
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

float draw_transport_bar(Frame& frame, Canvas& canvas, Rect bar) {
    const Rect controls = draw_controls(frame, canvas, bar);
    float right = bar.right() - frame.px(12);
    right -= draw_speed(frame, canvas, right, bar) + frame.px(8);
    const bool has_room = right - controls.right() > frame.px(250) + frame.px(110);
    if (has_room) right -= draw_step_size(frame, canvas, right, bar) + frame.px(12);
    draw_place(frame, canvas,
               {controls.right() + frame.px(20), bar.y, right - controls.right() - frame.px(20),
                bar.height});
    return controls.x;
}

} // namespace app::gui
