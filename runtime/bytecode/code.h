#pragma once

// What the compiler makes of a module, function, lambda, comprehension or class body: plain data
// that could be written to a file. The machine turns it into its own code object once (constants
// become values, names become interned strings) and runs the instructions as they are.
//
// Registers of a frame, in this order:
//   parameters (positional, keyword-only, *args, **kwargs), other locals, cells of captured
//   variables are in their variable's own register, free variables (cells copied from the
//   function's closure), temporaries.
// A temporary is read exactly once, by the instruction that consumes it; so no object lives longer
// in a frame than it does in CPython.

#include "runtime/bytecode/instruction.h"
#include "runtime/source/span.h"

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace runtime::bytecode {

struct NoneConstant {
    bool operator==(const NoneConstant&) const = default;
};
struct EllipsisConstant {
    bool operator==(const EllipsisConstant&) const = default;
};
struct BigIntConstant {
    std::string digits; // decimal, optional minus sign
    bool operator==(const BigIntConstant&) const = default;
};
struct BytesConstant {
    std::string bytes;
    bool operator==(const BytesConstant&) const = default;
};
struct ComplexConstant {
    double imaginary; // the real part of a literal is 0
    bool operator==(const ComplexConstant&) const = default;
};
struct Constant;
struct TupleConstant {
    std::vector<Constant> items;
    bool operator==(const TupleConstant&) const = default;
};
struct FrozenSetConstant { // `x in {1, 2}`
    std::vector<Constant> items;
    bool operator==(const FrozenSetConstant&) const = default;
};
struct CodeConstant {
    std::uint32_t index; // into Code::children
    bool operator==(const CodeConstant&) const = default;
};
struct Constant {
    std::variant<NoneConstant, bool, std::int64_t, double, std::string, EllipsisConstant,
                 BigIntConstant, BytesConstant, ComplexConstant, TupleConstant, FrozenSetConstant,
                 CodeConstant>
        value;
    bool operator==(const Constant&) const = default;
};

enum class CodeKind : std::uint8_t { Module, Function, ClassBody };

enum class HandlerKind : std::uint8_t {
    Catch,             // r = the exception, r+1 = what was handled before; control goes to target
    IterationEnd,      // StopIteration: swallowed, control goes to target; others pass
    AsyncIterationEnd, // StopAsyncIteration: likewise
};

// Entries are searched in order; the first that covers the instruction wins, so inner ones come
// first.
struct Handler {
    std::uint32_t begin; // first instruction covered
    std::uint32_t end;   // one past the last
    std::uint32_t target;
    std::uint16_t reg; // Catch: the exception's register
    HandlerKind kind;
};

// Where an instruction comes from: the span that a traceback underlines.
struct Position {
    std::uint32_t begin; // byte offsets in the source text
    std::uint32_t end;
    std::uint32_t line; // 1-based, of begin
};

struct Code {
    std::string name;
    std::string qualname;
    CodeKind kind = CodeKind::Function;
    bool is_generator = false; // has `yield`
    bool is_coroutine = false; // `async def` (with is_generator: an async generator)
    bool annotations_are_text = false;
    bool has_star_args = false;
    bool has_star_kwargs = false;
    std::uint16_t positional_only_count = 0;
    std::uint16_t positional_count = 0; // includes positional-only
    std::uint16_t keyword_only_count = 0;
    std::uint16_t register_count = 0;
    std::uint16_t named_count = 0; // registers that are variables: parameters, locals, free
    std::uint16_t free_first = 0;  // register of the first free variable
    std::uint16_t free_count = 0;
    std::vector<std::uint16_t> cell_parameters; // parameters that MakeCell wraps (for inspection)
    std::vector<std::string> local_names;       // by register, named_count of them
    std::vector<bool> local_is_cell;            // by register: the register holds a cell
    std::vector<std::string> cache_names;       // by inline cache: the name it looks up
    std::vector<Constant> constants;
    std::vector<Instruction> instructions;
    std::vector<Position> positions; // by instruction
    std::vector<Handler> handlers;
    std::vector<std::unique_ptr<Code>> children;
    std::string docstring;
    bool has_docstring = false;
    source::Span span; // of the definition
    std::uint32_t first_line = 0;
};

} // namespace runtime::bytecode
