#include "syntax_text.h"

#include "runtime/syntax/lexer.h"

#include <catch2/catch.hpp>

using namespace runtime;
using syntax_text::tokens;

TEST_CASE("Comments, blank lines and line ends inside brackets leave no token") {
    CHECK(tokens("# one\n\nx = (1,  # two\n\n  2)\n   # three\n") ==
          "Name x, Equal, LeftParen, Number 1, Comma, Number 2, RightParen, Newline, EndMarker");
}

TEST_CASE("A block is opened by an Indent and closed by a Dedent") {
    CHECK(
        tokens("if a:\n  b\nc\n") ==
        "If, Name a, Colon, Newline, Indent, Name b, Newline, Dedent, Name c, Newline, EndMarker");
}

TEST_CASE("Every open block is closed at the end of the text") {
    CHECK(
        tokens("if a:\n  if b:\n    c") ==
        "If, Name a, Colon, Newline, Indent, If, Name b, Colon, Newline, Indent, Name c, Newline, "
        "Dedent, Dedent, EndMarker");
}

TEST_CASE("A comment that is indented otherwise does not end the block") {
    CHECK(
        tokens("if a:\n  b\n# c\n  d\n") ==
        "If, Name a, Colon, Newline, Indent, Name b, Newline, Name d, Newline, Dedent, EndMarker");
}

TEST_CASE("A backslash joins two lines") {
    CHECK(tokens("x = 1 + \\\n    2\n") ==
          "Name x, Equal, Number 1, Plus, Number 2, Newline, EndMarker");
}

TEST_CASE("The longest operator wins") {
    CHECK(tokens("a **= b // c <<= d -> ... := !=") ==
          "Name a, DoubleStarEqual, Name b, DoubleSlash, Name c, LeftShiftEqual, Name d, Arrow, "
          "Ellipsis, ColonEqual, NotEqual, Newline, EndMarker");
}

TEST_CASE("Numbers take every form of Python") {
    for (const char* number : {"0", "00", "7", "1_000", "0x_ff", "0XFF", "0o17", "0b1_01", "1.",
                               ".5", "1e5", "1E-5", "1_0.5_0e+1_0", "012.5", "0e0"}) {
        CHECK(tokens(number) == std::string("Number ") + number + ", Newline, EndMarker");
    }
}

TEST_CASE("A keyword may follow a number at once") {
    CHECK(tokens("1if 2else 3") == "Number 1, If, Number 2, Else, Number 3, Newline, EndMarker");
}

TEST_CASE("Strings take every prefix and both kinds of quotes") {
    for (const char* string :
         {"''", "\"\"", "'a\\'b'", "r'\\\\'", "Rb'x'", "bR\"x\"", "u'x'", "F'{x}'", "fr\"{x}\"",
          "'''a'b''c'''", "\"\"\"a\nb\"\"\"", "'a\\\nb'"}) {
        CHECK(tokens(string) == std::string("String ") + string + ", Newline, EndMarker");
    }
    CHECK(tokens("ub''") == "Name ub, String '', Newline, EndMarker");
}

TEST_CASE("Names may be written in any script") {
    CHECK(tokens("变量 = naïve") == "Name 变量, Equal, Name naïve, Newline, EndMarker");
}

TEST_CASE("CRLF and a byte order mark are layout") {
    CHECK(tokens("\xEF\xBB\xBFif a:\r\n  b\r\n") ==
          "If, Name a, Colon, Newline, Indent, Name b, Newline, Dedent, EndMarker");
}

TEST_CASE("A form feed starts the count of columns anew") {
    CHECK(tokens("a\n  \fb\n") == "Name a, Newline, Name b, Newline, EndMarker");
}

TEST_CASE("The brackets that stay open are listed from the outermost") {
    const auto lexed = syntax::lex(source::SourceText("x.py", "f([1, 2\n"));
    REQUIRE(lexed.unclosed.size() == 2);
    CHECK(lexed.unclosed[0] == source::Span{1, 2});
    CHECK(lexed.unclosed[1] == source::Span{2, 3});
}

TEST_CASE("Tokens are printed one a line with their place") {
    const source::SourceText text("x.py", "if 你:\n  '\t'\n");
    CHECK("\n" + to_text(text, syntax::lex(text).tokens) == R"(
1:0  If  if
1:3  Name  你
1:4  Colon  :
1:5  Newline  \n
2:0  Indent    
2:2  String  '\t'
2:5  Newline  \n
3:0  Dedent
3:0  EndMarker
)");
}
