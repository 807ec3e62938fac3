#include "compiled.h"

#include <catch2/catch.hpp>

// Each message and line is what CPython 3.11 says of the same text.

namespace {

struct Case {
    const char* text;
    const char* complaint;
};

void check(std::initializer_list<Case> cases) {
    for (const Case& one : cases) {
        CAPTURE(one.text);
        CHECK(complaint(one.text) == one.complaint);
    }
}

} // namespace

TEST_CASE("statements and expressions that need a function are refused outside one") {
    check({
        {"return 1", "line 1: 'return' outside function"},
        {"class A:\n    return 1", "line 2: 'return' outside function"},
        {"yield 1", "line 1: 'yield' outside function"},
        {"await x", "line 1: 'await' outside function"},
        {"def f():\n    await x", "line 2: 'await' outside async function"},
        {"async def f():\n    lambda: await x", "line 2: 'await' outside async function"},
        {"def f():\n    async for x in y: pass", "line 2: 'async for' outside async function"},
        {"def f():\n    async with x: pass", "line 2: 'async with' outside async function"},
        {"async def f(): yield from x", "line 1: 'yield from' inside async function"},
        {"async def f():\n    yield 1\n    return 2",
         "line 3: 'return' with value in async generator"},
    });
}

TEST_CASE(
    "asynchronous comprehensions need an asynchronous function, generator expressions do not") {
    const char* refused = "line 1: asynchronous comprehension outside of an asynchronous function";
    check({
        {"[x async for x in y]", refused},
        {"def f(): return [await x for x in y]", refused},
        {"def f(): return [[await x for x in y] for z in w]", refused},
        {"def f(): return (x async for x in y)", "fine"},
        {"def f(): return (await x for x in y)", "fine"},
        {"async def f(): return [[await x for x in y] for z in w]", "fine"},
    });
}

TEST_CASE("break and continue need a loop in the same function") {
    check({
        {"break", "line 1: 'break' outside loop"},
        {"if x:\n    continue", "line 2: 'continue' not properly in loop"},
        {"while x:\n    def f():\n        break", "line 3: 'break' outside loop"},
        {"while x:\n    class A:\n        continue", "line 3: 'continue' not properly in loop"},
        {"while x:\n    try: pass\n    finally: continue", "fine"},
        {"for x in y:\n    try: pass\n    except* E:\n        break",
         "line 4: 'break', 'continue' and 'return' cannot appear in an except* block"},
        {"try: pass\nexcept* E:\n    for x in y: break", "fine"},
    });
}

TEST_CASE("global and nonlocal must come first and mean something") {
    check({
        {"def f():\n    x = 1\n    global x",
         "line 3: name 'x' is assigned to before global declaration"},
        {"def f():\n    print(x)\n    global x",
         "line 3: name 'x' is used prior to global declaration"},
        {"def f(x):\n    global x", "line 2: name 'x' is parameter and global"},
        {"def f(x):\n    nonlocal x", "line 2: name 'x' is parameter and nonlocal"},
        {"def f():\n    global x\n    x: int = 1", "line 3: annotated name 'x' can't be global"},
        {"nonlocal x", "line 1: nonlocal declaration not allowed at module level"},
        {"def f():\n    nonlocal x", "line 2: no binding for nonlocal 'x' found"},
        {"class A:\n    x = 1\n    def f(self):\n        nonlocal x",
         "line 4: no binding for nonlocal 'x' found"},
        {"def f():\n    x = 1\n    def g():\n        nonlocal x", "fine"},
    });
}

TEST_CASE("parameters and keywords are given once") {
    check({
        {"def f(a, a): pass", "line 1: duplicate argument 'a' in function definition"},
        {"lambda a, *, a: 0", "line 1: duplicate argument 'a' in function definition"},
        {"f(a=1, a=2)", "line 1: keyword argument repeated: a"},
        {"f(**a, **a)", "fine"},
    });
}

TEST_CASE("assignment expressions stay out of comprehensions' own variables") {
    check({
        {"[i := 1 for i in x]", "line 1: assignment expression cannot rebind comprehension "
                                "iteration variable 'i'"},
        {"[j for i in (j := x)]", "line 1: assignment expression cannot be used in a "
                                  "comprehension iterable expression"},
        {"class A: [j := 1 for i in x]", "line 1: assignment expression within a comprehension "
                                         "cannot be used in a class body"},
        {"[[j := 1 for j in k] for i in x]", "line 1: assignment expression cannot rebind "
                                             "comprehension iteration variable 'j'"},
        {"[j := i for i in x]", "fine"},
    });
}

TEST_CASE("future imports stand at the top and name a feature") {
    check({
        {"'Doc.'\nfrom __future__ import annotations", "fine"},
        {"x = 1\nfrom __future__ import annotations",
         "line 2: from __future__ imports must occur at the beginning of the file"},
        {"def f():\n    from __future__ import annotations",
         "line 2: from __future__ imports must occur at the beginning of the file"},
        {"from __future__ import braces", "line 1: not a chance"},
        {"from __future__ import nope", "line 1: future feature nope is not defined"},
        {"def f():\n    from x import *", "line 2: import * only allowed at module level"},
    });
}

TEST_CASE("targets are checked") {
    check({
        {"*a = b", "line 1: starred assignment target must be in a list or tuple"},
        {"*a, *b = c", "line 1: multiple starred expressions in assignment"},
        {"a = *b", "line 1: can't use starred expression here"},
        {"__debug__ = 1", "line 1: cannot assign to __debug__"},
        {"x.__debug__ = 1", "line 1: cannot assign to __debug__"},
        {"f(__debug__=1)", "line 1: cannot assign to __debug__"},
        {"del __debug__", "line 1: cannot delete __debug__"},
    });
}

TEST_CASE("patterns that can not be meant are refused") {
    check({
        {"match x:\n    case y: pass\n    case 1: pass",
         "line 2: name capture 'y' makes remaining patterns unreachable"},
        {"match x:\n    case _: pass\n    case 1: pass",
         "line 2: wildcard makes remaining patterns unreachable"},
        {"match x:\n    case [a, a]: pass", "line 2: multiple assignments to name 'a' in pattern"},
        {"match x:\n    case [a] | [b]: pass", "line 2: alternative patterns bind different names"},
        {"match x:\n    case [*a, *b]: pass", "line 2: multiple starred names in sequence pattern"},
        {"match x:\n    case {1: a, 1: b}: pass",
         "line 2: mapping pattern checks duplicate key (1)"},
        {"match x:\n    case A(x=1, x=2): pass",
         "line 2: attribute name repeated in class pattern: x"},
        {"match x:\n    case y if y: pass\n    case 1: pass", "fine"},
    });
}

TEST_CASE("the bare except comes last") {
    check({{"try: pass\nexcept: pass\nexcept E: pass", "line 2: default 'except:' must be last"}});
}

TEST_CASE("more than twenty nested blocks are refused") {
    std::string text;
    for (std::size_t depth = 0; depth < 21; ++depth)
        text += std::string(depth, ' ') + "while x:\n";
    text += std::string(21, ' ') + "pass\n";
    CHECK(complaint(text) == "line 21: too many statically nested blocks");
}

TEST_CASE("a diagnostic in a finally body is reported once") {
    CHECK(complaint("def f():\n    try:\n        return 1\n    finally:\n        await x") ==
          "line 5: 'await' outside async function");
}

TEST_CASE("finally bodies inside each other are refused when they would grow without end") {
    std::string text = "def f():\n";
    for (std::size_t depth = 1; depth < 20; ++depth) {
        const std::string indent(depth, ' ');
        text += indent + "try: return g()\n" + indent + "finally:\n";
    }
    text += std::string(20, ' ') + "pass\n";
    CHECK(complaint(text) == "line 1: f is too large");
}
