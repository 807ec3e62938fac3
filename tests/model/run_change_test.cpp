#include "app/model/run_change.h"
#include "tests/model/recorded.h"

#include <catch2/catch.hpp>

using namespace app::model;

namespace {

// Two pages that are shown after as many seconds as they are given.
std::string pages(const std::string& first, const std::string& second) {
    return "import asyncio\n"
           "async def page(name, seconds):\n"
           "    await asyncio.sleep(seconds)\n"
           "    print(name, seconds)\n"
           "async def main():\n"
           "    await asyncio.gather(page('a', " +
           first + "), page('b', " + second + "))\nasyncio.run(main())\n";
}

std::string change(const std::string& before, const std::string& after,
                   Language language = Language::English) {
    return change_words(*tests::recorded(before), *tests::recorded(after), language);
}

} // namespace

TEST_CASE("what a number changed is said: the end, and the order of the lines") {
    CHECK(change(pages("1", "2"), pages("1.5", "2")) ==
          "Ends at 2.0 s as before; the output keeps its order.");
    CHECK(change(pages("1", "2"), pages("1", "2.5")) ==
          "Ends at 2.5 s instead of 2.0 s; the output keeps its order.");
    // A line is known again though its words hold the number.
    CHECK(change(pages("1", "2"), pages("3", "2")) ==
          "Ends at 3.0 s instead of 2.0 s; “b 2” is now printed before “a 3”.");
    CHECK(change(pages("1", "2"), pages("3", "2"), Language::Chinese) ==
          "现在 3.0 秒结束，原来是 2.0 秒；“b 2”现在先于“a 3”打印。");
    CHECK(change("print(1)\n", "print(1)\nprint(2)\n") ==
          "Ends at 0.0 s as before; lines printed: 2 instead of 1.");
}
