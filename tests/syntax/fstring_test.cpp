#include "syntax_text.h"

#include "runtime/source/source_text.h"
#include "runtime/syntax/parser.h"

#include <catch2/catch.hpp>

using syntax_text::complaint;
using syntax_text::expression;

TEST_CASE("An f-string is its literal parts and its fields in turn") {
    CHECK("\n" + expression("f'a{b}c'") == R"(
JoinedStr(
 values=[
  Constant(value='a'),
  FormattedValue(
   value=Name(id='b', ctx=Load()),
   conversion=-1),
  Constant(value='c')]))");
}

TEST_CASE("Strings and f-strings side by side are one") {
    CHECK("\n" + expression("'a{' f'b{c}' '}d'") == R"(
JoinedStr(
 values=[
  Constant(value='a{b'),
  FormattedValue(
   value=Name(id='c', ctx=Load()),
   conversion=-1),
  Constant(value='}d')]))");
}

TEST_CASE("Doubled braces are text") {
    CHECK(expression("f'{{{{}}'") == "JoinedStr(\n values=[\n  Constant(value='{{}')])");
}

TEST_CASE("An equals sign keeps the expression's text and asks for its repr") {
    CHECK("\n" + expression("f'a {b = }'") == R"(
JoinedStr(
 values=[
  Constant(value='a b = '),
  FormattedValue(
   value=Name(id='b', ctx=Load()),
   conversion=114)]))");
}

TEST_CASE("A format spec may have fields of its own") {
    CHECK("\n" + expression("f'{a!s:>{w}.2}'") == R"(
JoinedStr(
 values=[
  FormattedValue(
   value=Name(id='a', ctx=Load()),
   conversion=115,
   format_spec=JoinedStr(
    values=[
     Constant(value='>'),
     FormattedValue(
      value=Name(id='w', ctx=Load()),
      conversion=-1),
     Constant(value='.2')]))]))");
}

TEST_CASE("Comparisons, slices and dicts inside a field do not end it") {
    CHECK(complaint("f'{a != b}{a <= b}{a == b}{a[1:2]}{ {1: 2}[1] }{(lambda x: 1)}'").empty());
    CHECK(complaint("f'''{\na\n+ 1}'''").empty());
    CHECK(complaint("f'{a[\"b\"]}' rf'{a}\\d{b:\\d}' f'{a,}' f'{*a, b}' f'{(yield)}'").empty());
}

TEST_CASE("What stands in a field has its exact place") {
    const runtime::source::SourceText text("x.py", "x = f'ab{ 0.25 :>5}'");
    const auto module = runtime::syntax::parse(text);
    REQUIRE(module);
    namespace ast = runtime::syntax::ast;
    const auto& assign = std::get<ast::Assign>(module->body[0].node);
    const auto& joined = std::get<ast::JoinedStr>(assign.value.node);
    const auto& field = std::get<ast::FormattedValue>(joined.values[1].node);
    CHECK(text.slice(joined.values[0].span) == "ab");
    CHECK(text.slice(joined.values[1].span) == "{ 0.25 :>5}");
    CHECK(text.slice(field.value->span) == "0.25");
}

TEST_CASE("A bad field is told in CPython's words") {
    CHECK(complaint("f'{}'") == "1: SyntaxError: f-string: empty expression not allowed");
    CHECK(complaint("f'{a'") == "1: SyntaxError: f-string: expecting '}'");
    CHECK(complaint("f'}'") == "1: SyntaxError: f-string: single '}' is not allowed");
    CHECK(complaint("f'{a b}'") ==
          "1: SyntaxError: f-string: invalid syntax. Perhaps you forgot a comma?");
    CHECK(complaint("f'{a!x}'") == "1: SyntaxError: f-string: invalid conversion character: "
                                   "expected 's', 'r', or 'a'");
    CHECK(complaint("f'{a:{b:{c}}}'") == "1: SyntaxError: f-string: expressions nested too deeply");
    CHECK(complaint("f'{a#}'") == "1: SyntaxError: f-string expression part cannot include '#'");
    CHECK(complaint("f\"{a['\\n']}\"") ==
          "1: SyntaxError: f-string expression part cannot include a backslash");
    CHECK(complaint("f'{(a}'") == "1: SyntaxError: f-string: closing parenthesis '}' does not "
                                  "match opening parenthesis '('");
    CHECK(complaint("f'{a)}'") == "1: SyntaxError: f-string: unmatched ')'");
    CHECK(complaint("f'{a[\"b}'") == "1: SyntaxError: f-string: unterminated string");
}
