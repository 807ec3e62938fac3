// Parts of asyncio that the simulated world cannot have: using one ends the run with a sentence.

#include "runtime/modules/absent_names.h"
#include "tests/pipeline/programs.h"

#include <catch2/catch.hpp>

using runtime::End;

namespace {

void check_refused(const std::string& expression, const std::string& named) {
    const tests::Ran ran =
        tests::run_text("import asyncio\n\nasync def main():\n    print('begins')\n"
                        "    try:\n        await (" +
                        expression +
                        ")\n    finally:\n        print('not even this')\n\n"
                        "asyncio.run(main())\n");
    INFO(expression);
    CHECK(ran.outcome.end == End::Refused);
    CHECK(ran.outcome.exit_status == 2);
    CHECK(ran.out == "begins\n");
    CHECK(ran.err.find(named + " is not supported") != std::string::npos);
    CHECK(ran.err.find("asyncio.sleep()") != std::string::npos);
}

} // namespace

TEST_CASE("sockets, pipes, transports and processes are refused by name") {
    check_refused("asyncio.open_connection('example.com', 80)", "asyncio.open_connection()");
    check_refused("asyncio.start_server(print, port=80)", "asyncio.start_server()");
    check_refused("asyncio.create_subprocess_exec('ls')", "asyncio.create_subprocess_exec()");
    check_refused("asyncio.create_subprocess_shell('ls')", "asyncio.create_subprocess_shell()");
    check_refused("asyncio.get_running_loop().create_connection(print)",
                  "loop.create_connection()");
    check_refused("asyncio.get_running_loop().getaddrinfo('localhost', 80)", "loop.getaddrinfo()");
    check_refused("asyncio.Server(None, None, None, None)", "asyncio.Server");
    check_refused("type('Mine', (asyncio.Server,), {})", "asyncio.Server");
}

TEST_CASE("the instructions of CPython are refused by the name of what shows them") {
    for (const std::string use : {"dis.dis(print)", "dis.Bytecode(print)", "dis.show_code(print)",
                                  "list(dis.get_instructions(print))"}) {
        const tests::Ran ran = tests::run_text("import dis\n" + use + "\n");
        CHECK(ran.outcome.end == End::Refused);
        CHECK(ran.err.find(" is not supported: the instructions here are not CPython's") !=
              std::string::npos);
        CHECK(ran.err.find("`coroscope run --emit bytecode`") != std::string::npos);
    }
}

TEST_CASE("names that CPython's modules have and ours lack are refused, and no others") {
    std::string program = "import importlib\n";
    for (const auto& [module, names] : runtime::modules::absent_names())
        program += "module = importlib.import_module('" + std::string(module) +
                   "')\nfor name in '" + std::string(names) +
                   "'.split():\n    if hasattr(module, name): print(module.__name__, name)\n";
    const tests::Ran all = tests::run_text(program);
    CHECK(all.outcome.end == End::Finished);
    CHECK(all.out.empty());

    for (const char* use :
         {"import os\ntry:\n    os.fork()\nexcept AttributeError:\n    print(1)\n",
          "try:\n    from os import fork\nexcept ImportError:\n    print(1)\n"}) {
        const tests::Ran ran = tests::run_text(use);
        CHECK(ran.outcome.end == End::Refused);
        CHECK(ran.out.empty());
        CHECK(ran.err.find("os.fork is not supported") != std::string::npos);
    }
    const tests::Ran asked = tests::run_text(
        "import os\nprint(hasattr(os, 'fork'), getattr(os, 'fork', None))\nos.forc\n");
    CHECK(asked.out == "False None\n");
    CHECK(asked.err.find("AttributeError: module 'os' has no attribute 'forc'") !=
          std::string::npos);
}

TEST_CASE("an event loop that is not asyncio's is refused where asyncio would use it") {
    const tests::Ran ran = tests::run_text("import asyncio\n\n"
                                           "class Mine(asyncio.AbstractEventLoop):\n"
                                           "    def get_debug(self):\n        return False\n\n"
                                           "asyncio.set_event_loop(Mine())\n"
                                           "print(type(asyncio.get_event_loop()).__name__)\n"
                                           "asyncio.Future()\n");
    CHECK(ran.outcome.end == End::Refused);
    CHECK(ran.out == "Mine\n");
    CHECK(ran.err.find("a 'Mine' in the place of asyncio's event loop") != std::string::npos);
}

TEST_CASE("what asyncio would not ask is refused where a program puts it in place") {
    static constexpr std::pair<const char*, const char*> cases[] = {
        {"class Mine(asyncio.SelectorEventLoop):\n"
         "    def time(self):\n        return 'noon'\n"
         "Mine().call_later(1, print)",
         "an event loop whose time() is a 'str'"},
        {"class Mine(asyncio.SelectorEventLoop):\n"
         "    def create_future(self):\n        return 'soon'\n"
         "Mine().run_until_complete(asyncio.Event().wait())",
         "an event loop whose create_future() makes a 'str'"},
        {"class Future(asyncio.Future):\n"
         "    def set_result(self, result):\n        print(result)\n"
         "class Mine(asyncio.SelectorEventLoop):\n"
         "    def create_future(self):\n        return Future(loop=self)\n"
         "Mine().run_until_complete(asyncio.Event().wait())",
         "a lock or queue that waits by a future with a set_result() of its own"},
        {"class Mine(asyncio.SelectorEventLoop):\n"
         "    def call_soon(self, callback, *args, context=None):\n"
         "        super().call_soon(lambda: (callback(*args), callback(*args)), context=context)\n"
         "Mine().run_until_complete(asyncio.sleep(0))",
         "calling a task's step twice"},
        {"class Mine(asyncio.SelectorEventLoop):\n"
         "    def _process_events(self, events):\n        print(events)\n"
         "Mine()",
         "an event loop with a _process_events() of its own"},
        {"asyncio.new_event_loop()._run_once()", "loop._run_once() outside of run_forever()"},
        {"asyncio.new_event_loop()._selector", "loop._selector is not supported"},
        {"asyncio.events._set_running_loop(asyncio.new_event_loop())",
         "a loop that runs in a way of its own"},
        {"asyncio.Queue.put = print", "changing Queue.put() for all"},
        {"import copy, itertools\ncopy.copy(itertools.permutations('ab'))",
         "a copy of itertools.permutations"},
        {"class Like:\n"
         "    _asyncio_future_blocking = True\n"
         "    def __await__(self):\n        yield self\n"
         "async def main():\n    await Like()\n"
         "asyncio.run(main())",
         "awaiting an object that only behaves like a future"},
    };
    for (const auto& [program, message] : cases) {
        const tests::Ran ran = tests::run_text("import asyncio\n" + std::string(program) + "\n");
        INFO(program);
        CHECK(ran.outcome.end == End::Refused);
        CHECK(ran.err.find(message) != std::string::npos);
    }
}

TEST_CASE("what a coroutine of asyncio's own keeps in its frame is refused") {
    for (const char* attribute : {"f_locals", "f_code.co_varnames", "f_code.co_flags"}) {
        const tests::Ran ran = tests::run_text("import asyncio\n\nc = asyncio.sleep(0)\n"
                                               "print(repr(c.cr_frame)[:7], c.cr_frame.f_lineno)\n"
                                               "c.cr_frame." +
                                               std::string(attribute) + "\n");
        INFO(attribute);
        CHECK(ran.outcome.end == End::Refused);
        CHECK(ran.out.starts_with("<frame "));
        CHECK(ran.err.find("unsupported: a look into a coroutine of the library's own") !=
              std::string::npos);
    }
}
