#include "app/gui/question_card.h"

#include "app/gui/styled_text.h"

#include <algorithm>

namespace app::gui {

using lessons::Choice;
using lessons::ChoiceKind;

namespace {

enum class Mark : std::uint8_t { Open, Right, Wrong, Other };

std::string words_of(const Frame& frame, const Choice& choice) {
    switch (choice.kind) {
    case ChoiceKind::NoLine: return std::string(frame.tr("question.no_line"));
    case ChoiceKind::NoTask: return std::string(frame.tr("question.no_task"));
    case ChoiceKind::State: return std::string(state_word(frame, state_of(choice.state)));
    case ChoiceKind::Time:
        return fmt::format("{:.10g} {}", choice.time_s, frame.tr("picture.seconds"));
    case ChoiceKind::Line:
    case ChoiceKind::Task: return choice.text;
    }
    return {};
}

TextStyle style_of(const Frame& frame, const Choice& choice) {
    const bool is_program_text = choice.kind == ChoiceKind::Line ||
                                 choice.kind == ChoiceKind::Task || choice.kind == ChoiceKind::Time;
    return is_program_text ? frame.mono_small() : frame.body();
}

Mark mark_of(const Choice& choice, const model::Answer* answer) {
    if (answer == nullptr) return Mark::Open;
    if (choice.is_right) return Mark::Right;
    return model::remembered(choice) == answer->chosen ? Mark::Wrong : Mark::Other;
}

struct ChoiceLook {
    Color fill;
    Color border;
    Color ink;
};

ChoiceLook look_of(const Frame& frame, Mark mark, bool is_hovered) {
    const draw::Theme& theme = frame.theme;
    switch (mark) {
    case Mark::Open:
        return {is_hovered ? theme.hover : theme.raised,
                is_hovered ? theme.accent : theme.border_strong, theme.text};
    case Mark::Right:
        return {draw::mix(theme.surface, theme.task_running.mark, 0.14F), theme.task_running.mark,
                theme.text};
    case Mark::Wrong:
        return {draw::mix(theme.surface, theme.task_failed.mark, 0.12F), theme.task_failed.mark,
                theme.text};
    case Mark::Other: return {theme.surface, theme.border, theme.text_faint};
    }
    return {};
}

// The number of the key that gives this answer, or whether it was right.
void draw_badge(const Frame& frame, draw::Canvas& canvas, Point center, Mark mark,
                std::size_t number) {
    if (mark == Mark::Right || mark == Mark::Wrong) {
        const bool is_right = mark == Mark::Right;
        draw_icon(canvas, is_right ? Icon::Check : Icon::Close, center, frame.px(12),
                  is_right ? frame.theme.task_running.label : frame.theme.task_failed.label,
                  frame.metrics.icon_line);
        return;
    }
    canvas.label(center, std::to_string(number + 1), frame.tiny(), frame.theme.text_faint,
                 draw::Anchor::Middle);
}

float draw_choice(Frame& frame, NotingCanvas* canvas, Rect at, const Choice& choice,
                  std::size_t number, Mark mark) {
    const float left = frame.px(28);
    const float line = frame.px(18);
    const float pad = frame.px(6);
    const std::string words = words_of(frame, choice);
    const TextStyle style = style_of(frame, choice);
    const float inner = at.width - left - frame.px(8);
    const float height = draw_wrapped(frame, nullptr, {}, inner, words, style, {}, line) + 2 * pad;
    if (canvas == nullptr) return height;
    const Rect box{at.x, at.y, at.width, height};
    const bool is_open = mark == Mark::Open;
    const std::string name = "question.choice." + std::to_string(number);
    const Hit over = is_open ? hit(frame, name, box) : Hit{};
    const ChoiceLook look = look_of(frame, mark, over.is_hovered);
    const float radius = frame.metrics.radius_row;
    canvas->fill_rect(box, look.fill, radius);
    canvas->stroke_rect(box, {look.border, frame.metrics.border}, radius);
    draw_badge(frame, *canvas, {box.x + left / 2, box.center_y()}, mark, number);
    draw_wrapped(frame, canvas, {box.x + left, box.y + pad}, inner, words, style, look.ink, line);
    if (over.is_focused) draw_focus_ring(frame, *canvas, box, radius);
    if (over.is_clicked) frame.ask(model::AnswerQuestion{number});
    return height;
}

// What there is to say to the answer given.
const std::vector<lessons::TextRun>* feedback_to(const model::PutQuestion& put,
                                                 const model::Answer& answer) {
    for (const Choice& choice : put.quiz.choices)
        if (model::remembered(choice) == answer.chosen) return choice.feedback;
    return nullptr;
}

float draw_verdict(Frame& frame, NotingCanvas* canvas, Point at, float width_px,
                   const model::PutQuestion& put, const model::Answer& answer) {
    const bool is_right = answer.chosen == answer.right;
    float y = at.y;
    y += draw_wrapped(frame, canvas, {at.x, y}, width_px,
                      frame.tr(is_right ? "question.right" : "question.wrong"), frame.strong(),
                      is_right ? frame.theme.task_running.label : frame.theme.task_failed.label,
                      frame.px(20));
    if (model::is_prediction(put)) {
        const bool is_nobody = answer.right == "-";
        y += draw_wrapped(frame, canvas, {at.x, y}, width_px,
                          is_nobody
                              ? std::string(frame.tr("question.none_next"))
                              : frame.tr_with("question.runs_next", fmt::arg("task", answer.right)),
                          frame.body(), frame.theme.text, frame.px(19));
        const std::string& reason = frame.app.questions.reason;
        if (!reason.empty()) {
            y += frame.px(4);
            const float height = draw_wrapped(frame, canvas, {at.x, y}, width_px, reason,
                                              frame.body(), frame.theme.text_muted, frame.px(19));
            if (canvas != nullptr)
                frame.registry.add("question.reason", {at.x, y, width_px, height}, false);
            y += height;
        }
    }
    if (const auto* feedback = feedback_to(put, answer))
        y += draw_runs(frame, canvas, {at.x, y}, width_px, *feedback, frame.theme.text,
                       frame.theme.text);
    if (canvas != nullptr)
        frame.registry.add("question.verdict." + std::to_string(put.section),
                           {at.x, at.y, width_px, y - at.y}, false);
    return y - at.y;
}

} // namespace

float draw_question_card(Frame& frame, NotingCanvas* canvas, Point at, float width_px,
                         const model::PutQuestion& put) {
    const model::Answer* answer = model::answer_to(frame.app, put);
    float y = at.y;
    if (put.question->text.empty()) {
        y += draw_wrapped(frame, canvas, {at.x, y}, width_px, frame.tr("question.predict"),
                          frame.strong(), frame.theme.accent_text, frame.px(20));
    } else {
        y += draw_runs(frame, canvas, {at.x, y}, width_px, put.question->text,
                       frame.theme.accent_text, frame.theme.accent_text);
    }
    y += frame.px(6);
    for (std::size_t i = 0; i < put.quiz.choices.size(); ++i) {
        const Choice& choice = put.quiz.choices[i];
        y +=
            draw_choice(frame, canvas, {at.x, y, width_px, 0}, choice, i, mark_of(choice, answer)) +
            frame.px(6);
    }
    if (answer != nullptr) y += draw_verdict(frame, canvas, {at.x, y}, width_px, put, *answer);
    return y - at.y;
}

} // namespace app::gui
