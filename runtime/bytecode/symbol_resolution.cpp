#include "runtime/bytecode/symbols.h"

#include <fmt/format.h>

#include <algorithm>

namespace runtime::bytecode {

namespace {

void add_free_name(Scope& scope, const std::string& name) {
    auto& names = scope.free_names;
    const auto place = std::lower_bound(names.begin(), names.end(), name);
    if (place == names.end() || *place != name) names.insert(place, name);
}

// Whether the name is a local of the scope that functions inside can see.
bool binds(Scope& scope, const std::string& name) {
    if (scope.kind == ScopeKind::Class) return name == "__class__";
    if (!scope.is_function_like()) return false;
    const Symbol* symbol = scope.find(name);
    return symbol != nullptr && symbol->is_assigned && !symbol->is_global && !symbol->is_nonlocal;
}

bool declares_global(const Scope& scope, const std::string& name) {
    if (scope.kind == ScopeKind::Class) return false;
    const Symbol* symbol = scope.find(name);
    return symbol != nullptr && symbol->is_global;
}

// Finds the function around that binds the name, makes the name a cell there and a free name of
// every scope on the way. False if there is none.
bool capture(Scope& scope, const std::string& name) {
    Scope* owner = scope.parent;
    while (owner != nullptr && !binds(*owner, name)) {
        if (declares_global(*owner, name)) return false;
        owner = owner->parent;
    }
    if (owner == nullptr) return false;
    if (owner->kind == ScopeKind::Class) {
        owner->has_class_cell = true;
    } else {
        owner->by_name.at(name)->access = Access::Cell;
    }
    for (Scope* inner = &scope; inner != owner; inner = inner->parent)
        add_free_name(*inner, name);
    return true;
}

Access access_of_bound(const Scope& scope) {
    if (scope.kind == ScopeKind::Module) return Access::Global;
    if (scope.has_namespace()) return Access::ClassName;
    return Access::Local;
}

Access access_of_used(Scope& scope, const std::string& name) {
    const bool has_namespace = scope.has_namespace();
    if (capture(scope, name)) return has_namespace ? Access::ClassFree : Access::Free;
    return has_namespace ? Access::ClassName : Access::Global;
}

void resolve(Scope& scope, Symbol& symbol, source::Diagnostics& diagnostics) {
    const auto error = [&](std::string message) {
        diagnostics.push_back(
            {symbol.declaration, std::move(message), {}, source::DiagnosticKind::SyntaxError});
    };
    if (symbol.is_global && symbol.is_nonlocal) {
        error(fmt::format("name '{}' is nonlocal and global", symbol.name));
    }
    if (symbol.is_global) {
        symbol.access = Access::GlobalExplicit;
    } else if (symbol.is_nonlocal) {
        symbol.access = Access::Free;
        if (scope.is_module()) {
            error("nonlocal declaration not allowed at module level");
        } else if (!capture(scope, symbol.name)) {
            error(fmt::format("no binding for nonlocal '{}' found", symbol.name));
        }
    } else if (symbol.is_assigned) {
        symbol.access = access_of_bound(scope);
    } else {
        symbol.access = access_of_used(scope, symbol.name);
    }
}

} // namespace

namespace {
// CPython's compiler takes a name that any function declares global as global in the whole text,
// which shows where exec() was given a namespace of its own for names.
void declare_in_text(Scope& text, const Scope& scope) {
    for (const Symbol& symbol : scope.symbols)
        if (const auto outer = text.by_name.find(symbol.name);
            symbol.is_global && outer != text.by_name.end())
            outer->second->is_global = true;
    for (const auto& child : scope.children)
        declare_in_text(text, *child);
}
} // namespace

// Outer scopes first: an inner scope turns a local of an outer one into a cell afterwards.
void resolve_symbols(Scope& scope, source::Diagnostics& diagnostics) {
    if (scope.is_module() && scope.has_namespace()) declare_in_text(scope, scope);
    for (Symbol& symbol : scope.symbols)
        resolve(scope, symbol, diagnostics);
    for (const auto& child : scope.children)
        resolve_symbols(*child, diagnostics);
}

} // namespace runtime::bytecode
