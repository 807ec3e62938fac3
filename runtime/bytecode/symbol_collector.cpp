#include "runtime/bytecode/symbols.h"
#include "runtime/source/overloaded.h"

#include <fmt/format.h>

#include <utility>

namespace runtime::bytecode {

using namespace syntax;
using source::overloaded;
using source::Span;

// Walks the tree and notes what each scope does with each name.
class SymbolCollector {
  public:
    SymbolCollector(SymbolTable& table, bool annotations_are_text, source::Diagnostics& diagnostics)
        : table_(table), annotations_are_text_(annotations_are_text), diagnostics_(diagnostics) {}

    void visit_module(const ast::Module& module, Unit unit) {
        table_.module_ = std::make_unique<Scope>();
        if (unit != Unit::Module) table_.module_->kind = ScopeKind::Namespace;
        table_.module_->name = "<module>";
        scope_ = table_.module_.get();
        visit(module.body);
    }

  private:
    enum class Use : std::uint8_t { Read, Assign, Unbind, Parameter };

    void error(Span span, std::string message) {
        diagnostics_.push_back({span, std::move(message), {}, source::DiagnosticKind::SyntaxError});
    }

    Symbol& symbol_in(Scope& scope, const std::string& name) {
        Symbol*& found = scope.by_name[name];
        if (found == nullptr) {
            found = &scope.symbols.emplace_back();
            found->name = name;
        }
        return *found;
    }

    Symbol& symbol(const std::string& name) {
        return symbol_in(*scope_, mangled(scope_->class_name, name));
    }

    void note(const std::string& name, Use use, Span span) {
        Symbol& found = symbol(name);
        switch (use) {
        case Use::Read: found.is_used = true; return;
        case Use::Unbind: found.is_unbound_somewhere = true; break;
        case Use::Parameter:
            if (found.is_parameter) {
                error(span, fmt::format("duplicate argument '{}' in function definition", name));
            }
            found.is_parameter = true;
            scope_->parameters.push_back(found.name);
            found.is_assigned = true;
            return;
        case Use::Assign: break;
        }
        if (found.is_parameter) found.is_rebound = true;
        found.is_assigned = true;
        if (!is_iteration_target_) return;
        if (found.is_global || found.is_nonlocal) {
            error(span, fmt::format("comprehension inner loop cannot rebind assignment expression "
                                    "target '{}'",
                                    name));
        }
        found.is_iteration_variable = true;
    }

    void enter(const void* node, ScopeKind kind, std::string name, std::string class_name) {
        auto scope = std::make_unique<Scope>();
        scope->kind = kind;
        scope->name = std::move(name);
        scope->class_name = std::move(class_name);
        scope->parent = scope_;
        table_.by_node_[node] = scope.get();
        scope_->children.push_back(std::move(scope));
        scope_ = scope_->children.back().get();
    }

    void leave() { scope_ = scope_->parent; }

    // --- Statements
    // ---------------------------------------------------------------------------------

    void visit(const std::vector<ast::Stmt>& body) {
        for (const ast::Stmt& statement : body)
            visit(statement);
    }

    void visit(const ast::Stmt& statement) {
        std::visit([&](const auto& node) { visit_node(node, statement.span); }, statement.node);
    }

    void visit_node(const ast::FunctionDef& node, Span span) {
        visit_function(node, ScopeKind::Function, span);
    }
    void visit_node(const ast::AsyncFunctionDef& node, Span span) {
        visit_function(node, ScopeKind::AsyncFunction, span);
    }

    void visit_function(const ast::FunctionDef& node, ScopeKind kind, Span) {
        visit(node.decorator_list);
        visit_defaults(*node.args);
        visit_annotations(*node.args);
        if (node.returns) visit_annotation(*node.returns);
        note(node.name, Use::Assign, node.name_span);
        enter(&node, kind, node.name, scope_->class_name);
        scope_->is_coroutine = kind == ScopeKind::AsyncFunction;
        visit_parameters(*node.args);
        visit(node.body);
        leave();
    }

    void visit_node(const ast::ClassDef& node, Span) {
        visit(node.decorator_list);
        visit(node.bases);
        visit_keywords(node.keywords);
        note(node.name, Use::Assign, node.name_span);
        enter(&node, ScopeKind::Class, node.name, node.name);
        visit(node.body);
        leave();
    }

    void visit_node(const ast::Return& node, Span) { visit_maybe(node.value); }
    void visit_node(const ast::Delete& node, Span) { visit(node.targets); }

    void visit_node(const ast::Assign& node, Span) {
        visit(node.value);
        visit(node.targets);
    }

    void visit_node(const ast::AugAssign& node, Span) {
        visit(node.target);
        visit(node.value);
    }

    void visit_node(const ast::AnnAssign& node, Span span) {
        scope_->has_annotations = true;
        if (const auto* name = std::get_if<ast::Name>(&node.target.node)) {
            visit_annotated_name(node, *name, span);
        } else {
            visit(node.target);
        }
        visit_annotation(node.annotation);
        visit_maybe(node.value);
    }

    void visit_annotated_name(const ast::AnnAssign& node, const ast::Name& name, Span span) {
        Symbol& found = symbol(name.id);
        if ((found.is_global || found.is_nonlocal) && !scope_->is_module() && node.is_simple) {
            error(span, fmt::format("annotated name '{}' can't be {}", name.id,
                                    found.is_global ? "global" : "nonlocal"));
        }
        if (node.is_simple) found.is_annotated = true;
        if (node.is_simple || node.value) note(name.id, Use::Assign, node.target.span);
    }

    void visit_node(const ast::For& node, Span) { visit_for(node); }
    void visit_node(const ast::AsyncFor& node, Span) { visit_for(node); }
    void visit_for(const ast::For& node) {
        visit(node.iter);
        visit(node.target);
        visit(node.body);
        visit(node.orelse);
    }

    void visit_node(const ast::While& node, Span) {
        visit(node.test);
        visit(node.body);
        visit(node.orelse);
    }

    void visit_node(const ast::If& node, Span) {
        visit(node.test);
        visit(node.body);
        visit(node.orelse);
    }

    void visit_node(const ast::With& node, Span) { visit_with(node); }
    void visit_node(const ast::AsyncWith& node, Span) { visit_with(node); }
    void visit_with(const ast::With& node) {
        for (const ast::WithItem& item : node.items) {
            visit(item.context_expr);
            visit_maybe(item.optional_vars);
        }
        visit(node.body);
    }

    void visit_node(const ast::Match& node, Span) {
        visit(node.subject);
        for (const ast::MatchCase& match_case : node.cases) {
            visit(match_case.pattern);
            visit_maybe(match_case.guard);
            visit(match_case.body);
        }
    }

    void visit_node(const ast::Raise& node, Span) {
        visit_maybe(node.exc);
        visit_maybe(node.cause);
    }

    void visit_node(const ast::Try& node, Span) { visit_try(node); }
    void visit_node(const ast::TryStar& node, Span) { visit_try(node); }
    void visit_try(const ast::Try& node) {
        visit(node.body);
        visit(node.orelse);
        for (const ast::ExceptHandler& handler : node.handlers) {
            visit_maybe(handler.type);
            if (!handler.name.empty()) note(handler.name, Use::Unbind, handler.span);
            visit(handler.body);
        }
        visit(node.finalbody);
    }

    void visit_node(const ast::Assert& node, Span span) {
        look_at(node, span);
        visit(node.test);
        visit_maybe(node.msg);
    }

    void visit_node(const ast::Import& node, Span) {
        for (const ast::Alias& alias : node.names) {
            const std::string& name = alias.asname.empty() ? alias.name : alias.asname;
            note(name.substr(0, name.find('.')), Use::Assign, alias.span);
        }
    }

    void visit_node(const ast::ImportFrom& node, Span span) {
        for (const ast::Alias& alias : node.names) {
            if (alias.name == "*") {
                if (!scope_->is_module()) {
                    error(span, "import * only allowed at module level");
                }
                continue;
            }
            note(alias.asname.empty() ? alias.name : alias.asname, Use::Assign, alias.span);
        }
    }

    void visit_node(const ast::Global& node, Span span) {
        for (const std::string& name : node.names) {
            declare(name, span, "global").is_global = true;
        }
    }

    void visit_node(const ast::Nonlocal& node, Span span) {
        for (const std::string& name : node.names) {
            declare(name, span, "nonlocal").is_nonlocal = true;
        }
    }

    // A declaration must stand before anything else that the scope does with the name.
    Symbol& declare(const std::string& name, Span span, std::string_view how) {
        Symbol& found = symbol(name);
        if (found.is_parameter) {
            error(span, fmt::format("name '{}' is parameter and {}", name, how));
        } else if (found.is_used) {
            error(span, fmt::format("name '{}' is used prior to {} declaration", name, how));
        } else if (found.is_annotated) {
            error(span, fmt::format("annotated name '{}' can't be {}", name, how));
        } else if (found.is_assigned) {
            error(span, fmt::format("name '{}' is assigned to before {} declaration", name, how));
        }
        if (found.declaration.is_empty()) found.declaration = span;
        return found;
    }

    void visit_node(const ast::ExprStmt& node, Span) { visit(node.value); }
    void visit_node(const ast::Pass&, Span) {}
    void visit_node(const ast::Break&, Span) {}
    void visit_node(const ast::Continue&, Span) {}

    // --- Patterns
    // -----------------------------------------------------------------------------------

    void visit(const std::vector<ast::Pattern>& patterns) {
        for (const ast::Pattern& pattern : patterns)
            visit(pattern);
    }

    void visit(const ast::Pattern& pattern) {
        std::visit(overloaded{
                       [&](const ast::MatchValue& node) { visit(*node.value); },
                       [&](const ast::MatchSingleton&) {},
                       [&](const ast::MatchSequence& node) { visit(node.patterns); },
                       [&](const ast::MatchMapping& node) {
                           visit(node.keys);
                           visit(node.patterns);
                           if (!node.rest.empty()) note(node.rest, Use::Assign, pattern.span);
                       },
                       [&](const ast::MatchClass& node) {
                           visit(*node.cls);
                           visit(node.patterns);
                           visit(node.kwd_patterns);
                       },
                       [&](const ast::MatchStar& node) {
                           if (!node.name.empty()) note(node.name, Use::Assign, pattern.span);
                       },
                       [&](const ast::MatchAs& node) {
                           if (node.pattern) visit(*node.pattern);
                           if (!node.name.empty()) note(node.name, Use::Assign, pattern.span);
                       },
                       [&](const ast::MatchOr& node) { visit(node.patterns); },
                   },
                   pattern.node);
    }

    // --- Functions' heads
    // ---------------------------------------------------------------------------

    void visit_defaults(const ast::Arguments& arguments) {
        visit(arguments.defaults);
        for (const ast::ExprPtr& value : arguments.kw_defaults)
            visit_maybe(value);
    }

    void visit_annotations(const ast::Arguments& arguments) {
        const auto visit_one = [&](const ast::Arg& argument) {
            if (argument.annotation) visit_annotation(*argument.annotation);
        };
        for (const ast::Arg& argument : arguments.posonlyargs)
            visit_one(argument);
        for (const ast::Arg& argument : arguments.args)
            visit_one(argument);
        if (arguments.vararg) visit_one(*arguments.vararg);
        for (const ast::Arg& argument : arguments.kwonlyargs)
            visit_one(argument);
        if (arguments.kwarg) visit_one(*arguments.kwarg);
    }

    void visit_annotation(const ast::Expr& annotation) {
        if (!annotations_are_text_) visit(annotation);
    }

    void visit_parameters(const ast::Arguments& arguments) {
        const auto add = [&](const ast::Arg& argument) {
            note(argument.arg, Use::Parameter, argument.span);
        };
        for (const ast::Arg& argument : arguments.posonlyargs)
            add(argument);
        for (const ast::Arg& argument : arguments.args)
            add(argument);
        for (const ast::Arg& argument : arguments.kwonlyargs)
            add(argument);
        if (arguments.vararg) add(*arguments.vararg);
        if (arguments.kwarg) add(*arguments.kwarg);
    }

    void visit_keywords(const std::vector<ast::Keyword>& keywords) {
        for (const ast::Keyword& keyword : keywords)
            visit(*keyword.value);
    }

    // --- Expressions
    // --------------------------------------------------------------------------------

    void visit(const std::vector<ast::Expr>& expressions) {
        for (const ast::Expr& expression : expressions)
            visit(expression);
    }

    void visit_maybe(const ast::ExprPtr& expression) {
        if (expression) visit(*expression);
    }

    void visit(const ast::Expr& expression) {
        std::visit([&](const auto& node) { visit_node(node, expression.span); }, expression.node);
    }

    void visit_node(const ast::BoolOp& node, Span) { visit(node.values); }

    void visit_node(const ast::BinOp& node, Span) {
        visit(*node.left);
        visit(*node.right);
    }

    void visit_node(const ast::UnaryOp& node, Span) { visit(*node.operand); }

    void visit_node(const ast::Lambda& node, Span) {
        visit_defaults(*node.args);
        enter(&node, ScopeKind::Lambda, "<lambda>", scope_->class_name);
        visit_parameters(*node.args);
        visit(*node.body);
        leave();
    }

    void visit_node(const ast::IfExp& node, Span) {
        visit(*node.test);
        visit(*node.body);
        visit(*node.orelse);
    }

    void visit_node(const ast::Dict& node, Span) {
        for (std::size_t i = 0; i < node.keys.size(); ++i) {
            visit_maybe(node.keys[i]);
            visit(node.values[i]);
        }
    }

    void visit_node(const ast::Set& node, Span) { visit(node.elts); }

    void visit_node(const ast::ListComp& node, Span) {
        visit_comprehension(node, ScopeKind::ListComprehension, "<listcomp>", {node.elt.get()});
    }
    void visit_node(const ast::SetComp& node, Span) {
        visit_comprehension(node, ScopeKind::SetComprehension, "<setcomp>", {node.elt.get()});
    }
    void visit_node(const ast::DictComp& node, Span) {
        visit_comprehension(node, ScopeKind::DictComprehension, "<dictcomp>",
                            {node.key.get(), node.value.get()});
    }
    void visit_node(const ast::GeneratorExp& node, Span) {
        visit_comprehension(node, ScopeKind::GeneratorExpression, "<genexpr>", {node.elt.get()});
    }

    // The first iterable belongs to the scope around; all else is inside.
    template <class Node>
    void visit_comprehension(const Node& node, ScopeKind kind, const char* name,
                             const std::vector<const ast::Expr*>& elements) {
        const ast::Comprehension& first = node.generators.front();
        visit_iterable(*first.iter);
        const bool outer_is_target = std::exchange(is_iteration_target_, false);
        enter(&node, kind, name, scope_->class_name);
        note(".0", Use::Parameter, first.iter->span);
        for (const ast::Comprehension& generator : node.generators) {
            if (generator.is_async) scope_->is_coroutine = true;
            is_iteration_target_ = true;
            visit(*generator.target);
            is_iteration_target_ = false;
            if (&generator != &first) visit_iterable(*generator.iter);
            visit(generator.ifs);
        }
        for (const ast::Expr* element : elements)
            visit(*element);
        const bool awaits = scope_->is_coroutine && kind != ScopeKind::GeneratorExpression;
        leave();
        is_iteration_target_ = outer_is_target;
        if (awaits && is_comprehension(scope_->kind)) scope_->is_coroutine = true;
    }

    void visit_iterable(const ast::Expr& iterable) {
        ++iterable_depth_;
        visit(iterable);
        --iterable_depth_;
    }

    void visit_node(const ast::NamedExpr& node, Span span) {
        const auto& target = std::get<ast::Name>(node.target->node);
        if (iterable_depth_ > 0) {
            error(span, "assignment expression cannot be used in a comprehension iterable "
                        "expression");
        }
        symbol(target.id).is_walrus_target = true;
        if (is_comprehension(scope_->kind)) bind_outside_comprehension(target.id, span);
        visit(*node.value);
        visit(*node.target);
    }

    // `[y := f(x) for x in data]` binds y in the function around the comprehension.
    void bind_outside_comprehension(const std::string& name, Span span) {
        Symbol& here = symbol(name);
        if (here.is_iteration_variable) return report_rebinding(name, span);
        for (Scope* outer = scope_->parent; outer != nullptr; outer = outer->parent) {
            Symbol& there = symbol_in(*outer, mangled(outer->class_name, name));
            if (is_comprehension(outer->kind)) {
                if (there.is_iteration_variable) return report_rebinding(name, span);
                continue;
            }
            if (outer->kind == ScopeKind::Class) {
                error(span, "assignment expression within a comprehension cannot be used in a "
                            "class body");
                return;
            }
            if (outer->is_module() || there.is_global) {
                here.is_global = true;
            } else {
                here.is_nonlocal = true;
            }
            there.is_assigned = true;
            there.is_walrus_target = true;
            return;
        }
    }

    void report_rebinding(const std::string& name, Span span) {
        error(span, fmt::format("assignment expression cannot rebind comprehension iteration "
                                "variable '{}'",
                                name));
    }

    void visit_node(const ast::Await& node, Span) {
        if (is_comprehension(scope_->kind)) scope_->is_coroutine = true;
        visit(*node.value);
    }

    void visit_node(const ast::Yield& node, Span span) {
        visit_maybe(node.value);
        note_yield(span);
    }

    void visit_node(const ast::YieldFrom& node, Span span) {
        visit(*node.value);
        note_yield(span);
    }

    void note_yield(Span span) {
        scope_->has_yield = true;
        switch (scope_->kind) {
        case ScopeKind::ListComprehension: return error(span, "'yield' inside list comprehension");
        case ScopeKind::SetComprehension: return error(span, "'yield' inside set comprehension");
        case ScopeKind::DictComprehension: return error(span, "'yield' inside dict comprehension");
        case ScopeKind::GeneratorExpression:
            return error(span, "'yield' inside generator expression");
        case ScopeKind::Module:
        case ScopeKind::Namespace:
        case ScopeKind::Class:
        case ScopeKind::Function:
        case ScopeKind::AsyncFunction:
        case ScopeKind::Lambda: return;
        }
    }

    // What is doubtful is told in the order of the text, whether it is ever run or not.
    template <class Node>
    void look_at(const Node& node, Span span) {
        if (auto doubt = doubt_about(node)) table_.warnings_.push_back({span, std::move(*doubt)});
    }

    static bool is_identity(ast::CompareOperator op) {
        return op == ast::CompareOperator::Is || op == ast::CompareOperator::IsNot;
    }

    static bool is_singleton(const ast::Expr& operand) {
        const auto* constant = std::get_if<ast::Constant>(&operand.node);
        return constant != nullptr && (std::holds_alternative<ast::NoneValue>(constant->value) ||
                                       std::holds_alternative<bool>(constant->value) ||
                                       std::holds_alternative<ast::EllipsisValue>(constant->value));
    }

    void note_identity(std::string_view name) {
        if (name == "id" || name == "is_" || name == "is_not") table_.asks_for_identity_ = true;
    }

    void visit_node(const ast::Compare& node, Span span) {
        look_at(node, span);
        const ast::Expr* left = node.left.get();
        for (std::size_t i = 0; i < node.ops.size(); left = &node.comparators[i++]) {
            if (is_identity(node.ops[i]) && !is_singleton(*left) &&
                !is_singleton(node.comparators[i]))
                table_.asks_for_identity_ = true;
        }
        visit(*node.left);
        visit(node.comparators);
    }

    void visit_node(const ast::Call& node, Span span) {
        look_at(node, span);
        visit(*node.func);
        visit(node.args);
        visit_keywords(node.keywords);
    }

    void visit_node(const ast::FormattedValue& node, Span) {
        visit(*node.value);
        visit_maybe(node.format_spec);
    }

    void visit_node(const ast::JoinedStr& node, Span) { visit(node.values); }
    void visit_node(const ast::Constant&, Span) {}
    void visit_node(const ast::Attribute& node, Span) {
        note_identity(node.attr);
        visit(*node.value);
    }

    void visit_node(const ast::Subscript& node, Span span) {
        if (node.ctx == ast::ExprContext::Load) look_at(node, span);
        visit(*node.value);
        visit(*node.slice);
    }

    void visit_node(const ast::Starred& node, Span) { visit(*node.value); }

    void visit_node(const ast::Name& node, Span span) {
        note_identity(node.id);
        switch (node.ctx) {
        case ast::ExprContext::Load: note(node.id, Use::Read, span); break;
        case ast::ExprContext::Store: note(node.id, Use::Assign, span); break;
        case ast::ExprContext::Del: note(node.id, Use::Unbind, span); break;
        }
        // super() without arguments reads the cell of the class around.
        if (node.id == "super" && node.ctx == ast::ExprContext::Load &&
            scope_->is_function_like()) {
            note("__class__", Use::Read, span);
        }
    }

    void visit_node(const ast::List& node, Span) { visit(node.elts); }
    void visit_node(const ast::Tuple& node, Span) { visit(node.elts); }

    void visit_node(const ast::Slice& node, Span) {
        visit_maybe(node.lower);
        visit_maybe(node.upper);
        visit_maybe(node.step);
    }

    SymbolTable& table_;
    const bool annotations_are_text_;
    source::Diagnostics& diagnostics_;
    Scope* scope_ = nullptr;
    bool is_iteration_target_ = false; // inside the target of a comprehension's `for`
    int iterable_depth_ = 0;           // inside so many iterables of comprehensions
};

void collect_symbols(SymbolTable& table, const ast::Module& module, bool annotations_are_text,
                     Unit unit, source::Diagnostics& diagnostics) {
    SymbolCollector(table, annotations_are_text, diagnostics).visit_module(module, unit);
}

} // namespace runtime::bytecode
