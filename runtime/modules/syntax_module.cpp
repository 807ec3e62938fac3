// The parser and the compiler behind `_syntax`; ast.py and dataclasses.py build on it.

#include "runtime/modules/install.h"
#include "runtime/syntax/dump.h"
#include "runtime/syntax/parser.h"
#include "runtime/vm/evaluated.h"
#include "runtime/vm/types.h"

namespace runtime::modules {

using vm::Arguments;
using vm::Machine;
using vm::Value;

namespace {

// (source, filename, is_expression): the tree as calls of its nodes' classes.
Value tree_text(Machine& machine, const Arguments& arguments) {
    if (!vm::is_str(arguments[0]))
        return machine.raise(machine.types.TypeError,
                             "compile() arg 1 must be a string, bytes or AST object");
    const std::string file(vm::is_str(arguments[1]) ? vm::text_of(arguments[1]) : "<unknown>");
    const source::SourceText text(file, std::string(vm::text_of(arguments[0])));
    machine.count_work(text.size());
    auto tree = syntax::parse(text);
    const bytecode::Unit unit =
        arguments[2].truth() ? bytecode::Unit::Expression : bytecode::Unit::Statements;
    if (!tree) return vm::raise_syntax_error(machine, text, tree.error().front(), unit);
    if (unit == bytecode::Unit::Expression)
        if (const auto mistake = vm::beyond_expression(text, *tree))
            return vm::raise_syntax_error(machine, text, *mistake, unit);
    return machine.str(syntax::to_text_with_places(text, *tree));
}

// (text): code for exec() that the library writes.
Value library_code(Machine& machine, const Arguments& arguments) {
    if (!vm::is_str(arguments[0]))
        return machine.raise(machine.types.TypeError, "a text was expected");
    vm::Reading reading;
    reading.author = vm::Author::Library;
    const auto compiled =
        vm::compile_text(machine, "<string>", std::string(vm::text_of(arguments[0])),
                         bytecode::Unit::Statements, reading);
    return compiled.code ? Value::share(compiled.code) : Value{};
}

void fill(Machine& machine, vm::Module& module) {
    machine.add_functions(module,
                          {{"library_code", "(text, /)", library_code},
                           {"tree_text", "(source, filename, is_expression, /)", tree_text}});
}

} // namespace

void install_syntax(Machine& machine) {
    machine.add_native_module("_syntax", fill);
}

} // namespace runtime::modules
