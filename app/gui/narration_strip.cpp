#include "app/gui/panels.h"

#include "app/draw/shapes.h"
#include "app/gui/widgets.h"
#include "app/model/narrate.h"

#include <algorithm>

namespace app::gui {

namespace {

// Whether it is the end of the run that is stood at, and not the one that the program wants.
bool has_ended_badly(const Frame& frame) {
    using runtime::trace::RunOutcome;
    if (model::is_before_end(frame.app)) return false;
    const RunOutcome outcome = frame.app.document.run->trace.outcome();
    return outcome != RunOutcome::Finished && outcome != RunOutcome::Exited;
}

// What the strip knows of the run's end that the event does not say.
void tell_end(const Frame& frame, std::uint32_t ended_at, model::Narration& told) {
    using runtime::trace::RunOutcome;
    if (model::is_before_end(frame.app)) return;
    const RunOutcome outcome = frame.app.document.run->trace.outcome();
    if (outcome == RunOutcome::UncaughtException && ended_at != 0)
        told.why = frame.tr_with("narration.raised_at", fmt::arg("line", ended_at));
    if (outcome == RunOutcome::Finished && model::lesson_of_document(frame.app) == nullptr)
        told.why = frame.tr("narration.finished");
}

// Which icon stands for the event: the glyph of the task's state, else one for the kind of thing.
void draw_badge(Frame& frame, draw::Canvas& canvas, Point center) {
    const float radius = frame.px(15);
    if (has_ended_badly(frame)) {
        const draw::StateLook& look = frame.theme.task_failed;
        canvas.fill_circle(center, radius, look.tint);
        draw_icon(canvas, Icon::Warning, center, frame.px(16), look.label, frame.metrics.icon_line);
        return;
    }
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

struct Told {
    model::Narration words;
    int sentence_lines = 0; // Of each, in the room there is.
    int why_lines = 0;
};

// The room for its words, between the badge and the buttons.
float words_width(const Frame& frame, float strip_width) {
    const float button = text_button_width(frame, frame.tr("why_panel.ask"));
    const bool can_go_on = model::can_continue_run(frame.app) && !model::is_before_end(frame.app);
    const float more =
        can_go_on ? text_button_width(frame, frame.tr("code.go_on")) + frame.px(8) : 0;
    return strip_width - frame.px(24) - button - more - frame.px(56);
}

Told told_in(const Frame& frame, float width, std::uint32_t ended_at) {
    Told told{model::narrate(*frame.world, frame.language())};
    tell_end(frame, ended_at, told.words);
    const auto lines_of = [&](std::string_view words, TextStyle style) {
        return static_cast<int>(draw_wrapped(frame, nullptr, {}, width, words, style, {}, 1) +
                                0.5F);
    };
    told.sentence_lines = lines_of(told.words.sentence, frame.strong());
    told.why_lines = lines_of(told.words.why, frame.body());
    return told;
}

constexpr float low_px = 46;
constexpr float middle_px = 62;
constexpr float high_px = 82; // four lines and a margin
constexpr float dense_line = 17;

} // namespace

float narration_height(const Frame& frame, float width, float panel_height,
                       std::uint32_t ended_at) {
    constexpr int lines_most = 6;
    if (panel_height < frame.px(250)) return frame.px(low_px);
    if (panel_height < frame.px(320)) return frame.px(middle_px);
    if (!frame.has_run() || model::is_prediction_asked(frame.app)) return frame.px(high_px);
    const Told told = told_in(frame, words_width(frame, width), ended_at);
    const int more = std::min(told.sentence_lines + told.why_lines, lines_most) - 4;
    return frame.px(high_px + dense_line * static_cast<float>(std::max(0, more)));
}

void draw_narration_strip(Frame& frame, draw::Canvas& canvas, Rect strip, std::uint32_t ended_at) {
    canvas.fill_rect({strip.x, strip.y, strip.width, frame.metrics.border}, frame.theme.border);
    if (!frame.has_run()) {
        draw_empty(frame, canvas, strip, frame.tr("narration.empty"));
        return;
    }
    if (model::is_prediction_asked(frame.app)) {
        draw_empty(frame, canvas, strip, frame.tr("question.veil"));
        frame.registry.add("narration.veiled", strip, false);
        return;
    }
    const float badge = strip.x + frame.px(28);
    draw_badge(frame, canvas, {badge, strip.center_y()});
    const float width = words_width(frame, strip.width);
    const Told in_lines = told_in(frame, width, ended_at);
    const model::Narration& told = in_lines.words;
    const float x = strip.x + frame.px(56);
    const std::string_view why = frame.tr("why_panel.ask");
    const float button = text_button_width(frame, why);
    const bool can_go_on = model::can_continue_run(frame.app) && !model::is_before_end(frame.app);
    const std::string_view go_on = frame.tr("code.go_on");
    const float more = can_go_on ? text_button_width(frame, go_on) + frame.px(8) : 0;
    const bool is_faint = frame.app.document.is_stale;
    const Color ink = is_faint ? frame.theme.text_faint : frame.theme.text;
    const float middle = strip.center_y();
    // In a low window there are fewer lines; the sentence goes before its why.
    const int lines_max = strip.height < frame.px(56) ? 2
                          : strip.height < frame.px(70)
                              ? 3
                              : static_cast<int>(strip.height / frame.px(dense_line));
    const int sentence_needs = in_lines.sentence_lines;
    const int why_needs = in_lines.why_lines;
    const int sentence_lines = std::min(sentence_needs, lines_max);
    const int why_lines = std::min(why_needs, lines_max - sentence_lines);
    const int lines = sentence_lines + why_lines;
    const float line = frame.px(lines > 3 ? dense_line : lines < lines_max ? 20.0F : 18.0F);
    const float top = middle - static_cast<float>(lines) * line / 2;
    draw_wrapped(frame, &canvas, {x, top}, width, told.sentence, frame.strong(), ink, line,
                 sentence_lines);
    if (why_lines > 0)
        draw_wrapped(frame, &canvas, {x, top + static_cast<float>(sentence_lines) * line}, width,
                     told.why, frame.body(),
                     is_faint ? frame.theme.text_faint : frame.theme.text_muted, line, why_lines);
    frame.registry.add("narration.sentence",
                       {x, top, width, static_cast<float>(sentence_lines) * line}, false);
    frame.registry.add("narration.reason",
                       {x, top + static_cast<float>(sentence_lines) * line, width,
                        static_cast<float>(why_lines) * line},
                       false);
    const bool is_cut = sentence_lines < sentence_needs || why_lines < why_needs;
    const bool is_shown =
        frame.app.ui.side == model::SideTab::Why && frame.registry.find("side.0").has_value();
    if (text_button(frame, canvas, "narration.why",
                    {x + width + frame.px(10), middle - frame.px(15), button, frame.px(30)}, why))
        frame.ask(model::ShowSide{is_shown ? model::SideTab::Guide : model::SideTab::Why});
    if (can_go_on && text_button(frame, canvas, "code.go_on",
                                 {x + width + frame.px(18) + button, middle - frame.px(15),
                                  more - frame.px(8), frame.px(30)},
                                 go_on, ButtonLook::Accent))
        frame.ask(model::ContinueRun{});
    const Hit over = hit(frame, "narration", {strip.x, strip.y, x + width - strip.x, strip.height},
                         TakesFocus::No);
    if (over.is_hovered && is_cut) frame.tooltip = told.sentence + "\n" + told.why;
}

} // namespace app::gui
