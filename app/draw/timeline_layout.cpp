#include "app/draw/timeline_layout.h"

#include "app/draw/timeline_deadlines.h"
#include "app/draw/timeline_ghosts.h"
#include "app/draw/timeline_lanes.h"
#include "app/draw/timeline_rows.h"
#include "app/model/alike.h"
#include "app/model/narrate.h"
#include "runtime/source/assert.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace app::draw {

using runtime::trace::Arrow;
using runtime::trace::EventNumber;
using runtime::trace::Instant;
using runtime::trace::Lane;
using runtime::trace::LaneKind;
using runtime::trace::LaneNumber;
using runtime::trace::Mark;
using runtime::trace::MarkKind;
using runtime::trace::no_event;
using runtime::trace::no_lane;
using runtime::trace::Segment;
using runtime::trace::SegmentState;
using runtime::trace::Timeline;

namespace {

// Rooms narrower than this are not marked as zones of their own.
constexpr float zone_width_min = 5;
constexpr float tick_gap = 14;
constexpr float minor_tick_distance = 64;
// More arrows than this in one view would be a tangle; they are thinned.
constexpr std::size_t arrow_count_max = 120;

const Timeline& timeline_of(const TimelineInput& input) {
    return input.axis->timeline();
}

std::vector<LaneNumber> lanes_with_rows(const TimelineInput& input) {
    const auto& all = input.axis->shown_lanes();
    if (input.lane_filter != nullptr || input.lane_count_max < all.size())
        return shown_lanes(timeline_of(input), input.lane_count_max, input.lane_filter);
    return all;
}

std::vector<std::uint32_t> shared_beginnings_of(const Timeline& timeline,
                                                const std::vector<LaneNumber>& lanes) {
    constexpr std::size_t looked_at_max = 500;
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < std::min(lanes.size(), looked_at_max); ++i) {
        const Lane& lane = timeline.lanes[lanes[i]];
        names.push_back(lane.kind == LaneKind::Task ? lane.shown : lane.label);
    }
    return model::shared_beginnings(names);
}

// Enough to say what is waited for and that it is for ever, but no large part of the picture.
float endless_room(const TimelineInput& input, float width_px) {
    constexpr float wanted_px = 140;
    constexpr float share_max = 0.2F;
    if (!input.ends_in_deadlock) return 0;
    return std::min(wanted_px * input.metrics.unit, width_px * share_max);
}

// The cap of what ends with the run has a size of its own and needs room behind the last event, and
// so has what never ends.
double units_beside_cap(const TimelineInput& input, double width_px, float endless_px) {
    const std::uint32_t events = timeline_of(input).event_count;
    const double cap_px = std::max(end_cap_px(input.metrics), endless_px) + 2 * input.metrics.unit;
    if (events == 0 || width_px <= 2 * cap_px) return 0;
    return input.axis->of_event(events - 1) / (width_px - cap_px);
}

void lay_out_areas(TimelineLayout& layout, const TimelineInput& input, const TextMeasure& measure) {
    const Rect area = input.area;
    layout.shown_lanes = lanes_with_rows(input);
    layout.shared_beginnings = shared_beginnings_of(timeline_of(input), layout.shown_lanes);
    const float label_width = label_column_width(input, layout.shown_lanes, measure);
    const float strip = input.metrics.axis;
    layout.metrics = input.metrics;
    layout.area = area;
    layout.axis = input.axis;
    layout.is_quick = input.is_quick;
    layout.labels = {area.x, area.y + strip, label_width, std::max(0.0F, area.height - strip)};
    layout.plot = {area.x + label_width, area.y + strip, std::max(1.0F, area.width - label_width),
                   layout.labels.height};
    layout.axis_strip = {layout.plot.x, area.y, layout.plot.width, strip};
    const double end = input.view.is_whole() ? input.axis->length() : input.view.end;
    layout.view_begin = input.view.is_whole() ? 0 : input.view.begin;
    const double width = layout.plot.width;
    layout.units_per_px = std::max(1e-9, (end - layout.view_begin) / width);
    layout.endless_px = endless_room(input, layout.plot.width);
    if (input.view.is_whole())
        layout.units_per_px =
            std::max(layout.units_per_px, units_beside_cap(input, width, layout.endless_px));
}

std::optional<SegmentLook> look_at(const Timeline& timeline, LaneNumber lane, EventNumber cursor) {
    if (cursor == no_event) {
        const Lane& found = timeline.lanes[lane];
        if (found.segments_begin == found.segments_end) return std::nullopt;
        return look_of(timeline, timeline.segments[found.segments_end - 1]);
    }
    const Segment* segment = timeline.segment_at(lane, cursor);
    if (segment == nullptr) return std::nullopt;
    return look_of(timeline, *segment);
}

void lay_out_rows(TimelineLayout& layout, const TimelineInput& input) {
    const Timeline& timeline = timeline_of(input);
    const std::size_t count = layout.shown_lanes.size();
    const std::size_t all = input.axis->shown_lanes().size();
    layout.lanes_left_out = all > count ? all - count : 0;
    layout.content_height_px = static_cast<float>(count) * input.metrics.lane;
    const float height = input.metrics.lane;
    const float above = std::max(0.0F, std::floor(input.view.scroll_px / height));
    for (auto i = static_cast<std::size_t>(above); i < count; ++i) {
        LaneRow row;
        row.lane = layout.shown_lanes[i];
        row.rect = row_rect(layout, input, i);
        if (row.rect.y >= layout.plot.bottom()) break;
        row.bars = bars_of_row(layout, input, i);
        row.index = i;
        row.look = look_at(timeline, row.lane, input.cursor);
        row.is_selected = row.lane == input.selected_lane;
        layout.rows.push_back(row);
    }
}

// Calls `visit` for the instants in sight; one that is less than a step from the last is passed
// over.
template <class Visit>
void for_each_instant(const TimelineLayout& layout, float step_px, Visit visit) {
    const auto& instants = layout.axis->timeline().instants;
    std::uint32_t i = layout.axis->instant_near(layout.view_begin);
    while (i < instants.size()) {
        const TimelineAxis::Room room = layout.axis->instant_room(i);
        const float begin = layout.x_of(room.begin);
        if (begin > layout.plot.right()) break;
        const float end = layout.x_of(room.end);
        visit(i, begin, end);
        const std::uint32_t next = layout.axis->instant_near(layout.place_of(begin + step_px));
        i = std::max(i + 1, next);
    }
}

// Calls `visit` for the gaps behind instants that are in sight and not hidden by their narrowness.
template <class Visit>
void for_each_gap(const TimelineLayout& layout, Visit visit) {
    const std::uint32_t count = static_cast<std::uint32_t>(layout.axis->timeline().instants.size());
    std::uint32_t next = 0;
    const auto visit_gap = [&](std::uint32_t i) {
        if (i < next || i + 1 >= count) return;
        next = i + 1;
        visit(i, layout.x_of(layout.axis->instant_room(i).end),
              layout.x_of(layout.axis->instant_room(i + 1).begin));
    };
    for_each_instant(layout, 1, [&](std::uint32_t i, float, float) {
        // The instant before may be out of sight, or passed over because it is narrow.
        if (i > 0) visit_gap(i - 1);
        visit_gap(i);
    });
    // A view that shows nothing but a part of one gap has no instant in it.
    const std::uint32_t near = layout.axis->instant_near(layout.view_begin);
    if (near > 0 && near <= count) visit_gap(near - 1);
}

void lay_out_zones(TimelineLayout& layout) {
    const Timeline& timeline = layout.axis->timeline();
    const float unit = layout.metrics.unit;
    for_each_instant(layout, 1, [&](std::uint32_t i, float begin, float end) {
        if (end - begin < zone_width_min * unit) return;
        Zone zone = {begin, end, i, {}};
        const Instant& instant = timeline.instants[i];
        float last = begin;
        for (std::uint32_t s = instant.slots_begin + 1; s < instant.slots_end; ++s) {
            const float x = layout.x_of(layout.axis->slot_room(s).begin);
            if (x - last < zone_width_min * unit || x < layout.plot.x) continue;
            if (x > layout.plot.right()) break;
            zone.slot_lines_x.push_back(x);
            last = x;
        }
        layout.zones.push_back(std::move(zone));
    });
    for_each_gap(layout, [&](std::uint32_t i, float begin, float end) {
        if (!layout.axis->is_broken_after(i)) return;
        const double length = timeline.instants[i + 1].time - timeline.instants[i].time;
        layout.breaks.push_back({begin, end, length});
    });
}

// 1, 2 or 5 times a power of ten: the least such number that is not below `least`.
double nice_step(double least) {
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (power * factor >= least * (1 - 1e-9)) return power * factor;
    }
    return power * 10;
}

// The marks of a ruler between two instants, where time is to scale.
void add_scale_ticks(TimelineLayout& layout, const TimelineInput& input, std::uint32_t instant,
                     float from, float to) {
    const double seconds_per_px = layout.seconds_per_px();
    const float distance = minor_tick_distance * layout.metrics.unit;
    if (to - from < 1.5F * distance || seconds_per_px <= 0) return;
    const double step = nice_step(distance * seconds_per_px);
    const double begin = layout.axis->timeline().instants[instant].time;
    const double seen_from = layout.time_at(std::max(from, layout.plot.x));
    const double seen_to = layout.time_at(std::min(to, layout.plot.right()));
    for (double n = std::floor(seen_from / step) + 1; n * step < seen_to; n += 1) {
        const float x = from + static_cast<float>((n * step - begin) / seconds_per_px);
        if (x - from < 2 || to - x < 2) continue;
        layout.ticks.push_back(
            {x, seconds_text(n * step, input.seconds_unit), false, Anchor::Middle});
    }
}

// Behind the run's end, where the one it is compared with went on.
void add_ticks_past_end(TimelineLayout& layout, const TimelineInput& input) {
    const TimelineAxis& axis = *layout.axis;
    const auto& instants = axis.timeline().instants;
    if (instants.empty() || axis.until_s() <= instants.back().time) return;
    const auto last = static_cast<std::uint32_t>(instants.size() - 1);
    const float from = layout.x_of(axis.instant_room(last).end);
    const float to = layout.x_of(axis.of_time(axis.until_s(), TimelineAxis::Edge::Begin));
    add_scale_ticks(layout, input, last, from, to);
    if (to >= layout.plot.x && to <= layout.plot.right())
        layout.ticks.push_back(
            {to, brief_seconds_text(axis.until_s(), input.seconds_unit), false, Anchor::Middle});
}

// Where instants crowd, their own times make an odd ruler; round times are marked instead.
bool has_crowded_instants(const TimelineLayout& layout) {
    const std::uint32_t first = layout.axis->instant_near(layout.view_begin);
    const std::uint32_t last = layout.axis->instant_near(layout.place_of(layout.plot.right()));
    const float room = static_cast<float>(last - first) * minor_tick_distance * layout.metrics.unit;
    return room > 2 * layout.plot.width;
}

void lay_out_round_ticks(TimelineLayout& layout, const TimelineInput& input) {
    const double begin = layout.time_at(layout.plot.x);
    const double end = layout.time_at(layout.plot.right());
    const float distance = minor_tick_distance * layout.metrics.unit;
    const double count = std::max(1.0, static_cast<double>(layout.plot.width / distance));
    if (end <= begin) return;
    const double step = nice_step((end - begin) / count);
    for (double n = std::ceil(begin / step - 1e-9); n * step <= end; n += 1) {
        const double place = layout.axis->of_time(n * step, TimelineAxis::Edge::Begin);
        layout.ticks.push_back({layout.x_of(place), seconds_text(n * step, input.seconds_unit),
                                false, Anchor::Middle});
    }
}

void lay_out_time_ticks(TimelineLayout& layout, const TimelineInput& input) {
    constexpr double rounding_s = 1e-9;
    if (has_crowded_instants(layout)) return lay_out_round_ticks(layout, input);
    const auto& instants = layout.axis->timeline().instants;
    // Where a pixel is worth less than a millisecond, times must not look the same.
    const bool is_fine = layout.seconds_per_px() > 0 && layout.seconds_per_px() < 1e-4;
    std::optional<std::uint32_t> labelled;
    float labelled_begin = 0;
    for_each_instant(layout, 4, [&](std::uint32_t i, float begin, float end) {
        Tick tick;
        tick.x = (begin + end) / 2;
        tick.label = is_fine ? seconds_text(instants[i].time, input.seconds_unit)
                             : brief_seconds_text(instants[i].time, input.seconds_unit);
        tick.is_instant = true;
        tick.anchor = Anchor::Middle;
        // Instants that differ by the rounding of a sum only have one label between them.
        if (i > 0 && labelled == i - 1 && instants[i].time - instants[i - 1].time < rounding_s) {
            layout.ticks.back().x = (labelled_begin + end) / 2;
        } else {
            layout.ticks.push_back(tick);
            labelled_begin = begin;
        }
        labelled = i;
    });
    for_each_gap(layout, [&](std::uint32_t i, float begin, float end) {
        if (!layout.axis->is_broken_after(i)) add_scale_ticks(layout, input, i, begin, end);
    });
    add_ticks_past_end(layout, input);
    std::sort(layout.ticks.begin(), layout.ticks.end(),
              [](const Tick& a, const Tick& b) { return a.x < b.x; });
}

void lay_out_step_ticks(TimelineLayout& layout, const TextMeasure& measure) {
    const TextStyle style = {FontFace::Mono, layout.metrics.text_tiny};
    const double count = layout.axis->timeline().event_count;
    const float widest = measure.width_px(fmt::format("{}", count), style);
    const double step = std::max(
        1.0, nice_step((widest + 2 * tick_gap * layout.metrics.unit) * layout.units_per_px));
    const double first = std::max(0.0, std::ceil(layout.view_begin / step) * step);
    for (double n = first; n < count && layout.x_of(n) < layout.plot.right(); n += step) {
        layout.ticks.push_back({layout.x_of(n), fmt::format("{}", n), true, Anchor::Middle});
    }
}

// Takes the labels away that would touch one another; an instant's label goes before a ruler's.
void thin_out_ticks(TimelineLayout& layout, const TimelineInput& input,
                    const TextMeasure& measure) {
    const TextStyle style = {FontFace::Mono, layout.metrics.text_tiny};
    struct Taken {
        float begin;
        float end;
    };
    std::vector<Taken> taken;
    for (const Break& broken : layout.breaks) {
        // The gap's length is written there.
        const float center = (broken.begin_x + broken.end_x) / 2;
        const float half =
            measure.width_px(brief_seconds_text(broken.length_s, input.seconds_unit), style) / 2;
        taken.push_back({center - half, center + half});
    }
    const float gap = tick_gap * layout.metrics.unit;
    const auto place = [&](bool instants) {
        std::vector<Taken> added;
        std::size_t next = 0;
        float last_end = -1e9F;
        for (Tick& tick : layout.ticks) {
            if (tick.is_instant != instants) continue;
            const float half = measure.width_px(tick.label, style) / 2;
            const Taken wanted = {tick.x - half, tick.x + half};
            while (next < taken.size() && taken[next].end + gap < wanted.begin)
                ++next;
            const bool is_free = wanted.begin - gap >= last_end &&
                                 (next == taken.size() || taken[next].begin - gap > wanted.end) &&
                                 wanted.end <= layout.area.right();
            if (!is_free) {
                tick.label.clear();
                continue;
            }
            last_end = wanted.end;
            added.push_back(wanted);
        }
        taken.insert(taken.end(), added.begin(), added.end());
        std::sort(taken.begin(), taken.end(),
                  [](const Taken& a, const Taken& b) { return a.begin < b.begin; });
    };
    place(true);
    place(false);
}

ArrowLine arrow_line(const TimelineLayout& layout, const TimelineInput& input,
                     std::uint32_t index) {
    const Arrow& arrow = timeline_of(input).arrows[index];
    const Rect from = bars_rect(layout, input, arrow.from_lane);
    const Rect to = bars_rect(layout, input, arrow.to_lane);
    const bool is_down = to.y >= from.y;
    ArrowLine line;
    line.from = {layout.x_of_event(arrow.from), from.center_y()};
    line.to = {layout.x_of_event(arrow.to), is_down ? to.y : to.bottom()};
    line.kind = arrow.kind;
    line.arrow = index;
    return line;
}

bool can_be_drawn(const TimelineLayout& layout, const Arrow& arrow) {
    return arrow.from_lane != arrow.to_lane && row_of(layout, arrow.from_lane) != no_row &&
           row_of(layout, arrow.to_lane) != no_row;
}

// A task's turn is its stay in the ready queue and the step that it waited for there, with the
// calls that hold it up.
bool is_of_one_turn(const Timeline& timeline, const Segment& then, const Segment& now) {
    const auto is_step = [](const Segment& segment) {
        return segment.state == SegmentState::Running || segment.state == SegmentState::Blocked;
    };
    const auto is_ready = [](const Segment& segment) {
        return segment.state == SegmentState::Ready;
    };
    if (&then == &now) return is_step(now) || is_ready(now);
    const Segment* begin = &now;
    while (begin != nullptr && is_step(*begin) && begin->from > 0 && begin != &then)
        begin = timeline.segment_at(now.lane, begin->from - 1);
    return is_step(now) && begin == &then && (is_step(then) || is_ready(then));
}

// The arrow that tells why the event stood at happens: the one that ends there, else the one that
// began the turn that it belongs to.
std::optional<std::uint32_t> current_arrow(const TimelineLayout& layout,
                                           const TimelineInput& input) {
    if (input.cursor == no_event) return std::nullopt;
    const Timeline& timeline = timeline_of(input);
    const auto behind =
        std::upper_bound(timeline.arrows.begin(), timeline.arrows.end(), input.cursor,
                         [](EventNumber event, const Arrow& arrow) { return event < arrow.to; });
    constexpr std::ptrdiff_t looked_at_max = 64;
    const std::ptrdiff_t count = behind - timeline.arrows.begin();
    for (std::ptrdiff_t i = count - 1; i >= std::max<std::ptrdiff_t>(0, count - looked_at_max);
         --i) {
        const auto index = static_cast<std::uint32_t>(i);
        const Arrow& arrow = timeline.arrows[index];
        if (!can_be_drawn(layout, arrow)) continue;
        if (arrow.to == input.cursor) return index;
        const Segment* now = timeline.segment_at(arrow.to_lane, input.cursor);
        const Segment* then = timeline.segment_at(arrow.to_lane, arrow.to);
        if (now != nullptr && then != nullptr && is_of_one_turn(timeline, *then, *now))
            return index;
    }
    return std::nullopt;
}

void lay_out_arrows(TimelineLayout& layout, const TimelineInput& input) {
    const Timeline& timeline = timeline_of(input);
    if (input.has_all_arrows) {
        const EventNumber first = layout.event_at(layout.plot.x);
        const EventNumber last = layout.event_at(layout.plot.right());
        const auto from = std::lower_bound(
            timeline.arrows.begin(), timeline.arrows.end(), first,
            [](const Arrow& arrow, EventNumber event) { return arrow.to < event; });
        for (auto i = from; i != timeline.arrows.end() && i->to <= last; ++i) {
            if (!can_be_drawn(layout, *i)) continue;
            if (layout.arrows.size() >= arrow_count_max) break;
            const auto index = static_cast<std::uint32_t>(i - timeline.arrows.begin());
            layout.arrows.push_back(arrow_line(layout, input, index));
        }
    }
    if (const auto index = current_arrow(layout, input)) {
        layout.arrows.push_back(arrow_line(layout, input, *index));
        layout.arrows.back().is_current = true;
    }
}

} // namespace

static_assert(static_cast<int>(State::Created) == static_cast<int>(SegmentState::Created));
static_assert(static_cast<int>(State::Suspended) == static_cast<int>(SegmentState::Suspended));
static_assert(static_cast<int>(State::Done) == static_cast<int>(SegmentState::Done));

SegmentLook look_of(const Timeline& timeline, const Segment& segment) {
    const std::size_t index = coverage_index(timeline, segment);
    if (index >= static_cast<std::size_t>(state_count)) return {State::Created, true};
    return {static_cast<State>(index), false, is_blocking(timeline, segment),
            segment.state == SegmentState::Paused};
}

void note_states_seen(TimelineLayout& layout) {
    layout.is_state_seen = {};
    layout.is_idle_seen = false;
    layout.is_blocking_seen = false;
    layout.is_paused_seen = false;
    layout.is_waiting_seen = false;
    for (const Bar& bar : layout.bars) {
        if (bar.look.is_idle) {
            layout.is_idle_seen = true;
        } else {
            layout.is_state_seen[static_cast<std::size_t>(bar.look.state)] = true;
        }
        const bool is_suspended = !bar.look.is_idle && bar.look.state == State::Suspended;
        layout.is_blocking_seen = layout.is_blocking_seen || bar.look.is_blocking;
        layout.is_paused_seen = layout.is_paused_seen || bar.look.is_paused;
        layout.is_waiting_seen = layout.is_waiting_seen || (is_suspended && !bar.look.is_paused);
    }
    for (const Column& column : layout.columns) {
        for (std::size_t i = 0; i < static_cast<std::size_t>(state_count); ++i) {
            layout.is_state_seen[i] = layout.is_state_seen[i] || column.share[i] > 0;
        }
        layout.is_idle_seen = layout.is_idle_seen || column.share.back() > 0;
        if (column.share[static_cast<std::size_t>(State::Suspended)] <= 0) continue;
        const LaneKind kind = layout.axis->timeline().lanes[column.lane].kind;
        (kind == LaneKind::Generator ? layout.is_paused_seen : layout.is_waiting_seen) = true;
    }
}

TimelineLayout timeline_layout(const TimelineInput& input, const TextMeasure& measure) {
    ASSERT(input.axis != nullptr);
    TimelineLayout layout;
    lay_out_areas(layout, input, measure);
    lay_out_rows(layout, input);
    if (timeline_of(input).event_count == 0) return layout;
    for (const LaneRow& row : layout.rows)
        lay_out_lane(layout, row);
    if (input.axis->kind() == AxisKind::Time) {
        lay_out_zones(layout);
        lay_out_time_ticks(layout, input);
    } else {
        lay_out_step_ticks(layout, measure);
    }
    thin_out_ticks(layout, input, measure);
    lay_out_arrows(layout, input);
    lay_out_marks(layout, input);
    lay_out_deadlines(layout);
    if (input.ghost != nullptr) lay_out_ghosts(layout, *input.ghost);
    if (input.cursor != no_event) {
        const bool is_between = input.clock_s && input.axis->kind() == AxisKind::Time;
        layout.playhead_place = is_between
                                    ? input.axis->of_time(*input.clock_s, TimelineAxis::Edge::End)
                                    : input.axis->of_event(input.cursor);
        layout.playhead_x = layout.x_of(layout.playhead_place);
        layout.playhead_event = input.cursor;
        const auto instant = timeline_of(input).instant_of(input.cursor);
        const runtime::trace::Instant& at = timeline_of(input).instants[instant];
        layout.playhead_time_s = input.clock_s.value_or(at.time);
        layout.playhead_shares_time = !input.clock_s && at.first < at.last;
    }
    note_states_seen(layout);
    return layout;
}

std::size_t shown_lane_count(const Timeline& timeline) {
    return shown_lanes(timeline, static_cast<std::size_t>(-1), nullptr).size();
}

float timeline_height_px(const Timeline& timeline, const Metrics& metrics,
                         std::size_t lane_count_max) {
    const std::size_t count = std::min(shown_lane_count(timeline), lane_count_max);
    return metrics.axis + static_cast<float>(count) * metrics.lane;
}

double TimelineLayout::seconds_per_px() const {
    if (axis->kind() != AxisKind::Time || axis->scale().units_per_second <= 0) return 0;
    return units_per_px / axis->scale().units_per_second;
}

const LaneRow* TimelineLayout::row_at(Point point) const {
    if (point.y < plot.y || point.y >= plot.bottom()) return nullptr;
    for (const LaneRow& row : rows) {
        if (row.rect.contains(point)) return &row;
    }
    return nullptr;
}

const Bar* TimelineLayout::bar_at(Point point) const {
    if (!plot.contains(point)) return nullptr;
    // Later bars lie over earlier ones.
    for (auto bar = bars.rbegin(); bar != bars.rend(); ++bar) {
        if (bar->rect.contains(point)) return &*bar;
    }
    return nullptr;
}

const Bar* TimelineLayout::bar_end_at(Point point) const {
    if (!plot.contains(point)) return nullptr;
    const float reach = 6 * metrics.unit;
    const Bar* nearest = nullptr;
    for (const Bar& bar : bars) {
        if (point.y < bar.rect.y || point.y >= bar.rect.bottom() || bar.is_end) continue;
        const Segment& segment = axis->timeline().segments[bar.segment];
        if (end_handle(segment) == EndHandle::NotAWait) continue;
        const float distance = std::abs(point.x - bar.end_x);
        // The bar's own half can always be grabbed in its middle.
        if (distance > std::min(reach, (bar.end_x - bar.begin_x) / 2 + 2 * metrics.unit)) continue;
        if (nearest == nullptr || distance < std::abs(point.x - nearest->end_x)) nearest = &bar;
    }
    return nearest;
}

EndHandle end_handle(const Segment& segment) {
    const bool is_wait = segment.state == SegmentState::Suspended ||
                         segment.state == SegmentState::Blocked ||
                         segment.state == SegmentState::CancelRequested;
    if (!is_wait) return EndHandle::NotAWait;
    if (!segment.literal.is_empty()) {
        return runtime::trace::to_number(segment.literal_file) == 0 ? EndHandle::Draggable
                                                                    : EndHandle::InAnotherFile;
    }
    if (segment.waits_for_task) return EndHandle::WaitsForOther;
    return EndHandle::NoNumber;
}

namespace {

std::string decimal_text(double seconds, int decimals, std::string_view unit,
                         std::size_t decimals_kept = 0) {
    std::string text = fmt::format("{:.{}f}", seconds, decimals);
    const std::size_t whole = text.find('.');
    while (text.back() == '0' && text.size() > whole + 1 + decimals_kept)
        text.pop_back();
    if (text.back() == '.') text.pop_back();
    if (text == "-0" || text == "-0.0") text.erase(0, 1);
    if (!unit.empty()) text.append(" ").append(unit);
    return text;
}

} // namespace

std::string seconds_text(double seconds, std::string_view unit) {
    return decimal_text(seconds, 6, unit);
}

std::string brief_seconds_text(double seconds, std::string_view unit) {
    return decimal_text(seconds, std::abs(seconds) < 0.1 ? 6 : 3, unit);
}

std::string clock_text(double seconds, std::string_view unit) {
    return decimal_text(seconds, std::abs(seconds) < 0.1 ? 6 : 3, unit, 1);
}

} // namespace app::draw
