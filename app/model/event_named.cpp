#include "app/model/event_named.h"

#include "app/model/moments_near.h"
#include "runtime/trace/moment.h"

#include <charconv>

#include <fmt/format.h>

namespace app::model {

using runtime::trace::EventNumber;

std::optional<std::string> moment_of_time(std::string_view words) {
    std::string_view number = words;
    while (number.ends_with('s') || number.ends_with(' '))
        number.remove_suffix(1);
    const bool is_time = number.size() < words.size() || number.find('.') != number.npos;
    const bool is_number =
        !number.empty() && number.find_first_not_of("0123456789.") == number.npos;
    if (!is_time || !is_number) return std::nullopt;
    return "clock " + std::string(number);
}

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
    const std::string moment_text = moment_of_time(words).value_or(std::string(words));
    const auto moment = runtime::trace::parse_moment(moment_text);
    if (!moment) {
        const auto& diagnostic = moment.error().front();
        return tl::unexpected(fmt::format("'{}' is no event's number, not 'end', no time such as "
                                          "0.2s, and no moment: {}\nhint: {}",
                                          words, diagnostic.message, diagnostic.hint));
    }
    if (const auto event = runtime::trace::find(run.index, *moment)) return *event;
    const std::string near = moments_near(run, *moment);
    return tl::unexpected(fmt::format("the moment '{}' does not occur in this run{}{}", words,
                                      near.empty() ? "" : "\nhint: ", near));
}

} // namespace app::model
