#include "compiled.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

TEST_CASE("lines are marked where CPython traces them") {
    CHECK(listing(R"(
def f(a):
    for x in a:
        g(x)
    with a:
        pass
    while a:
        a = 0
)",
                  {runtime::bytecode::LineMarks::Record}) == R"(
Line         3
GetIter      r2  r0
L1:
ForIter      r1  r2  -> L3
L2:
Line         4
LoadGlobal   r3  g
Move         r4  r1
Call         r3  1
Clear        r3
Line         3
JumpBack     -> L1
L3:
Clear        r2
Line         5
LoadSpecial  r4  r0  __enter__
LoadSpecial  r2  r0  __exit__
CallMethod   r4  0
L4:
Clear        r4
Line         6
L5:
Line         5
LoadNone     r4
LoadNone     r5
LoadNone     r6
CallMethod   r2  3
Clear        r2
Jump         -> L10
L6:
Line         5
CallExit     r2  r4
JumpIfTrue   r2!  -> L9
L7:
Reraise      r4
L8:
Clear        r4
Move         r4  r6!
Clear        r7
Reraise      r4
L9:
EndHandler   r4
L10:
Line         7
L11:
JumpIfFalse  r0  -> L12
Line         8
LoadInt      r0  0
Line         7
JumpBack     -> L11
L12:
ReturnNone
iteration end L1-L2 -> L3
catch L4-L5 -> L6 r4
catch L6-L7 -> L8 r6
)");
}

TEST_CASE("both versions are equal but for the lines") {
    const std::string text = R"(
class A:
    """Doc."""
    @property
    def f(self): pass
def g(a):
    try:
        with a as b, a: yield b
    except E as e: return e
    finally:
        for x in a: continue
    match a:
        case [1, *b] if b: pass
    return [x for x in a] or (lambda: x)
)";
    const auto plain = compiled(text);
    const auto recording = compiled(text, {runtime::bytecode::LineMarks::Record});
    const auto opcodes = [](const runtime::bytecode::Code& code) {
        std::vector<runtime::bytecode::Opcode> list;
        for (const auto& instruction : code.instructions) {
            if (is_line(instruction.opcode)) continue;
            list.push_back(instruction.opcode);
        }
        return list;
    };
    const auto compare = [&](const auto& self, const auto& left, const auto& right) -> void {
        CAPTURE(left.qualname);
        CHECK(opcodes(left) == opcodes(right));
        CHECK(left.constants == right.constants);
        REQUIRE(left.children.size() == right.children.size());
        for (std::size_t i = 0; i < left.children.size(); ++i) {
            self(self, *left.children[i], *right.children[i]);
        }
    };
    compare(compare, *plain, *recording);
}

TEST_CASE("an instruction's position is what a traceback underlines") {
    const std::string text = "def f(a):\n    return a.b(1)[2] + 3\n";
    const auto module = compiled(text);
    const auto& code = *module->children.front();
    std::vector<std::string> underlined;
    for (const auto& position : code.positions) {
        underlined.push_back(text.substr(position.begin, position.end - position.begin));
        CHECK(position.line == 2);
    }
    CHECK(underlined == std::vector<std::string>{"a.b", "1", "a.b(1)", "2", "a.b(1)[2]",
                                                 "a.b(1)[2] + 3", "return a.b(1)[2] + 3"});
}

TEST_CASE("a jump too far for sixteen bits is taken in two steps") {
    std::string text = "def f(a, b):\n    for x in a:\n        if a < b:\n";
    for (int i = 0; i < 10000; ++i)
        text += "            a.f(b)\n";
    const auto module = compiled(text);
    const auto& instructions = module->children.front()->instructions;
    using runtime::bytecode::Opcode;
    CHECK(instructions[1].opcode == Opcode::ForIter);
    CHECK(instructions[1].immediate_c() == 1);
    CHECK(instructions[2].opcode == Opcode::Jump);
    CHECK(instructions[2].wide() == 1);
    CHECK(instructions[3].opcode == Opcode::Jump);
    CHECK(instructions[3].wide() > 40000);
    CHECK(instructions[4].opcode == Opcode::JumpCompare);
    CHECK((instructions[4].flags & runtime::bytecode::flag::negated) != 0);
    CHECK(instructions[5].opcode == Opcode::Jump);
}

TEST_CASE("one line is marked once, and again each time that a loop comes round to it") {
    CHECK(listing("def f(a):\n    if a: a = 1; a = 2\n    while a: a -= 1\n",
                  {runtime::bytecode::LineMarks::Record}) == R"(
Line         2
JumpIfFalse  r0  -> L1
LoadInt      r0  1
LoadInt      r0  2
L1:
Line         3
L2:
JumpIfFalse  r0  -> L3
SubtractInt  r0  r0  1  in place
Line         3
JumpBack     -> L2
L3:
ReturnNone
)");
}

TEST_CASE("a line knows which locals may have been written since the one before") {
    using runtime::bytecode::Opcode;
    const auto module = compiled(R"(
def f(a):
    g()
    b = a
    a = b = 1
    return
)",
                                 {runtime::bytecode::LineMarks::Record});
    const auto& code = *module->children.front();
    std::vector<Opcode> opcodes;
    std::vector<std::uint32_t> written;
    for (const auto& instruction : code.instructions) {
        if (!is_line(instruction.opcode)) continue;
        opcodes.push_back(instruction.opcode);
        written.push_back(instruction.written_locals());
        if (instruction.opcode == Opcode::LineAfterOne)
            CHECK(instruction.a == code.register_count + instruction.flags);
    }
    CHECK(opcodes == std::vector{Opcode::LineAfterOne, Opcode::Line, Opcode::LineAfterOne,
                                 Opcode::LineAfterSome});
    CHECK(written == std::vector<std::uint32_t>{1, 0, 2, 3});
}
