#include "app/model/run_change.h"

#include "app/model/console_lines.h"
#include "app/model/narrate.h"
#include "app/model/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <map>
#include <vector>

namespace app::model {

using namespace runtime::trace;

namespace {

// Which line it is, whatever its words: the third that the second task of page() prints in line 33.
struct LineKey {
    std::string_view coroutine;
    std::uint32_t task = 0; // Among those of the coroutine, from 1; 0 outside of tasks.
    std::uint32_t line = 0;
    std::uint32_t count = 0;

    friend auto operator<=>(const LineKey&, const LineKey&) = default;
};

struct KnownLine {
    LineKey key;
    std::string text;
};

// The number of each task among those of its coroutine.
std::vector<std::uint32_t> numbers_of_tasks(const FinishedRun& run) {
    std::map<std::string_view, std::uint32_t> counts;
    std::vector<std::uint32_t> numbers;
    for (const TaskFacts& task : run.index.tasks())
        numbers.push_back(++counts[task.coroutine_name]);
    return numbers;
}

std::vector<KnownLine> known_lines(const FinishedRun& run) {
    const auto numbers = numbers_of_tasks(run);
    std::map<LineKey, std::uint32_t> counts;
    std::vector<KnownLine> known;
    for (const ConsoleLine& line : console_lines(run)) {
        if (line.is_error) continue;
        const Stamp stamp = run.index.event(line.first_event).stamp;
        LineKey key;
        key.line = stamp.line;
        if (to_number(stamp.task) != 0) {
            key.coroutine = run.index.task(stamp.task).coroutine_name;
            key.task = numbers[to_number(stamp.task) - 1];
        }
        key.count = ++counts[key];
        known.push_back({key, line.text});
    }
    return known;
}

bool have_same_lines(const std::vector<KnownLine>& one, const std::vector<KnownLine>& other) {
    const auto sorted = [](const std::vector<KnownLine>& lines) {
        std::vector<LineKey> keys;
        for (const KnownLine& line : lines)
            keys.push_back(line.key);
        std::sort(keys.begin(), keys.end());
        return keys;
    };
    return one.size() == other.size() && sorted(one) == sorted(other);
}

std::string order_words_of(const FinishedRun& before, const FinishedRun& after, Language language) {
    constexpr std::size_t length_max = 24;
    const auto was = known_lines(before);
    const auto is = known_lines(after);
    if (!have_same_lines(was, is)) {
        if (was.size() == is.size()) return std::string(text(language, "change.other_lines"));
        return text_with(language, "change.lines", fmt::arg("now", is.size()),
                         fmt::arg("before", was.size()));
    }
    const auto apart =
        std::mismatch(is.begin(), is.end(), was.begin(),
                      [](const KnownLine& a, const KnownLine& b) { return a.key == b.key; });
    if (apart.first == is.end())
        return was.empty() ? std::string() : std::string(text(language, "change.order_kept"));
    const auto second = std::find_if(
        is.begin(), is.end(), [&](const KnownLine& line) { return line.key == apart.second->key; });
    const std::string first_words = shortened(apart.first->text, length_max);
    const std::string second_words = shortened(second->text, length_max);
    return text_with(language, "change.order", fmt::arg("first", first_words),
                     fmt::arg("second", second_words));
}

std::string end_words_of(const FinishedRun& before, const FinishedRun& after, Language language) {
    constexpr double rounding_s = 1e-9;
    const double was = before.timeline.end_time;
    const double is = after.timeline.end_time;
    const bool is_kept = is - was < rounding_s && was - is < rounding_s;
    std::string_view key = is_kept ? "change.ends_kept" : "change.ends";
    const bool was_stopped = before.trace.outcome() == RunOutcome::LimitReached;
    const bool is_stopped = after.trace.outcome() == RunOutcome::LimitReached;
    if (was_stopped && is_stopped) key = "change.stopped_too";
    if (was_stopped && !is_stopped) key = "change.was_stopped";
    if (!was_stopped && is_stopped) key = "change.is_stopped";
    return text_with(language, key, fmt::arg("now", brief_seconds_text(is)),
                     fmt::arg("before", brief_seconds_text(was)));
}

} // namespace

std::string change_words(const FinishedRun& before, const FinishedRun& after, Language language) {
    const std::string ends = end_words_of(before, after, language);
    const std::string order = order_words_of(before, after, language);
    return order.empty() ? text_with(language, "change.one", fmt::arg("what", ends))
                         : text_with(language, "change.both", fmt::arg("ends", ends),
                                     fmt::arg("order", order));
}

} // namespace app::model
