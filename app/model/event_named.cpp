#include "app/model/event_named.h"

#include "runtime/trace/moment.h"

#include <charconv>

#include <fmt/format.h>

namespace app::model {

using runtime::trace::EventNumber;

FileResult<EventNumber> event_named(const FinishedRun& run, std::string_view words) {
    if (words == "end") return run.last_event();
    EventNumber number = 0;
    const char* const last = words.data() + words.size();
    const auto [end, error] = std::from_chars(words.data(), last, number);
    if (error == std::errc() && end == last) {
        if (number < run.event_count()) return number;
        return tl::unexpected(
            fmt::format("there is no event {}: this run has {} events, counted from 0", number,
                        run.event_count()));
    }
    const auto moment = runtime::trace::parse_moment(words);
    if (!moment) {
        const auto& diagnostic = moment.error().front();
        return tl::unexpected(
            fmt::format("'{}' is no event's number, not 'end', and no moment: {}\nhint: {}", words,
                        diagnostic.message, diagnostic.hint));
    }
    if (const auto event = runtime::trace::find(run.index, *moment)) return *event;
    return tl::unexpected(fmt::format("the moment '{}' does not occur in this run", words));
}

} // namespace app::model
