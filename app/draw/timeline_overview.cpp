#include "app/draw/timeline_overview.h"

#include "app/draw/timeline_rows.h"

#include <algorithm>
#include <array>

namespace app::draw {

using runtime::trace::EventNumber;
using runtime::trace::Segment;
using runtime::trace::SegmentNumber;
using runtime::trace::Timeline;

namespace {

constexpr std::size_t bucket_count = TimelineOverview::bucket_count;

bool is_end(State state) {
    return state == State::Cancelled || state == State::Failed || state == State::Done;
}

std::size_t bucket_at(const TimelineAxis& axis, EventNumber event) {
    const double share = axis.of_event(event) / std::max(1e-9, axis.length());
    const auto count = static_cast<double>(bucket_count);
    return static_cast<std::size_t>(std::clamp(share * count, 0.0, count - 1));
}

// The buckets of events: a million segments ask for theirs.
class Buckets {
  public:
    explicit Buckets(const TimelineAxis& axis) {
        const EventNumber event_count = axis.timeline().event_count;
        begins_.reserve(bucket_count);
        EventNumber begin = 0;
        for (std::size_t bucket = 0; bucket < bucket_count; ++bucket) {
            // The first event that is not before the bucket.
            EventNumber end = event_count;
            while (begin < end) {
                const EventNumber middle = begin + (end - begin) / 2;
                if (bucket_at(axis, middle) < bucket)
                    begin = middle + 1;
                else
                    end = middle;
            }
            begins_.push_back(begin);
        }
        near_.reserve(event_count / near_distance + 1);
        std::size_t bucket = 0;
        for (EventNumber event = 0; event < event_count; event += near_distance) {
            bucket = from(bucket, event);
            near_.push_back(static_cast<std::uint16_t>(bucket));
        }
    }

    std::size_t of(EventNumber event) const { return from(near_[event / near_distance], event); }

  private:
    static constexpr EventNumber near_distance = 64;

    std::size_t from(std::size_t bucket, EventNumber event) const {
        while (bucket + 1 < bucket_count && begins_[bucket + 1] <= event)
            ++bucket;
        return bucket;
    }

    std::vector<EventNumber> begins_; // by bucket: the first event that is not before it
    std::vector<std::uint16_t> near_; // by event / near_distance
};

} // namespace

// Where states begin and end is counted first, in the order of the events, in which the segments
// stand: a segment costs the same however many buckets it goes through.
TimelineOverview::TimelineOverview(const TimelineAxis& axis) {
    const Timeline& timeline = axis.timeline();
    const auto& lanes = axis.shown_lanes();
    const std::size_t count = std::min(lanes.size(), line_count_max);
    lines_.assign(count, Line(bucket_count, 0));
    if (count == 0) return;
    constexpr std::uint8_t no_line = 0xff;
    constexpr auto states = static_cast<std::size_t>(state_count);
    std::vector<std::uint8_t> line_of(timeline.lanes.size(), no_line);
    for (std::size_t i = 0; i < lanes.size(); ++i)
        line_of[lanes[i]] = static_cast<std::uint8_t>(i * count / lanes.size());

    using Changes = std::array<std::int32_t, bucket_count + 1>;
    std::vector<std::array<Changes, states>> changes(count);
    const Buckets buckets(axis);
    for (SegmentNumber n = 0; n < timeline.segments.size(); ++n) {
        const Segment& segment = timeline.segments.by_event(n);
        const std::uint8_t line = line_of[segment.lane];
        if (line == no_line) continue;
        const SegmentLook look = look_of(timeline, segment);
        if (look.is_idle) continue;
        const std::size_t first = buckets.of(segment.from);
        // An end goes on to the run's end, but it happens once.
        const std::size_t last = is_end(look.state) ? first : buckets.of(segment.to);
        Changes& change = changes[line][static_cast<std::size_t>(look.state)];
        ++change[first];
        --change[last + 1];
    }
    for (std::size_t line = 0; line < count; ++line)
        for (std::size_t state = 0; state < states; ++state) {
            std::int32_t present = 0;
            for (std::size_t bucket = 0; bucket < bucket_count; ++bucket) {
                present += changes[line][state][bucket];
                if (present > 0) lines_[line][bucket] |= bit_of(static_cast<State>(state));
            }
        }
}

} // namespace app::draw
