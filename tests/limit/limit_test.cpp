#include "runtime/pipeline.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

// Programs that would never end, or would take all memory, and what stops them. The first line of
// each says how it ends under the small limits of this test:
//
//     # limit: --max-steps            a limit of the run, and the option that raises it
//     # raises: MemoryError           the last line of a traceback
//     # refused: a class with more    the beginning of what is refused
//     # prints: freed                 it ends well; the last line of its output

namespace fs = std::filesystem;
using runtime::End;
using runtime::Recording;

namespace {

struct Program {
    std::string name, source, how, what;
};

Program read_program(const fs::path& path) {
    std::stringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    Program program{path.filename().string(), text.str(), {}, {}};
    const std::string first = program.source.substr(0, program.source.find('\n'));
    const std::size_t colon = first.find(": ");
    REQUIRE(first.starts_with("# "));
    REQUIRE(colon != std::string::npos);
    program.how = first.substr(2, colon - 2);
    program.what = first.substr(colon + 2);
    return program;
}

std::vector<Program> programs() {
    std::vector<fs::path> paths;
    for (const auto& entry :
         fs::directory_iterator(fs::path(COROSCOPE_SOURCE_DIR) / "tests/limit/programs"))
        if (entry.path().extension() == ".py") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<Program> all;
    for (const fs::path& path : paths)
        all.push_back(read_program(path));
    return all;
}

runtime::Limits small_limits() {
    runtime::Limits limits;
    limits.steps = 50'000;
    limits.memory_bytes = std::uint64_t{16} << 20;
    limits.output_bytes = std::uint64_t{50} << 10;
    return limits;
}

struct Ran {
    runtime::Outcome outcome;
    runtime::Stats stats;
    std::string out, err;
};

Ran run(const Program& program, Recording recording,
        const runtime::Limits& limits = small_limits()) {
    const auto text =
        std::make_shared<const runtime::source::SourceText>(program.name, program.source);
    auto created = runtime::Run::create(text, {}, limits, recording);
    REQUIRE(created.has_value());
    Ran ran;
    (*created)->on_output = [&](runtime::OutputStream stream, std::string_view piece) {
        (stream == runtime::OutputStream::Out ? ran.out : ran.err) += piece;
    };
    while ((*created)->advance(1'000'000) == runtime::Progress::Running) {
    }
    ran.outcome = (*created)->outcome();
    ran.stats = (*created)->stats();
    return ran;
}

std::string last_line(std::string text) {
    while (text.ends_with('\n'))
        text.pop_back();
    return text.substr(text.rfind('\n') + 1);
}

void check_end(const Program& program, const Ran& ran) {
    INFO(ran.err);
    if (program.how == "limit") {
        CHECK(ran.outcome.end == End::Limit);
        CHECK(ran.outcome.exit_status == 4);
        CHECK(ran.err.find(program.what) != std::string::npos);
    } else if (program.how == "raises") {
        CHECK(ran.outcome.end == End::Raised);
        CHECK(ran.outcome.text == program.what);
    } else if (program.how == "refused") {
        CHECK(ran.outcome.end == End::Refused);
        CHECK(ran.outcome.text.starts_with(program.what));
    } else {
        CHECK(program.how == "prints");
        CHECK(ran.outcome.end == End::Finished);
        CHECK(last_line(ran.out) == program.what);
    }
}

// One instruction may overstep a limit, by no more than one operation's worth.
void check_cost(const Ran& ran) {
    const runtime::Limits limits = small_limits();
    CHECK(ran.stats.steps <= limits.steps + 3 * limits.memory_bytes / 64);
    CHECK(ran.stats.heap_bytes <= 3 * limits.memory_bytes);
    CHECK(ran.stats.trace_bytes <= 2 * limits.memory_bytes);
    CHECK(ran.out.size() <= 20 * limits.output_bytes);
}

} // namespace

TEST_CASE("no program eats the machine, recorded or not") {
    for (const Program& program : programs()) {
        INFO(program.name);
        for (const Recording recording : {Recording::Nothing, Recording::Everything}) {
            const Ran ran = run(program, recording);
            check_end(program, ran);
            check_cost(ran);
        }
    }
}

TEST_CASE("what doubles ends in MemoryError before it is larger than the memory") {
    runtime::Limits limits = small_limits();
    limits.steps = 100'000'000;
    for (const char* doubling :
         {"x = 'a'\nwhile True: x += x\n", "x = b'a'\nwhile True: x += x\n",
          "x = [1]\nwhile True: x += x\n", "x = [1]\nwhile True: x = x + x\n",
          "x = [1]\nwhile True: x.extend(x)\n", "x = (1,)\nwhile True: x += x\n",
          "x = [1]\nwhile True: x *= 2\n"}) {
        INFO(doubling);
        const Ran ran = run({"double.py", doubling, {}, {}}, Recording::Nothing, limits);
        CHECK(ran.outcome.text == "MemoryError");
        CHECK(ran.stats.heap_bytes <= limits.memory_bytes);
    }
}

TEST_CASE("a loop that polls the clock is told that computing takes no time") {
    for (const char* loop :
         {"import time\nend = time.time() + 5\nwhile time.time() < end:\n    pass\n",
          "import asyncio\nasync def main():\n"
          "    loop = asyncio.get_running_loop()\n"
          "    while loop.time() < 1: await asyncio.sleep(0)\n"
          "asyncio.run(main())\n"}) {
        const Ran ran = run({"poll.py", loop, {}, {}}, Recording::Nothing);
        CHECK(ran.outcome.exit_status == 4);
        CHECK(ran.err.find("computing takes no time") != std::string::npos);
    }
    const Ran other = run({"loop.py", "while True: pass\n", {}, {}}, Recording::Nothing);
    CHECK(other.err.find("computing takes no time") == std::string::npos);
}

TEST_CASE("a limit names the time that something waits for in vain") {
    const std::string spin = "import asyncio\n"
                             "async def spin():\n"
                             "    while True: await asyncio.sleep(0)\n"
                             "async def main():\n"
                             "    task = asyncio.create_task(spin())\n"
                             "    await asyncio.sleep(0.5)\n"
                             "    task.cancel()\n"
                             "asyncio.run(main())\n";
    const Ran ran = run({"spin.py", spin, {}, {}}, Recording::Nothing);
    CHECK(ran.outcome.exit_status == 4);
    CHECK(ran.err.find("something waits for t = 0.5, which never comes") != std::string::npos);
    const Ran alone = run({"loop.py", "while True: pass\n", {}, {}}, Recording::Nothing);
    CHECK(alone.err.find("never comes") == std::string::npos);
    const std::string hog = "import asyncio\n"
                            "async def hog():\n"
                            "    while True: pass\n"
                            "async def main():\n"
                            "    task = asyncio.create_task(hog())\n"
                            "    await asyncio.sleep(0.5)\n"
                            "asyncio.run(main())\n";
    CHECK(run({"hog.py", hog, {}, {}}, Recording::Nothing).err.find("waits for t = 0.5") !=
          std::string::npos);
}

TEST_CASE("a limit that more and more tasks come to is not said to hold the clock") {
    const std::string crawl = "import asyncio\n"
                              "async def crawl(group):\n"
                              "    await asyncio.sleep(0.1)\n"
                              "    for _ in range(2):\n"
                              "        group.create_task(crawl(group))\n"
                              "async def main():\n"
                              "    async with asyncio.TaskGroup() as group:\n"
                              "        group.create_task(crawl(group))\n"
                              "asyncio.run(main())\n";
    for (const std::uint64_t steps : {100'000, 150'000, 200'000, 300'000}) {
        runtime::Limits limits;
        limits.steps = steps;
        const Ran ran = run({"crawl.py", crawl, {}, {}}, Recording::Nothing, limits);
        CHECK(ran.outcome.exit_status == 4);
        CHECK(ran.err.find("never comes") == std::string::npos);
    }
}

TEST_CASE("a run that stopped at a limit goes on when the limit is raised") {
    const std::string source = "n = 0\nwhile n < 300_000:\n    n += 1\nprint(n)\n";
    const auto text = std::make_shared<const runtime::source::SourceText>("count.py", source);
    runtime::Limits limits;
    limits.steps = 100'000;
    auto run = runtime::Run::create(text, {}, limits, Recording::Everything);
    REQUIRE(run.has_value());
    std::string out;
    (*run)->on_output = [&](runtime::OutputStream stream, std::string_view piece) {
        if (stream == runtime::OutputStream::Out) out += piece;
    };
    for (int raised = 0; raised < 2; ++raised) {
        while ((*run)->advance(50'000) == runtime::Progress::Running) {
        }
        CHECK((*run)->outcome().end == End::Limit);
        (*run)->raise_limits();
        CHECK((*run)->outcome().end == End::Running);
    }
    while ((*run)->advance(50'000) == runtime::Progress::Running) {
    }
    CHECK((*run)->outcome().end == End::Finished);
    CHECK(out == "300000\n");
}

TEST_CASE(
    "work that was broken off is done anew under the raised limit, and prints nothing twice") {
    const std::string source = "print('before')\nprint(sum(range(2_000_000)))\n";
    const auto text = std::make_shared<const runtime::source::SourceText>("sum.py", source);
    runtime::Limits limits;
    limits.steps = 200'000;
    auto run = runtime::Run::create(text, {}, limits, Recording::Nothing);
    REQUIRE(run.has_value());
    std::string out;
    (*run)->on_output = [&](runtime::OutputStream stream, std::string_view piece) {
        if (stream == runtime::OutputStream::Out) out += piece;
    };
    while ((*run)->advance(50'000) == runtime::Progress::Running) {
    }
    CHECK((*run)->outcome().end == End::Limit);
    CHECK(out == "before\n");
    (*run)->raise_limits();
    while ((*run)->advance(50'000) == runtime::Progress::Running) {
    }
    CHECK((*run)->outcome().end == End::Finished);
    CHECK(out == "before\n1999999000000\n");
}
