#pragma once

#include "runtime/source/span.h"

#include <cstdint>
#include <string_view>
#include <vector>

// Syntax colours: what each stretch of a text is, for an editor to paint while it is being typed.
// It works on characters alone, without blocks or a grammar, so that half-typed text gets the
// colours it is about to have: a string that is not closed yet ends with its line.
namespace runtime::syntax {

enum class ColourKind : std::uint8_t {
    Keyword,
    // `match` and `case` where they begin a line that ends in a colon.
    SoftKeyword,
    // True, False, None and `...`.
    Constant,
    // A name that Python gives to every program: print, range, ValueError.
    Builtin,
    Name,
    // The name after `def` or `class`.
    Definition,
    // The `@` and the dotted name of a decorator.
    Decorator,
    Number,
    // Quotes, prefix and text of a string; of an f-string all but its fields.
    String,
    // The braces of an f-string's field, its conversion and format spec.
    FieldMark,
    Comment,
    Operator,
    // What no Python text can hold here: a stray character, a wrong number.
    Error,
};

struct ColouredSpan {
    source::Span span;
    ColourKind kind = ColourKind::Name;

    friend bool operator==(const ColouredSpan&, const ColouredSpan&) = default;
};

// Spans in the order of the text that do not overlap; blanks and line ends have none. Any bytes are
// taken, and the time grows with their number alone.
std::vector<ColouredSpan> tokenize_for_colour(std::string_view text);

} // namespace runtime::syntax
