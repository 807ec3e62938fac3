#pragma once

#include "runtime/bytecode/unit.h"
#include "runtime/bytecode/warnings.h"
#include "runtime/source/diagnostics.h"
#include "runtime/syntax/ast.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// Where names live. Python decides it for a whole scope before any of it runs: a name that is
// assigned anywhere in a function is local to all of it. So the tree is walked once to collect what
// each scope does with each name, and then every name is resolved against the scopes around it:
//
//     def counter():          count: Cell (a local that an inner function reaches)
//         count = 0           add:   Local
//         def add():
//             nonlocal count  count: Free (another function's cell, handed in by the closure)
//             count += step   step:  Global
//         return add
//
// Class bodies keep their names in a namespace object, and functions inside a class do not see
// them. Names that begin with two underscores are mangled inside a class; all names here are
// mangled.
namespace runtime::bytecode {

enum class ScopeKind : std::uint8_t {
    Module,
    Namespace, // a module whose names live in a namespace object: see Unit
    Class,
    Function,
    AsyncFunction,
    Lambda,
    ListComprehension,
    SetComprehension,
    DictComprehension,
    GeneratorExpression,
};

bool is_comprehension(ScopeKind kind); // a generator expression is one too

enum class Access : std::uint8_t {
    Local,
    Cell,
    Free,
    GlobalExplicit, // by a `global` statement
    Global,         // or built-in
    ClassName,      // in the namespace of the class body, else global
    ClassFree,      // in the namespace of the class body, else in a cell
};

struct Symbol {
    std::string name;
    Access access = Access::Global;
    bool is_parameter = false;
    bool is_assigned = false;
    bool is_used = false;
    bool is_global = false;
    bool is_nonlocal = false;
    bool is_annotated = false;
    bool is_iteration_variable = false; // of a comprehension
    bool is_unbound_somewhere = false;  // by `del` or at the end of an `except ... as`
    bool is_walrus_target = false;
    bool is_rebound = false;  // a parameter that is assigned as well
    source::Span declaration; // of the global or nonlocal statement
};

struct Scope {
    ScopeKind kind = ScopeKind::Module;
    std::string name;
    std::string class_name; // of the innermost class around, for mangling; or empty
    Scope* parent = nullptr;
    std::vector<std::unique_ptr<Scope>> children;
    std::deque<Symbol> symbols; // in the order in which they were first met
    std::unordered_map<std::string, Symbol*> by_name;
    std::vector<std::string> parameters; // in the order of their registers
    std::vector<std::string> free_names; // sorted; includes those that only inner scopes need
    bool has_yield = false;
    bool is_coroutine = false;    // an async def, or a comprehension that awaits
    bool has_class_cell = false;  // a class whose functions use super() or __class__
    bool has_annotations = false; // a module or class body with `x: int`, `(x): int` or `x.y: int`

    [[nodiscard]] bool is_module() const {
        return kind == ScopeKind::Module || kind == ScopeKind::Namespace;
    }
    // Names live in a namespace object, which register 0 holds.
    [[nodiscard]] bool has_namespace() const {
        return kind == ScopeKind::Class || kind == ScopeKind::Namespace;
    }
    [[nodiscard]] bool is_function_like() const { return !is_module() && kind != ScopeKind::Class; }
    [[nodiscard]] const Symbol* find(const std::string& mangled) const;
};

// `__x` as it is called inside the class: `_Class__x`.
std::string mangled(std::string_view class_name, const std::string& name);

class SymbolTable {
  public:
    // Collects and resolves all names; what is wrong with them is added to the diagnostics.
    static SymbolTable create(const syntax::ast::Module& module, bool annotations_are_text,
                              source::Diagnostics& diagnostics, Unit unit = Unit::Module);

    [[nodiscard]] const Scope& module() const { return *module_; }
    [[nodiscard]] const Warnings& warnings() const { return warnings_; }
    // Whether the module looks at which of two equal numbers it has: by `is` between what is no
    // singleton, by id() or by the functions of the module operator.
    [[nodiscard]] bool asks_for_identity() const { return asks_for_identity_; }

    // The scope that a FunctionDef, ClassDef, Lambda or comprehension of the tree opens.
    [[nodiscard]] const Scope& opened_by(const void* node) const;

  private:
    std::unique_ptr<Scope> module_;
    Warnings warnings_;
    bool asks_for_identity_ = false;
    std::unordered_map<const void*, Scope*> by_node_;
    friend class SymbolCollector;
};

// First step of SymbolTable::create: notes in the table what each scope does with each name.
void collect_symbols(SymbolTable& table, const syntax::ast::Module& module,
                     bool annotations_are_text, Unit unit, source::Diagnostics& diagnostics);

// Second step of SymbolTable::create: decides the access of every symbol below the scope.
void resolve_symbols(Scope& scope, source::Diagnostics& diagnostics);

} // namespace runtime::bytecode
