#include "app/gui/panels.h"

#include "app/gui/widgets.h"
#include "app/model/order_question.h"
#include "app/model/why.h"
#include "app/model/why_words.h"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

namespace app::gui {

using draw::Canvas;
using runtime::trace::EventNumber;

namespace {

constexpr std::size_t links_max = 40;
constexpr std::size_t effects_max = 6;

// What the rows said before the cursor moved: most links of a chain are in the next one too.
using KnownRows = std::unordered_map<EventNumber, WhyRow>;

KnownRows take_rows(WhyUi& ui) {
    KnownRows known;
    known.emplace(ui.event.event, std::move(ui.event));
    for (std::vector<WhyRow>* rows : {&ui.causes, &ui.effects}) {
        for (WhyRow& row : *rows)
            known.emplace(row.event, std::move(row));
        rows->clear();
    }
    return known;
}

// The words of an event other than the one stood at.
WhyRow row_of(const Frame& frame, WhyUi& ui, const KnownRows& known, EventNumber event) {
    if (const auto row = known.find(event); row != known.end()) {
        WhyRow same = row->second;
        same.left_out = 0;
        return same;
    }
    return why_row(frame, *ui.world, event);
}

bool is_up_to_date(const Frame& frame, const WhyUi& ui) {
    return ui.of == frame.app.document.run && ui.cursor == frame.app.cursor &&
           ui.language == frame.language() && (ui.knows_effects || !ui.of->causes().is_whole());
}

// Of a long run the effects are known some frames later, when all its causes are.
bool knows_effects(const model::FinishedRun& run) {
    constexpr EventNumber found_at_once = 50'000;
    return run.event_count() <= found_at_once || run.causes().is_whole();
}

// The chain is found when the cursor comes to another event, not in every frame.
void find_rows(const Frame& frame, WhyUi& ui) {
    if (is_up_to_date(frame, ui)) return;
    KnownRows known = take_rows(ui);
    if (ui.of != frame.app.document.run || ui.language != frame.language()) known.clear();
    if (ui.of != frame.app.document.run) {
        ui.of = frame.app.document.run;
        ui.world = std::make_unique<runtime::trace::World>(ui.of->index);
    }
    ui.cursor = frame.app.cursor;
    ui.language = frame.language();
    ui.scrolls_to_event = true;
    ui.event = row_of(frame, ui, known, ui.cursor);
    const bool is_line = frame.world->event().kind() == runtime::trace::EventKind::Output;
    ui.words = is_line ? model::why_words(*ui.of, ui.cursor, ui.language) : "";
    for (const model::WhyLink& link : model::why_chain(*ui.of, ui.cursor, links_max)) {
        ui.causes.push_back(row_of(frame, ui, known, link.event));
        ui.causes.back().left_out = link.left_out;
    }
    ui.knows_effects = knows_effects(*ui.of);
    if (!ui.knows_effects) return;
    const auto effects = ui.of->causes().effects_of(ui.cursor);
    for (const EventNumber event : effects.first(std::min(effects.size(), effects_max)))
        ui.effects.push_back(row_of(frame, ui, known, event));
    std::reverse(ui.effects.begin(), ui.effects.end());
}

// That there is another question: why this line, and not another, comes first.
void draw_hint(Ladder& ladder) {
    Frame& frame = ladder.frame;
    const float pad = frame.px(8);
    const float line = frame.px(17);
    const float inner = ladder.width - 2 * pad;
    const std::string_view words = frame.tr("order.hint");
    const float height =
        draw_wrapped(frame, nullptr, {}, inner, words, frame.small(), {}, line) + pad;
    const Rect rect{ladder.x, ladder.y, ladder.width, height};
    const Hit over = hit(frame, "why.order", rect);
    if (over.is_hovered) ladder.canvas.fill_rect(rect, frame.theme.hover, frame.px(6));
    draw_wrapped(frame, &ladder.canvas, {ladder.x + pad, ladder.y + pad / 2}, inner, words,
                 frame.small(), frame.theme.accent_text, line);
    if (over.is_focused) draw_focus_ring(frame, ladder.canvas, rect, frame.px(6));
    if (over.is_clicked) frame.ask_for("order_before");
    ladder.y += height + frame.px(6);
}

} // namespace

void draw_why(Frame& frame, Canvas& canvas, Rect panel, WhyUi& ui) {
    if (!frame.has_run()) {
        draw_empty(frame, canvas, panel, frame.tr("why_panel.empty"));
        return;
    }
    if (model::is_prediction_asked(frame.app)) {
        draw_empty(frame, canvas, panel, frame.tr("question.veil"));
        frame.registry.add("why.veiled", panel, false);
        return;
    }
    if (frame.app.ui.order) {
        draw_order(frame, panel, ui.order);
        return;
    }
    find_rows(frame, ui);
    Scroll scroll(
        frame, "why",
        {panel.x + frame.px(8), panel.y, panel.width - frame.px(12), panel.height - frame.px(6)});
    Ladder ladder{frame, scroll.canvas(), scroll.origin().x, scroll.width_px() - frame.px(2),
                  scroll.origin().y};
    if (!ui.effects.empty()) {
        ladder.heading(frame.tr("why_panel.led_to"));
        for (std::size_t i = 0; i < ui.effects.size(); ++i) {
            ladder.row(ui.effects[i], "why.effect." + std::to_string(i), RowLook::Plain);
        }
        ladder.arrow_up();
    }
    const float top = ladder.y - scroll.origin().y;
    ladder.row(ui.event, "why.event", RowLook::Told);
    if (!ui.words.empty() && model::has_line_before(frame.app)) draw_hint(ladder);
    if (!ui.words.empty()) ladder.headline(ui.words, "", "why");
    const float bottom = ladder.y - scroll.origin().y;
    if (ui.causes.empty()) ladder.heading(frame.tr("why_panel.first"));
    for (std::size_t i = 0; i < ui.causes.size(); ++i) {
        ladder.arrow_up();
        if (ui.causes[i].left_out > 0) ladder.left_out(ui.causes[i].left_out);
        ladder.row(ui.causes[i], "why.cause." + std::to_string(i), RowLook::Plain);
    }
    if (ui.scrolls_to_event) scroll.bring_into_sight(top, bottom);
    ui.scrolls_to_event = false;
    scroll.set_content(scroll.width_px(), ladder.y - scroll.origin().y + frame.px(12));
}

} // namespace app::gui
