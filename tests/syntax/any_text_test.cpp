#include "runtime/syntax/colour.h"
#include "runtime/syntax/dump.h"
#include "runtime/syntax/lexer.h"
#include "runtime/syntax/parser.h"

#include <catch2/catch.hpp>

#include <random>
#include <string>

// Any bytes give a tree or diagnostics, tokens and colours, and never a crash.

using namespace runtime;

namespace {

const std::string_view pieces[] = {
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "'",
    "\"",
    "\"\"\"",
    "f'",
    "f\"{",
    "\\",
    "\n",
    "\r",
    "\t",
    "    ",
    ":",
    "=",
    ",",
    "if ",
    "else",
    "elif ",
    "for ",
    "in ",
    "lambda ",
    "，",
    "\xFF",
    "def f(",
    "class A",
    "match ",
    "case ",
    "async ",
    "await ",
    "**",
    "*",
    "...",
    ":=",
    "->",
    "0x",
    "1_",
    "1e",
    "\\N{",
    "#",
    "!",
    "@",
    "\xEF\xBB\xBF",
    "not ",
    "print ",
    "with (",
    "as ",
    "try:\n",
    "except ",
    "# coding: x\n",
    "yield ",
    "{x!r:{y}}",
    "}}",
    "{{",
    "import ",
    "from .",
    "global ",
    "x",
    "1",
    "a.b",
};

std::string make_text(std::mt19937& random) {
    std::string text;
    const std::size_t count = random() % 40;
    for (std::size_t i = 0; i < count; ++i) {
        const bool is_piece = random() % 8 != 0;
        if (is_piece)
            text += pieces[random() % std::size(pieces)];
        else
            text += static_cast<char>(random());
    }
    return text;
}

void check_text(const std::string& bytes) {
    const source::SourceText text("fuzz.py", bytes);
    const auto module = syntax::parse(text);
    if (module) {
        CHECK_FALSE(syntax::to_text_with_places(text, *module).empty());
    } else {
        REQUIRE_FALSE(module.error().empty());
        CHECK(module.error().size() <= syntax::diagnostics_max);
        for (const source::Diagnostic& diagnostic : module.error()) {
            CHECK(diagnostic.span.begin <= diagnostic.span.end);
            CHECK_FALSE(source::to_text(text, diagnostic).empty());
        }
    }
    CHECK_FALSE(to_text(text, syntax::lex(text).tokens).empty());
    std::uint32_t last = 0;
    for (const syntax::ColouredSpan& piece : syntax::tokenize_for_colour(bytes)) {
        CHECK(last <= piece.span.begin);
        CHECK(piece.span.begin < piece.span.end);
        last = piece.span.end;
    }
    CHECK(last <= bytes.size());
}

} // namespace

TEST_CASE("Any text gives a tree or diagnostics, and never a crash") {
    for (std::uint32_t seed = 0; seed < 2000; ++seed) {
        std::mt19937 random(seed);
        const std::string text = make_text(random);
        INFO("seed " << seed << ": " << text);
        check_text(text);
    }
}

TEST_CASE("A program cut off at any byte gives a tree or diagnostics") {
    const std::string program =
        "import asyncio\n\n\nasync def f(a, /, b=1, *c, d: int = 2, **e):\n"
        "    '''doc {x}'''\n"
        "    async with g() as (h, i), j:\n"
        "        return [await k async for k in m if k > 0x1F]\n"
        "    print(f'{a!r:>{b}} {c=}', \"\\u4f60\", end='') ; x[1:2, ::3] += 4\n"
        "    match a:\n"
        "        case {'k': [1, *_], **r} | P(q, s=-2.5) as t if (u := v):\n"
        "            raise w from None\n"
        "try:\n    lambda: (yield)\nexcept* (E, F) as e:\n    pass\n";
    for (std::size_t size = 0; size <= program.size(); ++size)
        check_text(program.substr(0, size));
}
