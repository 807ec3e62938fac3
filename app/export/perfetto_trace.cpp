#include "app/export/perfetto_trace.h"

#include "app/model/narrate.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include <nlohmann/json.hpp>

namespace app::exporting {

using namespace runtime::trace;
using nlohmann::ordered_json;

namespace {

constexpr int process = 1;

// Microseconds of each event: never two events at one, and never before the event's own time.
std::vector<std::uint64_t> places_us(const Timeline& timeline) {
    std::vector<std::uint64_t> places;
    places.reserve(timeline.event_count);
    for (const Instant& instant : timeline.instants) {
        const auto time = static_cast<std::uint64_t>(std::llround(instant.time * 1e6));
        for (EventNumber n = instant.first; n <= instant.last; ++n) {
            const std::uint64_t least = places.empty() ? 0 : places.back() + 1;
            places.push_back(std::max(time, least));
        }
    }
    return places;
}

class Writer {
  public:
    Writer(const Timeline& timeline, std::string_view program)
        : timeline_(timeline), places_(places_us(timeline)) {
        put({{"ph", "M"}, {"name", "process_name"}, {"args", {{"name", program}}}}, 0);
    }

    ordered_json take() {
        for (LaneNumber lane = 0; lane < timeline_.lanes.size(); ++lane)
            put_lane(lane);
        for (std::size_t i = 0; i < timeline_.arrows.size(); ++i)
            put_arrow(timeline_.arrows[i], i + 1);
        for (const Mark& mark : timeline_.marks)
            put_mark(mark);
        return std::move(events_);
    }

  private:
    // Tracks are numbered from 1: 0 would be the process itself.
    static std::uint32_t track_of(LaneNumber lane) { return lane == no_lane ? 0 : lane + 1; }

    void put(ordered_json event, std::uint32_t track) {
        event["pid"] = process;
        event["tid"] = track;
        events_.push_back(std::move(event));
    }

    void put_lane(LaneNumber number) {
        const Lane& lane = timeline_.lanes[number];
        const bool is_task = lane.kind == LaneKind::Task;
        const std::string name(is_task ? lane.shown : lane.label.empty() ? lane.name : lane.label);
        put({{"ph", "M"}, {"name", "thread_name"}, {"args", {{"name", name}}}}, track_of(number));
        put({{"ph", "M"}, {"name", "thread_sort_index"}, {"args", {{"sort_index", number}}}},
            track_of(number));
        for (SegmentNumber i = lane.segments_begin; i < lane.segments_end; ++i)
            put_segment(timeline_.segments[i]);
    }

    void put_segment(const Segment& segment) {
        const std::string state(to_text(segment.state));
        const std::string label(segment.label);
        ordered_json event{{"ph", "X"},
                           {"name", label.empty() ? state : label},
                           {"cat", state},
                           {"ts", places_[segment.from]},
                           {"dur", places_[segment.to] - places_[segment.from]},
                           {"args",
                            {{"state", state},
                             {"event", segment.from},
                             {"from_s", timeline_.time_of(segment.from)},
                             {"to_s", timeline_.time_of(segment.to)}}}};
        // What has ended has no length: it is over.
        if (is_end(segment.state)) {
            event["ph"] = "i";
            event["s"] = "t";
            event.erase("dur");
        }
        put(std::move(event), track_of(segment.lane));
    }

    static bool is_end(SegmentState state) {
        return state == SegmentState::Done || state == SegmentState::Failed ||
               state == SegmentState::Cancelled;
    }

    static std::string_view name_of(ArrowKind kind) {
        switch (kind) {
        case ArrowKind::Create: return "creates";
        case ArrowKind::Wake: return "wakes";
        case ArrowKind::Cancel: return "cancels";
        case ArrowKind::Resume: return "resumes";
        case ArrowKind::Yield: return "yields";
        }
        return "causes";
    }

    void put_arrow(const Arrow& arrow, std::size_t id) {
        if (arrow.from_lane == no_lane || arrow.to_lane == no_lane) return;
        const std::string name(name_of(arrow.kind));
        put({{"ph", "s"},
             {"id", id},
             {"name", name},
             {"cat", "cause"},
             {"ts", places_[arrow.from]}},
            track_of(arrow.from_lane));
        put({{"ph", "f"},
             {"bp", "e"},
             {"id", id},
             {"name", name},
             {"cat", "cause"},
             {"ts", places_[arrow.to]}},
            track_of(arrow.to_lane));
    }

    void put_mark(const Mark& mark) {
        put({{"ph", "i"},
             {"s", mark.lane == no_lane ? "p" : "t"},
             {"name", std::string(mark.text)},
             {"cat", "mark"},
             {"ts", places_[mark.event]},
             {"args", {{"event", mark.event}, {"at_s", mark.time}}}},
            track_of(mark.lane));
    }

    const Timeline& timeline_;
    std::vector<std::uint64_t> places_;
    ordered_json events_ = ordered_json::array();
};

} // namespace

std::string perfetto_json(const Timeline& timeline, std::string_view program) {
    ordered_json json{{"displayTimeUnit", "ms"},
                      {"otherData", {{"made_by", "Coroscope"}, {"clock", "virtual"}}},
                      {"traceEvents", Writer(timeline, program).take()}};
    // Texts of the program may be cut within a character; such bytes are replaced.
    return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

} // namespace app::exporting
