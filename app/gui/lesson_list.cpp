#include "app/gui/panels.h"

#include "app/gui/widgets.h"
#include "app/model/questions.h"
#include "lessons/catalogue.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace app::gui {

using draw::Anchor;

namespace {

lessons::Language language_of(const Frame& frame) {
    return frame.language() == model::Language::English ? lessons::Language::English
                                                        : lessons::Language::Chinese;
}

// How far the learner has come with a lesson's questions: a ring that closes, then a tick.
void draw_progress(const Frame& frame, draw::Canvas& canvas, Point center,
                   const model::Score& score) {
    const float radius = frame.px(6.5F);
    if (score.is_complete()) {
        canvas.fill_circle(center, radius + frame.px(1),
                           draw::mix(frame.theme.surface, frame.theme.task_running.mark, 0.2F));
        draw_icon(canvas, Icon::Check, center, frame.px(11), frame.theme.task_running.label,
                  frame.metrics.icon_line);
        return;
    }
    canvas.stroke_circle(center, radius, {frame.theme.border_strong, frame.px(1.5F)});
    if (score.answered == 0) return;
    constexpr int points_max = 24;
    const float share = static_cast<float>(score.answered) / static_cast<float>(score.asked);
    std::vector<Point> arc;
    for (int i = 0; i <= points_max; ++i) {
        const float angle = 2 * std::numbers::pi_v<float> * share * static_cast<float>(i) /
                                static_cast<float>(points_max) -
                            std::numbers::pi_v<float> / 2;
        arc.push_back({center.x + std::cos(angle) * radius, center.y + std::sin(angle) * radius});
    }
    canvas.polyline(arc, {frame.theme.accent, frame.px(2)});
}

std::string tooltip_of(const Frame& frame, const lessons::Lesson& lesson,
                       const model::Score& score) {
    std::string words = lesson.summary.in(language_of(frame));
    if (score.answered == 0) return words;
    words += "\n" + frame.tr_with("lessons.progress", fmt::arg("answered", score.answered),
                                  fmt::arg("asked", score.asked), fmt::arg("right", score.right));
    if (!score.last_on.empty())
        words += frame.tr_with("lessons.progress_on", fmt::arg("date", score.last_on));
    return words;
}

void draw_row(Frame& frame, draw::Canvas& canvas, Rect row, const lessons::Lesson& lesson) {
    const bool is_open = model::lesson_of_document(frame.app) == &lesson;
    const model::Score score = model::score_of(frame.app, lesson.id);
    const Hit over = hit(frame, "lesson." + lesson.id, row);
    const float radius = frame.metrics.radius_row;
    if (is_open) {
        canvas.fill_rect(row, draw::mix(frame.theme.surface, frame.theme.accent, 0.16F), radius);
    } else if (over.is_hovered) {
        canvas.fill_rect(row, frame.theme.hover, radius);
    }
    const Color ink = is_open ? frame.theme.accent_text : frame.theme.text;
    const Color number_ink = is_open ? frame.theme.accent_text : frame.theme.text_faint;
    draw_text(canvas, {row.x + frame.px(1), row.y, frame.px(28), row.height},
              std::to_string(lesson.order), frame.small(), number_ink, Anchor::Middle);
    float right = row.right() - frame.px(8);
    if (score.asked > 0) {
        draw_progress(frame, canvas, {right - frame.px(8), row.center_y()}, score);
        right -= frame.px(24);
    }
    if (is_open && frame.app.document.is_edited()) {
        canvas.fill_circle({right - frame.px(3), row.center_y()}, frame.px(3), frame.theme.accent);
        right -= frame.px(12);
    }
    const float x = row.x + frame.px(30);
    draw_text(canvas, {x, row.y, right - x, row.height}, lesson.title.in(language_of(frame)),
              is_open ? frame.medium() : frame.body(), ink);
    if (over.is_hovered) frame.tooltip = tooltip_of(frame, lesson, score);
    if (over.is_focused) draw_focus_ring(frame, canvas, row, radius);
    if (over.is_clicked && !is_open) frame.ask(model::OpenLesson{lesson.id});
}

// "3 / 16": the lessons of which every question was answered.
std::string count_of(const Frame& frame) {
    const auto* catalogue = frame.app.services.catalogue;
    if (catalogue == nullptr) return "";
    std::size_t done = 0;
    for (const lessons::Lesson& lesson : catalogue->lessons)
        done += model::score_of(frame.app, lesson.id).is_complete() ? 1 : 0;
    if (done == 0) return "";
    return std::to_string(done) + " / " + std::to_string(catalogue->lessons.size());
}

// What is wrong with the files of a lesson of one's own; returns the height drawn.
float draw_problem(Frame& frame, draw::Canvas& canvas, Rect at, const lessons::Problem& problem) {
    const float pad = frame.px(8);
    const float line = frame.px(18);
    const float left = frame.px(24);
    const float width = at.width - left - pad;
    std::string place = problem.file;
    if (problem.line != 0)
        place += " · " + frame.tr_with("code.line", fmt::arg("line", problem.line));
    const auto put = [&](draw::Canvas* on, float y, std::string_view words, TextStyle style,
                         Color ink) {
        return draw_wrapped(frame, on, {at.x + left, y}, width, words, style, ink, line);
    };
    const auto all = [&](draw::Canvas* on) {
        float y = at.y + pad;
        y += put(on, y, place, frame.mono_small(), frame.theme.text_muted);
        y += put(on, y, problem.message, frame.body(), frame.theme.text);
        y += put(on, y, problem.hint, frame.small(), frame.theme.text_muted);
        return y + pad - at.y;
    };
    const Rect box{at.x, at.y, at.width, all(nullptr)};
    const draw::StateLook& look = frame.theme.task_failed;
    canvas.fill_rect(box, draw::mix(frame.theme.surface, look.mark, 0.1F),
                     frame.metrics.radius_row);
    draw_icon(canvas, Icon::Warning, {at.x + frame.px(13), at.y + pad + line / 2}, frame.px(13),
              look.label, frame.metrics.icon_line);
    all(&canvas);
    return box.height;
}

float draw_own_heading(const Frame& frame, draw::Canvas& canvas, Rect at) {
    draw_text(canvas, {at.x + frame.px(8), at.y, at.width, frame.px(28)}, frame.tr("lessons.own"),
              frame.small(), frame.theme.text_faint);
    return frame.px(28);
}

} // namespace

float draw_lesson_problems(Frame& frame, draw::Canvas& canvas, Rect at,
                           const lessons::Problems& problems) {
    constexpr std::size_t problems_max = 12;
    float y = at.y;
    for (std::size_t i = 0; i < std::min(problems.size(), problems_max); ++i) {
        const float height = draw_problem(frame, canvas, {at.x, y, at.width, 0}, problems[i]);
        frame.registry.add("lesson.problem." + std::to_string(i), {at.x, y, at.width, height},
                           false);
        y += height + frame.px(6);
    }
    return y - at.y;
}

void draw_lesson_rows(Frame& frame, draw::Canvas& canvas, Rect below, LessonsUi& ui) {
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
    bool has_heading = false;
    const lessons::Lesson* open = model::lesson_of_document(frame.app);
    if (open == nullptr) ui.followed.clear();
    for (const lessons::Lesson& lesson : catalogue->lessons) {
        if (lesson.is_own && !std::exchange(has_heading, true))
            y += draw_own_heading(frame, scroll.canvas(),
                                  {scroll.origin().x, y, scroll.width_px(), 0});
        draw_row(frame, scroll.canvas(), {scroll.origin().x, y, scroll.width_px(), height}, lesson);
        if (&lesson == open && ui.followed != lesson.id) {
            const float top = y - scroll.origin().y;
            scroll.bring_into_sight(top - height, top + 2 * height);
            ui.followed = lesson.id;
        }
        y += height + frame.px(2);
    }
    const auto& problems = frame.app.own_lessons.problems;
    if (!problems.empty() && !has_heading)
        y += draw_own_heading(frame, scroll.canvas(), {scroll.origin().x, y, scroll.width_px(), 0});
    y += draw_lesson_problems(frame, scroll.canvas(), {scroll.origin().x, y, scroll.width_px(), 0},
                              problems);
    scroll.set_content(scroll.width_px(), y - scroll.origin().y);
}

Rect draw_open_file_button(Frame& frame, draw::Canvas& canvas, Rect panel) {
    const float button = frame.px(28);
    const Rect open{panel.right() - frame.px(10) - button,
                    panel.y + (frame.metrics.panel_header - button) / 2, button, button};
    if (icon_button(frame, canvas, "lessons.open_file", open, Icon::Folder,
                    command_tooltip(frame, "open_file"))) {
        frame.ask(model::ShowDialog{model::Dialog::OpenFile});
    }
    return open;
}

void draw_lesson_list(Frame& frame, draw::Canvas& canvas, Rect panel, LessonsUi& ui) {
    draw_panel(frame, canvas, panel);
    const Rect below = draw_panel_header(frame, canvas, panel, frame.tr("lessons.title"));
    const Rect open = draw_open_file_button(frame, canvas, panel);
    draw_text(canvas,
              {panel.x, panel.y, open.x - panel.x - frame.px(6), frame.metrics.panel_header},
              count_of(frame), frame.small(), frame.theme.text_muted, Anchor::End);
    draw_lesson_rows(frame, canvas, below, ui);
}

} // namespace app::gui
