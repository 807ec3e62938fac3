#pragma once

#include "runtime/source/diagnostics.h"
#include "runtime/syntax/ast.h"
#include "runtime/syntax/lexer.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// The parser: recursive descent over the tokens, precedence climbing for the binary operators. It
// is internal to this folder; callers use parser.h.
//
// Each function reads one rule of the grammar from the cursor on and returns its node. After the
// first error of a statement the parser has *failed*: the cursor stands on an Error token that
// matches nothing, so every rule above returns at once with a node of no meaning, and no rule needs
// to look whether the one below went well. The statement loop then takes up the text again at the
// next statement.
//
// CPython reads an erroneous program a second time with rules that match nothing but mistakes. Here
// those rules stand where the mistake would be seen: after an operand, for instance, a token that
// could begin another operand means a forgotten comma.
namespace runtime::syntax {

class Parser {
  public:
    enum class Dialect { Python3, Python2 };

    // The tokens must end with an EndMarker.
    Parser(const SourceText& text, Lexed lexed, Dialect dialect);

    // file := statement*
    void parse_file(std::vector<ast::Stmt>& body);

    // The inside of an f-string's replacement field, its virtual parentheses included. The depth is
    // that of the f-string itself.
    ast::Expr parse_field(std::size_t depth);

    // How deep the tree is that was read last.
    std::size_t height() const { return height_; }

    // Whether the first diagnostic is about the end of the text.
    bool has_failed_at_end() const;
    source::Diagnostics take_diagnostics() { return std::move(diagnostics_); }
    std::vector<ast::Doubt> take_doubts() { return std::move(doubts_); }

  private:
    using Kind = TokenKind;

    // ---- Tokens (parser.cpp) ----------------------------------------------------------------

    Kind kind() const { return tokens_[cursor_].kind; }
    Kind next_kind() const { return tokens_[cursor_ + 1].kind; }
    Span here() const { return tokens_[cursor_].span; }
    std::uint32_t begin() const { return tokens_[cursor_].span.begin; }
    std::string_view text_here() const { return text_.slice(here()); }
    // The name at the cursor as the program will know it.
    std::string name_here() const;
    // Where to point when the token at the cursor is not what it should be: layout has a place but
    // no width.
    Span place_here() const;
    Span span_from(std::uint32_t begin) const { return {begin, std::max(begin, last_end_)}; }
    bool at(Kind expected) const { return kind() == expected; }
    bool at_name(std::string_view name) const { return at(Kind::Name) && text_here() == name; }
    void advance();
    bool accept(Kind expected);
    bool expect(Kind expected);
    std::string expect_name();
    // The ":" that ends the head of a block. After an expression CPython's "expected ':'" is for a
    // line that ends too soon; after a word or a ")" nothing else could follow.
    bool expect_colon();
    bool expect_colon_of_word();

    // ---- Errors and recovery (parser.cpp) ---------------------------------------------------

    void fail(Span span, std::string message, std::string hint = "",
              source::DiagnosticKind kind = source::DiagnosticKind::SyntaxError);
    // "invalid syntax" at the cursor, or what describes the token there better.
    void fail_here();
    void report(source::Diagnostic diagnostic);
    bool is_unread_backslash() const;
    void recover();
    bool has_failed() const { return has_failed_; }
    bool is_full() const;
    const Span* unclosed_before(std::uint32_t offset) const;
    bool is_near_end(std::size_t cursor) const;

    struct Checkpoint {
        std::size_t cursor;
        std::uint32_t last_end;
        std::size_t height;
        bool was_attempt;
    };
    // Whatever fails between these two leaves no diagnostic; the second says whether it went well.
    Checkpoint begin_attempt();
    bool end_attempt(Checkpoint checkpoint);

    // Counts a level of recursion, for rules that can nest without brackets.
    class DepthScope;
    // Counts the height of the tree below one node.
    class HeightScope;

    // ---- Blocks and compound statements (parse_blocks.cpp) ----------------------------------

    using Body = std::vector<ast::Stmt>;

    void parse_statement(Body& body);
    bool parse_compound_statement(Body& body);
    // Reads up to the end of the block or file, and on after statements that fail.
    void parse_statements(Body& body);
    // block := NEWLINE INDENT statement+ DEDENT | simple_statements
    Body parse_block(std::string_view owner, std::uint32_t owner_begin);
    Body parse_else_block();
    // The `else`, `except` ... of a statement whose head failed.
    bool at_stray_clause() const;
    void push(Body& body, std::uint32_t start, ast::StmtNode node);
    void parse_if(Body& body);
    void parse_while(Body& body);
    void parse_for(Body& body, std::uint32_t start, bool is_async);
    void parse_with(Body& body, std::uint32_t start, bool is_async);
    bool with_items_are_in_parentheses() const;
    ast::WithItem parse_with_item();
    void parse_try(Body& body);
    ast::ExceptHandler parse_except(bool& is_star);
    void parse_async(Body& body, std::vector<ast::Expr> decorators);
    void parse_decorated(Body& body);
    void parse_function(Body& body, std::uint32_t start, std::vector<ast::Expr> decorators,
                        bool is_async);
    void parse_class(Body& body, std::vector<ast::Expr> decorators);

    // ---- Match (parse_patterns.cpp) ---------------------------------------------------------

    bool begins_match() const;
    void parse_match(Body& body);
    ast::MatchCase parse_case();
    ast::Pattern parse_patterns();
    ast::Pattern parse_maybe_star_pattern();
    ast::Pattern parse_star_pattern();
    ast::Pattern parse_as_pattern();
    ast::Pattern parse_or_pattern();
    ast::Pattern parse_closed_pattern();
    ast::Pattern parse_name_pattern();
    ast::Pattern parse_value_pattern();
    ast::Pattern parse_group_or_sequence_pattern();
    ast::Pattern parse_square_pattern();
    ast::Pattern parse_mapping_pattern();
    ast::Pattern parse_class_pattern(std::uint32_t start, ast::Expr cls);
    ast::Expr parse_name_or_attribute();
    ast::Expr parse_signed_number();
    ast::Expr parse_mapping_key();
    // A name to bind; `_` is read as the empty name.
    std::string parse_capture_name();

    // ---- Simple statements (parse_statements.cpp) -------------------------------------------

    void parse_simple_statements(Body& body);
    ast::StmtNode parse_simple_statement();
    ast::StmtNode parse_expression_statement();
    ast::StmtNode parse_assignment(std::uint32_t start, ast::Expr first);
    ast::StmtNode parse_annotated(bool is_in_parentheses, ast::Expr target);
    ast::StmtNode parse_augmented(ast::Expr target);
    ast::Expr parse_assigned_value();
    void check_assigned(const ast::Expr& target, std::uint32_t start, bool is_first);
    ast::StmtNode parse_print2();
    ast::StmtNode parse_return();
    ast::StmtNode parse_delete();
    ast::StmtNode parse_raise();
    ast::StmtNode parse_assert();
    ast::StmtNode parse_import();
    ast::StmtNode parse_import_from();
    ast::Alias parse_import_from_name();
    std::string parse_dotted_name();
    std::vector<std::string> parse_name_list();

    // ---- Expressions (parse_expressions.cpp) ------------------------------------------------

    ast::Expr parse_star_expressions();
    ast::Expr parse_star_expression();
    ast::Expr parse_star_named_expression();
    ast::Expr parse_named_expression();
    ast::Expr parse_walrus();
    ast::Expr parse_expression();
    ast::Expr parse_yield();
    ast::Expr parse_lambda();
    ast::Expr parse_disjunction();
    ast::Expr parse_conjunction();
    ast::Expr parse_inversion();
    ast::Expr parse_comparison();
    bool accept_comparison(ast::CompareOperator& op);
    ast::Expr parse_binary(int min_precedence);
    ast::Expr parse_bitwise_or() { return parse_binary(1); }
    ast::Expr parse_factor();
    ast::Expr parse_power();
    ast::Expr parse_primary();
    ast::Expr parse_starred();
    ast::Expr parse_star_targets();
    ast::Expr parse_star_target();
    void make_target(ast::Expr& expr, TokenKind owner);
    void diagnose_adjacent(const ast::Expr& left, std::uint32_t start);
    void diagnose_equal(const ast::Expr& left);
    void diagnose_missing_else(std::uint32_t start);

    // ---- Atoms (parse_atoms.cpp) ------------------------------------------------------------

    ast::Expr parse_atom();
    ast::Expr parse_number();
    ast::Expr parse_parenthesised();
    ast::Expr parse_list();
    ast::Expr parse_brace();
    ast::Expr parse_dict(std::uint32_t start, ast::ExprPtr key);
    void parse_dict_item(ast::Dict& dict, ast::ExprPtr key);
    void fail_for_missing_value();
    ast::Expr parse_set(std::uint32_t start, ast::Expr first);
    bool at_comprehension() const;
    std::vector<ast::Comprehension> parse_comprehensions();
    std::vector<ast::Comprehension> parse_clauses_of(const std::vector<ast::Expr>& elements);
    ast::Comprehension parse_comprehension();
    ast::Expr parse_slices();
    ast::Expr parse_slice();

    // ---- Strings (parse_strings.cpp) --------------------------------------------------------

    class StringBuilder;

    ast::Expr parse_strings();

    // ---- Calls and parameters (parse_calls.cpp) ---------------------------------------------

    struct CallArguments {
        std::vector<ast::Expr> args;
        std::vector<ast::Keyword> keywords;
    };
    // Reads up to and with the ")".
    CallArguments parse_arguments(std::uint32_t open);
    void parse_argument(CallArguments& out, std::uint32_t open);
    void parse_generator_argument(CallArguments& out, std::uint32_t open, std::uint32_t begin,
                                  ast::Expr element);
    void refuse_starred_generator(const CallArguments& out, Span starred);
    void diagnose_keyword(const ast::Expr& left, std::uint32_t start);
    class ParameterReader;
    std::unique_ptr<ast::Arguments> parse_parameters(TokenKind end);

    // ---- State ------------------------------------------------------------------------------

    const SourceText& text_;
    Dialect dialect_;
    // The lexer's tokens and, after them, Error tokens to stand on after a failure.
    std::vector<Token> tokens_;
    std::vector<Span> unclosed_;
    std::size_t cursor_ = 0;
    std::uint32_t last_end_ = 0; // where the token before the cursor ends
    bool has_failed_ = false;
    bool is_attempt_ = false;
    bool has_seen_end_ = false; // an attempt in the present statement came to the text's end
    std::size_t failed_cursor_ = 0;
    std::size_t furthest_failed_ = 0; // the last token that was read for the first diagnostic
    std::size_t reported_before_ = 0; // how many diagnostics there were before the failure
    std::size_t depth_ = 0;
    std::size_t height_ = 0;
    // Where the key of a dict's second or later item begins, while it is read.
    std::uint32_t dict_key_begin_ = static_cast<std::uint32_t>(-1);
    bool is_field_ = false; // the text is a field of an f-string
    int fields_deep_ = 0;   // how many f-string format specs enclose the text
    source::Diagnostics diagnostics_;
    std::vector<ast::Doubt> doubts_;
};

// See DepthScope and HeightScope above.
class Parser::DepthScope {
  public:
    explicit DepthScope(Parser& parser);
    ~DepthScope() { --parser_.depth_; }
    DepthScope(const DepthScope&) = delete;
    DepthScope& operator=(const DepthScope&) = delete;

  private:
    Parser& parser_;
};

class Parser::HeightScope {
  public:
    explicit HeightScope(Parser& parser) : parser_(parser), outer_(parser.height_) {
        parser_.height_ = 0;
    }
    ~HeightScope() { parser_.height_ = std::max(outer_, parser_.height_); }
    HeightScope(const HeightScope&) = delete;
    HeightScope& operator=(const HeightScope&) = delete;

    // The subtrees read so far become children of one node.
    void add_level();

  private:
    Parser& parser_;
    std::size_t outer_;
};

// An expression in a box of its own.
inline ast::ExprPtr boxed(ast::Expr expr) {
    return std::make_unique<ast::Expr>(std::move(expr));
}

// Whether a token of the kind can begin an operand, and so can not follow one.
bool begins_operand(TokenKind kind);

} // namespace runtime::syntax
