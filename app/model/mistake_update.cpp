#include "app/model/mistakes.h"
#include "app/model/narrate.h"
#include "runtime/syntax/parser.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// Lost updates: one reads a variable that others have too, waits, and writes it back from what it
// was. What another wrote meanwhile is gone. And checks that do not hold any more: one looks at a
// variable in an if, waits, and changes it as if it were still so. The text tells which statements
// read and which write; the run tells whether somebody did come between. Under a lock nobody does.
namespace app::model {

using namespace runtime::trace;
namespace ast = runtime::syntax::ast;
namespace source = runtime::source;

namespace {

bool is_word_character(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// Where the word stands in the text as a whole one; npos if nowhere.
std::size_t find_word(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool begins = at == 0 || (!is_word_character(text[at - 1]) && text[at - 1] != '.');
        if (begins && (end == text.size() || !is_word_character(text[end]))) return at;
    }
    return text.npos;
}

bool has_word(std::string_view text, std::string_view word) {
    return find_word(text, word) != text.npos;
}

// A statement that writes a variable which is not the function's own.
struct Write {
    std::string function;
    std::string variable;           // "counter", "self.balance", "state['n']"
    std::vector<std::string> names; // that stand in it and that decide which variable it is
    std::vector<std::string> looks; // words of a condition that look whether it is there
    std::uint32_t line = 0;
    std::uint32_t last_line = 0;
    // The line at which what it writes was read: its own if it waits itself; 0 if it is not stale.
    std::uint32_t read_line = 0;
    bool is_check = false; // Read by the if that it stands in.
};

void add_names(const ast::Expr& expression, std::vector<std::string>& out) {
    if (const auto* name = std::get_if<ast::Name>(&expression.node)) {
        out.push_back(name->id);
    } else if (const auto* part = std::get_if<ast::Attribute>(&expression.node)) {
        add_names(*part->value, out);
    } else if (const auto* item = std::get_if<ast::Subscript>(&expression.node)) {
        add_names(*item->value, out);
        add_names(*item->slice, out);
    }
}

// Finds the writes in a program's text, in each function in the order in which it is written.
class WriteFinder {
  public:
    explicit WriteFinder(const source::SourceText& text) : text_(text) {}

    std::vector<Write> find(const ast::Module& module) {
        read_functions(module.body);
        return std::move(found_);
    }

  private:
    void read_functions(const std::vector<ast::Stmt>& body) {
        for (const ast::Stmt& statement : body) {
            if (const auto* async_def = std::get_if<ast::AsyncFunctionDef>(&statement.node))
                read_function(*async_def);
            else if (const auto* def = std::get_if<ast::FunctionDef>(&statement.node))
                read_function(*def);
            else if (const auto* type = std::get_if<ast::ClassDef>(&statement.node))
                read_functions(type->body);
            else
                for_each_inside(statement, [this](const auto& part) { read_functions(part); });
        }
    }

    void read_function(const ast::FunctionDef& function) {
        function_ = function.name;
        shared_.clear();
        stale_.clear();
        checks_.clear();
        read_body(function.body);
        read_functions(function.body);
    }

    template <class Take>
    static void for_each_inside(const ast::Stmt& statement, const Take& take) {
        const auto take_loop = [&](const ast::For& loop) {
            take(loop.body);
            take(loop.orelse);
        };
        const auto take_try = [&](const ast::Try& node) {
            take(node.body);
            for (const ast::ExceptHandler& handler : node.handlers)
                take(handler.body);
            take(node.orelse);
            take(node.finalbody);
        };
        if (const auto* for_ = std::get_if<ast::For>(&statement.node)) take_loop(*for_);
        if (const auto* async_for = std::get_if<ast::AsyncFor>(&statement.node))
            take_loop(*async_for);
        if (const auto* while_ = std::get_if<ast::While>(&statement.node)) take(while_->body);
        if (const auto* if_ = std::get_if<ast::If>(&statement.node)) {
            take(if_->body);
            take(if_->orelse);
        }
        if (const auto* with = std::get_if<ast::With>(&statement.node)) take(with->body);
        if (const auto* async_with = std::get_if<ast::AsyncWith>(&statement.node))
            take(async_with->body);
        if (const auto* try_ = std::get_if<ast::Try>(&statement.node)) take_try(*try_);
    }

    static bool leaves(const std::vector<ast::Stmt>& body) {
        if (body.empty()) return false;
        const auto& last = body.back().node;
        return std::holds_alternative<ast::Return>(last) ||
               std::holds_alternative<ast::Raise>(last) ||
               std::holds_alternative<ast::Continue>(last) ||
               std::holds_alternative<ast::Break>(last);
    }

    void read_body(const std::vector<ast::Stmt>& body) {
        const std::size_t open_before = checks_.size();
        for (const ast::Stmt& statement : body) {
            if (const auto* names = std::get_if<ast::Global>(&statement.node))
                shared_.insert(names->names.begin(), names->names.end());
            if (const auto* outer = std::get_if<ast::Nonlocal>(&statement.node))
                shared_.insert(outer->names.begin(), outer->names.end());
            if (const auto* assign = std::get_if<ast::Assign>(&statement.node))
                read_assign(statement, assign->targets.front(), assign->value);
            if (const auto* update = std::get_if<ast::AugAssign>(&statement.node))
                read_update(statement, *update);
            const auto* check = std::get_if<ast::If>(&statement.node);
            if (check != nullptr)
                checks_.push_back({shown(check->test.span), text_.line_at(statement.span.begin)});
            for_each_inside(statement, [this](const auto& part) { read_body(part); });
            // What follows an if that leaves is as good as its else.
            if (check != nullptr && !leaves(check->body)) checks_.pop_back();
            if (has_word(text_.slice(statement.span), "await") ||
                has_word(text_.slice(statement.span), "async"))
                for (Check& open : checks_)
                    open.has_waited = true;
        }
        checks_.resize(open_before);
    }

    // An if that is open, by the words of its condition.
    struct Check {
        std::string words;
        std::uint32_t line = 0;
        bool has_waited = false; // since, in a statement before
    };

    // What is written fresh may have been looked at before a wait: by the innermost if about it.
    void find_check(Write& write, bool waits_itself) const {
        if (write.read_line != 0) return;
        const auto check = std::find_if(checks_.rbegin(), checks_.rend(), [&](const Check& open) {
            return has_word(open.words, write.variable) ||
                   std::any_of(write.looks.begin(), write.looks.end(),
                               [&](const auto& look) { return has_word(open.words, look); });
        });
        if (check == checks_.rend() || !(check->has_waited || waits_itself)) return;
        write.read_line = check->line;
        write.is_check = true;
    }

    std::string shown(source::Span span) const { return std::string(text_.slice(span)); }

    bool is_shared(const ast::Expr& target) const {
        if (const auto* name = std::get_if<ast::Name>(&target.node))
            return shared_.contains(name->id);
        return std::holds_alternative<ast::Attribute>(target.node) ||
               std::holds_alternative<ast::Subscript>(target.node);
    }

    Write write_of(const ast::Stmt& statement, const ast::Expr& target) const {
        Write write;
        write.function = function_;
        write.variable = shown(target.span);
        add_names(target, write.names);
        if (const auto* item = std::get_if<ast::Subscript>(&target.node)) {
            const std::string of = shown(item->value->span), key = shown(item->slice->span);
            write.looks = {key + " in " + of, key + " not in " + of, of + ".get(" + key + ")"};
        }
        write.line = text_.line_at(statement.span.begin);
        write.last_line = text_.line_at(statement.span.end);
        return write;
    }

    void read_update(const ast::Stmt& statement, const ast::AugAssign& update) {
        if (!is_shared(update.target)) return;
        Write write = write_of(statement, update.target);
        if (has_word(text_.slice(update.value.span), "await")) write.read_line = write.line;
        find_check(write, false);
        found_.push_back(std::move(write));
    }

    void read_assign(const ast::Stmt& statement, const ast::Expr& target, const ast::Expr& value) {
        const std::string_view words = text_.slice(value.span);
        const auto* local = std::get_if<ast::Name>(&target.node);
        if (local != nullptr && !shared_.contains(local->id))
            return take(local->id, words, text_.line_at(statement.span.begin));
        if (!is_shared(target)) return;
        Write write = write_of(statement, target);
        const std::size_t own = find_word(words, write.variable);
        const std::size_t waits = find_word(words, "await");
        if (own != words.npos) {
            if (waits != words.npos && own < waits) write.read_line = write.line;
        } else {
            for (const auto& [name, read] : stale_) {
                const auto line = read.find(write.variable);
                if (line != read.end() && has_word(words, name)) write.read_line = line->second;
            }
        }
        find_check(write, waits != words.npos);
        found_.push_back(std::move(write));
    }

    // A local gets its value from what variables were: those that stand in the words, and those of
    // which other locals there came.
    void take(const std::string& local, std::string_view words, std::uint32_t line) {
        std::map<std::string, std::uint32_t> read;
        for (const auto& [name, from] : stale_) {
            if (has_word(words, name)) read.insert(from.begin(), from.end());
        }
        for (const std::string& name : shared_) {
            if (has_word(words, name)) read[name] = line;
        }
        for (const std::string& path : paths_in(words))
            read[path] = line;
        if (read.empty())
            stale_.erase(local);
        else
            stale_[local] = std::move(read);
    }

    // "self.balance" and "state['n']", as far as they are written in one piece.
    static std::vector<std::string> paths_in(std::string_view words) {
        std::vector<std::string> out;
        for (std::size_t at = 0; at < words.size(); ++at) {
            const bool begins = is_word_character(words[at]) &&
                                (at == 0 || (!is_word_character(words[at - 1]) &&
                                             words[at - 1] != '.' && words[at - 1] != '\''));
            if (!begins) continue;
            std::size_t end = at;
            bool is_path = false;
            while (end < words.size()) {
                if (is_word_character(words[end])) {
                    ++end;
                } else if (words[end] == '.') {
                    is_path = true;
                    ++end;
                } else if (const std::size_t close = words.find(']', end);
                           words[end] == '[' && close != words.npos) {
                    is_path = true;
                    end = close + 1;
                } else {
                    break;
                }
            }
            if (is_path) out.emplace_back(words.substr(at, end - at));
            at = end;
        }
        return out;
    }

    const source::SourceText& text_;
    std::string function_;
    std::vector<Check> checks_;
    std::set<std::string> shared_; // what the function declares global or nonlocal
    // By local: the variables that it was made of, and the lines where they were read.
    std::map<std::string, std::map<std::string, std::uint32_t>> stale_;
    std::vector<Write> found_;
};

// Follows the frames through these statements.
class UpdateReader {
  public:
    UpdateReader(const FinishedRun& run, std::vector<Write> writes)
        : run_(run), writes_(std::move(writes)) {}

    Mistakes read() {
        EventReader reader(run_.trace);
        while (const Event* event = reader.next()) {
            now_ = event->stamp;
            if (const auto* line = std::get_if<Line>(&event->body))
                see_line(line->frame, line->line);
            else if (const auto* changed = std::get_if<LocalChanged>(&event->body))
                see_change(*changed);
            else if (const auto* entered = std::get_if<FrameEntered>(&event->body))
                see_entered(*entered);
            else if (const auto* left = std::get_if<FrameLeft>(&event->body))
                see_left(*left);
        }
        return std::move(found_);
    }

  private:
    struct Actor {
        TaskId task{};
        ThreadId thread{};
        friend bool operator==(const Actor&, const Actor&) = default;
    };
    struct Stay {
        bool is_known = false;
        bool is_looked_at = false;
        const CodeRecord* code = nullptr;
        std::map<std::uint32_t, EventNumber> reached; // when each line was, last
        std::map<std::uint32_t, std::map<std::string, std::string>> reached_with;
        std::map<std::string, std::string> locals;
        std::map<std::string, std::string> writing_with; // the locals before the write
        const Write* writing = nullptr;
        EventNumber writing_since = 0;
        // Of a write that waits itself: what the frames that it awaits show under the name of the
        // object, and whether they saw that change.
        std::map<FrameId, std::string> seen_below;
        bool is_changed_below = false;
    };
    struct Written {
        EventNumber event = 0;
        Actor by;
        std::uint32_t line = 0;
    };

    Stay& stay_of(FrameId frame) {
        Stay& stay = stays_[frame];
        if (stay.is_known) return stay;
        stay.is_known = true;
        const CodeId code = run_.index.frame(frame).code;
        if (to_number(code) == 0) return stay;
        stay.code = &run_.trace.code(code);
        stay.is_looked_at = stay.code->file == FileId{} &&
                            std::any_of(writes_.begin(), writes_.end(), [&](const Write& write) {
                                return write.function == stay.code->name;
                            });
        return stay;
    }

    void see_line(FrameId frame, std::uint32_t line) {
        if (to_number(frame) == 0) return;
        Stay& stay = stay_of(frame);
        if (!stay.is_looked_at) return;
        if (stay.writing != nullptr && line > stay.writing->line && line <= stay.writing->last_line)
            return;
        end_write(stay);
        stay.reached[line] = now_.number;
        stay.reached_with[line] = stay.locals;
        const auto write = std::find_if(writes_.begin(), writes_.end(), [&](const Write& w) {
            return w.line == line && w.function == stay.code->name;
        });
        if (write == writes_.end()) return;
        stay.writing = &*write;
        stay.writing_since = now_.number;
        stay.writing_with = stay.locals;
        stay.seen_below.clear();
        stay.is_changed_below = false;
        if (write->read_line == write->line && to_number(now_.task) != 0)
            awaiting_[now_.task] = frame;
    }

    // A class is known by its instances having been made by its own __init__().
    void see_entered(const FrameEntered& entered) {
        constexpr std::string_view init = ".__init__";
        if (to_number(entered.code) == 0) return;
        const std::string_view name = run_.trace.code(entered.code).qualified_name;
        if (name.ends_with(init))
            ++instances_[std::string(name.substr(0, name.size() - init.size()))];
    }
    bool is_only_instance(const Write& write, const Stay& stay) const {
        const std::string_view function = stay.code->qualified_name;
        const std::size_t dot = function.rfind('.');
        if (dot == function.npos || stay.code->locals.empty()) return false;
        const auto made = instances_.find(std::string(function.substr(0, dot)));
        return write.names.front() == stay.code->locals.front() && made != instances_.end() &&
               made->second == 1;
    }

    // While a write waits, the frames that it awaits may have the object too: one that looked as it
    // did then and looks otherwise now has been changed by another.
    void see_change_below(const LocalChanged& changed) {
        const auto awaiting = awaiting_.find(now_.task);
        if (awaiting == awaiting_.end() || awaiting->second == changed.frame) return;
        const auto above = stays_.find(awaiting->second);
        if (above == stays_.end() || above->second.writing == nullptr) return;
        Stay& stay = above->second;
        const auto root = stay.writing_with.find(stay.writing->names.front());
        const CodeId code = run_.index.frame(changed.frame).code;
        if (root == stay.writing_with.end() || to_number(code) == 0) return;
        const auto& locals = run_.trace.code(code).locals;
        if (changed.slot >= locals.size() || locals[changed.slot] != root->first) return;
        const std::string shown = to_text(changed.value);
        const auto [seen, is_new] = stay.seen_below.try_emplace(changed.frame, shown);
        if (!is_new && seen->second == root->second && shown != root->second)
            stay.is_changed_below = true;
    }

    void see_change(const LocalChanged& changed) {
        if (to_number(changed.frame) == 0) return;
        if (!awaiting_.empty()) see_change_below(changed);
        Stay& stay = stay_of(changed.frame);
        if (!stay.is_looked_at || changed.slot >= stay.code->locals.size()) return;
        if (!changed.value.has_text() && changed.value.kind != ValueKind::Int) return;
        stay.locals[stay.code->locals[changed.slot]] = to_text(changed.value);
    }

    void see_left(const FrameLeft& left) {
        const auto stay = stays_.find(left.frame);
        if (stay == stays_.end()) return;
        if (left.how == LeaveHow::Returned) end_write(stay->second);
        stays_.erase(stay);
    }

    // Which variable it is, as far as keys tell: state[name] is another for each name.
    static std::string key_of(const Write& write, const Stay& stay) {
        std::string key = write.variable;
        for (std::size_t i = 1; i < write.names.size(); ++i) {
            const auto local = stay.locals.find(write.names[i]);
            if (local != stay.locals.end()) key += '\n' + local->second;
        }
        return key;
    }

    // An object's local shows what is in it, so that it has changed if another changed that object,
    // and has not if it was another one's. Of what is no local there is one only.
    bool may_be_changed(const Write& write, const Stay& stay) const {
        if (write.names.empty() || write.names.front() == write.variable) return true;
        const auto root = stay.writing_with.find(write.names.front());
        if (root == stay.writing_with.end()) return true;
        if (write.read_line == write.line)
            return stay.is_changed_below || is_only_instance(write, stay);
        const auto before = stay.reached_with.find(write.read_line);
        if (before == stay.reached_with.end()) return false;
        const auto then = before->second.find(write.names.front());
        return then != before->second.end() && then->second != root->second;
    }

    void end_write(Stay& stay) {
        const Write* write = std::exchange(stay.writing, nullptr);
        if (write == nullptr) return;
        if (write->read_line == write->line) awaiting_.erase(now_.task);
        const Actor actor{now_.task, to_number(now_.task) != 0 ? ThreadId{} : now_.thread};
        std::vector<Written>& before = written_[key_of(*write, stay)];
        if (write->read_line != 0) {
            const EventNumber read = write->read_line == write->line
                                         ? stay.writing_since
                                         : stay.reached[write->read_line];
            const auto between =
                std::find_if(before.rbegin(), before.rend(), [&](const Written& other) {
                    return other.event > read && !(other.by == actor);
                });
            if (read != 0 && between != before.rend() && may_be_changed(*write, stay))
                tell(*write, actor, *between, stay);
        }
        constexpr std::size_t kept_max = 64;
        if (before.size() >= kept_max) before.erase(before.begin());
        before.push_back({now_.number, actor, write->line});
    }

    std::string name_of(Actor actor) const {
        if (to_number(actor.task) != 0) return std::string(task_label(run_.index, actor.task));
        return std::string(run_.index.thread(actor.thread).name);
    }

    void tell(const Write& write, Actor actor, const Written& between, const Stay& stay) {
        if (!is_told_.insert({write.function, write.variable}).second) return;
        Mistake mistake;
        mistake.kind = MistakeKind::LostUpdate;
        mistake.event = stay.writing_since;
        mistake.task = actor.task;
        mistake.variant = write.is_check                  ? "checked"
                          : write.read_line == write.line ? "at_once"
                                                          : "found";
        std::string task = name_of(actor);
        std::string other = name_of(between.by);
        if (task == other && to_number(actor.task) != 0 && to_number(between.by.task) != 0) {
            // Two calls that look alike are told apart by the names of their tasks.
            task = std::string(run_.index.task(actor.task).name) + " " + task;
            other = std::string(run_.index.task(between.by.task).name) + " " + other;
        }
        mistake.words = {{"task", task},
                         {"variable", write.variable},
                         {"read", std::to_string(write.read_line)},
                         {"write", std::to_string(write.line)},
                         {"other", other},
                         {"line", std::to_string(between.line)}};
        found_.push_back(std::move(mistake));
    }

    const FinishedRun& run_;
    std::vector<Write> writes_;
    Stamp now_;
    std::map<FrameId, Stay> stays_;
    std::map<TaskId, FrameId> awaiting_;   // in a write that waits itself
    std::map<std::string, int> instances_; // made, by class
    std::map<std::string, std::vector<Written>> written_;
    std::set<std::pair<std::string, std::string>> is_told_;
    Mistakes found_;
};

} // namespace

namespace {

std::vector<Write> writes_of(const FinishedRun& run) {
    const std::string& text = run.source.text();
    if (text.find("await") == text.npos && text.find("hread") == text.npos) return {};
    const auto module = runtime::syntax::parse(run.source);
    return module ? WriteFinder(run.source).find(*module) : std::vector<Write>{};
}

Mistakes lost_of(const FinishedRun& run, std::vector<Write> writes) {
    const bool may_be_stale =
        std::any_of(writes.begin(), writes.end(), [](const Write& w) { return w.read_line != 0; });
    return may_be_stale ? UpdateReader(run, std::move(writes)).read() : Mistakes{};
}

// The last name of a variable: "value" of "self.value".
std::string_view last_name(std::string_view variable) {
    const std::size_t dot = variable.rfind('.');
    return dot == variable.npos ? variable : variable.substr(dot);
}

} // namespace

Mistakes find_lost_updates(const FinishedRun& run) {
    return lost_of(run, writes_of(run));
}

Mistakes lost_updates_named_in(const FinishedRun& run, std::string_view text) {
    std::vector<Write> writes = writes_of(run);
    std::erase_if(writes, [&](const Write& write) {
        const std::string_view name = last_name(write.variable);
        return name.starts_with('.') ? text.find(name) == text.npos : !has_word(text, name);
    });
    return lost_of(run, std::move(writes));
}

} // namespace app::model
