#include "app/draw/timeline_axis.h"

#include "app/draw/timeline_rows.h"
#include "runtime/source/assert.h"

#include <algorithm>
#include <cmath>

namespace app::draw {

using runtime::trace::EventNumber;
using runtime::trace::Instant;
using runtime::trace::Slot;
using runtime::trace::Timeline;

namespace {

// The room of an iteration grows with what happens in it, between these bounds.
constexpr double room_min = 16;
constexpr double room_max = 84;
constexpr double room_per_event = 3.2;

// All rooms together never take more than this, and time to scale takes this.
constexpr double rooms_total_max = 620;
constexpr double time_total = 640;
constexpr double break_room = 76;
constexpr double tail_room = 36;

// A gap is long if it takes more than this many times what all shorter gaps take together.
constexpr double long_gap_factor = 12;
// Differences of times below this come from rounding.
constexpr double gap_min_s = 1e-7;

double natural_room(const Slot& slot) {
    const double count = static_cast<double>(slot.last - slot.first) + 1;
    return std::clamp(8 + room_per_event * count, room_min, room_max);
}

// The longest gap that is still shown to scale: gaps are sorted, and the list is cut at the first
// place where one gap dwarfs all that are shorter together.
double break_threshold(std::vector<double> gaps) {
    constexpr double never = std::numeric_limits<double>::infinity();
    std::sort(gaps.begin(), gaps.end(), std::greater<>());
    while (!gaps.empty() && gaps.back() < gap_min_s)
        gaps.pop_back();
    if (gaps.size() < 3) return never;
    double shorter_total = 0;
    for (const double gap : gaps)
        shorter_total += gap;
    for (std::size_t i = 0; i + 2 < gaps.size(); ++i) {
        shorter_total -= gaps[i];
        if (gaps[i] > long_gap_factor * shorter_total) return (gaps[i] + gaps[i + 1]) / 2;
    }
    return never;
}

} // namespace

TimelineAxis::TimelineAxis(const Timeline& timeline, AxisKind kind, std::optional<AxisScale> keep,
                           double until_s)
    : timeline_(&timeline), kind_(kind_for(timeline, kind, until_s)), until_s_(until_s) {
    const double count = static_cast<double>(timeline.event_count);
    switch (kind_) {
    case AxisKind::Steps: length_ = count + std::max(1.0, count * 0.03); break;
    case AxisKind::Time: lay_out_time(keep); break;
    }
}

AxisKind TimelineAxis::kind_for(const Timeline& timeline, AxisKind wanted, double until_s) {
    const auto& instants = timeline.instants;
    const bool has_time =
        !instants.empty() &&
        std::max(until_s, instants.back().time) - instants.front().time >= gap_min_s;
    return has_time ? wanted : AxisKind::Steps;
}

double TimelineAxis::time_past_end() const {
    const auto& instants = timeline_->instants;
    return instants.empty() ? 0 : std::max(0.0, until_s_ - instants.back().time);
}

double TimelineAxis::gap_after(std::uint32_t instant) const {
    const auto& instants = timeline_->instants;
    if (instant + 1 >= instants.size()) return 0;
    return std::max(0.0, instants[instant + 1].time - instants[instant].time);
}

AxisScale TimelineAxis::choose_scale() const {
    AxisScale scale;
    std::vector<double> gaps;
    for (std::uint32_t i = 0; i + 1 < timeline_->instants.size(); ++i)
        gaps.push_back(gap_after(i));
    scale.break_above_s = break_threshold(gaps);
    double to_scale_s = time_past_end();
    for (const double gap : gaps)
        to_scale_s += gap > scale.break_above_s ? 0 : gap;
    scale.units_per_second = to_scale_s > 0 ? time_total / to_scale_s : time_total;
    double rooms = 0;
    for (const Slot& slot : timeline_->slots)
        rooms += natural_room(slot);
    const double rooms_max = to_scale_s > 0 ? rooms_total_max : rooms_total_max + time_total;
    scale.room_share = rooms > rooms_max ? rooms_max / rooms : 1;
    return scale;
}

void TimelineAxis::lay_out_time(std::optional<AxisScale> keep) {
    scale_ = keep ? *keep : choose_scale();
    const auto& slots = timeline_->slots;
    slot_begin_.reserve(slots.size());
    slot_end_.reserve(slots.size());
    double place = 0;
    for (std::uint32_t i = 0; i < timeline_->instants.size(); ++i) {
        const Instant& instant = timeline_->instants[i];
        for (std::uint32_t s = instant.slots_begin; s < instant.slots_end; ++s) {
            slot_begin_.push_back(place);
            place += natural_room(slots[s]) * scale_.room_share;
            slot_end_.push_back(place);
        }
        place += is_broken_after(i) ? break_room : gap_after(i) * scale_.units_per_second;
    }
    ASSERT(slot_begin_.size() == slots.size());
    length_ = place + time_past_end() * scale_.units_per_second + tail_room;
}

bool TimelineAxis::is_broken_after(std::uint32_t instant) const {
    return kind_ == AxisKind::Time && gap_after(instant) > scale_.break_above_s;
}

double TimelineAxis::of_event(EventNumber n) const {
    if (kind_ == AxisKind::Steps || timeline_->slots.empty()) return static_cast<double>(n);
    std::uint32_t slot = timeline_->slot_of(n);
    return of_event(n, slot);
}

double TimelineAxis::of_event(EventNumber n, std::uint32_t& near) const {
    const auto& slots = timeline_->slots;
    if (kind_ == AxisKind::Steps || slots.empty()) return static_cast<double>(n);
    constexpr std::uint32_t steps_max = 8;
    std::uint32_t slot = std::min(near, static_cast<std::uint32_t>(slots.size() - 1));
    for (std::uint32_t i = 0; i < steps_max && slot + 1 < slots.size() && slots[slot].last < n;
         ++i) {
        ++slot;
    }
    if (n < slots[slot].first || n > slots[slot].last) slot = timeline_->slot_of(n);
    near = slot;
    const Slot& found = slots[slot];
    const double count = static_cast<double>(found.last - found.first) + 1;
    const double share = std::clamp((static_cast<double>(n) - found.first) / count, 0.0, 1.0);
    return slot_begin_[slot] + (slot_end_[slot] - slot_begin_[slot]) * share;
}

double TimelineAxis::of_time(double time_s, Edge edge) const {
    const auto& instants = timeline_->instants;
    if (instants.empty()) return 0;
    const auto later =
        std::upper_bound(instants.begin(), instants.end(), time_s,
                         [](double time, const Instant& instant) { return time < instant.time; });
    if (later == instants.begin()) return instant_room(0).begin;
    const auto index = static_cast<std::uint32_t>(later - instants.begin() - 1);
    const Room room = instant_room(index);
    const double since = time_s - instants[index].time;
    if (since <= 0) return edge == Edge::Begin ? room.begin : room.end;
    if (kind_ == AxisKind::Steps) return room.end;
    const double gap = gap_after(index);
    if (gap <= 0) return room.end + since * scale_.units_per_second;
    const double gap_room = instant_room(index + 1).begin - room.end;
    return room.end + gap_room * std::min(1.0, since / gap);
}

EventNumber TimelineAxis::event_at(double place) const {
    if (timeline_->event_count == 0) return 0;
    const EventNumber last_event = timeline_->event_count - 1;
    if (kind_ == AxisKind::Steps || slot_begin_.empty()) {
        const double clamped = std::clamp(std::floor(place), 0.0, static_cast<double>(last_event));
        return static_cast<EventNumber>(clamped);
    }
    const auto behind = std::upper_bound(slot_begin_.begin(), slot_begin_.end(), place);
    if (behind == slot_begin_.begin()) return timeline_->slots.front().first;
    const auto slot = static_cast<std::size_t>(behind - slot_begin_.begin() - 1);
    const Slot& found = timeline_->slots[slot];
    const double count = static_cast<double>(found.last - found.first) + 1;
    const double room = slot_end_[slot] - slot_begin_[slot];
    // A hair is added, so that the place of an event leads back to it.
    const double share = room > 0 ? (place - slot_begin_[slot]) / room * count + 1e-6 : count;
    const double steps = std::clamp(std::floor(share), 0.0, count - 1);
    return found.first + static_cast<EventNumber>(steps);
}

double TimelineAxis::time_at(double place) const {
    const auto& instants = timeline_->instants;
    if (instants.empty()) return 0;
    const std::uint32_t index = timeline_->instant_of(event_at(place));
    if (kind_ == AxisKind::Steps) return instants[index].time;
    const Room room = instant_room(index);
    if (place <= room.end) return instants[index].time;
    if (index + 1 >= instants.size()) {
        return instants[index].time + (place - room.end) / scale_.units_per_second;
    }
    const double gap_room = instant_room(index + 1).begin - room.end;
    return instants[index].time + gap_after(index) * (place - room.end) / gap_room;
}

TimelineAxis::Room TimelineAxis::instant_room(std::uint32_t instant) const {
    const Instant& found = timeline_->instants[instant];
    if (kind_ == AxisKind::Steps || found.slots_begin == found.slots_end) {
        return {static_cast<double>(found.first), static_cast<double>(found.last) + 1};
    }
    return {slot_begin_[found.slots_begin], slot_end_[found.slots_end - 1]};
}

TimelineAxis::Room TimelineAxis::slot_room(std::uint32_t slot) const {
    if (kind_ == AxisKind::Steps) {
        const Slot& found = timeline_->slots[slot];
        return {static_cast<double>(found.first), static_cast<double>(found.last) + 1};
    }
    return {slot_begin_[slot], slot_end_[slot]};
}

const TimelineCoverage& TimelineAxis::coverage() const {
    if (!coverage_) coverage_ = std::make_unique<TimelineCoverage>(*this);
    return *coverage_;
}

const std::vector<runtime::trace::LaneNumber>& TimelineAxis::shown_lanes() const {
    if (!shown_lanes_) {
        constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
        shown_lanes_ = draw::shown_lanes(*timeline_, all, nullptr);
    }
    return *shown_lanes_;
}

const TimelineOverview& TimelineAxis::overview() const {
    if (!overview_) overview_ = std::make_unique<TimelineOverview>(*this);
    return *overview_;
}

std::uint32_t TimelineAxis::instant_near(double place) const {
    std::uint32_t low = 0;
    auto high = static_cast<std::uint32_t>(timeline_->instants.size());
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        if (instant_room(middle).end < place) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

} // namespace app::draw
