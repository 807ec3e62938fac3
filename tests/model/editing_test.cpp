#include "app/model/editing.h"

#include <catch2/catch.hpp>

using namespace app::model;
using runtime::source::Span;

TEST_CASE("small letters find capitals, and capitals only themselves") {
    CHECK(matches_of("Task task TASK", "task").size() == 3);
    CHECK(matches_of("Task task TASK", "Task").size() == 1);
    CHECK(matches_of("aaaa", "aa").size() == 2);
    CHECK(matches_of("等等我", "等").size() == 2);
    CHECK(matches_of("abc", "").empty());
}

TEST_CASE("the search goes round at both ends of the text") {
    const auto matches = matches_of("a.a.a", "a");
    CHECK(next_match(matches, 1, 1) == Span{2, 3});
    CHECK(next_match(matches, 5, 1) == Span{0, 1});
    CHECK(next_match(matches, 2, -1) == Span{0, 1});
    CHECK(next_match(matches, 0, -1) == Span{4, 5});
    CHECK_FALSE(next_match({}, 0, 1));
}

TEST_CASE("lines become comments at their common indentation, and code again") {
    const std::string code = "def f():\n    a = 1\n\n        b = 2\nc = 3\n";
    const auto begin = static_cast<std::uint32_t>(code.find("a = 1"));
    const auto end = static_cast<std::uint32_t>(code.find("b = 2") + 3);
    const EditedText commented = toggle_comment(code, {begin, end});
    CHECK(commented.text == "def f():\n    # a = 1\n\n    #     b = 2\nc = 3\n");
    CHECK(toggle_comment(commented.text, commented.selected).text == code);
}

TEST_CASE("a selection that ends before a line does not touch it") {
    CHECK(indent_lines("a\nb\n", {0, 2}, 1).text == "    a\nb\n");
    CHECK(indent_lines("a\nb\n", {0, 3}, 1).text == "    a\n    b\n");
}

TEST_CASE("indenting leaves empty lines alone, and outdenting stops at the margin") {
    CHECK(indent_lines("a\n\n  b", {0, 6}, 1).text == "    a\n\n      b");
    CHECK(indent_lines("      a\n  b\nc", {0, 13}, -1).text == "  a\nb\nc");
}

TEST_CASE("the caret keeps its letters when its line moves") {
    const EditedText moved = indent_lines("ab\ncd", {4, 4}, 1);
    CHECK(moved.text == "ab\n    cd");
    CHECK(moved.selected == Span{8, 8});
}

TEST_CASE("every match is replaced once, also where the new words hold the old ones") {
    CHECK(replace_all("a b a", "a", "aa") == "aa b aa");
    CHECK(replace_all("a", "x", "y") == "a");
}

TEST_CASE("a program is known again by its docstring, else by what it defines beside main()") {
    CHECK(telling_line("\"\"\"Brews tea.\"\"\"\nimport asyncio\n") == "Brews tea.");
    CHECK(telling_line("\"\"\"\n  Brews tea.\n\"\"\"\n") == "Brews tea.");
    CHECK(telling_line("import asyncio\nasync def main():\n    pass\ndef pour(cup):\n    pass\n") ==
          "def pour(cup)");
    CHECK(telling_line("import asyncio\nasync def main():\n    pass\n") == "async def main()");
    CHECK(telling_line("\n# note\nprint(1)\n") == "print(1)");
    CHECK(telling_line("").empty());
}
