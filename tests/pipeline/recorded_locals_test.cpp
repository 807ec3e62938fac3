#include "tests/pipeline/programs.h"

#include <catch2/catch.hpp>

// What a trace shows of locals that are no numbers: bounded, true after every change, and made
// without a trace in the program.

namespace {

// The texts that local `name` had at the lines of `f()`, in order, without its indented body's
// other locals.
std::vector<std::string> values_of(const std::string& name, const std::string& body) {
    const std::string source = "def f():\n" + body + "    return 0\n\nf()\n";
    auto text = std::make_shared<const runtime::source::SourceText>("program.py", source);
    auto run = runtime::Run::create(text);
    REQUIRE(run.has_value());
    while ((*run)->advance(1000) == runtime::Progress::Running) {
    }
    const runtime::trace::Trace trace = (*run)->trace();
    runtime::trace::EventReader reader(trace);
    std::vector<std::string> values;
    std::uint32_t slot = 0;
    runtime::trace::FrameId frame{};
    while (const runtime::trace::Event* event = reader.next()) {
        using namespace runtime::trace;
        if (const auto* entered = std::get_if<FrameEntered>(&event->body)) {
            const CodeRecord& code = trace.code(entered->code);
            if (code.name != "f") continue;
            frame = entered->frame;
            for (slot = 0; code.locals[slot] != name; ++slot) {
            }
        } else if (const auto* changed = std::get_if<LocalChanged>(&event->body)) {
            if (changed->frame == frame && changed->slot == slot)
                values.push_back(to_text(changed->value));
        }
    }
    return values;
}

using Values = std::vector<std::string>;

} // namespace

TEST_CASE("a list is shown anew after each change") {
    CHECK(values_of("x",
                    "    x = []\n    x.append(1)\n    x[0] = -2\n    x += [3.5, 'a']\n"
                    "    x.pop()\n") == Values{"[]", "[1]", "[-2]", "[-2, 3.5, 'a']", "[-2, 3.5]"});
}

TEST_CASE("of a long container the first items and the length are shown") {
    CHECK(values_of("x", "    x = list(range(12))\n    x.append(12)\n    x[9] = 0\n    x[0] = 7\n"
                         "    x.sort(reverse=True)\n") ==
          Values{"[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]", "[0, 1, 2, 3, 4, …] len=13",
                 "[7, 1, 2, 3, 4, …] len=13", "[12, 11, 10, 8, 7, …] len=13"});
    CHECK(values_of("x", "    x = {n: n for n in range(14)}\n    del x[0]\n    x[13] = 5\n"
                         "    x[1] = 0\n") == Values{"{0: 0, 1: 1, 2: 2, 3: 3, 4: 4, …} len=14",
                                                     "{1: 1, 2: 2, 3: 3, 4: 4, 5: 5, …} len=13",
                                                     "{1: 0, 2: 2, 3: 3, 4: 4, 5: 5, …} len=13"});
    CHECK(values_of("x", "    x = 'ab' * 50\n").front().ends_with("ab'… len=100"));
}

TEST_CASE("a change of what stands inside shows outside") {
    CHECK(values_of("x", "    x = [[1], {2: [3]}]\n    y = x[0]\n    y.append(4)\n"
                         "    x[1][2].append(5)\n    y.clear()\n") ==
          Values{"[[1], {2: [3]}]", "[[1, 4], {2: [3]}]", "[[1, 4], {2: [3, 5]}]",
                 "[[], {2: [3, 5]}]"});
}

TEST_CASE("an instance is shown with its attributes as they change") {
    CHECK(values_of("x", "    class P: pass\n    x = P()\n    x.a = 1\n    x.a += 1\n"
                         "    x.b = []\n    x.b.append(x.a)\n    del x.a\n") ==
          Values{"<P>", "<P a=1>", "<P a=2>", "<P a=2, b=[]>", "<P a=2, b=[2]>", "<P b=[2]>"});
}

TEST_CASE("an exception whose arguments are set late is shown with them") {
    CHECK(values_of("x",
                    "    class E(Exception):\n        def __init__(self, *_): pass\n"
                    "    x = E('a')\n    x.args = (1,)\n    x = x\n") == Values{"E('a')", "E(1)"});
}

TEST_CASE("a change made by another function shows at the next line") {
    CHECK(values_of("x", "    x = [0]\n    def g():\n        nonlocal x\n        x.append(1)\n"
                         "        x = {1}\n    g()\n    g = None\n")
              .back() == "{1}");
    CHECK(values_of("x", "    x = set()\n    def g(s):\n        s.add(1)\n    g(x)\n    g = x\n") ==
          Values{"set()", "{1}"});
}

TEST_CASE("a new object where an old one died is no old one") {
    CHECK(values_of("x", "    for i in range(4):\n        x = [i]\n        x = str(i) * 20\n") ==
          Values{"[0]", "'00000000000000000000'", "[1]", "'11111111111111111111'", "[2]",
                 "'22222222222222222222'", "[3]", "'33333333333333333333'"});
}

TEST_CASE("an object changed 65536 times between two lines is shown anew") {
    CHECK(values_of("x",
                    "    x = [0]\n    def g(s):\n        for i in range(65536):\n"
                    "            s[0] = i + 1\n    g(x)\n    g = 0\n") == Values{"[0]", "[65536]"});
}

TEST_CASE("showing a value calls nothing of the program and gives nothing an identity") {
    const std::string source = R"(
import asyncio, collections

class Loud:
    def __repr__(self):
        print("repr")
        return "loud"
    def __eq__(self, other):
        print("eq")
        return True
    def __hash__(self):
        print("hash")
        return 1
    def __len__(self):
        print("len")
        return 1

def f():
    a = Loud()
    b = [Loud(), {"x": Loud()}]
    c = collections.deque([Loud()])
    lock = asyncio.Lock()
    queue = asyncio.Queue()
    d = object()
    b.append(1)
    print(object.__repr__(a), d, lock, queue)

f()
)";
    tests::Program program;
    program.name = "program.py";
    program.source = source;
    const tests::Ran plain = tests::run(program, runtime::Recording::Nothing);
    const tests::Ran recorded = tests::run(program, runtime::Recording::Everything);
    CHECK(plain.out == recorded.out);
    CHECK(plain.err == recorded.err);
    CHECK(plain.out.find("repr") == std::string::npos);
}
