#include "app/gui/code_trouble.h"

#include "app/gui/imgui_compat.hpp"
#include "app/gui/widgets.h"
#include "app/model/narrate.h"
#include "lessons/catalogue.h"

#include <algorithm>

namespace app::gui {

using draw::Canvas;
using runtime::source::SourceText;

namespace {

// Whether the line below tells it: at the run's end that says by what it ended, once.
bool is_told_below(const Frame& frame, const model::Problem& problem) {
    return problem.ended_run && problem.lesson.empty() && problem.hint.empty() &&
           !model::is_before_end(frame.app);
}

// The problem to be told above the line that tells of the event: the one that was stepped to, else
// the first.
std::optional<std::size_t> told_problem(const Frame& frame,
                                        const std::vector<model::Problem>& problems) {
    if (problems.empty()) return std::nullopt;
    if (frame.app.ui.problem) return std::min(*frame.app.ui.problem, problems.size() - 1);
    const auto found =
        std::find_if(problems.begin(), problems.end(),
                     [&](const model::Problem& problem) { return !is_told_below(frame, problem); });
    if (found == problems.end()) return std::nullopt;
    return static_cast<std::size_t>(found - problems.begin());
}

Trouble trouble_with(const Frame& frame, const std::vector<model::Problem>& problems,
                     std::size_t at) {
    const model::Problem& problem = problems[at];
    const SourceText text("", frame.app.document.text());
    Trouble out;
    out.words = frame.tr_with(problem.is_refused  ? "code.problem_refused"
                              : problem.ended_run ? "code.problem_at_end"
                                                  : "code.problem",
                              fmt::arg("line", text.line_at(problem.span.begin)),
                              fmt::arg("message", problem.message));
    out.hint = problem.hint;
    if (out.hint.empty() && problem.is_error)
        out.hint = frame.tr(frame.has_run() ? "code.stale" : "code.nothing_ran");
    if (problems.size() > 1) {
        const std::string place = frame.tr_with("code.problem_of", fmt::arg("n", at + 1),
                                                fmt::arg("count", problems.size()));
        out.hint = out.hint.empty() ? place : place + "  ·  " + out.hint;
    }
    out.is_error = problem.is_error || problem.ended_run;
    out.lesson = problem.lesson;
    out.place = problem.span;
    return out;
}

} // namespace

std::optional<Trouble> trouble_of(const Frame& frame, const std::vector<model::Problem>& problems) {
    const auto& document = frame.app.document;
    const auto told = told_problem(frame, problems);
    if (!document.diagnostics.empty() && told) return trouble_with(frame, problems, *told);
    if (document.is_stale && frame.app.pending)
        return Trouble{std::string(frame.tr("code.running_long")), "", false};
    if (model::can_continue_run(frame.app) && model::is_before_end(frame.app)) {
        const std::string words =
            model::limit_words(frame.language(), document.run->trace.outcome_text());
        return Trouble{frame.tr_with("code.limit", fmt::arg("text", words)),
                       std::string(frame.tr("code.limit_hint")), true};
    }
    if (told) return trouble_with(frame, problems, *told);
    return std::nullopt;
}

std::uint32_t line_of_end(const Frame& frame, const std::vector<model::Problem>& problems) {
    const auto ended =
        std::find_if(problems.begin(), problems.end(),
                     [](const model::Problem& problem) { return problem.ended_run; });
    if (ended == problems.end()) return 0;
    return SourceText("", frame.app.document.text()).line_at(ended->span.begin);
}

namespace {

// The lesson that a trouble is about, if there is one.
const lessons::Lesson* lesson_of(const Frame& frame, const Trouble& trouble) {
    const auto* catalogue = frame.app.services.catalogue;
    return trouble.lesson.empty() || catalogue == nullptr ? nullptr
                                                          : catalogue->find(trouble.lesson);
}

std::string lesson_button(const Frame& frame, const lessons::Lesson& lesson) {
    return frame.tr_with("code.lesson", fmt::arg("order", lesson.order));
}

// The room for its words, left of its buttons.
float trouble_room(const Frame& frame, float width, const Trouble& trouble) {
    float room = width - frame.px(below_code_x + 14);
    if (trouble.can_go_on) room -= text_button_width(frame, frame.tr("code.go_on")) + frame.px(8);
    if (const lessons::Lesson* lesson = lesson_of(frame, trouble))
        room -= text_button_width(frame, lesson_button(frame, *lesson)) + frame.px(8);
    return room;
}

// What is long gets more lines, rather than losing its end.
float trouble_words_height(const Frame& frame, float room, const Trouble& trouble) {
    constexpr float lines_max = 4;
    const float line = frame.px(below_code_line);
    const float needs =
        draw_wrapped(frame, nullptr, {}, room, trouble.words, frame.medium(), {}, line);
    return std::min(needs, lines_max * line);
}

// The hint is what helps: it is told whole, but in a low window.
float trouble_hint_height(const Frame& frame, float room, const Trouble& trouble, int lines_max) {
    if (trouble.hint.empty()) return 0;
    const float line = frame.px(below_code_line);
    const float needs =
        draw_wrapped(frame, nullptr, {}, room, trouble.hint, frame.small(), {}, line);
    return std::min(needs, static_cast<float>(lines_max) * line);
}

} // namespace

int trouble_hint_lines(const Frame& frame, Rect panel) {
    return panel.height < frame.px(320) ? 1 : 3;
}

float trouble_height(const Frame& frame, float width, const Trouble& trouble, int hint_lines) {
    const float room = trouble_room(frame, width, trouble);
    const float words = trouble_words_height(frame, room, trouble);
    const float hint = trouble_hint_height(frame, room, trouble, hint_lines);
    return std::max(frame.px(50), words + hint + frame.px(12));
}

void draw_trouble(Frame& frame, Canvas& canvas, Rect strip, const Trouble& trouble, int hint_lines,
                  CodeUi& ui) {
    const draw::StateLook& look =
        trouble.is_error ? frame.theme.task_failed : frame.theme.task_cancel_requested;
    canvas.fill_rect(strip, draw::composite(look.tint.faded(0.7F), frame.theme.surface));
    draw_icon(canvas, Icon::Warning, {strip.x + frame.px(28), strip.center_y()}, frame.px(16),
              look.label, frame.metrics.icon_line);
    const float x = strip.x + frame.px(below_code_x);
    float right = strip.right() - frame.px(14);
    if (trouble.can_go_on) {
        const std::string_view words = frame.tr("code.go_on");
        const float width = text_button_width(frame, words);
        right -= width;
        if (text_button(frame, canvas, "code.go_on",
                        {right, strip.center_y() - frame.px(14), width, frame.px(28)}, words,
                        ButtonLook::Accent))
            frame.ask(model::ContinueRun{});
        right -= frame.px(8);
    }
    if (const lessons::Lesson* lesson = lesson_of(frame, trouble)) {
        const auto language = frame.language() == model::Language::English
                                  ? lessons::Language::English
                                  : lessons::Language::Chinese;
        const std::string words = lesson_button(frame, *lesson);
        const float width = text_button_width(frame, words);
        right -= width;
        const Rect button{right, strip.center_y() - frame.px(14), width, frame.px(28)};
        if (text_button(frame, canvas, "code.lesson", button, words))
            frame.ask(model::OpenLesson{lesson->id});
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        if (button.contains({mouse.x, mouse.y})) frame.tooltip = lesson->title.in(language);
        right -= frame.px(8);
    }
    const float line = frame.px(below_code_line);
    const float room = trouble_room(frame, strip.width, trouble);
    if (trouble.place) {
        const Hit over =
            hit(frame, "code.trouble_place", {strip.x, strip.y, x + room - strip.x, strip.height});
        if (over.is_hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (over.is_focused) draw_focus_ring(frame, canvas, strip.inset(frame.px(3)), frame.px(5));
        if (over.is_clicked) {
            ui.shown = *trouble.place;
            frame.wants_another = true;
        }
    }
    const float words = trouble_words_height(frame, room, trouble);
    const float hint = trouble_hint_height(frame, room, trouble, hint_lines);
    const float top = strip.center_y() - (words + hint) / 2;
    {
        const draw::ClipGuard clip(canvas, {x, top, room, words});
        draw_wrapped(frame, &canvas, {x, top}, room, trouble.words, frame.medium(), look.label,
                     line);
    }
    if (hint > 0) {
        draw_wrapped(frame, &canvas, {x, top + words}, room, trouble.hint, frame.small(),
                     frame.theme.text_muted, line, static_cast<int>(hint / line + 0.5F));
        frame.registry.add("code.trouble_hint", {x, top + words, room, hint}, false);
    }
    frame.registry.add("code.trouble", strip, false);
}

} // namespace app::gui
