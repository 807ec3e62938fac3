#include "app/model/mistakes.h"
#include "app/model/narrate.h"
#include "runtime/syntax/parser.h"
#include "runtime/trace/world.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

// Exceptions that the loop takes note of and the program never hears of: of a task whose gather()
// was over by then, of one whose result is thrown away, of a callback.
namespace app::model {

using namespace runtime::trace;
namespace ast = runtime::syntax::ast;
namespace source = runtime::source;

namespace {

// The lines of statements that await gather(..., return_exceptions=True) and leave what it gives.
class ThrownAwayFinder {
  public:
    explicit ThrownAwayFinder(const source::SourceText& text) : text_(text) {}

    std::vector<std::pair<std::uint32_t, std::uint32_t>> find(const ast::Module& module) {
        read(module.body);
        return std::move(found_);
    }

  private:
    void read(const std::vector<ast::Stmt>& body) {
        for (const ast::Stmt& statement : body)
            std::visit([&](const auto& node) { look_at(node, statement.span); }, statement.node);
    }

    template <class Node>
    void look_at(const Node& node, source::Span span) {
        if constexpr (
            requires { node.value.node; } && !requires { node.targets; } &&
            !requires { node.target; }) {
            const auto* awaited = std::get_if<ast::Await>(&node.value.node);
            if (awaited != nullptr && has_exceptions_returned(*awaited->value))
                found_.emplace_back(text_.line_at(span.begin), text_.line_at(span.end));
        }
        if constexpr (requires { node.body.front(); }) read(node.body);
        if constexpr (requires { node.orelse.front(); }) read(node.orelse);
        if constexpr (requires { node.finalbody.front(); }) read(node.finalbody);
        if constexpr (requires { node.handlers.front(); }) {
            for (const ast::ExceptHandler& handler : node.handlers)
                read(handler.body);
        }
    }

    // Of a gather() within wait_for() too.
    static bool has_exceptions_returned(const ast::Expr& value) {
        const auto* call = std::get_if<ast::Call>(&value.node);
        if (call == nullptr) return false;
        const bool is_asked =
            std::any_of(call->keywords.begin(), call->keywords.end(), [](const ast::Keyword& k) {
                const auto* constant = std::get_if<ast::Constant>(&k.value->node);
                const bool* truth = constant ? std::get_if<bool>(&constant->value) : nullptr;
                return k.arg == "return_exceptions" && truth != nullptr && *truth;
            });
        return is_asked ||
               std::any_of(call->args.begin(), call->args.end(),
                           [](const ast::Expr& a) { return has_exceptions_returned(a); });
    }

    const source::SourceText& text_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> found_;
};

class LostReader {
  public:
    explicit LostReader(const FinishedRun& run) : run_(run), index_(run.index) {
        if (const auto module = runtime::syntax::parse(run.source))
            thrown_away_ = ThrownAwayFinder(run.source).find(*module);
    }

    Mistakes read() {
        const auto& futures = index_.futures();
        for (std::uint32_t id = 1; id <= futures.size(); ++id) {
            const FutureFacts& child = futures[id - 1];
            if (child.resolved == no_event || child.outcome != Outcome::Exception) continue;
            if (to_number(child.task) == 0 || to_number(child.parent) == 0) continue;
            look_at(child);
        }
        return std::move(found_);
    }

  private:
    void look_at(const FutureFacts& child) {
        const FutureFacts& parent = index_.future(child.parent);
        const bool is_late = parent.resolved < child.resolved;
        if (parent.kind == FutureKind::Gather && is_late)
            add(child, parent.outcome == Outcome::Cancelled ? "gather_cancelled" : "gather_over");
        else if (parent.kind == FutureKind::Shield && is_late)
            add(child, "shield");
        else if (parent.kind == FutureKind::Gather && parent.resolved != no_event &&
                 parent.outcome == Outcome::Result && is_thrown_away(child.parent))
            add(child, "thrown_away");
    }

    // Whether the one who awaits this future does nothing with what it gives.
    bool is_thrown_away(FutureId future) {
        const auto [known, is_new] = is_thrown_away_.try_emplace(future, false);
        if (!is_new || thrown_away_.empty()) return known->second;
        const auto& waits = index_.waits();
        const auto wait = std::find_if(waits.begin(), waits.end(),
                                       [&](const WaitFacts& w) { return w.future == future; });
        if (wait == waits.end()) return false;
        World world(index_);
        world.seek(wait->event);
        for (const FrameId frame : world.stack(wait->task)) {
            const FrameState state = world.frame(frame);
            const bool is_own =
                to_number(state.code) != 0 && run_.trace.code(state.code).file == FileId{};
            if (!is_own) continue;
            known->second = std::any_of(thrown_away_.begin(), thrown_away_.end(), [&](auto lines) {
                return state.line >= lines.first && state.line <= lines.second;
            });
            break;
        }
        return known->second;
    }

    void add(const FutureFacts& child, std::string_view variant) {
        constexpr std::size_t found_max = 50;
        if (found_.size() >= found_max) return;
        const Event event = index_.event(child.resolved);
        Mistake mistake;
        mistake.kind = MistakeKind::LostException;
        mistake.event = child.resolved;
        mistake.task = child.task;
        mistake.variant = variant;
        mistake.words = {
            {"task", std::string(task_label(index_, child.task))},
            {"exception", shortened(to_text(std::get<FutureResolved>(event.body).value), 80)}};
        found_.push_back(std::move(mistake));
    }

    const FinishedRun& run_;
    const TraceIndex& index_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> thrown_away_;
    std::map<FutureId, bool> is_thrown_away_;
    Mistakes found_;
};

} // namespace

Mistakes find_lost_exceptions(const FinishedRun& run) {
    const std::string& text = run.source.text();
    if (text.find("gather") == text.npos && text.find("shield") == text.npos) return {};
    // Who looks at each task's exception may well have looked at this one.
    if (text.find(".exception()") != text.npos) return {};
    return LostReader(run).read();
}

namespace {

// Watches the handles that are no task's for exceptions that get out of them.
class CallbackReader {
  public:
    explicit CallbackReader(const FinishedRun& run) : run_(run) {}

    Mistakes read() {
        EventReader reader(run_.trace);
        while (const Event* event = reader.next())
            see(*event);
        return std::move(found_);
    }

  private:
    struct Raised {
        EventNumber event = 0;
        std::string text;
    };

    void see(const Event& event) {
        const HandleId handle = event.stamp.handle;
        if (std::holds_alternative<HandleRunBegan>(event.body)) raised_.erase(handle);
        if (to_number(handle) == 0 || to_number(event.stamp.task) != 0) return;
        if (const auto* raised = std::get_if<ExceptionRaised>(&event.body)) {
            std::string text(raised->type);
            if (!raised->message.empty()) text += ": " + shortened(raised->message, 80);
            raised_[handle] = {event.stamp.number, std::move(text)};
        } else if (std::holds_alternative<ExceptionCaught>(event.body)) {
            raised_.erase(handle);
        } else if (const auto* output = std::get_if<Output>(&event.body)) {
            constexpr std::string_view report = "Exception in callback ";
            const bool is_report =
                output->stream == Stream::Err && output->text.starts_with(report);
            if (is_report) add(handle);
        }
    }

    void add(HandleId handle) {
        Mistake mistake;
        mistake.kind = MistakeKind::CallbackFailed;
        const auto raised = raised_.find(handle);
        if (raised == raised_.end()) return;
        mistake.event = raised->second.event;
        mistake.words = {{"callback", callback_label(run_.index.handle(handle).label)},
                         {"exception", raised->second.text}};
        found_.push_back(std::move(mistake));
        raised_.erase(raised);
    }

    const FinishedRun& run_;
    std::map<HandleId, Raised> raised_;
    Mistakes found_;
};

} // namespace

Mistakes find_failed_callbacks(const FinishedRun& run) {
    const auto& outputs = run.index.outputs();
    const bool is_reported = std::any_of(outputs.begin(), outputs.end(), [](const auto& output) {
        return output.stream == Stream::Err && output.text.starts_with("Exception in callback ");
    });
    return is_reported ? CallbackReader(run).read() : Mistakes{};
}

} // namespace app::model
