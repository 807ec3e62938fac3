#pragma once

// Texts that the program itself compiles: exec(), eval(), compile(). Their frames show in
// tracebacks as the program's own do, but without source lines.

#include "runtime/bytecode/compiler.h"
#include "runtime/vm/machine.h"

#include <compare>
#include <functional>
#include <set>
#include <string>

namespace runtime::vm {

struct Compiled {
    Code* code = nullptr;
    bytecode::Warnings warnings = {};
};
// As at a prompt, which takes one statement and gives the value of each expression to
// sys.displayhook(). While a statement is being typed, its block ends with an empty line only.
enum class Prompt : std::uint8_t { No, Yes, Typing };
// Whether the program wrote it, or the library for a class of the program's.
enum class Author : std::uint8_t { Program, Library };
struct Reading {
    Prompt prompt = Prompt::No;
    Author author = Author::Program;
    bool annotations_are_text = false; // as the code has it that compiles the text
    auto operator<=>(const Reading&) const = default;
};
// The code of a text, compiled once; null if that raised (or was refused).
Compiled compile_text(Machine&, const std::string& file_name, std::string text, bytecode::Unit unit,
                      Reading reading = {});
// Tells the program of them by way of its module warnings: None, or Unbound where that raised.
Routine issue_warnings(Machine&, Compiled compiled);

// warnings.warn() at the line that runs: None, or Unbound where that raised.
Routine warn(Machine&, Type* category, std::string message);

// What is wrong with a text, as the exception that CPython raises. To the end of a module's text it
// adds a line's end that is missing; that of an expression has no place.
Value raise_syntax_error(Machine&, const source::SourceText& text,
                         const source::Diagnostic& diagnostic, bytecode::Unit unit);
// A tree that is not one expression and nothing else has its mistake there; else nothing.
std::optional<source::Diagnostic> beyond_expression(const source::SourceText& text,
                                                    const syntax::ast::Module& module);

[[nodiscard]] bool is_evaluated(Machine&, const Code&);
// The files of the program's that it has run as modules: tracebacks show their lines.
struct WrittenModules {
    std::set<std::string, std::less<>> shown;
};
// What runs inside of the library is no event of the program's.
[[nodiscard]] bool is_library(Machine&, const Code&);
// Frames of the library are left out of tracebacks, but for those of texts that it makes.
[[nodiscard]] bool is_left_out(Machine&, const Code&);

// __doc__ of what is written in C++, which has no words: the program is refused it, and the library
// is told None.
Value documentation(Machine&, std::string_view name);

// A function counts no reference to its globals, so a dict that functions were made in stays until
// the end of the run.
void keep_globals(Machine&, const Value& dict);

} // namespace runtime::vm
