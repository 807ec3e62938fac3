#pragma once

#include "runtime/source/span.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// The abstract syntax tree of Python 3.11, with the names of CPython's own `ast` module: what
// docs.python.org says of `ast.Call` holds for Call here. So `coroscope run --emit=ast x.py` and
// `python3 -m ast x.py` can be laid side by side.
//
// It is a value tree. An Expr is a span and one of the expression structs; a Stmt and a Pattern
// likewise. Children are held in vectors where there may be many and by unique_ptr where there is
// one; a null unique_ptr is CPython's None, and each field that may be null says so. Nothing in the
// tree points up or across, and later stages keep what they find out in tables of their own.
//
// Spans are exact: begin and end are where CPython's (lineno, col_offset) and (end_lineno,
// end_col_offset) point. So an enclosing pair of parentheses belongs to a tuple's or generator
// expression's span and to no other's. A number's span is the literal's own, since a timing is
// edited by rewriting those very bytes.
//
// Trees are never deeper than nesting_max (see parser.h), so recursing over them is safe.
namespace runtime::syntax::ast {

using source::Span;

struct Expr;
struct Stmt;
struct Pattern;
using ExprPtr = std::unique_ptr<Expr>;
using PatternPtr = std::unique_ptr<Pattern>;

// ---- Small words ----------------------------------------------------------------------------

// Whether a target is read, assigned or deleted.
enum class ExprContext : std::uint8_t { Load, Store, Del };

enum class BoolOperator : std::uint8_t { And, Or };

enum class Operator : std::uint8_t {
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
};

enum class UnaryOperator : std::uint8_t { Invert, Not, UAdd, USub };

enum class CompareOperator : std::uint8_t { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn };

// The "!s", "!r" or "!a" of a replacement field.
enum class Conversion : std::uint8_t { None, Str, Repr, Ascii };

// ---- Constants ------------------------------------------------------------------------------

struct NoneValue {
    friend bool operator==(NoneValue, NoneValue) = default;
};
struct EllipsisValue {
    friend bool operator==(EllipsisValue, EllipsisValue) = default;
};

// An int literal past int64: its decimal digits, whatever base it was written in. Never negative,
// since "-1" is a UnaryOp of 1.
struct BigInt {
    std::string digits;
    friend bool operator==(const BigInt&, const BigInt&) = default;
};

// UTF-8; a lone surrogate ("\ud800") is written as its three bytes.
struct Str {
    std::string text;
    friend bool operator==(const Str&, const Str&) = default;
};

struct Bytes {
    std::string bytes;
    friend bool operator==(const Bytes&, const Bytes&) = default;
};

// `2.5j`, which is grammar and no more: the compiler refuses it.
struct Imaginary {
    double part = 0;
    friend bool operator==(const Imaginary&, const Imaginary&) = default;
};

using ConstantValue = std::variant<NoneValue, EllipsisValue, bool, std::int64_t, BigInt, double,
                                   Imaginary, Str, Bytes>;

// ---- Parts of expressions -------------------------------------------------------------------

// One parameter.
struct Arg {
    Span span;
    std::string arg;
    ExprPtr annotation; // or null
};

// The parameters of a function or lambda, in the order in which they are written.
struct Arguments {
    std::vector<Arg> posonlyargs;
    std::vector<Arg> args;
    std::optional<Arg> vararg;
    std::vector<Arg> kwonlyargs;
    std::vector<ExprPtr> kw_defaults; // as long as kwonlyargs; null where there is no default
    std::optional<Arg> kwarg;
    std::vector<Expr> defaults; // of the last ones of posonlyargs and args together
};

// `arg=value`, or `**value` if arg is empty, in a call or a class head.
struct Keyword {
    Span span;
    std::string arg;
    ExprPtr value;
};

// `for target in iter if ifs[0] if ifs[1]` in a comprehension.
struct Comprehension {
    ExprPtr target;
    ExprPtr iter;
    std::vector<Expr> ifs;
    bool is_async = false;
};

// ---- Expressions ----------------------------------------------------------------------------

// Two values or more; `a or b or c` is one BoolOp.
struct BoolOp {
    BoolOperator op;
    std::vector<Expr> values;
};

// `target := value`; the target is a Name.
struct NamedExpr {
    ExprPtr target;
    ExprPtr value;
};

struct BinOp {
    ExprPtr left;
    Operator op;
    ExprPtr right;
};

struct UnaryOp {
    UnaryOperator op;
    ExprPtr operand;
};

struct Lambda {
    std::unique_ptr<Arguments> args; // never null
    ExprPtr body;
};

struct IfExp {
    ExprPtr test;
    ExprPtr body;
    ExprPtr orelse;
};

// `{key: value}`; a null key stands for `**value`.
struct Dict {
    std::vector<ExprPtr> keys;
    std::vector<Expr> values;
};

struct Set {
    std::vector<Expr> elts;
};

struct ListComp {
    ExprPtr elt;
    std::vector<Comprehension> generators;
};

struct SetComp {
    ExprPtr elt;
    std::vector<Comprehension> generators;
};

struct DictComp {
    ExprPtr key;
    ExprPtr value;
    std::vector<Comprehension> generators;
};

struct GeneratorExp {
    ExprPtr elt;
    std::vector<Comprehension> generators;
};

struct Await {
    ExprPtr value;
};

struct Yield {
    ExprPtr value; // or null
};

struct YieldFrom {
    ExprPtr value;
};

// `left ops[0] comparators[0] ops[1] comparators[1] ...`
struct Compare {
    ExprPtr left;
    std::vector<CompareOperator> ops;
    std::vector<Expr> comparators;
};

// Positional arguments, of which some may be Starred, and keywords.
struct Call {
    ExprPtr func;
    std::vector<Expr> args;
    std::vector<Keyword> keywords;
};

// A replacement field of an f-string. `f"{x=}"` is a Constant "x=" and the field with Repr.
struct FormattedValue {
    ExprPtr value;
    Conversion conversion = Conversion::None;
    ExprPtr format_spec; // a JoinedStr, or null
};

// An f-string: string Constants and FormattedValues in turn.
struct JoinedStr {
    std::vector<Expr> values;
};

struct Constant {
    ConstantValue value;
    bool has_u_prefix = false; // CPython's kind='u'
};

struct Attribute {
    ExprPtr value;
    std::string attr;
    Span attr_span;
    ExprContext ctx = ExprContext::Load;
};

struct Subscript {
    ExprPtr value;
    ExprPtr slice;
    ExprContext ctx = ExprContext::Load;
};

struct Starred {
    ExprPtr value;
    ExprContext ctx = ExprContext::Load;
};

struct Name {
    std::string id;
    ExprContext ctx = ExprContext::Load;
};

struct List {
    std::vector<Expr> elts;
    ExprContext ctx = ExprContext::Load;
};

struct Tuple {
    std::vector<Expr> elts;
    ExprContext ctx = ExprContext::Load;
};

// Only as the slice of a Subscript, or inside the Tuple that is one. Each part may be null.
struct Slice {
    ExprPtr lower;
    ExprPtr upper;
    ExprPtr step;
};

using ExprNode =
    std::variant<BoolOp, NamedExpr, BinOp, UnaryOp, Lambda, IfExp, Dict, Set, ListComp, SetComp,
                 DictComp, GeneratorExp, Await, Yield, YieldFrom, Compare, Call, FormattedValue,
                 JoinedStr, Constant, Attribute, Subscript, Starred, Name, List, Tuple, Slice>;

struct Expr {
    Span span;
    ExprNode node;
};

// ---- Patterns -------------------------------------------------------------------------------

// Compared by ==: a Constant, a signed number, or a dotted name.
struct MatchValue {
    ExprPtr value;
};

// Compared by `is`: None, True or False.
struct MatchSingleton {
    ConstantValue value;
};

struct MatchSequence {
    std::vector<Pattern> patterns;
};

struct MatchMapping {
    std::vector<Expr> keys;
    std::vector<Pattern> patterns; // as long as keys
    std::string rest;              // the name after `**`, or empty
};

struct MatchClass {
    ExprPtr cls;
    std::vector<Pattern> patterns;
    std::vector<std::string> kwd_attrs;
    std::vector<Pattern> kwd_patterns; // as long as kwd_attrs
};

// `*name` in a sequence; an empty name is `*_`.
struct MatchStar {
    std::string name;
};

// `pattern as name`; a null pattern is a bare name; with an empty name too, the wildcard `_`.
struct MatchAs {
    PatternPtr pattern;
    std::string name;
};

struct MatchOr {
    std::vector<Pattern> patterns;
};

using PatternNode = std::variant<MatchValue, MatchSingleton, MatchSequence, MatchMapping,
                                 MatchClass, MatchStar, MatchAs, MatchOr>;

struct Pattern {
    Span span;
    PatternNode node;
};

// ---- Parts of statements --------------------------------------------------------------------

// `name as asname`; asname is empty where there is none.
struct Alias {
    Span span;
    std::string name;
    std::string asname;
};

// `context_expr as optional_vars` of a with statement.
struct WithItem {
    Expr context_expr;
    ExprPtr optional_vars; // or null
};

// `except type as name: body`.
struct ExceptHandler {
    Span span;
    ExprPtr type;     // null for a bare `except:`
    std::string name; // or empty
    std::vector<Stmt> body;
};

// `case pattern if guard: body`.
struct MatchCase {
    Pattern pattern;
    ExprPtr guard; // or null
    std::vector<Stmt> body;
};

// ---- Statements -----------------------------------------------------------------------------

// The span begins at `def` or `async`; the decorators stand before it.
struct FunctionDef {
    std::string name;
    Span name_span;
    std::unique_ptr<Arguments> args; // never null
    std::vector<Stmt> body;
    std::vector<Expr> decorator_list;
    ExprPtr returns; // or null
};

// The async forms hold just what the plain ones hold, so that code for both can take the latter.
struct AsyncFunctionDef : FunctionDef {};

struct ClassDef {
    std::string name;
    Span name_span;
    std::vector<Expr> bases;
    std::vector<Keyword> keywords;
    std::vector<Stmt> body;
    std::vector<Expr> decorator_list;
};

struct Return {
    ExprPtr value; // or null
};

struct Delete {
    std::vector<Expr> targets;
};

// `targets[0] = targets[1] = value`.
struct Assign {
    std::vector<Expr> targets;
    Expr value;
};

struct AugAssign {
    Expr target;
    Operator op;
    Expr value;
};

// `target: annotation = value`; is_simple where the target is a name without parentheses.
struct AnnAssign {
    Expr target;
    Expr annotation;
    ExprPtr value; // or null
    bool is_simple = false;
};

struct For {
    Expr target;
    Expr iter;
    std::vector<Stmt> body;
    std::vector<Stmt> orelse;
};

struct AsyncFor : For {};

struct While {
    Expr test;
    std::vector<Stmt> body;
    std::vector<Stmt> orelse;
};

// An `elif` is an If that is alone in the orelse; its span begins at the word `elif`.
struct If {
    Expr test;
    std::vector<Stmt> body;
    std::vector<Stmt> orelse;
};

struct With {
    std::vector<WithItem> items;
    std::vector<Stmt> body;
};

struct AsyncWith : With {};

struct Match {
    Expr subject;
    std::vector<MatchCase> cases;
};

struct Raise {
    ExprPtr exc;   // or null
    ExprPtr cause; // or null
};

struct Try {
    std::vector<Stmt> body;
    std::vector<ExceptHandler> handlers;
    std::vector<Stmt> orelse;
    std::vector<Stmt> finalbody;
};

// A try whose handlers are `except*`.
struct TryStar : Try {};

struct Assert {
    Expr test;
    ExprPtr msg; // or null
};

struct Import {
    std::vector<Alias> names;
};

// `from ..module import names`: level counts the dots; the module is empty in `from . import x`.
// `import *` is one Alias with the name "*".
struct ImportFrom {
    std::string module;
    std::vector<Alias> names;
    std::uint32_t level = 0;
};

struct Global {
    std::vector<std::string> names;
};

struct Nonlocal {
    std::vector<std::string> names;
};

// An expression that stands as a statement: CPython's ast.Expr.
struct ExprStmt {
    Expr value;
};

struct Pass {};
struct Break {};
struct Continue {};

using StmtNode =
    std::variant<FunctionDef, AsyncFunctionDef, ClassDef, Return, Delete, Assign, AugAssign,
                 AnnAssign, For, AsyncFor, While, If, With, AsyncWith, Match, Raise, Try, TryStar,
                 Assert, Import, ImportFrom, Global, Nonlocal, ExprStmt, Pass, Break, Continue>;

struct Stmt {
    Span span;
    StmtNode node;
};

// ---- The whole ------------------------------------------------------------------------------

// What is allowed but surely not meant, as CPython warns of it.
struct Doubt {
    source::Span span;
    std::string message;
    bool is_deprecation = false; // a DeprecationWarning, else a SyntaxWarning
};

struct Module {
    std::vector<Stmt> body;
    std::vector<Doubt> doubts; // of literals

    // Whether the header says `# python: 2.7`. Print statements are Calls of print by then.
    bool is_python2 = false;
};

} // namespace runtime::syntax::ast
