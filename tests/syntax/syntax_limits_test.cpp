#include "syntax_text.h"

#include <catch2/catch.hpp>

using syntax_text::complaint;

namespace {

std::string repeated(const std::string& text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i)
        out += text;
    return out;
}

} // namespace

TEST_CASE("Brackets may be nested two hundred deep and no deeper") {
    CHECK(complaint(repeated("[", 200) + repeated("]", 200)).empty());
    CHECK(complaint(repeated("[", 201) + repeated("]", 201)) ==
          "1: SyntaxError: too many nested parentheses");
    CHECK(complaint(repeated("(", 10'000)) == "1: SyntaxError: too many nested parentheses");
}

TEST_CASE("Blocks may be nested about a hundred deep") {
    std::string program;
    for (int i = 0; i < 99; ++i)
        program += std::string(static_cast<std::size_t>(i), ' ') + "if a:\n";
    CHECK(complaint(program + std::string(99, ' ') + "b\n").empty());
    program += std::string(99, ' ') + "if a:\n";
    CHECK(complaint(program + std::string(100, ' ') + "b\n") ==
          "101: IndentationError: too many levels of indentation");
}

TEST_CASE("Trees that would be too deep are refused instead of overflowing the stack") {
    const std::string refused = "1: Unsupported: too deeply nested";
    CHECK(complaint("x = 1" + repeated(" + 1", 10'000)) == refused);
    CHECK(complaint("x = " + repeated("-", 10'000) + "1") == refused);
    CHECK(complaint("x = " + repeated("not ", 10'000) + "1") == refused);
    CHECK(complaint("x = 1" + repeated(" ** 1", 10'000)) == refused);
    CHECK(complaint("x = " + repeated("1 if 1 else ", 10'000) + "1") == refused);
    CHECK(complaint("x = " + repeated("lambda: ", 10'000) + "1") == refused);
    CHECK(complaint("x = a" + repeated(".b", 10'000)) == refused);
    CHECK(complaint("x = a" + repeated("()", 10'000)) == refused);
    CHECK(complaint("x = " + repeated("(", 190) + "1" +
                    repeated(repeated(" + 1", 50) + ")", 190)) == refused);
    CHECK_FALSE(complaint("if a: b\n" + repeated("elif a: b\n", 10'000)).empty());
}

TEST_CASE("What is long without being deep is taken") {
    CHECK(complaint("x = [" + repeated("1, ", 10'000) + "]").empty());
    CHECK(complaint("x = 1" + repeated(" < 1", 10'000)).empty());
    CHECK(complaint("x = a" + repeated(" and a", 10'000)).empty());
    CHECK(complaint("x = " + repeated("'a' ", 10'000)).empty());
    CHECK(complaint(repeated("x = ", 10'000) + "1").empty());
    CHECK(complaint(repeated("x = 1\n", 10'000)).empty());
    CHECK(complaint("x = 1" + repeated(" + 1", 900)).empty());
}
