#include "app/gui/panels.h"

#include "app/gui/widgets.h"
#include "app/model/why.h"

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
    ui.world->seek(event);
    WhyRow row;
    row.event = event;
    row.sentence = model::narrate(*ui.world, frame.language()).sentence;
    row.place = "#" + std::to_string(event) + "  ·  " + frame.seconds(ui.world->time());
    return row;
}

bool is_up_to_date(const Frame& frame, const WhyUi& ui) {
    return ui.of == frame.app.document.run && ui.cursor == frame.app.cursor &&
           ui.language == frame.language();
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
    for (const model::WhyLink& link : model::why_chain(*ui.of, ui.cursor, links_max)) {
        ui.causes.push_back(row_of(frame, ui, known, link.event));
        ui.causes.back().left_out = link.left_out;
    }
    const auto effects = ui.of->causes().effects_of(ui.cursor);
    for (const EventNumber event : effects.first(std::min(effects.size(), effects_max)))
        ui.effects.push_back(row_of(frame, ui, known, event));
    std::reverse(ui.effects.begin(), ui.effects.end());
}

// Rows stand below one another at the right of a line that leads from cause to effect.
struct Ladder {
    Frame& frame;
    Canvas& canvas;
    float x;
    float width;
    float y;

    float gutter() const { return frame.px(20); }
    float rail() const { return x + frame.px(7); }

    void heading(std::string_view words) {
        draw_text(canvas, {x, y, width, frame.px(24)}, words, frame.tiny(), frame.theme.text_faint);
        y += frame.px(24);
    }

    // What was passed over between two links.
    void left_out(std::uint32_t count) {
        const draw::Stroke dots{frame.theme.border_strong, frame.px(1.5F), draw::LineDash::Dotted};
        canvas.line({rail(), y}, {rail(), y + frame.px(20)}, dots);
        draw_text(canvas, {x + gutter(), y, width - gutter(), frame.px(20)},
                  frame.tr_with(count == 1 ? "why_panel.left_out_one" : "why_panel.left_out",
                                fmt::arg("count", count)),
                  frame.tiny(), frame.theme.text_faint);
        y += frame.px(20);
    }

    // The line up to the row above, which this one led to.
    void arrow_up() {
        const float bottom = y + frame.px(10);
        canvas.line({rail(), y}, {rail(), bottom}, {frame.theme.border_strong, frame.px(1.5F)});
        const draw::Point head[] = {{rail(), y - frame.px(1)},
                                    {rail() - frame.px(3.5F), y + frame.px(5)},
                                    {rail() + frame.px(3.5F), y + frame.px(5)}};
        canvas.fill_polygon(head, frame.theme.border_strong);
        y = bottom;
    }

    void row(const WhyRow& row, std::string_view name, bool is_event) {
        const float line = frame.px(18);
        const float inner = width - gutter() - frame.px(10);
        const float words = draw_wrapped(frame, nullptr, {}, inner, row.sentence,
                                         is_event ? frame.medium() : frame.small(), {}, line);
        const Rect box{x, y, width, words + frame.px(24)};
        const Hit over = hit(frame, name, box, is_event ? TakesFocus::No : TakesFocus::Yes);
        const float radius = frame.metrics.radius_card;
        if (is_event)
            canvas.fill_rect(box, draw::mix(frame.theme.surface, frame.theme.accent, 0.11F),
                             radius);
        else if (over.is_hovered)
            canvas.fill_rect(box, frame.theme.hover, radius);
        canvas.fill_circle({rail(), box.y + frame.px(12)}, frame.px(3),
                           is_event ? frame.theme.accent : frame.theme.text_faint);
        const float left = x + gutter();
        draw_text(canvas, {left, box.y + frame.px(3), inner, frame.px(16)}, row.place, frame.tiny(),
                  is_event ? frame.theme.accent_text : frame.theme.text_faint);
        draw_wrapped(frame, &canvas, {left, box.y + frame.px(19)}, inner, row.sentence,
                     is_event ? frame.medium() : frame.small(),
                     is_event ? frame.theme.text : frame.theme.text_muted, line);
        if (over.is_focused) draw_focus_ring(frame, canvas, box, radius);
        if (over.is_clicked && !is_event) frame.ask(model::SeekTo{row.event});
        y += box.height;
    }
};

} // namespace

void draw_why(Frame& frame, Canvas& canvas, Rect panel, WhyUi& ui) {
    if (!frame.has_run()) {
        draw_empty(frame, canvas, panel, frame.tr("why_panel.empty"));
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
            ladder.row(ui.effects[i], "why.effect." + std::to_string(i), false);
        }
        ladder.arrow_up();
    }
    const float top = ladder.y - scroll.origin().y;
    ladder.row(ui.event, "why.event", true);
    const float bottom = ladder.y - scroll.origin().y;
    if (ui.causes.empty()) ladder.heading(frame.tr("why_panel.first"));
    for (std::size_t i = 0; i < ui.causes.size(); ++i) {
        ladder.arrow_up();
        if (ui.causes[i].left_out > 0) ladder.left_out(ui.causes[i].left_out);
        ladder.row(ui.causes[i], "why.cause." + std::to_string(i), false);
    }
    if (ui.scrolls_to_event) scroll.bring_into_sight(top, bottom);
    ui.scrolls_to_event = false;
    scroll.set_content(scroll.width_px(), ladder.y - scroll.origin().y + frame.px(12));
}

} // namespace app::gui
