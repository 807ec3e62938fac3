#include "runtime/trace/trace.h"

#include "runtime/trace/event_decoder.h"

namespace runtime::trace {

std::uint64_t Trace::byte_count() const {
    std::uint64_t count = strings_.byte_count();
    for (const auto& segment : segments_)
        count += segment.size;
    for (const CodeRecord& code : codes_) {
        count += sizeof(CodeRecord) + code.name.size() + code.qualified_name.size();
        for (const std::string& local : code.locals)
            count += local.size() + 1;
    }
    return count;
}

EventReader::EventReader(const Trace& trace) : trace_(&trace) {}

const Event* EventReader::next() {
    const auto keep = [this](const Stamp& stamp, const auto& body) {
        event_.stamp = stamp;
        event_.body = body;
    };
    const EventNumber number = place_.next_number;
    decode_until(*trace_, place_, number + 1, keep);
    return place_.next_number > number ? &event_ : nullptr;
}

std::array<std::uint32_t, event_kind_count> count_by_kind(const Trace& trace) {
    std::array<std::uint32_t, event_kind_count> counts{};
    EventReader reader(trace);
    while (const Event* event = reader.next())
        ++counts[event->body.index()];
    return counts;
}

} // namespace runtime::trace
