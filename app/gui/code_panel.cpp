#include "app/gui/panels.h"

#include "app/draw/code_picture.h"
#include "app/gui/code_chips.h"
#include "app/gui/code_trouble.h"
#include "app/gui/find_bar.h"
#include "app/gui/imgui_compat.hpp"
#include "app/gui/legible.h"
#include "app/gui/widgets.h"
#include "app/model/breakpoints.h"
#include "app/model/editing.h"
#include "app/model/narrate.h"
#include "app/model/problems.h"
#include "app/model/run_change.h"
#include "lessons/catalogue.h"
#include "runtime/source/utf8.h"

#include <algorithm>
#include <cmath>

namespace app::gui {

using draw::Anchor;
using draw::Canvas;
using runtime::source::SourceText;
using runtime::source::Span;

namespace {

void draw_line_band(const CodeView& view, std::uint32_t line, Color ground, Color edge) {
    if (line == 0 || !view.is_shown(line)) return;
    const float left = view.grid.origin.x - view.gutter_px;
    const Rect band{left, view.line_y(line), std::max(view.scroll.width_px(), 4000.0F),
                    view.grid.line_px};
    view.canvas().fill_rect(band, ground);
    view.canvas().fill_rect({left, band.y, view.frame.px(3), band.height}, edge);
}

// The line that runs, and fainter those that wait for it to return: a helper at the top of the
// program says little without who called it. While none runs, the line that the event is about.
void draw_running_line(const CodeView& view, const CodeMarks& marks) {
    const draw::Theme& theme = view.frame.theme;
    const draw::StateLook& look = theme.task_running;
    const float opacity = view.frame.run_opacity();
    const auto draw_band = [&](std::uint32_t line, float share) {
        draw_line_band(view, line, look.tint.faded(opacity * share),
                       look.mark.faded(opacity * share));
    };
    for (const std::uint32_t line : marks.calling_lines)
        if (line != marks.running_line) draw_band(line, 0.45F);
    draw_band(marks.running_line, 1);
    draw_line_band(view, marks.told_line, theme.hover.faded(opacity),
                   theme.border_strong.faded(opacity));
}

void draw_line_numbers(const CodeView& view, const CodeMarks& marks) {
    const Frame& frame = view.frame;
    const float left = view.grid.origin.x - view.gutter_px;
    for (std::uint32_t line = view.first_line; line <= view.last_line; ++line) {
        const bool is_running = line == marks.running_line;
        const Rect box{left, view.line_y(line), view.gutter_px - frame.px(16), view.grid.line_px};
        const bool stops = model::has_line_breakpoint(frame.app.document, line);
        if (stops) {
            const float digits =
                std::max(text_width(frame, "000", frame.mono_small()),
                         text_width(frame, std::to_string(line), frame.mono_small()));
            const float width = digits + frame.px(8);
            view.canvas().fill_rect({box.right() - width + frame.px(4), box.y + frame.px(3), width,
                                     box.height - frame.px(6)},
                                    frame.theme.accent, frame.px(4));
        }
        draw_text(view.canvas(), box, std::to_string(line), frame.mono_small(),
                  stops        ? frame.theme.on_accent
                  : is_running ? frame.theme.text
                               : frame.theme.text_faint,
                  Anchor::End);
    }
}

// The tasks at a line, one below the other.
std::string who_is_at(const Frame& frame, const CodeMarks& marks, std::uint32_t line) {
    constexpr std::size_t named_max = 8;
    std::string out;
    std::size_t count = 0;
    for (const LineMark& mark : marks.marks) {
        if (mark.line != line || ++count > named_max) continue;
        out += std::string(model::task_label(frame.world->index(), mark.task)) + "  ·  " +
               std::string(state_word(frame, mark.state)) + "\n";
    }
    return count > named_max ? out + "…\n" : out;
}

// A press beside the text sets a breakpoint on that line, or takes it away.
void use_gutter(const CodeView& view, Rect area, bool is_hovered, const CodeMarks& marks) {
    Frame& frame = view.frame;
    const float left = view.grid.origin.x - view.gutter_px;
    const float width = view.gutter_px - frame.px(8);
    for (std::uint32_t line = view.first_line; line <= view.last_line; ++line) {
        const Rect box = Rect{left, view.line_y(line), width, view.grid.line_px}.intersected(area);
        frame.registry.add("gutter." + std::to_string(line), box, false);
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        if (!is_hovered || !box.contains({mouse.x, mouse.y})) continue;
        frame.tooltip = who_is_at(frame, marks, line) + command_tooltip(frame, "toggle_breakpoint");
        frame.tooltip_beside = area;
        if (ImGui::IsMouseClicked(0))
            frame.ask(model::ToggleBreakpoint{model::line_breakpoint(line)});
    }
}

// A dot for each state that stands at a line, between its number and the panel's edge.
void draw_dots(const CodeView& view, const CodeMarks& marks) {
    const Frame& frame = view.frame;
    for (const LineMark& mark : marks.marks) {
        if (!view.is_shown(mark.line)) continue;
        const Point at{view.grid.origin.x - view.gutter_px + frame.px(11),
                       view.line_y(mark.line) + view.grid.line_px / 2};
        view.canvas().fill_circle(at, frame.px(3),
                                  frame.theme.look(mark.state).mark.faded(frame.run_opacity()));
    }
}

void draw_numbers(const CodeView& view, std::optional<std::uint32_t> under, const CodeUi& ui) {
    const Frame& frame = view.frame;
    for (const model::NumberLiteral& literal : frame.app.document.literals) {
        if (!view.is_shown(view.text.line_at(literal.span.begin))) continue;
        Rect box = rect_of(frame, view.grid, view.text, literal.span);
        box = {box.x - frame.px(3), box.y + frame.px(2), box.width + frame.px(6),
               box.height - frame.px(4)};
        const bool is_lit = under == literal.span.begin || ui.pressed_literal == literal.span.begin;
        const bool is_selected = frame.app.ui.selected_literal == literal.span.begin;
        view.canvas().fill_rect(box, frame.theme.accent.faded(is_lit ? 0.30F : 0.15F), frame.px(4));
        const draw::Stroke dashes{frame.theme.accent.faded(0.8F), frame.px(1),
                                  draw::LineDash::Dotted};
        view.canvas().line({box.x + frame.px(3), box.bottom() - frame.px(1)},
                           {box.right() - frame.px(3), box.bottom() - frame.px(1)}, dashes);
        if (is_selected)
            view.canvas().stroke_rect(box.inset(-frame.px(1)), {frame.theme.accent, frame.px(1.5F)},
                                      frame.px(5));
    }
}

void draw_letters(const CodeView& view, std::string_view text) {
    const Frame& frame = view.frame;
    std::string shown;
    const auto put = [&](Span span, Color color) {
        while (!span.is_empty()) {
            const std::uint32_t line = view.text.line_at(span.begin);
            const std::uint32_t end = std::min(span.end, view.text.line_span(line).end);
            const Span part{span.begin, std::max(end, span.begin)};
            if (view.is_shown(line) && !part.is_empty()) {
                const Rect box = rect_of(frame, view.grid, view.text, part);
                view.canvas().label({box.x, box.center_y()},
                                    legible_in_columns(view.text.slice(part), shown), frame.code(),
                                    color, Anchor::Start);
            }
            const std::uint32_t next =
                line < view.text.line_count() ? view.text.line_span(line + 1).begin : span.end;
            span.begin = std::min(std::max(next, part.end), span.end);
        }
    };
    std::uint32_t at = 0;
    for (const model::PaintSpan& painted : model::paint_source(text)) {
        if (painted.span.begin > at) put({at, painted.span.begin}, frame.theme.text);
        put(painted.span, draw::color_of(painted.paint, frame.theme));
        at = std::max(at, painted.span.end);
    }
    put({at, view.text.size()}, frame.theme.text);
}

const draw::StateLook& look_of(const Frame& frame, const model::Problem& problem) {
    return problem.is_error || problem.ended_run ? frame.theme.task_failed
                                                 : frame.theme.task_cancel_requested;
}

void draw_wave(const CodeView& view, Rect box, Color color) {
    const Frame& frame = view.frame;
    std::vector<Point> wave;
    const float step = frame.px(3);
    for (int i = 0; box.x + static_cast<float>(i) * step <= box.right() + step; ++i) {
        wave.push_back({box.x + static_cast<float>(i) * step,
                        box.bottom() - frame.px(i % 2 == 0 ? 1.0F : 3.0F)});
    }
    view.canvas().polyline(wave, {color, frame.px(1.2F)});
}

// A wave under each place that there is something to say about; what is said stands in a tooltip,
// and of an error at the end of its line too.
void draw_problems(const CodeView& view, const std::vector<model::Problem>& problems,
                   const LineEnds& ends, bool is_hovered) {
    Frame& frame = view.frame;
    for (std::size_t i = 0; i < problems.size(); ++i) {
        const model::Problem& problem = problems[i];
        const std::uint32_t line = view.text.line_at(problem.span.begin);
        if (!view.is_shown(line)) continue;
        const draw::StateLook& look = look_of(frame, problem);
        const Rect box = rect_of(frame, view.grid, view.text, problem.span);
        draw_wave(view, box, look.mark);
        frame.registry.add("problem." + std::to_string(i), box, false);
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        if (is_hovered && box.contains({mouse.x, mouse.y}))
            frame.tooltip = problem.message + (problem.hint.empty() ? "" : "\n" + problem.hint);
        if (!problem.is_error && !problem.ended_run) continue;
        // Where the line leaves no room for a word of it, the wave says that there is something.
        const auto behind = ends.find(line);
        const float x = std::max(line_end_x(view, line) + frame.px(18),
                                 behind == ends.end() ? 0 : behind->second + frame.px(8));
        const float room = view.right_px() - frame.px(6) - (x + frame.px(20));
        if (room < frame.px(24)) continue;
        draw_icon(view.canvas(), Icon::Warning, {x + frame.px(7), box.center_y()}, frame.px(13),
                  look.label, frame.metrics.icon_line);
        draw_text(view.canvas(), {x + frame.px(20), box.y, room, box.height}, problem.message,
                  frame.small(), look.label);
        frame.registry.add("problem." + std::to_string(i) + ".words",
                           {x, box.y, frame.px(20) + room, box.height}, false);
    }
}

// Every place of the words that are looked for, the one come to with a rim.
void draw_matches(const CodeView& view) {
    const Frame& frame = view.frame;
    const model::Find& find = frame.app.ui.find;
    if (!find.is_open) return;
    for (const Span match : model::matches_of(view.text.text(), find.words)) {
        if (!view.is_shown(view.text.line_at(match.begin))) continue;
        const Rect box = rect_of(frame, view.grid, view.text, match).inset(frame.px(1));
        view.canvas().fill_rect(box, frame.theme.task_ready.mark.faded(0.22F), frame.px(3));
        if (match.begin == find.from)
            view.canvas().stroke_rect(box, {frame.theme.accent, frame.px(1.5F)}, frame.px(3));
    }
}

// An emoji is small in a column of the code, and what no font has is a bare sign: the mouse on it
// tells its name.
void name_sign(const CodeView& view, bool is_hovered) {
    if (!is_hovered) return;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const float line = std::floor((mouse.y - view.grid.origin.y) / view.grid.line_px) + 1;
    if (line < 1 || line > static_cast<float>(view.text.line_count())) return;
    const Span whole = view.text.line_span(static_cast<std::uint32_t>(line));
    const std::string_view text = view.text.slice(whole);
    for (std::uint32_t at = 0; at < text.size();) {
        const auto point = runtime::source::decode_utf8(text.substr(at));
        const std::uint32_t size = std::max<std::uint32_t>(1, point.size);
        const Span span{whole.begin + at, whole.begin + at + size};
        at += size;
        if (!is_sign(point.value)) continue;
        const Rect box = rect_of(view.frame, view.grid, view.text, span);
        view.frame.registry.add("sign." + std::to_string(span.begin), box, false);
        if (box.contains({mouse.x, mouse.y})) view.frame.tooltip = name_of_sign(point.value);
    }
}

void draw_caret(const CodeView& view, const CodeUi& ui) {
    if (!ui.is_typing) return;
    const auto caret = std::min(static_cast<std::uint32_t>(ui.caret), view.text.size());
    const std::uint32_t line = view.text.line_at(caret);
    const Span whole = view.text.line_span(line);
    const Rect box =
        rect_of(view.frame, view.grid, view.text, {whole.begin, std::max(whole.begin, caret)});
    const float x = caret <= whole.begin ? view.grid.origin.x : box.right();
    view.canvas().fill_rect({x, view.line_y(line) + view.frame.px(2), view.frame.px(2),
                             view.grid.line_px - view.frame.px(4)},
                            view.frame.theme.accent);
}

bool is_any_in_sight(const CodeView& view, const CodeMarks& marks) {
    return std::any_of(marks.marks.begin(), marks.marks.end(), [&](const LineMark& mark) {
        return view.scroll.is_wholly_in_sight({0, view.line_y(mark.line), 1, view.grid.line_px});
    });
}

// Whether the cursor has come to another event. A change of the program gives the event of the same
// meaning another number: that is no step, and nothing to take the reader elsewhere for.
bool has_stepped(const Frame& frame, const CodeUi& ui) {
    const bool is_new_run = ui.followed_run != frame.app.document.run && ui.followed_run &&
                            ui.followed_document == ui.shown_document;
    return ui.followed_event != frame.app.cursor && !is_new_run;
}

// Whether the keyboard came to another number, to change it. Who drags a bar's end looks at the
// bar, which tells the number.
bool is_number_chosen(const Frame& frame, const CodeUi& ui) {
    const auto& chosen = frame.app.ui.selected_literal;
    return chosen && chosen != ui.followed_literal && !frame.app.drag &&
           *chosen <= frame.app.document.text().size();
}

// Whether the panel got another height, and the line that runs would go out of sight by it.
bool has_lost_line(const CodeView& view, const CodeMarks& marks, const CodeUi& ui) {
    const bool is_resized =
        ui.followed_height_px > 0 && std::abs(ui.followed_height_px - view.height_px) > 1;
    return is_resized && ui.had_running_line && marks.running_line != 0;
}

// A text that was just opened and does not run is looked at where the reason is.
const model::Problem* problem_of_opened(const Frame& frame, const CodeUi& ui,
                                        const std::vector<model::Problem>& problems) {
    if (ui.followed_document == ui.shown_document || frame.app.document.diagnostics.empty())
        return nullptr;
    return problems.empty() ? nullptr : &problems.front();
}

// The caret is followed sideways, and the numbers of the lines come back where it leaves room.
void bring_caret_into_sight(const CodeView& view, CodeUi& ui, int caret_before) {
    const bool is_settling = ui.focus_settles > 0;
    ui.focus_settles = std::max(0, ui.focus_settles - 1);
    if (!ui.is_typing || (!is_settling && ui.caret == caret_before)) return;
    const auto caret = std::min(static_cast<std::uint32_t>(ui.caret), view.text.size());
    const Span line = view.text.line_span(view.text.line_at(caret));
    const Rect before =
        rect_of(view.frame, view.grid, view.text, {line.begin, std::max(line.begin, caret)});
    const float right = before.right() - view.scroll.origin().x + view.frame.px(24);
    const bool has_room = right <= view.scroll.width_px();
    view.scroll.bring_into_sight_x(has_room ? 0 : right - view.frame.px(80), right);
    view.frame.wants_another = view.frame.wants_another || is_settling;
}

// The line that runs stays in sight, with some around it; while nothing runs, one line at least
// where somebody waits.
void bring_lines_into_sight(const CodeView& view, const CodeMarks& marks,
                            const std::vector<model::Problem>& problems, CodeUi& ui,
                            int caret_before) {
    const float fitting = std::floor(view.height_px / view.grid.line_px);
    const auto show = [&](std::uint32_t line, float lines_wanted) {
        const float lines_around = std::clamp(std::floor((fitting - 2) / 2), 0.0F, lines_wanted);
        const float top = view.line_y(line) - view.scroll.origin().y;
        // The bar that scrolls sideways stands over the lowest line.
        const float bar = view.frame.px(12);
        view.scroll.bring_into_sight(top - lines_around * view.grid.line_px,
                                     top + (1 + lines_around) * view.grid.line_px + bar);
    };
    if (ui.shown) {
        show(view.text.line_at(std::min(ui.shown->begin, view.text.size())), 2);
        ui.shown.reset();
    } else if (ui.is_typing && ui.caret != caret_before) {
        show(view.text.line_at(std::min(static_cast<std::uint32_t>(ui.caret), view.text.size())),
             0);
    } else if (ui.is_dragging && ui.pressed_literal) {
        show(view.text.line_at(std::min(*ui.pressed_literal, view.text.size())), 0);
    } else if (is_number_chosen(view.frame, ui)) {
        show(view.text.line_at(*view.frame.app.ui.selected_literal), 2);
    } else if (const auto* opened = problem_of_opened(view.frame, ui, problems)) {
        show(view.text.line_at(std::min(opened->span.begin, view.text.size())), 2);
    } else if (ui.was_dragging && !view.frame.app.drag && view.frame.app.ui.selected_literal) {
        // What was changed by a bar's end is looked at once the bar is let go.
        show(view.text.line_at(std::min(*view.frame.app.ui.selected_literal, view.text.size())), 2);
    } else if (!ui.is_typing && has_lost_line(view, marks, ui)) {
        show(marks.running_line, 3);
    } else if (!ui.is_typing && has_stepped(view.frame, ui)) {
        if (marks.running_line != 0) {
            const std::uint32_t caller =
                marks.calling_lines.empty() ? marks.running_line : marks.calling_lines.front();
            const auto [first, last] = std::minmax(caller, marks.running_line);
            const float lines = static_cast<float>(last - first + 3);
            if (lines * view.grid.line_px < view.height_px)
                view.scroll.bring_into_sight(view.line_y(first) - view.grid.line_px -
                                                 view.scroll.origin().y,
                                             view.line_y(last + 2) - view.scroll.origin().y);
            show(marks.running_line, 3);
        } else if (marks.told_line != 0) {
            show(marks.told_line, 2);
        } else if (!marks.marks.empty() && !is_any_in_sight(view, marks)) {
            show(marks.marks.front().line, 2);
        } else if (marks.marks.empty() && !model::is_before_end(view.frame.app)) {
            for (const model::Problem& problem : problems)
                if (problem.ended_run) show(view.text.line_at(problem.span.begin), 2);
        }
    }
    ui.followed_event = view.frame.app.cursor;
    ui.followed_run = view.frame.app.document.run;
    ui.followed_document = ui.shown_document;
    ui.followed_literal = view.frame.app.ui.selected_literal;
    ui.followed_height_px = view.height_px;
    ui.was_dragging = view.frame.app.drag.has_value();
    const bool is_told = marks.running_line != 0;
    ui.had_running_line =
        is_told &&
        view.scroll.is_wholly_in_sight({0, view.line_y(marks.running_line), 1, view.grid.line_px});
}

// A helper that prints says little without who called it: a caller that is out of sight stands at
// the edge beyond which it is.
void draw_caller(const CodeView& view, Rect area, const CodeMarks& marks) {
    constexpr float lines_min = 6; // Of fewer the strip would take the very line that runs.
    // While a number is dragged all of the text around it is looked at.
    if (view.frame.app.drag || marks.running_line == 0 || marks.calling_lines.empty() ||
        view.height_px < lines_min * view.grid.line_px)
        return;
    const std::uint32_t line = marks.calling_lines.front();
    const float y = view.line_y(line);
    if (view.scroll.is_wholly_in_sight({0, y, 1, view.grid.line_px})) return;
    Frame& frame = view.frame;
    const float height = view.grid.line_px + frame.px(2);
    const float top = y < area.y ? area.y : area.bottom() - height - frame.px(12);
    const Rect strip{area.x, top, area.width - frame.px(14), height};
    // The number that is being changed is looked at more than the caller.
    const auto& chosen = frame.app.ui.selected_literal;
    if (chosen && *chosen <= view.text.size()) {
        const float number_y = view.line_y(view.text.line_at(*chosen));
        if (number_y + view.grid.line_px > strip.y && number_y < strip.bottom()) return;
    }
    std::string_view code = view.text.line_text(line);
    while (code.starts_with(' '))
        code.remove_prefix(1);
    while (code.ends_with('\n') || code.ends_with('\r'))
        code.remove_suffix(1);
    view.canvas().fill_rect(
        strip, draw::composite(frame.theme.task_running.tint.faded(0.6F), frame.theme.surface));
    draw_text(view.canvas(), {strip.x + frame.px(12), top, strip.width - frame.px(20), height},
              frame.tr_with("code.called_at", fmt::arg("line", line), fmt::arg("code", code)),
              frame.mono_small(), frame.theme.text_muted);
    frame.registry.add("code.caller", strip, false);
}

float widest_line_px(const SourceText& text, float column_px) {
    std::uint32_t longest = 0;
    for (std::uint32_t line = 1; line <= text.line_count(); ++line)
        longest = std::max(longest, text.line_span(line).size());
    return static_cast<float>(longest) * column_px;
}

// A place that was asked for: brought into sight, and selected where the caret is in the text.
void take_asked_place(Frame& frame, CodeUi& ui) {
    const auto& asked = frame.app.ui.select_span;
    if (!asked) return;
    ui.shown = *asked;
    if (ui.is_typing || ui.wants_focus) ui.select = *asked;
    frame.wants_another = true;
}

// The keyboard comes into the text at the line that runs, or where one waits; who has not stepped
// since goes on where the caret was.
void place_caret(const Frame& frame, CodeUi& ui, const SourceText& text, const CodeMarks& marks) {
    if (ui.is_typing) ui.typed_at = frame.app.cursor;
    const bool has_place = ui.select || ui.select_literal || ui.typed_at == frame.app.cursor;
    if (!ui.wants_focus || has_place) return;
    std::uint32_t line = marks.running_line;
    if (line == 0 && !marks.marks.empty()) line = marks.marks.front().line;
    if (line == 0) return;
    const Span whole = text.line_span(line);
    const std::string_view code = text.slice(whole);
    const auto indented =
        static_cast<std::uint32_t>(std::min(code.find_first_not_of(' '), code.size()));
    ui.select = Span{whole.begin + indented, whole.begin + indented};
}

void draw_text_area(Frame& frame, Rect area, CodeUi& ui,
                    const std::vector<model::Problem>& problems) {
    const SourceText text(frame.app.document.file_name, shown_text(frame.app.document));
    keep_buffer(frame, ui, text.text());
    take_asked_place(frame, ui);
    const CodeMarks& marks = ui.marks.get(frame, [&] { return code_marks(frame); });
    place_caret(frame, ui, text, marks);
    Scroll scroll(frame, "code", area, true);
    // Three digits have room beside the dots; the program with more lines gets more.
    const auto digits = std::max<std::size_t>(3, std::to_string(text.line_count()).size());
    const float gutter =
        frame.px(58) + static_cast<float>(digits - 3) * text_width(frame, "0", frame.mono_small());
    TextGrid grid{{scroll.origin().x + gutter, scroll.origin().y + frame.px(6)},
                  frame.metrics.code_line,
                  text_width(frame, "0", frame.code())};
    const auto lines_above =
        static_cast<std::uint32_t>(std::max(0.0F, (area.y - grid.origin.y) / grid.line_px));
    const auto lines_in_sight = static_cast<std::uint32_t>(area.height / grid.line_px) + 2;
    CodeView view{frame,
                  scroll,
                  text,
                  grid,
                  gutter,
                  lines_above + 1,
                  std::min(text.line_count(), lines_above + 1 + lines_in_sight),
                  area.height};
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool is_hovered =
        area.contains({mouse.x, mouse.y}) && ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows);
    const auto under = use_numbers(frame, ui, grid, text, is_hovered);
    draw_running_line(view, marks);
    use_gutter(view, area, is_hovered, marks);
    draw_line_numbers(view, marks);
    draw_dots(view, marks);
    draw_matches(view);
    draw_numbers(view, under, ui);
    draw_letters(view, text.text());
    name_sign(view, is_hovered);
    if (text.text().empty()) {
        const Rect line{grid.origin.x + frame.px(10), grid.origin.y, area.width, grid.line_px};
        draw_text(scroll.canvas(), line, frame.tr("code.nothing_yet"), frame.body(),
                  frame.theme.text_faint);
        frame.registry.add("code.nothing_yet", line, false);
    }
    const std::uint32_t typed_in =
        ui.is_typing ? text.line_at(std::min(static_cast<std::uint32_t>(ui.caret), text.size()))
                     : 0;
    const LineEnds ends = draw_chips(view, marks, typed_in);
    draw_problems(view, problems, ends, is_hovered);
    const int caret_before = ui.caret;
    const float content_width = gutter + widest_line_px(text, grid.column_px) + frame.px(24);
    const float content_height =
        static_cast<float>(text.line_count()) * grid.line_px + frame.px(30);
    const bool hides_press =
        under.has_value() || ui.pressed_literal.has_value() || (is_hovered && is_over_chip(frame));
    run_field(frame, ui, text.text(),
              {grid.origin.x, grid.origin.y, std::max(content_width, scroll.width_px()) - gutter,
               std::max(content_height, area.height - frame.px(20))},
              hides_press);
    if (under) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    draw_caret(view, ui);
    draw_caller(view, area, marks);
    bring_lines_into_sight(view, marks, problems, ui, caret_before);
    bring_caret_into_sight(view, ui, caret_before);
    scroll.set_content(content_width, content_height);
    frame.registry.add("code.text", area, false);
}

// The programs of the open lesson, by their files: its own and its variants. None for one alone.
std::vector<std::string> programs_of(const Frame& frame) {
    const lessons::Lesson* lesson = model::lesson_of_document(frame.app);
    if (lesson == nullptr || lesson->variants.empty()) return {};
    std::vector<std::string> programs{"lesson.py"};
    for (const lessons::Variant& variant : lesson->variants)
        programs.push_back(variant.id + ".py");
    return programs;
}

float programs_width(const Frame& frame) {
    const auto programs = programs_of(frame);
    return programs.empty() ? 0 : segmented_width(frame, programs);
}

// Where the programs have no room beside one another: the open one, and a press leads to the next.
float draw_brief_programs(Frame& frame, Canvas& canvas, Rect room) {
    const std::string words = frame.app.document.file_name + " ›";
    const float height = frame.px(28);
    const float width = std::min(room.width, text_button_width(frame, words));
    const Rect button{room.x, room.center_y() - height / 2, width, height};
    if (text_button(frame, canvas, "code.next_program", button, words))
        frame.ask_for("next_variant");
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (button.contains({mouse.x, mouse.y})) frame.tooltip = command_tooltip(frame, "next_variant");
    return width;
}

// The file's name, or where there is room the lesson's programs to choose from; returns the width.
float draw_programs(Frame& frame, Canvas& canvas, Rect room) {
    const auto programs = programs_of(frame);
    const float width = programs_width(frame);
    if (programs.empty())
        return draw_text(canvas, room, frame.app.document.file_name, frame.mono(),
                         frame.theme.text);
    if (width > room.width) return draw_brief_programs(frame, canvas, room);
    const lessons::Lesson& lesson = *model::lesson_of_document(frame.app);
    const lessons::Variant* open = model::current_variant(frame.app);
    const int current = open == nullptr ? 0 : static_cast<int>(open - lesson.variants.data()) + 1;
    const float height = frame.px(28);
    const Rect row{room.x, room.center_y() - height / 2, width, height};
    const auto chosen = segmented(frame, canvas, "code.program", row, programs, current);
    if (chosen && *chosen == 0) frame.ask(model::OpenLesson{lesson.id});
    if (chosen && *chosen > 0)
        frame.ask(model::OpenLesson{lesson.id + "/" +
                                    lesson.variants[static_cast<std::size_t>(*chosen) - 1].id});
    return width;
}

void draw_header(Frame& frame, Canvas& canvas, Rect bar) {
    const float pad = frame.metrics.panel_padding;
    draw_icon(canvas, Icon::File, {bar.x + pad + frame.px(6), bar.center_y()}, frame.px(15),
              frame.theme.text_muted, frame.metrics.icon_line);
    float x = bar.x + pad + frame.px(22);
    float right = bar.right() - frame.px(12);
    const auto& document = frame.app.document;
    const float height = frame.px(26);
    const float y = bar.center_y() - height / 2;
    if (!model::suggested_pairs(frame.app).empty()) {
        const std::string_view words = frame.tr("code.compare");
        const float width = text_button_width(frame, words);
        right -= width;
        if (text_button(frame, canvas, "code.compare", {right, y, width, height}, words,
                        ButtonLook::Quiet))
            frame.ask(model::ShowDialog{model::Dialog::Compare});
        right -= frame.px(6);
    }
    if (document.is_read_only()) {
        const std::string_view words = frame.tr("code.read_only");
        right -= text_width(frame, words, frame.medium());
        const Rect note{right, bar.y, bar.right() - right, bar.height};
        draw_text(canvas, note, words, frame.medium(), frame.theme.task_failed.label);
        frame.registry.add("code.read_only", note, false);
    } else if (document.ghost) {
        const std::string_view words = frame.tr("code.dismiss_ghost");
        const float width = text_button_width(frame, words);
        right -= width;
        if (text_button(frame, canvas, "code.dismiss_ghost", {right, y, width, height}, words,
                        ButtonLook::Quiet))
            frame.ask(model::DismissGhost{});
        const float note = text_width(frame, frame.tr("code.ghost"), frame.small());
        const float room = std::min(note, right - x - frame.px(120));
        draw_text(canvas, {right - room - frame.px(4), bar.y, room, bar.height},
                  frame.tr("code.ghost"), frame.small(), frame.theme.accent_text);
        right -= room + frame.px(8);
    } else if (model::is_edited_lesson(frame.app)) {
        const std::string_view words = frame.tr("code.reset");
        const float width = text_button_width(frame, words);
        right -= width;
        if (text_button(frame, canvas, "code.reset", {right, y, width, height}, words,
                        ButtonLook::Quiet))
            frame.ask(model::ResetToLesson{});
    } else if (model::has_literals(frame.app)) {
        const std::string_view words = frame.tr("code.hint_drag");
        const float width = text_width(frame, words, frame.small());
        if (right - width - x > std::max(frame.px(160), programs_width(frame) + frame.px(60))) {
            right -= width;
            draw_text(canvas, {right, bar.y, width, bar.height}, words, frame.small(),
                      frame.theme.text_faint);
            right -= frame.px(14);
            draw_icon(canvas, Icon::Sliders, {right, bar.center_y()}, frame.px(14),
                      frame.theme.text_faint, frame.metrics.icon_line);
        }
    }
    x += draw_programs(frame, canvas, {x, bar.y, right - frame.px(24) - x, bar.height});
    // Of a file it says what Ctrl+S would write, and no scenario is part of that.
    const bool has_changes = document.kind == model::DocumentKind::Lesson
                                 ? document.is_edited()
                                 : document.is_text_edited();
    if (has_changes) {
        const Point dot{x + frame.px(12), bar.center_y()};
        canvas.fill_circle(dot, frame.px(3), frame.theme.accent);
        frame.registry.add("code.edited", {dot.x, dot.y, 1, 1}, false);
    }
    canvas.fill_rect({bar.x, bar.bottom() - frame.metrics.border, bar.width, frame.metrics.border},
                     frame.theme.border);
}

// What the change of a number made of the run; empty while there is none to compare with.
const std::string& changed_words(const Frame& frame, CodeUi& ui) {
    const auto& document = frame.app.document;
    const bool has_both = document.ghost && document.run && !document.is_stale;
    const bool hides = model::hides_future(frame.app);
    if (!has_both || hides) {
        ui.changed_to.reset();
        ui.changed.clear();
    } else if (ui.changed_from != document.ghost || ui.changed_to != document.run ||
               ui.changed_language != frame.language()) {
        ui.changed_from = document.ghost;
        ui.changed_to = document.run;
        ui.changed_language = frame.language();
        ui.changed = model::change_words(*document.ghost, *document.run, frame.language());
    }
    return ui.changed;
}

float change_height(const Frame& frame, float width, const std::string& words) {
    if (words.empty()) return 0;
    const float room = width - frame.px(2 * below_code_x - 28);
    const float lines =
        draw_wrapped(frame, nullptr, {}, room, words, frame.body(), {}, frame.px(below_code_line));
    return std::min(lines, 2 * frame.px(below_code_line)) + frame.px(14);
}

// Over the code while a timing is dragged: at its end, or at its beginning where the number that is
// dragged would be covered.
Rect place_of_change(const Frame& frame, Rect code, const CodeUi& ui, Rect own, float height) {
    const Rect over{code.x, own.bottom() - height, code.width, height};
    const auto number = ui.pressed_literal
                            ? frame.registry.find("number." + std::to_string(*ui.pressed_literal))
                            : std::nullopt;
    const bool is_covered = number && number->bottom() > over.y;
    return is_covered ? Rect{code.x, code.y, code.width, height} : over;
}

void draw_change(Frame& frame, Canvas& canvas, Rect strip, const std::string& words) {
    canvas.fill_rect(strip, draw::mix(frame.theme.surface, frame.theme.accent, 0.10F));
    draw_icon(canvas, Icon::Sliders, {strip.x + frame.px(28), strip.center_y()}, frame.px(15),
              frame.theme.accent_text, frame.metrics.icon_line);
    const Rect room{strip.x + frame.px(below_code_x), strip.y + frame.px(7),
                    strip.width - frame.px(2 * below_code_x - 28), strip.height - frame.px(14)};
    draw_wrapped(frame, &canvas, {room.x, room.y}, room.width, words, frame.body(),
                 frame.theme.text, frame.px(below_code_line), 2);
    frame.registry.add("code.change", strip, false);
}

} // namespace

void draw_code_panel(Frame& frame, Canvas& canvas, Rect panel, CodeUi& ui) {
    draw_panel(frame, canvas, panel);
    const float header = frame.metrics.panel_header;
    draw_header(frame, canvas, {panel.x, panel.y, panel.width, header});
    const auto problems = model::problems_of(frame.app);
    const auto trouble = trouble_of(frame, problems);
    const float edge = frame.metrics.border;
    const float inner = panel.width - 2 * edge;
    const std::uint32_t ended_at = line_of_end(frame, problems);
    const int hint_lines = trouble_hint_lines(frame, panel);
    const std::string& change = changed_words(frame, ui);
    const float change_needs = change_height(frame, inner, change);
    // What is dragged must not move under the pointer.
    const bool is_held = frame.app.drag.has_value();
    if (!is_held)
        ui.below = {narration_height(frame, inner, panel.height, ended_at),
                    trouble ? trouble_height(frame, inner, *trouble, hint_lines) : 0, change_needs};
    const auto [narration, trouble_px, change_px] = ui.below;
    const float find = find_bar_height(frame);
    if (find > 0)
        draw_find_bar(frame, canvas, {panel.x + edge, panel.y + header, inner, find}, ui.find);
    const Rect area{panel.x + edge, panel.y + header + find, inner,
                    panel.height - header - find - narration - trouble_px - change_px};
    if (frame.app.document.kind == model::DocumentKind::None)
        draw_empty(frame, canvas, area, frame.tr("code.empty"));
    else if (frame.app.document.form.read_only == model::ReadOnly::Binary)
        draw_empty(frame, canvas, area, frame.tr("read_only.binary"));
    else
        draw_text_area(frame, area, ui, problems);
    if (trouble && trouble_px > 0)
        draw_trouble(frame, canvas, {panel.x + edge, area.bottom(), inner, trouble_px}, *trouble,
                     hint_lines, ui);
    const Rect change_place{area.x, area.bottom() + trouble_px, inner, change_px};
    if (change_needs > change_px) {
        // The code is drawn after the panel, and what stands over it after that.
        const Rect over = place_of_change(frame, area, ui, change_place, change_needs);
        Scroll scroll(frame, "code.change", over);
        draw_change(frame, scroll.canvas(), over, change);
    } else if (change_needs > 0) {
        draw_change(frame, canvas, change_place, change);
    }
    draw_narration_strip(frame, canvas,
                         {panel.x + edge, panel.bottom() - narration, inner, narration - edge},
                         ended_at);
}

} // namespace app::gui
