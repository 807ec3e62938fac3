#include "compiled.h"

#include <catch2/catch.hpp>

TEST_CASE("a while loop compares registers and counts each way back") {
    CHECK(listing(R"(
def f(n):
    i = 0
    while i < n:
        i += 1
    return i
)") == R"(
LoadInt      r1  0
L1:
JumpCompare  r1  <  r0  -> L2
AddInt       r1  r1  1  in place
JumpBack     -> L1
L2:
Return       r1
)");
}

TEST_CASE("a for loop writes its variable directly") {
    CHECK(listing(R"(
def f(a):
    for x in a:
        yield x
)") == R"(
GetIter     r2  r0
L1:
ForIter     r1  r2  -> L3
L2:
Yield       r3  r1
Clear       r3
JumpBack    -> L1
L3:
Clear       r2
ReturnNone
iteration end L1-L2 -> L3
)");
}

TEST_CASE("break drops the iterator and passes the else by") {
    CHECK(listing(R"(
def f(a):
    for x in a:
        if x:
            break
    else:
        return 0
)") == R"(
GetIter      r2  r0
L1:
ForIter      r1  r2  -> L4
L2:
JumpIfFalse  r1  -> L3
Clear        r2
Jump         -> L5
L3:
JumpBack     -> L1
L4:
Clear        r2
LoadInt      r2  0
Return       r2
L5:
ReturnNone
iteration end L1-L2 -> L4
)");
}

TEST_CASE("async for awaits each item under an entry of its own") {
    CHECK(listing(R"(
async def f(a):
    async for x in a:
        print(x)
)") == R"(
GetAsyncIter  r2  r0
L1:
ForAsyncIter  r1  r2  -> L3
L2:
LoadGlobal    r3  print
Move          r4  r1
Call          r3  1
Clear         r3
JumpBack      -> L1
L3:
Clear         r2
ReturnNone
async iteration end L1-L2 -> L3
)");
}

TEST_CASE("an exception variable is unbound on every way out") {
    CHECK(listing(R"(
def f():
    try:
        g()
    except E as e:
        h(e)
)") == R"(
L1:
LoadGlobal      r1  g
Call            r1  0
Clear           r1
L2:
Jump            -> L10
L3:
LoadGlobal      r3  E
MatchException  r3  r1  r3!
JumpIfFalse     r3!  -> L8
Move            r0  r1
L4:
LoadGlobal      r3  h
Move            r4  r0
Call            r3  1
Clear           r3
L5:
Clear           r0
L6:
EndHandler      r1
Jump            -> L10
L7:
Clear           r0
Jump            -> L9
L8:
Reraise         r1
L9:
Clear           r1
Move            r1  r3!
Clear           r4
Reraise         r1
L10:
ReturnNone
catch L1-L2 -> L3 r1
catch L4-L5 -> L7 r3
catch L3-L6 -> L9 r3
catch L7-L8 -> L9 r3
)");
}

TEST_CASE("return runs the finally body after its value is computed") {
    CHECK(listing(R"(
def f(a):
    try:
        return a
    finally:
        g()
)") == R"(
L1:
Move        r4  r0
L2:
LoadGlobal  r5  g
Call        r5  0
Clear       r5
Return      r4
L3:
LoadGlobal  r3  g
Call        r3  0
Clear       r3
L4:
Reraise     r1
L5:
Clear       r1
Move        r1  r3!
Clear       r4
Reraise     r1
catch L1-L2 -> L3 r1
catch L3-L4 -> L5 r3
)");
}

TEST_CASE("with looks up both methods before it enters") {
    CHECK(listing(R"(
def f(m):
    with m as x:
        g(x)
)") == R"(
LoadSpecial  r4  r0  __enter__
LoadSpecial  r2  r0  __exit__
CallMethod   r4  0
L1:
Move         r1  r4!
LoadGlobal   r4  g
Move         r5  r1
Call         r4  1
Clear        r4
L2:
LoadNone     r4
LoadNone     r5
LoadNone     r6
CallMethod   r2  3
Clear        r2
Jump         -> L7
L3:
CallExit     r2  r4
JumpIfTrue   r2!  -> L6
L4:
Reraise      r4
L5:
Clear        r4
Move         r4  r6!
Clear        r7
Reraise      r4
L6:
EndHandler   r4
L7:
ReturnNone
catch L1-L2 -> L3 r4
catch L3-L4 -> L5 r6
)");
}

TEST_CASE("async with awaits entering and leaving") {
    CHECK(listing(R"(
async def f(m):
    async with m:
        pass
)") == R"(
LoadSpecial      r3  r0  __aenter__
LoadSpecial      r1  r0  __aexit__
CallMethodAwait  r3  0
L1:
Clear            r3
L2:
LoadNone         r3
LoadNone         r4
LoadNone         r5
CallMethodAwait  r1  3
Clear            r1
Jump             -> L7
L3:
CallExit         r1  r3  awaited
JumpIfTrue       r1!  -> L6
L4:
Reraise          r3
L5:
Clear            r3
Move             r3  r5!
Clear            r6
Reraise          r3
L6:
EndHandler       r3
L7:
ReturnNone
catch L1-L2 -> L3 r3
catch L3-L4 -> L5 r5
)");
}

TEST_CASE("return inside with keeps its value out of the way of __exit__") {
    CHECK(listing(R"(
def f(m, a):
    with m:
        return a.x
)") == R"(
LoadSpecial  r4  r0  __enter__
LoadSpecial  r2  r0  __exit__
CallMethod   r4  0
L1:
Clear        r4
LoadAttr     r7  r1  x
L2:
LoadNone     r4
LoadNone     r5
LoadNone     r6
CallMethod   r2  3
Clear        r2
Return       r7
L3:
CallExit     r2  r4
JumpIfTrue   r2!  -> L6
L4:
Reraise      r4
L5:
Clear        r4
Move         r4  r6!
Clear        r7
Reraise      r4
L6:
EndHandler   r4
ReturnNone
catch L1-L2 -> L3 r4
catch L3-L4 -> L5 r6
)");
}

TEST_CASE("except* splits what was raised and raises the rest") {
    CHECK(listing(R"(
def f():
    try:
        g()
    except* E as e:
        h(e)
)") == R"(
L1:
LoadGlobal   r1  g
Call         r1  0
Clear        r1
L2:
Jump         -> L12
L3:
Move         r3  r1
BuildList    r4  r4  0
L4:
LoadGlobal   r6  E
SplitGroup   r3  r5  r6!
JumpIfNone   r5  -> L8
Move         r0  r5!
L5:
LoadGlobal   r5  h
Move         r6  r0
Call         r5  1
Clear        r5
L6:
Clear        r0
Jump         -> L9
L7:
Clear        r0
Move         r7  r5
ListAppend   r4  r7!
EndHandler   r5
Jump         -> L9
L8:
Clear        r5
L9:
ListAppend   r4  r3!
JoinRaised   r4  r1
L10:
ReraiseStar  r4  r1
Jump         -> L12
L11:
Clear        r1
Move         r1  r5!
Clear        r6
Clear        r3
Clear        r4
Reraise      r1
L12:
ReturnNone
catch L1-L2 -> L3 r1
catch L5-L6 -> L7 r5
catch L4-L10 -> L11 r5
)");
}

TEST_CASE("code behind a return is not written") {
    CHECK(listing(R"(
def f():
    return 1
    g()
)") == R"(
LoadInt  r0  1
Return   r0
)");
}

TEST_CASE("while True has no test") {
    CHECK(listing(R"(
def f():
    while True:
        g()
)") == R"(
L1:
LoadGlobal  r0  g
Call        r0  0
Clear       r0
JumpBack    -> L1
)");
}
