#include "runtime/syntax/colour.h"

#include <catch2/catch.hpp>

#include <string>

using namespace runtime::syntax;

namespace {

// The colours as one letter for each byte, a dot for what has none.
std::string colours(const std::string& text) {
    std::string out(text.size(), '.');
    for (const ColouredSpan& piece : tokenize_for_colour(text)) {
        const char letters[] = "kKcbndD1sf#o!";
        for (std::uint32_t i = piece.span.begin; i < piece.span.end; ++i) {
            out[i] = letters[static_cast<std::size_t>(piece.kind)];
        }
    }
    return out;
}

} // namespace

TEST_CASE("Keywords, names, numbers, strings and comments have their colours") {
    CHECK(colours("async def f(x): return 1.5 + 'a'  # end") ==
          "kkkkk.kkk.donoo.kkkkkk.111.o.sss..#####");
}

TEST_CASE("Built-in names and constants stand out, attributes of the same name do not") {
    CHECK(colours("print(True, x.print)") == "bbbbbocccco.nonnnnno");
}

TEST_CASE("A decorator is coloured with its dotted name") {
    CHECK(colours("@asyncio.coroutine\nx @ y") == "DDDDDDDDDDDDDDDDDD.n.o.n");
}

TEST_CASE("The fields of an f-string are coloured as code") {
    CHECK(colours("f'a{x+1!r:>{w}}b'") == "sssfno1fffffnffss");
}

TEST_CASE("A string that is not closed ends with its line") {
    CHECK(colours("x = 'abc\ny = 1") == "n.o.ssss.n.o.1");
    CHECK(colours("x = f'a{b\ny = 1") == "n.o.sssfn.n.o.1");
}

TEST_CASE("A triple-quoted string that is not closed goes on to the end") {
    CHECK(colours("'''a\nb") == "ssssss");
}

TEST_CASE("Match and case are keywords where they head a block") {
    CHECK(colours("match x:") == "KKKKK.no");
    CHECK(colours("match = x") == "nnnnn.o.n");
    CHECK(colours("case [a]:") == "KKKK.onoo");
}

TEST_CASE("What Python does not know is an error") {
    CHECK(colours("a ? 0777b") == "n.!.!!!!!");
    CHECK(colours("a，b") == "n!!!n");
}
