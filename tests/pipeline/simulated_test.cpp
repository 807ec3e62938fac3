#include "tests/pipeline/programs.h"

#include "lessons/libraries.h"

#include <catch2/catch.hpp>

#include <sstream>

namespace {

std::unique_ptr<runtime::Run> recorded(const std::string& source,
                                       const runtime::Scenario& scenario) {
    auto text = std::make_shared<const runtime::source::SourceText>("p.py", source);
    auto run = runtime::Run::create(text, scenario, {}, runtime::Recording::Everything,
                                    lessons::simulated_libraries());
    REQUIRE(run.has_value());
    while ((*run)->advance(1'000'000) == runtime::Progress::Running) {
    }
    return std::move(*run);
}

const std::string three_requests = "import requests, time\n"
                                   "requests.get('http://www.python.org/')\n"
                                   "requests.get('http://a.com/x.jpg')\n"
                                   "requests.get('http://www.python.org/y')\n"
                                   "print(time.perf_counter())\n";

} // namespace

TEST_CASE("a scenario changes how long a simulated host takes") {
    runtime::Scenario scenario;
    CHECK(tests::run_text(three_requests, {}, scenario).out == "2.5\n");
    scenario.latencies["www.python.org"] = 2;
    CHECK(tests::run_text(three_requests, {}, scenario).out == "5.0\n");
}

TEST_CASE("a database's host has a latency like any other") {
    runtime::Scenario scenario;
    scenario.latencies["10.0.0.9"] = 1;
    const std::string program = "import asyncio, aiomysql, aioredis\n"
                                "async def main():\n"
                                "    await aiomysql.connect(host='10.0.0.9')\n"
                                "    await aioredis.create_redis('redis://10.0.0.9:6379')\n"
                                "    await aioredis.create_redis('redis://10.0.0.8:6379')\n"
                                "    print(asyncio.get_running_loop().time())\n"
                                "asyncio.run(main())\n";
    CHECK(tests::run_text(program, {}, scenario).out == "2.25\n");
}

TEST_CASE("a trace knows its scenario and the hosts that were asked") {
    runtime::Scenario scenario;
    scenario.seed = 5;
    scenario.latencies["a.com"] = 0.25;
    const auto run = recorded(three_requests, scenario);
    const runtime::trace::Trace trace = run->trace();
    CHECK(trace.scenario() == scenario);
    REQUIRE(trace.hosts().size() == 2);
    CHECK(trace.hosts()[0] == runtime::trace::Host{"www.python.org", 0.75, 2});
    CHECK(trace.hosts()[1] == runtime::trace::Host{"a.com", 0.25, 1});
    const std::string json = to_json(trace);
    CHECK(json.find("\"scenario\":{\"interrupt\":null") != std::string::npos);
    CHECK(json.find("{\"name\":\"a.com\",\"latency\":0.25,\"requests\":1}") != std::string::npos);
}

TEST_CASE("a module of the outside world is missing, with a hint at what takes its place") {
    const tests::Ran ran = tests::run_text("import urllib.request\n");
    CHECK(ran.outcome.exit_status == 1);
    CHECK(ran.err.ends_with("ModuleNotFoundError: No module named 'urllib.request'\n"
                            "hint: there is no network here; 'requests' and 'aiohttp' are there, "
                            "simulated\n"));
    CHECK(tests::run_text("import request\n").err.ends_with("hint: did you mean 'requests'?\n"));
    CHECK(tests::run_text("import asynico\n").err.ends_with("hint: did you mean 'asyncio'?\n"));
    CHECK(tests::run_text("try:\n    import socket\nexcept ImportError:\n    print('no')\n").out ==
          "no\n");
}

TEST_CASE("a module of CPython's library that is missing here has a hint of its own") {
    const std::string missing =
        tests::run_text("import importlib, sys\n"
                        "for name in sorted(sys.stdlib_module_names):\n"
                        "    if name[0] == '_':\n        continue\n"
                        "    try:\n        importlib.import_module(name)\n"
                        "    except ModuleNotFoundError:\n        print(name)\n")
            .out;
    std::istringstream names(missing);
    for (std::string name; names >> name;) {
        CAPTURE(name);
        const std::string err = tests::run_text("import " + name + "\n").err;
        CHECK(err.find("\nhint: ") != std::string::npos);
        const bool is_database = name == "sqlite3";
        CHECK(is_database == (err.find("packages of this machine") != std::string::npos));
        CHECK(err.find("did you mean") == std::string::npos);
    }
    for (const char* module : {"selectors", "select", "socket", "ssl"})
        CHECK(tests::run_text(std::string("import ") + module + "\n")
                  .err.find("hint: there are no sockets here;") != std::string::npos);
    CHECK(tests::run_text("import http.server\n").err.find("'aiohttp.web'") != std::string::npos);
    CHECK(tests::run_text("import multiprocessing.pool\n").err.find("ProcessPoolExecutor") !=
          std::string::npos);
    CHECK(tests::run_text("try:\n    from multiprocessing import Pool\n"
                          "except ImportError as error:\n    print(error, error.name)\n")
              .out == "No module named 'multiprocessing' multiprocessing\n");
}

TEST_CASE("a package that a machine may have is missing, with a hint at the modules near to it") {
    const auto hint = [](const std::string& module) {
        const std::string err = tests::run_text("import " + module + "\n").err;
        const std::size_t at = err.find("hint: ");
        return at == err.npos ? std::string() : err.substr(at + 6, err.size() - at - 7);
    };
    const std::string without = "Coroscope runs without the packages of this machine; ";
    CHECK(hint("numpy") == without + "'array', 'math' and 'statistics' are there");
    CHECK(hint("sqlite3") == without + "'dbm' and 'shelve' are there");
    CHECK(hint("anyio") == without + "'asyncio' is there");
    CHECK(hint("yaml") == without + "'json', 'tomllib' and 'configparser' are there");
    for (const std::string module : {"tqdm", "toolz", "my_own_helpers", "xyz"})
        CHECK(hint(module) == without + "it has no module of this name");
    CHECK(hint("jsno") == "did you mean 'json'?");
    CHECK(tests::run_text("import request\n").err.ends_with("hint: did you mean 'requests'?\n"));
}

TEST_CASE("input() reads the scenario's lines, then there is no more") {
    runtime::Scenario scenario;
    scenario.input_lines = {"one", ""};
    const tests::Ran ran = tests::run_text("print(repr(input('? ')), repr(input()))\n"
                                           "try:\n    input()\n"
                                           "except EOFError as e:\n    print(e)\n",
                                           {}, scenario);
    CHECK(ran.out == "? 'one' ''\nEOF when reading a line\n");
}

TEST_CASE("sys.argv, the seed and the pool's size come from the scenario") {
    runtime::Scenario scenario;
    scenario.arguments = {"tool.py", "--fast"};
    scenario.seed = 1;
    scenario.cpu_count = 2;
    const tests::Ran ran =
        tests::run_text("import sys, random, os\n"
                        "from concurrent.futures import ThreadPoolExecutor\n"
                        "print(sys.argv, random.randint(1, 100), os.cpu_count())\n"
                        "print(ThreadPoolExecutor()._max_workers)\n",
                        {}, scenario);
    CHECK(ran.out == "['tool.py', '--fast'] 18 2\n6\n");
}

TEST_CASE("seconds_per_line gives every line of the program a cost") {
    runtime::Scenario scenario;
    scenario.seconds_per_line = 0.5;
    const tests::Ran ran = tests::run_text("import time\n"
                                           "a = 1\n"
                                           "b = 2\n"
                                           "print(time.perf_counter())\n",
                                           {}, scenario);
    CHECK(ran.out == "2.0\n");
}

TEST_CASE("an exception leaves a greenlet into its parent") {
    const tests::Ran ran = tests::run_text("from greenlet import greenlet, GreenletExit\n"
                                           "def inner():\n"
                                           "    raise ValueError('inner')\n"
                                           "def outer():\n"
                                           "    try:\n"
                                           "        greenlet(inner).switch()\n"
                                           "    except ValueError as error:\n"
                                           "        return f'caught {error}'\n"
                                           "print(greenlet(outer).switch())\n"
                                           "g = greenlet(outer)\n"
                                           "print(repr(g.throw(GreenletExit())), g.dead)\n");
    CHECK(ran.err.empty());
    CHECK(ran.out == "caught inner\nGreenletExit() True\n");
}

TEST_CASE("a greenlet waits as the thread that it runs in") {
    runtime::Scenario scenario;
    scenario.interrupt_at_s = 1.5;
    const tests::Ran ran = tests::run_text("import threading, time\n"
                                           "from greenlet import greenlet\n"
                                           "def f():\n"
                                           "    print(threading.current_thread().name)\n"
                                           "    try:\n"
                                           "        time.sleep(9)\n"
                                           "    except KeyboardInterrupt:\n"
                                           "        print('Ctrl+C', time.perf_counter())\n"
                                           "greenlet(f).switch()\n",
                                           {}, scenario);
    CHECK(ran.out == "MainThread\nCtrl+C 1.5\n");
}

TEST_CASE("a loop inside of a running loop is refused, as nest_asyncio's patch is not simulated") {
    const tests::Ran ran = tests::run_text("import asyncio, nest_asyncio\n"
                                           "nest_asyncio.apply()\n"
                                           "async def inner():\n"
                                           "    print('inner')\n"
                                           "async def main():\n"
                                           "    asyncio.run(inner())\n"
                                           "asyncio.run(inner())\n"
                                           "asyncio.run(main())\n");
    CHECK(ran.out == "inner\n");
    CHECK(ran.outcome.end == runtime::End::Refused);
}

TEST_CASE("a thousand greenlets switch back and forth") {
    const tests::Ran ran = tests::run_text("from greenlet import greenlet, getcurrent\n"
                                           "main = getcurrent()\n"
                                           "def f(n):\n"
                                           "    while True:\n"
                                           "        n += main.switch(n)\n"
                                           "all = [greenlet(f) for _ in range(1000)]\n"
                                           "print(sum(g.switch(1) for g in all))\n"
                                           "print(sum(g.switch(2) for g in all))\n");
    CHECK(ran.out == "1000\n3000\n");
}
