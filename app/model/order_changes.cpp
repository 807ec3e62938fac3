#include "app/model/order_changes.h"

#include "app/model/number_literals.h"
#include "runtime/syntax/lexer.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

namespace app::model {

using namespace runtime::trace;
using runtime::source::SourceText;
using runtime::source::Span;
using runtime::syntax::Token;
using runtime::syntax::TokenKind;

namespace {

constexpr std::size_t numbers_max = 60;
constexpr std::size_t elements_max = 8;
constexpr std::size_t changes_max = 80;

// A place in the text where one of several could stand in place of another.
struct Element {
    Span span;
    std::uint32_t line = 0;
};
using Elements = std::vector<Element>; // What stands between two brackets.

struct Statement {
    Span span;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    bool opens_block = false;
};

// The brackets and the statements of a text, by its tokens.
class Places {
  public:
    explicit Places(const SourceText& text) : text_(text) {
        const auto tokens = runtime::syntax::lex(text).tokens;
        for (std::size_t i = 0; i < tokens.size(); ++i)
            take(tokens[i], i > 0 ? &tokens[i - 1] : nullptr);
    }

    std::vector<Elements> brackets;
    std::vector<Statement> statements;

  private:
    struct Open {
        Elements elements;
        Span element{};
        bool is_skipped = false;
    };

    static bool is_opening(TokenKind kind) {
        return kind == TokenKind::LeftParen || kind == TokenKind::LeftSquare ||
               kind == TokenKind::LeftBrace;
    }
    static bool is_closing(TokenKind kind) {
        return kind == TokenKind::RightParen || kind == TokenKind::RightSquare ||
               kind == TokenKind::RightBrace;
    }

    void take(const Token& token, const Token* before) {
        if (token.kind == TokenKind::Indent && !statements.empty())
            statements.back().opens_block = true;
        if (token.kind == TokenKind::Newline) end_statement();
        if (token.span.begin == token.span.end || token.kind == TokenKind::Newline ||
            token.kind == TokenKind::Indent || token.kind == TokenKind::Dedent)
            return;
        extend(statement_, token.span);
        has_def_ = has_def_ || token.kind == TokenKind::Def || token.kind == TokenKind::Class;
        if (is_closing(token.kind) && !open_.empty()) {
            close();
            if (!open_.empty()) extend(open_.back().element, token.span);
            return;
        }
        if (token.kind == TokenKind::Comma && !open_.empty()) {
            end_element();
            return;
        }
        if (!open_.empty()) extend(open_.back().element, token.span);
        if (is_opening(token.kind)) {
            const bool is_print = before != nullptr && text_.slice(before->span) == "print";
            open_.push_back({{}, {}, is_print || has_def_});
        }
    }

    static void extend(Span& span, Span by) {
        if (span.begin == span.end) span.begin = by.begin;
        span.end = by.end;
    }

    void end_element() {
        Span& element = open_.back().element;
        if (element.begin != element.end)
            open_.back().elements.push_back({element, text_.line_at(element.begin)});
        element = {};
    }

    void close() {
        end_element();
        Open& open = open_.back();
        if (!open.is_skipped && open.elements.size() > 1)
            brackets.push_back(std::move(open.elements));
        open_.pop_back();
    }

    void end_statement() {
        if (statement_.begin != statement_.end)
            statements.push_back({statement_, text_.line_at(statement_.begin),
                                  text_.byte_column_at(statement_.begin), false});
        statement_ = {};
        open_.clear();
        has_def_ = false;
    }

    const SourceText& text_;
    std::vector<Open> open_;
    Span statement_{};
    bool has_def_ = false;
};

class Changes {
  public:
    Changes(const FinishedRun& run, const Order& order)
        : run_(run), order_(order), text_(run.source.text()) {}

    std::vector<OrderChange> find() {
        if (order_.reason == OrderReason::Times) {
            add_numbers();
        } else {
            find_lines();
            add_exchanges();
            add_numbers();
        }
        if (out_.size() > changes_max) out_.resize(changes_max);
        return std::move(out_);
    }

  private:
    // How long a wait lasts that was set at an event, and the number in the text that says so.
    struct Wait {
        double length = 0;
        Span literal{};
    };
    std::optional<Wait> wait_set_at(std::optional<EventNumber> set) const {
        if (!set) return std::nullopt;
        const Event event = run_.index.event(*set);
        double due = no_time;
        Span literal{};
        if (const auto* timer = std::get_if<HandleScheduled>(&event.body)) {
            due = timer->due;
            literal = timer->literal;
        }
        if (const auto* blocked = std::get_if<ThreadBlocked>(&event.body)) {
            due = blocked->deadline;
            literal = blocked->literal;
        }
        if (due == no_time) return std::nullopt;
        return Wait{due - event.stamp.time, literal};
    }

    // The second sooner or the first later, by so much that they change places.
    void add_numbers() {
        const auto literals = find_literals(text_);
        if (literals.size() > numbers_max) return;
        const double apart = run_.index.time_of(order_.second) - run_.index.time_of(order_.first);
        std::vector<Move> moves;
        add_moves(moves, literals, -apart, wait_set_at(order_.second_fact));
        add_moves(moves, literals, apart, wait_set_at(order_.first_fact));
        std::stable_sort(moves.begin(), moves.end(),
                         [](const Move& a, const Move& b) { return a.rank < b.rank; });
        for (const Move& move : moves)
            add_moved(move);
    }

    // A number that might be moved by so much and a little more.
    struct Move {
        NumberLiteral literal;
        double by = 0;
        std::pair<int, double> rank; // The least first.
    };

    // The number that sets the wait in question goes before those that are like it.
    static void add_moves(std::vector<Move>& moves, const std::vector<NumberLiteral>& literals,
                          double by, const std::optional<Wait>& wait) {
        constexpr int is_named = 0, is_like = 1, is_another = 2;
        constexpr double rounding = 1e-6;
        for (const NumberLiteral& literal : literals) {
            const bool is_its = wait && literal.span == wait->literal;
            const double away = wait ? std::abs(literal.value - wait->length) : 0;
            const int rank = is_its ? is_named : wait && away < rounding ? is_like : is_another;
            moves.push_back({literal, by, {rank, away}});
        }
    }

    void add_moved(const Move& move) {
        const Span span = move.literal.span;
        const auto moved = moved_number(move.literal, move.by, std::signbit(move.by));
        if (!moved) return;
        const std::uint32_t line = run_.source.line_at(span.begin);
        out_.push_back({OrderChange::Kind::Number, line, line, std::string(run_.source.slice(span)),
                        *moved, replaced(text_, span, *moved)});
    }

    // With as few digits behind the point as tell it from a tie.
    static std::optional<std::string> moved_number(const NumberLiteral& literal, double by,
                                                   bool is_down) {
        const int digits_max = literal.digits_after_point + 2;
        for (int digits = literal.digits_after_point; digits <= digits_max; ++digits) {
            const double unit = std::pow(10.0, -digits);
            const double units = (literal.value + by) / unit;
            const double moved =
                is_down ? std::ceil(units - 1 - 1e-6) : std::floor(units + 1 + 1e-6);
            const bool is_past = is_down ? moved < units - 1e-6 : moved > units + 1e-6;
            if (moved > 0 && is_past) return fmt::format("{:.{}f}", moved * unit, digits);
        }
        return std::nullopt;
    }

    // Where what came first was set going: the lines next to which an exchange is likeliest.
    void find_lines() {
        const auto add = [&](EventNumber event) {
            const std::uint32_t line = run_.index.event(event).stamp.line;
            if (line != 0) lines_.push_back(line);
        };
        for (const EventNumber written : {order_.first, order_.second}) {
            const TaskId task = run_.index.event(written).stamp.task;
            if (to_number(task) != 0) add(run_.index.task(task).created);
        }
        add(order_.parting);
        for (const auto& fact : {order_.first_fact, order_.second_fact})
            if (fact) add(*fact);
    }

    std::uint32_t distance(std::uint32_t first, std::uint32_t last) const {
        std::uint32_t least = 1'000'000;
        for (const std::uint32_t line : lines_) {
            const std::uint32_t away = line < first ? first - line : line > last ? line - last : 0;
            least = std::min(least, away);
        }
        return least;
    }

    void add_exchanges() {
        Places places(run_.source);
        add_statements(places.statements);
        std::stable_sort(places.brackets.begin(), places.brackets.end(),
                         [&](const Elements& a, const Elements& b) {
                             const auto rank = [&](const Elements& e) {
                                 return std::pair(distance(e.front().line, e.back().line),
                                                  e.front().span.begin);
                             };
                             return rank(a) < rank(b);
                         });
        for (const Elements& elements : places.brackets)
            add_elements(elements);
    }

    // The two statements that set the two lines going, if they stand in one block.
    void add_statements(const std::vector<Statement>& statements) {
        const auto at = [&](std::uint32_t line) {
            return std::find_if(statements.begin(), statements.end(), [&](const Statement& s) {
                return s.line <= line && line <= run_.source.line_at(s.span.end - 1);
            });
        };
        if (lines_.size() < 2 || lines_[0] == lines_[1]) return;
        const auto one = at(std::min(lines_[0], lines_[1]));
        const auto other = at(std::max(lines_[0], lines_[1]));
        if (one == statements.end() || other == statements.end() || one == other) return;
        const bool is_one_block =
            one->column == other->column && std::all_of(one, other + 1, [&](const Statement& s) {
                return s.column >= one->column;
            });
        if (!is_one_block || one->opens_block || other->opens_block) return;
        add_exchange(OrderChange::Kind::Statements, {one->span, one->line},
                     {other->span, other->line});
    }

    void add_elements(const Elements& elements) {
        const std::size_t count = std::min(elements.size(), elements_max);
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t k = i + 1; k < count; ++k)
                add_exchange(OrderChange::Kind::Elements, elements[i], elements[k]);
    }

    void add_exchange(OrderChange::Kind kind, const Element& one, const Element& other) {
        const std::string first(run_.source.slice(one.span));
        const std::string second(run_.source.slice(other.span));
        if (first == second) return;
        std::string text = replaced(text_, other.span, first);
        text = replaced(text, one.span, second);
        out_.push_back({kind, one.line, other.line, first, second, std::move(text)});
    }

    const FinishedRun& run_;
    const Order& order_;
    const std::string& text_;
    std::vector<std::uint32_t> lines_;
    std::vector<OrderChange> out_;
};

// Whose turn it is among threads is up to the system on CPython, whatever the text says.
bool is_chance_of_threads(const FinishedRun& run, const Order& order) {
    if (order.reason != OrderReason::Tie && order.reason != OrderReason::Queue) return false;
    const EventKind kind = run.index.event(*order.first_fact).kind();
    return kind == EventKind::ThreadBlocked || kind == EventKind::ThreadWoken ||
           kind == EventKind::ThreadStarted;
}

} // namespace

std::vector<OrderChange> changes_to_try(const FinishedRun& run, const Order& order) {
    if (is_chance_of_threads(run, order) || is_kept_by_program(order.reason)) return {};
    return Changes(run, order).find();
}

} // namespace app::model
