#include "app/gui/panels.h"

#include "app/gui/question_card.h"
#include "app/gui/styled_text.h"
#include "app/gui/widgets.h"
#include "lessons/catalogue.h"
#include "runtime/trace/moment.h"

#include <algorithm>
#include <cmath>

namespace app::gui {

using draw::Canvas;

namespace {

void find_anchors(const Frame& frame, const lessons::Prose& prose, ProseUi& ui) {
    if (ui.anchors_of == frame.app.document.run && ui.anchors.size() == prose.sections.size())
        return;
    ui.anchors_of = frame.app.document.run;
    ui.anchors.clear();
    ui.followed_section = -2;
    for (const lessons::Section& section : prose.sections) {
        const auto moment = runtime::trace::parse_moment(section.anchor);
        const bool can_look = moment.has_value() && ui.anchors_of != nullptr;
        ui.anchors.push_back(can_look ? runtime::trace::find(ui.anchors_of->index, *moment)
                                      : std::nullopt);
    }
}

// The section that the run has come to; -1 before the first.
int current_section(const Frame& frame, const ProseUi& ui) {
    int current = -1;
    runtime::trace::EventNumber latest = 0;
    for (std::size_t i = 0; i < ui.anchors.size(); ++i) {
        if (!ui.anchors[i] || *ui.anchors[i] > frame.app.cursor) continue;
        if (current >= 0 && *ui.anchors[i] < latest) continue;
        current = static_cast<int>(i);
        latest = *ui.anchors[i];
    }
    return current;
}

// The question that ends a section in this run, or null.
const model::PutQuestion* question_of(const Frame& frame, int section) {
    if (!frame.app.ui.settings.asks_questions) return nullptr;
    for (const model::PutQuestion& put : frame.app.questions.all)
        if (static_cast<int>(put.section) == section) return &put;
    return nullptr;
}

// The section with the first question that is still open: what stands below it would give the
// answer away.
std::optional<int> open_section(const Frame& frame) {
    if (!frame.app.ui.settings.asks_questions) return std::nullopt;
    for (const model::PutQuestion& put : frame.app.questions.all)
        if (model::answer_to(frame.app, put) == nullptr) return static_cast<int>(put.section);
    return std::nullopt;
}

float draw_section(Frame& frame, Scroll& scroll, Rect at, const lessons::Section& section,
                   int number, const ProseUi& ui, bool is_current) {
    const auto anchor = ui.anchors[static_cast<std::size_t>(number)];
    const float pad = frame.px(12);
    const float inner = at.width - 2 * pad;
    const float title_line = frame.px(20);
    const float title =
        draw_wrapped(frame, nullptr, {}, inner, section.title, frame.strong(), {}, title_line);
    const float body = draw_blocks(frame, nullptr, {}, inner, section.blocks, {}, {});
    // A question shows when its moment has come.
    const model::PutQuestion* put = question_of(frame, number);
    if (put != nullptr && frame.app.cursor < put->at) put = nullptr;
    const float question =
        put == nullptr ? 0 : draw_question_card(frame, nullptr, {}, inner, *put) + frame.px(8);
    const Rect box{at.x, at.y, at.width,
                   pad + title + frame.px(4) + body + question + pad - frame.px(8)};
    const Hit over = hit(frame, "prose.section." + std::to_string(number), box,
                         anchor ? TakesFocus::Yes : TakesFocus::No);
    Canvas& canvas = scroll.canvas();
    const float radius = frame.metrics.radius_card;
    if (is_current) {
        canvas.fill_rect(box, draw::mix(frame.theme.surface, frame.theme.accent, 0.09F), radius);
        canvas.fill_rect({box.x, box.y + frame.px(10), frame.px(3), box.height - frame.px(20)},
                         frame.theme.accent, frame.px(1.5F));
    } else if (over.is_hovered && anchor) {
        canvas.fill_rect(box, frame.theme.hover, radius);
    }
    const Color heading = is_current ? frame.theme.accent_text
                          : anchor   ? frame.theme.text
                                     : frame.theme.text_faint;
    const Color plain = is_current ? frame.theme.text
                        : anchor   ? frame.theme.text_muted
                                   : frame.theme.text_faint;
    const Color strong = anchor ? frame.theme.text : frame.theme.text_faint;
    float y = box.y + pad;
    y += draw_wrapped(frame, &canvas, {box.x + pad, y}, inner, section.title, frame.strong(),
                      heading, title_line) +
         frame.px(4);
    y += draw_blocks(frame, &canvas, {box.x + pad, y}, inner, section.blocks, plain, strong);
    if (put != nullptr) draw_question_card(frame, &scroll.canvas(), {box.x + pad, y}, inner, *put);
    if (over.is_hovered)
        frame.tooltip = anchor ? frame.tr("prose.go") : frame.tr("prose.not_reached");
    if (over.is_focused) draw_focus_ring(frame, canvas, box, radius);
    if (over.is_clicked && anchor) frame.ask(model::SeekTo{*anchor});
    return box.height;
}

} // namespace

namespace {

// What stands in the guide's place for a program without one: the prediction asked for now.
void draw_prediction(Frame& frame, Canvas& canvas, Rect below) {
    if (!frame.app.questions.here) {
        draw_empty(frame, canvas, below, frame.tr("prose.empty"));
        return;
    }
    Scroll scroll(
        frame, "prose",
        {below.x + frame.px(4), below.y, below.width - frame.px(8), below.height - frame.px(6)});
    const Point at{scroll.origin().x + frame.px(12), scroll.origin().y + frame.px(8)};
    const float width = scroll.width_px() - frame.px(24);
    const float height =
        draw_question_card(frame, &scroll.canvas(), at, width, *frame.app.questions.here);
    scroll.set_content(scroll.width_px(), height + frame.px(16));
}

} // namespace

void draw_prose(Frame& frame, Canvas& canvas, Rect below, ProseUi& ui) {
    const lessons::Lesson* lesson = model::current_lesson(frame.app);
    if (lesson == nullptr) {
        draw_prediction(frame, canvas, below);
        return;
    }
    const auto language = frame.language() == model::Language::English ? lessons::Language::English
                                                                       : lessons::Language::Chinese;
    const lessons::Prose& prose = lesson->prose(language);
    find_anchors(frame, prose, ui);
    const int current = current_section(frame, ui);
    Scroll scroll(
        frame, "prose",
        {below.x + frame.px(4), below.y, below.width - frame.px(8), below.height - frame.px(6)});
    const float width = scroll.width_px();
    const float x = scroll.origin().x;
    float y = scroll.origin().y;
    const float pad = frame.px(12);
    y += draw_blocks(frame, &scroll.canvas(), {x + pad, y}, width - 2 * pad, prose.introduction,
                     frame.theme.text_muted, frame.theme.text);
    y += frame.px(4);
    const std::optional<int> open = open_section(frame);
    for (std::size_t i = 0; i < prose.sections.size(); ++i) {
        const int number = static_cast<int>(i);
        if (open && number > *open) {
            y += frame.px(4) + draw_wrapped(frame, &scroll.canvas(), {x + pad, y + frame.px(4)},
                                            width - 2 * pad, frame.tr("question.more_below"),
                                            frame.small(), frame.theme.text_faint, frame.px(18));
            break;
        }
        const float top = y;
        y += draw_section(frame, scroll, {x, y, width, 0}, prose.sections[i], number, ui,
                          number == current);
        if (number == current && ui.followed_section != current) {
            scroll.bring_into_sight(top - scroll.origin().y - frame.px(8),
                                    y - scroll.origin().y + frame.px(8));
        }
        y += frame.px(2);
    }
    // Where the section stands is known once all that is above it is.
    const float content = y - scroll.origin().y + frame.px(8);
    ui.followed_section = content == ui.content_px ? current : -2;
    if (content != ui.content_px) frame.wants_another = true;
    ui.content_px = content;
    scroll.set_content(width, content);
}

} // namespace app::gui
