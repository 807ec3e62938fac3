#include "runtime/aio/holder_names.h"

#include "runtime/syntax/parser.h"
#include "runtime/vm/evaluated.h"
#include "runtime/vm/frame.h"
#include "runtime/vm/objects.h"
#include "runtime/vm/rendering.h"
#include "runtime/vm/traceback.h"
#include "runtime/vm/types.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace runtime::aio {

namespace ast = syntax::ast;
using source::Span;
using vm::Machine;
using vm::Value;

namespace {

// A piece of a name; how many were made before, and what a variable is, the run tells.
struct Piece {
    enum class Kind : std::uint8_t { Text, Variable, Count, Owner } kind = Kind::Text;
    std::string text;
};
using Pieces = std::vector<Piece>;

Pieces text_of(std::string text) {
    return {{Piece::Kind::Text, std::move(text)}};
}

// A call whose result is put somewhere.
struct Site {
    Span span;
    std::string callee;      // the last word of what is called
    Pieces name;             // empty: it is what the function returns
    std::uint32_t count = 0; // how many were named in this frame
    source::FrameId frame{};
};

// Finds the sites in a program's text.
class SiteFinder {
  public:
    explicit SiteFinder(std::string_view text) : text_(text) {}

    std::vector<Site> find(const ast::Module& module) {
        read(module.body);
        std::sort(sites_.begin(), sites_.end(), [](const Site& a, const Site& b) {
            return std::pair(a.span.begin, a.span.end) < std::pair(b.span.begin, b.span.end);
        });
        return std::move(sites_);
    }

  private:
    std::string shown(Span span) const {
        constexpr std::size_t length_max = 40;
        if (span.end > text_.size() || span.end - span.begin > length_max) return {};
        const std::string_view text = text_.substr(span.begin, span.end - span.begin);
        return text.find('\n') == text.npos ? std::string(text) : std::string();
    }

    static Pieces with(Pieces name, Piece::Kind kind, std::string text = {}) {
        name.push_back({kind, std::move(text)});
        return name;
    }
    static Pieces with_count(Pieces name) {
        return with(with(with(std::move(name), Piece::Kind::Text, "["), Piece::Kind::Count),
                    Piece::Kind::Text, "]");
    }

    Pieces with_key(Pieces name, const ast::Expr& key) {
        const auto* variable = std::get_if<ast::Name>(&key.node);
        const bool is_constant = std::holds_alternative<ast::Constant>(key.node);
        if (variable == nullptr && !is_constant) return with_count(std::move(name));
        return with(with(with(std::move(name), Piece::Kind::Text, "["),
                         variable != nullptr ? Piece::Kind::Variable : Piece::Kind::Text,
                         variable != nullptr ? variable->id : shown(key.span)),
                    Piece::Kind::Text, "]");
    }

    Pieces target_name(const ast::Expr& target) {
        if (const auto* name = std::get_if<ast::Name>(&target.node))
            return text_of(class_.empty() ? name->id : class_ + "." + name->id);
        if (const auto* part = std::get_if<ast::Attribute>(&target.node)) {
            const auto* of = std::get_if<ast::Name>(&part->value->node);
            if (of != nullptr && !self_.empty() && of->id == self_)
                return {{Piece::Kind::Owner, self_}, {Piece::Kind::Text, "." + part->attr}};
            Pieces name = target_name(*part->value);
            return name.empty() ? name : with(std::move(name), Piece::Kind::Text, "." + part->attr);
        }
        if (const auto* item = std::get_if<ast::Subscript>(&target.node)) {
            Pieces name = target_name(*item->value);
            return name.empty() ? name : with_key(std::move(name), *item->slice);
        }
        return {};
    }

    static std::string last_word(const ast::Expr& callee) {
        if (const auto* name = std::get_if<ast::Name>(&callee.node)) return name->id;
        if (const auto* part = std::get_if<ast::Attribute>(&callee.node)) return part->attr;
        return {};
    }

    // `value` is put where `name` says; without a name it is returned.
    void put(const ast::Expr& value, const Pieces& name) {
        if (const auto* call = std::get_if<ast::Call>(&value.node)) {
            put_call(*call, value.span, name);
        } else if (const auto* awaited = std::get_if<ast::Await>(&value.node)) {
            put(*awaited->value, name);
        } else if (const auto* either = std::get_if<ast::IfExp>(&value.node)) {
            put(*either->body, name);
            put(*either->orelse, name);
        } else if (const auto* any = std::get_if<ast::BoolOp>(&value.node)) {
            for (const ast::Expr& one : any->values)
                put(one, name);
        } else if (const auto* named = std::get_if<ast::NamedExpr>(&value.node)) {
            put(*named->value, target_name(*named->target));
        } else if (!name.empty()) {
            put_container(value, name);
        }
    }

    void put_container(const ast::Expr& value, const Pieces& name) {
        if (const auto* list = std::get_if<ast::List>(&value.node)) {
            put_items(list->elts, name);
        } else if (const auto* tuple = std::get_if<ast::Tuple>(&value.node)) {
            put_items(tuple->elts, name);
        } else if (const auto* dict = std::get_if<ast::Dict>(&value.node)) {
            for (std::size_t i = 0; i < dict->values.size(); ++i) {
                if (dict->keys[i]) put(dict->values[i], with_key(name, *dict->keys[i]));
            }
        } else if (const auto* list_of = std::get_if<ast::ListComp>(&value.node)) {
            put(*list_of->elt, with_count(name));
        } else if (const auto* any_of = std::get_if<ast::GeneratorExp>(&value.node)) {
            put(*any_of->elt, with_count(name));
        } else if (const auto* dict_of = std::get_if<ast::DictComp>(&value.node)) {
            put(*dict_of->value, with_key(name, *dict_of->key));
        } else if (const auto* times = std::get_if<ast::BinOp>(&value.node)) {
            put(*times->left, name);
        }
    }

    void put_items(const std::vector<ast::Expr>& items, const Pieces& name) {
        for (std::size_t i = 0; i < items.size(); ++i)
            put(items[i], with(name, Piece::Kind::Text, fmt::format("[{}]", i)));
    }

    void put_call(const ast::Call& call, Span span, const Pieces& name) {
        const std::string callee = last_word(*call.func);
        sites_.push_back({span, callee, name});
        if (name.empty()) return;
        const bool is_copied = callee == "list" || callee == "tuple" || callee == "dict";
        if (is_copied && call.args.size() == 1) put_container(call.args.front(), name);
        for (const ast::Keyword& keyword : call.keywords) {
            if (keyword.arg.empty()) continue;
            put(*keyword.value,
                with(name, Piece::Kind::Text,
                     callee == "dict" ? "['" + keyword.arg + "']" : "." + keyword.arg));
        }
    }

    void assign(const ast::Expr& target, const ast::Expr& value) {
        const auto* targets = std::get_if<ast::Tuple>(&target.node);
        const auto* values = std::get_if<ast::Tuple>(&value.node);
        if (targets == nullptr) return put(value, target_name(target));
        if (values != nullptr && targets->elts.size() == values->elts.size()) {
            for (std::size_t i = 0; i < values->elts.size(); ++i)
                assign(targets->elts[i], values->elts[i]);
            return;
        }
        // `a, b = (Lock() for _ in range(2))`: which is which the count tells.
        Pieces names;
        for (const ast::Expr& one : targets->elts) {
            const auto* name = std::get_if<ast::Name>(&one.node);
            if (name == nullptr) return;
            names.push_back({Piece::Kind::Count, name->id});
        }
        put_each(value, names);
    }
    void put_each(const ast::Expr& value, const Pieces& names) {
        if (const auto* list_of = std::get_if<ast::ListComp>(&value.node))
            put(*list_of->elt, names);
        else if (const auto* any_of = std::get_if<ast::GeneratorExp>(&value.node))
            put(*any_of->elt, names);
    }

    // `locks.append(Lock())` and `locks.setdefault(name, Lock())`.
    void read_call(const ast::Expr& value) {
        const auto* call = std::get_if<ast::Call>(&value.node);
        const auto* method =
            call == nullptr ? nullptr : std::get_if<ast::Attribute>(&call->func->node);
        if (method == nullptr) return;
        const Pieces whole = target_name(*method->value);
        if (whole.empty()) return;
        if (method->attr == "append" && call->args.size() == 1)
            put(call->args.front(), with_count(whole));
        if (method->attr == "setdefault" && call->args.size() == 2)
            put(call->args[1], with_key(whole, call->args.front()));
    }

    void read(const std::vector<ast::Stmt>& body) {
        for (const ast::Stmt& statement : body)
            std::visit([this](const auto& node) { read(node); }, statement.node);
    }
    template <class Node>
    void read(const Node&) {}
    void read(const ast::Assign& node) { assign(node.targets.front(), node.value); }
    void read(const ast::AnnAssign& node) {
        if (node.value) assign(node.target, *node.value);
    }
    void read(const ast::ExprStmt& node) { read_call(node.value); }
    void read(const ast::Return& node) {
        if (!node.value) return;
        read_call(*node.value);
        put(*node.value, {});
    }
    void read(const ast::FunctionDef& node) {
        read_defaults(*node.args);
        const bool is_method = !class_.empty() && !node.args->args.empty();
        const std::string self = std::exchange(self_, is_method ? node.args->args.front().arg : "");
        const std::string of = std::exchange(class_, "");
        read(node.body);
        self_ = self;
        class_ = of;
    }
    void read(const ast::AsyncFunctionDef& node) {
        read(static_cast<const ast::FunctionDef&>(node));
    }
    void read_defaults(const ast::Arguments& arguments) {
        const std::size_t first =
            arguments.args.size() - std::min(arguments.args.size(), arguments.defaults.size());
        for (std::size_t i = first; i < arguments.args.size(); ++i)
            put(arguments.defaults[i - first], text_of(arguments.args[i].arg));
    }
    void read(const ast::ClassDef& node) {
        const std::string of = std::exchange(class_, node.name);
        read(node.body);
        class_ = of;
    }
    void read(const ast::For& node) {
        read(node.body);
        read(node.orelse);
    }
    void read(const ast::AsyncFor& node) { read(static_cast<const ast::For&>(node)); }
    void read(const ast::While& node) {
        read(node.body);
        read(node.orelse);
    }
    void read(const ast::If& node) {
        read(node.body);
        read(node.orelse);
    }
    void read(const ast::With& node) { read(node.body); }
    void read(const ast::AsyncWith& node) { read(node.body); }
    void read(const ast::Match& node) {
        for (const ast::MatchCase& one : node.cases)
            read(one.body);
    }
    void read(const ast::Try& node) {
        read(node.body);
        for (const ast::ExceptHandler& handler : node.handlers)
            read(handler.body);
        read(node.orelse);
        read(node.finalbody);
    }
    void read(const ast::TryStar& node) { read(static_cast<const ast::Try&>(node)); }

    std::string_view text_;
    std::string class_; // whose body is read
    std::string self_;  // the first parameter of the method that is read
    std::vector<Site> sites_;
};

bool is_maker(std::string_view callee) {
    constexpr std::array<std::string_view, 11> makers = {
        "Lock",    "RLock", "Semaphore", "BoundedSemaphore", "Event",      "Condition",
        "Barrier", "Queue", "LifoQueue", "PriorityQueue",    "SimpleQueue"};
    return std::find(makers.begin(), makers.end(), callee) != makers.end();
}

const vm::Frame* nearest_own(Machine& machine, const vm::Frame* frame) {
    while (frame != nullptr && (!frame->code || vm::is_library(machine, *frame->code)))
        frame = frame->back;
    return frame;
}

// What the program's code called into existence, if our Python code is at work on it: `self` of its
// outermost function.
const void* object_of_library(Machine& machine) {
    const vm::Frame* outermost = nullptr;
    for (const vm::Frame* frame = machine.current_frame(); frame; frame = frame->back) {
        if (!frame->code) continue;
        if (!vm::is_library(machine, *frame->code)) break;
        outermost = frame;
    }
    if (outermost == nullptr || outermost->code->parameter_count == 0) return nullptr;
    const Value& self = outermost->registers()[0];
    return self.is_object() ? self.object() : nullptr;
}

// What of the program's text the frame runs.
Span running_span(const vm::Frame& frame) {
    const auto& positions = frame.code->source->positions;
    if (positions.empty()) return {};
    const auto after = static_cast<std::size_t>(frame.pc - frame.code->instructions);
    const auto& place = positions[std::min(std::max<std::size_t>(after, 1), positions.size()) - 1];
    return {place.begin, place.end};
}

std::string_view part_of(std::string_view text, Span span) {
    return span.begin < span.end && span.end <= text.size()
               ? text.substr(span.begin, span.end - span.begin)
               : std::string_view();
}

struct HolderNames {
    bool is_read = false;
    std::vector<Site> sites;                             // by span
    std::unordered_map<std::string, std::uint32_t> used; // how often a name was given
    std::vector<std::string> by_id;                      // by id - 1
    std::map<source::FrameId, std::string> owners;       // by the __init__ that runs
    // Of what our Python code makes of several parts all go by one name.
    const void* last_whole = nullptr;
    std::string last_name;

    void read(Machine& machine) {
        if (std::exchange(is_read, true)) return;
        const source::SourceText& text = machine.file(0);
        const auto module = syntax::parse(text);
        if (module) sites = SiteFinder(text.text()).find(*module);
    }

    Site* site_at(Span span) {
        const auto at = std::partition_point(sites.begin(), sites.end(), [&](const Site& site) {
            return std::pair(site.span.begin, site.span.end) < std::pair(span.begin, span.end);
        });
        const bool is_there =
            at != sites.end() && at->span.begin == span.begin && at->span.end == span.end;
        return is_there ? &*at : nullptr;
    }

    std::string_view of(source::PrimitiveId id) const {
        const std::size_t number = source::to_number(id);
        return number == 0 || number > by_id.size() ? std::string_view() : by_id[number - 1];
    }

    void keep(source::PrimitiveId id, std::string name) {
        const std::size_t number = source::to_number(id);
        if (by_id.size() < number) by_id.resize(number);
        by_id[number - 1] = std::move(name);
    }
};

// Makes a name of its pieces.
class Naming {
  public:
    Naming(Machine& machine, HolderNames& names) : machine_(machine), names_(names) {}

    // From the frame outwards to the one that puts what is made somewhere.
    std::string name_for(std::string_view class_name) const {
        const vm::Frame* frame = nearest_own(machine_, machine_.current_frame());
        const std::string_view text = machine_.file(0).text();
        for (int depth = 0; frame != nullptr && depth < depth_max; ++depth) {
            const Span span = running_span(*frame);
            Site* site = names_.site_at(span);
            const bool is_super = part_of(text, span).starts_with("super(");
            if (site == nullptr && !is_super) return {};
            const bool is_made_here = site != nullptr && (depth > 0 || is_maker(site->callee) ||
                                                          site->callee == class_name);
            if (site != nullptr && !is_made_here) return {};
            if (site != nullptr && !site->name.empty()) return put_together(*site, *frame);
            frame = nearest_own(machine_, frame->back);
        }
        return {};
    }

  private:
    static constexpr int depth_max = 6;

    std::string put_together(Site& site, const vm::Frame& frame) const {
        const auto is_list_of_names = [&] {
            return site.name.size() > 1 &&
                   std::all_of(site.name.begin(), site.name.end(), [](const Piece& piece) {
                       return piece.kind == Piece::Kind::Count && !piece.text.empty();
                   });
        };
        if (site.frame != frame.id) {
            site.frame = frame.id;
            site.count = 0;
        }
        const std::uint32_t number = site.count++;
        if (is_list_of_names())
            return number < site.name.size() ? site.name[number].text : std::string();
        std::string out;
        for (const Piece& piece : site.name) {
            switch (piece.kind) {
            case Piece::Kind::Text: out += piece.text; break;
            case Piece::Kind::Variable: out += shown(frame, piece.text); break;
            case Piece::Kind::Count: out += std::to_string(number); break;
            case Piece::Kind::Owner: out += owner(frame, piece.text); break;
            }
        }
        return out;
    }

    std::string shown(const vm::Frame& frame, const std::string& name) const {
        constexpr std::size_t length_max = 20;
        const Value value = vm::variable_of(machine_, frame, name);
        if (!value.is_int() && !vm::is_str(value)) return name;
        const std::string text = vm::bounded_repr(machine_, value);
        return text.size() <= length_max ? text : name;
    }

    // `self`, unless the program makes several objects of the class: then where it puts this one.
    std::string owner(const vm::Frame& frame, const std::string& self) const {
        const std::string_view qualname = frame.code->qualname->view();
        if (frame.code->name->view() != "__init__" || qualname.find('.') == qualname.npos)
            return self;
        const std::string_view before = qualname.substr(0, qualname.rfind('.'));
        const std::string type(before.substr(before.rfind('.') + 1));
        const vm::Frame* maker = nearest_own(machine_, frame.back);
        Site* site = maker == nullptr ? nullptr : names_.site_at(running_span(*maker));
        if (site == nullptr || site->name.empty() || site->callee != type) return self;
        if (site->name.size() == 1 && count_of_calls(type) < 2) return self;
        // Another attribute of the same object must not count it twice.
        const auto [known, is_new] = names_.owners.try_emplace(frame.id);
        if (is_new) known->second = put_together(*site, *maker);
        return known->second;
    }

    std::size_t count_of_calls(const std::string& type) const {
        const std::string_view text = machine_.file(0).text();
        const std::string call = type + "(";
        std::size_t count = 0;
        for (std::size_t at = text.find(call); at != text.npos; at = text.find(call, at + 1)) {
            const bool is_word =
                at == 0 || (std::isalnum(static_cast<unsigned char>(text[at - 1])) == 0 &&
                            text[at - 1] != '_');
            const bool is_head = at >= 6 && text.substr(at - 6, 6) == "class ";
            if (is_word && !is_head) ++count;
        }
        return count;
    }

    Machine& machine_;
    HolderNames& names_;
};

// The second of a name is told apart; of very many each would cost a text of its own.
std::string told_apart(HolderNames& names, std::string name) {
    constexpr std::uint32_t numbered_max = 1000;
    const std::uint32_t number = ++names.used[name];
    return number == 1 || number > numbered_max ? name : fmt::format("{} #{}", name, number);
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

bool is_path(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
               std::string_view("_.[]'\"").find(c) != std::string_view::npos;
    });
}

// What the running code waits for, as it writes it: `self.lock` of `await self.lock.acquire()` and
// of `async with self.lock:`, and by which method. Empty if it is not as plain as that.
struct Written {
    std::string name;
    std::string_view method;
};
Written wait_as_written(Machine& machine) {
    const vm::Frame* frame = nearest_own(machine, machine.current_frame());
    if (frame == nullptr) return {};
    std::string_view method;
    std::string_view text = part_of(machine.file(0).text(), running_span(*frame));
    text = text.substr(0, text.find('\n'));
    bool is_entered = false;
    for (const std::string_view word : {"async with ", "with ", "await "}) {
        if (!text.starts_with(word)) continue;
        text.remove_prefix(word.size());
        is_entered = is_entered || word != "await ";
    }
    if (const std::size_t named = text.find(" as "); named != text.npos)
        text = text.substr(0, named);
    text = trimmed(text.substr(0, text.find(':')));
    const std::size_t open = text.find('(');
    if (open == text.npos) {
        // What is awaited bare may be anything that waits inside.
        if (!is_entered) return {};
    } else {
        text = text.substr(0, open);
        const std::size_t dot = text.rfind('.');
        static constexpr std::array<std::string_view, 6> methods = {"acquire", "get",  "put",
                                                                    "join",    "wait", "wait_for"};
        if (dot == text.npos) return {};
        const auto known = std::find(methods.begin(), methods.end(), text.substr(dot + 1));
        if (known == methods.end()) return {};
        method = *known;
        text = text.substr(0, dot);
    }
    return is_path(text) ? Written{std::string(text), method} : Written{};
}

} // namespace

std::string name_of_new(Machine& machine, source::PrimitiveId id, std::string_view class_name) {
    auto& names = machine.attachment<HolderNames>();
    names.read(machine);
    const void* whole = object_of_library(machine);
    if (whole == nullptr || whole != names.last_whole) {
        std::string name = Naming(machine, names).name_for(class_name);
        names.last_name = name.empty() ? name : told_apart(names, std::move(name));
        names.last_whole = whole;
    }
    if (!names.last_name.empty()) names.keep(id, names.last_name);
    return names.last_name;
}

std::string wait_label(Machine& machine, source::PrimitiveId id, HolderUse use,
                       std::string_view otherwise) {
    auto& names = machine.attachment<HolderNames>();
    std::string name(names.of(id));
    Written written;
    if (name.empty() || use == HolderUse::Wait) written = wait_as_written(machine);
    if (name.empty() && !written.name.empty()) {
        name = written.name;
        if (source::to_number(id) != 0) {
            name = told_apart(names, std::move(name));
            names.keep(id, name);
        }
    }
    if (name.empty()) return std::string(otherwise);
    switch (use) {
    case HolderUse::Own: return name;
    case HolderUse::Get: return name + ".get()";
    case HolderUse::Put: return name + ".put()";
    case HolderUse::Join: return name + ".join()";
    case HolderUse::Wait: break;
    }
    return name + (written.method == "join" ? ".join()" : ".wait()");
}

} // namespace runtime::aio
