#include "compiled.h"

#include <catch2/catch.hpp>

TEST_CASE("an operator reads locals where they are and writes where the result is wanted") {
    CHECK(listing(R"(
def f(a, b):
    c = a + b
    return c
)") == R"(
Add     r2  r0  r1
Return  r2
)");
}

TEST_CASE("a small int on the right is part of the instruction") {
    CHECK(listing(R"(
def f(a):
    return (a - 1) * 70000
)") == R"(
SubtractInt  r1  r0  1
LoadInt      r2  70000
Multiply     r1  r1!  r2!
Return       r1
)");
}

TEST_CASE("constants are folded, tuples of them too") {
    CHECK(listing(R"(
def f():
    return (-1, 2 * 3, (0.5, 'x'))
)") == R"(
LoadConst  r0  (-1, 6, (0.5, 'x'))
Return     r0
)");
}

TEST_CASE("a temporary is consumed by the instruction that reads it") {
    CHECK(listing(R"(
def f(a):
    return g.x[a.y]
)") == R"(
LoadGlobal  r1  g
LoadAttr    r1  r1!  x
LoadAttr    r2  r0  y
GetItem     r1  r1!  r2!
Return      r1
)");
}

TEST_CASE("a local that is assigned later in the same expression is copied first") {
    CHECK(listing(R"(
def f(x):
    return x + (x := 5)
)") == R"(
Move     r1  r0
LoadInt  r0  5
Move     r2  r0
Add      r1  r1!  r2!
Return   r1
)");
}

TEST_CASE("the value of a decided operand is gone before the next is evaluated") {
    CHECK(listing(R"(
def f(a):
    return a.x or a.y
)") == R"(
LoadAttr    r1  r0  x
JumpIfTrue  r1  -> L1
Clear       r1
LoadAttr    r1  r0  y
L1:
Return      r1
)");
}

TEST_CASE("an expression that fails halfway leaves the variable as it was") {
    CHECK(listing(R"(
def f(a, b):
    a = b or a
    return a
)") == R"(
Move        r2  r1
JumpIfTrue  r2  -> L1
Clear       r2
Move        r2  r0
L1:
Move        r0  r2!
Return      r0
)");
}

TEST_CASE("a chain of comparisons evaluates its middle once") {
    CHECK(listing(R"(
def f(a, c):
    if a < b() < c:
        return a
)") == R"(
LoadGlobal   r2  b
Call         r2  0
JumpCompare  r0  <  r2  negated  -> L1
Clear        r2
Jump         -> L2
L1:
JumpCompare  r2!  <  r1  -> L2
Return       r0
L2:
ReturnNone
)");
}

TEST_CASE("comparing with None needs no None") {
    CHECK(listing(R"(
def f(a):
    if a is not None:
        return 1
)") == R"(
JumpIfNone  r0  -> L1
LoadInt     r1  1
Return      r1
L1:
ReturnNone
)");
}

TEST_CASE("a list of constants that is only looked into is a constant tuple") {
    CHECK(listing(R"(
def f(a):
    return a in [1, 2]
)") == R"(
LoadConst  r1  (1, 2)
Contains   r1  r0  r1!
Return     r1
)");
}

TEST_CASE("a condition jumps without making a bool") {
    CHECK(listing(R"(
def f(a, b, c):
    if not (a or b == 1) and c:
        return 1
)") == R"(
JumpIfTrue      r0  -> L1
JumpCompareInt  r1  ==  1  negated  -> L1
JumpIfFalse     r2  -> L1
LoadInt         r3  1
Return          r3
L1:
ReturnNone
)");
}

TEST_CASE("f-strings format each part and join") {
    CHECK(listing(R"(
def f(x, w):
    return f'<{x!r:>{w}}> {x}'
)") == R"(
LoadConst    r2  '<'
LoadConst    r3  '>'
FormatValue  r4  r1  -
BuildString  r3  r3  2
FormatValue  r3  r0  r3!  !r
LoadConst    r4  '> '
FormatValue  r5  r0  -
BuildString  r2  r2  4
Return       r2
)");
}

TEST_CASE("a local is checked where it may be unbound, and only once") {
    CHECK(listing(R"(
def f(a):
    if a:
        b = 1
    print(b)
    return b
)") == R"(
JumpIfFalse  r0  -> L1
LoadInt      r1  1
L1:
LoadGlobal   r2  print
CheckBound   r1  b
Move         r3  r1
Call         r2  1
Clear        r2
Return       r1
)");
}

TEST_CASE("a swap makes no tuple") {
    CHECK(listing(R"(
def f(a, b):
    a, b = b, a
)") == R"(
Move        r2  r1
Move        r3  r0
Move        r0  r2!
Move        r1  r3!
ReturnNone
)");
}

TEST_CASE("augmented assignment to an item evaluates the object and index once") {
    CHECK(listing(R"(
def f(a):
    a.x[g()] += 2
)") == R"(
LoadAttr    r1  r0  x
LoadGlobal  r2  g
Call        r2  0
GetItem     r3  r1  r2
AddInt      r3  r3!  2  in place
SetItem     r1!  r2!  r3!
ReturnNone
)");
}

TEST_CASE("displays with unpacking are built step by step") {
    CHECK(listing(R"(
def f(a, b):
    return [*a, 1], {**a, 'k': b}
)") == R"(
BuildList   r2  r2  0
Move        r3  r0
ListExtend  r2  r3!
LoadInt     r3  1
ListAppend  r2  r3!
BuildDict   r3  r3  0
Move        r4  r0
DictUpdate  r3  r4!
LoadConst   r4  'k'
Move        r5  r1
DictInsert  r3  r4!  r5!
BuildTuple  r2  r2  2
Return      r2
)");
}
