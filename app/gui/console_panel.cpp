#include "app/gui/panels.h"

#include "app/draw/dimmed.h"
#include "app/gui/legible.h"
#include "app/gui/widgets.h"
#include "app/model/log_level.h"
#include "runtime/source/utf8.h"

#include <algorithm>
#include <cmath>

namespace app::gui {

using draw::Anchor;
using draw::Canvas;
using model::ConsoleLine;

namespace {

// Below a line of a traceback, what points out the part of it that is meant.
bool is_pointers(const ConsoleLine& line) {
    return line.is_error && line.text.find_first_not_of(" ^~") == line.text.npos &&
           line.text.find_first_of("^~") != line.text.npos;
}

// The lines of the run, each with the pointers to parts of it: where a line is broken, so are they.
void make_lines(const Frame& frame, ConsoleUi& ui) {
    if (ui.lines_of == frame.app.document.run) return;
    ui.lines_of = frame.app.document.run;
    ui.first_rows.clear();
    ui.lines.clear();
    ui.pointers.clear();
    if (!ui.lines_of) return;
    for (ConsoleLine& line : model::console_lines(*ui.lines_of)) {
        if (is_pointers(line) && !ui.lines.empty() && ui.lines.back().is_error &&
            ui.pointers.back().empty()) {
            ui.pointers.back() = std::move(line.text);
            ui.lines.back().last_event = std::max(ui.lines.back().last_event, line.last_event);
            continue;
        }
        std::string spelled;
        if (legible(line.text, spelled).data() == spelled.data()) line.text = spelled;
        ui.lines.push_back(std::move(line));
        ui.pointers.emplace_back();
    }
}

// A console is a grid: a letter takes a column, a Chinese one two.
std::size_t columns_of(char32_t letter) {
    constexpr char32_t first_wide = 0x1100;
    return letter >= first_wide ? 2 : 1;
}

std::size_t letter_count(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

// The part of the text that fits into so many columns, at least one letter. It ends behind a space
// where there is one, but indentation is no place to break.
std::string_view row_of(std::string_view text, std::size_t columns) {
    std::size_t end = 0;
    std::size_t used = 0;
    std::size_t behind_space = 0;
    bool has_word = false;
    while (end < text.size()) {
        const auto letter = runtime::source::decode_utf8(text.substr(end));
        const bool is_space = letter.value == U' ';
        used += columns_of(letter.value);
        // A space that has no room left is not seen, and so needs none.
        if (used > columns && end > 0 && !is_space) break;
        end += std::max<std::uint32_t>(1, letter.size);
        has_word = has_word || !is_space;
        if (is_space && has_word) behind_space = end;
    }
    const bool is_whole = end == text.size();
    return text.substr(0, is_whole || behind_space == 0 ? end : behind_space);
}

// A line is broken where the panel ends, as a terminal does it; a very long one is cut.
constexpr std::size_t rows_max = 12;

// A row of a line, and below it what points at letters of this row; each pointer is one of theirs.
struct Row {
    std::string_view text;
    std::string_view pointers;
};

std::vector<Row> rows_of(std::string_view text, std::string_view pointers, std::size_t columns) {
    std::vector<Row> rows;
    do {
        Row row{row_of(text, columns), {}};
        text.remove_prefix(row.text.size());
        const bool is_last = text.empty() || rows.size() + 1 == rows_max;
        const std::size_t letters = is_last ? pointers.size() : letter_count(row.text);
        row.pointers = pointers.substr(0, letters);
        pointers.remove_prefix(std::min(letters, pointers.size()));
        if (row.pointers.find_first_not_of(' ') == row.pointers.npos) row.pointers = {};
        rows.push_back(row);
    } while (!text.empty() && rows.size() < rows_max);
    return rows;
}

std::size_t height_in_rows(const std::vector<Row>& rows) {
    return rows.size() +
           static_cast<std::size_t>(std::count_if(
               rows.begin(), rows.end(), [](const Row& row) { return !row.pointers.empty(); }));
}

// Whether they had to be counted anew, so that every line may stand elsewhere.
bool count_rows(ConsoleUi& ui, std::size_t columns) {
    if (ui.columns == columns && ui.first_rows.size() == ui.lines.size() + 1) return false;
    ui.columns = columns;
    ui.first_rows.assign(1, 0);
    for (std::size_t i = 0; i < ui.lines.size(); ++i)
        ui.first_rows.push_back(ui.first_rows.back() +
                                height_in_rows(rows_of(ui.lines[i].text, ui.pointers[i], columns)));
    return true;
}

// The column of the times; a narrow console needs the room for what was printed.
float time_width(const Frame& frame, float width_px) {
    if (width_px < frame.px(280)) return frame.px(8);
    return text_width(frame, frame.seconds(10.123), frame.mono_small()) + frame.px(8);
}

bool is_yet_to_come(const Frame& frame, const ConsoleLine& line) {
    return line.first_event > frame.app.cursor;
}

// What is yet to come is dimmed, as the timeline has it.
constexpr float future_opacity = 0.5F;

// Below the letters that they point at, which may be wide ones.
void draw_pointers(const Frame& frame, Canvas& canvas, Rect box, const Row& row, Color ink) {
    const std::size_t begin = row.pointers.find_first_not_of(' ');
    std::size_t bytes = 0;
    for (std::size_t letter = 0; letter < begin && bytes < row.text.size(); ++letter)
        bytes +=
            std::max<std::uint32_t>(1, runtime::source::decode_utf8(row.text.substr(bytes)).size);
    const float x = text_width(frame, row.text.substr(0, bytes), frame.mono_small());
    std::string_view shown = row.pointers.substr(begin);
    shown = shown.substr(0, shown.find_last_not_of(' ') + 1);
    draw_text(canvas, {box.x + x, box.y, box.width - x, box.height}, shown, frame.mono_small(),
              ink);
    frame.registry.add("console.pointers", {box.x + x, box.y, box.width - x, box.height}, false);
}

void draw_letters(const Frame& frame, Canvas& canvas, Rect box, const ConsoleLine& line,
                  std::string_view pointers, std::size_t columns, float row_px) {
    const bool is_bad = line.is_error && !model::is_quiet_log(line.text);
    Color ink = frame.app.document.is_stale ? frame.theme.text_faint
                : is_bad                    ? frame.theme.task_failed.label
                                            : frame.theme.text;
    if (is_yet_to_come(frame, line)) ink = draw::dimmed(ink, frame.theme.surface, future_opacity);
    std::size_t drawn = 0;
    Rect at{box.x, box.y, box.width, row_px};
    for (const Row& row : rows_of(line.text, pointers, columns)) {
        drawn += row.text.size();
        const bool is_cut = at.bottom() + row_px > box.bottom() + 1 && drawn < line.text.size();
        // The spaces at which it was broken may stand outside.
        const std::string seen(row.text.substr(0, row.text.find_last_not_of(' ') + 1));
        draw_text(canvas, at, is_cut ? seen + "…" : seen, frame.mono_small(), ink);
        at.y += row_px;
        if (row.pointers.empty()) continue;
        draw_pointers(frame, canvas, at, row, ink);
        at.y += row_px;
    }
}

// What a click on a line does; where the times have no room, the time too.
std::string tooltip_of(const Frame& frame, const ConsoleLine& line, bool is_here, bool has_time) {
    const bool is_later = is_yet_to_come(frame, line);
    std::string out;
    if (is_later)
        out = frame.tr_with("console.later", fmt::arg("time", frame.seconds(line.time)));
    else if (!has_time)
        out = frame.seconds(line.time);
    if (!is_here) {
        out += out.empty() ? "" : "\n";
        out += frame.tr(is_later ? "order.tooltip_later" : "order.tooltip");
    }
    return out;
}

void draw_line(Frame& frame, Canvas& canvas, Rect box, const ConsoleUi& ui, std::size_t number,
               bool is_last) {
    const ConsoleLine& line = ui.lines[number];
    const Hit over = hit(frame, "console." + std::to_string(number), box);
    const bool is_here =
        frame.app.cursor >= line.first_event && frame.app.cursor <= line.last_event;
    const auto& asked = frame.app.ui.order;
    const bool is_asked =
        asked && (asked->one == line.first_event || asked->other == line.first_event);
    const float radius = frame.px(5);
    const float row = frame.px(20);
    if (is_here)
        canvas.fill_rect(box, draw::mix(frame.theme.surface, frame.theme.accent, 0.14F), radius);
    else if (over.is_hovered)
        canvas.fill_rect(box, frame.theme.hover, radius);
    if (is_asked)
        canvas.fill_rect({box.x, box.y + frame.px(2), frame.px(3), box.height - frame.px(4)},
                         frame.theme.accent, frame.px(1.5F));
    const float x = box.x + frame.px(8);
    const float kept = time_width(frame, box.width);
    draw_letters(frame, canvas, {x, box.y, box.right() - x - kept, box.height}, line,
                 ui.pointers[number], ui.columns, row);
    const bool is_lit = over.is_hovered || is_here || is_last;
    if (kept > frame.px(8))
        draw_text(canvas, {box.x, box.y, box.width - frame.px(8), row}, frame.seconds(line.time),
                  frame.mono_small(), is_lit ? frame.theme.text_muted : frame.theme.text_faint,
                  Anchor::End);
    if (over.is_hovered) {
        // The lines around it are those that the question would be about.
        frame.tooltip = tooltip_of(frame, line, is_here, kept > frame.px(8));
        frame.tooltip_beside = ui.area;
    }
    if (over.is_focused) draw_focus_ring(frame, canvas, box, radius);
    if (over.is_added)
        frame.ask(model::AskOrder{line.first_event});
    else if (over.is_clicked)
        frame.ask(model::SeekTo{line.first_event});
}

} // namespace

void draw_console_panel(Frame& frame, Canvas& canvas, Rect panel, ConsoleUi& ui) {
    draw_panel(frame, canvas, panel);
    ui.area = panel;
    const Rect below = draw_panel_header(frame, canvas, panel, frame.tr("console.title"));
    make_lines(frame, ui);
    const auto after = std::find_if(ui.lines.begin(), ui.lines.end(), [&](const ConsoleLine& line) {
        return is_yet_to_come(frame, line);
    });
    const auto begun = static_cast<std::size_t>(after - ui.lines.begin());
    // While a question is open, what comes after it would give the answer away.
    const std::size_t count = model::hides_future(frame.app) ? begun : ui.lines.size();
    if (count == 0) {
        const bool is_silent = ui.lines.empty() && frame.has_run() &&
                               !frame.app.document.is_stale && !model::hides_future(frame.app);
        draw_empty(frame, canvas, {below.x, below.y - frame.px(10), below.width, below.height},
                   frame.tr(is_silent ? "console.none" : "console.empty"));
        frame.registry.add(is_silent ? "console.none" : "console.empty", below, false);
        ui.shown_before = 0;
        return;
    }
    // As high as whole rows are, so that the one at an edge is never cut.
    const float height = frame.px(20);
    const float rows = std::max(1.0F, std::floor((below.height - frame.px(2)) / height));
    Scroll scroll(
        frame, "console",
        {below.x + frame.px(8), below.y - frame.px(4), below.width - frame.px(14), rows * height});
    const float room = scroll.width_px() - frame.px(8) - time_width(frame, scroll.width_px());
    const float letter = text_width(frame, "0", frame.mono_small());
    const bool is_moved = count_rows(ui, static_cast<std::size_t>(std::max(8.0F, room / letter)));
    const auto y_of = [&](std::size_t line) {
        return static_cast<float>(ui.first_rows[line]) * height;
    };
    for (std::size_t i = 0; i < count; ++i) {
        const Rect box{scroll.origin().x, scroll.origin().y + y_of(i), scroll.width_px(),
                       y_of(i + 1) - y_of(i)};
        if (scroll.is_in_sight(box)) draw_line(frame, scroll.canvas(), box, ui, i, i + 1 == begun);
    }
    // Where the cursor stands between what was printed and what is yet to come.
    if (begun > 0 && begun < count) {
        const float y = scroll.origin().y + y_of(begun);
        scroll.canvas().line({scroll.origin().x, y}, {scroll.origin().x + scroll.width_px(), y},
                             {frame.theme.accent, frame.metrics.border});
    }
    scroll.set_content(scroll.width_px(), y_of(count));
    if (begun + 1 != ui.shown_before || is_moved) {
        // One more, to be asked about, if there is.
        const std::size_t last = std::min(begun + 1, count);
        scroll.bring_into_sight(y_of(begun == 0 ? 0 : begun - 1), y_of(last));
        frame.wants_another = true;
    }
    ui.shown_before = begun + 1;
}

} // namespace app::gui
