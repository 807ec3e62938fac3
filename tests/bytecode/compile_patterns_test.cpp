#include "compiled.h"

#include <catch2/catch.hpp>

TEST_CASE("a literal pattern is one comparison") {
    CHECK(listing(R"(
def f(x):
    match x:
        case 1:
            return 'one'
        case 'a' | None:
            return 'other'
)") == R"(
Move            r1  r0
JumpCompareInt  r1  ==  1  -> L1
Clear           r1
LoadConst       r2  'one'
Return          r2
L1:
LoadConst       r2  'a'
JumpCompare     r1  ==  r2!  -> L2
Jump            -> L3
L2:
JumpIfNotNone   r1  -> L4
L3:
Clear           r1
LoadConst       r2  'other'
Return          r2
L4:
Clear           r1
ReturnNone
)");
}

TEST_CASE("a sequence pattern binds only when all has matched") {
    CHECK(listing(R"(
def f(x):
    match x:
        case [0, a, *rest]:
            return rest
)") == R"(
Move            r3  r0
MatchSequence   r6  r3
JumpIfFalse     r6!  -> L1
MatchLength     r6  r3
JumpCompareInt  r6!  >=  2  -> L1
UnpackStarred   r6  r3  2
JumpCompareInt  r6  ==  0  -> L1
Clear           r6
Move            r4  r7!
Move            r5  r8!
Move            r1  r4!
Move            r2  r5!
Clear           r3
Return          r2
L1:
Clear           r4
Clear           r5
Clear           r6
Clear           r7
Clear           r8
Clear           r3
ReturnNone
)");
}

TEST_CASE("a mapping pattern keeps its keys for the rest") {
    CHECK(listing(R"(
def f(x):
    match x:
        case {'k': v, **rest}:
            return rest
)") == R"(
Move            r3  r0
MatchMapping    r6  r3
JumpIfFalse     r6!  -> L1
MatchLength     r6  r3
JumpCompareInt  r6!  >=  1  -> L1
LoadConst       r6  ('k',)
MatchKeys       r7  r3  r6
JumpIfNone      r7  -> L1
Unpack          r8  r7!  1
Move            r4  r8!
MatchRest       r7  r3  r6!
Move            r5  r7!
Move            r1  r4!
Move            r2  r5!
Clear           r3
Return          r2
L1:
Clear           r4
Clear           r5
Clear           r6
Clear           r7
Clear           r3
ReturnNone
)");
}

TEST_CASE("a class pattern hands its counts and names over") {
    CHECK(listing(R"(
def f(x):
    match x:
        case P(1, y=a) if a:
            return a
)") == R"(
Move            r2  r0
LoadInt         r4  1
LoadConst       r5  ('y',)
LoadGlobal      r6  P
MatchClass      r4  r2  r6!
JumpIfNone      r4  -> L1
Unpack          r5  r4!  2
JumpCompareInt  r5  ==  1  -> L1
Clear           r5
Move            r3  r6!
Move            r1  r3!
JumpIfFalse     r1  -> L2
Clear           r2
Return          r1
L1:
Clear           r3
Clear           r4
Clear           r5
Clear           r6
L2:
Clear           r2
ReturnNone
)");
}
