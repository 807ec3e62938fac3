#include "app/export/perfetto_trace.h"

#include "app/draw/timeline_paint.h"
#include "app/export/export_timeline.h"
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

// A time to the nanosecond: sums of what a program wrote with decimals, such as 0.1 + 0.2, are told
// as it would write them.
double told_s(double time) {
    return std::round(time * 1e9) / 1e9;
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
        const std::string name = draw::lane_text(lane, words_);
        put({{"ph", "M"}, {"name", "thread_name"}, {"args", {{"name", name}}}}, track_of(number));
        put({{"ph", "M"}, {"name", "thread_sort_index"}, {"args", {{"sort_index", number}}}},
            track_of(number));
        for (SegmentNumber i = lane.segments_begin; i < lane.segments_end; ++i)
            if (!is_gap(lane, timeline_.segments[i])) put_segment(timeline_.segments[i]);
    }

    // A loop that is about to take its next callback, or whose run is over, is not idle: its track
    // has a gap there.
    static bool is_gap(const Lane& lane, const Segment& segment) {
        return lane.kind == LaneKind::Loop && segment.state != SegmentState::Running &&
               segment.state != SegmentState::Idle && segment.state != SegmentState::Blocked;
    }

    void put_segment(const Segment& segment) {
        const std::string state = draw::look_word(draw::look_of(timeline_, segment), words_);
        ordered_json event{{"ph", "X"},
                           {"name", name_of(segment, state)},
                           {"cat", to_text(segment.state)},
                           {"ts", places_[segment.from]},
                           {"dur", places_[segment.to] - places_[segment.from]},
                           {"args",
                            {{"state", state},
                             {"event", segment.from},
                             {"from_s", told_s(timeline_.time_of(segment.from))},
                             {"to_s", told_s(timeline_.time_of(segment.to))}}}};
        // What has ended has no length: it is over.
        if (is_end(segment.state)) {
            event["ph"] = "i";
            event["s"] = "t";
            event.erase("dur");
        }
        put(std::move(event), track_of(segment.lane));
    }

    // As the window has it. Of a task's end the state says more than a result that is None.
    std::string name_of(const Segment& segment, const std::string& state) const {
        const bool says_nothing = segment.label.empty() || segment.label == "None";
        if (is_end(segment.state))
            return says_nothing ? state : state + ": " + in_one_line(segment.label);
        if (segment.state == SegmentState::Ready || says_nothing) return state;
        return in_one_line(draw::segment_words(timeline_, segment, words_));
    }

    // A name of a slice has no room for more lines.
    static std::string in_one_line(std::string_view text) {
        while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
            text.remove_suffix(1);
        std::string line(text);
        std::replace(line.begin(), line.end(), '\n', ' ');
        return line;
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

    std::string name_of(const Mark& mark) const {
        const std::string text = in_one_line(mark.text);
        const std::string& kind = words_.marks[static_cast<std::size_t>(mark.kind)];
        if (text.empty() || mark.kind == MarkKind::Interrupt) return kind;
        return mark.kind == MarkKind::Output ? text : kind + ": " + text;
    }

    void put_mark(const Mark& mark) {
        put({{"ph", "i"},
             {"s", mark.lane == no_lane ? "p" : "t"},
             {"name", name_of(mark)},
             {"cat", "mark"},
             {"ts", places_[mark.event]},
             {"args", {{"event", mark.event}, {"at_s", told_s(mark.time)}}}},
            track_of(mark.lane));
    }

    const Timeline& timeline_;
    draw::TimelineWords words_ = timeline_words(model::Language::English);
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
