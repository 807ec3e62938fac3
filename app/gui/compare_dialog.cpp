#include "app/gui/dialog_window.h"

#include "app/draw/timeline_flag.h"
#include "app/draw/timeline_paint.h"
#include "app/export/compared_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>

namespace app::gui {

using draw::Canvas;

namespace {

const model::Comparison* comparison_of(const Frame& frame) {
    return frame.app.comparing.result.get();
}

// Where the first difference has its place on the axis, wide enough to tell its events apart.
void show_difference(CompareUi& ui, const model::Comparison& comparison, double width) {
    const double length = ui.axis->length();
    width = std::min(width, length);
    const double at = ui.axis->of_event(comparison.difference->event);
    ui.view_begin = std::clamp(at - width / 2, 0.0, length - width);
    ui.view_end = ui.view_begin + width;
}

void show_whole(CompareUi& ui) {
    ui.view_begin = ui.view_end = 0;
}

// A long run is opened at the first difference; of a short one all is in sight, with the flag.
void choose_view(CompareUi& ui, const model::Comparison& comparison) {
    show_whole(ui);
    if (!comparison.difference) return;
    constexpr double legible_units = 14; // Of an instant of the whole run, which has about 1200.
    constexpr double zoomed_units = 90;
    const auto room =
        ui.axis->instant_room(comparison.timeline.instant_of(comparison.difference->event));
    const double width = room.end - room.begin;
    if (width < legible_units)
        show_difference(ui, comparison, ui.axis->length() * std::max(width, 0.05) / zoomed_units);
}

// Puts a comparison that has just come to its end in place.
void take_result(Frame& frame, CompareUi& ui) {
    const auto& result = frame.app.comparing.result;
    if (ui.axis_of == result) return;
    constexpr std::size_t lines_max = 400;
    constexpr std::size_t lines_before = 100;
    ui.axis_of = result;
    ui.axis = std::make_unique<draw::TimelineAxis>(result->timeline, draw::AxisKind::Time);
    ui.scroll_px = 0;
    choose_view(ui, *result);
    const bool by_line = result->difference && result->difference->what == model::Differs::Line;
    const std::size_t differing = by_line ? result->difference->number : 1;
    ui.first_line = differing > lines_max / 2 ? differing - lines_before : 0;
    for (std::size_t i = 0; i < 2; ++i) {
        ui.lines[i] = model::printed_lines(*result->runs[i].run, ui.first_line + lines_max);
        const std::size_t left_out = std::min(ui.first_line, ui.lines[i].size());
        ui.lines[i].erase(ui.lines[i].begin(),
                          ui.lines[i].begin() + static_cast<std::ptrdiff_t>(left_out));
    }
    ui.changed = model::changed_lines(result->runs[0].run->source, result->runs[1].run->source);
    ui.shows_difference = {by_line, by_line};
    ui.scrolls_lanes = true;
}

// Buttons in rows, as many in each as there is room for.
struct ButtonRows {
    Frame& frame;
    Canvas& canvas;
    Rect row;
    float x;
    float y;

    bool put(const std::string& name, std::string_view words, ButtonLook look) {
        const float height = frame.px(30);
        const float width = std::min(text_button_width(frame, words), row.width);
        if (x > row.x && x + width > row.right()) {
            x = row.x;
            y += height + frame.px(6);
        }
        const Rect box{x, y, width, height};
        x += width + frame.px(6);
        return text_button(frame, canvas, name, box, words, look);
    }
    // Where the next thing below them begins.
    float bottom() const { return x > row.x ? y + frame.px(38) : y; }
};

// What lends itself to be compared: a row of buttons, then a field for anything else.
float draw_choices(Frame& frame, Canvas& canvas, Rect row, CompareUi& ui, bool is_new) {
    const auto pairs = model::suggested_pairs(frame.app);
    const float height = frame.px(30);
    ButtonRows buttons{frame, canvas, row, row.x, row.y};
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const bool is_shown = frame.app.comparing.names == pairs[i].names && comparison_of(frame);
        if (buttons.put("compare.pair." + std::to_string(i), pairs[i].title,
                        is_shown ? ButtonLook::Accent : ButtonLook::Outlined))
            frame.ask(model::ComparePrograms{pairs[i].names[0], pairs[i].names[1]});
    }
    const float y = buttons.bottom();
    const std::string_view words = frame.tr("compare.with");
    const float label = text_width(frame, words, frame.body()) + frame.px(10);
    draw_text(canvas, {row.x, y, label, height}, words, frame.body(), frame.theme.text_muted);
    const std::string_view go = frame.tr("compare.do");
    const float go_width = text_button_width(frame, go);
    const Rect field{row.x + label, y, row.width - label - go_width - frame.px(8), height};
    const bool is_entered =
        text_field(frame, canvas, "compare.name", field, ui.name, is_new, frame.mono_small());
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

// Nothing is compared yet: why, and what could be, one press away.
void draw_nothing(Frame& frame, Canvas& canvas, Rect below, std::string_view problem) {
    constexpr std::size_t files_max = 5;
    const float width = std::min(below.width, frame.px(560));
    const float left = below.center_x() - width / 2;
    const float line = frame.px(20);
    float y = below.y + std::max(frame.px(12), below.height * 0.2F);
    const std::string_view title = problem.empty() ? frame.tr("compare.empty_title") : problem;
    const Color ink = problem.empty() ? frame.theme.text : frame.theme.task_failed.label;
    y += draw_wrapped(frame, &canvas, {left, y}, width, title, frame.strong(), ink, line) +
         frame.px(8);
    y += draw_wrapped(frame, &canvas, {left, y}, width, frame.tr("compare.empty"), frame.body(),
                      frame.theme.text_muted, line) +
         frame.px(16);
    frame.registry.add("compare.empty", {left, below.y, width, y - below.y}, false);
    const auto& files = frame.app.ui.settings.recent_files;
    ButtonRows buttons{frame, canvas, {left, y, width, 0}, left, y};
    for (std::size_t i = 0; i < std::min(files.size(), files_max); ++i) {
        if (files[i] == frame.app.ui.settings.last_document) continue;
        const std::string name = std::filesystem::path(files[i]).filename().string();
        if (buttons.put("compare.file." + std::to_string(i), name, ButtonLook::Outlined))
            frame.ask(model::ComparePrograms{std::string(model::name_of_document), files[i]});
    }
}

// The lane of the difference comes into sight, once.
void scroll_to_difference(Frame& frame, CompareUi& ui, const draw::TimelineLayout& layout) {
    if (!ui.scrolls_lanes) return;
    ui.scrolls_lanes = false;
    const model::Comparison& comparison = *comparison_of(frame);
    if (!comparison.difference) return;
    const auto& lanes = layout.shown_lanes;
    for (std::size_t row = 0; row < lanes.size(); ++row) {
        const auto* segment =
            comparison.timeline.segment_at(lanes[row], comparison.difference->event);
        if (segment == nullptr ||
            comparison.timeline.lanes[lanes[row]].kind != runtime::trace::LaneKind::Task ||
            segment->state != runtime::trace::SegmentState::Running)
            continue;
        const float top = static_cast<float>(row) * frame.metrics.lane;
        const float most = std::max(0.0F, layout.content_height_px - layout.plot.height);
        if (top + frame.metrics.lane > layout.plot.height)
            ui.scroll_px = std::min(most, top - layout.plot.height / 2);
        frame.wants_another = true;
        return;
    }
}

void zoom(CompareUi& ui, const draw::TimelineLayout& layout, float x, double factor) {
    const double length = ui.axis->length();
    const bool is_whole = ui.view_end <= ui.view_begin;
    const double begin = is_whole ? 0 : ui.view_begin;
    const double width = (is_whole ? length : ui.view_end - begin) / factor;
    if (width >= length) return show_whole(ui);
    const double share = static_cast<double>((x - layout.plot.x) / layout.plot.width);
    const double at = layout.place_of(x);
    ui.view_begin = std::clamp(at - share * width, 0.0, length - width);
    ui.view_end = ui.view_begin + width;
}

void use_wheel(Frame& frame, CompareUi& ui, const draw::TimelineLayout& layout) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.MouseWheel == 0 && io.MouseWheelH == 0) return;
    if (io.KeyCtrl) {
        zoom(ui, layout, io.MousePos.x, std::pow(1.25, static_cast<double>(io.MouseWheel)));
    } else if (io.KeyShift || io.MouseWheelH != 0) {
        const double width = ui.view_end - ui.view_begin;
        if (width <= 0) return;
        const double by = static_cast<double>(io.MouseWheelH != 0 ? io.MouseWheelH : io.MouseWheel);
        ui.view_begin = std::clamp(ui.view_begin - 0.08 * by * width, 0.0,
                                   std::max(0.0, ui.axis->length() - width));
        ui.view_end = ui.view_begin + width;
    } else {
        const float most = std::max(0.0F, layout.content_height_px - layout.plot.height);
        ui.scroll_px =
            std::clamp(ui.scroll_px - io.MouseWheel * frame.metrics.lane * 1.5F, 0.0F, most);
    }
    frame.wants_another = true;
}

void draw_common_timeline(Frame& frame, Canvas& canvas, Rect area, CompareUi& ui) {
    const model::Comparison& comparison = *comparison_of(frame);
    const draw::TimelineWords words = exporting::timeline_words(frame.language());
    draw::TimelineInput input;
    input.axis = ui.axis.get();
    input.area = area;
    input.metrics = frame.metrics;
    input.metrics.axis = frame.px(30);
    input.seconds_unit = words.seconds;
    input.view = {ui.view_begin, ui.view_end, ui.scroll_px};
    const draw::TimelineLayout layout = draw::timeline_layout(input, frame.fonts);
    scroll_to_difference(frame, ui, layout);
    const Hit over = hit(frame, "compare.timeline", area, TakesFocus::No);
    if (over.is_hovered) use_wheel(frame, ui, layout);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (const draw::Bar* bar = over.is_hovered ? layout.bar_at({mouse.x, mouse.y}) : nullptr)
        frame.tooltip = draw::segment_text(comparison.timeline,
                                           comparison.timeline.segments[bar->segment], words);
    const draw::ClipGuard clip(canvas, area);
    draw::PaintOptions options;
    options.has_handles = false;
    draw::draw_timeline(canvas, layout, frame.theme, words, options);
    draw::draw_interrupts(canvas, layout, frame.theme, frame.tr("timeline.interrupt"));
    if (comparison.difference)
        draw::draw_flag(canvas, layout, frame.theme, comparison.difference->event,
                        frame.tr("compare.flag"));
}

// What each run prints, side by side, with the first line that differs pointed out and in sight.
void draw_output(Frame& frame, Canvas& canvas, Rect column, std::size_t run, CompareUi& ui) {
    const model::Comparison& comparison = *comparison_of(frame);
    const auto& difference = comparison.difference;
    const bool by_line = difference && difference->what == model::Differs::Line;
    const Rect heading{column.x, column.y, column.width, frame.px(24)};
    const std::string end =
        frame.tr_with("compare.ends",
                      fmt::arg("time", frame.seconds(comparison.runs[run].run->timeline.end_time)));
    const float end_width = text_width(frame, end, frame.small());
    draw_text(canvas,
              {heading.x, heading.y, heading.width - end_width - frame.px(8), heading.height},
              comparison.runs[run].title, frame.strong(), frame.theme.text);
    draw_text(canvas, heading, end, frame.small(), frame.theme.text_muted, draw::Anchor::End);
    const Rect box{column.x, column.y + frame.px(26), column.width, column.height - frame.px(26)};
    canvas.fill_rect(box, frame.theme.raised, frame.metrics.radius_card);
    Scroll scroll(frame, "compare.output." + std::to_string(run), box.inset(frame.px(4)));
    const auto& lines = ui.lines[run];
    const float height = frame.px(20);
    float y = scroll.origin().y;
    if (ui.first_line > 0) {
        draw_text(scroll.canvas(), {scroll.origin().x + frame.px(8), y, scroll.width_px(), height},
                  frame.tr_with("compare.alike", fmt::arg("count", ui.first_line)), frame.small(),
                  frame.theme.text_faint);
        y += height;
    }
    for (std::size_t i = 0; i < lines.size(); ++i, y += height) {
        const Rect row{scroll.origin().x, y, scroll.width_px(), height};
        const std::size_t number = ui.first_line + i + 1;
        const bool is_first = by_line && number == difference->number;
        if (is_first && ui.shows_difference[run]) {
            const float top = y - scroll.origin().y;
            scroll.bring_into_sight(top - 2 * height, top + 3 * height);
            ui.shows_difference[run] = false;
            frame.wants_another = true;
        }
        if (!scroll.is_in_sight(row)) continue;
        if (is_first) {
            scroll.canvas().fill_rect(row, frame.theme.task_failed.mark.faded(0.16F), frame.px(4));
            frame.registry.add("compare.differs." + std::to_string(run), row, false);
        }
        const std::string time = frame.seconds(lines[i].time_s);
        const float time_width = frame.px(62);
        draw_text(scroll.canvas(),
                  {row.x + frame.px(8), row.y, row.width - time_width - frame.px(16), row.height},
                  lines[i].text, frame.mono_small(),
                  by_line && number > difference->number ? frame.theme.text_muted
                                                         : frame.theme.text);
        draw_text(scroll.canvas(), {row.x, row.y, row.width - frame.px(8), row.height}, time,
                  frame.mono_small(),
                  is_first ? frame.theme.task_failed.label : frame.theme.text_faint,
                  draw::Anchor::End);
    }
    if (lines.empty()) draw_empty(frame, scroll.canvas(), box, frame.tr("compare.no_output"));
    scroll.set_content(scroll.width_px(), y - scroll.origin().y);
}

// As high as the longer output needs, within bounds: the lanes have the rest.
float output_height(const Frame& frame, float room, const CompareUi& ui) {
    constexpr std::size_t lines_max = 20;
    const std::size_t lines = std::min(lines_max, std::max(ui.lines[0].size(), ui.lines[1].size()));
    const float needed = frame.px(26 + 8 + 8) + frame.px(20) * static_cast<float>(lines);
    return std::clamp(needed, frame.px(120), std::max(frame.px(120), room * 0.34F));
}

// What was changed of the text, if it is little enough to be told.
std::string change_words(const Frame& frame, const model::ChangedLines& changed) {
    const auto line = fmt::arg("line", changed.first);
    if (changed.count == 0) return std::string(frame.tr("compare.same_text"));
    if (changed.count == 1 && !changed.parts[0].empty() && !changed.parts[1].empty())
        return frame.tr_with("compare.one_line", line, fmt::arg("before", changed.parts[0]),
                             fmt::arg("after", changed.parts[1]));
    return frame.tr_with("compare.lines", line, fmt::arg("count", changed.count));
}

std::string scenario_words(const Frame& frame, const model::Comparison& comparison) {
    const auto changed =
        model::changed_scenario(comparison.runs[0].run->scenario, comparison.runs[1].run->scenario);
    if (changed.lines[0].empty() && changed.lines[1].empty()) return "";
    const auto told = [&](const std::string& lines) {
        return lines.empty() ? std::string(frame.tr("compare.as_default")) : lines;
    };
    const std::string before = told(changed.lines[0]);
    const std::string after = told(changed.lines[1]);
    return frame.tr_with("compare.scenario", fmt::arg("before", before), fmt::arg("after", after));
}

// What is compared with what, and what of the program is another.
void draw_subject(Frame& frame, Canvas& canvas, Rect row, const CompareUi& ui) {
    const model::Comparison& comparison = *comparison_of(frame);
    const std::string what =
        frame.tr_with("compare.of", fmt::arg("first", comparison.runs[0].title),
                      fmt::arg("second", comparison.runs[1].title));
    const float width = draw_text(canvas, row, what, frame.strong(), frame.theme.text);
    frame.registry.add("compare.of", row, false);
    const float x = row.x + width + frame.px(14);
    std::string words = scenario_words(frame, comparison);
    if (!words.empty()) frame.registry.add("compare.scenario", row, false);
    if (ui.changed.count > 0 || words.empty()) {
        const std::string text = change_words(frame, ui.changed);
        words = words.empty() ? text : text + "  ·  " + words;
    }
    draw_text(canvas, {x, row.y, row.right() - x, row.height}, words, frame.small(),
              frame.theme.text_muted);
}

void export_picture(Frame& frame) {
    std::filesystem::path path = model::suggested_export_path(frame.app);
    path.replace_filename(path.stem().string() + "-compared.svg");
    frame.ask(model::ExportComparison{path.string()});
}

// Goes to the difference in the window itself.
void leave_to_difference(Frame& frame, model::Cursor event) {
    frame.ask(model::CloseDialog{});
    frame.ask(model::SeekTo{event});
}

std::string verdict_words(const Frame& frame) {
    const model::Comparison& comparison = *comparison_of(frame);
    std::string words = exporting::difference_title(comparison, frame.language());
    if (comparison.difference && comparison.difference->what == model::Differs::Step)
        words += "  ·  " + exporting::difference_part(comparison, 0, frame.language()) + "  |  " +
                 exporting::difference_part(comparison, 1, frame.language());
    return words;
}

// The ways to see more of the difference, and where the picture goes; returns where they begin.
float draw_ways(Frame& frame, Canvas& canvas, Rect row, CompareUi& ui) {
    const model::Comparison& comparison = *comparison_of(frame);
    float right = row.right();
    const auto button = [&](std::string_view name) {
        const std::string_view words = frame.tr(name);
        const float width = text_button_width(frame, words);
        right -= width;
        const Rect box{right, row.y, width, row.height};
        right -= frame.px(6);
        return text_button(frame, canvas, name, box, words);
    };
    if (button("compare.export")) export_picture(frame);
    const auto here = model::difference_in_document(frame.app);
    if (here && button("compare.go")) leave_to_difference(frame, *here);
    if (!comparison.difference) return right;
    const std::array<std::string, 2> parts = {std::string(frame.tr("compare.whole")),
                                              std::string(frame.tr("compare.difference"))};
    const float width = segmented_width(frame, parts);
    const bool is_whole = ui.view_end <= ui.view_begin;
    right -= width;
    const auto chosen = segmented(frame, canvas, "compare.view", {right, row.y, width, row.height},
                                  parts, is_whole ? 0 : 1);
    if (chosen && *chosen == 0) show_whole(ui);
    if (chosen && *chosen == 1) {
        constexpr double part_shown = 0.2;
        show_difference(ui, comparison, ui.axis->length() * part_shown);
        ui.scrolls_lanes = true;
        ui.shows_difference = {true, true};
    }
    return right - frame.px(6);
}

// The first difference in words, beside the ways to see more of it or, where there is no room,
// below them; returns the height.
float draw_verdict(Frame& frame, Canvas& canvas, Rect row, CompareUi& ui) {
    const bool differs = comparison_of(frame)->difference.has_value();
    const Color ink = differs ? frame.theme.task_failed.label : frame.theme.task_running.label;
    const std::string words = verdict_words(frame);
    const float room = draw_ways(frame, canvas, row, ui) - frame.px(6) - row.x;
    if (text_width(frame, words, frame.medium()) <= room) {
        draw_text(canvas, {row.x, row.y, room, row.height}, words, frame.medium(), ink);
        return row.height;
    }
    const Rect below{row.x, row.bottom() + frame.px(2), row.width, frame.px(22)};
    draw_text(canvas, below, words, frame.medium(), ink);
    return below.bottom() - row.y;
}

} // namespace

void draw_compare(Frame& frame, Rect window, CompareUi& ui, bool is_new) {
    if (is_new) ui.name.clear();
    DialogWindow dialog(frame, window, frame.tr("compare.title"), 1480, 920);
    const Rect body = dialog.body();
    Canvas& canvas = dialog.canvas();
    const float choices = draw_choices(frame, canvas, {body.x, body.y, body.width, 0}, ui, is_new);
    const float top = body.y + choices + frame.px(12);
    const Rect below{body.x, top, body.width, body.bottom() - top};
    const model::Comparing& comparing = frame.app.comparing;
    if (comparison_of(frame) == nullptr) {
        if (comparing.sides[0].pending || comparing.sides[1].pending)
            draw_empty(frame, canvas, below, frame.tr("code.running_long"));
        else
            draw_nothing(frame, canvas, below, comparing.problem);
        return;
    }
    take_result(frame, ui);
    if (is_new) ui.shows_difference = {true, true};
    draw_subject(frame, canvas, {below.x, below.y, below.width, frame.px(24)}, ui);
    const Rect verdict{below.x, below.y + frame.px(26), below.width, frame.px(30)};
    const float timeline_top = verdict.y + draw_verdict(frame, canvas, verdict, ui) + frame.px(6);
    const float least_lanes = frame.px(110);
    float outputs = output_height(frame, below.height, ui);
    const Rect timeline{below.x - frame.px(8), timeline_top, below.width + frame.px(16),
                        below.bottom() - outputs - frame.px(12) - timeline_top};
    // A low window has room for the outputs only, which tell the difference in words.
    if (timeline.height >= least_lanes)
        draw_common_timeline(frame, canvas, timeline, ui);
    else
        outputs = below.bottom() - timeline_top;
    const float gap = frame.px(12);
    const float half = (below.width - gap) / 2;
    for (std::size_t run = 0; run < 2; ++run)
        draw_output(frame, canvas,
                    {below.x + static_cast<float>(run) * (half + gap), below.bottom() - outputs,
                     half, outputs},
                    run, ui);
}

} // namespace app::gui
