#include "app/gui/dialog_window.h"

#include "app/draw/timeline_flag.h"
#include "app/draw/timeline_paint.h"
#include "app/export/compared_words.h"

#include <algorithm>

namespace app::gui {

using draw::Canvas;

namespace {

const model::Comparison* comparison_of(const Frame& frame) {
    return frame.app.comparing.result.get();
}

// What lends itself to be compared: a row of buttons, then a field for anything else.
float draw_choices(Frame& frame, Canvas& canvas, Rect row, CompareUi& ui, bool is_new) {
    const auto pairs = model::suggested_pairs(frame.app);
    const float height = frame.px(30);
    float x = row.x;
    float y = row.y;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const float width = text_button_width(frame, pairs[i].title);
        if (x > row.x && x + width > row.right()) {
            x = row.x;
            y += height + frame.px(6);
        }
        const bool is_shown = frame.app.comparing.names == pairs[i].names && comparison_of(frame);
        if (text_button(frame, canvas, "compare.pair." + std::to_string(i), {x, y, width, height},
                        pairs[i].title, is_shown ? ButtonLook::Accent : ButtonLook::Outlined))
            frame.ask(model::ComparePrograms{pairs[i].names[0], pairs[i].names[1]});
        x += width + frame.px(6);
    }
    if (!pairs.empty()) y += height + frame.px(8);
    const std::string_view words = frame.tr("compare.with");
    const float label = text_width(frame, words, frame.body()) + frame.px(10);
    draw_text(canvas, {row.x, y, label, height}, words, frame.body(), frame.theme.text_muted);
    const std::string_view go = frame.tr("compare.do");
    const float go_width = text_button_width(frame, go);
    const Rect field{row.x + label, y, row.width - label - go_width - frame.px(8), height};
    const bool is_entered = text_field(frame, canvas, "compare.name", field, ui.name,
                                       is_new && pairs.empty(), frame.mono_small());
    if (ui.name.empty())
        draw_text(canvas,
                  {field.x + frame.px(13), field.y, field.width - frame.px(20), field.height},
                  frame.tr("compare.hint"), frame.body(), frame.theme.text_faint);
    const bool is_pressed =
        text_button(frame, canvas, "compare.do", {row.right() - go_width, y, go_width, height}, go,
                    ButtonLook::Outlined, !ui.name.empty());
    if ((is_entered || is_pressed) && !ui.name.empty())
        frame.ask(model::ComparePrograms{std::string(model::name_of_document), ui.name});
    return y + height - row.y;
}

void draw_common_timeline(Frame& frame, Canvas& canvas, Rect area, CompareUi& ui) {
    const model::Comparison& comparison = *comparison_of(frame);
    if (ui.axis_of != frame.app.comparing.result) {
        ui.axis_of = frame.app.comparing.result;
        ui.axis = std::make_unique<draw::TimelineAxis>(comparison.timeline, draw::AxisKind::Time);
        ui.scroll_px = 0;
    }
    const draw::TimelineWords words = exporting::timeline_words(frame.language());
    draw::TimelineInput input;
    input.axis = ui.axis.get();
    input.area = area;
    input.metrics = frame.metrics;
    input.metrics.axis = frame.px(30);
    input.seconds_unit = words.seconds;
    input.view.scroll_px = ui.scroll_px;
    const draw::TimelineLayout layout = draw::timeline_layout(input, frame.fonts);
    const float most = std::max(0.0F, layout.content_height_px - layout.plot.height);
    const Hit over = hit(frame, "compare.timeline", area, TakesFocus::No);
    if (over.is_hovered && ImGui::GetIO().MouseWheel != 0) {
        ui.scroll_px = std::clamp(
            ui.scroll_px - ImGui::GetIO().MouseWheel * frame.metrics.lane * 1.5F, 0.0F, most);
        frame.wants_another = true;
    }
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (const draw::Bar* bar = over.is_hovered ? layout.bar_at({mouse.x, mouse.y}) : nullptr)
        frame.tooltip = draw::segment_text(comparison.timeline,
                                           comparison.timeline.segments[bar->segment], words);
    const draw::ClipGuard clip(canvas, area);
    draw::PaintOptions options;
    options.has_handles = false;
    draw::draw_timeline(canvas, layout, frame.theme, words, options);
    if (comparison.difference)
        draw::draw_flag(canvas, layout, frame.theme, comparison.difference->event,
                        frame.tr("compare.flag"));
}

// What each run prints, side by side, with the first line that differs pointed out.
void draw_output(Frame& frame, Canvas& canvas, Rect column, std::size_t run) {
    constexpr std::size_t lines_max = 400;
    const model::Comparison& comparison = *comparison_of(frame);
    const auto& difference = comparison.difference;
    const bool by_line = difference && difference->what == model::Differs::Line;
    draw_text(canvas, {column.x, column.y, column.width, frame.px(24)}, comparison.runs[run].title,
              frame.strong(), frame.theme.text);
    const Rect box{column.x, column.y + frame.px(26), column.width, column.height - frame.px(26)};
    canvas.fill_rect(box, frame.theme.raised, frame.metrics.radius_card);
    Scroll scroll(frame, "compare.output." + std::to_string(run), box.inset(frame.px(4)));
    const auto lines = model::printed_lines(*comparison.runs[run].run, lines_max);
    const float height = frame.px(20);
    float y = scroll.origin().y;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Rect row{scroll.origin().x, y, scroll.width_px(), height};
        const bool is_first = by_line && i + 1 == difference->number;
        if (is_first)
            scroll.canvas().fill_rect(row, frame.theme.task_failed.mark.faded(0.16F), frame.px(4));
        const std::string time = frame.seconds(lines[i].time_s);
        const float time_width = frame.px(62);
        draw_text(scroll.canvas(),
                  {row.x + frame.px(8), row.y, row.width - time_width - frame.px(16), row.height},
                  lines[i].text, frame.mono_small(),
                  by_line && i + 1 > difference->number ? frame.theme.text_muted
                                                        : frame.theme.text);
        draw_text(scroll.canvas(), {row.x, row.y, row.width - frame.px(8), row.height}, time,
                  frame.mono_small(),
                  is_first ? frame.theme.task_failed.label : frame.theme.text_faint,
                  draw::Anchor::End);
        y += height;
    }
    if (lines.empty()) draw_empty(frame, scroll.canvas(), box, frame.tr("compare.no_output"));
    scroll.set_content(scroll.width_px(), y - scroll.origin().y);
}

// As high as the longer output needs, within bounds: the lanes have the rest.
float output_height(const Frame& frame, float room) {
    constexpr std::size_t lines_max = 20;
    const model::Comparison& comparison = *comparison_of(frame);
    std::size_t lines = 0;
    for (const auto& side : comparison.runs)
        lines = std::max(lines, model::printed_lines(*side.run, lines_max).size());
    const float needed = frame.px(26 + 8 + 8) + frame.px(20) * static_cast<float>(lines);
    return std::clamp(needed, frame.px(120), std::max(frame.px(120), room * 0.34F));
}

// The first difference in words, and where the picture goes.
void draw_verdict(Frame& frame, Canvas& canvas, Rect row) {
    const model::Comparison& comparison = *comparison_of(frame);
    const std::string_view go = frame.tr("compare.export");
    const float width = text_button_width(frame, go);
    if (text_button(frame, canvas, "compare.export",
                    {row.right() - width, row.y, width, frame.px(30)}, go)) {
        std::filesystem::path path = model::suggested_export_path(frame.app);
        path.replace_filename(path.stem().string() + "-compared.svg");
        frame.ask(model::ExportComparison{path.string()});
    }
    const Color ink =
        comparison.difference ? frame.theme.task_failed.label : frame.theme.task_running.label;
    std::string words = exporting::difference_title(comparison, frame.language());
    if (comparison.difference && comparison.difference->what == model::Differs::Step)
        words += "  ·  " + exporting::difference_part(comparison, 0, frame.language()) + "  |  " +
                 exporting::difference_part(comparison, 1, frame.language());
    draw_text(canvas, {row.x, row.y, row.width - width - frame.px(12), frame.px(30)}, words,
              frame.medium(), ink);
}

} // namespace

void draw_compare(Frame& frame, Rect window, CompareUi& ui, bool is_new) {
    if (is_new) ui.name.clear();
    DialogWindow dialog(frame, window, frame.tr("compare.title"), 1120, 700);
    const Rect body = dialog.body();
    Canvas& canvas = dialog.canvas();
    const float choices = draw_choices(frame, canvas, {body.x, body.y, body.width, 0}, ui, is_new);
    const float top = body.y + choices + frame.px(12);
    const Rect below{body.x, top, body.width, body.bottom() - top};
    const model::Comparing& comparing = frame.app.comparing;
    if (comparison_of(frame) == nullptr) {
        const bool is_under_way = comparing.sides[0].pending || comparing.sides[1].pending;
        draw_empty(frame, canvas, below,
                   !comparing.problem.empty() ? std::string_view(comparing.problem)
                   : is_under_way             ? frame.tr("code.running_long")
                                              : frame.tr("compare.empty"));
        return;
    }
    draw_verdict(frame, canvas, {below.x, below.y, below.width, frame.px(30)});
    const float outputs = output_height(frame, below.height);
    const float timeline_top = below.y + frame.px(36);
    const Rect timeline{below.x - frame.px(8), timeline_top, below.width + frame.px(16),
                        below.bottom() - outputs - frame.px(12) - timeline_top};
    draw_common_timeline(frame, canvas, timeline, ui);
    const float gap = frame.px(12);
    const float half = (below.width - gap) / 2;
    for (std::size_t run = 0; run < 2; ++run)
        draw_output(frame, canvas,
                    {below.x + static_cast<float>(run) * (half + gap), below.bottom() - outputs,
                     half, outputs},
                    run);
}

} // namespace app::gui
