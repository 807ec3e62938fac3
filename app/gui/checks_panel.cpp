#include "app/gui/panels.h"

#include "app/gui/widgets.h"
#include "app/model/problems.h"
#include "lessons/catalogue.h"

#include <algorithm>

namespace app::gui {

using draw::Canvas;
using model::Mistake;

namespace {

// The cards stand below one another; each says what happened, what to do, and where to read more.
struct CheckCards {
    Frame& frame;
    Scroll& scroll;
    float x;
    float width;
    float y;

    float pad() const { return frame.px(12); }
    float line() const { return frame.px(18); }
    float inner() const { return width - 2 * pad(); }
    float words(Canvas* canvas, float at_y, std::string_view text, TextStyle style,
                Color color) const {
        return draw_wrapped(frame, canvas, {x + pad(), at_y}, inner(), text, style, color, line());
    }
};

const lessons::Lesson* lesson_for(const Frame& frame, const Mistake& mistake) {
    const std::string_view id = model::lesson_about(mistake);
    if (id.empty() || frame.app.services.catalogue == nullptr) return nullptr;
    const lessons::Lesson* lesson = frame.app.services.catalogue->find(std::string(id));
    return lesson == model::current_lesson(frame.app) ? nullptr : lesson;
}

// The round of a deadlock: each waiter with what it waits for, and a line back to the first.
float draw_round(Frame& frame, Canvas* canvas, Point at, float width, const Mistake& mistake) {
    constexpr std::size_t waiters_max = 8;
    const std::size_t count = std::min(mistake.waiters.size(), waiters_max);
    const Color line = frame.theme.look(draw::State::Failed).label;
    const float left = at.x + frame.px(22);
    const float inner = width - frame.px(22);
    float y = at.y;
    float last = at.y;
    for (std::size_t i = 0; i < count; ++i) {
        const model::Waiter& waiter = mistake.waiters[i];
        const float begin = last = y;
        if (canvas != nullptr) {
            canvas->fill_circle({at.x + frame.px(14), y + frame.px(10)}, frame.px(4), line);
            draw_text(*canvas, {left, y, inner, frame.px(20)}, waiter.who, frame.mono_small(),
                      frame.theme.text);
        }
        y += frame.px(20) + draw_wrapped(frame, canvas, {left, y + frame.px(20)}, inner,
                                         model::waiter_words(waiter, frame.language()),
                                         frame.tiny(), frame.theme.text_muted, frame.px(16));
        y += frame.px(4);
        if (canvas != nullptr && i + 1 < count && mistake.is_round)
            canvas->line({at.x + frame.px(14), begin + frame.px(15)},
                         {at.x + frame.px(14), y + frame.px(4)}, {line, frame.px(1.5F)});
    }
    const float height = y - at.y + frame.px(6);
    if (canvas == nullptr || count == 0 || !mistake.is_round) return height;
    // From the last back to the first.
    const float top = at.y + frame.px(10);
    const float bottom = last + frame.px(10);
    const float back = at.x + frame.px(3);
    const draw::Stroke stroke{line, frame.px(1.5F), draw::LineDash::Dashed};
    canvas->line({at.x + frame.px(14), bottom}, {back, bottom}, stroke);
    canvas->line({back, bottom}, {back, top}, stroke);
    canvas->line({back, top}, {at.x + frame.px(8), top}, stroke);
    const draw::Point head[] = {{at.x + frame.px(10), top},
                                {at.x + frame.px(5), top - frame.px(3.5F)},
                                {at.x + frame.px(5), top + frame.px(3.5F)}};
    canvas->fill_polygon(head, line);
    return height;
}

std::string title_of(const Frame& frame, const Mistake& mistake) {
    return std::string(model::title_of(mistake, frame.language()));
}

// Draws the card, or with a null canvas measures it.
float draw_check(CheckCards& cards, Canvas* canvas, const Mistake& mistake, std::size_t number) {
    Frame& frame = cards.frame;
    const model::Language language = frame.language();
    float y = cards.y + frame.px(10);
    const std::string place = "#" + std::to_string(mistake.event) + "  ·  " +
                              frame.seconds(frame.world->index().time_of(mistake.event));
    if (canvas != nullptr) {
        const Rect line{cards.x + cards.pad(), y, cards.inner(), frame.px(18)};
        draw_icon(*canvas, Icon::Warning, {line.x + frame.px(7), line.center_y()}, frame.px(14),
                  frame.theme.look(draw::State::CancelRequested).label, frame.metrics.icon_line);
        draw_text(*canvas, {line.x, line.y, line.width, line.height}, place, frame.tiny(),
                  frame.theme.text_faint, draw::Anchor::End);
    }
    y += frame.px(22);
    y += cards.words(canvas, y, title_of(frame, mistake), frame.strong(), frame.theme.text);
    y += frame.px(2) + cards.words(canvas, y + frame.px(2), model::sentence_of(mistake, language),
                                   frame.small(), frame.theme.text_muted);
    if (!mistake.waiters.empty())
        y += frame.px(6) + draw_round(frame, canvas, {cards.x + cards.pad(), y + frame.px(6)},
                                      cards.inner(), mistake);
    y += frame.px(4) + cards.words(canvas, y + frame.px(4), model::advice_of(mistake, language),
                                   frame.small(), frame.theme.text);
    if (const lessons::Lesson* lesson = lesson_for(frame, mistake)) {
        const auto in = language == model::Language::English ? lessons::Language::English
                                                             : lessons::Language::Chinese;
        const std::string words =
            frame.tr_with("mistake.lesson", fmt::arg("lesson", lesson->title.in(in)));
        const Rect button{cards.x + cards.pad(), y + frame.px(8), cards.inner(), frame.px(28)};
        if (canvas != nullptr &&
            text_button(frame, *canvas, "checks." + std::to_string(number) + ".lesson", button,
                        words))
            frame.ask(model::OpenLesson{lesson->id});
        y += frame.px(40);
    }
    return y + frame.px(10) - cards.y;
}

void put_check(CheckCards& cards, const Mistake& mistake, std::size_t number) {
    Frame& frame = cards.frame;
    const float height = draw_check(cards, nullptr, mistake, number);
    const Rect box{cards.x, cards.y, cards.width, height};
    const bool is_here = frame.app.cursor == mistake.event;
    const float radius = frame.metrics.radius_card;
    Canvas& canvas = cards.scroll.canvas();
    // The lesson's button lies above the card, so it is asked first.
    canvas.fill_rect(box,
                     is_here ? draw::mix(frame.theme.surface, frame.theme.accent, 0.09F)
                             : frame.theme.raised,
                     radius);
    draw_check(cards, &canvas, mistake, number);
    const Hit over = hit(frame, "checks." + std::to_string(number), box);
    canvas.stroke_rect(box,
                       {over.is_hovered || is_here ? frame.theme.accent : frame.theme.border,
                        frame.metrics.border},
                       radius);
    if (over.is_hovered) frame.tooltip = frame.tr("mistake.go");
    if (over.is_focused) draw_focus_ring(frame, canvas, box, radius);
    if (over.is_clicked) frame.ask(model::SeekTo{mistake.event});
    cards.y += height + frame.px(8);
}

// The text does not run: what was found in a run before says nothing of it.
void draw_broken(Frame& frame, Canvas& canvas, Rect panel, const model::Problem& problem) {
    const runtime::source::SourceText text("", frame.app.document.text());
    const std::uint32_t number = text.line_at(problem.span.begin);
    const float pad = frame.px(16);
    const float x = panel.x + pad;
    const float width = panel.width - 2 * pad;
    const float line = frame.px(19);
    float y = panel.y + pad;
    y += draw_wrapped(frame, &canvas, {x, y}, width, frame.tr("code.checks_broken"), frame.strong(),
                      frame.theme.text, line);
    y += frame.px(6);
    y += draw_wrapped(frame, &canvas, {x, y}, width,
                      frame.tr_with("code.problem", fmt::arg("line", number),
                                    fmt::arg("message", problem.message)),
                      frame.body(), frame.theme.task_failed.label, line);
    y += frame.px(12);
    const std::string words = frame.tr_with("code.checks_go", fmt::arg("line", number));
    const float button = std::min(width, text_button_width(frame, words));
    if (text_button(frame, canvas, "checks.broken", {x, y, button, frame.px(28)}, words))
        frame.ask(model::GoToProblem{0});
}

} // namespace

void draw_checks(Frame& frame, Canvas& canvas, Rect panel) {
    const auto& findings = frame.app.findings;
    if (!frame.app.document.diagnostics.empty()) {
        draw_broken(frame, canvas, panel, model::problems_of(frame.app).front());
        return;
    }
    if (!frame.has_run() || findings.of != frame.app.document.run) {
        draw_empty(frame, canvas, panel,
                   frame.tr(frame.has_run() ? "mistake.looking" : "mistake.empty"));
        return;
    }
    if (findings.mistakes.empty()) {
        draw_empty(frame, canvas, panel, frame.tr("mistake.none"));
        return;
    }
    constexpr std::size_t cards_max = 200;
    Scroll scroll(
        frame, "checks",
        {panel.x + frame.px(8), panel.y, panel.width - frame.px(12), panel.height - frame.px(6)});
    CheckCards cards{frame, scroll, scroll.origin().x, scroll.width_px() - frame.px(4),
                     scroll.origin().y + frame.px(2)};
    for (std::size_t i = 0; i < findings.mistakes.size() && i < cards_max; ++i)
        put_check(cards, findings.mistakes[i], i);
    if (findings.mistakes.size() > cards_max)
        cards.y += cards.words(
            &scroll.canvas(), cards.y,
            frame.tr_with("loop.more", fmt::arg("count", findings.mistakes.size() - cards_max)),
            frame.small(), frame.theme.text_faint);
    scroll.set_content(scroll.width_px(), cards.y - scroll.origin().y + frame.px(8));
}

} // namespace app::gui
