#include "app/gui/panels.h"

#include "app/draw/shapes.h"
#include "app/gui/widgets.h"
#include "app/model/narrate.h"

namespace app::gui {

namespace {

// Which icon stands for the event: the glyph of the task's state, else one for the kind of thing.
void draw_badge(Frame& frame, draw::Canvas& canvas, Point center) {
    const float radius = frame.px(15);
    const runtime::trace::Stamp& stamp = frame.world->stamp();
    const bool in_task = runtime::trace::to_number(stamp.task) != 0;
    if (in_task) {
        const draw::State state = state_of(frame.world->task_status(stamp.task));
        const draw::StateLook& look = frame.theme.look(state);
        canvas.fill_circle(center, radius, look.tint);
        draw::draw_state_glyph(canvas, state, center, frame.px(13), look.label);
        return;
    }
    canvas.fill_circle(center, radius, frame.theme.active);
    const bool in_loop = runtime::trace::to_number(stamp.loop) != 0;
    draw_icon(canvas, in_loop ? Icon::Loop : Icon::File, center, frame.px(15),
              frame.theme.text_muted, frame.metrics.icon_line);
}

} // namespace

void draw_narration_strip(Frame& frame, draw::Canvas& canvas, Rect strip) {
    canvas.fill_rect({strip.x, strip.y, strip.width, frame.metrics.border}, frame.theme.border);
    if (!frame.has_run()) {
        draw_empty(frame, canvas, strip, frame.tr("narration.empty"));
        return;
    }
    const float badge = strip.x + frame.px(28);
    draw_badge(frame, canvas, {badge, strip.center_y()});
    const model::Narration told = model::narrate(*frame.world, frame.language());
    const float x = strip.x + frame.px(56);
    const std::string_view why = frame.tr("why_panel.ask");
    const float button = text_button_width(frame, why);
    const float width = strip.right() - frame.px(24) - button - x;
    const bool is_faint = frame.app.document.is_stale;
    const Color ink = is_faint ? frame.theme.text_faint : frame.theme.text;
    const float middle = strip.center_y();
    // A long sentence takes two lines, and all three stand closer together.
    const float one_line = frame.px(20);
    const float needs =
        draw_wrapped(frame, nullptr, {}, width, told.sentence, frame.strong(), {}, one_line);
    const bool is_long = needs > one_line && needs <= 2 * one_line;
    const float line = is_long ? frame.px(18) : one_line;
    const float top = middle - (is_long ? 1.5F : 1.0F) * line;
    if (is_long)
        draw_wrapped(frame, &canvas, {x, top}, width, told.sentence, frame.strong(), ink, line);
    else
        draw_text(canvas, {x, top, width, line}, told.sentence, frame.strong(), ink);
    draw_text(canvas, {x, top + (is_long ? 2 : 1) * line, width, line}, told.why, frame.body(),
              is_faint ? frame.theme.text_faint : frame.theme.text_muted);
    const bool is_cut = text_width(frame, told.sentence, frame.strong()) > width ||
                        text_width(frame, told.why, frame.body()) > width;
    const bool is_shown = frame.app.ui.side == model::SideTab::Why && frame.app.ui.layout.left_open;
    if (text_button(frame, canvas, "narration.why",
                    {x + width + frame.px(10), middle - frame.px(15), button, frame.px(30)}, why))
        frame.ask(model::ShowSide{is_shown ? model::SideTab::Guide : model::SideTab::Why});
    const Hit over = hit(frame, "narration", {strip.x, strip.y, x + width - strip.x, strip.height},
                         TakesFocus::No);
    if (over.is_hovered && is_cut) frame.tooltip = told.sentence + "\n" + told.why;
}

} // namespace app::gui
