#include "app/gui/panels.h"

#include "app/draw/shapes.h"
#include "app/gui/widgets.h"
#include "app/model/narrate.h"
#include "app/model/why_words.h"

#include <algorithm>
#include <array>

namespace app::gui {

using draw::Canvas;
using draw::State;
using model::CancelEnding;
using model::CancelStory;
using runtime::trace::CancelOrigin;
using runtime::trace::EventNumber;
using runtime::trace::no_event;
using runtime::trace::to_number;

namespace {

constexpr std::size_t scene_count = 4;

// One of a story's four scenes; it may never come.
struct Scene {
    std::string_view word;
    EventNumber event = no_event;
    std::string note;       // Below the word: when, or how much.
    std::string brief = {}; // The same where there is less room.
};

// Whether an open question hides what comes at an event.
bool is_veiled(const Frame& frame, EventNumber event) {
    return event != no_event && event > frame.app.cursor && model::hides_future(frame.app);
}

std::string when(const Frame& frame, EventNumber event) {
    if (is_veiled(frame, event)) return "?";
    return event == no_event ? "–" : frame.seconds(frame.world->index().time_of(event));
}

std::string cleanup_note(const Frame& frame, const CancelStory& story) {
    if (story.delivered == no_event) return "–";
    if (is_veiled(frame, story.ended)) return "?";
    if (story.before_start || story.cleaning == no_event)
        return std::string(frame.tr("cancel.no_cleanup"));
    return model::cleanup_words(story, frame.language(), frame.seconds(story.cleanup_s));
}

std::array<Scene, scene_count> scenes_of(const Frame& frame, const CancelStory& story) {
    return {Scene{frame.tr("cancel.asked"), story.requested, when(frame, story.requested)},
            Scene{frame.tr("cancel.delivered"), story.delivered, when(frame, story.delivered)},
            Scene{is_veiled(frame, story.ended) ? frame.tr("cancel.cleanup")
                                                : model::cleanup_title(story, frame.language()),
                  story.cleaning, cleanup_note(frame, story),
                  story.cleanup_s > 0 && !is_veiled(frame, story.ended)
                      ? frame.seconds(story.cleanup_s)
                      : ""},
            Scene{frame.tr("cancel.ended"), story.ended, when(frame, story.ended)}};
}

std::string_view origin_key(CancelOrigin origin) {
    switch (origin) {
    case CancelOrigin::User: break; // asker_words() tells who called cancel().
    case CancelOrigin::Timeout: return "cancel.by_timeout";
    case CancelOrigin::TaskGroup: return "cancel.by_group";
    case CancelOrigin::Gather: return "cancel.by_gather";
    case CancelOrigin::Interrupt: return "cancel.by_interrupt";
    case CancelOrigin::RunShutdown: return "cancel.by_shutdown";
    case CancelOrigin::Awaiter: return "cancel.by_awaiter";
    case CancelOrigin::OwnGroup: return "cancel.by_own_group";
    }
    return "";
}

} // namespace

std::string cancel_origin_words(const Frame& frame, const CancelStory& story) {
    const auto& index = frame.world->index();
    const auto& stories = frame.app.findings.cancellations;
    if (story.is_unasked)
        return to_number(story.got_from) == 0
                   ? std::string(frame.tr("cancel.by_itself"))
                   : frame.tr_with("cancel.by_awaited",
                                   fmt::arg("what", frame.waits_for(model::future_label(
                                                        index, story.got_from))));
    if (story.origin == CancelOrigin::User)
        return model::asker_words(index, story.requested, frame.language());
    const std::string limit = to_number(story.limit) != 0
                                  ? model::handle_words(index, story.limit, frame.language())
                                  : std::string(story.limited_by);
    if (!limit.empty()) return frame.tr_with("cancel.by_limit", fmt::arg("limit", limit));
    std::string who(frame.tr("cancel.nobody"));
    if (to_number(story.asked_by) != 0) who = model::task_label(index, story.asked_by);
    if (story.passed_on_by) who = model::task_label(index, stories[*story.passed_on_by].task);
    if (to_number(story.failed) != 0) who = model::task_label(index, story.failed);
    if (story.origin == CancelOrigin::TaskGroup && to_number(story.failed) == 0)
        return frame.tr_with(story.passed_on_by ? "cancel.by_group_of" : "cancel.by_group_body",
                             fmt::arg("who", who));
    if (story.by_runner) return std::string(frame.tr("cancel.by_runner_shutdown"));
    return frame.tr_with(origin_key(story.origin), fmt::arg("who", who));
}

namespace {

struct Badge {
    std::string_view words;
    State state = State::Cancelled;
};

// How it ended, seen from the event stood at, and what was special about it.
std::vector<Badge> badges_of(const Frame& frame, const CancelStory& story) {
    std::vector<Badge> badges;
    const EventNumber now = frame.app.cursor;
    if (story.before_start && !is_veiled(frame, story.ended))
        badges.push_back({frame.tr("cancel.before_start"), State::Created});
    if (story.is_shielded) badges.push_back({frame.tr("cancel.shielded"), State::Suspended});
    if (story.ended == no_event || story.ended > now) return badges;
    switch (story.ending) {
    case CancelEnding::Pending: break;
    case CancelEnding::Cancelled:
        badges.push_back({frame.tr("state.cancelled"), State::Cancelled});
        break;
    case CancelEnding::Swallowed:
        badges.push_back({frame.tr("cancel.swallowed"), State::Failed});
        break;
    case CancelEnding::Dropped: badges.push_back({frame.tr("cancel.dropped"), State::Done}); break;
    case CancelEnding::Absorbed:
        badges.push_back({frame.tr("cancel.absorbed"), State::Done});
        break;
    case CancelEnding::Withdrawn:
        badges.push_back({frame.tr("cancel.withdrawn"), State::Done});
        break;
    case CancelEnding::Failed: badges.push_back({frame.tr("state.failed"), State::Failed}); break;
    }
    return badges;
}

// Whether the words of all scenes have room beside one another.
bool fit_beside(const Frame& frame, float width) {
    const float column = width / static_cast<float>(scene_count) - frame.px(4);
    constexpr std::array<std::string_view, scene_count> words = {"cancel.asked", "cancel.delivered",
                                                                 "cancel.cleanup", "cancel.ended"};
    return std::all_of(words.begin(), words.end(), [&](std::string_view key) {
        return text_width(frame, frame.tr(key), frame.tiny()) <= column;
    });
}

// A time loses its unit before it loses a digit.
std::string fitting_note(const Frame& frame, const Scene& scene, float room) {
    const auto fits = [&](std::string_view words) {
        return text_width(frame, words, frame.tiny()) <= room;
    };
    if (fits(scene.note)) return scene.note;
    const std::string& brief = scene.brief.empty() ? scene.note : scene.brief;
    return fits(brief) ? brief : brief.substr(0, brief.find(' '));
}

// In a narrow panel the scenes stand below one another.
constexpr float scene_row = 18;

void draw_scene_rows(Frame& frame, Canvas& canvas, Rect strip, const CancelStory& story,
                     const std::string& name) {
    const auto scenes = scenes_of(frame, story);
    const EventNumber now = frame.app.cursor;
    const Color lit = frame.theme.look(State::CancelRequested).label;
    const float height = frame.px(scene_row);
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        const Scene& scene = scenes[i];
        const bool comes = scene.event != no_event;
        const bool has_come = comes && scene.event <= now;
        const Rect row{strip.x, strip.y + height * static_cast<float>(i), strip.width, height};
        const Point bead{row.x + frame.px(6), row.center_y()};
        const Hit over = hit(frame, name + "." + std::to_string(i), row,
                             comes ? TakesFocus::Yes : TakesFocus::No);
        if (i + 1 < scenes.size())
            canvas.line({bead.x, bead.y + frame.px(4)}, {bead.x, bead.y + height - frame.px(4)},
                        {has_come ? lit.faded(0.6F) : frame.theme.border_strong, frame.px(1.5F)});
        if (has_come) canvas.fill_circle(bead, frame.px(4), lit);
        canvas.stroke_circle(bead, frame.px(4),
                             {has_come ? lit : frame.theme.text_faint, frame.px(1.25F)});
        const Color ink = over.is_hovered && comes ? frame.theme.accent_text
                          : has_come               ? frame.theme.text
                                                   : frame.theme.text_faint;
        const float x = row.x + frame.px(18);
        const float used =
            draw_text(canvas, {x, row.y, row.right() - x, height}, scene.word, frame.tiny(), ink);
        const float room = row.right() - x - used - frame.px(8);
        const bool fits = text_width(frame, scene.note, frame.tiny()) <= room;
        draw_text(canvas, {x + used + frame.px(8), row.y, room, height},
                  fits || scene.brief.empty() ? scene.note : scene.brief, frame.tiny(),
                  frame.theme.text_faint, draw::Anchor::End);
        if (over.is_focused) draw_focus_ring(frame, canvas, row, frame.px(4));
        if (over.is_clicked && comes) frame.ask(model::SeekTo{scene.event});
    }
}

// The scenes as beads on a string: those that have come by now are filled.
void draw_scenes(Frame& frame, Canvas& canvas, Rect strip, const CancelStory& story,
                 const std::string& name) {
    const auto scenes = scenes_of(frame, story);
    const float column = strip.width / static_cast<float>(scene_count);
    const float bead_y = strip.y + frame.px(7);
    const EventNumber now = frame.app.cursor;
    const Color lit = frame.theme.look(State::CancelRequested).label;
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        const Scene& scene = scenes[i];
        const bool comes = scene.event != no_event;
        const bool has_come = comes && scene.event <= now;
        const float x = strip.x + column * static_cast<float>(i);
        const float bead_x = x + frame.px(6);
        if (i + 1 < scenes.size())
            canvas.line({bead_x + frame.px(5), bead_y}, {bead_x + column - frame.px(5), bead_y},
                        {has_come ? lit.faded(0.6F) : frame.theme.border_strong, frame.px(1.5F),
                         comes ? draw::LineDash::Solid : draw::LineDash::Dotted});
        const Rect spot{x, strip.y, column - frame.px(2), strip.height};
        const Hit over = hit(frame, name + "." + std::to_string(i), spot,
                             comes ? TakesFocus::Yes : TakesFocus::No);
        if (has_come) canvas.fill_circle({bead_x, bead_y}, frame.px(4), lit);
        canvas.stroke_rect({bead_x - frame.px(4), bead_y - frame.px(4), frame.px(8), frame.px(8)},
                           {has_come ? lit : frame.theme.text_faint, frame.px(1.25F)}, frame.px(4));
        const Color ink = over.is_hovered && comes ? frame.theme.accent_text
                          : has_come               ? frame.theme.text
                                                   : frame.theme.text_faint;
        draw_text(canvas, {x, strip.y + frame.px(14), column - frame.px(4), frame.px(16)},
                  scene.word, frame.tiny(), ink);
        const Rect note{x, strip.y + frame.px(29), column - frame.px(4), frame.px(15)};
        draw_text(canvas, note, fitting_note(frame, scene, note.width), frame.tiny(),
                  frame.theme.text_faint);
        if (over.is_focused) draw_focus_ring(frame, canvas, spot, frame.px(4));
        if (over.is_hovered) frame.tooltip = std::string(scene.word) + "  ·  " + scene.note;
        if (over.is_clicked && comes) frame.ask(model::SeekTo{scene.event});
    }
}

// How wide the scenes of a card stand.
float scenes_width(const Frame& frame, float card_width) {
    return card_width - frame.px(18);
}

float card_height(const Frame& frame, float card_width) {
    const bool is_wide = fit_beside(frame, scenes_width(frame, card_width));
    return frame.px(is_wide ? 116 : 72 + scene_row * static_cast<float>(scene_count));
}

void draw_story(Frame& frame, Canvas& canvas, Rect card, const CancelStory& story,
                const std::string& name) {
    const EventNumber now = frame.app.cursor;
    const bool is_under_way =
        story.requested <= now && (story.ended == no_event || now <= story.ended);
    const float radius = frame.metrics.radius_card;
    const bool is_selected = frame.is_selected(story.task);
    canvas.fill_rect(card, frame.theme.raised, radius);
    const float pad = frame.px(12);
    const Rect strip{card.x + pad, card.y + frame.px(66), scenes_width(frame, card.width),
                     frame.px(46)};
    // The beads lie above the card, so they are asked first.
    if (fit_beside(frame, strip.width))
        draw_scenes(frame, canvas, strip, story, name);
    else
        draw_scene_rows(frame, canvas, strip, story, name);
    const Hit over = hit(frame, name, card);
    const Color border = is_selected       ? frame.theme.accent
                         : is_under_way    ? frame.theme.look(State::CancelRequested).mark
                         : over.is_hovered ? frame.theme.border_strong
                                           : frame.theme.border;
    canvas.stroke_rect(card, {border, is_selected ? frame.px(2) : frame.metrics.border}, radius);
    const auto& index = frame.world->index();
    draw_text(canvas, {card.x + pad, card.y + frame.px(4), card.width - 2 * pad, frame.px(20)},
              model::task_label(index, story.task), frame.mono(), frame.theme.text);
    draw_text(canvas, {card.x + pad, card.y + frame.px(22), card.width - 2 * pad, frame.px(18)},
              cancel_origin_words(frame, story), frame.small(), frame.theme.text_muted);
    float x = card.x + pad;
    const float y = card.y + frame.px(51);
    for (const Badge& badge : badges_of(frame, story)) {
        const float width = draw_state_chip(frame, nullptr, {}, badge.state, badge.words);
        if (x + width > card.right() - frame.px(6)) break;
        draw_state_chip(frame, &canvas, {x, y}, badge.state, badge.words);
        x += width + frame.px(6);
    }
    if (x == card.x + pad)
        draw_text(canvas, {x, y - frame.px(9), card.width - 2 * pad, frame.px(18)},
                  frame.tr(story.requested > now ? "cancel.not_yet" : "cancel.under_way"),
                  frame.tiny(), frame.theme.text_faint);
    if (over.is_focused) draw_focus_ring(frame, canvas, card, radius);
    if (over.is_clicked) ask_to_select(frame, story.task);
}

std::size_t depth_of(const std::vector<CancelStory>& stories, std::size_t at) {
    std::size_t depth = 0;
    for (auto parent = stories[at].passed_on_by; parent && depth < 6;
         parent = stories[*parent].passed_on_by)
        ++depth;
    return depth;
}

// The task inside of a shield, below the card of the one that was cancelled outside of it.
void draw_sheltered(Frame& frame, Canvas& canvas, Rect row, const CancelStory& story,
                    const std::string& name) {
    const float radius = frame.metrics.radius_card;
    const Hit over = hit(frame, name + ".inside", row);
    canvas.fill_rect(row, over.is_hovered ? frame.theme.hover : frame.theme.raised, radius);
    const bool is_selected = frame.is_selected(story.sheltered);
    canvas.stroke_rect(row,
                       {is_selected ? frame.theme.accent : frame.theme.border,
                        is_selected ? frame.px(2) : frame.metrics.border},
                       radius);
    const bool exists = to_number(story.sheltered) <= frame.world->task_count();
    const State state =
        exists ? state_of(frame.world->task_status(story.sheltered)) : State::Created;
    const std::string_view word = exists ? state_word(frame, state) : frame.tr("cancel.not_made");
    const float chip = draw_state_chip(frame, nullptr, {}, state, word);
    const float pad = frame.px(12);
    const float right = row.right() - pad - chip;
    draw_state_chip(frame, &canvas, {right, row.center_y()}, state, word);
    const Rect words{row.x + pad, row.y + frame.px(3), right - row.x - pad - frame.px(8),
                     frame.px(18)};
    draw_text(canvas, words, model::task_label(frame.world->index(), story.sheltered),
              frame.mono_small(), frame.theme.text);
    draw_text(canvas, {words.x, words.bottom(), words.width, words.height},
              frame.tr("cancel.sheltered"), frame.tiny(), frame.theme.text_muted);
    if (over.is_focused) draw_focus_ring(frame, canvas, row, radius);
    if (over.is_clicked) ask_to_select(frame, story.sheltered);
}

bool has_sheltered(const CancelStory& story) {
    return to_number(story.sheltered) != 0;
}

// A line from the card above, at `from`, to the one at `to` that follows from it.
void draw_branch(const Frame& frame, Canvas& canvas, float x, float from, Point to) {
    const draw::Stroke stroke{frame.theme.border_strong, frame.px(1.5F)};
    canvas.line({x, from}, {x, to.y}, stroke);
    canvas.line({x, to.y}, to, stroke);
}

} // namespace

void draw_cancel_board(Frame& frame, Canvas& canvas, Rect below) {
    const auto& stories = frame.app.findings.cancellations;
    if (frame.app.findings.of != frame.app.document.run || stories.empty()) {
        draw_empty(frame, canvas, below, frame.tr("cancel.none"));
        return;
    }
    if (std::all_of(stories.begin(), stories.end(),
                    [&](const CancelStory& story) { return is_veiled(frame, story.requested); })) {
        draw_empty(frame, canvas, below, frame.tr("question.veil"));
        return;
    }
    const float pad = frame.px(10);
    Scroll scroll(frame, "cancels",
                  {below.x + pad, below.y, below.width - 2 * pad, below.height - frame.px(8)});
    const float inside = frame.px(42);
    const float gap = frame.px(6);
    const float indent = frame.px(14);
    Canvas& inner = scroll.canvas();
    std::vector<float> bottoms; // Of the stories' cards.
    float y = scroll.origin().y;
    for (std::size_t i = 0; i < stories.size(); ++i) {
        const CancelStory& story = stories[i];
        if (is_veiled(frame, story.requested)) {
            bottoms.push_back(y);
            continue;
        }
        const float shift = indent * static_cast<float>(depth_of(stories, i));
        const float width = scroll.width_px() - shift - frame.px(2);
        const float height = card_height(frame, width);
        const Rect card{scroll.origin().x + shift, y, width, height};
        bottoms.push_back(card.bottom());
        y = card.bottom() + gap + (has_sheltered(story) ? inside + gap : 0);
        if (!scroll.is_in_sight({card.x, card.y - height, card.width, y - card.y + height}))
            continue;
        if (story.passed_on_by)
            draw_branch(frame, inner, card.x - indent / 2, bottoms[*story.passed_on_by],
                        {card.x, card.y + frame.px(14)});
        const std::string name = "cancel." + std::to_string(i);
        draw_story(frame, inner, card, story, name);
        if (!has_sheltered(story)) continue;
        const Rect row{card.x + indent, card.bottom() + gap, card.width - indent, inside};
        draw_branch(frame, inner, row.x - indent / 2, card.bottom(), {row.x, row.center_y()});
        draw_sheltered(frame, inner, row, story, name);
    }
    scroll.set_content(scroll.width_px(), y - scroll.origin().y);
}

} // namespace app::gui
