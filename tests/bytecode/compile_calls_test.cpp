#include "compiled.h"

#include <catch2/catch.hpp>

TEST_CASE("await of a call needs no coroutine object") {
    CHECK(listing("async def f(): return await g()") == R"(
LoadGlobal  r0  g
CallAwait   r0  0
Return      r0
)");
}

TEST_CASE("a method call makes no bound method") {
    CHECK(listing(R"(
def f(a):
    a.append(1)
)") == R"(
LoadMethod  r1  r0  append
LoadInt     r3  1
CallMethod  r1  1
Clear       r1
ReturnNone
)");
}

TEST_CASE("await of a method call is one instruction") {
    CHECK(listing(R"(
async def f():
    await asyncio.sleep(0)
)") == R"(
LoadGlobal       r0  asyncio
LoadMethod       r0  r0!  sleep
LoadInt          r2  0
CallMethodAwait  r0  1
Clear            r0
ReturnNone
)");
}

TEST_CASE("keywords of a call are named by one constant") {
    CHECK(listing(R"(
def f(a):
    return a.g(1, b=2)
)") == R"(
LoadMethod   r1  r0  g
LoadInt      r3  1
LoadInt      r4  2
CallKeyword  r1  2  ('b',)  method
Return       r1
)");
}

TEST_CASE("starred arguments go through a list and a dict") {
    CHECK(listing(R"(
def f(a, b):
    return g(1, *a, x=2, **b)
)") == R"(
LoadGlobal    r2  g
BuildList     r3  r3  0
LoadInt       r4  1
ListAppend    r3  r4!
Move          r4  r0
ListExtend    r3  r4!
LoadConst     r4  'x'
LoadInt       r5  2
BuildDict     r4  r4  1
Move          r5  r1
DictMerge     r4  r5!  r2
CallUnpacked  r2
Return        r2
)");
}

TEST_CASE("a function hands on its own star arguments without a copy") {
    CHECK(listing(R"(
def f(*args):
    return g(*args)
)") == R"(
LoadGlobal    r1  g
Move          r2  r0
Clear         r3
CallUnpacked  r1
Return        r1
)");
}

TEST_CASE("super() is given nothing, as it looks into the frame") {
    CHECK(listing(R"(
class A:
    def f(self):
        return super().f()
)",
                  "A.f") == R"(
LoadGlobal  r2  super
Call        r2  0
LoadMethod  r2  r2!  f
CallMethod  r2  0
Return      r2
)");
}
