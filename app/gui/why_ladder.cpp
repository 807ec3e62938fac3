#include "app/gui/why_ladder.h"

#include "app/gui/widgets.h"
#include "app/model/narrate.h"

namespace app::gui {

using runtime::trace::EventNumber;

WhyRow why_row(const Frame& frame, runtime::trace::World& world, EventNumber event) {
    world.seek(event);
    WhyRow row;
    row.event = event;
    row.sentence = model::narrate(world, frame.language()).sentence;
    row.place = "#" + std::to_string(event) + "  ·  " + frame.seconds(world.time());
    return row;
}

void Ladder::heading(std::string_view words) {
    draw_text(canvas, {x, y, width, frame.px(24)}, words, frame.tiny(), frame.theme.text_faint);
    y += frame.px(24);
}

void Ladder::left_out(std::uint32_t count) {
    const draw::Stroke dots{frame.theme.border_strong, frame.px(1.5F), draw::LineDash::Dotted};
    canvas.line({rail(), y}, {rail(), y + frame.px(20)}, dots);
    draw_text(canvas, {x + gutter(), y, width - gutter(), frame.px(20)},
              frame.tr_with(count == 1 ? "why_panel.left_out_one" : "why_panel.left_out",
                            fmt::arg("count", count)),
              frame.tiny(), frame.theme.text_faint);
    y += frame.px(20);
}

void Ladder::arrow_up() {
    const float bottom = y + frame.px(10);
    canvas.line({rail(), y}, {rail(), bottom}, {frame.theme.border_strong, frame.px(1.5F)});
    const draw::Point head[] = {{rail(), y - frame.px(1)},
                                {rail() - frame.px(3.5F), y + frame.px(5)},
                                {rail() + frame.px(3.5F), y + frame.px(5)}};
    canvas.fill_polygon(head, frame.theme.border_strong);
    y = bottom;
}

void Ladder::arrow_down() {
    const float bottom = y + frame.px(10);
    canvas.line({rail(), y}, {rail(), bottom}, {frame.theme.border_strong, frame.px(1.5F)});
    const draw::Point head[] = {{rail(), bottom + frame.px(1)},
                                {rail() - frame.px(3.5F), bottom - frame.px(5)},
                                {rail() + frame.px(3.5F), bottom - frame.px(5)}};
    canvas.fill_polygon(head, frame.theme.border_strong);
    y = bottom;
}

void Ladder::headline(std::string_view words, std::string_view turned, std::string_view name) {
    const float pad = frame.px(10);
    const float line = frame.px(19);
    const float inner = width - 2 * pad;
    const float decided =
        draw_wrapped(frame, nullptr, {}, inner, words, frame.medium(), {}, line) + pad;
    const float tried =
        turned.empty()
            ? 0
            : draw_wrapped(frame, nullptr, {}, inner, turned, frame.body(), {}, line) + frame.px(6);
    const Rect box{x, y, width, decided + tried + pad};
    frame.registry.add(std::string(name) + ".words", box, false);
    canvas.fill_rect(box, draw::mix(frame.theme.surface, frame.theme.accent, 0.11F),
                     frame.metrics.radius_card);
    draw_wrapped(frame, &canvas, {box.x + pad, box.y + pad}, inner, words, frame.medium(),
                 frame.theme.text, line);
    if (!turned.empty()) {
        const draw::Point at{box.x + pad, box.y + decided + frame.px(6)};
        frame.registry.add(std::string(name) + ".turned", {at.x, at.y, inner, tried - frame.px(6)},
                           false);
        draw_wrapped(frame, &canvas, at, inner, turned, frame.body(), frame.theme.text_muted, line);
    }
    y += box.height + frame.px(6);
}

void Ladder::row(const WhyRow& row, std::string_view name, RowLook look) {
    const bool is_told = look == RowLook::Told;
    const bool stands_out = look != RowLook::Plain;
    const TextStyle style = stands_out ? frame.medium() : frame.small();
    const float line = frame.px(18);
    const float inner = width - gutter() - frame.px(10);
    const float words = draw_wrapped(frame, nullptr, {}, inner, row.sentence, style, {}, line);
    const Rect box{x, y, width, words + frame.px(24)};
    const Hit over = hit(frame, name, box, is_told ? TakesFocus::No : TakesFocus::Yes);
    const float radius = frame.metrics.radius_card;
    if (is_told || row.event == frame.app.cursor)
        canvas.fill_rect(box, draw::mix(frame.theme.surface, frame.theme.accent, 0.11F), radius);
    else if (over.is_hovered)
        canvas.fill_rect(box, frame.theme.hover, radius);
    canvas.fill_circle({rail(), box.y + frame.px(12)}, frame.px(3),
                       stands_out ? frame.theme.accent : frame.theme.text_faint);
    const float left = x + gutter();
    draw_text(canvas, {left, box.y + frame.px(3), inner, frame.px(16)}, row.place, frame.tiny(),
              stands_out ? frame.theme.accent_text : frame.theme.text_faint);
    draw_wrapped(frame, &canvas, {left, box.y + frame.px(19)}, inner, row.sentence, style,
                 stands_out ? frame.theme.text : frame.theme.text_muted, line);
    if (over.is_focused) draw_focus_ring(frame, canvas, box, radius);
    if (over.is_clicked && !is_told) frame.ask(model::SeekTo{row.event});
    y += box.height;
}

} // namespace app::gui
