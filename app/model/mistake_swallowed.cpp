#include "app/model/mistakes.h"
#include "app/model/narrate.h"
#include "runtime/syntax/bodies.h"
#include "runtime/syntax/parser.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

// Cancellations that came to a task and did not end it. It is the program's doing where a handler
// of its own caught the CancelledError and went on; where a function of a library returned in spite
// of it, that is told as such. An error that was turned into another one, by asyncio or by a
// handler, was not swallowed: it is seen to by whoever gets the other.
namespace app::model {

using namespace runtime::trace;
namespace ast = runtime::syntax::ast;
namespace source = runtime::source;

namespace {

struct Lines {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool contain(std::uint32_t line) const { return line >= first && line <= last; }
};

// A part of the program that an exception comes to: the handlers of a try, its finally, the end of
// a with. An exception caught there is done with once its frame goes on outside of these lines.
struct Catcher {
    Lines guarded; // where the exception comes from
    Lines own;
    std::set<std::uint32_t> entries; // the lines at which it may be entered
    bool is_with = false;
    bool is_meant = false; // says that it suppresses CancelledError
};

class CatcherFinder {
  public:
    explicit CatcherFinder(const source::SourceText& text) : text_(text) {}

    std::vector<Catcher> find(const ast::Module& module) {
        read(module.body);
        return std::move(found_);
    }

  private:
    using Body = std::vector<ast::Stmt>;

    void read(const Body& body) {
        for (const ast::Stmt& statement : body)
            std::visit([&](const auto& node) { look_at(node, statement.span); }, statement.node);
    }

    template <class Node>
    void look_at(const Node& node, source::Span span) {
        if constexpr (requires { node.handlers; }) add_try(node);
        if constexpr (requires {
                          node.items;
                          node.body;
                      })
            add_with(node, span);
        ast::for_each_body(node, [this](const Body& body) { read(body); });
    }

    std::uint32_t first_line(source::Span span) const { return text_.line_at(span.begin); }
    std::uint32_t last_line(source::Span span) const {
        return text_.line_at(span.end > span.begin ? span.end - 1 : span.end);
    }
    Lines lines_of(const Body& body) const {
        return {first_line(body.front().span), last_line(body.back().span)};
    }

    void add_try(const ast::Try& node) {
        Lines guarded = lines_of(node.body);
        if (!node.handlers.empty()) {
            Catcher handlers;
            handlers.guarded = guarded;
            handlers.own = {first_line(node.handlers.front().span),
                            last_line(node.handlers.back().span)};
            for (const ast::ExceptHandler& handler : node.handlers)
                handlers.entries.insert(first_line(handler.span));
            guarded.last = handlers.own.last;
            found_.push_back(std::move(handlers));
        }
        if (node.finalbody.empty()) return;
        if (!node.orelse.empty()) guarded.last = lines_of(node.orelse).last;
        Catcher finally;
        finally.guarded = guarded;
        finally.own = lines_of(node.finalbody);
        finally.entries.insert(finally.own.first);
        found_.push_back(std::move(finally));
    }

    void add_with(const ast::With& node, source::Span span) {
        Catcher with;
        with.is_with = true;
        with.guarded = {first_line(span), last_line(span)};
        const std::uint32_t body = lines_of(node.body).first;
        with.own = {with.guarded.first, std::max(with.guarded.first, body - 1)};
        for (std::uint32_t line = with.own.first; line <= with.own.last; ++line)
            with.entries.insert(line);
        const std::string_view head = text_.slice({span.begin, node.body.front().span.begin});
        with.is_meant =
            head.find("suppress(") != head.npos && head.find("CancelledError") != head.npos;
        found_.push_back(std::move(with));
    }

    const source::SourceText& text_;
    std::vector<Catcher> found_;
};

// Follows the CancelledError of each task through the frames that it comes to.
class SwallowReader {
  public:
    SwallowReader(const FinishedRun& run, std::vector<Catcher> catchers)
        : run_(run), index_(run.index), catchers_(std::move(catchers)),
          tasks_(run.index.tasks().size()), lines_(run.index.frames().size() + 1) {}

    Mistakes read() {
        EventReader reader(run_.trace);
        while (const Event* event = reader.next()) {
            now_ = event->stamp;
            std::visit([this](const auto& body) { see(body); }, event->body);
        }
        std::erase_if(found_, [](const Mistake& mistake) { return mistake.event == no_event; });
        return std::move(found_);
    }

  private:
    struct Catch {
        EventNumber event = 0;
        FrameId frame{};
        std::uint32_t raised_line = 0;
        const Catcher* by = nullptr; // known with the first line that the frame runs afterwards
        std::uint32_t line = 0;      // that line
        bool ran_own_exit = false;   // the with's __exit__() is the program's
    };
    static constexpr std::string_view wait_for = "wait_for";
    enum class Way : std::uint8_t { OwnCode, Meant, Library };
    struct Swallow {
        Way way = Way::OwnCode;
        EventNumber event = 0;
        std::uint32_t line = 0;
        std::string_view function;
    };
    struct Task {
        std::uint32_t requests = 0;
        bool is_asked = false;     // and the next step delivers it
        bool is_in_flight = false; // the error was delivered, and is not done with
        bool awaits_cancelled = false;
        bool is_in_wait_for =
            false; // which has a frame of its own only where it was made an object
        std::optional<std::size_t> told; // which of those found
        bool is_asked_again = false;     // since it was told
        std::optional<Catch> caught;
        std::optional<bool> caught_again; // in the same frame; whether it is a CancelledError
        Catch again;
        std::optional<Swallow> swallow;
    };
    Task& task(TaskId id) { return tasks_[to_number(id) - 1]; }
    Task* watched() {
        if (to_number(now_.task) == 0) return nullptr;
        Task& running = task(now_.task);
        return running.is_in_flight ? &running : nullptr;
    }

    bool is_own(FrameId frame) const {
        const CodeRecord* code = code_of(frame);
        return code != nullptr && code->file == FileId{};
    }
    const CodeRecord* code_of(FrameId frame) const {
        if (to_number(frame) == 0) return nullptr;
        const CodeId code = index_.frame(frame).code;
        return to_number(code) == 0 ? nullptr : &run_.trace.code(code);
    }

    template <class Body>
    void see(const Body&) {}

    void see(const TaskCancelRequested& event) {
        cancelled_.insert(index_.task(event.task).future);
        if (event.origin == CancelOrigin::OwnGroup) return;
        Task& asked = task(event.task);
        ++asked.requests;
        asked.is_asked = true;
        asked.is_asked_again = true;
    }
    void see(const TaskUncancelled& event) {
        Task& one = task(event.task);
        one.requests = std::min(one.requests, event.remaining);
    }

    void see(const TaskStepBegan& event) {
        Task& running = task(event.task);
        if (!std::exchange(running.is_asked, false)) {
            running.is_in_wait_for = false;
            return;
        }
        running.is_in_flight = true;
        running.caught.reset();
        running.swallow.reset();
    }

    void see(const ExceptionRaised&) {
        if (Task* const running = watched()) running->is_in_wait_for = false;
    }

    // Who was thrown an error goes on without one.
    void leave_wait_for(Task& running) {
        if (!std::exchange(running.is_in_wait_for, false)) return;
        running.swallow = Swallow{Way::Library, now_.number, 0, wait_for};
    }

    void see(const ExceptionCaught& event) {
        Task* const running = watched();
        if (running == nullptr || running->swallow) return;
        running->is_in_wait_for = false;
        const bool is_cancel = event.type == "CancelledError";
        const Catch here{now_.number, now_.frame, lines_[to_number(now_.frame)]};
        if (!running->caught) {
            if (is_cancel)
                running->caught = here;
            else
                running->is_in_flight = false;
        } else if (running->caught->frame == now_.frame) {
            running->caught_again = is_cancel;
            running->again = here;
        }
    }

    void see(const FrameEntered& event) {
        Task* const running = watched();
        if (running == nullptr || !running->caught || !is_own(event.frame)) return;
        const std::string_view name = code_of(event.frame)->name;
        if (name == "__exit__" || name == "__aexit__") running->caught->ran_own_exit = true;
    }

    void see(const Line& event) {
        lines_[to_number(event.frame)] = event.line;
        Task* const running = watched();
        if (running != nullptr) leave_wait_for(*running);
        if (running == nullptr || !running->caught || event.frame != running->caught->frame) return;
        if (const auto again = std::exchange(running->caught_again, std::nullopt)) {
            Catch& first = *running->caught;
            const bool is_within = first.by != nullptr && first.by->own.contain(event.line);
            if (!is_within && !*again) {
                running->caught.reset(); // The handler raised something else.
                running->is_in_flight = false;
                return;
            }
            if (!is_within) first = running->again;
        }
        Catch& caught = *running->caught;
        if (caught.line == 0) {
            caught.line = event.line;
            caught.by = catcher_of(caught);
            if (caught.by == nullptr)
                running->caught.reset();
            else if (caught.by->entries.contains(event.line))
                caught.event = now_.number;
            else
                go_on(*running);
        } else if (!caught.by->own.contain(event.line)) {
            go_on(*running);
        }
    }

    // The innermost that guards the line and is entered at the next one; or a with on one line, of
    // which no line is run again.
    const Catcher* catcher_of(const Catch& caught) const {
        const Catcher* best = nullptr;
        for (const Catcher& one : catchers_) {
            if (!one.guarded.contain(caught.raised_line)) continue;
            const bool is_entered = one.entries.contains(caught.line);
            const bool is_on_one_line = one.is_with && one.guarded.first == one.guarded.last;
            if (!is_entered && !is_on_one_line) continue;
            const auto size = [](const Catcher& c) { return c.guarded.last - c.guarded.first; };
            if (best == nullptr || size(one) <= size(*best)) best = &one;
        }
        return best;
    }

    void see(const FrameLeft& event) {
        Task* const running = watched();
        if (running == nullptr) return;
        if (event.how == LeaveHow::Returned) leave_wait_for(*running);
        if (!running->caught || event.frame != running->caught->frame) return;
        if (event.how == LeaveHow::Returned)
            go_on(*running);
        else
            running->caught.reset();
        running->caught_again.reset();
    }

    void go_on(Task& running) {
        const Catch caught = *running.caught;
        running.caught.reset();
        Swallow swallow;
        swallow.event = caught.event;
        swallow.line = caught.line;
        if (const CodeRecord* code = code_of(caught.frame); !is_own(caught.frame)) {
            swallow.way = Way::Library;
            if (code != nullptr) swallow.function = code->name;
        } else if (caught.by == nullptr) {
            return;
        } else if (caught.by->is_meant) {
            swallow.way = Way::Meant;
        } else if (caught.by->is_with && !caught.ran_own_exit) {
            return; // A library's own: it has its reasons.
        }
        running.swallow = swallow;
    }

    void see(const TaskStepEnded& event) {
        Task& ran = task(event.task);
        const bool is_over = event.how == StepEnd::Returned || event.how == StepEnd::Raised ||
                             event.how == StepEnd::Cancelled;
        if (ran.is_in_flight) judge(event, ran);
        const bool is_group_waiting = event.text == "TaskGroup";
        if (is_over || (!ran.caught && !is_group_waiting)) ran.is_in_flight = false;
        // It kept the error, and raised it later.
        if (event.how == StepEnd::Cancelled && ran.told && !ran.is_asked_again)
            found_[*ran.told].event = no_event;
        const bool waits = to_number(event.waiting_on) != 0;
        ran.awaits_cancelled = waits && cancelled_.contains(event.waiting_on);
        ran.is_in_wait_for = waits && index_.future(event.waiting_on).kind == FutureKind::WaitFor &&
                             index_.future(event.waiting_on).label.starts_with(wait_for);
    }

    void judge(const TaskStepEnded& event, Task& ran) {
        const auto swallow = std::exchange(ran.swallow, std::nullopt);
        if (!swallow || ran.requests == 0 || ran.told) return;
        if (event.how == StepEnd::Raised || event.how == StepEnd::Cancelled) return;
        const bool is_end = event.how == StepEnd::Returned;
        if (swallow->way == Way::Meant && (is_end || ran.awaits_cancelled)) return;
        ran.told = found_.size();
        ran.is_asked_again = false;
        add(event.task, *swallow);
    }

    void add(TaskId id, const Swallow& swallow) {
        Mistake mistake;
        mistake.kind = MistakeKind::SwallowedCancel;
        mistake.event = swallow.event;
        mistake.task = id;
        if (swallow.way == Way::Library)
            mistake.variant = swallow.function == wait_for ? wait_for : std::string_view("library");
        mistake.words = {{"task", std::string(task_label(index_, id))},
                         {"line", std::to_string(swallow.line)},
                         {"function", std::string(swallow.function)}};
        found_.push_back(std::move(mistake));
    }

    const FinishedRun& run_;
    const TraceIndex& index_;
    std::vector<Catcher> catchers_;
    Stamp now_;
    std::vector<Task> tasks_;
    std::vector<std::uint32_t> lines_; // by frame: the last that it ran
    std::set<FutureId> cancelled_;     // of the tasks that were asked to cancel
    Mistakes found_;
};

// Where a time limit that ran out is left without a TimeoutError, because what it cancelled went on
// as if nothing had happened. It looks from the request to the end of the block, which takes the
// request back, and at what the program does next.
std::optional<EventNumber> unnoticed_timeout(const FinishedRun& run, EventNumber requested) {
    constexpr int looked_at_max = 20'000;
    EventReader reader = run.index.reader_at(requested);
    const auto first = std::get<TaskCancelRequested>(reader.next()->body);
    if (first.origin != CancelOrigin::Timeout) return std::nullopt;
    std::optional<EventNumber> taken_back;
    for (int i = 0; i < looked_at_max; ++i) {
        const Event* event = reader.next();
        if (event == nullptr) break;
        if (!taken_back) {
            const auto* back = std::get_if<TaskUncancelled>(&event->body);
            if (back == nullptr || back->task != first.task) continue;
            if (back->remaining > 0) break;
            taken_back = event->stamp.number;
        } else if (event->stamp.task == first.task) {
            const EventKind kind = event->kind();
            if (kind == EventKind::Line) return taken_back;
            const bool goes_on =
                kind == EventKind::LocalChanged || kind == EventKind::FutureCreated;
            if (!goes_on) break;
        }
    }
    return std::nullopt;
}

void add_unnoticed_timeouts(const FinishedRun& run, Mistakes& found) {
    constexpr int requests_max = 200;
    int requests = 0;
    for (const Mark& mark : run.timeline.marks) {
        if (mark.kind != MarkKind::CancelRequest || mark.lane == no_lane) continue;
        if (++requests > requests_max) return;
        const auto at = unnoticed_timeout(run, mark.event);
        if (!at) continue;
        Mistake mistake;
        mistake.kind = MistakeKind::SwallowedCancel;
        mistake.event = *at;
        mistake.task = TaskId{run.timeline.lanes[mark.lane].id};
        mistake.variant = "timeout";
        mistake.words = {{"task", std::string(task_label(run.index, mistake.task))}};
        found.push_back(std::move(mistake));
    }
}

} // namespace

// A task is said to have swallowed a cancel once.
Mistakes find_swallowed_cancels(const FinishedRun& run) {
    const bool is_any_asked =
        std::any_of(run.timeline.marks.begin(), run.timeline.marks.end(),
                    [](const Mark& mark) { return mark.kind == MarkKind::CancelRequest; });
    if (!is_any_asked) return {};
    Mistakes found;
    add_unnoticed_timeouts(run, found);
    std::vector<Catcher> catchers;
    if (const auto module = runtime::syntax::parse(run.source))
        catchers = CatcherFinder(run.source).find(*module);
    for (Mistake& mistake : SwallowReader(run, std::move(catchers)).read()) {
        const bool is_known = std::any_of(found.begin(), found.end(),
                                          [&](const Mistake& m) { return m.task == mistake.task; });
        if (!is_known) found.push_back(std::move(mistake));
    }
    return found;
}

} // namespace app::model
