#include "runtime/trace/future_names.h"
#include "runtime/trace/timeline.h"

#include <fmt/format.h>

#include <iterator>

namespace runtime::trace {

std::string_view to_text(SegmentState state) {
    switch (state) {
    case SegmentState::Created: return "created";
    case SegmentState::Ready: return "ready";
    case SegmentState::Running: return "running";
    case SegmentState::Suspended: return "suspended";
    case SegmentState::CancelRequested: return "cancel requested";
    case SegmentState::Cancelled: return "cancelled";
    case SegmentState::Failed: return "failed";
    case SegmentState::Done: return "done";
    case SegmentState::Idle: return "idle";
    case SegmentState::Blocked: return "blocked";
    case SegmentState::Paused: return "paused";
    }
    return "";
}

namespace {

std::string_view word(LaneKind kind) {
    switch (kind) {
    case LaneKind::Thread: return "thread";
    case LaneKind::Loop: return "loop";
    case LaneKind::Task: return "task";
    case LaneKind::Generator: return "generator";
    }
    return "";
}

} // namespace

std::string to_text(const Timeline& timeline) {
    std::string text;
    auto out = std::back_inserter(text);
    for (const Lane& lane : timeline.lanes) {
        fmt::format_to(out, "{} {} {} {}\n", word(lane.kind), lane.id, lane.name, lane.label);
        for (SegmentNumber n = lane.segments_begin; n < lane.segments_end; ++n) {
            const Segment& segment = timeline.segments[n];
            fmt::format_to(out, "  {} {}..{} {}s..{}s {}\n", to_text(segment.state), segment.from,
                           segment.to, float_repr(timeline.time_of(segment.from)),
                           float_repr(timeline.time_of(segment.to)), plain_name(segment.label));
        }
    }
    for (const Instant& instant : timeline.instants) {
        fmt::format_to(out, "instant {}s events {}..{} slots {}\n", float_repr(instant.time),
                       instant.first, instant.last, instant.slots_end - instant.slots_begin);
    }
    return text;
}

} // namespace runtime::trace
