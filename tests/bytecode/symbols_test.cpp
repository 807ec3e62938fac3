#include "runtime/bytecode/symbols.h"

#include "runtime/source/source_text.h"
#include "runtime/syntax/parser.h"

#include <catch2/catch.hpp>

using namespace runtime;
using bytecode::Access;

namespace {

// The tree lives as long as the table, which points into it.
struct Analysed {
    explicit Analysed(const std::string& text) {
        auto parsed = syntax::parse(source::SourceText("test.py", text));
        REQUIRE(parsed.has_value());
        module = std::move(*parsed);
        table = bytecode::SymbolTable::create(module, false, diagnostics);
        CHECK(diagnostics.empty());
    }

    // The access of the name in the scope reached by the names of scopes, outermost first.
    Access access(std::vector<std::string> path, const std::string& name) const {
        const bytecode::Scope& scope = find(path);
        const bytecode::Symbol* symbol = scope.find(name);
        REQUIRE(symbol != nullptr);
        return symbol->access;
    }

    const bytecode::Scope& find(const std::vector<std::string>& path) const {
        const bytecode::Scope* scope = &table.module();
        for (const std::string& step : path) {
            const bytecode::Scope* next = nullptr;
            for (const auto& child : scope->children) {
                if (child->name == step) next = child.get();
            }
            REQUIRE(next != nullptr);
            scope = next;
        }
        return *scope;
    }

    syntax::ast::Module module;
    source::Diagnostics diagnostics;
    bytecode::SymbolTable table;
};

} // namespace

TEST_CASE("a name assigned anywhere in a function is local to all of it") {
    const Analysed found("def f():\n    print(x)\n    x = 1\n");
    CHECK(found.access({"f"}, "x") == Access::Local);
    CHECK(found.access({"f"}, "print") == Access::Global);
}

TEST_CASE("a local that an inner function reads is a cell there and free here") {
    const Analysed found("def f(a):\n    def g():\n        def h():\n            return a\n");
    CHECK(found.access({"f"}, "a") == Access::Cell);
    CHECK(found.access({"f", "g", "h"}, "a") == Access::Free);
    CHECK(found.find({"f", "g"}).free_names == std::vector<std::string>{"a"});
}

TEST_CASE("a global statement hides the enclosing function's variable from those inside") {
    const Analysed found(
        "def f():\n    x = 1\n    def g():\n        global x\n        def h(): return x\n");
    CHECK(found.access({"f"}, "x") == Access::Local);
    CHECK(found.access({"f", "g"}, "x") == Access::GlobalExplicit);
    CHECK(found.access({"f", "g", "h"}, "x") == Access::Global);
}

TEST_CASE("functions in a class do not see the class's names, the body does") {
    const Analysed found("class A:\n    x = 1\n    y = x\n    def f(self): return x\n");
    CHECK(found.access({"A"}, "x") == Access::ClassName);
    CHECK(found.access({"A", "f"}, "x") == Access::Global);
}

TEST_CASE("a class body reads an enclosing function's variable behind its own namespace") {
    const Analysed found("def f(x):\n    class A:\n        y = x\n");
    CHECK(found.access({"f", "A"}, "x") == Access::ClassFree);
}

TEST_CASE("super makes the class keep a cell of itself") {
    const Analysed found(
        "class A:\n    def f(self): super().f()\nclass B:\n    def f(self): pass\n");
    CHECK(found.find({"A"}).has_class_cell);
    CHECK(found.access({"A", "f"}, "__class__") == Access::Free);
    CHECK_FALSE(found.find({"B"}).has_class_cell);
}

TEST_CASE("private names are mangled inside a class") {
    const Analysed found("class _A:\n    def f(self, __x): return __x + __y__\n");
    CHECK(found.access({"_A", "f"}, "_A__x") == Access::Local);
    CHECK(found.access({"_A", "f"}, "__y__") == Access::Global);
    CHECK(bytecode::mangled("__", "__x") == "__x");
    CHECK(bytecode::mangled("", "__x") == "__x");
}

TEST_CASE("an assignment expression in a comprehension binds in the function around") {
    const Analysed found("def f(a):\n    [[y := x for x in b] for b in a]\n");
    CHECK(found.access({"f"}, "y") == Access::Cell);
    CHECK(found.access({"f", "<listcomp>", "<listcomp>"}, "y") == Access::Free);
}

TEST_CASE("the first iterable of a comprehension belongs to the scope around") {
    const Analysed found("class A:\n    x = 1\n    y = [x for i in x]\n");
    CHECK(found.access({"A"}, "x") == Access::ClassName);
    CHECK(found.access({"A", "<listcomp>"}, "x") == Access::Global);
}
