#include "tests/pipeline/programs.h"

#include <catch2/catch.hpp>

using runtime::End;

TEST_CASE("a program that ends well has exit status 0") {
    const tests::Ran ran = tests::run_text("print('done')\n");
    CHECK(ran.outcome.end == End::Finished);
    CHECK(ran.outcome.exit_status == 0);
    CHECK(ran.out == "done\n");
}

TEST_CASE("sys.exit passes its number through") {
    CHECK(tests::run_text("import sys\nsys.exit(7)\n").outcome.exit_status == 7);
}

TEST_CASE("an uncaught exception ends with CPython's traceback and status 1") {
    const tests::Ran ran = tests::run_text("def f(x):\n    return 1 / x\n\nf(0)\n");
    CHECK(ran.outcome.end == End::Raised);
    CHECK(ran.outcome.exit_status == 1);
    CHECK("\n" + ran.err == R"(
Traceback (most recent call last):
  File "program.py", line 4, in <module>
    f(0)
  File "program.py", line 2, in f
    return 1 / x
           ~~^~~
ZeroDivisionError: division by zero
)");
}

TEST_CASE("an endless loop ends at the step limit with its trace kept") {
    runtime::Limits limits;
    limits.steps = 10'000;
    const tests::Ran ran = tests::run_text("n = 0\nwhile True:\n    n += 1\n", limits);
    CHECK(ran.outcome.end == End::Limit);
    CHECK(ran.outcome.exit_status == 4);
    CHECK(ran.err.find("--max-steps") != std::string::npos);
    CHECK(ran.trace_text.size() > 10'000);
    CHECK(ran.trace_text.find("limit") != std::string::npos);
}

TEST_CASE("groups in groups are printed as CPython draws them") {
    const tests::Ran ran = tests::run_text(
        "e = ExceptionGroup('in', [ValueError(1), ExceptionGroup('deep', [KeyError(2)])])\n"
        "raise ExceptionGroup('out', [OSError('x'), e] + [TypeError()] * 15)\n");
    CHECK("\n" + ran.err == R"(
  + Exception Group Traceback (most recent call last):
  |   File "program.py", line 2, in <module>
  |     raise ExceptionGroup('out', [OSError('x'), e] + [TypeError()] * 15)
  | ExceptionGroup: out (17 sub-exceptions)
  +-+---------------- 1 ----------------
    | OSError: x
    +---------------- 2 ----------------
    | ExceptionGroup: in (2 sub-exceptions)
    +-+---------------- 1 ----------------
      | ValueError: 1
      +---------------- 2 ----------------
      | ExceptionGroup: deep (1 sub-exception)
      +-+---------------- 1 ----------------
        | KeyError: 2
        +------------------------------------
    +---------------- 3 ----------------
    | TypeError
    +---------------- 4 ----------------
    | TypeError
    +---------------- 5 ----------------
    | TypeError
    +---------------- 6 ----------------
    | TypeError
    +---------------- 7 ----------------
    | TypeError
    +---------------- 8 ----------------
    | TypeError
    +---------------- 9 ----------------
    | TypeError
    +---------------- 10 ----------------
    | TypeError
    +---------------- 11 ----------------
    | TypeError
    +---------------- 12 ----------------
    | TypeError
    +---------------- 13 ----------------
    | TypeError
    +---------------- 14 ----------------
    | TypeError
    +---------------- 15 ----------------
    | TypeError
    +---------------- ... ----------------
    | and 2 more exceptions
    +------------------------------------
)");
}

TEST_CASE("deep recursion raises RecursionError and nothing worse") {
    const tests::Ran ran = tests::run_text("def f(n):\n    return f(n + 1)\n\ntry:\n    "
                                           "f(0)\nexcept RecursionError as e:\n    print(e)\n");
    CHECK(ran.out == "maximum recursion depth exceeded\n");
}

TEST_CASE("a future that nobody completes is a deadlock") {
    const tests::Ran ran =
        tests::run_text("import asyncio\n\nasync def main():\n    await "
                        "asyncio.get_running_loop().create_future()\n\nasyncio.run(main())\n");
    CHECK(ran.outcome.end == End::Deadlock);
    CHECK(ran.outcome.exit_status == 3);
    CHECK(ran.err.starts_with("deadlock"));
}

TEST_CASE("Ctrl+C cancels the main task of asyncio.run") {
    runtime::Scenario scenario;
    scenario.interrupt_at_s = 1.5;
    const tests::Ran ran = tests::run_text(
        "import asyncio\n\nasync def main():\n    try:\n        await asyncio.sleep(10)\n    "
        "finally:\n        print('clean-up')\n\n"
        "try:\n    asyncio.run(main())\nexcept KeyboardInterrupt:\n    print('interrupted')\n",
        {}, scenario);
    CHECK(ran.out == "clean-up\ninterrupted\n");
}

TEST_CASE("a program that does not compile has diagnostics instead of a run") {
    auto text = std::make_shared<const runtime::source::SourceText>("bad.py", "if x\n    pass\n");
    auto run = runtime::Run::create(text);
    REQUIRE_FALSE(run.has_value());
    CHECK(run.error().front().message == "expected ':'");
}

TEST_CASE("a coroutine that was never awaited is told of when it dies") {
    const tests::Ran ran = tests::run_text("async def f():\n    pass\n\nf()\nprint('after')\n");
    CHECK(ran.err.find("RuntimeWarning: coroutine 'f' was never awaited") != std::string::npos);
}

TEST_CASE("one that lives to the end of the program is told of in a line") {
    const tests::Ran ran =
        tests::run_text("import sys, warnings\nsys.set_coroutine_origin_tracking_depth(1)\n"
                        "async def f():\n    pass\n\nkept = f()\nprint('after')\n");
    CHECK(ran.err == "sys:1: RuntimeWarning: coroutine 'f' was never awaited\n");
}

TEST_CASE("what a program calls a source_traceback may hold anything") {
    const tests::Ran ran = tests::run_text(R"(
import asyncio

async def main():
    handler = asyncio.get_running_loop().default_exception_handler
    for odd in ([(1, 2, 3, 4), 5, ("f.py", "x", "g", "h"), ("f.py", 7, "g", "h")], "text", 3):
        handler({"message": "odd", "source_traceback": odd})
    print("alive")

asyncio.run(main())
)");
    CHECK(ran.out == "alive\n");
    CHECK(ran.err.find("File \"f.py\", line 7, in g\n    h") != std::string::npos);
}

TEST_CASE("a cancellation that goes round between two tasks ends in RecursionError") {
    const tests::Ran ran = tests::run_text(R"(
import asyncio

async def wait_for(tasks, number):
    await tasks[number]

async def main():
    tasks = []
    tasks.append(asyncio.create_task(wait_for(tasks, 1)))
    tasks.append(asyncio.create_task(wait_for(tasks, 0)))
    await asyncio.sleep(1)
    try:
        tasks[0].cancel()
    except RecursionError as error:
        print(error)
    print([task.done() for task in tasks], [task.cancelling() > 0 for task in tasks])

try:
    asyncio.run(main())
except RecursionError as error:
    print("run:", error)
)");
    CHECK(ran.out == "maximum recursion depth exceeded while calling a Python object\n"
                     "[False, False] [True, True]\n"
                     "run: maximum recursion depth exceeded while calling a Python object\n");
    CHECK(ran.outcome.exit_status == 0);
}
