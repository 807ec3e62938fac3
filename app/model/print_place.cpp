#include "app/model/print_place.h"

#include "app/model/console_lines.h"

#include <algorithm>
#include <string_view>

namespace app::model {

using namespace runtime::trace;

namespace {

using Lines = std::vector<ConsoleLine>;

// The one line with this text; null if there are more, or none.
const ConsoleLine* only_line(const Lines& lines, std::string_view text) {
    const auto is_it = [&](const ConsoleLine& line) { return line.text == text; };
    const auto found = std::find_if(lines.begin(), lines.end(), is_it);
    if (found == lines.end() || std::find_if(found + 1, lines.end(), is_it) != lines.end())
        return nullptr;
    return &*found;
}

// Where all the lines are that an event begins, in a run that prints each of them once; nothing if
// it does not, or no longer in one piece.
std::optional<EventNumber> event_of_same_text(const Lines& before, EventNumber event,
                                              const Lines& after) {
    std::optional<EventNumber> there;
    for (const ConsoleLine& line : before) {
        if (line.first_event != event) continue;
        const ConsoleLine* same = only_line(after, line.text);
        if (only_line(before, line.text) == nullptr || same == nullptr) return std::nullopt;
        if (same->is_error != line.is_error || (there && *there != same->first_event))
            return std::nullopt;
        there = same->first_event;
    }
    return there;
}

// Which of the things that `is_alike` takes comes under this number, counted from 1.
template <class Things, class IsAlike>
std::size_t nth_of(const Things& things, std::uint32_t number, IsAlike is_alike) {
    return static_cast<std::size_t>(std::count_if(
        things.begin(), things.begin() + static_cast<std::ptrdiff_t>(number), is_alike));
}

// A task is known by its call, or, where the number in that is what changed, by how many of its
// coroutine were made before it.
bool is_same_task(const FinishedRun& before, TaskId was, const FinishedRun& after, TaskId is) {
    if (to_number(was) == 0 || to_number(is) == 0) return was == is;
    const TaskFacts& one = before.index.task(was);
    const TaskFacts& other = after.index.task(is);
    if (one.coroutine_name != other.coroutine_name) return false;
    if (one.label == other.label) return true;
    const auto is_alike = [&](const TaskFacts& task) {
        return task.coroutine_name == one.coroutine_name;
    };
    return nth_of(before.index.tasks(), to_number(was), is_alike) ==
           nth_of(after.index.tasks(), to_number(is), is_alike);
}

// The like of a callback outside of all tasks.
bool is_same_handle(const FinishedRun& before, HandleId was, const FinishedRun& after,
                    HandleId is) {
    if (to_number(was) == 0 || to_number(is) == 0) return was == is;
    const HandleFacts& one = before.index.handle(was);
    const HandleFacts& other = after.index.handle(is);
    if (one.kind != other.kind) return false;
    if (one.label == other.label) return true;
    const auto line = before.index.event(one.scheduled).stamp.line;
    if (line == 0 || line != after.index.event(other.scheduled).stamp.line) return false;
    const auto nth = [line](const FinishedRun& run, HandleId handle) {
        return nth_of(run.index.handles(), to_number(handle), [&](const HandleFacts& facts) {
            return facts.scheduled != no_event &&
                   run.index.event(facts.scheduled).stamp.line == line;
        });
    };
    return nth(before, was) == nth(after, is);
}

bool is_same_actor(const FinishedRun& before, const Stamp& was, const FinishedRun& after,
                   const Stamp& is) {
    if (!is_same_task(before, was.task, after, is.task)) return false;
    if (to_number(was.task) != 0) return true;
    return before.index.thread(was.thread).name == after.index.thread(is.thread).name &&
           is_same_handle(before, was.handle, after, is.handle);
}

// From where something was printed, and how often its writer had printed from there before.
struct Visit {
    std::vector<std::uint32_t> lines;
    std::size_t before = 0;

    friend bool operator==(const Visit&, const Visit&) = default;
};

std::vector<std::uint32_t> lines_of(const World& world) {
    std::vector<std::uint32_t> lines;
    for (const PrintPlace& place : print_places(world))
        lines.push_back(place.line);
    return lines;
}

Visit visit_of(const FinishedRun& run, EventNumber event) {
    const Stamp writer = run.index.event(event).stamp;
    World world(run.index);
    std::vector<std::vector<std::uint32_t>> earlier;
    for (const OutputRecord& output : run.index.outputs()) {
        if (output.event >= event) break;
        const Stamp stamp = run.index.event(output.event).stamp;
        const bool is_same_writer = stamp.task == writer.task && stamp.thread == writer.thread &&
                                    (to_number(writer.task) != 0 || stamp.handle == writer.handle);
        if (!is_same_writer || stamp.line != writer.line) continue;
        world.seek(output.event);
        earlier.push_back(lines_of(world));
    }
    world.seek(event);
    Visit visit{lines_of(world), 0};
    visit.before =
        static_cast<std::size_t>(std::count(earlier.begin(), earlier.end(), visit.lines));
    return visit;
}

} // namespace

std::vector<PrintPlace> print_places(const World& world) {
    std::vector<PrintPlace> places;
    const Stamp& stamp = world.stamp();
    const bool is_task = to_number(stamp.task) != 0;
    const EventNumber began =
        is_task || to_number(stamp.handle) == 0 ? 0 : world.index().handle(stamp.handle).run_began;
    for (const FrameId id : is_task ? world.stack(stamp.task) : world.stack(stamp.thread)) {
        // Below a callback lie the lines that run the loop.
        if (world.index().frame(id).created < began) break;
        const FrameState frame = world.frame(id);
        const bool is_own =
            to_number(frame.code) != 0 && world.trace().code(frame.code).file == FileId{};
        if (is_own) places.push_back({frame.code, frame.line});
    }
    return places;
}

std::optional<EventNumber> same_print(const FinishedRun& before, EventNumber event,
                                      const FinishedRun& after) {
    const auto there = event_of_same_text(console_lines(before), event, console_lines(after));
    if (!there) return std::nullopt;
    const Stamp was = before.index.event(event).stamp;
    const Stamp is = after.index.event(*there).stamp;
    if (!is_same_actor(before, was, after, is)) return std::nullopt;
    return visit_of(before, event) == visit_of(after, *there) ? there : std::nullopt;
}

} // namespace app::model
