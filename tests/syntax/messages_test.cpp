#include "syntax_text.h"

#include <catch2/catch.hpp>

#include <fmt/format.h>

// What is said of wrong programs. Each row is what CPython 3.11.7 says of the same text: its
// message with the line, so that a learner who searches for the words finds the answers that others
// got.

namespace {

struct Row {
    const char* program;
    int line;
    const char* complaint;
};

template <std::size_t count>
void check(const Row (&rows)[count]) {
    for (const Row& row : rows) {
        INFO(row.program);
        CHECK(syntax_text::complaint(row.program) ==
              fmt::format("{}: {}", row.line, row.complaint));
    }
}

} // namespace

TEST_CASE("Brackets and strings that do not end are told in CPython's words") {
    check({
        {"x = (1, 2\ny = 3", 1, "SyntaxError: '(' was never closed"},
        {"from a import (b, c", 1, "SyntaxError: '(' was never closed"},
        {"if x:\n        a\n    b", 3,
         "IndentationError: unindent does not match any outer indentation level"},
        {"x = 'abc", 1, "SyntaxError: unterminated string literal (detected at line 1)"},
        {"x = \"\"\"abc\ndef", 1,
         "SyntaxError: unterminated triple-quoted string literal (detected at line 2)"},
        {"x = )", 1, "SyntaxError: unmatched ')'"},
        {"x = (]", 1,
         "SyntaxError: closing parenthesis ']' does not match opening parenthesis '('"},
        {"x = (\n1]", 2,
         "SyntaxError: closing parenthesis ']' does not match opening parenthesis '(' on line 1"},
        {"x = [1, 2, 3", 1, "SyntaxError: '[' was never closed"},
        {"x = {1, 2, 3\nprint(x)", 1, "SyntaxError: '{' was never closed"},
        {"print(1))", 1, "SyntaxError: unmatched ')'"},
        {"def f():\n    return\n  x", 3,
         "IndentationError: unindent does not match any outer indentation level"},
        {"if True:\n    pass\n   else:\n    pass", 3,
         "IndentationError: unindent does not match any outer indentation level"},
        {"\"\"\"abc", 1,
         "SyntaxError: unterminated triple-quoted string literal (detected at line 1)"},
        {"x = f(", 1, "SyntaxError: '(' was never closed"},
        {"x = f(a,\n      b\ny = 3\nz = 4", 1, "SyntaxError: '(' was never closed"},
        {"d = {\n  'a': 1,\n  'b': 2\nprint(d)", 1, "SyntaxError: '{' was never closed"},
        {"x = 'a\ny = 'b", 1, "SyntaxError: unterminated string literal (detected at line 1)"},
        {"def f():\n    \"\"\"doc\n    return 1", 2,
         "SyntaxError: unterminated triple-quoted string literal (detected at line 3)"},
        {"x = \"abc\\", 1, "SyntaxError: unterminated string literal (detected at line 1)"},
        {"x = 1 \\", 1, "SyntaxError: unexpected EOF while parsing"},
    });
}

TEST_CASE("Indentation and blocks are told in CPython's words") {
    check({
        {"if x\n    pass", 1, "SyntaxError: expected ':'"},
        {"if x:\npass", 2,
         "IndentationError: expected an indented block after 'if' statement on line 1"},
        {"for x in y\n    pass", 1, "SyntaxError: expected ':'"},
        {"with a as b\n    pass", 1, "SyntaxError: expected ':'"},
        {"with (a as b)\n    pass", 1, "SyntaxError: expected ':'"},
        {"with a:\npass", 2,
         "IndentationError: expected an indented block after 'with' statement on line 1"},
        {"try:\nx", 2,
         "IndentationError: expected an indented block after 'try' statement on line 1"},
        {"try:\n    x\nexcept A:\ny", 4,
         "IndentationError: expected an indented block after 'except' statement on line 3"},
        {"try:\n    x\nfinally:\ny", 4,
         "IndentationError: expected an indented block after 'finally' statement on line 3"},
        {"match x:\ncase 1: pass", 2,
         "IndentationError: expected an indented block after 'match' statement on line 1"},
        {"match x:\n    case 1:\n    pass", 3,
         "IndentationError: expected an indented block after 'case' statement on line 2"},
        {"def f():\nx", 2,
         "IndentationError: expected an indented block after function definition on line 1"},
        {"def f\n    pass", 1, "SyntaxError: expected '('"},
        {"class A:\nx", 2,
         "IndentationError: expected an indented block after class definition on line 1"},
        {"class A():\n    def f(self):\n    pass", 3,
         "IndentationError: expected an indented block after function definition on line 2"},
        {"  x = 1", 1, "IndentationError: unexpected indent"},
        {"if x:\n    a\n      b", 3, "IndentationError: unexpected indent"},
        {"if x:\n\ta\n        b", 3,
         "TabError: inconsistent use of tabs and spaces in indentation"},
        {"x = 1\n    y = 2", 2, "IndentationError: unexpected indent"},
        {"def f():\n\tif x:\n        pass", 3,
         "TabError: inconsistent use of tabs and spaces in indentation"},
    });
}

TEST_CASE("Forgotten commas, colons and operators are told in CPython's words") {
    check({
        {"foo(a b)", 1, "SyntaxError: invalid syntax. Perhaps you forgot a comma?"},
        {"if x = 3:\n    pass", 1,
         "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?"},
        {"while x.y = 3:\n    pass", 1,
         "SyntaxError: cannot assign to attribute here. Maybe you meant '==' instead of '='?"},
        {"f() = 1", 1,
         "SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='?"},
        {"x + 1 = 2", 1,
         "SyntaxError: cannot assign to expression here. Maybe you meant '==' instead of '='?"},
        {"\"a\" = 1", 1,
         "SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='?"},
        {"a, f() = 1", 1,
         "SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='?"},
        {"a, f() = 1, 2", 1,
         "SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='?"},
        {"f(a=1 for a in b)", 1,
         "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?"},
        {"f(a.b=1)", 1,
         "SyntaxError: expression cannot contain assignment, perhaps you meant \"==\"?"},
        {"f(a+1=1)", 1,
         "SyntaxError: expression cannot contain assignment, perhaps you meant \"==\"?"},
        {"f(1=2)", 1,
         "SyntaxError: expression cannot contain assignment, perhaps you meant \"==\"?"},
        {"{1: *a}", 1, "SyntaxError: cannot use a starred expression in a dictionary value"},
        {"{1: }", 1, "SyntaxError: expression expected after dictionary key and ':'"},
        {"{1: 2, 3}", 1, "SyntaxError: ':' expected after dictionary key"},
        {"{1: 2, 3:}", 1, "SyntaxError: expression expected after dictionary key and ':'"},
        {"(yield) = 1", 1,
         "SyntaxError: cannot assign to yield expression here. Maybe you meant '==' instead of "
         "'='?"},
        {"1 if x", 1, "SyntaxError: expected 'else' after 'if' expression"},
        {"f(1 if x)", 1, "SyntaxError: expected 'else' after 'if' expression"},
        {"f(1 if x, 2)", 1, "SyntaxError: expected 'else' after 'if' expression"},
        {"x = (3 4)", 1, "SyntaxError: invalid syntax. Perhaps you forgot a comma?"},
        {"foo(x, y z)", 1, "SyntaxError: invalid syntax. Perhaps you forgot a comma?"},
        {"[a b]", 1, "SyntaxError: invalid syntax. Perhaps you forgot a comma?"},
        {"x = {'a': 1, 'b' 2}", 1, "SyntaxError: ':' expected after dictionary key"},
        {"[x = 1]", 1, "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?"},
        {"(x = 1)", 1, "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?"},
        {"(x.y = 1)", 1,
         "SyntaxError: cannot assign to attribute here. Maybe you meant '==' instead of '='?"},
        {"await x = 1", 1,
         "SyntaxError: cannot assign to await expression here. Maybe you meant '==' instead of "
         "'='?"},
        {"{**a, b}", 1, "SyntaxError: ':' expected after dictionary key"},
        {"[a for b in c] = 1", 1,
         "SyntaxError: cannot assign to list comprehension here. Maybe you meant '==' instead of "
         "'='?"},
        {"{} = 1", 1,
         "SyntaxError: cannot assign to dict literal here. Maybe you meant '==' instead of '='?"},
        {"{1} = 1", 1,
         "SyntaxError: cannot assign to set display here. Maybe you meant '==' instead of '='?"},
        {"-a = 1", 1,
         "SyntaxError: cannot assign to expression here. Maybe you meant '==' instead of '='?"},
        {"... = 1", 1,
         "SyntaxError: cannot assign to ellipsis here. Maybe you meant '==' instead of '='?"},
        {"a.b() = 1", 1,
         "SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='?"},
        {"1 = x", 1,
         "SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='?"},
        {"1.5 = x", 1,
         "SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='?"},
        {"\"a\" \"b\" = x", 1,
         "SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='?"},
    });
}

TEST_CASE("Assignments and deletions are told in CPython's words") {
    check({
        {"None = 1", 1, "SyntaxError: cannot assign to None"},
        {"True = 1", 1, "SyntaxError: cannot assign to True"},
        {"a < b = 3", 1, "SyntaxError: cannot assign to comparison"},
        {"x = f() = 3", 1, "SyntaxError: cannot assign to function call"},
        {"f() = x = 3", 1, "SyntaxError: cannot assign to function call"},
        {"(a, 1) = 3", 1, "SyntaxError: cannot assign to literal"},
        {"[a, 1] = 3", 1, "SyntaxError: cannot assign to literal"},
        {"f(True=1)", 1, "SyntaxError: cannot assign to True"},
        {"f() := 5", 1, "SyntaxError: cannot use assignment expressions with function call"},
        {"(f() := 5)", 1, "SyntaxError: cannot use assignment expressions with function call"},
        {"(x.y := 5)", 1, "SyntaxError: cannot use assignment expressions with attribute"},
        {"with f() as 1: pass", 1, "SyntaxError: cannot assign to literal"},
        {"with f() as g(): pass", 1, "SyntaxError: cannot assign to function call"},
        {"for 1 in x: pass", 1, "SyntaxError: cannot assign to literal"},
        {"for f() in x: pass", 1, "SyntaxError: cannot assign to function call"},
        {"(*a)", 1, "SyntaxError: cannot use starred expression here"},
        {"(**a)", 1, "SyntaxError: cannot use double starred expression here"},
        {"[*a for a in b]", 1, "SyntaxError: iterable unpacking cannot be used in comprehension"},
        {"{**a for a in b}", 1, "SyntaxError: dict unpacking cannot be used in dict comprehension"},
        {"del f()", 1, "SyntaxError: cannot delete function call"},
        {"del a + b", 1, "SyntaxError: cannot delete expression"},
        {"del *a", 1, "SyntaxError: cannot delete starred"},
        {"del (a, 1)", 1, "SyntaxError: cannot delete literal"},
        {"(a, b): int", 1, "SyntaxError: only single target (not tuple) can be annotated"},
        {"[a]: int", 1, "SyntaxError: only single target (not list) can be annotated"},
        {"a, b: int", 1, "SyntaxError: only single target (not tuple) can be annotated"},
        {"f(): int", 1, "SyntaxError: illegal target for annotation"},
        {"f() += 1", 1,
         "SyntaxError: 'function call' is an illegal expression for augmented assignment"},
        {"(a, b) += 1", 1,
         "SyntaxError: 'tuple' is an illegal expression for augmented assignment"},
        {"a, b += 1", 1, "SyntaxError: 'tuple' is an illegal expression for augmented assignment"},
        {"yield = 1", 1, "SyntaxError: assignment to yield expression not possible"},
        {"x = yield = 1", 1, "SyntaxError: assignment to yield expression not possible"},
        {"*a += 1", 1, "SyntaxError: 'starred' is an illegal expression for augmented assignment"},
        {"(a for b in c) = 1", 1, "SyntaxError: cannot assign to generator expression"},
        {"lambda: 1 = 2", 1, "SyntaxError: cannot assign to lambda"},
        {"a if b else c = 1", 1, "SyntaxError: cannot assign to conditional expression"},
        {"a or b = 1", 1, "SyntaxError: cannot assign to expression"},
        {"for None in x: pass", 1, "SyntaxError: cannot assign to None"},
        {"with a as None: pass", 1, "SyntaxError: cannot assign to None"},
        {"f(None=1)", 1, "SyntaxError: cannot assign to None"},
        {"del None", 1, "SyntaxError: cannot delete None"},
    });
}

TEST_CASE("Calls and parameters are told in CPython's words") {
    check({
        {"f(a=1, 2)", 1, "SyntaxError: positional argument follows keyword argument"},
        {"f(**a, *b)", 1,
         "SyntaxError: iterable argument unpacking follows keyword argument unpacking"},
        {"f(**a, b)", 1, "SyntaxError: positional argument follows keyword argument unpacking"},
        {"f(a for a in b, c)", 1, "SyntaxError: Generator expression must be parenthesized"},
        {"f(c, a for a in b)", 1, "SyntaxError: Generator expression must be parenthesized"},
        {"def f(a=1, b): pass", 1, "SyntaxError: non-default argument follows default argument"},
        {"def f((a, b)): pass", 1, "SyntaxError: Function parameters cannot be parenthesized"},
        {"def f(/, a): pass", 1, "SyntaxError: at least one argument must precede /"},
        {"def f(a=): pass", 1, "SyntaxError: expected default value expression"},
        {"def f(*): pass", 1, "SyntaxError: named arguments must follow bare *"},
        {"def f(*, **k): pass", 1, "SyntaxError: named arguments must follow bare *"},
        {"def f(*a=1): pass", 1, "SyntaxError: var-positional argument cannot have default value"},
        {"def f(*a, *b): pass", 1, "SyntaxError: * argument may appear only once"},
        {"def f(**k=1): pass", 1, "SyntaxError: var-keyword argument cannot have default value"},
        {"def f(**k, a): pass", 1, "SyntaxError: arguments cannot follow var-keyword argument"},
        {"def f(**k, *a): pass", 1, "SyntaxError: arguments cannot follow var-keyword argument"},
        {"lambda a=1, b: 1", 1, "SyntaxError: non-default argument follows default argument"},
        {"lambda (a, b): 1", 1,
         "SyntaxError: Lambda expression parameters cannot be parenthesized"},
        {"lambda *: 1", 1, "SyntaxError: named arguments must follow bare *"},
        {"lambda **k, a: 1", 1, "SyntaxError: arguments cannot follow var-keyword argument"},
        {"f(a, b=1, c)", 1, "SyntaxError: positional argument follows keyword argument"},
        {"f(a=1, a)", 1, "SyntaxError: positional argument follows keyword argument"},
        {"f(x=1, **y, z)", 1,
         "SyntaxError: positional argument follows keyword argument unpacking"},
    });
}

TEST_CASE("Literals and characters are told in CPython's words") {
    check({
        {"x = 0777", 1,
         "SyntaxError: leading zeros in decimal integer literals are not permitted; use an 0o "
         "prefix for octal integers"},
        {"x = 1abc", 1, "SyntaxError: invalid decimal literal"},
        {"x = 0xg", 1, "SyntaxError: invalid hexadecimal literal"},
        {"x = 0o8", 1, "SyntaxError: invalid digit '8' in octal literal"},
        {"x = 0b2", 1, "SyntaxError: invalid digit '2' in binary literal"},
        {"x = 1_", 1, "SyntaxError: invalid decimal literal"},
        {"x = 1e+", 1, "SyntaxError: invalid decimal literal"},
        {"x = 1.5abc", 1, "SyntaxError: invalid decimal literal"},
        {"x = \\ 1", 1, "SyntaxError: unexpected character after line continuation character"},
        {"x = ，", 1, "SyntaxError: invalid character '，' (U+FF0C)"},
        {"print（1）", 1, "SyntaxError: invalid character '（' (U+FF08)"},
        {"x = “a”", 1, "SyntaxError: invalid character '“' (U+201C)"},
        {"b'é'", 1, "SyntaxError: bytes can only contain ASCII literal characters"},
        {"b'a' 'b'", 1, "SyntaxError: cannot mix bytes and nonbytes literals"},
        {"'\\x1'", 1,
         "SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: "
         "truncated \\xXX escape"},
        {"'\\u12'", 1,
         "SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-3: "
         "truncated \\uXXXX escape"},
        {"b'\\x1'", 1, "SyntaxError: (value error) invalid \\x escape at position 0"},
        {"'\\U99999999'", 1,
         "SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-9: "
         "illegal Unicode character"},
        {"é = 1; € = 2", 1, "SyntaxError: invalid character '€' (U+20AC)"},
        {"x = 1\u200b", 1, "SyntaxError: invalid non-printable character U+200B"},
        {"match x:\n    case 1 + 2: pass", 2,
         "SyntaxError: imaginary number required in complex literal"},
    });
}

TEST_CASE("Statements are told in CPython's words") {
    check({
        {"print \"hello\"", 1,
         "SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?"},
        {"print x, y", 1,
         "SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?"},
        {"exec \"x\"", 1,
         "SyntaxError: Missing parentheses in call to 'exec'. Did you mean exec(...)?"},
        {"def f(a, /, b, /): pass", 1, "SyntaxError: / may appear only once"},
        {"def f(*, a, /): pass", 1, "SyntaxError: / must be ahead of *"},
        {"def f(a, / *b): pass", 1, "SyntaxError: expected comma between / and *"},
        {"from a import b,", 1,
         "SyntaxError: trailing comma not allowed without surrounding parentheses"},
        {"try:\n    x\ny", 3, "SyntaxError: expected 'except' or 'finally' block"},
        {"try:\n    x\nexcept A, B:\n    y", 3,
         "SyntaxError: multiple exception types must be parenthesized"},
        {"try:\n    x\nexcept A, e:\n    y", 3,
         "SyntaxError: multiple exception types must be parenthesized"},
        {"try:\n    x\nexcept*:\n    y", 3, "SyntaxError: expected one or more exception types"},
        {"try:\n    x\nexcept A:\n    y\nexcept* B:\n    z", 5,
         "SyntaxError: cannot have both 'except' and 'except*' on the same 'try'"},
        {"match x:\n    case a as _: pass", 2, "SyntaxError: cannot use '_' as a target"},
        {"match x:\n    case a as 1: pass", 2, "SyntaxError: invalid pattern target"},
        {"match x:\n    case A(b=1, 2): pass", 2,
         "SyntaxError: positional patterns follow keyword patterns"},
        {"[a, b for a in c]", 1,
         "SyntaxError: did you forget parentheses around the comprehension target?"},
        {"print 'a' % b", 1,
         "SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?"},
        {"try: pass", 1, "SyntaxError: expected 'except' or 'finally' block"},
        {"try:\n    pass\nelse:\n    pass", 3, "SyntaxError: expected 'except' or 'finally' block"},
    });
}

TEST_CASE("What has no better name is invalid syntax, told at its line") {
    check({
        {"x := 5", 1, "SyntaxError: invalid syntax"},
        {"x = 3 4", 1, "SyntaxError: invalid syntax"},
        {"a $ b", 1, "SyntaxError: invalid syntax"},
        {"a ? b", 1, "SyntaxError: invalid syntax"},
        {"a ! b", 1, "SyntaxError: invalid syntax"},
        {"`a`", 1, "SyntaxError: invalid syntax"},
        {"a <> b", 1, "SyntaxError: invalid syntax"},
        {"else: pass", 1, "SyntaxError: invalid syntax"},
        {"elif x: pass", 1, "SyntaxError: invalid syntax"},
        {"import a.b as", 1, "SyntaxError: invalid syntax"},
        {"import", 1, "SyntaxError: invalid syntax"},
        {"from . import", 1, "SyntaxError: invalid syntax"},
        {"from import a", 1, "SyntaxError: invalid syntax"},
        {"return return", 1, "SyntaxError: invalid syntax"},
        {"class 1: pass", 1, "SyntaxError: invalid syntax"},
        {"a = = b", 1, "SyntaxError: invalid syntax"},
        {"a == = b", 1, "SyntaxError: invalid syntax"},
        {"a b", 1, "SyntaxError: invalid syntax"},
        {"a.1", 1, "SyntaxError: invalid syntax"},
        {"for x", 1, "SyntaxError: invalid syntax"},
        {"for x in", 1, "SyntaxError: invalid syntax"},
        {"while True print(1)", 1, "SyntaxError: invalid syntax"},
        {"if True print(1)", 1, "SyntaxError: invalid syntax"},
        {"async x", 1, "SyntaxError: invalid syntax"},
        {"await", 1, "SyntaxError: invalid syntax"},
        {"asyncio.async(f())", 1, "SyntaxError: invalid syntax"},
        {"def async(): pass", 1, "SyntaxError: invalid syntax"},
        {"def f(:\n    pass", 1, "SyntaxError: invalid syntax"},
        {"x = a if b else", 1, "SyntaxError: invalid syntax"},
        {"not", 1, "SyntaxError: invalid syntax"},
        {"a not b", 1, "SyntaxError: invalid syntax"},
        {"a is not", 1, "SyntaxError: invalid syntax"},
        {"lambda x 1", 1, "SyntaxError: invalid syntax"},
        {"lambda: ", 1, "SyntaxError: invalid syntax"},
        {"@\ndef f(): pass", 1, "SyntaxError: invalid syntax"},
        {"@a\nx", 2, "SyntaxError: invalid syntax"},
        {"global", 1, "SyntaxError: invalid syntax"},
        {"global x,", 1, "SyntaxError: invalid syntax"},
        {"raise a from", 1, "SyntaxError: invalid syntax"},
        {"assert", 1, "SyntaxError: invalid syntax"},
    });
}
