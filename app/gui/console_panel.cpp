#include "app/gui/panels.h"

#include "app/gui/widgets.h"
#include "app/model/narrate.h"

#include <algorithm>
#include <cmath>

namespace app::gui {

using draw::Anchor;
using draw::Canvas;

namespace {

void add_piece(std::vector<ConsoleLine>& lines, bool& is_open,
               const runtime::trace::OutputRecord& record, double time) {
    const bool is_error = record.stream == runtime::trace::Stream::Err;
    std::string_view rest = record.text;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        if (!is_open || lines.back().is_error != is_error)
            lines.push_back({"", record.event, record.event, time, is_error});
        ConsoleLine& line = lines.back();
        line.text += rest.substr(0, end);
        line.last_event = record.event;
        is_open = end == std::string_view::npos;
        rest.remove_prefix(is_open ? rest.size() : end + 1);
    }
}

void make_lines(const Frame& frame, ConsoleUi& ui) {
    if (ui.lines_of == frame.app.document.run) return;
    ui.lines_of = frame.app.document.run;
    ui.lines.clear();
    if (!ui.lines_of) return;
    bool is_open = false;
    for (const auto& record : ui.lines_of->index.outputs()) {
        const auto instant = ui.lines_of->timeline.instant_of(record.event);
        add_piece(ui.lines, is_open, record, ui.lines_of->timeline.instants[instant].time);
    }
}

void draw_line(Frame& frame, Canvas& canvas, Rect row, const ConsoleLine& line, std::size_t number,
               bool is_last) {
    const Hit over = hit(frame, "console." + std::to_string(number), row);
    const bool is_here =
        frame.app.cursor >= line.first_event && frame.app.cursor <= line.last_event;
    const float radius = frame.px(5);
    if (is_here)
        canvas.fill_rect(row, draw::mix(frame.theme.surface, frame.theme.accent, 0.14F), radius);
    else if (over.is_hovered)
        canvas.fill_rect(row, frame.theme.hover, radius);
    const float x = row.x + frame.px(8);
    const float time_width =
        text_width(frame, frame.seconds(10.25), frame.mono_small()) + frame.px(8);
    const std::string time = frame.seconds(line.time);
    const Color ink = line.is_error ? frame.theme.task_failed.label : frame.theme.text;
    draw_text(canvas, {x, row.y, row.right() - x - time_width, row.height}, line.text,
              frame.mono_small(), frame.app.document.is_stale ? frame.theme.text_faint : ink);
    const bool shows_time = over.is_hovered || is_here || is_last;
    draw_text(canvas, {row.x, row.y, row.width - frame.px(8), row.height}, time, frame.mono_small(),
              shows_time ? frame.theme.text_muted : frame.theme.text_faint, Anchor::End);
    if (over.is_hovered &&
        text_width(frame, line.text, frame.mono_small()) > row.right() - x - time_width)
        frame.tooltip = line.text;
    if (over.is_focused) draw_focus_ring(frame, canvas, row, radius);
    if (over.is_clicked) frame.ask(model::SeekTo{line.first_event});
}

} // namespace

void draw_console_panel(Frame& frame, Canvas& canvas, Rect panel, ConsoleUi& ui) {
    draw_panel(frame, canvas, panel);
    const Rect below = draw_panel_header(frame, canvas, panel, frame.tr("console.title"));
    make_lines(frame, ui);
    const auto after = std::find_if(ui.lines.begin(), ui.lines.end(), [&](const ConsoleLine& line) {
        return line.first_event > frame.app.cursor;
    });
    const auto count = static_cast<std::size_t>(after - ui.lines.begin());
    if (count == 0) {
        draw_empty(frame, canvas, {below.x, below.y - frame.px(10), below.width, below.height},
                   frame.tr("console.empty"));
        ui.shown_before = 0;
        return;
    }
    Scroll scroll(frame, "console",
                  {below.x + frame.px(8), below.y - frame.px(4), below.width - frame.px(14),
                   below.height - frame.px(2)});
    const float height = frame.px(20);
    const float top = scroll.origin().y;
    for (std::size_t i = 0; i < count; ++i) {
        const Rect row{scroll.origin().x, top + static_cast<float>(i) * height, scroll.width_px(),
                       height};
        if (scroll.is_in_sight(row))
            draw_line(frame, scroll.canvas(), row, ui.lines[i], i, i + 1 == count);
    }
    scroll.set_content(scroll.width_px(), static_cast<float>(count) * height);
    if (count != ui.shown_before) {
        const float bottom = static_cast<float>(count) * height;
        scroll.bring_into_sight(bottom - height, bottom);
        frame.wants_another = true;
    }
    ui.shown_before = count;
}

} // namespace app::gui
