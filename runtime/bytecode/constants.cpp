#include "runtime/bytecode/constants.h"

#include "runtime/source/overloaded.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

namespace runtime::bytecode {

using namespace syntax;
using source::overloaded;

Constant to_constant(const ast::ConstantValue& value) {
    return std::visit(
        overloaded{
            [](ast::NoneValue) { return Constant{NoneConstant{}}; },
            [](ast::EllipsisValue) { return Constant{EllipsisConstant{}}; },
            [](bool truth) { return Constant{truth}; },
            [](std::int64_t number) { return Constant{number}; },
            [](const ast::BigInt& big) { return Constant{BigIntConstant{big.digits}}; },
            [](double number) { return Constant{number}; },
            [](ast::Imaginary number) { return Constant{ComplexConstant{number.part}}; },
            [](const ast::Str& str) { return Constant{str.text}; },
            [](const ast::Bytes& bytes) { return Constant{BytesConstant{bytes.bytes}}; },
        },
        value);
}

bool is_truthy(const Constant& constant) {
    return std::visit(overloaded{
                          [](NoneConstant) { return false; },
                          [](bool truth) { return truth; },
                          [](std::int64_t number) { return number != 0; },
                          [](double number) { return number != 0; },
                          [](const std::string& text) { return !text.empty(); },
                          [](EllipsisConstant) { return true; },
                          [](const BigIntConstant&) { return true; },
                          [](const BytesConstant& bytes) { return !bytes.bytes.empty(); },
                          [](ComplexConstant number) { return number.imaginary != 0; },
                          [](const TupleConstant& tuple) { return !tuple.items.empty(); },
                          [](const FrozenSetConstant& set) { return !set.items.empty(); },
                          [](CodeConstant) { return true; },
                      },
                      constant.value);
}

std::optional<std::int64_t> as_int(const Constant& constant) {
    const auto* number = std::get_if<std::int64_t>(&constant.value);
    return number == nullptr ? std::nullopt : std::optional(*number);
}

namespace {

std::string joined_keys(const std::vector<Constant>& items) {
    std::string text;
    for (const Constant& item : items) {
        const std::string key = key_of(item);
        text += fmt::format("{}:{}", key.size(), key);
    }
    return text;
}

std::optional<Constant> negated(const Constant& constant) {
    if (const auto* number = std::get_if<std::int64_t>(&constant.value)) {
        if (*number == std::numeric_limits<std::int64_t>::min()) return std::nullopt;
        return Constant{-*number};
    }
    if (const auto* number = std::get_if<double>(&constant.value)) return Constant{-*number};
    if (const auto* big = std::get_if<BigIntConstant>(&constant.value)) {
        if (big->digits == "9223372036854775808") {
            return Constant{std::numeric_limits<std::int64_t>::min()};
        }
        if (big->digits.starts_with('-')) return Constant{BigIntConstant{big->digits.substr(1)}};
        return Constant{BigIntConstant{"-" + big->digits}};
    }
    return std::nullopt;
}

// Nothing where it does not fit.
std::optional<std::int64_t> power_of(std::int64_t base, std::int64_t exponent) {
    constexpr std::int64_t exponent_max = 128; // the bits of CPython's longest folded power
    if (exponent < 0 || exponent > exponent_max) return std::nullopt;
    std::int64_t power = 1;
    for (; exponent > 0; --exponent)
        if (__builtin_mul_overflow(power, base, &power)) return std::nullopt;
    return power;
}

std::optional<std::int64_t> combined_ints(std::int64_t left, ast::Operator op, std::int64_t right) {
    constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
    const bool divides = right != 0 && !(left == lowest && right == -1);
    const bool is_shift = right >= 0 && right < 63;
    std::int64_t result = 0;
    const auto unless = [&result](bool overflows) {
        return overflows ? std::nullopt : std::optional(result);
    };
    switch (op) {
    case ast::Operator::Add: return unless(__builtin_add_overflow(left, right, &result));
    case ast::Operator::Sub: return unless(__builtin_sub_overflow(left, right, &result));
    case ast::Operator::Mult: return unless(__builtin_mul_overflow(left, right, &result));
    case ast::Operator::FloorDiv:
        if (!divides) return std::nullopt;
        return left / right - (left % right != 0 && (left < 0) != (right < 0));
    case ast::Operator::Mod:
        if (!divides) return std::nullopt;
        result = left % right;
        return result != 0 && (result < 0) != (right < 0) ? result + right : result;
    case ast::Operator::Pow: return power_of(left, right);
    case ast::Operator::LShift:
        if (!is_shift) return std::nullopt;
        return unless(__builtin_mul_overflow(left, std::int64_t{1} << right, &result));
    case ast::Operator::RShift:
        if (!is_shift) return std::nullopt;
        return left >> right;
    case ast::Operator::BitAnd: return left & right;
    case ast::Operator::BitOr: return left | right;
    case ast::Operator::BitXor: return left ^ right;
    case ast::Operator::Div:
    case ast::Operator::MatMult: break;
    }
    return std::nullopt;
}

std::optional<Constant> folded_ints(std::int64_t left, ast::Operator op, std::int64_t right) {
    const auto result = combined_ints(left, op, right);
    return result ? std::optional(Constant{*result}) : std::nullopt;
}

std::optional<double> as_double(const Constant& constant) {
    constexpr std::int64_t exact_max = std::int64_t{1} << 53;
    if (const auto* number = std::get_if<double>(&constant.value)) return *number;
    if (const auto number = as_int(constant)) {
        if (*number <= exact_max && *number >= -exact_max) return static_cast<double>(*number);
    }
    return std::nullopt;
}

std::optional<Constant> folded_numbers(const Constant& left, ast::Operator op,
                                       const Constant& right) {
    const auto left_int = as_int(left);
    const auto right_int = as_int(right);
    if (left_int && right_int && op != ast::Operator::Div) {
        return folded_ints(*left_int, op, *right_int);
    }
    const auto x = as_double(left);
    const auto y = as_double(right);
    if (!x || !y) return std::nullopt;
    if (op == ast::Operator::Add) return Constant{*x + *y};
    if (op == ast::Operator::Sub) return Constant{*x - *y};
    if (op == ast::Operator::Mult) return Constant{*x * *y};
    if (op == ast::Operator::Div && *y != 0) return Constant{*x / *y};
    return std::nullopt;
}

// "=" * 40 is made by the compiler, up to CPython's limit.
std::optional<std::string> repeated(const std::string& text, std::int64_t count) {
    constexpr std::int64_t size_max = 4096;
    const auto size = static_cast<std::int64_t>(text.size());
    if (size == 0 || count < 0 || count > size_max / size) return std::nullopt;
    std::string result;
    for (std::int64_t k = 0; k < count; ++k)
        result += text;
    return result;
}

std::optional<Constant> folded_strings(const Constant& left, ast::Operator op,
                                       const Constant& right) {
    const auto* first = std::get_if<std::string>(&left.value);
    const auto* second = std::get_if<std::string>(&right.value);
    if (op == ast::Operator::Add && first && second) return Constant{*first + *second};
    if (op != ast::Operator::Mult || !(first || second)) return std::nullopt;
    const auto count = as_int(first ? right : left);
    auto text = count ? repeated(first ? *first : *second, *count) : std::nullopt;
    return text ? std::optional(Constant{std::move(*text)}) : std::nullopt;
}

// "abc"[0], which is a character of its own only where each is one byte.
std::optional<Constant> folded_item(const Constant& whole, std::int64_t index) {
    const auto place_in = [&](std::size_t size) -> std::optional<std::size_t> {
        const auto count = static_cast<std::int64_t>(size);
        if (index < -count || index >= count) return std::nullopt;
        return static_cast<std::size_t>(index < 0 ? index + count : index);
    };
    if (const auto* text = std::get_if<std::string>(&whole.value)) {
        const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
        const auto place = place_in(text->size());
        if (!place || !std::ranges::all_of(*text, is_ascii)) return std::nullopt;
        return Constant{std::string(1, (*text)[*place])};
    }
    if (const auto* tuple = std::get_if<TupleConstant>(&whole.value)) {
        const auto place = place_in(tuple->items.size());
        return place ? std::optional(tuple->items[*place]) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Constant> fold_tuple(const ast::Tuple& tuple) {
    TupleConstant folded;
    for (const ast::Expr& element : tuple.elts) {
        auto item = fold(element);
        if (!item) return std::nullopt;
        folded.items.push_back(std::move(*item));
    }
    return Constant{std::move(folded)};
}

} // namespace

std::optional<Constant> fold(const ast::Expr& expression) {
    if (const auto* constant = std::get_if<ast::Constant>(&expression.node)) {
        return to_constant(constant->value);
    }
    if (const auto* tuple = std::get_if<ast::Tuple>(&expression.node)) return fold_tuple(*tuple);
    if (const auto* name = std::get_if<ast::Name>(&expression.node)) {
        if (name->id == "__debug__") return Constant{true};
        return std::nullopt;
    }
    if (const auto* item = std::get_if<ast::Subscript>(&expression.node)) {
        if (item->ctx != ast::ExprContext::Load) return std::nullopt;
        const auto index = fold(*item->slice);
        const auto number = index ? as_int(*index) : std::nullopt;
        if (!number) return std::nullopt;
        const auto whole = fold(*item->value);
        return whole ? folded_item(*whole, *number) : std::nullopt;
    }
    if (const auto* unary = std::get_if<ast::UnaryOp>(&expression.node)) {
        const auto operand = fold(*unary->operand);
        if (operand && unary->op == ast::UnaryOperator::USub) return negated(*operand);
        const auto number = operand ? as_int(*operand) : std::nullopt;
        if (number && unary->op == ast::UnaryOperator::Invert) return Constant{~*number};
        return std::nullopt;
    }
    if (const auto* binary = std::get_if<ast::BinOp>(&expression.node)) {
        const auto right = fold(*binary->right); // The left side is the long one.
        if (!right) return std::nullopt;
        const auto left = fold(*binary->left);
        if (!left) return std::nullopt;
        if (auto text = folded_strings(*left, binary->op, *right)) return text;
        return folded_numbers(*left, binary->op, *right);
    }
    return std::nullopt;
}

std::string key_of(const Constant& constant) {
    return std::visit(
        overloaded{
            [](NoneConstant) { return std::string("none"); },
            [](bool truth) { return fmt::format("bool {}", truth); },
            [](std::int64_t number) { return fmt::format("int {}", number); },
            [](double number) {
                return fmt::format("float {}", std::bit_cast<std::uint64_t>(number));
            },
            [](const std::string& text) { return "str " + text; },
            [](EllipsisConstant) { return std::string("ellipsis"); },
            [](const BigIntConstant& big) { return "int " + big.digits; },
            [](const BytesConstant& bytes) { return "bytes " + bytes.bytes; },
            [](ComplexConstant number) {
                return fmt::format("complex {}", std::bit_cast<std::uint64_t>(number.imaginary));
            },
            [](const TupleConstant& tuple) { return "tuple " + joined_keys(tuple.items); },
            [](const FrozenSetConstant& set) { return "frozenset " + joined_keys(set.items); },
            [](CodeConstant code) { return fmt::format("code {}", code.index); },
        },
        constant.value);
}

} // namespace runtime::bytecode
