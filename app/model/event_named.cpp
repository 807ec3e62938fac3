#include "app/model/event_named.h"

#include "app/model/moments_near.h"
#include "runtime/trace/moment.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace app::model {

using runtime::trace::EventNumber;

namespace {

// Sums of delays are off by less than this from what people write.
constexpr double rounding_s = 1e-9;

FileResult<EventNumber> event_of_moment(const FinishedRun& run, std::string_view words,
                                        const std::string& moment_text) {
    const auto moment = runtime::trace::parse_moment(moment_text);
    if (!moment) {
        const auto& diagnostic = moment.error().front();
        return tl::unexpected(fmt::format("'{}' is no event's number, not 'end', no time such as "
                                          "0.2s, and no moment: {}\nhint: {}",
                                          words, diagnostic.message, diagnostic.hint));
    }
    if (const auto event = runtime::trace::find(run.index, *moment)) return *event;
    const std::string near = moments_near(run, *moment, Language::English);
    return tl::unexpected(fmt::format("the moment '{}' does not occur in this run{}{}", words,
                                      near.empty() ? "" : "\nhint: ", near));
}

std::string moment_text_of(std::string_view words) {
    const auto seconds = seconds_named(words);
    if (!seconds) return std::string(words);
    return fmt::format("clock {:.9f}", std::max(0.0, *seconds - rounding_s));
}

} // namespace

std::optional<double> seconds_named(std::string_view words) {
    std::string_view number = words;
    while (number.ends_with('s') || number.ends_with(' '))
        number.remove_suffix(1);
    const bool is_time = number.size() < words.size() || number.find('.') != number.npos;
    const bool is_number =
        !number.empty() && number.find_first_not_of("0123456789.") == number.npos;
    if (!is_time || !is_number) return std::nullopt;
    double seconds = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), seconds);
    if (read.ec != std::errc() || read.ptr != number.data() + number.size()) return std::nullopt;
    return seconds;
}

std::optional<RunPlace> place_at_time(const FinishedRun& run, double time_s) {
    if (run.trace.is_empty() || time_s > run.timeline.end_time + rounding_s) return std::nullopt;
    RunPlace place{run.index.last_event_at(time_s + rounding_s), std::nullopt};
    if (time_s > run.index.time_of(place.event) + rounding_s) place.clock_s = time_s;
    return place;
}

FileResult<RunPlace> place_named(const FinishedRun& run, std::string_view words) {
    const auto seconds = seconds_named(words);
    const auto at_time = seconds ? place_at_time(run, *seconds) : std::nullopt;
    if (at_time) return *at_time;
    const auto event = event_named(run, words);
    if (!event) return tl::unexpected(event.error());
    return RunPlace{*event, std::nullopt};
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
    return event_of_moment(run, words, moment_text_of(words));
}

std::string places_near(const FinishedRun& run, std::string_view words, Language language) {
    const auto moment = runtime::trace::parse_moment(moment_text_of(words));
    return moment ? moments_near(run, *moment, language) : std::string();
}

} // namespace app::model
