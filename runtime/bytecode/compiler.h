#pragma once

#include "runtime/bytecode/code.h"
#include "runtime/bytecode/unit.h"
#include "runtime/bytecode/warnings.h"
#include "runtime/source/result.h"
#include "runtime/source/source_text.h"
#include "runtime/syntax/ast.h"

#include <cstdint>
#include <memory>

// The compiler turns a module's tree into register bytecode. It works in two steps: symbols.h finds
// out where every name lives, then one BodyCompiler (body_compiler.h) for each module, function,
// class body, lambda and comprehension walks its part of the tree and writes instructions.
//
// Three ideas carry it:
//
//   - A local variable is a register, and instructions read it in place. `x = a + b` between locals
//     is one instruction: Add x, a, b.
//   - A temporary is a stack slot above the variables. It is read once, by an instruction whose
//   kill
//     bit clears it, so that objects die exactly where they die in CPython.
//   - What is known about the flow of control (is this reachable, which locals are surely bound) is
//     carried along while writing (assembler.h), so that a read of a surely bound local costs
//     nothing and code that can not be reached is not written.
namespace runtime::bytecode {

// Whether the code carries a Line instruction wherever CPython's sys.settrace reports a line. But
// for those, both versions of a program are equal instruction by instruction.
enum class LineMarks : std::uint8_t { None, Record };

struct CompileOptions {
    LineMarks line_marks = LineMarks::None;
    Unit unit = Unit::Module;
    Warnings* warnings = nullptr;      // where what is doubtful goes
    bool is_library = false;           // never asks which of two equal numbers it has
    bool annotations_are_text = false; // also where the text does not import that future
};

// The module's code object, with those of its functions and classes inside; or what CPython's
// compiler would refuse (a `return` outside a function, a misused `nonlocal`), in the order of the
// text.
source::Result<std::unique_ptr<Code>> compile(const syntax::ast::Module& module,
                                              const source::SourceText& text,
                                              CompileOptions options = {});

} // namespace runtime::bytecode
