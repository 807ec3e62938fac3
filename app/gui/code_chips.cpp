#include "app/gui/code_chips.h"

#include "app/gui/imgui_compat.hpp"
#include "app/model/narrate.h"

#include <algorithm>
#include <span>

namespace app::gui {

using draw::Anchor;
using runtime::source::Span;

float line_end_x(const CodeView& view, std::uint32_t line) {
    const Span span = view.text.line_span(line);
    if (span.is_empty()) return view.grid.origin.x;
    return rect_of(view.frame, view.grid, view.text, span).right();
}

float CodeView::right_px() const {
    return scroll.origin().x + ImGui::GetScrollX() + scroll.width_px();
}

namespace {

// Where a line's code ends, without the comment behind it.
float code_end_x(const CodeView& view, std::uint32_t line) {
    const Span whole = view.text.line_span(line);
    std::string_view code = model::without_comment(view.text.slice(whole));
    code = code.substr(0, code.find_last_not_of(" \t") + 1);
    if (code.empty()) return view.grid.origin.x;
    return rect_of(view.frame, view.grid, view.text,
                   {whole.begin, whole.begin + static_cast<std::uint32_t>(code.size())})
        .right();
}

// The locals of the frame that runs, behind its line and what stands there; returns where they end.
float draw_values(const CodeView& view, const CodeMarks& marks, float behind) {
    const Frame& frame = view.frame;
    if (marks.values.empty() || !view.is_shown(marks.running_line)) return behind;
    float x = std::max(behind, line_end_x(view, marks.running_line) + frame.px(16)) + frame.px(6);
    const float y = view.line_y(marks.running_line) + view.grid.line_px / 2;
    const float right = view.right_px();
    for (const LineValue& value : marks.values) {
        const float width = text_width(frame, value.text, frame.mono_small());
        if (x + width > right) break;
        view.canvas().label({x, y}, value.text, frame.mono_small(),
                            value.is_new ? frame.theme.text_muted : frame.theme.text_faint,
                            Anchor::Start);
        x += width + frame.px(14);
    }
    return x;
}

bool is_mouse_on(Rect box) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    return box.contains({mouse.x, mouse.y}) &&
           ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows);
}

void draw_chip(const CodeView& view, const LineMark& mark, Point at, float width) {
    Frame& frame = view.frame;
    draw_state_chip(frame, &view.canvas(), at, mark.state, mark.words, frame.is_selected(mark.task),
                    frame.run_opacity());
    const Rect box{at.x, at.y - frame.px(10), width, frame.px(20)};
    frame.registry.add("chip." + std::to_string(runtime::trace::to_number(mark.task)), box, false);
    if (!is_mouse_on(box)) return;
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    frame.tooltip = std::string(frame.world->task(mark.task).label) + "  ·  " +
                    std::string(state_word(frame, mark.state));
    if (ImGui::IsMouseClicked(0)) ask_to_select(frame, mark.task);
}

// In the place of chips that the panel has no room for: how many, and in a tooltip which.
void draw_more_chips(const CodeView& view, std::span<const LineMark> marks, Point at) {
    Frame& frame = view.frame;
    constexpr std::size_t named_max = 12;
    const std::string words = "+" + std::to_string(marks.size());
    const Rect box{at.x, at.y - frame.px(10), text_width(frame, words, frame.tiny()) + frame.px(12),
                   frame.px(20)};
    view.canvas().fill_rect(box, frame.theme.raised, box.height / 2);
    view.canvas().stroke_rect(box, {frame.theme.border_strong, frame.metrics.border},
                              box.height / 2);
    view.canvas().label({box.center_x(), at.y}, words, frame.tiny(), frame.theme.text_muted,
                        Anchor::Middle);
    frame.registry.add("chips.more." + std::to_string(marks.front().line), box, false);
    if (!is_mouse_on(box)) return;
    for (std::size_t i = 0; i < marks.size() && i < named_max; ++i)
        frame.tooltip += (i == 0 ? "" : "\n") + marks[i].words;
    if (marks.size() > named_max) frame.tooltip += "\n…";
}

// What there is room for in the place of chips: one without its words, or how many. Code is never
// covered: of a line that fills the panel the gutter tells.
void draw_cut_chips(const CodeView& view, std::span<const LineMark> marks, Point at, float right) {
    LineMark bare = marks.front();
    bare.words.clear();
    const float width = draw_state_chip(view.frame, nullptr, {}, bare.state, bare.words);
    if (marks.size() == 1 && at.x + width <= right)
        draw_chip(view, bare, at, width);
    else if (at.x + view.frame.px(24) <= right)
        draw_more_chips(view, marks, at);
}

// Takes the end of a comment away that leaves the chips no room; returns where they begin. Behind
// it the line's own band goes on.
float cover_comment(const CodeView& view, std::span<const LineMark> marks, float begin,
                    bool is_running) {
    const Frame& frame = view.frame;
    const float right = view.right_px();
    float wanted = frame.px(8);
    for (const LineMark& mark : marks)
        wanted += draw_state_chip(frame, nullptr, {}, mark.state, mark.words) + frame.px(6);
    const std::uint32_t line = marks.front().line;
    if (begin + wanted <= right) return begin;
    const float least = code_end_x(view, line) + frame.px(16);
    const float from = std::max(least, right - wanted);
    if (from >= begin || least + frame.px(30) > right) return begin;
    const Rect ground{from - frame.px(8), view.line_y(line), right - from + frame.px(8),
                      view.grid.line_px};
    view.canvas().fill_rect(ground, frame.theme.surface);
    if (is_running)
        view.canvas().fill_rect(ground, frame.theme.task_running.tint.faded(frame.run_opacity()));
    return from;
}

// Puts the chips of one line behind its words, as many as the panel has room for; returns where
// they end.
float draw_line_chips(const CodeView& view, std::span<const LineMark> marks, bool is_running,
                      bool may_cover) {
    const Frame& frame = view.frame;
    const float gap = frame.px(6);
    const float more = frame.px(30);
    const float right = view.right_px();
    const std::uint32_t line = marks.front().line;
    Point at{line_end_x(view, line) + frame.px(16), view.line_y(line) + view.grid.line_px / 2};
    if (may_cover) at.x = cover_comment(view, marks, at.x, is_running);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const float width = draw_state_chip(frame, nullptr, {}, marks[i].state, marks[i].words);
        const float kept = i + 1 < marks.size() ? gap + more : 0;
        if (at.x + width + kept > right) {
            draw_cut_chips(view, marks.subspan(i), at, right);
            return right;
        }
        draw_chip(view, marks[i], at, width);
        at.x += width + gap;
    }
    return at.x;
}

} // namespace

LineEnds draw_chips(const CodeView& view, const CodeMarks& marks, std::uint32_t typed_in) {
    LineEnds ends;
    for (std::size_t begin = 0; begin < marks.marks.size();) {
        const std::uint32_t line = marks.marks[begin].line;
        std::size_t end = begin;
        while (end < marks.marks.size() && marks.marks[end].line == line)
            ++end;
        if (view.is_shown(line))
            ends[line] = draw_line_chips(
                view, std::span<const LineMark>(marks.marks).subspan(begin, end - begin),
                line == marks.running_line, line != typed_in);
        begin = end;
    }
    const auto running = ends.find(marks.running_line);
    const float behind = draw_values(view, marks, running == ends.end() ? 0 : running->second);
    if (behind > 0) ends[marks.running_line] = behind;
    return ends;
}

bool is_over_chip(const Frame& frame) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    for (const Widget& widget : frame.registry.widgets()) {
        if (widget.name.starts_with("chip.") && widget.rect.contains({mouse.x, mouse.y}))
            return true;
    }
    return false;
}

} // namespace app::gui
