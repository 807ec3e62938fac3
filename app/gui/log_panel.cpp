#include "app/gui/panels.h"

#include "app/gui/widgets.h"
#include "app/model/narrate.h"

#include <algorithm>

namespace app::gui {

using draw::Canvas;
using runtime::trace::EventNumber;

namespace {

// Of a long run so many events on each side of the cursor are listed.
constexpr EventNumber around_max = 3000;

void draw_entry(Frame& frame, Canvas& canvas, Rect row, EventNumber event,
                const runtime::trace::World& world) {
    const Hit over = hit(frame, "log." + std::to_string(event), row);
    const bool is_here = event == frame.app.cursor;
    const bool is_later = event > frame.app.cursor;
    const float radius = frame.px(6);
    if (is_here)
        canvas.fill_rect(row, draw::mix(frame.theme.surface, frame.theme.accent, 0.14F), radius);
    else if (over.is_hovered)
        canvas.fill_rect(row, frame.theme.hover, radius);
    const std::string sentence = model::narrate(world, frame.language()).sentence;
    const float x = row.x + frame.px(8);
    const float width = row.width - frame.px(16);
    const float line = frame.px(17);
    draw_text(canvas, {x, row.y + frame.px(3), width, frame.px(15)},
              "#" + std::to_string(event) + "  ·  " + frame.seconds(world.time()), frame.tiny(),
              is_here ? frame.theme.accent_text : frame.theme.text_faint);
    const Color ink = is_here    ? frame.theme.text
                      : is_later ? frame.theme.text_faint
                                 : frame.theme.text_muted;
    draw_wrapped(frame, &canvas, {x, row.y + frame.px(18)}, width, sentence, frame.small(), ink,
                 line, 2);
    if (over.is_hovered) frame.tooltip = sentence;
    if (over.is_focused) draw_focus_ring(frame, canvas, row, radius);
    if (over.is_clicked) frame.ask(model::SeekTo{event});
}

} // namespace

void draw_log(Frame& frame, Canvas& canvas, Rect panel, LogUi& ui) {
    if (!frame.has_run()) {
        draw_empty(frame, canvas, panel, frame.tr("log.empty"));
        return;
    }
    if (model::is_prediction_asked(frame.app)) {
        draw_empty(frame, canvas, panel, frame.tr("question.veil"));
        return;
    }
    if (ui.of != frame.app.document.run) {
        ui.of = frame.app.document.run;
        ui.world = std::make_unique<runtime::trace::World>(ui.of->index);
        ui.followed_event = runtime::trace::no_event;
    }
    Scroll scroll(
        frame, "log",
        {panel.x + frame.px(6), panel.y, panel.width - frame.px(10), panel.height - frame.px(6)});
    const float height = frame.px(56);
    const EventNumber cursor = frame.app.cursor;
    const EventNumber first = cursor > around_max ? cursor - around_max : 0;
    const EventNumber last = std::min<EventNumber>(ui.of->last_event(), cursor + around_max);
    const float origin = scroll.origin().y;
    const auto above = static_cast<EventNumber>(std::max(0.0F, (panel.y - origin) / height - 1));
    for (EventNumber n = first + above; n <= last; ++n) {
        const Rect row{scroll.origin().x, origin + static_cast<float>(n - first) * height,
                       scroll.width_px(), height - frame.px(2)};
        if (row.y > panel.bottom()) break;
        ui.world->seek(n);
        draw_entry(frame, scroll.canvas(), row, n, *ui.world);
    }
    const float top = static_cast<float>(cursor - first) * height;
    if (ui.followed_event != cursor) {
        scroll.bring_into_sight(top - height, top + 2 * height);
        ui.followed_event = cursor;
    }
    scroll.set_content(scroll.width_px(), static_cast<float>(last - first + 1) * height);
}

} // namespace app::gui
