#include "compiled.h"

#include <catch2/catch.hpp>

TEST_CASE("a variable of an inner function lives in a cell") {
    CHECK(listing(R"(
def f(a):
    def g():
        nonlocal a
        a += 1
    return g
)") == R"(
MakeCell      r0
Move          r2  r0
BuildTuple    r2  r2  1
MakeFunction  r1  g  r2  closure
Return        r1
)");
}

TEST_CASE("defaults, annotations and the closure stand in a row") {
    CHECK(listing(R"(
def f(a):
    def g(x=a, *, y=1, z: int = 2): return a
)") == R"(
MakeCell      r0
LoadCell      r2  r0  a
BuildTuple    r2  r2  1
LoadConst     r3  'y'
LoadInt       r4  1
LoadConst     r5  'z'
LoadInt       r6  2
BuildDict     r3  r3  2
LoadConst     r4  'z'
LoadGlobal    r5  int
BuildDict     r4  r4  1
Move          r5  r0
BuildTuple    r5  r5  1
MakeFunction  r1  g  r2  defaults  keyword defaults  annotations  closure
ReturnNone
)");
}

TEST_CASE("decorators are evaluated top down and applied bottom up") {
    CHECK(listing(R"(
def outer():
    @a
    @b(1)
    def f(): pass
)") == R"(
LoadGlobal    r1  a
LoadGlobal    r2  b
LoadInt       r3  1
Call          r2  1
MakeFunction  r3  f
Call          r2  1
Call          r1  1
Move          r0  r1!
ReturnNone
)");
}

TEST_CASE("a class body keeps its names in the namespace") {
    CHECK(listing(R"(
class A:
    '''Doc.'''
    x: int = 1
    y = x
)") == R"(
SetupAnnotations  r0
LoadConst         r1  'Doc.'
StoreName         r1!  r0  __doc__
LoadInt           r1  1
StoreName         r1!  r0  x
LoadName          r2  r0  int
LoadName          r3  r0  __annotations__
LoadConst         r4  'x'
SetItem           r3!  r4!  r2!
LoadName          r1  r0  x
StoreName         r1!  r0  y
ReturnNone
)");
}

TEST_CASE("a class is built from its body, name, bases and keywords") {
    CHECK(listing(R"(
def f(B):
    class A(B, metaclass=M): pass
)") == R"(
LoadGlobal    r2  __build_class__
MakeFunction  r3  A
LoadConst     r4  'A'
Move          r5  r0
LoadGlobal    r6  M
CallKeyword   r2  4  ('metaclass',)
Move          r1  r2!
ReturnNone
)");
}

TEST_CASE("a comprehension is a function of its first iterator") {
    CHECK(listing(R"(
def f(a):
    return [x for x in a if x]
)") == R"(
MakeFunction  r1  <listcomp>
GetIter       r2  r0
Call          r1  1
Return        r1
)");
}

TEST_CASE("an asynchronous comprehension is awaited") {
    CHECK(listing(R"(
async def f(a):
    return [x async for x in a]
)") == R"(
MakeFunction  r1  <listcomp>
GetAsyncIter  r2  r0
CallAwait     r1  1
Return        r1
)");
}
