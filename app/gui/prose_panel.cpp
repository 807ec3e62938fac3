#include "app/gui/panels.h"

#include "app/gui/question_card.h"
#include "app/gui/styled_text.h"
#include "app/gui/widgets.h"
#include "app/model/tour.h"
#include "lessons/catalogue.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace app::gui {

using draw::Canvas;

namespace {

std::optional<model::Cursor> moment_of(const Frame& frame, std::size_t section) {
    const auto& sections = frame.app.questions.sections;
    return section < sections.size() ? sections[section] : std::nullopt;
}

// The question that ends a section in this run, or null.
const model::PutQuestion* question_of(const Frame& frame, std::size_t section) {
    if (!frame.app.ui.settings.asks_questions) return nullptr;
    for (const model::PutQuestion& put : frame.app.questions.all)
        if (put.section == section) return &put;
    return nullptr;
}

// The section with the first question that nobody answered yet: what stands below it would give the
// answer away.
std::optional<std::size_t> open_section(const Frame& frame) {
    if (!frame.app.ui.settings.asks_questions) return std::nullopt;
    for (const model::PutQuestion& put : frame.app.questions.all)
        if (model::is_new(frame.app, put)) return put.section;
    return std::nullopt;
}

// The learner's edit took the moment away: what the section says does not happen in this run.
float draw_gone(const Frame& frame, Canvas* canvas, Point at, float width) {
    const float line = frame.px(18);
    const float left = frame.px(20);
    if (canvas != nullptr)
        draw_icon(*canvas, Icon::Warning, {at.x + frame.px(7), at.y + line / 2}, frame.px(13),
                  frame.theme.task_cancel_requested.label, frame.metrics.icon_line);
    return draw_wrapped(frame, canvas, {at.x + left, at.y}, width - left, frame.tr("prose.gone"),
                        frame.small(), frame.theme.task_cancel_requested.label, line) +
           frame.px(6);
}

struct SectionInk {
    Color heading;
    Color plain;
    Color strong;
};

SectionInk ink_of(const Frame& frame, bool is_current, bool occurs) {
    const draw::Theme& theme = frame.theme;
    if (is_current) return {theme.accent_text, theme.text, theme.text};
    if (occurs) return {theme.text, theme.text_muted, theme.text};
    return {theme.text_faint, theme.text_faint, theme.text_faint};
}

struct DrawnSection {
    float height = 0;
    float card_top = 0; // From the section's top; 0 without a card.
};

DrawnSection draw_section(Frame& frame, Scroll& scroll, Rect at, const lessons::Section& section,
                          std::size_t number, bool is_current) {
    const auto moment = moment_of(frame, number);
    const bool is_gone = !moment && frame.has_run() && !frame.app.document.is_stale;
    const float pad = frame.px(12);
    const float inner = at.width - 2 * pad;
    const float title_line = frame.px(20);
    const float title =
        draw_wrapped(frame, nullptr, {}, inner, section.title, frame.strong(), {}, title_line);
    const float gone = is_gone ? draw_gone(frame, nullptr, {}, inner) : 0;
    const float body = draw_blocks(frame, nullptr, {}, inner, section.blocks, {}, {});
    // A question shows when its moment has come.
    const model::PutQuestion* put = question_of(frame, number);
    if (put != nullptr && frame.app.cursor < put->at) put = nullptr;
    const float card = put == nullptr ? 0 : draw_question_card(frame, nullptr, {}, inner, *put);
    const float question = put == nullptr ? 0 : card + frame.px(8);
    const float words = pad + title + frame.px(4) + gone + body;
    const Rect box{at.x, at.y, at.width, words + question + pad - frame.px(8)};
    // The card has buttons of its own.
    const Rect pressed{box.x, box.y, box.width, put == nullptr ? box.height : words};
    const Hit over = hit(frame, "prose.section." + std::to_string(number), pressed,
                         moment ? TakesFocus::Yes : TakesFocus::No);
    Canvas& canvas = scroll.canvas();
    const float radius = frame.metrics.radius_card;
    if (is_current) {
        canvas.fill_rect(box, draw::mix(frame.theme.surface, frame.theme.accent, 0.09F), radius);
        canvas.fill_rect({box.x, box.y + frame.px(10), frame.px(3), box.height - frame.px(20)},
                         frame.theme.accent, frame.px(1.5F));
    } else if (over.is_hovered && moment) {
        canvas.fill_rect(box, frame.theme.hover, radius);
    }
    const SectionInk ink = ink_of(frame, is_current, moment.has_value());
    float y = box.y + pad;
    y += draw_wrapped(frame, &canvas, {box.x + pad, y}, inner, section.title, frame.strong(),
                      ink.heading, title_line) +
         frame.px(4);
    if (is_gone) y += draw_gone(frame, &canvas, {box.x + pad, y}, inner);
    y +=
        draw_blocks(frame, &canvas, {box.x + pad, y}, inner, section.blocks, ink.plain, ink.strong);
    DrawnSection drawn{box.height, 0};
    if (put != nullptr) {
        drawn.card_top = y - box.y;
        draw_question_card(frame, &scroll.canvas(), {box.x + pad, y}, inner, *put);
    }
    if (over.is_hovered) frame.tooltip = frame.tr(moment ? "prose.go" : "prose.not_reached");
    if (over.is_focused) draw_focus_ring(frame, canvas, box, radius);
    if (over.is_clicked && moment) frame.ask(model::SeekTo{*moment});
    return drawn;
}

// The prediction asked for now, else the last one with what became of it; null without either.
const model::PutQuestion* shown_prediction(const Frame& frame) {
    const model::Questions& questions = frame.app.questions;
    if (questions.here && model::is_prediction(*questions.here)) return &*questions.here;
    if (questions.is_held) return nullptr;
    return questions.predicted ? &*questions.predicted : nullptr;
}

// What stands in the guide's place for a program without one.
void draw_prediction(Frame& frame, Canvas& canvas, Rect below) {
    const model::PutQuestion* put = shown_prediction(frame);
    if (put == nullptr) {
        draw_empty(frame, canvas, below, frame.tr("prose.empty"));
        return;
    }
    Scroll scroll(
        frame, "prose",
        {below.x + frame.px(4), below.y, below.width - frame.px(8), below.height - frame.px(6)});
    const Point at{scroll.origin().x + frame.px(12), scroll.origin().y + frame.px(8)};
    const float width = scroll.width_px() - frame.px(24);
    const float height = draw_question_card(frame, &scroll.canvas(), at, width, *put);
    scroll.set_content(scroll.width_px(), height + frame.px(16));
}

// Follows the walk: the section that the run has come to, or its question's card, where that is
// asked for or would hold the run back out of sight.
void follow(Scroll& scroll, const Frame& frame, float room_px, ProseUi& ui, float top,
            const DrawnSection& drawn) {
    const float from = top - scroll.origin().y;
    const float end = from + drawn.height + frame.px(8);
    const bool is_asked = drawn.card_top > 0 && !model::is_prediction_asked(frame.app);
    const bool hides_card = drawn.height > room_px && model::is_held(frame.app);
    if ((ui.wants_card || hides_card) && is_asked) {
        scroll.bring_into_sight(from + drawn.card_top - frame.px(8), end);
        ui.wants_card = false;
        return;
    }
    const bool shows_end = ui.answered_section >= 0 && drawn.card_top > 0;
    scroll.bring_into_sight(shows_end ? end - frame.px(8) : from - frame.px(8), end);
}

// An answer has just been given: what there is to say to it stands at the section's end.
bool has_new_answer(const Frame& frame, ProseUi& ui) {
    const auto& all = frame.app.questions.all;
    const auto count = static_cast<std::size_t>(std::ranges::count_if(
        all, [&](const auto& put) { return model::answer_to(frame.app, put) != nullptr; }));
    const bool is_new = count > ui.answer_count;
    ui.answer_count = count;
    return is_new;
}

// The same in a lesson, below the section that the run has come to. Returns the height drawn.
float draw_asked_prediction(Frame& frame, Scroll& scroll, Rect at, ProseUi& ui) {
    const model::PutQuestion* put = shown_prediction(frame);
    if (put == nullptr) return 0;
    const float gap = frame.px(8);
    const float height =
        gap + draw_question_card(frame, &scroll.canvas(), {at.x, at.y + gap}, at.width, *put);
    // With its answer it is longer.
    const bool is_answered = model::answer_to(frame.app, *put) != nullptr;
    const int asked = 2 * static_cast<int>(put->at) + (is_answered ? 1 : 0);
    if (ui.wants_card || ui.predicted_at != asked) {
        const float from = at.y - scroll.origin().y;
        scroll.bring_into_sight(from, from + height + gap);
    }
    ui.predicted_at = asked;
    ui.wants_card = false;
    return height + gap;
}

void draw_guide(Frame& frame, Rect area, const lessons::Prose& prose, ProseUi& ui) {
    Scroll scroll(frame, "prose", area);
    const float width = scroll.width_px();
    const float x = scroll.origin().x;
    const float pad = frame.px(12);
    float y = scroll.origin().y;
    const auto problems = model::problems_of_lesson(frame.app, frame.app.document.id);
    y += draw_lesson_problems(frame, scroll.canvas(), {x + frame.px(4), y, width - frame.px(8), 0},
                              problems);
    y += draw_blocks(frame, &scroll.canvas(), {x + pad, y}, width - 2 * pad, prose.introduction,
                     frame.theme.text_muted, frame.theme.text);
    y += frame.px(4);
    const auto open = open_section(frame);
    const auto come_to = model::current_section(frame.app);
    // What stands below an open question is not shown, so nothing there can be the current one.
    const auto current = open && come_to && *come_to > *open ? open : come_to;
    const int current_number = current ? static_cast<int>(*current) : -1;
    if (!current) y += draw_asked_prediction(frame, scroll, {x + pad, y, width - 2 * pad, 0}, ui);
    if (ui.rests_at && (*ui.rests_at != frame.app.cursor || ui.wants_card)) ui.rests_at.reset();
    if (has_new_answer(frame, ui)) {
        ui.answered_section = current_number;
        ui.followed_section = -2;
        ui.rests_at.reset();
    } else if (ui.answered_section != current_number) {
        ui.answered_section = -1;
    }
    for (std::size_t i = 0; i < prose.sections.size(); ++i) {
        if (open && i > *open) {
            y += frame.px(4) + draw_wrapped(frame, &scroll.canvas(), {x + pad, y + frame.px(4)},
                                            width - 2 * pad, frame.tr("question.more_below"),
                                            frame.small(), frame.theme.text_faint, frame.px(18));
            break;
        }
        const float top = y;
        const DrawnSection drawn =
            draw_section(frame, scroll, {x, y, width, 0}, prose.sections[i], i, i == current);
        y += drawn.height;
        const bool is_new = ui.followed_section != current_number && !ui.rests_at;
        if (i == current && (is_new || ui.wants_card))
            follow(scroll, frame, area.height, ui, top, drawn);
        if (i == current)
            y += draw_asked_prediction(frame, scroll, {x + pad, y, width - 2 * pad, 0}, ui);
        y += frame.px(2);
    }
    // Where the section stands is known once all that is above it is.
    const float content = y - scroll.origin().y + frame.px(8);
    ui.followed_section = content == ui.content_px ? current_number : -2;
    if (content != ui.content_px) {
        ui.predicted_at = -1;
        frame.wants_another = true;
    }
    ui.content_px = content;
    scroll.set_content(width, content);
}

// Back and on along the moments of the guide. At the last one the next lesson follows; at an open
// question the way leads to its card.
void draw_tour_bar(Frame& frame, Canvas& canvas, Rect bar, ProseUi& ui) {
    canvas.fill_rect({bar.x, bar.y, bar.width, frame.metrics.border}, frame.theme.border);
    const model::TourPlace place = model::tour_place(frame.app);
    const bool is_held = model::is_held(frame.app);
    // While the text does not run, there is nowhere to go.
    const bool is_stuck = frame.app.document.is_stale;
    const bool is_at_end = !model::can_walk_on(frame.app) && !is_held && !is_stuck;
    const std::string_view words =
        frame.tr(is_held ? "tour.question" : (is_at_end ? "tour.next_lesson" : "tour.next"));
    const float height = frame.px(30);
    const float y = bar.center_y() - height / 2;
    const float pad = frame.px(10);
    if (icon_button(frame, canvas, "tour.back", {bar.x + pad, y, height, height}, Icon::Back,
                    command_tooltip(frame, "tour_back"), model::can_walk_back(frame.app)))
        frame.ask(model::WalkTour{-1});
    const float width = text_button_width(frame, words);
    const Rect next{bar.right() - pad - width, y, width, height};
    const bool is_last_lesson =
        frame.app.services.catalogue != nullptr &&
        frame.app.services.catalogue->lessons.back().id == frame.app.document.id;
    if (text_button(frame, canvas, "tour.next", next, words, ButtonLook::Accent,
                    !(is_at_end && is_last_lesson) && (!is_stuck || is_held))) {
        if (is_held)
            ui.wants_card = true;
        else if (is_at_end)
            frame.ask(model::OpenNextLesson{1});
        else
            frame.ask(model::WalkTour{1});
        frame.wants_another = true;
    }
    const std::string count = frame.tr_with("tour.place", fmt::arg("at", place.at),
                                            fmt::arg("count", place.count + place.gone));
    const float left = bar.x + pad + height + frame.px(8);
    const float line = frame.px(17);
    const bool has_gone = place.gone > 0;
    const Rect room{left, bar.center_y() - (has_gone ? line : line / 2),
                    next.x - left - frame.px(8), line};
    draw_text(canvas, room, count, frame.small(), frame.theme.text_muted);
    if (has_gone)
        draw_text(canvas, {room.x, room.bottom(), room.width, line},
                  frame.tr_with("tour.gone", fmt::arg("count", place.gone)), frame.small(),
                  frame.theme.task_cancel_requested.label);
}

} // namespace

void draw_prose(Frame& frame, Canvas& canvas, Rect below, ProseUi& ui) {
    const lessons::Lesson* lesson = model::current_lesson(frame.app);
    if (lesson == nullptr) {
        draw_prediction(frame, canvas, below);
        return;
    }
    if (frame.app.ui.show_question) {
        ui.wants_card = true;
        frame.wants_another = true;
    }
    const auto language = frame.language() == model::Language::English ? lessons::Language::English
                                                                       : lessons::Language::Chinese;
    const bool is_opened = ui.shown_lesson != lesson->id;
    if (is_opened || ui.shown_run != frame.app.document.run) {
        if (is_opened) ui.answer_count = std::numeric_limits<std::size_t>::max();
        // A lesson opens at its first moment; an author sees what the last saved file did.
        const bool has_problems = !model::problems_of_lesson(frame.app, lesson->id).empty();
        if ((is_opened && model::current_section(frame.app) == 0U) || has_problems)
            ui.rests_at = frame.app.cursor;
        ui.shown_lesson = lesson->id;
        ui.shown_run = frame.app.document.run;
        ui.followed_section = -2;
    }
    const float bar = frame.px(46);
    draw_guide(frame,
               {below.x + frame.px(4), below.y, below.width - frame.px(8),
                below.height - bar - frame.px(2)},
               lesson->prose(language), ui);
    draw_tour_bar(frame, canvas, {below.x, below.bottom() - bar, below.width, bar}, ui);
}

} // namespace app::gui
