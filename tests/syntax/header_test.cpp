#include "runtime/syntax/header.h"

#include "syntax_text.h"

#include "runtime/syntax/parser.h"

#include <catch2/catch.hpp>

using namespace runtime;
using runtime::syntax::read_header;

TEST_CASE("The header is the comment lines at the very top") {
    const source::SourceText text("x.py", "#!/usr/bin/env python3\n# seed: 7\n#  python:  2.7 \n"
                                          "# -*- coding: utf-8 -*-\n\n# late: 1\n");
    const auto header = read_header(text);
    REQUIRE(header.size() == 2);
    CHECK(header[0].key == "seed");
    CHECK(header[0].value == "7");
    CHECK(header[1].key == "python");
    CHECK(header[1].value == "2.7");
    CHECK(text.slice(header[1].value_span) == "2.7");
}

TEST_CASE("A header line may have no value") {
    const auto header = read_header(source::SourceText("x.py", "# interrupt:"));
    REQUIRE(header.size() == 1);
    CHECK(header[0].value.empty());
}

TEST_CASE("Print statements are calls where the header asks for Python 2") {
    const std::string header = "# python: 2.7\n";
    CHECK(syntax_text::tree(header + "b = 1\nprint 'a', b\nprint\nprint (2)\n") ==
          syntax_text::tree("b = 1\nprint('a', b)\nprint()\nprint(2)\n"));
    CHECK(syntax_text::complaint(header + "print 1,\n") ==
          "2: Unsupported: of Python 2, a comma at the end of print is not supported");
    CHECK(syntax_text::complaint("print 'a'\n") ==
          "1: SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?");
}

TEST_CASE("The module knows whether it is Python 2") {
    CHECK(syntax::parse(source::SourceText("x.py", "# python: 2.7\nx = 1\n"))->is_python2);
    CHECK_FALSE(syntax::parse(source::SourceText("x.py", "# python: 3.11\nx = 1\n"))->is_python2);
    CHECK_FALSE(syntax::parse(source::SourceText("x.py", "x = 1\n# python: 2.7\n"))->is_python2);
}

TEST_CASE("Printing to a file by Python 2's arrows is refused by name") {
    CHECK(syntax_text::complaint("# python: 2.7\nprint >>f, 'a'\n") ==
          "2: Unsupported: print >>file is not supported");
}
