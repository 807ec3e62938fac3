#include "app/model/moments_near.h"

#include "app/model/narrate.h"
#include "app/model/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

namespace app::model {

using namespace runtime::trace;
using Place = Moment::Place;
using Did = Moment::Did;

namespace {

constexpr std::size_t named_max = 4;

std::string joined(Language language, const std::vector<std::string>& words) {
    if (words.empty()) return {};
    std::string list;
    for (std::size_t i = 0; i < std::min(words.size(), named_max); ++i)
        list += (i == 0 ? "" : "; ") + words[i];
    if (words.size() > named_max) list += "; …";
    return text_with(language, "moments.has", fmt::arg("list", list));
}

std::string_view callee_of(std::string_view name) {
    return name.substr(0, name.find('('));
}

bool has_it(const FinishedRun& run, const Moment& moment) {
    return !find_all(run.index, moment).empty();
}

// The tasks of the run as moments, those of the same coroutine first.
std::vector<Moment> tasks_like(const FinishedRun& run, const Moment& wanted) {
    std::vector<Moment> alike;
    std::vector<Moment> others;
    std::set<std::string> seen;
    for (const TaskFacts& task : run.index.tasks()) {
        if (is_shutdown_task(task.label)) continue;
        Moment moment = wanted;
        moment.count = 1;
        moment.after.clear();
        moment.name = task.label.empty() ? task.name : task.label;
        if (!seen.insert(moment.name).second) continue;
        const bool is_alike = callee_of(moment.name) == callee_of(wanted.name);
        (is_alike ? alike : others).push_back(moment);
    }
    alike.insert(alike.end(), others.begin(), others.end());
    return alike;
}

std::vector<std::string> near_task(const FinishedRun& run, const Moment& wanted) {
    std::vector<std::string> found;
    std::vector<std::string> later;
    for (Moment moment : tasks_like(run, wanted)) {
        const bool is_alike = callee_of(moment.name) == callee_of(wanted.name);
        if (has_it(run, moment)) {
            (is_alike ? found : later).push_back(to_text(moment));
            continue;
        }
        if (!is_alike || wanted.place != Place::Task) continue;
        // It did not do that: what it did in the end instead.
        for (const Did did : {Did::Failed, Did::Cancelled, Did::Done, Did::Suspended}) {
            moment.did = did;
            if (!has_it(run, moment)) continue;
            found.push_back(to_text(moment));
            break;
        }
    }
    found.insert(found.end(), later.begin(), later.end());
    return found;
}

std::vector<std::string> near_line(const FinishedRun& run, const Moment& wanted) {
    if (!wanted.name.empty()) {
        const auto in_tasks = near_task(run, wanted);
        if (!in_tasks.empty()) return in_tasks;
    }
    std::vector<std::uint32_t> lines;
    for (std::uint32_t line = 1; line <= run.source.line_count(); ++line) {
        Moment moment = wanted;
        moment.count = 1;
        moment.after.clear();
        moment.name.clear();
        moment.line = line;
        if (has_it(run, moment)) lines.push_back(line);
        constexpr std::uint32_t lines_max = 2000;
        if (line > lines_max) break;
    }
    const auto distance = [&](std::uint32_t line) {
        return line > wanted.line ? line - wanted.line : wanted.line - line;
    };
    std::stable_sort(lines.begin(), lines.end(),
                     [&](auto a, auto b) { return distance(a) < distance(b); });
    std::vector<std::string> found;
    for (const std::uint32_t line : lines)
        found.push_back(fmt::format("line {}", line));
    return found;
}

// Lines of output with a word in common first.
std::vector<std::string> near_output(const FinishedRun& run, const Moment& wanted) {
    const std::string_view word = std::string_view(wanted.name).substr(0, wanted.name.find(' '));
    constexpr std::size_t length_max = 30;
    std::vector<std::string> alike;
    std::vector<std::string> others;
    std::set<std::string> seen;
    for (const Mark& mark : run.timeline.marks) {
        if (mark.kind != MarkKind::Output) continue;
        const std::string_view line = mark.text.substr(0, mark.text.find_first_of("\r\n\""));
        const std::string text(
            line.substr(0, line.size() > length_max ? line.find(' ') : line.npos));
        if (text.empty() || !seen.insert(text).second) continue;
        const bool is_alike = !word.empty() && line.find(word) != line.npos;
        (is_alike ? alike : others).push_back(fmt::format("prints \"{}\"", text));
    }
    alike.insert(alike.end(), others.begin(), others.end());
    return alike;
}

} // namespace

std::string moments_near(const FinishedRun& run, const Moment& moment, Language language) {
    Moment any = moment;
    any.count = 1;
    any.after.clear();
    const std::size_t count = find_all(run.index, any).size();
    if (count > 0 && moment.place != Place::Clock)
        return text_with(language, count == 1 ? "moments.occurs_once" : "moments.occurs",
                         fmt::arg("moment", to_text(any)), fmt::arg("count", count));
    switch (moment.place) {
    case Place::Task: return joined(language, near_task(run, moment));
    case Place::Line: return joined(language, near_line(run, moment));
    case Place::Prints: return joined(language, near_output(run, moment));
    case Place::Clock:
        return text_with(language, "moments.ends",
                         fmt::arg("time", seconds_text(run.timeline.end_time)));
    case Place::Generator: {
        std::vector<std::string> found;
        for (const Lane& lane : run.timeline.lanes) {
            any.name = std::string(lane.name);
            if (lane.kind == LaneKind::Generator && has_it(run, any) &&
                std::find(found.begin(), found.end(), to_text(any)) == found.end())
                found.push_back(to_text(any));
        }
        return joined(language, found);
    }
    case Place::Iteration: {
        std::uint32_t last = 0;
        for (const Slot& slot : run.timeline.slots)
            last = std::max(last, slot.iteration);
        return last == 0 ? std::string()
                         : text_with(language, "moments.iterations", fmt::arg("last", last));
    }
    case Place::Start:
    case Place::End:
    case Place::Note: break;
    }
    return {};
}

} // namespace app::model
