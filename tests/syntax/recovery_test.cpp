#include "syntax_text.h"

#include "runtime/syntax/parser.h"

#include <catch2/catch.hpp>

using syntax_text::complaints;
using Complaints = std::vector<std::string>;

TEST_CASE("Reading goes on at the next statement") {
    CHECK(complaints("x = = 1\ny = 2\nz = 3 4\n") ==
          Complaints{"1: SyntaxError: invalid syntax", "3: SyntaxError: invalid syntax"});
}

TEST_CASE("An error in a block leaves the block's other statements and the ones after it") {
    CHECK(complaints("def f():\n    x = = 1\n    return 2\n\nif a\n    b = c d\ne f\n") ==
          Complaints{"2: SyntaxError: invalid syntax", "5: SyntaxError: expected ':'",
                     "6: SyntaxError: invalid syntax", "7: SyntaxError: invalid syntax"});
}

TEST_CASE("A bad head does not make its else a second error") {
    CHECK(complaints("if x = 1:\n    a\nelif y:\n    b\nelse:\n    c\nd\n").size() == 1);
    CHECK(complaints("try\n    a\nexcept E:\n    b\nfinally:\n    c\n").size() == 1);
    CHECK(complaints("for x y:\n    a\nelse:\n    b\n").size() == 1);
}

TEST_CASE("A line that is indented for no reason is told once, and its block is read") {
    CHECK(complaints("a\n    b\n    c\nd\n") ==
          Complaints{"2: IndentationError: unexpected indent"});
    CHECK(complaints("a\n    b\n    c d\n") ==
          Complaints{"2: IndentationError: unexpected indent", "3: SyntaxError: invalid syntax"});
}

TEST_CASE("A string that is not closed costs its own line only") {
    CHECK(complaints("print('a)\nx = 1\ny = = 2\n") ==
          Complaints{"1: SyntaxError: unterminated string literal (detected at line 1)",
                     "3: SyntaxError: invalid syntax"});
}

TEST_CASE("An odd quote is told rather than what it makes of the line before it") {
    CHECK(complaints("x = (a b, 'c)\n") ==
          Complaints{"1: SyntaxError: unterminated string literal (detected at line 1)"});
}

TEST_CASE("After an error inside brackets the deeper lines are given up") {
    CHECK(complaints("f(a,\n    'b,\n    c)\nd = 1\n").size() == 1);
}

TEST_CASE("A bracket that is never closed is told, not what follows it") {
    CHECK(complaints("x = f(1,\n      2\ny = 3\nz = 4\n") ==
          Complaints{"1: SyntaxError: '(' was never closed"});
    CHECK(complaints("def f(:\n    pass\n") == Complaints{"1: SyntaxError: invalid syntax"});
}

TEST_CASE("Diagnostics stand in the order of the text") {
    CHECK(complaints("a b\nx = 'c\nd e\n") ==
          Complaints{"1: SyntaxError: invalid syntax",
                     "2: SyntaxError: unterminated string literal (detected at line 2)",
                     "3: SyntaxError: invalid syntax"});
}

TEST_CASE("There are at most twenty diagnostics") {
    std::string program;
    for (int i = 0; i < 50; ++i)
        program += "a b\n";
    CHECK(complaints(program).size() == 20);
}

TEST_CASE("What is missing at the end of a line is told there, before the line end") {
    const runtime::source::SourceText text("x.py", "if a\n    b\n");
    const auto module = runtime::syntax::parse(text);
    REQUIRE_FALSE(module.has_value());
    CHECK(module.error()[0].span == runtime::source::Span{4, 4});
}
