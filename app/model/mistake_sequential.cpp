#include "app/model/mistakes.h"
#include "app/model/narrate.h"
#include "runtime/syntax/parser.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

// Two coroutines of the program's own, awaited in turn though the second does not need what the
// first gives: told by the text which awaits those are, and by the run what they cost. A run of
// unlike calls whose results nobody keeps is left alone: it may well be meant in this order.
namespace app::model {

using namespace runtime::trace;
namespace ast = runtime::syntax::ast;
namespace source = runtime::source;

namespace {

// A statement that awaits a call of a coroutine function of the program.
struct OwnAwait {
    std::string callee;
    std::vector<std::string> targets; // names that get the result
    bool keeps_result = false;
    source::Span call;
    std::uint32_t first_line = 0;
    std::uint32_t last_line = 0;
};

// Awaits that could overlap: of statements in turn, or of the one in a loop's body.
struct Candidate {
    std::string function;
    std::vector<OwnAwait> awaits;
    bool is_loop = false;
};

bool is_word_character(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

bool has_word(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool begins = at == 0 || !is_word_character(text[at - 1]);
        if (begins && (end == text.size() || !is_word_character(text[end]))) return true;
    }
    return false;
}

void add_names(const ast::Expr& target, std::vector<std::string>& out) {
    if (const auto* name = std::get_if<ast::Name>(&target.node)) {
        out.push_back(name->id);
    } else if (const auto* tuple = std::get_if<ast::Tuple>(&target.node)) {
        for (const ast::Expr& element : tuple->elts)
            add_names(element, out);
    }
}

// Finds the candidates in a program's text.
class CandidateFinder {
  public:
    explicit CandidateFinder(const source::SourceText& text) : text_(text) {}

    std::vector<Candidate> find(const ast::Module& module) {
        find_own(module.body);
        walk(module.body);
        return std::move(found_);
    }

  private:
    // The coroutine functions, those in others too.
    void find_own(const std::vector<ast::Stmt>& body) {
        for (const ast::Stmt& statement : body) {
            if (const auto* function = std::get_if<ast::AsyncFunctionDef>(&statement.node)) {
                own_.insert(function->name);
                find_own(function->body);
            } else if (const auto* plain = std::get_if<ast::FunctionDef>(&statement.node)) {
                find_own(plain->body);
            }
        }
    }

    void walk(const std::vector<ast::Stmt>& body) {
        find_in_turn(body);
        for (const ast::Stmt& statement : body)
            walk_inside(statement);
    }

    void walk_inside(const ast::Stmt& statement) {
        if (const auto* function = std::get_if<ast::AsyncFunctionDef>(&statement.node)) {
            const std::string outside = std::exchange(function_, function->name);
            walk(function->body);
            function_ = outside;
        } else if (const auto* plain = std::get_if<ast::FunctionDef>(&statement.node)) {
            walk(plain->body);
        } else if (const auto* type = std::get_if<ast::ClassDef>(&statement.node)) {
            walk(type->body);
        } else if (const auto* loop = std::get_if<ast::For>(&statement.node)) {
            find_in_loop(*loop);
            walk(loop->body);
        } else if (const auto* while_ = std::get_if<ast::While>(&statement.node)) {
            walk(while_->body);
        } else if (const auto* if_ = std::get_if<ast::If>(&statement.node)) {
            walk(if_->body);
            walk(if_->orelse);
        } else if (const auto* try_ = std::get_if<ast::Try>(&statement.node)) {
            walk(try_->body);
        }
    }

    void find_in_turn(const std::vector<ast::Stmt>& body) {
        std::vector<OwnAwait> chain;
        for (const ast::Stmt& statement : body) {
            auto next = own_await(statement);
            if (next && goes_on(chain, *next)) {
                chain.push_back(std::move(*next));
                continue;
            }
            close(chain);
            if (next) chain.push_back(std::move(*next));
        }
        close(chain);
    }

    bool goes_on(const std::vector<OwnAwait>& chain, const OwnAwait& next) const {
        if (chain.empty()) return true;
        const bool is_alike =
            chain.back().callee == next.callee || (chain.back().keeps_result && next.keeps_result);
        return is_alike && std::none_of(chain.begin(), chain.end(), [&](const OwnAwait& before) {
                   return needs(next, before);
               });
    }
    bool needs(const OwnAwait& next, const OwnAwait& before) const {
        const std::string_view call = text_.slice(next.call);
        return std::any_of(before.targets.begin(), before.targets.end(),
                           [&](const std::string& name) { return has_word(call, name); });
    }

    void close(std::vector<OwnAwait>& chain) {
        if (chain.size() > 1) found_.push_back({function_, chain, false});
        chain.clear();
    }

    // A loop whose whole body is one await that takes the loop's variable.
    void find_in_loop(const ast::For& loop) {
        if (loop.body.size() != 1) return;
        auto only = own_await(loop.body.front());
        if (!only || needs(*only, *only)) return;
        std::vector<std::string> variables;
        add_names(loop.target, variables);
        const std::string_view call = text_.slice(only->call);
        const bool takes_variable =
            std::any_of(variables.begin(), variables.end(),
                        [&](const std::string& name) { return has_word(call, name); });
        if (takes_variable) found_.push_back({function_, {std::move(*only)}, true});
    }

    std::optional<OwnAwait> own_await(const ast::Stmt& statement) const {
        OwnAwait out;
        const ast::Expr* value = nullptr;
        if (const auto* assign = std::get_if<ast::Assign>(&statement.node)) {
            for (const ast::Expr& target : assign->targets)
                add_names(target, out.targets);
            out.keeps_result = true;
            value = &assign->value;
        } else if (const auto* changed = std::get_if<ast::AugAssign>(&statement.node)) {
            add_names(changed->target, out.targets);
            out.keeps_result = true;
            value = &changed->value;
        } else if (const auto* plain = std::get_if<ast::ExprStmt>(&statement.node)) {
            value = appended(plain->value);
            out.keeps_result = value != &plain->value;
        }
        const auto* awaited = value ? std::get_if<ast::Await>(&value->node) : nullptr;
        const ast::Expr* coroutine = awaited ? coroutine_of(*awaited->value) : nullptr;
        const auto* call = coroutine ? std::get_if<ast::Call>(&coroutine->node) : nullptr;
        const auto* callee = call ? std::get_if<ast::Name>(&call->func->node) : nullptr;
        if (callee == nullptr || !own_.contains(callee->id)) return std::nullopt;
        out.callee = callee->id;
        out.call = coroutine->span;
        out.first_line = text_.line_at(statement.span.begin);
        out.last_line = text_.line_at(statement.span.end);
        return out;
    }

    // Of `create_task(f())`, awaited at once, what the task runs; else the expression itself.
    static const ast::Expr* coroutine_of(const ast::Expr& value) {
        const auto* call = std::get_if<ast::Call>(&value.node);
        if (call == nullptr || call->args.empty()) return &value;
        const auto* name = std::get_if<ast::Name>(&call->func->node);
        const auto* member = std::get_if<ast::Attribute>(&call->func->node);
        const std::string_view callee = name     ? std::string_view(name->id)
                                        : member ? std::string_view(member->attr)
                                                 : "";
        const bool makes_task = callee == "create_task" || callee == "ensure_future";
        return makes_task ? &call->args.front() : &value;
    }

    // Of `results.append(await f())` what is appended; else the expression itself.
    static const ast::Expr* appended(const ast::Expr& value) {
        const auto* call = std::get_if<ast::Call>(&value.node);
        if (call == nullptr || call->args.size() != 1) return &value;
        const auto* method = std::get_if<ast::Attribute>(&call->func->node);
        const bool keeps = method != nullptr && (method->attr == "append" || method->attr == "add");
        return keeps ? &call->args.front() : &value;
    }

    const source::SourceText& text_;
    std::set<std::string> own_;
    std::string function_;
    std::vector<Candidate> found_;
};

// One stay of a frame in a statement.
struct Visit {
    EventNumber event = 0;
    double seconds = 0;
    bool has_printed = false; // somebody did meanwhile
};

// Measures what each candidate's awaits took, frame by frame.
class VisitMeter {
  public:
    VisitMeter(const FinishedRun& run, const std::vector<Candidate>& candidates)
        : run_(run), candidates_(candidates) {}

    Mistakes measure() {
        EventReader reader(run_.trace);
        while (const Event* event = reader.next()) {
            now_ = event->stamp;
            if (const auto* line = std::get_if<Line>(&event->body))
                see_line(*line);
            else if (const auto* left = std::get_if<FrameLeft>(&event->body))
                see_left(left->frame);
        }
        return std::move(found_);
    }

  private:
    struct Stay {
        TaskId task{};
        std::uint32_t line = 0;
        EventNumber since = 0;
        double since_s = 0;
        std::map<std::uint32_t, std::vector<Visit>> visits; // by the statement's first line
    };

    // The first line of the awaiting statement that a line belongs to; 0 if there is none.
    std::uint32_t statement_of(const CodeRecord& code, std::uint32_t line) const {
        for (const Candidate& candidate : candidates_) {
            if (candidate.function != code.name) continue;
            for (const OwnAwait& await : candidate.awaits)
                if (line >= await.first_line && line <= await.last_line) return await.first_line;
        }
        return 0;
    }

    bool is_looked_at(const CodeRecord& code) const {
        return code.file == FileId{} &&
               std::any_of(candidates_.begin(), candidates_.end(),
                           [&](const Candidate& c) { return c.function == code.name; });
    }

    void see_line(const Line& event) {
        const CodeId code_id = run_.index.frame(event.frame).code;
        if (to_number(code_id) == 0) return;
        const CodeRecord& code = run_.trace.code(code_id);
        if (!is_looked_at(code)) return;
        Stay& stay = stays_[event.frame];
        stay.task = now_.task;
        const std::uint32_t line = statement_of(code, event.line);
        if (line == stay.line && line != 0 && event.line != line) return;
        end_visit(stay);
        stay.line = line;
        stay.since = now_.number;
        stay.since_s = now_.time;
    }

    void end_visit(Stay& stay) const {
        if (stay.line == 0) return;
        const auto& outputs = run_.index.outputs();
        const auto printed =
            std::partition_point(outputs.begin(), outputs.end(), [&](const OutputRecord& output) {
                return output.event < stay.since;
            });
        const bool has_printed = printed != outputs.end() && printed->event < now_.number;
        stay.visits[stay.line].push_back({stay.since, now_.time - stay.since_s, has_printed});
        stay.line = 0;
    }

    void see_left(FrameId frame) {
        const auto stay = stays_.find(frame);
        if (stay == stays_.end()) return;
        end_visit(stay->second);
        const CodeRecord& code = run_.trace.code(run_.index.frame(frame).code);
        for (std::size_t i = 0; i < candidates_.size(); ++i) {
            if (candidates_[i].function == code.name && !is_told_.contains(i))
                judge(i, stay->second);
        }
        stays_.erase(stay);
    }

    void judge(std::size_t number, const Stay& stay) {
        const Candidate& candidate = candidates_[number];
        std::vector<Visit> all;
        for (const OwnAwait& await : candidate.awaits) {
            const auto visits = stay.visits.find(await.first_line);
            if (visits == stay.visits.end()) continue;
            if (candidate.is_loop)
                all = visits->second;
            else
                all.push_back(visits->second.front());
        }
        double total = 0;
        double longest = 0;
        std::size_t waits = 0;
        for (const Visit& visit : all) {
            total += visit.seconds;
            longest = std::max(longest, visit.seconds);
            waits += visit.seconds > 0 ? 1 : 0;
        }
        if (waits < 2) return;
        is_told_.insert(number);
        tell(candidate, stay.task, all, total, longest);
    }

    void tell(const Candidate& candidate, TaskId task, const std::vector<Visit>& all, double total,
              double longest) {
        Mistake mistake;
        mistake.kind = MistakeKind::SequentialAwaits;
        mistake.event = all[1].event;
        mistake.task = task;
        // Together they would print in another order, which only the program's author can want.
        const bool is_printing = std::count_if(all.begin(), all.end(), [](const Visit& visit) {
                                     return visit.has_printed;
                                 }) > 1;
        mistake.variant = candidate.is_loop ? (is_printing ? "printing_loop" : "loop")
                                            : (is_printing ? "printing" : "found");
        mistake.words = {{"first", std::to_string(candidate.awaits.front().first_line)},
                         {"last", std::to_string(candidate.awaits.back().first_line)},
                         {"count", std::to_string(all.size())},
                         {"total", seconds_text(total)},
                         {"longest", seconds_text(longest)}};
        found_.push_back(std::move(mistake));
    }

    const FinishedRun& run_;
    const std::vector<Candidate>& candidates_;
    Stamp now_;
    std::map<FrameId, Stay> stays_;
    std::set<std::size_t> is_told_;
    Mistakes found_;
};

} // namespace

Mistakes find_sequential_awaits(const FinishedRun& run) {
    if (run.source.text().find("await") == std::string::npos) return {};
    const auto module = runtime::syntax::parse(run.source);
    if (!module) return {};
    const std::vector<Candidate> candidates = CandidateFinder(run.source).find(*module);
    if (candidates.empty()) return {};
    return VisitMeter(run, candidates).measure();
}

} // namespace app::model
