#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <sys/wait.h>
#include <unistd.h>

// The program itself, called as a shell calls it: what it prints, and its exit status.

namespace fs = std::filesystem;

namespace {

struct Called {
    int status = -1;
    std::string output; // stdout and stderr together.
};

Called call(const std::string& arguments) {
    const std::string line = std::string("'") + COROSCOPE_BINARY + "' " + arguments + " 2>&1";
    FILE* pipe = popen(line.c_str(), "r");
    REQUIRE(pipe);
    Called called;
    std::array<char, 4096> buffer{};
    while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
        called.output.append(buffer.data(), count);
    }
    const int ended = pclose(pipe);
    REQUIRE(WIFEXITED(ended));
    called.status = WEXITSTATUS(ended);
    return called;
}

bool has(const Called& called, const std::string& part) {
    INFO(called.output);
    const bool is_there = called.output.find(part) != std::string::npos;
    CHECK(is_there);
    return is_there;
}

// A folder that is gone when the test is over.
class Scratch {
  public:
    Scratch() {
        std::string name = fs::temp_directory_path() / "coroscope-XXXXXX";
        REQUIRE(mkdtemp(name.data()));
        folder_ = name;
    }
    ~Scratch() { fs::remove_all(folder_); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    fs::path path(const std::string& name) const { return folder_ / name; }

    // Writes a program and returns its path.
    std::string program(const std::string& text) const {
        std::ofstream(path("p.py")) << text;
        return path("p.py");
    }

    std::string bytes(const std::string& name) const {
        std::ifstream in(path(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

  private:
    fs::path folder_;
};

} // namespace

TEST_CASE("run prints what the program prints and ends with 0") {
    const Scratch scratch;
    const Called called = call("run " + scratch.program("print('tea', 6 * 7)\n"));
    CHECK(called.status == 0);
    CHECK(called.output == "tea 42\n");
}

TEST_CASE("a lesson prints what CPython printed") {
    for (const char* id : {"gather", "wait", "cancellation", "async-generators"}) {
        std::ifstream in(std::string(COROSCOPE_SOURCE_DIR) + "/lessons/" + id + "/lesson.out");
        const std::string expected{std::istreambuf_iterator<char>(in), {}};
        CHECK(call(std::string("run ") + id).output == expected);
        CHECK(call(std::string("run --record ") + id).output == expected);
    }
}

TEST_CASE("sys.exit passes its number through") {
    const Scratch scratch;
    CHECK(call("run " + scratch.program("import sys\nsys.exit(7)\n")).status == 7);
}

TEST_CASE("an uncaught exception ends with 1 and CPython's last line") {
    const Scratch scratch;
    const Called called = call("run " + scratch.program("x = 1\nraise ValueError('no tea')\n"));
    CHECK(called.status == 1);
    has(called, "Traceback (most recent call last):");
    has(called, "line 2, in <module>");
    has(called, "\nValueError: no tea\n");
}

TEST_CASE("a syntax error ends with 2 and shows its place") {
    const Scratch scratch;
    const Called called = call("run " + scratch.program("print(1)\nif True\n    pass\n"));
    CHECK(called.status == 2);
    has(called, "line 2");
    has(called, "SyntaxError: expected ':'");
}

TEST_CASE("a deadlock ends with 3") {
    const Scratch scratch;
    const Called called = call("run " + scratch.program("import asyncio\n"
                                                        "async def main():\n"
                                                        "    await asyncio.Event().wait()\n"
                                                        "asyncio.run(main())\n"));
    CHECK(called.status == 3);
    has(called, "deadlock");
}

TEST_CASE("an endless loop ends at a limit with 4 and says how to raise it") {
    const Scratch scratch;
    const std::string file = scratch.program("while True:\n    pass\n");
    const Called called = call("run " + file + " --max-steps 1000");
    CHECK(called.status == 4);
    has(called, "1000 steps");
    has(called, "--max-steps");
}

TEST_CASE("what is not there is named, with a hint") {
    const Called lesson = call("run gatter");
    CHECK(lesson.status == 2);
    has(lesson, "did you mean the lesson 'gather'?");
    const Called file = call("run no/such/file.py");
    CHECK(file.status == 2);
    has(file, "no/such/file.py");
    const Called command = call("frobnicate");
    CHECK(command.status == 2);
}

TEST_CASE("what is no program is refused, with a hint") {
    const Called lesson = call("run gather.py");
    CHECK(lesson.status == 2);
    has(lesson, "did you mean the lesson 'gather'?");
    const Called folder = call("run /");
    CHECK(folder.status == 2);
    has(folder, "hint: name one file in it");
    const Scratch scratch;
    std::ofstream(scratch.path("p.py"), std::ios::binary) << std::string("\x7f\0ELF", 5);
    const Called binary = call("run " + scratch.path("p.py").string());
    CHECK(binary.status == 2);
    has(binary, "looks like a binary file");
}

TEST_CASE("output that can not be written is told, and a device is not replaced by a file") {
    const Scratch scratch;
    const Called full = call("run " + scratch.program("print('tea')\n") + " 2>&1 >/dev/full #");
    CHECK(full.status == 2);
    has(full, "cannot write standard output: No space left on device");
    // What the program itself ended with counts for more.
    const std::string leaves = scratch.program("print(1)\nraise SystemExit(5)\n");
    CHECK(call("run " + leaves + " >/dev/full #").status == 5);
    const Called device = call("trace gather -o /dev/full");
    CHECK(device.status == 2);
    has(device, "cannot write /dev/full");
    CHECK(fs::is_character_file("/dev/full"));
    fs::create_symlink(scratch.path("real.json"), scratch.path("link.json"));
    std::ofstream(scratch.path("real.json")) << "old";
    CHECK(call("trace gather -o " + scratch.path("link.json").string()).status == 0);
    CHECK(fs::is_symlink(scratch.path("link.json")));
    CHECK(scratch.bytes("real.json").starts_with("{"));
}

TEST_CASE("closed streams are no reason to crash") {
    const Scratch scratch;
    const std::string reads = scratch.program("print(input())\n");
    const Called closed = call("run " + reads + " <&-");
    CHECK(closed.status == 1);
    has(closed, "EOFError: EOF when reading a line");
    const std::string prints = scratch.program("for i in range(100_000): print(i)\n");
    CHECK(call("run " + prints + " | head -1").output == "0\n");
}

TEST_CASE("what a program reads by a function that it hands on is read too") {
    const Scratch scratch;
    const std::string reads = scratch.program("print(list(map(input, '?')))\n");
    std::ofstream(scratch.path("lines")) << "yes\n";
    CHECK(call("run " + reads + " < " + scratch.path("lines").string()).output == "?['yes']\n");
}

TEST_CASE("an uncaught MemoryError says how much memory there is") {
    const Scratch scratch;
    const Called called = call("run " + scratch.program("'x' * 10**10\n"));
    CHECK(called.status == 1);
    has(called, "\nMemoryError\n");
    has(called, "--max-memory raises it");
}

TEST_CASE("a scenario file presses Ctrl+C, and the command line wins over it") {
    const Scratch scratch;
    const std::string file = scratch.program("import time\n"
                                             "try:\n"
                                             "    time.sleep(9)\n"
                                             "except KeyboardInterrupt:\n"
                                             "    print(time.perf_counter())\n");
    std::ofstream(scratch.path("s.toml")) << "interrupt = 2.5\n";
    const std::string with_file = "run " + file + " --scenario " + scratch.path("s.toml").string();
    CHECK(call(with_file).output == "2.5\n");
    CHECK(call(with_file + " --interrupt 4").output == "4.0\n");
}

TEST_CASE("a mistake in a scenario file has its line") {
    const Scratch scratch;
    std::ofstream(scratch.path("s.toml")) << "seed = 1\ninterupt = 2\n";
    const Called called = call("run gather --scenario " + scratch.path("s.toml").string());
    CHECK(called.status == 2);
    has(called, "s.toml, line 2: the key 'interupt' is not known");
}

TEST_CASE("the stages of a program can be printed") {
    const Scratch scratch;
    const std::string file = scratch.program("x = 1\n");
    CHECK(call("run --emit tokens " + file).status == 0);
    has(call("run --emit ast " + file), "Assign");
    has(call("run --emit bytecode " + file), "x");
}

TEST_CASE("the same export gives the same bytes, in every format") {
    const Scratch scratch;
    for (const std::string ending : {"png", "svg", "pdf"}) {
        for (const std::string name : {"a.", "b."}) {
            const Called called = call("export wait --at end --theme dark -o " +
                                       scratch.path(name + ending).string());
            INFO(called.output);
            CHECK(called.status == 0);
        }
        CHECK_FALSE(scratch.bytes("a." + ending).empty());
        CHECK(scratch.bytes("a." + ending) == scratch.bytes("b." + ending));
    }
}

TEST_CASE("a picture that can not be written is refused with its place") {
    const Called format = call("export wait -o picture.bmp");
    CHECK(format.status == 2);
    has(format, "picture.bmp");
    const Called place = call("export wait -o /proc/no/picture.png");
    CHECK(place.status == 2);
    has(place, "/proc/no");
    const Called event = call("export wait -o unused.png --at 99999999");
    CHECK(event.status == 2);
    has(event, "there is no event 99999999");
    const Called shot = call("screenshot wait -o unused.png --at 99999999");
    CHECK(shot.status == 2);
    has(shot, "there is no event 99999999");
    CHECK(call("run wait --explain --why 1 2").status == 2);
    has(call("run wait --why 2 2"), "--why takes one line, or two");
}

TEST_CASE("a trace is written as JSON") {
    const Scratch scratch;
    CHECK(call("trace gather -o " + scratch.path("t.json").string()).status == 0);
    CHECK(scratch.bytes("t.json").starts_with("{"));
}

TEST_CASE("check finds nothing wrong with the shipped lessons, and something with a broken one") {
    const Called good = call("check");
    INFO(good.output);
    CHECK(good.status == 0);
    const Scratch scratch;
    fs::copy(fs::path(COROSCOPE_SOURCE_DIR) / "lessons" / "gather", scratch.path("gather"),
             fs::copy_options::recursive);
    std::ofstream(scratch.path("gather/lesson.out")) << "something else\n";
    const Called bad = call("check " + scratch.path("").string());
    CHECK(bad.status == 1);
    has(bad, "gather/lesson.out, line 1");
}

TEST_CASE(
    "run --explain tells every event in a line, in either language, with the run's exit status") {
    const Scratch scratch;
    const std::string program = scratch.program("print('tea')\nraise ValueError('cold')\n");
    const Called english = call("run " + program + " --explain");
    CHECK(english.status == 1);
    has(english, "The program prints “tea”");
    has(english, "ValueError");
    const Called chinese = call("run " + program + " --explain --lang zh");
    CHECK(chinese.status == 1);
    const auto lines = [](const std::string& text) {
        return std::count(text.begin(), text.end(), '\n');
    };
    CHECK(lines(english.output) == lines(chinese.output));
    CHECK(english.output != chinese.output);
}

TEST_CASE("trace writes the form that Perfetto reads") {
    const Scratch scratch;
    const Called called =
        call("trace gather --format perfetto -o " + scratch.path("t.json").string());
    CHECK(called.status == 0);
    CHECK(scratch.bytes("t.json").find("\"traceEvents\"") != std::string::npos);
}

TEST_CASE("a screenshot can show why instead of the guide") {
    const Scratch scratch;
    const std::string common = "screenshot gather --size 1280x720 --at end -o ";
    const std::string guide = scratch.path("guide.png").string();
    const std::string why = scratch.path("why.png").string();
    const Called called = call(common + guide);
    // A build without the window has no screenshots.
    if (called.status == 2 && !fs::exists(guide)) return;
    CHECK(call(common + why + " --panel why").status == 0);
    CHECK(scratch.bytes("guide.png") != scratch.bytes("why.png"));
}

TEST_CASE("a file that is not there is named, with what to try") {
    const Called called = call("run no/such/file.py");
    CHECK(called.status == 2);
    has(called, "no/such/file.py");
    has(called, "hint:");
}

TEST_CASE("a series is a numbered picture for every step") {
    const Scratch scratch;
    const Called called =
        call("export gather --series iteration -o " + scratch.path("g.svg").string());
    CHECK(called.status == 0);
    REQUIRE(fs::exists(scratch.path("g-0001.svg")));
    REQUIRE(fs::exists(scratch.path("g-0002.svg")));
    CHECK(scratch.bytes("g-0001.svg") != scratch.bytes("g-0002.svg"));
    CHECK(call("export gather --series week -o " + scratch.path("h.svg").string()).status == 2);
}

TEST_CASE("compare says where two programs differ first, and draws both") {
    const Scratch scratch;
    const auto picture = scratch.path("both.svg");
    const Called called = call("compare in-turn-and-together -o '" + picture.string() + "'");
    CHECK(called.status == 0);
    has(called, "line 2");
    has(called, "In turn: 1 s  1.0 s  north here");
    has(called, "gather: 0 s  0.0 s  south asked");
    CHECK(fs::file_size(picture) > 5000);
    const Called same = call("compare gather gather");
    CHECK(same.status == 0);
    has(same, "No difference");
    const Called nothing = call("compare semaphores");
    CHECK(nothing.status == 2);
    has(nothing, "name a second program");
    CHECK(call("compare gather no-such-lesson").status == 2);
}

TEST_CASE("a variant of a lesson runs by its name") {
    const Called called = call("run gather/group-burns");
    CHECK(called.status == 0);
    has(called, "the eggs are burnt");
}

TEST_CASE("new makes a lesson that check finds no fault with, and that runs by its name") {
    const Scratch scratch;
    const auto in_home = [&](const std::string& arguments) {
        setenv("XDG_DATA_HOME", scratch.path("data").c_str(), 1);
        Called called = call(arguments);
        unsetenv("XDG_DATA_HOME");
        return called;
    };
    CHECK(in_home("new two-kettles").status == 0);
    const auto folder = scratch.path("data") / "coroscope" / "lessons" / "two-kettles";
    REQUIRE(fs::exists(folder / "lesson.toml"));
    has(in_home("check '" + folder.string() + "'"), "two-kettles: ok");
    has(in_home("check"), "two-kettles: ok");
    has(in_home("lessons"), "two-kettles");
    has(in_home("run two-kettles"), "main: tea");
    has(in_home("compare two-kettles"), "line 1");
    const Called again = in_home("new two-kettles");
    CHECK(again.status == 2);
    has(again, "is there already");
    CHECK(in_home("new gather").status == 2);
    CHECK(in_home("new 'Two Kettles'").status == 2);
    // A path puts it anywhere.
    const auto elsewhere = scratch.path("course") / "tea";
    CHECK(in_home("new '" + elsewhere.string() + "'").status == 0);
    has(in_home("run '" + elsewhere.string() + "'"), "main: tea");
}

TEST_CASE("check names the line of what is wrong, and records what programs print") {
    const Scratch scratch;
    const auto folder = scratch.path("course") / "tea";
    REQUIRE(call("new '" + folder.string() + "'").status == 0);
    std::ofstream(folder / "lesson.py", std::ios::app) << "print('more')\n";
    const Called differs = call("check '" + folder.string() + "'");
    CHECK(differs.status == 1);
    has(differs, "tea/lesson.out, line 7");
    const Called recorded = call("check '" + folder.string() + "' --record");
    CHECK(recorded.status == 0);
    has(recorded, "tea/lesson.out: recorded");
    std::ofstream(folder / "lesson.zh.md", std::ios::app) << "\n## 没有时刻\n\n一句话。\n";
    const Called broken = call("check '" + folder.string() + "'");
    CHECK(broken.status == 1);
    has(broken, "tea/lesson.zh.md, line 2");
    has(broken, "no anchor");
    CHECK(call("check --record").status == 2);
}

TEST_CASE("run --explain of a long run tells its two ends, and what is between when asked") {
    const Scratch scratch;
    const std::string program = scratch.program("for i in range(3000):\n    x = i\n");
    const auto lines = [](const std::string& text) {
        return std::count(text.begin(), text.end(), '\n');
    };
    const Called ends = call("run --explain " + program);
    has(ends, "events are left out here, 1000 to");
    has(ends, "--to end");
    CHECK(lines(ends.output) < 2100);
    const Called part = call("run --explain --from 1500 --to 1509 " + program);
    CHECK(part.output.starts_with("1500 "));
    CHECK(part.output.find("left out") == std::string::npos);
    CHECK(lines(call("run --explain --to end " + program).output) > 6000);
    CHECK(call("run --from 3 " + program).status == 2);
}

TEST_CASE("run --explain of a stretch lists what looks like a mistake in it, and no other") {
    const Scratch scratch;
    const std::string program =
        scratch.program("async def f():\n    pass\nf()\nfor i in range(50):\n    x = i\n");
    CHECK(call("run --explain " + program).output.find("mistake in this run") != std::string::npos);
    const Called part = call("run --explain --from 60 --to 70 " + program);
    CHECK(part.output.find("mistake") == std::string::npos);
}

TEST_CASE("export leaves the lanes of a run's own shutdown out, unless they do something") {
    const Scratch scratch;
    const std::string program = scratch.program(
        "import asyncio\nasync def main():\n    await asyncio.sleep(1)\nasyncio.run(main())\n");
    const auto lanes = [&](const std::string& option) {
        call("export " + program + " " + option + " -o " + scratch.path("p.svg").string());
        return scratch.bytes("p.svg");
    };
    // The loop's own lane tells of their steps in any case.
    const auto count = [](const std::string& svg) {
        std::size_t found = 0;
        for (std::size_t at = svg.find("shutdown_asyncgens"); at != svg.npos;
             at = svg.find("shutdown_asyncgens", at + 1))
            ++found;
        return found;
    };
    CHECK(count(lanes("--shutdown hide")) == count(lanes("")));
    CHECK(count(lanes("--shutdown show")) > count(lanes("")));
    CHECK(call("export gather --shutdown maybe -o x.svg").status == 2);
}

TEST_CASE("run --explain ends with what looks like a mistake") {
    const Scratch scratch;
    const auto path = scratch.path("never.py");
    std::ofstream(path) << "import asyncio\nasync def f():\n    pass\nasync def main():\n    f()\n"
                           "asyncio.run(main())\n";
    const Called called = call("run --explain " + path.string());
    has(called, "Line 5: coroutine 'f' was never awaited.");
    const Called clean = call("run --explain gather");
    has(clean, "Nothing in this run looks like a mistake.");
}

namespace {

// How often a chunk of that name occurs in a WebP file.
std::size_t chunk_count(const std::string& bytes, const std::string& name) {
    std::size_t count = 0;
    std::size_t at = 12;
    while (at + 8 <= bytes.size()) {
        std::uint32_t size = 0;
        for (std::size_t i = 0; i < 4; ++i)
            size |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + 4 + i]))
                    << (8 * i);
        if (bytes.compare(at, 4, name) == 0) ++count;
        at += 8 + size + size % 2;
    }
    return count;
}

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

} // namespace

TEST_CASE("a series that ends in .webp is one animated picture, the same each time") {
    const Scratch scratch;
    const std::string path = scratch.path("g.webp").string();
    REQUIRE(call("export gather --series iteration -o " + path).status == 0);
    const std::string bytes = scratch.bytes("g.webp");
    CHECK(bytes.substr(0, 4) == "RIFF");
    CHECK(bytes.substr(8, 4) == "WEBP");
    CHECK(chunk_count(bytes, "ANIM") == 1);
    CHECK(chunk_count(bytes, "ANMF") > 8);
    CHECK(files_in(scratch.path("")) == 1);
    REQUIRE(call("export gather --series iteration -o " + path).status == 0);
    CHECK(scratch.bytes("g.webp") == bytes);
}

TEST_CASE("a series goes from one event to another") {
    const Scratch scratch;
    const std::string path = scratch.path("p.svg").string();
    REQUIRE(call("export gather --series event --from 40 --to 44 -o " + path).status == 0);
    CHECK(files_in(scratch.path("")) == 5);
    CHECK(call("export gather --series event --from nowhere -o " + path).status == 2);
    CHECK(call("export gather --from 3 -o " + path).status == 2);
    const Called none = call("export gather --series event --from 44 --to 2 -o " + path);
    CHECK(none.status == 2);
    has(none, "There is no step between");
}

TEST_CASE("a time given by --at is where one stands, though nothing happens then") {
    const Scratch scratch;
    const std::string program = scratch.program("import asyncio\n"
                                                "async def main():\n"
                                                "    await asyncio.sleep(1)\n"
                                                "    print('rung')\n"
                                                "asyncio.run(main())\n");
    const std::string path = scratch.path("t.svg").string();
    REQUIRE(call("export " + program + " --code --at 0.25s -o " + path).status == 0);
    const std::string between = scratch.bytes("t.svg");
    CHECK(between.find(">0.3 s · event ") == std::string::npos);
    CHECK(between.find(">0.25 s · event ") != std::string::npos);
    REQUIRE(call("export " + program + " --code --at 1s -o " + path).status == 0);
    CHECK(scratch.bytes("t.svg").find(">1.0 s · event ") != std::string::npos);
    const Called late = call("export " + program + " --at 9s -o " + path);
    CHECK(late.status == 2);
    has(late, "it ends at 1.0 s");
    // A stretch begins with the first event that is not earlier, and ends with the last not later.
    const Called told = call("run " + program + " --explain --from 0.5s --to 1s");
    has(told, "The program prints “rung”");
    CHECK(told.output.find("#0 ") == std::string::npos);
}

TEST_CASE("the program's text and the marks of checks are drawn when they are asked for") {
    const Scratch scratch;
    const std::string path = scratch.path("c.svg").string();
    REQUIRE(call("export cancellation -o " + path).status == 0);
    const std::string plain = scratch.bytes("c.svg");
    REQUIRE(call("export cancellation --code --checks --at end -o " + path).status == 0);
    const std::string full = scratch.bytes("c.svg");
    CHECK(plain.find("stubborn: counting stars") == std::string::npos);
    CHECK(full.find("stubborn: counting stars") != std::string::npos);
    CHECK(plain.find("looks like a mistake") == std::string::npos);
    CHECK(full.find("looks like a mistake") != std::string::npos);
    // The text is longer than the timeline, and its last line is there.
    std::string program = "import asyncio\nasyncio.run(asyncio.sleep(1))\n";
    for (int line = 3; line < 60; ++line)
        program += "print(" + std::to_string(line) + ")\n";
    REQUIRE(call("export " + scratch.program(program) + " --code -o " + path).status == 0);
    CHECK(scratch.bytes("c.svg").find(">59</text>") != std::string::npos);
}

TEST_CASE("run --why tells what decided the order of two lines, and where their causes part") {
    const Scratch scratch;
    const std::string gathered = scratch.program(R"(import asyncio
async def work(name, delay):
    await asyncio.sleep(delay)
    print(name)
async def main():
    await asyncio.gather(work("A", 2), work("B", 1))
asyncio.run(main())
)");
    const Called english = call("run " + gathered + " --why 2 1");
    CHECK(english.status == 0);
    has(english, "  1  B");
    has(english, "Time decided: sleep(1) of work('B', 1) was due at 1.0 s");
    has(english, "Tried: with 0.9 in place of 2 in line 6");
    has(english, "Both come from this");
    const Called chinese = call("run " + gathered + " --why 1 2 --lang zh");
    CHECK(chinese.status == 0);
    has(chinese, "由时间决定");
    const Called none = call("run " + gathered + " --why 1 3");
    CHECK(none.status == 2);
    has(none, "there is no line 3: the program prints 2 lines");
    const Called one = call("run --why 2 " + gathered);
    CHECK(one.status == 0);
    has(one, "  2  A");
    has(one, "sleep(2) of work('A', 2), begun in line 3 at 0.0 s, was over at 2.0 s.");
    has(one, "Back through its causes");
    has(call("run " + gathered + " --why 2 --lang zh"), "到 2.0 秒结束");
    CHECK(call("run --why 2 1 " + gathered).output == english.output);
    CHECK(call("run " + gathered + " --why 3").status == 2);
    CHECK(call("run " + gathered + " --why 1 2 --why 2").status == 2);
    has(call("run " + gathered + " --explain --from 1.0s --to 1.0s"), "   1.0 s  ");
}

TEST_CASE("a loop that nobody stops says so on the deadlock's lines") {
    const Scratch scratch;
    const std::string program =
        scratch.program("import asyncio\nasyncio.new_event_loop().run_forever()\n");
    const Called called = call("run " + program);
    CHECK(called.status == 3);
    has(called, "nobody can call stop()");
}

TEST_CASE("a deadlock is told with who holds what") {
    const Scratch scratch;
    const std::string program = scratch.program("import asyncio\n"
                                                "async def one(a, b):\n"
                                                "    async with a:\n"
                                                "        await asyncio.sleep(0.1)\n"
                                                "        async with b:\n"
                                                "            pass\n"
                                                "async def main():\n"
                                                "    a, b = asyncio.Lock(), asyncio.Lock()\n"
                                                "    await asyncio.gather(one(a, b), one(b, a))\n"
                                                "asyncio.run(main())\n");
    const Called called = call("run " + program);
    CHECK(called.status == 3);
    has(called, " wait for one another in a round of 2");
    has(called, "holds a and waits for b, held by");
    has(call("run " + program + " --lang zh"), "互相等待成一圈");
}

TEST_CASE("input() that finds no line says how it gets some") {
    const Scratch scratch;
    const Called called = call("run " + scratch.program("input('name? ')\n") + " < /dev/null");
    CHECK(called.status == 1);
    has(called, "EOFError: EOF when reading a line\nhint: input() has no more lines to read");
    has(called, "`input = […]` in a scenario");
}

TEST_CASE("a chain of causes that is cut says so, and --all shows it") {
    const Scratch scratch;
    const std::string program = scratch.program("import asyncio\n"
                                                "async def main():\n"
                                                "    print('start')\n"
                                                "    await asyncio.gather(ticks('a'), ticks('b'))\n"
                                                "async def ticks(name):\n"
                                                "    for i in range(30):\n"
                                                "        await asyncio.sleep(1)\n"
                                                "    print(name)\n"
                                                "asyncio.run(main())\n");
    const std::string one = "run " + program + " --why 2";
    has(call(one), " more causes, back to the start of the run: --all shows them");
    has(call(one + " --lang zh"), "--all 全部列出");
    const std::string whole = call(one + " --all").output;
    CHECK(whole.find("--all") == std::string::npos);
    CHECK(whole.find("begins: the module's lines will run") != std::string::npos);
    has(call(one + " 3"), " more causes before these: --all shows them");
    const std::string both = call(one + " 3 --all").output;
    CHECK(both.find("--all") == std::string::npos);
    CHECK(both.size() > call(one + " 3").output.size());
    CHECK(call("run " + program + " --all").status == 2);
}

TEST_CASE("a KeyboardInterrupt of Ctrl+C is told as that, not as raised by a line") {
    const Scratch scratch;
    const std::string program = scratch.program("import asyncio\n"
                                                "async def main():\n"
                                                "    print('a')\n"
                                                "    await asyncio.sleep(1)\n"
                                                "asyncio.run(main())\n");
    const std::string ask = "run " + program + " --interrupt 0.5 --why ";
    has(call(ask + "2"), "Ctrl+C of the scenario, at 0.5 s (event ");
    has(call(ask + "2"), "), raised KeyboardInterrupt in line 5, and nothing caught it.");
    has(call(ask + "1 2"), "at the end: Ctrl+C of the scenario, at 0.5 s");
    has(call(ask + "2 --lang zh"), "场景里 0.5 秒的 Ctrl+C");
    const std::string raising = scratch.program("raise KeyboardInterrupt\n");
    has(call("run " + raising + " --why 1"),
        "the KeyboardInterrupt that the program itself raised");
}

TEST_CASE("a line that two prints wrote is told in both its parts") {
    const Scratch scratch;
    const std::string program = scratch.program(R"(import asyncio
async def main():
    print("a", end=" ")
    await asyncio.sleep(0.5)
    print("b")
asyncio.run(main())
)");
    const Called english = call("run " + program + " --why 1");
    has(english, "Its last part, “b” (event ");
    has(english, "sleep(0.5) of main(), begun in line 4 at 0.0 s, was over at 0.5 s.");
    has(call("run " + program + " --why 1 --lang zh"), "最后一段“b”");
}

TEST_CASE("a program without an end of its own is told of Ctrl+C and --until at the limit") {
    const Scratch scratch;
    const std::string program = scratch.program(R"(import asyncio
async def main():
    while True:
        await asyncio.sleep(1)
asyncio.run(main())
)");
    const Called called = call("run " + program + " --max-steps 20000");
    CHECK(called.status == 4);
    has(called, "--interrupt 10");
    has(called, "--until 10");
    const Called busy = call("run " + scratch.program("while True: pass\n") + " --max-steps 2000");
    CHECK(busy.output.find("--interrupt") == std::string::npos);
}

TEST_CASE("a call that Ctrl+C came into began before that") {
    const Scratch scratch;
    const std::string program = scratch.program(R"(import asyncio, time
async def main():
    time.sleep(0.5)
    print("blocked bit")
try:
    asyncio.run(main())
except KeyboardInterrupt:
    pass
)");
    has(call("run " + program + " --interrupt 0.2 --why 1"),
        "time.sleep(0.5) of main(), begun in line 3 at 0.0 s, was over at 0.5 s.");
}

TEST_CASE("the picture of a comparison counts the events of both runs") {
    const Scratch scratch;
    const std::string one = scratch.program("print(1)\n");
    const std::string picture = one + ".svg";
    CHECK(call("compare " + one + " " + one + " -o " + picture).status == 0);
    std::ifstream file(picture);
    const std::string svg((std::istreambuf_iterator<char>(file)), {});
    CHECK(svg.find("events 0 to ") != std::string::npos);
    CHECK(svg.find(" and 0 to ") != std::string::npos);
}

TEST_CASE("export shows the lanes that a search finds, and names the kinds of animations") {
    const Scratch scratch;
    const std::string path = scratch.path("p.svg").string();
    REQUIRE(call("export gather -o " + path).status == 0);
    CHECK(scratch.bytes("p.svg").find("rice") != std::string::npos);
    REQUIRE(call("export gather --lanes soup -o " + path).status == 0);
    const std::string picture = scratch.bytes("p.svg");
    CHECK(picture.find("soup") != std::string::npos);
    CHECK(picture.find("rice") == std::string::npos);
    REQUIRE(call("export gather --lanes soup,rice -o " + path).status == 0);
    CHECK(scratch.bytes("p.svg").find("rice") != std::string::npos);
    const Called none = call("export gather --lanes soup,nobody -o " + path);
    CHECK(none.status == 2);
    has(none, "nobody");
    const Called gif = call("export gather -o tg.gif");
    CHECK(gif.status == 2);
    has(gif, "no GIF");
    has(gif, ".webp");
}
