#include "app/gui/find_bar.h"

#include "app/gui/dialog_window.h"
#include "app/gui/imgui_compat.hpp"
#include "app/gui/widgets.h"
#include "app/model/editing.h"

#include <algorithm>

namespace app::gui {

namespace {

constexpr float row_px = 38;

// "3 of 12", or that there is none.
std::string count_of(const Frame& frame) {
    const model::Find& find = frame.app.ui.find;
    if (find.words.empty()) return "";
    const auto matches = model::matches_of(frame.app.document.text(), find.words);
    if (matches.empty()) return std::string(frame.tr("find.none"));
    const auto at = std::find_if(matches.begin(), matches.end(),
                                 [&](auto match) { return match.begin >= find.from; });
    const auto number = at == matches.end() ? 1 : at - matches.begin() + 1;
    return frame.tr_with("find.count", fmt::arg("n", number), fmt::arg("count", matches.size()));
}

void hint_in(const Frame& frame, draw::Canvas& canvas, Rect field, std::string_view words) {
    draw_text(canvas, {field.x + frame.px(13), field.y, field.width - frame.px(20), field.height},
              words, frame.body(), frame.theme.text_faint);
}

void draw_find_row(Frame& frame, draw::Canvas& canvas, Rect row, FindUi& ui) {
    const float height = frame.px(28);
    const float y = row.center_y() - height / 2;
    float right = row.right() - frame.px(8);
    const auto button = [&](std::string_view name, Icon icon, std::string tooltip) {
        right -= height;
        const bool is_pressed =
            icon_button(frame, canvas, name, {right, y, height, height}, icon, tooltip);
        right -= frame.px(2);
        return is_pressed;
    };
    if (button("find.close", Icon::Close, "Esc")) frame.ask(model::CloseFind{});
    if (button("find.next", Icon::Forward, command_tooltip(frame, "find_next")))
        frame.ask(model::FindNext{1, {}});
    if (button("find.previous", Icon::Back, command_tooltip(frame, "find_previous")))
        frame.ask(model::FindNext{-1, {}});
    const std::string count = count_of(frame);
    const float count_width = frame.px(72);
    right -= count_width + frame.px(8);
    const bool is_missing = !ui.words.empty() && count == frame.tr("find.none");
    draw_text(canvas, {right, row.y, count_width, row.height}, count, frame.small(),
              is_missing ? frame.theme.task_failed.label : frame.theme.text_muted);
    const Rect field{row.x + frame.px(10), y, right - row.x - frame.px(20), height};
    const bool takes_focus = frame.app.ui.find.wants_focus || ui.refocus;
    ui.refocus = false;
    if (text_field(frame, canvas, "find.words", field, ui.words, takes_focus, frame.mono_small())) {
        frame.ask(model::FindNext{ImGui::GetIO().KeyShift ? -1 : 1, {}});
        ui.refocus = true;
        frame.wants_another = true;
    }
    if (ui.words.empty()) hint_in(frame, canvas, field, frame.tr("find.hint"));
}

void draw_replace_row(Frame& frame, draw::Canvas& canvas, Rect row, FindUi& ui) {
    const float height = frame.px(28);
    const float y = row.center_y() - height / 2;
    float right = row.right() - frame.px(8);
    const bool can_replace = !ui.words.empty();
    const auto button = [&](std::string_view name, std::string_view key) {
        const std::string_view words = frame.tr(key);
        const float width = text_button_width(frame, words);
        right -= width;
        const bool is_pressed = text_button(frame, canvas, name, {right, y, width, height}, words,
                                            ButtonLook::Outlined, can_replace);
        right -= frame.px(6);
        return is_pressed;
    };
    if (button("find.replace_all", "find.replace_all")) frame.ask(model::ReplaceMatches{true});
    if (button("find.replace", "find.replace")) frame.ask(model::ReplaceMatches{false});
    const Rect field{row.x + frame.px(10), y, right - row.x - frame.px(12), height};
    if (text_field(frame, canvas, "find.replacement", field, ui.replacement, false,
                   frame.mono_small()) &&
        can_replace)
        frame.ask(model::ReplaceMatches{false});
    if (ui.replacement.empty()) hint_in(frame, canvas, field, frame.tr("find.replace_hint"));
}

} // namespace

float find_bar_height(const Frame& frame) {
    const model::Find& find = frame.app.ui.find;
    if (!find.is_open) return 0;
    return frame.px(find.replaces ? 2 * row_px - 4 : row_px);
}

void draw_find_bar(Frame& frame, draw::Canvas& canvas, Rect bar, FindUi& ui) {
    const model::Find& find = frame.app.ui.find;
    // The field keeps its own text while it is typed into.
    if (find.words != ui.asked_words) ui.words = ui.asked_words = find.words;
    if (find.replacement != ui.asked_replacement)
        ui.replacement = ui.asked_replacement = find.replacement;
    canvas.fill_rect(bar, frame.theme.raised);
    canvas.fill_rect({bar.x, bar.bottom() - frame.metrics.border, bar.width, frame.metrics.border},
                     frame.theme.border);
    const float height = frame.px(row_px);
    draw_find_row(frame, canvas, {bar.x, bar.y, bar.width, height}, ui);
    if (find.replaces)
        draw_replace_row(frame, canvas, {bar.x, bar.y + height - frame.px(4), bar.width, height},
                         ui);
    if (ui.words == ui.asked_words && ui.replacement == ui.asked_replacement) return;
    ui.asked_words = ui.words;
    ui.asked_replacement = ui.replacement;
    frame.ask(model::SetFind{ui.words, ui.replacement});
}

} // namespace app::gui
