#include "app/gui/panels.h"

#include "app/gui/widgets.h"
#include "lessons/catalogue.h"

namespace app::gui {

using draw::Anchor;

namespace {

void draw_row(Frame& frame, draw::Canvas& canvas, Rect row, const lessons::Lesson& lesson) {
    const auto language = frame.language() == model::Language::English ? lessons::Language::English
                                                                       : lessons::Language::Chinese;
    const bool is_open = frame.app.document.kind == model::DocumentKind::Lesson &&
                         frame.app.document.id == lesson.id;
    const Hit over = hit(frame, "lesson." + lesson.id, row);
    const float radius = frame.metrics.radius_row;
    if (is_open) {
        canvas.fill_rect(row, draw::mix(frame.theme.surface, frame.theme.accent, 0.16F), radius);
    } else if (over.is_hovered) {
        canvas.fill_rect(row, frame.theme.hover, radius);
    }
    const Color ink = is_open ? frame.theme.accent_text : frame.theme.text;
    const Color number_ink = is_open ? frame.theme.accent_text : frame.theme.text_faint;
    draw_text(canvas, {row.x + frame.px(8), row.y, frame.px(18), row.height},
              std::to_string(lesson.order), frame.small(), number_ink, Anchor::Middle);
    float right = row.right() - frame.px(10);
    if (is_open && frame.app.document.is_edited()) {
        canvas.fill_circle({right - frame.px(3), row.center_y()}, frame.px(3), frame.theme.accent);
        right -= frame.px(14);
    }
    const float x = row.x + frame.px(34);
    draw_text(canvas, {x, row.y, right - x, row.height}, lesson.title.in(language),
              is_open ? frame.medium() : frame.body(), ink);
    if (over.is_hovered) frame.tooltip = lesson.summary.in(language);
    if (over.is_focused) draw_focus_ring(frame, canvas, row, radius);
    if (over.is_clicked && !is_open) frame.ask(model::OpenLesson{lesson.id});
}

} // namespace

void draw_lesson_list(Frame& frame, draw::Canvas& canvas, Rect panel) {
    draw_panel(frame, canvas, panel);
    const Rect below = draw_panel_header(frame, canvas, panel, frame.tr("lessons.title"));
    const float button = frame.px(28);
    const Rect open{panel.right() - frame.px(10) - button,
                    panel.y + (frame.metrics.panel_header - button) / 2, button, button};
    if (icon_button(frame, canvas, "lessons.open_file", open, Icon::Folder,
                    command_tooltip(frame, "open_file"))) {
        frame.ask(model::ShowDialog{model::Dialog::OpenFile});
    }
    const auto* catalogue = frame.app.services.catalogue;
    if (catalogue == nullptr || catalogue->lessons.empty()) {
        draw_empty(frame, canvas, below, frame.tr("lessons.empty"));
        return;
    }
    Scroll scroll(
        frame, "lessons",
        {below.x + frame.px(8), below.y, below.width - frame.px(16), below.height - frame.px(8)});
    const float height = frame.metrics.lesson_row;
    float y = scroll.origin().y;
    for (const lessons::Lesson& lesson : catalogue->lessons) {
        draw_row(frame, scroll.canvas(), {scroll.origin().x, y, scroll.width_px(), height}, lesson);
        y += height + frame.px(2);
    }
    scroll.set_content(scroll.width_px(), y - scroll.origin().y);
}

} // namespace app::gui
