#pragma once

#include "runtime/source/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A number in the text as something to turn: a drag or a nudge changes its decimal text by its last
// digit, so `0.25` goes to `0.26` and `1.0` to `1.1`, never below 0, and keeps its way of writing.
// A whole number that sets a wait is turned in tenths, `1` to `0.9`, and loses them again at `2`.
namespace app::model {

// A decimal number literal in the text. Hexadecimal, complex and exponent forms are left alone.
struct NumberLiteral {
    runtime::source::Span span;
    int digits_after_point = 0;
    double value = 0;
};

// The numbers of a text in order of place; strings and comments hold none.
std::vector<NumberLiteral> find_literals(std::string_view text);

// The literal that begins at, or else holds, the offset.
std::optional<NumberLiteral> literal_at(const std::vector<NumberLiteral>& literals,
                                        std::uint32_t offset);

// The literal's text moved by so many last digits; never below 0. "0.4" by 2 is "0.6". With
// `digits_min` a literal of fewer digits after the point is turned as if it had so many.
std::string nudged(std::string_view literal, std::int64_t by, int digits_min = 0);

// The text for a value, written with as many digits after the point as the literal has.
std::string with_value(std::string_view literal, double value, int digits_min = 0);

// What was typed, if it is a decimal number that Python reads as one and not below 0.
std::optional<std::string> checked_literal(std::string_view typed);

// The text with one span replaced.
std::string replaced(std::string_view text, runtime::source::Span span, std::string_view by);

} // namespace app::model
