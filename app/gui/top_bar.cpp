#include "app/gui/panels.h"

#include "app/gui/widgets.h"
#include "lessons/catalogue.h"

#include <array>
#include <cmath>

namespace app::gui {

using draw::Anchor;

namespace {

// The place in the catalogue and the title: "2 · Waiting for several".
std::string document_title(const Frame& frame) {
    const auto* lesson = model::lesson_of_document(frame.app);
    const std::string title = model::title_of_document(frame.app);
    return lesson == nullptr ? title : std::to_string(lesson->order) + " · " + title;
}

void draw_brand(Frame& frame, draw::Canvas& canvas, Rect bar) {
    const float size = frame.px(26);
    const Rect badge{bar.x + frame.px(6), bar.center_y() - size / 2, size, size};
    canvas.fill_rect(badge, frame.theme.accent, frame.px(7));
    draw_icon(canvas, Icon::Logo, {badge.center_x(), badge.center_y()}, frame.px(20),
              frame.theme.on_accent, frame.px(1.8F));
}

void draw_breadcrumb(Frame& frame, draw::Canvas& canvas, Rect bar, float x, float right) {
    const bool is_lesson = frame.app.document.kind == model::DocumentKind::Lesson;
    const std::string_view where =
        is_lesson ? frame.tr("bar.lessons") : frame.tr("bar.own_program");
    x += draw_text(canvas, {x, bar.y, right - x, bar.height}, where, frame.body(),
                   frame.theme.text_muted) +
         frame.px(9);
    draw_icon(canvas, Icon::Chevron, {x + frame.px(4), bar.center_y()}, frame.px(12),
              frame.theme.text_faint, frame.metrics.icon_line);
    x += frame.px(17);
    draw_text(canvas, {x, bar.y, right - x, bar.height}, document_title(frame), frame.strong(),
              frame.theme.text);
}

// Below this there is room for the icon only.
constexpr float search_words_min = 150;

void draw_search(Frame& frame, draw::Canvas& canvas, Rect box) {
    const Hit over = hit(frame, "bar.search", box);
    canvas.fill_rect(box, over.is_hovered ? frame.theme.hover : frame.theme.surface,
                     frame.metrics.radius_card);
    canvas.stroke_rect(box, {frame.theme.border, frame.metrics.border}, frame.metrics.radius_card);
    draw_icon(canvas, Icon::Search, {box.x + std::min(frame.px(17), box.width / 2), box.center_y()},
              frame.px(14), frame.theme.text_faint, frame.metrics.icon_line);
    if (over.is_hovered) frame.tooltip = command_tooltip(frame, "palette");
    const float key = draw_key(frame, nullptr, {}, "Ctrl K");
    const bool has_room = box.width > frame.px(search_words_min);
    if (has_room) {
        draw_text(canvas, {box.x + frame.px(32), box.y, box.width - key - frame.px(44), box.height},
                  frame.tr("bar.search"), frame.body(), frame.theme.text_faint);
        draw_key(frame, &canvas, {box.right() - key - frame.px(5), box.center_y()}, "Ctrl K");
    }
    if (over.is_focused) draw_focus_ring(frame, canvas, box, frame.metrics.radius_card);
    if (over.is_clicked) frame.ask(model::ShowDialog{model::Dialog::Palette});
}

// While predictions are asked for, which is kept between sessions: a sign with its key, that ends
// it. Returns its width.
float draw_predicting(Frame& frame, draw::Canvas& canvas, float right, Rect bar) {
    const std::string_view words = frame.tr("bar.predicting");
    const float key = draw_key(frame, nullptr, {}, "P");
    const float inner = text_width(frame, words, frame.medium());
    const float width = inner + key + frame.px(28);
    const float height = frame.px(28);
    const Rect box{right - width, bar.center_y() - height / 2, width, height};
    const Hit over = hit(frame, "bar.predicting", box);
    canvas.fill_rect(
        box, draw::mix(frame.theme.surface, frame.theme.accent, over.is_hovered ? 0.3F : 0.18F),
        height / 2);
    draw_text(canvas, {box.x + frame.px(11), box.y, inner, height}, words, frame.medium(),
              frame.theme.accent_text);
    draw_key(frame, &canvas, {box.right() - key - frame.px(8), box.center_y()}, "P");
    if (over.is_hovered) frame.tooltip = frame.tr("notice.predicts_on_hint");
    if (over.is_focused) draw_focus_ring(frame, canvas, box, height / 2);
    if (over.is_clicked) frame.ask(model::TogglePredicting{});
    return width;
}

} // namespace

void draw_top_bar(Frame& frame, draw::Canvas& canvas, Rect bar) {
    draw_brand(frame, canvas, bar);
    const float height = frame.px(30);
    const float y = bar.center_y() - height / 2;
    float right = bar.right();
    const auto button = [&](std::string_view name, Icon icon, std::string_view command) {
        right -= height;
        if (icon_button(frame, canvas, name, {right, y, height, height}, icon,
                        command_tooltip(frame, command)))
            frame.ask_for(command);
        right -= frame.px(2);
    };
    const bool is_dark = frame.app.ui.settings.theme == model::ThemeChoice::Dark;
    button("bar.settings", Icon::Settings, "settings");
    button("bar.help", Icon::Help, "help");
    button("bar.theme", is_dark ? Icon::Sun : Icon::Moon, "toggle_theme");
    button("bar.scenario", Icon::Sliders, "scenario");
    button("bar.export", Icon::Export, "export");
    right -= frame.px(6);
    const std::array<std::string, 2> languages = {"EN", "中文"};
    const float width = segmented_width(frame, languages);
    right -= width;
    const int current = frame.language() == model::Language::English ? 0 : 1;
    if (const auto chosen = segmented(frame, canvas, "bar.language", {right, y, width, height},
                                      languages, current)) {
        frame.ask(
            model::SetLanguage{*chosen == 0 ? model::Language::English : model::Language::Chinese});
    }
    right -= frame.px(10);
    const float room = std::min(frame.px(300), (right - bar.x) * 0.34F);
    const float search = room > frame.px(search_words_min) ? room : height;
    right -= search;
    draw_search(frame, canvas, {right, y, search, height});
    if (frame.app.ui.settings.predicts)
        right -= frame.px(10) + draw_predicting(frame, canvas, right - frame.px(10), bar);
    const float left = bar.x + frame.px(44);
    if (icon_button(frame, canvas, "bar.sidebar", {left, y, height, height}, Icon::Sidebar,
                    command_tooltip(frame, "toggle_left_column"))) {
        frame.ask_for("toggle_left_column");
    }
    draw_breadcrumb(frame, canvas, bar, left + height + frame.px(10), right - frame.px(16));
}

} // namespace app::gui
