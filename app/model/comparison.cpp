#include "app/model/comparison.h"

#include "lessons/scenario_file.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <sstream>
#include <vector>

namespace app::model {

using runtime::trace::EventKind;
using runtime::trace::EventNumber;
using runtime::trace::Instant;
using runtime::trace::LaneKind;
using runtime::trace::no_lane;
using runtime::trace::Slot;
using runtime::trace::Timeline;

namespace {

constexpr std::size_t lines_max = 100'000;
constexpr std::size_t steps_max = 100'000;
// Differences of times below this come from rounding.
constexpr double same_time_s = 1e-9;

bool is_same_time(double a, double b) {
    return std::abs(a - b) < same_time_s;
}

// --- one timeline of two -------------------------------------------------------------------------

// Puts two timelines into one. Events get new numbers: within a room that two iterations share,
// they are numbered by how far each iteration has come.
class Merger {
  public:
    explicit Merger(Comparison& out) : out_(out) {}

    void merge() {
        for (std::size_t i = 0; i < 2; ++i)
            numbers_[i].resize(of(i).event_count);
        merge_instants();
        for (std::size_t i = 0; i < 2; ++i)
            add_lanes(i);
        const auto by_to = [](const auto& a, const auto& b) { return a.to < b.to; };
        const auto by_event = [](const auto& a, const auto& b) { return a.event < b.event; };
        std::stable_sort(line().arrows.begin(), line().arrows.end(), by_to);
        std::stable_sort(line().marks.begin(), line().marks.end(), by_event);
        line().end_time = std::max(of(0).end_time, of(1).end_time);
    }

    EventNumber number_of(std::size_t run, EventNumber event) const {
        const auto& numbers = numbers_[run];
        return numbers.empty() ? 0 : numbers[std::min<std::size_t>(event, numbers.size() - 1)];
    }

  private:
    const Timeline& of(std::size_t run) const { return out_.runs[run].run->timeline; }
    Timeline& line() { return out_.timeline; }

    void merge_instants() {
        std::array<std::size_t, 2> at{};
        while (at[0] < of(0).instants.size() || at[1] < of(1).instants.size()) {
            std::array<const Instant*, 2> now{};
            for (std::size_t i = 0; i < 2; ++i)
                if (at[i] < of(i).instants.size()) now[i] = &of(i).instants[at[i]];
            if (now[0] && now[1] && !is_same_time(now[0]->time, now[1]->time))
                now[now[0]->time < now[1]->time ? 1 : 0] = nullptr;
            add_instant(now);
            for (std::size_t i = 0; i < 2; ++i)
                at[i] += now[i] ? 1 : 0;
        }
    }

    void add_instant(const std::array<const Instant*, 2>& now) {
        Instant instant;
        instant.time = (now[0] ? now[0] : now[1])->time;
        instant.first = line().event_count;
        instant.slots_begin = static_cast<std::uint32_t>(line().slots.size());
        std::uint32_t count = 0;
        for (const Instant* each : now)
            if (each) count = std::max(count, each->slots_end - each->slots_begin);
        for (std::uint32_t n = 0; n < count; ++n)
            add_slot(now, n);
        instant.slots_end = static_cast<std::uint32_t>(line().slots.size());
        instant.last = std::max(instant.first, line().event_count - 1);
        line().instants.push_back(instant);
    }

    void add_slot(const std::array<const Instant*, 2>& now, std::uint32_t n) {
        struct Placed {
            double share;
            std::size_t run;
            EventNumber event;
        };
        std::vector<Placed> events;
        Slot slot;
        for (std::size_t i = 0; i < 2; ++i) {
            if (!now[i] || now[i]->slots_begin + n >= now[i]->slots_end) continue;
            const Slot& own = of(i).slots[now[i]->slots_begin + n];
            slot.loop = own.loop;
            slot.iteration = own.iteration;
            const double length = static_cast<double>(own.last - own.first) + 1;
            for (EventNumber event = own.first; event <= own.last; ++event)
                events.push_back({(event - own.first) / length, i, event});
        }
        std::stable_sort(events.begin(), events.end(),
                         [](const Placed& a, const Placed& b) { return a.share < b.share; });
        slot.instant = static_cast<std::uint32_t>(line().instants.size());
        slot.first = line().event_count;
        for (const Placed& placed : events)
            numbers_[placed.run][placed.event] = line().event_count++;
        slot.last = line().event_count - 1;
        line().slots.push_back(slot);
    }

    void add_lanes(std::size_t run) {
        const Timeline& own = of(run);
        const auto segments_before = static_cast<std::uint32_t>(line().segments.size());
        runtime::trace::Lane heading;
        heading.kind = LaneKind::Thread;
        heading.label = out_.runs[run].title;
        heading.to = line().event_count == 0 ? 0 : line().event_count - 1;
        heading.segments_begin = heading.segments_end = segments_before;
        line().lanes.push_back(heading);
        const auto lanes_before = static_cast<std::uint32_t>(line().lanes.size());
        const auto moved = [lanes_before](std::uint32_t lane) {
            return lane == no_lane ? no_lane : lane + lanes_before;
        };
        for (runtime::trace::Lane lane : own.lanes) {
            lane.parent = moved(lane.parent);
            lane.from = number_of(run, lane.from);
            lane.to = number_of(run, lane.to);
            lane.segments_begin += segments_before;
            lane.segments_end += segments_before;
            line().lanes.push_back(lane);
        }
        for (runtime::trace::Segment segment : own.segments) {
            segment.lane = moved(segment.lane);
            segment.from = number_of(run, segment.from);
            segment.to = number_of(run, segment.to);
            segment.literal = {};
            line().segments.push_back(segment);
        }
        for (runtime::trace::Arrow arrow : own.arrows)
            line().arrows.push_back({arrow.kind, number_of(run, arrow.from),
                                     number_of(run, arrow.to), moved(arrow.from_lane),
                                     moved(arrow.to_lane)});
        for (runtime::trace::Mark mark : own.marks) {
            mark.event = number_of(run, mark.event);
            // What is of a whole run is of its heading here.
            const bool is_of_run = mark.kind == runtime::trace::MarkKind::Interrupt;
            mark.lane = is_of_run ? lanes_before - 1 : moved(mark.lane);
            line().marks.push_back(mark);
        }
        for (runtime::trace::Deadline deadline : own.deadlines) {
            deadline.set = number_of(run, deadline.set);
            deadline.lane = moved(deadline.lane);
            line().deadlines.push_back(deadline);
        }
    }

    Comparison& out_;
    std::array<std::vector<EventNumber>, 2> numbers_;
};

// --- the first difference ------------------------------------------------------------------------

std::vector<PrintedLine> task_steps(const FinishedRun& run) {
    std::vector<PrintedLine> steps;
    EventNumber at = 0;
    while (const auto next = run.index.next_of_kind(at, EventKind::TaskStepBegan)) {
        at = *next;
        const auto task = run.index.event(at).stamp.task;
        std::string label;
        if (runtime::trace::to_number(task) != 0) label = run.index.task(task).label;
        steps.push_back({std::move(label), run.index.time_of(at), at});
        if (steps.size() == steps_max) break;
    }
    return steps;
}

std::optional<Difference> first_difference(Differs what, const std::vector<PrintedLine>& first,
                                           const std::vector<PrintedLine>& second) {
    const std::size_t most = std::max(first.size(), second.size());
    for (std::size_t i = 0; i < most; ++i) {
        const bool both = i < first.size() && i < second.size();
        if (both && first[i].text == second[i].text &&
            is_same_time(first[i].time_s, second[i].time_s))
            continue;
        Difference difference;
        difference.what = what;
        difference.number = i + 1;
        const std::vector<PrintedLine>* const lists[] = {&first, &second};
        for (std::size_t run = 0; run < 2; ++run) {
            if (i >= lists[run]->size()) continue;
            const PrintedLine& line = (*lists[run])[i];
            difference.parts[run] = {true, line.text, line.time_s, line.event};
        }
        return difference;
    }
    return std::nullopt;
}

// The earlier of its two places.
EventNumber place_of(const Difference& difference, const Merger& merger) {
    std::optional<EventNumber> earliest;
    for (std::size_t run = 0; run < 2; ++run) {
        if (!difference.parts[run].exists) continue;
        const EventNumber at = merger.number_of(run, difference.parts[run].event);
        earliest = std::min(earliest.value_or(at), at);
    }
    return earliest.value_or(0);
}

} // namespace

namespace {

// A word, a number or an argument: what is not cut in the middle to tell a change.
bool is_of_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.' || c == '=' ||
           static_cast<unsigned char>(c) >= 0x80;
}

// What differs between two lines, from the beginning of its first word to the end of its last.
std::array<std::string, 2> changed_parts(const std::array<std::string, 2>& lines) {
    const std::size_t least = std::min(lines[0].size(), lines[1].size());
    std::size_t before = 0;
    while (before < least && lines[0][before] == lines[1][before])
        ++before;
    std::size_t behind = 0;
    while (behind < least - before &&
           lines[0][lines[0].size() - behind - 1] == lines[1][lines[1].size() - behind - 1])
        ++behind;
    while (before > 0 && is_of_word(lines[0][before - 1]))
        --before;
    while (behind > 0 && is_of_word(lines[0][lines[0].size() - behind]))
        --behind;
    return {lines[0].substr(before, lines[0].size() - behind - before),
            lines[1].substr(before, lines[1].size() - behind - before)};
}

} // namespace

ChangedScenario changed_scenario(const runtime::trace::Scenario& one,
                                 const runtime::trace::Scenario& other) {
    const auto lines_of = [](const runtime::trace::Scenario& scenario) {
        std::vector<std::string> lines;
        std::istringstream text(lessons::to_toml(scenario));
        for (std::string line; std::getline(text, line);)
            if (!line.empty() && !line.starts_with("#")) lines.push_back(line);
        return lines;
    };
    const std::array<std::vector<std::string>, 2> all = {lines_of(one), lines_of(other)};
    ChangedScenario changed;
    for (std::size_t i = 0; i < 2; ++i) {
        for (const std::string& line : all[i]) {
            if (std::ranges::find(all[1 - i], line) != all[1 - i].end()) continue;
            changed.lines[i] += (changed.lines[i].empty() ? "" : ", ") + line;
        }
    }
    return changed;
}

ChangedLines changed_lines(const runtime::source::SourceText& one,
                           const runtime::source::SourceText& other) {
    const std::uint32_t least = std::min(one.line_count(), other.line_count());
    std::uint32_t before = 0;
    while (before < least && one.line_text(before + 1) == other.line_text(before + 1))
        ++before;
    if (before == one.line_count() && before == other.line_count()) return {};
    std::uint32_t behind = 0;
    while (behind < least - before &&
           one.line_text(one.line_count() - behind) == other.line_text(other.line_count() - behind))
        ++behind;
    ChangedLines changed;
    changed.first = before + 1;
    changed.count = std::max(one.line_count(), other.line_count()) - before - behind;
    const auto text_in = [&](const runtime::source::SourceText& text) {
        if (changed.first > text.line_count()) return std::string();
        const std::string_view line = text.line_text(changed.first);
        const std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
        const std::size_t end = line.find_last_not_of(" \t\r\n");
        return end == line.npos || end < begin ? std::string()
                                               : std::string(line.substr(begin, end + 1 - begin));
    };
    changed.texts = {text_in(one), text_in(other)};
    changed.parts = changed_parts(changed.texts);
    return changed;
}

std::vector<PrintedLine> printed_lines(const FinishedRun& run, std::size_t count_max) {
    std::vector<PrintedLine> lines;
    bool is_open = false;
    for (const auto& output : run.index.outputs()) {
        std::string_view rest = output.text;
        while (!rest.empty()) {
            if (!is_open) {
                if (lines.size() == count_max) return lines;
                lines.push_back({"", run.index.time_of(output.event), output.event});
            }
            const std::size_t end = rest.find('\n');
            lines.back().text += rest.substr(0, end);
            is_open = end == rest.npos;
            rest.remove_prefix(is_open ? rest.size() : end + 1);
        }
    }
    return lines;
}

std::shared_ptr<const Comparison> compare(ComparedRun first, ComparedRun second) {
    auto out = std::make_shared<Comparison>();
    out->runs = {std::move(first), std::move(second)};
    Merger merger(*out);
    merger.merge();
    const FinishedRun& one = *out->runs[0].run;
    const FinishedRun& other = *out->runs[1].run;
    out->difference = first_difference(Differs::Line, printed_lines(one, lines_max),
                                       printed_lines(other, lines_max));
    if (!out->difference)
        out->difference = first_difference(Differs::Step, task_steps(one), task_steps(other));
    if (out->difference) out->difference->event = place_of(*out->difference, merger);
    return out;
}

} // namespace app::model
