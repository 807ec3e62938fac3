#include "app/gui/panels.h"

#include "app/gui/widgets.h"
#include "app/model/order_question.h"

namespace app::gui {

using runtime::trace::EventNumber;

namespace {

bool is_up_to_date(const Frame& frame, const OrderUi& ui) {
    const model::OrderQuestion& asked = *frame.app.ui.order;
    return ui.of == frame.app.document.run && ui.language == frame.language() &&
           ui.asked.one == asked.one && ui.asked.other == asked.other;
}

std::vector<WhyRow> rows_of(const Frame& frame, runtime::trace::World& world,
                            const std::vector<model::WhyLink>& way) {
    std::vector<WhyRow> rows;
    for (const model::WhyLink& link : way) {
        rows.push_back(why_row(frame, world, link.event));
        rows.back().left_out = link.left_out;
    }
    return rows;
}

// Found when it is asked, not in every frame.
void find_answer(const Frame& frame, OrderUi& ui) {
    if (is_up_to_date(frame, ui)) return;
    ui.of = frame.app.document.run;
    ui.language = frame.language();
    ui.asked = *frame.app.ui.order;
    ui.order = model::order_of(*ui.of, ui.asked.one, ui.asked.other);
    ui.words = model::order_words(*ui.of, ui.order, ui.language);
    runtime::trace::World world(ui.of->index);
    ui.first = why_row(frame, world, ui.order.first);
    ui.second = why_row(frame, world, ui.order.second);
    ui.parting = why_row(frame, world, ui.order.parting);
    ui.first_way = rows_of(frame, world, ui.order.first_way);
    ui.second_way = rows_of(frame, world, ui.order.second_way);
    ui.scrolls_to_top = true;
}

RowLook look_of(const OrderUi& ui, EventNumber event) {
    const bool decided = ui.order.first_fact == event || ui.order.second_fact == event;
    return decided ? RowLook::Decided : RowLook::Plain;
}

// From the parting to one of the two lines, in the course of time.
void draw_way(Ladder& ladder, const OrderUi& ui, std::string_view name, std::string_view title,
              const std::vector<WhyRow>& way, const WhyRow& end) {
    ladder.heading(title);
    const std::string prefix = "order." + std::string(name) + ".";
    for (std::size_t i = way.size(); i-- > 0;) {
        const bool is_parting = i + 1 == way.size();
        if (!is_parting) ladder.row(way[i], prefix + std::to_string(i), look_of(ui, way[i].event));
        if (way[i].left_out > 0) ladder.left_out(way[i].left_out);
        if (!is_parting || way[i].left_out > 0) ladder.arrow_down();
    }
    ladder.row(end, prefix + "end", RowLook::Plain);
    ladder.y += ladder.frame.px(6);
}

// The title, with a button that takes the answer away.
void draw_title(Ladder& ladder) {
    Frame& frame = ladder.frame;
    const float side = frame.px(26);
    draw_text(ladder.canvas, {ladder.x, ladder.y, ladder.width - side, side},
              frame.tr("order.title"), frame.strong(), frame.theme.text);
    if (icon_button(frame, ladder.canvas, "order.close",
                    {ladder.x + ladder.width - side, ladder.y, side, side}, Icon::Close,
                    frame.tr("order.close")))
        frame.ask(model::CloseOrder{});
    ladder.y += side + frame.px(2);
}

} // namespace

void draw_order(Frame& frame, Rect panel, OrderUi& ui) {
    find_answer(frame, ui);
    Scroll scroll(
        frame, "order",
        {panel.x + frame.px(8), panel.y, panel.width - frame.px(12), panel.height - frame.px(6)});
    Ladder ladder{frame, scroll.canvas(), scroll.origin().x, scroll.width_px() - frame.px(2),
                  scroll.origin().y};
    draw_title(ladder);
    const model::OrderChange* change = model::change_found(frame.app);
    ladder.headline(ui.words,
                    change != nullptr ? model::change_words(*change, ui.language) : std::string(),
                    "order");
    ladder.heading(frame.tr("order.first"));
    ladder.row(ui.first, "order.first", RowLook::Plain);
    ladder.heading(frame.tr("order.second"));
    ladder.row(ui.second, "order.second", RowLook::Plain);
    if (ui.order.first != ui.order.second) {
        ladder.heading(frame.tr("order.parting"));
        ladder.row(ui.parting, "order.parting", look_of(ui, ui.order.parting));
        draw_way(ladder, ui, "first_way", frame.tr("order.way_first"), ui.first_way, ui.first);
        draw_way(ladder, ui, "second_way", frame.tr("order.way_second"), ui.second_way, ui.second);
    }
    if (ui.scrolls_to_top) scroll.bring_into_sight(0, frame.px(1));
    ui.scrolls_to_top = false;
    scroll.set_content(scroll.width_px(), ladder.y - scroll.origin().y + frame.px(12));
}

} // namespace app::gui
