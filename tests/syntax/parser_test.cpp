#include "syntax_text.h"

#include "runtime/source/source_text.h"
#include "runtime/syntax/parser.h"

#include <catch2/catch.hpp>

using syntax_text::complaint;
using syntax_text::expression;
using syntax_text::tree;

namespace {

// Two programs are the same to the machine if their trees print alike.
bool are_alike(const std::string& first, const std::string& second) {
    const std::string one = tree(first);
    return one.starts_with("Module(") && one == tree(second);
}

} // namespace

TEST_CASE("Operators bind as tightly as in Python") {
    CHECK(are_alike("a or b and not c < d | e ^ f & g << h + i * -j ** k",
                    "a or (b and (not (c < (d | (e ^ (f & (g << (h + (i * (-(j ** k)))))))))))"));
    CHECK(are_alike("a - b - c", "(a - b) - c"));
    CHECK(are_alike("a ** b ** c", "a ** (b ** c)"));
    CHECK(are_alike("-a ** -b", "-(a ** (-b))"));
    CHECK(are_alike("await a ** b", "(await a) ** b"));
    CHECK(are_alike("a if b else c if d else e", "a if b else (c if d else e)"));
    CHECK(are_alike("lambda: a if b else c", "lambda: (a if b else c)"));
    CHECK(are_alike("not a in b", "not (a in b)"));
    CHECK_FALSE(are_alike("a < b < c", "(a < b) < c"));
}

TEST_CASE("A chain of comparisons is one node") {
    CHECK("\n" + expression("a < b is not c not in d") == R"(
Compare(
 left=Name(id='a', ctx=Load()),
 ops=[
  Lt(),
  IsNot(),
  NotIn()],
 comparators=[
  Name(id='b', ctx=Load()),
  Name(id='c', ctx=Load()),
  Name(id='d', ctx=Load())]))");
}

TEST_CASE("Arguments are sorted into positional ones and keywords") {
    CHECK("\n" + expression("f(a, *b, c=1, **d)") == R"(
Call(
 func=Name(id='f', ctx=Load()),
 args=[
  Name(id='a', ctx=Load()),
  Starred(
   value=Name(id='b', ctx=Load()),
   ctx=Load())],
 keywords=[
  keyword(
   arg='c',
   value=Constant(value=1)),
  keyword(
   value=Name(id='d', ctx=Load()))]))");
}

TEST_CASE("Parameters of all kinds find their places") {
    CHECK("\n" + expression("lambda a, b=1, /, c=2, *d, e, f=3, **g: 0") == R"(
Lambda(
 args=arguments(
  posonlyargs=[
   arg(arg='a'),
   arg(arg='b')],
  args=[
   arg(arg='c')],
  vararg=arg(arg='d'),
  kwonlyargs=[
   arg(arg='e'),
   arg(arg='f')],
  kw_defaults=[
   None,
   Constant(value=3)],
  kwarg=arg(arg='g'),
  defaults=[
   Constant(value=1),
   Constant(value=2)]),
 body=Constant(value=0)))");
}

TEST_CASE("Targets are stored to and deleted, what stands inside them is loaded") {
    CHECK("\n" + tree("a[i], *b.c = d") == R"(
Module(
 body=[
  Assign(
   targets=[
    Tuple(
     elts=[
      Subscript(
       value=Name(id='a', ctx=Load()),
       slice=Name(id='i', ctx=Load()),
       ctx=Store()),
      Starred(
       value=Attribute(
        value=Name(id='b', ctx=Load()),
        attr='c',
        ctx=Store()),
       ctx=Store())],
     ctx=Store())],
   value=Name(id='d', ctx=Load()))],
 type_ignores=[]))");
}

TEST_CASE("del takes a list of targets, and a tuple in parentheses as one") {
    CHECK_FALSE(are_alike("del a, b", "del (a, b)"));
    CHECK(are_alike("del a, b,", "del a, b"));
}

TEST_CASE("match, case and _ are names everywhere else") {
    CHECK(complaint("match = case = _ = 1\nmatch(case)[_]\nmatch.x\nmatch * case\nprint(match)\n"
                    "match: int = 1\nmatch, case = case, match\ncase(1)\n")
              .empty());
    CHECK(complaint("match match:\n    case case:\n        pass\n").empty());
    CHECK(complaint("match(x):\n    case [a]: pass\nmatch [a, b]:\n    case _: pass\n"
                    "match -x:\n    case 1: pass\nmatch *a, b:\n    case 1: pass\n")
              .empty());
}

TEST_CASE("Patterns of all kinds are read") {
    CHECK("\n" + tree("match x:\n case [1, *_] | P(a.b, k={'q': None, **r}) as s if t: u") == R"(
Module(
 body=[
  Match(
   subject=Name(id='x', ctx=Load()),
   cases=[
    match_case(
     pattern=MatchAs(
      pattern=MatchOr(
       patterns=[
        MatchSequence(
         patterns=[
          MatchValue(
           value=Constant(value=1)),
          MatchStar()]),
        MatchClass(
         cls=Name(id='P', ctx=Load()),
         patterns=[
          MatchValue(
           value=Attribute(
            value=Name(id='a', ctx=Load()),
            attr='b',
            ctx=Load()))],
         kwd_attrs=[
          'k'],
         kwd_patterns=[
          MatchMapping(
           keys=[
            Constant(value='q')],
           patterns=[
            MatchSingleton(value=None)],
           rest='r')])]),
      name='s'),
     guard=Name(id='t', ctx=Load()),
     body=[
      Expr(
       value=Name(id='u', ctx=Load()))])])],
 type_ignores=[]))");
}

TEST_CASE("Parentheses after with hold items where they can, else an expression") {
    CHECK(are_alike("with (a as b, c as d,): pass", "with a as b, c as d: pass"));
    CHECK(are_alike("with (a, b): pass", "with a, b: pass"));
    CHECK(are_alike("with (a): pass", "with a: pass"));
    CHECK_FALSE(are_alike("with (a, b) as c: pass", "with a, b as c: pass"));
    CHECK(complaint("with (a, b) as c: pass\nwith (a), (b): pass\nwith (a).b: pass\n"
                    "with (yield): pass\nwith (x := y): pass\nwith (a for a in b): pass\n"
                    "with (): pass\nwith (*a, b): pass\nwith (await lock): pass\n")
              .empty());
}

TEST_CASE("An elif is an if alone in the else, and begins at its word") {
    CHECK(are_alike("if a: b\nelif c: d\nelse: e", "if a: b\nelse:\n  if c: d\n  else: e"));
}

TEST_CASE("Stars may stand in subscripts, returns, yields and for") {
    CHECK(complaint("a[*b]\na[*b, c]\ndef f():\n    return *a, b\ndef g():\n    yield *a, b\n"
                    "for x in *a, b: pass\ndef h(*args: *Ts): pass\nx = *a, b\n")
              .empty());
}

TEST_CASE("A walrus may stand without parentheses where Python 3.11 lets it") {
    CHECK(complaint("if a := b: pass\nwhile a := b: pass\n[a := 1, b := 2]\nf(a := 1)\nx[a := 1]\n"
                    "{a := 1, 2}\n[y for x in z if (y := x)]\n@(d := e)\ndef g(): pass\n")
              .empty());
    CHECK_FALSE(complaint("a := 1").empty());
}

TEST_CASE("A number's span is the literal's own") {
    const std::string program = "await sleep( -0.250 )\n";
    const runtime::source::SourceText text("x.py", program);
    const auto module = runtime::syntax::parse(text);
    REQUIRE(module);
    namespace ast = runtime::syntax::ast;
    const auto& statement = std::get<ast::ExprStmt>(module->body[0].node);
    const auto& await = std::get<ast::Await>(statement.value.node);
    const auto& call = std::get<ast::Call>(await.value->node);
    const auto& minus = std::get<ast::UnaryOp>(call.args[0].node);
    CHECK(text.slice(minus.operand->span) == "0.250");
    CHECK(text.slice(call.args[0].span) == "-0.250");
    CHECK(text.slice(statement.value.span) == "await sleep( -0.250 )");
}

TEST_CASE("A statement's span ends with its last word, a decorated one begins at def") {
    const runtime::source::SourceText text("x.py",
                                           "@d\nasync def f():\n    pass  # end\n\n\nx = 1\n");
    const auto module = runtime::syntax::parse(text);
    REQUIRE(module);
    CHECK(text.slice(module->body[0].span) == "async def f():\n    pass");
    CHECK(text.slice(module->body[1].span) == "x = 1");
}

TEST_CASE("A full-width name is the same as its plain form") {
    CHECK(are_alike("ｗｉｄｔｈ１ = µ", "width1 = μ"));
}

TEST_CASE("A character that no name names is an error") {
    CHECK(complaint("x = 2j").empty());
    CHECK(complaint("x = '\\N{NO SUCH NAME}'") ==
          "1: SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position "
          "0-15: unknown Unicode character name");
}
