#include "app/gui/loop_pile.h"

#include "app/draw/fitted_call.h"
#include "app/draw/shapes.h"
#include "app/gui/panels.h"

#include <algorithm>

namespace app::gui {

using draw::Anchor;
using runtime::trace::to_number;

Rect Pile::take(float height) {
    const Rect rect{x, y, width, height};
    y += height;
    return rect;
}

void Pile::put_token(std::uint64_t token, Rect own, const std::function<void(Rect)>& draw) {
    if (token == 0) {
        draw(own);
        return;
    }
    const Rect inside{own.x - origin.x, own.y - origin.y, own.width, own.height};
    Rect now = motion.place(token, inside);
    now.x += origin.x;
    now.y += origin.y;
    frame.registry.add("token." + std::to_string(token), now, false);
    const bool is_at_rest = now.x == own.x && now.y == own.y;
    if (is_at_rest)
        draw(own);
    else
        moving.push_back([draw, now] { draw(now); });
}

void Pile::draw_moving() {
    for (const auto& draw : moving)
        draw();
    moving.clear();
}

void Pile::heading(std::string_view text, std::string_view note) {
    const Rect line = take(frame.px(24));
    const float used = draw_text(canvas, line, text, frame.tiny(), frame.theme.text_muted);
    draw_text(canvas,
              {line.x + used + frame.px(8), line.y, line.width - used - frame.px(8), line.height},
              note, frame.tiny(), frame.theme.text_faint, Anchor::End);
}

void Pile::words(std::string_view text) {
    const float line = frame.px(18);
    const float height = draw_wrapped(frame, &canvas, {x, y}, width, text, frame.small(),
                                      frame.theme.text_faint, line);
    take(height + frame.px(10));
}

void Pile::more(std::string_view name, std::size_t count, std::size_t shown) {
    if (count <= shown) return;
    if (put_more(frame, canvas, name, take(frame.px(24)), count - shown)) rows_shown += more_rows;
}

std::uint64_t token_of(runtime::trace::TaskId task) {
    return 2 * static_cast<std::uint64_t>(to_number(task));
}

// A task's step or wake-up stands for the task.
std::uint64_t token_of(const runtime::trace::HandleState& handle) {
    if (to_number(handle.task) != 0) return token_of(handle.task);
    return 2 * static_cast<std::uint64_t>(to_number(handle.id)) + 1;
}

namespace {

void draw_row(Frame& frame, draw::Canvas& canvas, Rect rect, const TokenRow& row, const Hit& over) {
    const bool can_select = to_number(row.task) != 0;
    const bool is_selected = can_select && frame.is_selected(row.task);
    const float radius = frame.px(6);
    canvas.fill_rect(rect, over.is_hovered && can_select ? frame.theme.hover : frame.theme.raised,
                     radius);
    const Color border = is_selected ? frame.theme.accent : frame.theme.border;
    canvas.stroke_rect(rect, {border, is_selected ? frame.px(1.5F) : frame.metrics.border}, radius);
    float x = rect.x + frame.px(8);
    if (row.has_state) {
        draw::draw_state_glyph(canvas, row.state, {x + frame.px(5), rect.center_y()}, frame.px(10),
                               frame.theme.look(row.state).label);
        x += frame.px(17);
    }
    const float right = rect.right() - frame.px(8);
    // What stands at the right leaves the name at least half of the row, or all that it needs.
    const float whole_note =
        row.note.empty() ? 0 : text_width(frame, row.note, frame.tiny()) + frame.px(8);
    const float whole_name = text_width(frame, row.text, frame.mono_small()) + frame.px(1);
    const bool is_tight = whole_name + whole_note > right - x;
    const float note =
        is_tight && row.note_gives_way
            ? 0
            : std::min(whole_note, std::max((right - x) / 2, right - x - whole_name));
    const Color ink = row.is_faint ? frame.theme.text_faint : frame.theme.text;
    draw_text(canvas, {x, rect.y, right - note - x, rect.height},
              draw::fitted_call(canvas.measure(), row.text, frame.mono_small(), right - note - x,
                                frame.shared_beginning(row.task)),
              frame.mono_small(), ink);
    if (note > 0)
        frame.registry.add(row.name + ".note", {right - note, rect.y, note, rect.height}, false);
    if (note > 0)
        draw_text(canvas, {right - note + frame.px(8), rect.y, note - frame.px(8), rect.height},
                  row.note, frame.tiny(), frame.theme.text_muted, Anchor::End);
    const bool is_cut =
        whole_note > note || text_width(frame, row.text, frame.mono_small()) > right - note - x;
    if (over.is_hovered && !row.tooltip.empty())
        frame.tooltip = row.tooltip;
    else if (over.is_hovered && is_cut)
        frame.tooltip = row.note.empty() ? row.text : row.text + "  ·  " + row.note;
    if (over.is_focused) draw_focus_ring(frame, canvas, rect, radius);
}

} // namespace

void put_row(Pile& pile, const TokenRow& row) {
    Frame& frame = pile.frame;
    const Rect box = pile.take(frame.px(26));
    const Rect own{box.x + row.indent_px, box.y, box.width - row.indent_px, frame.px(24)};
    const bool can_select = to_number(row.task) != 0;
    const Hit over = hit(frame, row.name, own, can_select ? TakesFocus::Yes : TakesFocus::No);
    if (over.is_clicked) ask_to_select(frame, row.task);
    draw::Canvas& canvas = pile.canvas;
    pile.put_token(row.token, own, [&frame, &canvas, row, over](Rect now) {
        draw_row(frame, canvas, now, row, over);
    });
}

} // namespace app::gui
