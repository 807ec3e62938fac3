#include "app/model/mistakes.h"
#include "app/model/narrate.h"
#include "runtime/syntax/parser.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Orders that CPython leaves to chance and a run here does not: loops over sets of tasks, strings
// and other objects, and what as_completed() starts. The text tells which loops go over a set; the
// run tells what is in it (numbers have one order in CPython too), and whether the order shows: two
// rounds of the loop print or start something, or cancel tasks that then do. Lists, and what
// gather() gives, have an order of their own and are never told of.
namespace app::model {

using namespace runtime::trace;
namespace ast = runtime::syntax::ast;
namespace source = runtime::source;

namespace {

// A loop over a set: whose it is, its line and its variable.
struct SetLoop {
    std::string function; // empty: the module's
    std::uint32_t line = 0;
    std::uint32_t last_line = 0;
    std::string variable;
    bool is_wait = false; // over what asyncio.wait() gave
};

enum class Kind : std::uint8_t { Other, Set, Wait };

// Finds them in a program's text. Of a name that is ever bound to something else in its function
// nothing is believed.
class SetLoopFinder {
  public:
    explicit SetLoopFinder(const source::SourceText& text) : text_(text) {}

    std::vector<SetLoop> find(const ast::Module& module) {
        read_scope("", module.body);
        return std::move(found_);
    }

  private:
    using Names = std::map<std::string, Kind>;

    void read_scope(const std::string& function, const std::vector<ast::Stmt>& body) {
        function_ = function;
        names_.clear();
        each(body, [&](const ast::Stmt& statement) { bind(statement); });
        each(body, [&](const ast::Stmt& statement) { look_at(statement); });
        std::vector<const ast::FunctionDef*> inner;
        collect_functions(body, inner);
        for (const ast::FunctionDef* def : inner)
            read_scope(def->name, def->body);
    }

    // Every statement of the scope, those inside of others too, but not those of functions in it.
    template <class Visit>
    void each(const std::vector<ast::Stmt>& body, const Visit& visit) const {
        for (const ast::Stmt& statement : body) {
            visit(statement);
            each_inside(statement, [&](const std::vector<ast::Stmt>& part) { each(part, visit); });
        }
    }

    template <class Take>
    static void each_inside(const ast::Stmt& statement, const Take& take) {
        if (const auto* for_ = std::get_if<ast::For>(&statement.node)) {
            take(for_->body);
            take(for_->orelse);
        } else if (const auto* async_for = std::get_if<ast::AsyncFor>(&statement.node)) {
            take(async_for->body);
        } else if (const auto* while_ = std::get_if<ast::While>(&statement.node)) {
            take(while_->body);
        } else if (const auto* if_ = std::get_if<ast::If>(&statement.node)) {
            take(if_->body);
            take(if_->orelse);
        } else if (const auto* with = std::get_if<ast::With>(&statement.node)) {
            take(with->body);
        } else if (const auto* async_with = std::get_if<ast::AsyncWith>(&statement.node)) {
            take(async_with->body);
        } else if (const auto* try_ = std::get_if<ast::Try>(&statement.node)) {
            take(try_->body);
            for (const ast::ExceptHandler& handler : try_->handlers)
                take(handler.body);
            take(try_->orelse);
            take(try_->finalbody);
        }
    }

    void collect_functions(const std::vector<ast::Stmt>& body,
                           std::vector<const ast::FunctionDef*>& out) const {
        each(body, [&](const ast::Stmt& statement) {
            if (const auto* def = std::get_if<ast::FunctionDef>(&statement.node))
                out.push_back(def);
            else if (const auto* async_def = std::get_if<ast::AsyncFunctionDef>(&statement.node))
                out.push_back(async_def);
            else if (const auto* type = std::get_if<ast::ClassDef>(&statement.node))
                collect_functions(type->body, out);
        });
    }

    void bind_name(const ast::Expr& target, Kind kind) {
        const auto* name = std::get_if<ast::Name>(&target.node);
        if (name == nullptr) return;
        const auto [at, is_new] = names_.emplace(name->id, kind);
        if (!is_new && at->second != kind) at->second = Kind::Other;
    }

    void bind(const ast::Stmt& statement) {
        if (const auto* loop = std::get_if<ast::For>(&statement.node)) {
            bind_name(loop->target, Kind::Other);
            return;
        }
        const auto* assign = std::get_if<ast::Assign>(&statement.node);
        if (assign == nullptr) return;
        for (const ast::Expr& target : assign->targets) {
            const auto* pair = std::get_if<ast::Tuple>(&target.node);
            if (pair == nullptr) {
                bind_name(target, kind_of(assign->value));
                continue;
            }
            const bool is_wait = pair->elts.size() == 2 && is_wait_result(assign->value);
            for (const ast::Expr& element : pair->elts)
                bind_name(element, is_wait ? Kind::Wait : Kind::Other);
        }
    }

    static std::string_view last_name(const ast::Expr& function) {
        if (const auto* name = std::get_if<ast::Name>(&function.node)) return name->id;
        if (const auto* of = std::get_if<ast::Attribute>(&function.node)) {
            const auto* module = std::get_if<ast::Name>(&of->value->node);
            if (of->attr == "run_until_complete") return of->attr;
            if (module != nullptr && module->id == "asyncio") return of->attr;
        }
        return "";
    }

    // `await asyncio.wait(…)` and `loop.run_until_complete(asyncio.wait(…))`.
    static bool is_wait_result(const ast::Expr& value) {
        if (const auto* awaited = std::get_if<ast::Await>(&value.node)) {
            const auto* call = std::get_if<ast::Call>(&awaited->value->node);
            return call != nullptr && last_name(*call->func) == "wait";
        }
        const auto* runs = std::get_if<ast::Call>(&value.node);
        if (runs == nullptr || last_name(*runs->func) != "run_until_complete") return false;
        const auto* call =
            runs->args.empty() ? nullptr : std::get_if<ast::Call>(&runs->args.front().node);
        return call != nullptr && last_name(*call->func) == "wait";
    }

    Kind kind_of(const ast::Expr& value) const {
        if (std::holds_alternative<ast::Set>(value.node) ||
            std::holds_alternative<ast::SetComp>(value.node))
            return Kind::Set;
        if (const auto* call = std::get_if<ast::Call>(&value.node)) {
            const auto* callee = std::get_if<ast::Name>(&call->func->node);
            const bool is_set =
                callee != nullptr && (callee->id == "set" || callee->id == "frozenset");
            return is_set ? Kind::Set : Kind::Other;
        }
        const auto* name = std::get_if<ast::Name>(&value.node);
        if (name == nullptr) return Kind::Other;
        const auto known = names_.find(name->id);
        return known == names_.end() ? Kind::Other : known->second;
    }

    void look_at(const ast::Stmt& statement) {
        const auto* loop = std::get_if<ast::For>(&statement.node);
        if (loop == nullptr || loop->body.empty()) return;
        const auto* variable = std::get_if<ast::Name>(&loop->target.node);
        const Kind kind = kind_of(loop->iter);
        if (variable == nullptr || kind == Kind::Other) return;
        found_.push_back({function_, text_.line_at(statement.span.begin),
                          text_.line_at(loop->body.back().span.end), variable->id,
                          kind == Kind::Wait});
    }

    const source::SourceText& text_;
    std::string function_;
    Names names_;
    std::vector<SetLoop> found_;
};

// Numbers, and what is made of them, come in CPython's own order in both.
bool has_chance_order(const TraceValue& value) {
    if (!value.has_text()) return false;
    const std::string text = to_text(value);
    return text.starts_with('<') || text.starts_with('\'') || text.starts_with('"');
}

// Watches the run for loops whose order shows.
class ChanceReader {
  public:
    ChanceReader(const FinishedRun& run, std::vector<SetLoop> loops)
        : run_(run), loops_(std::move(loops)), starting_lines_(lines_that_start(run.source)) {}

    Mistakes read() {
        EventReader reader(run_.trace);
        while (const Event* event = reader.next())
            see(*event);
        for (auto& [key, visit] : visits_)
            end(visit);
        for (const Visit& visit : cancellings_)
            end_cancelling(visit);
        for (const auto& [place, start] : started_)
            end_start(place.second, start);
        std::stable_sort(found_.begin(), found_.end(),
                         [](const Mistake& a, const Mistake& b) { return a.event < b.event; });
        return std::move(found_);
    }

  private:
    // One stay of a frame in a loop.
    struct Visit {
        const SetLoop* loop = nullptr;
        TaskId task{};
        EventNumber first = 0;
        EventNumber last = 0;
        EventNumber second_shown = 0; // where a second round prints or starts something
        std::uint32_t rounds_shown = 0;
        bool has_shown = false;                                // in this round
        std::vector<std::pair<TaskId, EventNumber>> cancelled; // and by which event
    };
    // What one call of as_completed() started.
    struct Start {
        TaskId by{};
        EventNumber first = 0;
        EventNumber last = 0;
        std::vector<TaskId> tasks;
    };

    // Lines that hand coroutines to as_completed(), which makes tasks of them. Of tasks that the
    // program made itself the order is the program's.
    static std::set<std::uint32_t> lines_that_start(const source::SourceText& text) {
        std::set<std::uint32_t> lines;
        for (std::uint32_t line = 1; line <= text.line_count(); ++line) {
            const std::string_view words = text.line_text(line);
            const auto has = [&](std::string_view word) { return words.find(word) != words.npos; };
            if (has("as_completed(") && !has("create_task") && !has("ensure_future"))
                lines.insert(line);
        }
        return lines;
    }

    const CodeRecord* code_of(FrameId frame) const {
        if (to_number(frame) == 0) return nullptr;
        const CodeId code = run_.index.frame(frame).code;
        return to_number(code) == 0 ? nullptr : &run_.trace.code(code);
    }

    const SetLoop* loop_at(FrameId frame, std::uint32_t line, std::string_view variable) const {
        const CodeRecord* code = code_of(frame);
        if (code == nullptr || code->file != FileId{}) return nullptr;
        const std::string_view function =
            code->kind == CodeKind::Module ? std::string_view() : code->name;
        const auto found = std::find_if(loops_.begin(), loops_.end(), [&](const SetLoop& loop) {
            return loop.function == function && loop.line == line && loop.variable == variable;
        });
        return found == loops_.end() ? nullptr : &*found;
    }

    void see(const Event& event) {
        if (const auto* changed = std::get_if<LocalChanged>(&event.body))
            see_change(event.stamp, *changed);
        else if (const auto* line = std::get_if<Line>(&event.body))
            see_line(*line);
        else if (const auto* created = std::get_if<TaskCreated>(&event.body))
            see_created(event.stamp, *created);
        else if (const auto* request = std::get_if<TaskCancelRequested>(&event.body))
            see_cancelled(event.stamp, request->task);
        else if (event.kind() == EventKind::Output)
            show(event.stamp);
        else if (const auto* left = std::get_if<FrameLeft>(&event.body))
            leave(left->frame);
    }

    void see_change(const Stamp& stamp, const LocalChanged& changed) {
        const CodeRecord* code = code_of(changed.frame);
        if (code == nullptr || changed.slot >= code->locals.size()) return;
        const SetLoop* loop = loop_at(changed.frame, stamp.line, code->locals[changed.slot]);
        if (loop == nullptr || !has_chance_order(changed.value)) return;
        Visit& visit = visits_[changed.frame];
        if (visit.loop != loop) {
            end(visit);
            visit = {loop, stamp.task, stamp.number, stamp.number, 0, 0, false, {}};
        }
        visit.has_shown = false;
        visit.last = stamp.number;
    }

    // A line of the frame beyond the loop ends the stay.
    void see_line(const Line& line) {
        const auto visit = visits_.find(line.frame);
        if (visit == visits_.end()) return;
        const SetLoop& loop = *visit->second.loop;
        if (line.line < loop.line || line.line > loop.last_line) leave(line.frame);
    }

    void leave(FrameId frame) {
        const auto visit = visits_.find(frame);
        if (visit == visits_.end()) return;
        end(visit->second);
        visits_.erase(visit);
    }

    void see_cancelled(const Stamp& stamp, TaskId task) {
        for (auto& [frame, visit] : visits_) {
            if (visit.task != stamp.task) continue;
            visit.last = stamp.number;
            visit.cancelled.emplace_back(task, stamp.number);
        }
    }

    // Something of this task's that people see: it belongs to each loop that the task is in.
    void show(const Stamp& stamp) {
        last_shown_[stamp.task] = stamp.number;
        for (auto& [frame, visit] : visits_) {
            if (visit.task != stamp.task) continue;
            visit.last = stamp.number;
            if (visit.has_shown) continue;
            visit.has_shown = true;
            if (++visit.rounds_shown == 2) visit.second_shown = stamp.number;
        }
    }

    void see_created(const Stamp& stamp, const TaskCreated& created) {
        const CodeRecord* code = code_of(stamp.frame);
        const bool is_own = code != nullptr && code->file == FileId{};
        if (is_own && starting_lines_.contains(stamp.line)) {
            Start& start = started_[{stamp.frame, stamp.line}];
            if (start.tasks.empty()) start.first = stamp.number;
            start.by = stamp.task;
            start.last = stamp.number;
            start.tasks.push_back(created.task);
        } else {
            show(stamp);
        }
    }

    // The order of cancellations shows if two of the tasks have something to say of theirs.
    void end_cancelling(const Visit& visit) {
        std::vector<EventNumber> telling;
        for (const auto& [task, request] : visit.cancelled) {
            const auto shown = last_shown_.find(task);
            if (shown != last_shown_.end() && shown->second > request) telling.push_back(request);
        }
        if (telling.size() >= 2) add(visit, telling[1]);
    }

    void end(const Visit& visit) {
        if (visit.loop == nullptr) return;
        if (visit.cancelled.size() >= 2) cancellings_.push_back(visit);
        if (visit.rounds_shown >= 2) add(visit, visit.second_shown);
    }

    void add(const Visit& visit, EventNumber event) {
        add(visit.loop->is_wait ? "wait" : "found", visit.loop->line, event, visit.task,
            visit.first, visit.last);
    }

    // The order of what was started shows if two of them are done at one time.
    void end_start(std::uint32_t line, const Start& start) {
        std::set<double> ends;
        bool is_tie = false;
        for (const TaskId task : start.tasks) {
            const EventNumber finished = run_.index.task(task).finished;
            if (finished == no_event) continue;
            is_tie = is_tie || !ends.insert(run_.index.time_of(finished)).second;
        }
        if (is_tie) add("as_completed", line, start.first, start.by, 0, start.last);
    }

    void add(std::string_view variant, std::uint32_t line, EventNumber event, TaskId task,
             EventNumber first, EventNumber last) {
        const bool is_known = std::any_of(found_.begin(), found_.end(), [&](const Mistake& m) {
            return m.words.front().second == std::to_string(line) && m.task == task;
        });
        if (is_known || line == 0) return;
        Mistake mistake;
        mistake.kind = MistakeKind::ChanceOrder;
        mistake.event = event;
        mistake.task = task;
        mistake.variant = variant;
        mistake.words = {{"line", std::to_string(line)}};
        mistake.stretch = {first == 0 ? event : first, last};
        found_.push_back(std::move(mistake));
    }

    const FinishedRun& run_;
    std::vector<SetLoop> loops_;
    std::map<FrameId, Visit> visits_;
    std::vector<Visit> cancellings_; // stays over, that cancelled several tasks
    std::map<TaskId, EventNumber> last_shown_;
    std::set<std::uint32_t> starting_lines_;
    std::map<std::pair<FrameId, std::uint32_t>, Start> started_; // by frame and line
    Mistakes found_;
};

} // namespace

Mistakes find_chance_orders(const FinishedRun& run) {
    const std::string& text = run.source.text();
    const auto has = [&](std::string_view word) { return text.find(word) != std::string::npos; };
    const bool may_have_set = has("for ") && (has("{") || has("set(") || has("wait("));
    if (!may_have_set && !has("as_completed")) return {};
    const auto module = runtime::syntax::parse(run.source);
    if (!module) return {};
    std::vector<SetLoop> loops = SetLoopFinder(run.source).find(*module);
    if (loops.empty() && !has("as_completed")) return {};
    return ChanceReader(run, std::move(loops)).read();
}

} // namespace app::model
