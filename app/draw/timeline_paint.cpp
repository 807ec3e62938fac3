#include "app/draw/timeline_paint.h"

#include "app/draw/fitted_call.h"
#include "app/draw/shapes.h"
#include "app/draw/timeline_deadlines.h"
#include "app/model/narrate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace app::draw {

using runtime::trace::Lane;
using runtime::trace::LaneKind;
using runtime::trace::Mark;
using runtime::trace::MarkKind;
using runtime::trace::Segment;
using runtime::trace::SegmentState;
using runtime::trace::Timeline;

namespace {

// A bar with less room has no words.
constexpr float words_width_min = 14;
// What lies behind the playhead has not happened yet.
constexpr float future_opacity = 0.4F;

std::string_view lane_kind_id(LaneKind kind) {
    switch (kind) {
    case LaneKind::Thread: return "thread";
    case LaneKind::Loop: return "loop";
    case LaneKind::Task: return "task";
    case LaneKind::Generator: return "generator";
    }
    return "lane";
}

class Painter {
  public:
    Painter(Canvas& canvas, const TimelineLayout& layout, const Theme& theme,
            const TimelineWords& words, const PaintOptions& options)
        : canvas_(canvas), layout_(layout), theme_(theme), words_(words), options_(options),
          metrics_(layout.metrics), unit_(layout.metrics.unit) {}

    void paint() {
        paint_rows();
        paint_zones();
        paint_axis();
        {
            const ClipGuard clip(canvas_, layout_.plot);
            paint_past_and_future();
            for (const GhostBar& ghost : layout_.ghosts)
                paint_ghost(ghost);
            for (const Break& gap : layout_.breaks)
                paint_break(gap);
            paint_arrows();
        }
        paint_deadlines();
        paint_marks();
        paint_break_labels();
        if (options_.has_labels) paint_labels();
        paint_playhead();
    }

  private:
    TextStyle small_text() const { return {FontFace::UiMedium, metrics_.text_tiny}; }
    TextStyle number_text() const { return {FontFace::Mono, metrics_.text_tiny}; }
    TextStyle label_text() const { return {FontFace::Mono, metrics_.text_small}; }
    const Timeline& timeline() const { return layout_.axis->timeline(); }
    const Segment& segment(const Bar& bar) const { return timeline().segments[bar.segment]; }
    Stroke hairline(Color color) const { return {color, metrics_.border, LineDash::Solid}; }
    // A line of one pixel is sharp where it covers a pixel.
    float crisp(float x) const { return std::floor(x) + metrics_.border / 2; }

    void paint_rows() {
        for (const LaneRow& row : layout_.rows) {
            if (row.is_selected) {
                canvas_.fill_rect(row.rect, theme_.accent.faded(0.12F), metrics_.radius_row);
            } else if (options_.has_row_stripes && row.index % 2 == 1) {
                canvas_.fill_rect(row.rect, theme_.hover.faded(0.35F), metrics_.radius_row);
            }
        }
    }

    void paint_zones() {
        const ClipGuard clip(canvas_, layout_.plot);
        for (const Zone& zone : layout_.zones) {
            const Rect room = {zone.begin_x, layout_.plot.y, zone.end_x - zone.begin_x,
                               layout_.plot.height};
            canvas_.fill_rect(room, theme_.active.faded(0.38F));
            for (const float x : zone.slot_lines_x) {
                canvas_.line({crisp(x), layout_.plot.y}, {crisp(x), layout_.plot.bottom()},
                             {theme_.border_strong.faded(0.7F), metrics_.border, LineDash::Dotted});
            }
        }
    }

    void paint_axis() {
        const Rect strip = layout_.axis_strip;
        const float base = strip.bottom() - 4 * unit_;
        const Rect pill = playhead_pill();
        for (const Tick& tick : layout_.ticks) {
            if (tick.x < layout_.plot.x - unit_ || tick.x > layout_.plot.right() + unit_) continue;
            const Color color = tick.is_instant ? theme_.text_muted : theme_.text_faint;
            const float half =
                canvas_.measure().width_px(tick.label, number_text()) / 2 + 2 * unit_;
            if (pill.is_empty() || tick.x + half < pill.x || tick.x - half > pill.right()) {
                canvas_.text({tick.x, strip.bottom() - 9 * unit_}, tick.label, number_text(), color,
                             tick.anchor);
            }
            if (layout_.axis->kind() == AxisKind::Steps || !tick.is_instant) {
                const float x = crisp(tick.x);
                canvas_.line({x, base - unit_}, {x, strip.bottom()},
                             hairline(theme_.border_strong));
                canvas_.line({x, layout_.plot.y}, {x, layout_.plot.bottom()},
                             hairline(theme_.border.faded(0.6F)));
            }
        }
        paint_unit();
        const ClipGuard clip(canvas_, strip);
        canvas_.line({strip.x, crisp(strip.bottom() - 2 * unit_)},
                     {strip.right(), crisp(strip.bottom() - 2 * unit_)},
                     hairline(theme_.border_strong));
        // An opened instant is a bracket: between its ends no time passes.
        for (const Zone& zone : layout_.zones) {
            canvas_.fill_rect(
                {zone.begin_x, strip.bottom() - 4 * unit_, zone.end_x - zone.begin_x, 4 * unit_},
                theme_.text_faint, 2 * unit_);
        }
    }

    // Times have their unit beside them; what the axis of steps counts is said at its beginning.
    void paint_unit() {
        if (layout_.axis->kind() != AxisKind::Steps || !options_.has_labels) return;
        // Beside the place of a playhead that stands at the beginning.
        const Rect pill = playhead_pill();
        float right = layout_.axis_strip.x - 14 * unit_;
        if (!pill.is_empty()) right = std::min(right, pill.x - 6 * unit_);
        if (right - canvas_.measure().width_px(words_.event, number_text()) < layout_.area.x)
            return;
        canvas_.text({right, layout_.axis_strip.bottom() - 9 * unit_}, words_.event, number_text(),
                     theme_.text_faint, Anchor::End);
    }

    // Bars left of the playhead are painted as they are, those right of it dimmed, and one that
    // crosses it is both.
    void paint_past_and_future() {
        if (!layout_.playhead_x) {
            paint_bars(layout_.plot, 1);
            return;
        }
        const float x = std::clamp(*layout_.playhead_x, layout_.plot.x, layout_.plot.right());
        const Rect plot = layout_.plot;
        paint_bars({plot.x, plot.y, x - plot.x, plot.height}, 1);
        paint_bars({x, plot.y, plot.right() - x, plot.height}, future_opacity);
    }

    void paint_bars(Rect part, float opacity) {
        if (part.is_empty()) return;
        const ClipGuard clip(canvas_, part);
        for (const Column& column : layout_.columns) {
            if (column.rect.right() < part.x || column.rect.x > part.right()) continue;
            paint_column(column, opacity);
        }
        for (const Bar& bar : layout_.bars) {
            const float reach = bar.is_end ? metrics_.lane_bar : 0;
            if (bar.rect.right() + reach < part.x || bar.rect.x > part.right()) continue;
            canvas_.begin_group(bar_id(bar), segment_text(timeline(), segment(bar), words_));
            if (bar.is_end) {
                paint_end(bar, opacity);
            } else if (bar.look.is_idle) {
                paint_idle(bar, opacity);
            } else {
                paint_bar(bar, opacity);
            }
            canvas_.end_group();
        }
    }

    std::string bar_id(const Bar& bar) const {
        const Lane& lane = timeline().lanes[bar.lane];
        return fmt::format("{}-{}-{}", lane_kind_id(lane.kind), lane.id,
                           bar.segment - lane.segments_begin + 1);
    }

    // What recedes as a bar recedes merged too: who has not begun, and who waits.
    static float strength(const StateLook& look) {
        if (look.fill.alpha == 0) return 0.35F;
        return look.pattern == Pattern::Hatch ? 0.55F : 1.0F;
    }

    // Each state's share of the column, one upon the other; the paler, the longer nothing ran.
    void paint_column(const Column& column, float opacity) {
        constexpr std::size_t idle = coverage_count - 1;
        constexpr float palest = 0.35F;
        const float busy = 1 - column.share[idle];
        float y = column.rect.y;
        for (std::size_t i = 0; i < idle && busy > 0; ++i) {
            const float height = column.rect.height * column.share[i] / busy;
            if (height <= 0) continue;
            const StateLook& look = theme_.look(static_cast<State>(i));
            canvas_.fill_rect({column.rect.x, y, column.rect.width, height},
                              look.mark.faded(opacity * strength(look) * std::max(palest, busy)));
            y += height;
        }
    }

    void paint_bar(const Bar& bar, float opacity) {
        draw_state_bar(canvas_, bar.rect, bar.look.state, theme_, metrics_, opacity);
        if (bar.look.is_blocking) draw_blocking_sign(canvas_, bar.rect, theme_, metrics_, opacity);
        if (bar.is_endless) paint_endless(bar, opacity);
        paint_bar_text(bar, opacity);
        if (options_.has_handles && bar.has_handle && bar.rect.width >= 14 * unit_)
            paint_handle(bar, opacity);
    }

    // At the right end of a wait that has none, where there is room, that it has none.
    float endless_words_px(const Bar& bar) const {
        if (!bar.is_endless) return 0;
        const float width = canvas_.measure().width_px(words_.for_ever, small_text());
        return width + 12 * unit_ <= bar.rect.width ? width + 12 * unit_ : 0;
    }
    void paint_endless(const Bar& bar, float opacity) {
        const float width = endless_words_px(bar);
        if (width <= 0) return;
        const float left = std::min(bar.rect.right(), layout_.plot.right()) - width + 6 * unit_;
        paint_text_ground(bar, left, words_.for_ever, opacity);
        canvas_.label({left, bar.rect.center_y()}, words_.for_ever, small_text(),
                      ink_on(theme_.look(bar.look.state), opacity));
    }

    // The words in a bar. A call is cut to the room there is as long as that tells it from the
    // other calls of its lane; a state's word stands whole or not.
    void paint_bar_text(const Bar& bar, float opacity) {
        const StateLook& look = theme_.look(bar.look.state);
        const float padding = 6 * unit_;
        // Dots and chevrons are large: some of them must stay in sight beside the words.
        const bool is_coarse = look.pattern == Pattern::Dots || look.pattern == Pattern::Chevrons;
        const float kept = is_coarse ? 16 * unit_ : bar.has_handle ? 6 * unit_ : 0;
        const auto [begin, end] = text_room(bar);
        const float left = begin + padding;
        const float room = end - padding - kept - left;
        if (room < words_width_min * unit_) return;
        // Who is ready waits for nothing any more but its turn.
        const bool is_ready = bar.look.state == State::Ready;
        const std::string call =
            is_ready ? "" : model::brief_label(segment_words(timeline(), segment(bar), words_));
        std::string text;
        if (!call.empty()) text = is_coarse ? whole_words(call, room) : fitted_words(call, room);
        const bool is_cut = text.ends_with("…") && text != call;
        if (is_cut && !tells_apart(bar, call, text)) text.clear();
        const bool may_tell_state =
            call.empty() || (bar.look.state != State::Suspended && !is_of_loop(bar));
        if (text.empty() && may_tell_state) {
            const std::string& word = look_word(bar.look, words_);
            if (canvas_.measure().width_px(word, small_text()) <= room) text = word;
        }
        if (text.empty()) return;
        const bool has_pattern = look.pattern != Pattern::None && look.fill.alpha != 255;
        if (has_pattern || bar.look.is_blocking) {
            paint_text_ground(bar, left, text, opacity);
        }
        canvas_.label({left, bar.rect.center_y()}, text, small_text(), ink_on(look, opacity));
    }

    // A bar that is dimmed has another ground, on which its own ink may not be read.
    Color ink_on(const StateLook& look, float opacity) const {
        const Color own = look.bar_text.faded(std::max(opacity, 0.7F));
        const Color ground = composite(look.fill.faded(opacity), theme_.surface);
        const Color other = theme_.text.faded(0.85F);
        const auto legibility = [&](Color ink) { return contrast(composite(ink, ground), ground); };
        constexpr float enough = 4.5F;
        return legibility(own) >= enough || legibility(own) >= legibility(other) ? own : other;
    }

    std::string whole_words(const std::string& call, float room) const {
        return canvas_.measure().width_px(call, small_text()) <= room ? call : std::string();
    }

    // Whether no other call that has room for words in the lane begins as what is left of this one.
    // A loop's are of the same few tasks again and again: there most of a call has to be left.
    bool tells_apart(const Bar& bar, const std::string& call, std::string_view cut) const {
        const std::string_view kept = cut.substr(0, cut.size() - std::string_view("…").size());
        if (is_of_loop(bar) && 3 * kept.size() < 2 * call.size()) return false;
        const auto& calls = calls_of(bar.lane);
        return std::all_of(calls.begin(), calls.end(), [&](const std::string& other) {
            return other == call || !std::string_view(other).starts_with(kept);
        });
    }
    bool is_of_loop(const Bar& bar) const {
        return timeline().lanes[bar.lane].kind == LaneKind::Loop;
    }
    const std::set<std::string>& calls_of(runtime::trace::LaneNumber lane) const {
        const auto [found, is_new] = calls_.try_emplace(lane);
        if (!is_new) return found->second;
        for (const Bar& bar : layout_.bars) {
            if (bar.lane != lane || bar.is_end || bar.look.is_idle ||
                bar.look.state == State::Ready || bar.rect.width < words_width_min * unit_)
                continue;
            found->second.insert(
                model::brief_label(segment_words(timeline(), segment(bar), words_)));
        }
        return found->second;
    }

    // Of a sleep its length says most: "sleep(0.35)" for "time.sleep(0.35)", then "0.35 s". Another
    // call that does not fit loses its arguments, and is never cut within a number: a part would
    // tell another time. A few letters and an ellipsis say nothing.
    std::string fitted_words(const std::string& call, float room) const {
        const std::string text = canvas_.measure().fitted(call, small_text(), room);
        if (text == call) return text;
        if (const std::string_view length = model::sleep_length(call); !length.empty()) {
            // Without its module a sleep of a thread would read as one of asyncio.
            for (const std::string& brief :
                 {std::string(length) + " " + words_.seconds, std::string(length)}) {
                if (canvas_.measure().width_px(brief, small_text()) <= room) return brief;
            }
            return {};
        }
        constexpr std::string_view ellipsis = "…";
        const std::string kept =
            text.substr(0, text.size() - std::min(text.size(), ellipsis.size()));
        const std::size_t open = call.find('(');
        constexpr std::string_view of_numbers = "0123456789.";
        const bool is_in_number = open != std::string::npos && kept.size() > open + 1 &&
                                  of_numbers.find(kept.back()) != std::string_view::npos;
        if (is_in_number) {
            for (const std::string_view bare : {"(…)", ""}) {
                const std::string name = call.substr(0, open) + std::string(bare);
                if (canvas_.measure().width_px(name, small_text()) <= room) return name;
            }
            return {};
        }
        // Of words that are no name the beginning alone, "the e…", tells nothing.
        const bool are_words = open == std::string::npos && call.find(' ') != std::string::npos;
        if (are_words && kept.size() * 5 < call.size() * 3) return {};
        constexpr std::size_t telling_size = 4 + ellipsis.size();
        return text.size() < telling_size ? std::string() : text;
    }

    // Where a bar's words may stand: within the plot, on the wider side of a torn axis and of the
    // sign of a time limit, and before the words that it is for ever.
    struct Room {
        float begin = 0;
        float end = 0;
    };
    Room text_room(const Bar& bar) const {
        Room room = {std::max(bar.rect.x, layout_.plot.x),
                     std::min(bar.rect.right(), layout_.plot.right())};
        room.end -= endless_words_px(bar);
        const auto keep_off = [&](float x, float before, float behind) {
            if (x + behind <= room.begin || x - before >= room.end) return;
            if (x - room.begin >= room.end - x)
                room.end = x - before;
            else
                room.begin = x + behind;
        };
        // Who stands at the end of such a run looks at what waits.
        if (bar.is_endless && layout_.playhead_x) keep_off(*layout_.playhead_x, 4 * unit_, 0);
        for (const Break& gap : layout_.breaks)
            keep_off((gap.begin_x + gap.end_x) / 2, 6 * unit_, 6 * unit_);
        for (const DeadlineSign& sign : layout_.deadlines)
            if (timeline().deadlines[sign.deadline].lane == bar.lane)
                keep_off(sign.x, 3 * unit_, 0);
        return room;
    }

    // A plain ground under text, so that a pattern does not run through the letters.
    void paint_text_ground(const Bar& bar, float left, const std::string& text, float opacity) {
        const float width = canvas_.measure().width_px(text, small_text());
        const Color ground =
            composite(theme_.look(bar.look.state).fill.faded(opacity), theme_.surface);
        const float height = std::min(bar.rect.height - 6 * unit_, 18 * unit_);
        canvas_.fill_rect(
            {left - 3 * unit_, bar.rect.center_y() - height / 2, width + 6 * unit_, height}, ground,
            3 * unit_);
    }

    void paint_handle(const Bar& bar, float opacity) {
        const bool is_active =
            bar.segment == options_.hovered_segment || bar.segment == options_.dragged_segment;
        const float width = (is_active ? 4 : 2) * unit_;
        const float height = bar.rect.height - (is_active ? 4 : 8) * unit_;
        const Color color =
            is_active ? theme_.accent : theme_.look(bar.look.state).bar_text.faded(0.85F * opacity);
        canvas_.fill_rect(
            {bar.rect.right() - 3 * unit_ - width, bar.rect.center_y() - height / 2, width, height},
            color, width / 2);
    }

    // Nothing runs and nothing is to be done: a quiet line with its reason.
    void paint_idle(const Bar& bar, float opacity) {
        const float y = bar.rect.center_y();
        canvas_.line({bar.rect.x, y}, {bar.rect.right(), y},
                     {theme_.border_strong.faded(opacity), metrics_.border, LineDash::Dashed});
        if (segment(bar).state != SegmentState::Idle) return;
        const auto [begin, end] = text_room(bar);
        const float left = begin + 8 * unit_;
        const float room = end - 8 * unit_ - left;
        const std::string& text = words_.idle;
        const float width = canvas_.measure().width_px(text, small_text());
        if (width > room) return;
        canvas_.fill_rect({left - 3 * unit_, y - 7 * unit_, width + 6 * unit_, 14 * unit_},
                          theme_.surface);
        canvas_.label({left, y}, text, small_text(),
                      theme_.text_faint.faded(std::max(opacity, 0.7F)));
    }

    // A task's end: a cap in its state's look, then a line to the run's end with what came out.
    void paint_end(const Bar& bar, float opacity) {
        const StateLook& look = theme_.look(bar.look.state);
        const float y = bar.rect.center_y();
        const float cap_width = end_cap_px(metrics_);
        const Rect cap = {bar.begin_x, bar.rect.y, cap_width, metrics_.lane_bar};
        const float line_begin = cap.right();
        if (bar.end_x > line_begin) {
            const LineDash dash =
                bar.look.state == State::Cancelled ? LineDash::Dashed : LineDash::Solid;
            canvas_.line({line_begin, crisp(y)}, {bar.end_x, crisp(y)},
                         {look.outline.faded(0.6F * opacity), metrics_.border, dash});
        }
        // The pattern fills the cap; the glyph stands on a plain ground in its middle.
        draw_state_bar(canvas_, cap, bar.look.state, theme_, metrics_, opacity);
        const float disc = 6.5F * unit_;
        const Point center = {cap.center_x(), cap.center_y()};
        if (look.pattern == Pattern::CrossHatch) {
            canvas_.fill_circle(center, disc, composite(look.fill.faded(opacity), theme_.surface));
        }
        const Color glyph = look.fill.alpha == 255 ? look.bar_text : look.label;
        const Point shifted =
            look.pattern == Pattern::Notch ? Point{center.x - 2.5F * unit_, center.y} : center;
        draw_state_glyph(canvas_, bar.look.state, shifted, 10 * unit_,
                         glyph.faded(std::max(opacity, 0.6F)));
        paint_outcome(bar, line_begin, opacity);
    }

    void paint_outcome(const Bar& bar, float line_begin, float opacity) {
        const std::string_view outcome = segment(bar).label;
        const float left = line_begin + 7 * unit_;
        const float room = std::min(bar.end_x, layout_.plot.right()) - 8 * unit_ - left;
        if (outcome.empty() || outcome == "None" || room < 24 * unit_) return;
        const TextStyle style = number_text();
        const std::string text =
            canvas_.measure().fitted(outcome, style, std::min(room, 220 * unit_));
        if (text.empty()) return;
        const float width = canvas_.measure().width_px(text, style);
        canvas_.fill_rect(
            {left - 3 * unit_, bar.rect.center_y() - 6 * unit_, width + 6 * unit_, 12 * unit_},
            theme_.surface);
        canvas_.label({left, bar.rect.center_y()}, text, style,
                      theme_.text_muted.faded(std::max(opacity, 0.7F)));
    }

    void paint_ghost(const GhostBar& ghost) {
        canvas_.fill_rect(ghost.rect, theme_.text_faint.faded(0.55F), 1.5F * unit_);
    }

    // A torn strip: two zigzag edges with the surface between them.
    void paint_break(const Break& gap) {
        const float center = (gap.begin_x + gap.end_x) / 2;
        if (gap.end_x < layout_.plot.x || gap.begin_x > layout_.plot.right()) return;
        const float tooth = 5 * unit_;
        const float half = 4 * unit_;
        std::vector<Point> left;
        std::vector<Point> right;
        bool is_out = false;
        for (float y = layout_.plot.y; y < layout_.plot.bottom() + tooth; y += tooth) {
            const float shift = is_out ? 2.5F * unit_ : -2.5F * unit_;
            left.push_back({center - half + shift, y});
            right.push_back({center + half + shift, y});
            is_out = !is_out;
        }
        for (std::size_t i = 0; i + 1 < left.size(); ++i) {
            const std::array<Point, 4> piece = {left[i], right[i], right[i + 1], left[i + 1]};
            canvas_.fill_polygon(piece, theme_.surface);
        }
        canvas_.polyline(left, hairline(theme_.border_strong));
        canvas_.polyline(right, hairline(theme_.border_strong));
    }

    void paint_break_labels() {
        const Rect strip = layout_.axis_strip;
        for (const Break& gap : layout_.breaks) {
            const float center = (gap.begin_x + gap.end_x) / 2;
            if (center < strip.x || center > strip.right()) continue;
            const std::string text = brief_seconds_text(gap.length_s, words_.seconds);
            const float width = canvas_.measure().width_px(text, number_text()) + 12 * unit_;
            const Rect pill = {center - width / 2, strip.bottom() - 19 * unit_, width, 16 * unit_};
            canvas_.fill_rect(pill, theme_.surface, pill.height / 2);
            canvas_.stroke_rect(pill, {theme_.border_strong, metrics_.border, LineDash::Dashed},
                                pill.height / 2);
            canvas_.label({center, pill.center_y()}, text, number_text(), theme_.text_muted,
                          Anchor::Middle);
        }
    }

    // A mark at the very beginning or end of what is shown stands over the edge, and whole.
    void paint_marks() {
        const float reach = 9 * unit_;
        const Rect plot = layout_.plot;
        const ClipGuard clip(canvas_,
                             {plot.x - reach, plot.y, plot.width + 2 * reach, plot.height + reach});
        for (const MarkDot& dot : layout_.marks)
            paint_mark(dot, timeline().marks[dot.mark]);
    }

    void paint_mark(const MarkDot& dot, const Mark& mark) {
        const float opacity =
            layout_.playhead_x && dot.at.x > *layout_.playhead_x ? future_opacity : 1.0F;
        if (mark.kind == MarkKind::Interrupt) {
            if (mark.lane != runtime::trace::no_lane)
                return; // Of one of two runs: timeline_flag.h.
            canvas_.line(
                {crisp(dot.at.x), layout_.plot.y}, {crisp(dot.at.x), layout_.plot.bottom()},
                {theme_.task_failed.mark.faded(opacity), metrics_.border, LineDash::Dashed});
            return;
        }
        const bool is_below = mark.kind == MarkKind::Output;
        const Point at = is_below ? Point{dot.at.x, dot.at.y + 2 * unit_}
                                  : Point{dot.at.x, dot.at.y - metrics_.lane_bar};
        draw_mark(canvas_, mark.kind, at, theme_, metrics_, opacity);
        if (dot.count <= 1 || is_below) return;
        // On a ground of its own, as a bar begins where the sign ends.
        const std::string count = fmt::format("{}", dot.count);
        const float width = canvas_.measure().width_px(count, number_text());
        canvas_.fill_rect({at.x + 6 * unit_, at.y - 6 * unit_, width + 3 * unit_, 11 * unit_},
                          theme_.surface, 3 * unit_);
        canvas_.label({at.x + 7 * unit_, at.y}, count, number_text(), theme_.text.faded(opacity));
    }

    void paint_deadlines() {
        const float reach = 8 * unit_;
        const Rect plot = layout_.plot;
        const ClipGuard clip(canvas_, {plot.x - reach, plot.y, plot.width + reach, plot.height});
        for (const DeadlineSign& sign : layout_.deadlines) {
            const runtime::trace::Deadline& deadline = timeline().deadlines[sign.deadline];
            const float opacity =
                layout_.playhead_x && sign.x > *layout_.playhead_x ? future_opacity : 1.0F;
            canvas_.begin_group("deadline", deadline_words(deadline));
            draw_deadline(canvas_, {sign.x, sign.bars.y}, sign.bars.height, deadline.is_limit,
                          deadline.was_reached, theme_, metrics_, opacity);
            canvas_.end_group();
        }
    }
    std::string deadline_words(const runtime::trace::Deadline& deadline) const {
        return fmt::format("{} · {}", words_.deadline(deadline.is_limit, deadline.was_reached),
                           seconds_text(deadline.time, words_.seconds));
    }

    void paint_arrows() {
        for (const ArrowLine& arrow : layout_.arrows) {
            if (!arrow.is_current) paint_arrow(arrow, theme_.text_faint.faded(0.6F));
        }
        for (const ArrowLine& arrow : layout_.arrows) {
            if (arrow.is_current) paint_arrow(arrow, theme_.accent);
        }
    }

    void paint_arrow(const ArrowLine& arrow, Color color) {
        // A rim in the surface's colour keeps the line apart from what it crosses.
        const Stroke rim = {theme_.surface.faded(0.8F), metrics_.arrow_line + 2 * unit_};
        const Stroke line = {color, metrics_.arrow_line};
        if (arrow.is_current) draw_arrow(canvas_, arrow.from, arrow.to, rim, 8 * unit_);
        draw_arrow(canvas_, arrow.from, arrow.to, line, 7 * unit_);
        canvas_.fill_circle(arrow.from, 2.5F * unit_, color);
    }

    void paint_labels() {
        const Rect column = layout_.labels;
        const ClipGuard clip(canvas_, column);
        for (const LaneRow& row : layout_.rows)
            paint_label(row, column);
        if (layout_.rows.empty()) return;
    }

    // A lane that never lived heads those below it: the program that they belong to.
    void paint_heading(const Lane& lane, const LaneRow& row, Rect column) {
        const TextStyle style = {FontFace::UiSemibold, metrics_.text_small};
        const float left = column.x + 8 * unit_;
        const std::string text =
            canvas_.measure().fitted(lane.label, style, column.right() - left - 4 * unit_);
        canvas_.label({left, row.rect.center_y()}, text, style, theme_.text);
    }

    void paint_label(const LaneRow& row, Rect column) {
        const Lane& lane = timeline().lanes[row.lane];
        const std::string text = lane_text(lane, words_);
        const float left = column.x + 26 * unit_;
        const float room = column.right() - 10 * unit_ - left;
        const std::string shown = fitted_lane_text(
            lane, words_, canvas_.measure(), label_text(), room,
            row.index < layout_.shared_beginnings.size() ? layout_.shared_beginnings[row.index]
                                                         : 0);
        canvas_.begin_group(fmt::format("{}-{}", lane_kind_id(lane.kind), lane.id),
                            fmt::format("{} {}", lane.name, text));
        if (lane.segments_begin == lane.segments_end && lane.kind == LaneKind::Thread) {
            paint_heading(lane, row, column);
            canvas_.end_group();
            return;
        }
        const Point center = {column.x + 13 * unit_, row.rect.center_y()};
        if (row.look && !row.look->is_idle) {
            draw_state_glyph(canvas_, row.look->state, center, 10 * unit_,
                             theme_.look(row.look->state).label);
        } else {
            canvas_.fill_circle(center, 2 * unit_, theme_.text_faint);
        }
        const bool is_live =
            !row.look || row.look->is_idle || row.look->state != State::Done || !layout_.playhead_x;
        canvas_.label({left, row.rect.center_y()}, shown, label_text(),
                      row.is_selected ? theme_.text
                      : is_live       ? theme_.text_muted
                                      : theme_.text_faint);
        canvas_.end_group();
    }

    // Equal times are told apart by the event's number, which it has everywhere: "2 s · #134".
    std::string playhead_text() const {
        const std::string number = fmt::format("#{}", layout_.playhead_event);
        if (layout_.axis->kind() == AxisKind::Steps) return number;
        const std::string time = clock_text(layout_.playhead_time_s, words_.seconds);
        return layout_.playhead_shares_time ? time + " · " + number : time;
    }

    // Where the playhead's place is written; empty if the playhead is out of sight.
    Rect playhead_pill() const {
        if (!layout_.playhead_x) return {};
        const float x = *layout_.playhead_x;
        if (x < layout_.plot.x - unit_ || x > layout_.plot.right() + unit_) return {};
        const float width = canvas_.measure().width_px(playhead_text(), number_text()) + 14 * unit_;
        const float left = std::min(x - width / 2, layout_.area.right() - width);
        return {left, layout_.axis_strip.bottom() - 21 * unit_, width, 17 * unit_};
    }

    void paint_playhead() {
        const Rect pill = playhead_pill();
        if (pill.is_empty()) return;
        canvas_.fill_rect({*layout_.playhead_x - metrics_.playhead_line / 2, pill.bottom() - unit_,
                           metrics_.playhead_line, layout_.plot.bottom() - pill.bottom() + unit_},
                          theme_.accent);
        canvas_.fill_rect(pill, theme_.accent, metrics_.radius_segment);
        canvas_.label({pill.center_x(), pill.center_y()}, playhead_text(), number_text(),
                      theme_.on_accent, Anchor::Middle);
    }

    Canvas& canvas_;
    const TimelineLayout& layout_;
    const Theme& theme_;
    const TimelineWords& words_;
    const PaintOptions& options_;
    const Metrics& metrics_;
    float unit_;
    // By lane: the calls that there is room to name.
    mutable std::map<runtime::trace::LaneNumber, std::set<std::string>> calls_;
};

} // namespace

void draw_mark(Canvas& canvas, MarkKind kind, Point at, const Theme& theme, const Metrics& metrics,
               float opacity) {
    const float unit = metrics.unit;
    // A badge is a glyph on a round ground.
    const auto badge = [&](State state, float radius) {
        const StateLook& look = theme.look(state);
        canvas.fill_circle(at, radius, theme.surface);
        canvas.stroke_circle(at, radius, {look.mark.faded(opacity), metrics.border});
        draw_state_glyph(canvas, state, at, radius * 1.25F, look.label.faded(opacity));
    };
    switch (kind) {
    case MarkKind::Output: {
        // A small tongue below the bar: something was said.
        const std::array<Point, 3> tongue = {Point{at.x, at.y - 3 * unit},
                                             Point{at.x + 3.5F * unit, at.y + 2 * unit},
                                             Point{at.x - 3.5F * unit, at.y + 2 * unit}};
        canvas.fill_polygon(tongue, theme.text_muted.faded(opacity));
        break;
    }
    case MarkKind::Exception: badge(State::Failed, 6.5F * unit); break;
    case MarkKind::CancelRequest: badge(State::CancelRequested, 6.5F * unit); break;
    case MarkKind::SwallowedCancel:
        badge(State::CancelRequested, 6.5F * unit);
        canvas.line({at.x - 5 * unit, at.y + 5 * unit}, {at.x + 5 * unit, at.y - 5 * unit},
                    {theme.text.faded(opacity), metrics.icon_line});
        break;
    case MarkKind::Note:
        canvas.fill_circle(at, 4 * unit, theme.surface);
        canvas.fill_circle(at, 3 * unit, theme.accent.faded(opacity));
        break;
    case MarkKind::Finalised:
        canvas.fill_circle(at, 4.5F * unit, theme.surface);
        canvas.stroke_circle(at, 3 * unit, {theme.accent.faded(opacity), metrics.icon_line});
        break;
    case MarkKind::Interrupt:
        canvas.line({at.x, at.y - 8 * unit}, {at.x, at.y + 8 * unit},
                    {theme.task_failed.mark.faded(opacity), metrics.border, LineDash::Dashed});
        break;
    }
}

void draw_timeline(Canvas& canvas, const TimelineLayout& layout, const Theme& theme,
                   const TimelineWords& words, const PaintOptions& options) {
    Painter(canvas, layout, theme, words, options).paint();
}

std::string segment_words(const Timeline& timeline, const Segment& segment,
                          const TimelineWords& words) {
    if (timeline.lanes[segment.lane].kind != LaneKind::Loop ||
        segment.state == SegmentState::Blocked)
        return model::wait_words(words.language, segment.label);
    return runtime::trace::to_number(segment.waiting_on) != 0
               ? model::over_words(words.language, segment.label)
               : model::callback_words(words.language, segment.label);
}

const std::string& look_word(const SegmentLook& look, const TimelineWords& words) {
    if (look.is_idle) return words.idle;
    if (look.is_blocking) return words.blocking;
    if (look.is_paused) return words.paused;
    return words.states[static_cast<std::size_t>(look.state)];
}

std::string lane_text(const Lane& lane, const TimelineWords& words) {
    if (lane.kind == LaneKind::Loop) return words.event_loop;
    if (lane.kind == LaneKind::Task) return model::brief_label(lane.shown);
    return model::brief_label(lane.label.empty() ? lane.name : lane.label);
}

std::string fitted_lane_text(const Lane& lane, const TimelineWords& words,
                             const TextMeasure& measure, TextStyle style, float room_px,
                             std::size_t shared) {
    const std::string text = lane_text(lane, words);
    if (measure.width_px(text, style) <= room_px) return text;
    const std::string_view callee = std::string_view(text).substr(0, text.find('('));
    const std::size_t dot = callee.rfind('.');
    const std::size_t begin = dot == std::string_view::npos ? 0 : dot + 1;
    return fitted_call(measure, std::string_view(text).substr(begin), style, room_px,
                       shared - std::min(shared, begin));
}

std::string segment_text(const Timeline& timeline, const Segment& segment,
                         const TimelineWords& words) {
    const SegmentLook look = look_of(timeline, segment);
    const std::string& state = look_word(look, words);
    std::string text = lane_text(timeline.lanes[segment.lane], words) + " · " + state;
    if (!segment.label.empty()) text += " · " + segment_words(timeline, segment, words);
    const double from_s = timeline.time_of(segment.from);
    const double to_s = timeline.time_of(segment.to);
    if (to_s > from_s) {
        text += fmt::format(" · {}–{} ({})", seconds_text(from_s, ""),
                            seconds_text(to_s, words.seconds),
                            seconds_text(to_s - from_s, words.seconds));
    } else {
        text += " · " + seconds_text(from_s, words.seconds);
    }
    return text;
}

} // namespace app::draw
