#pragma once

#include "runtime/source/span.h"

#include <string_view>
#include <vector>

// What the words of Python source are, by stretches of the text, for colouring them. Text between
// two stretches is plain.
namespace app::model {

enum class Paint : std::uint8_t {
    Plain,
    Keyword,
    Function,
    String,
    Number,
    Comment,
    Type,
    Operator
};

struct PaintSpan {
    runtime::source::Span span;
    Paint paint = Paint::Plain;
};

std::vector<PaintSpan> paint_source(std::string_view text);

} // namespace app::model
