#pragma once

#include "app/draw/theme.h"
#include "runtime/source/span.h"

#include <string_view>
#include <vector>

// The colours of Python source, by stretches of the text. Text between two stretches is plain.
namespace app::gui {

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

draw::Color color_of(Paint paint, const draw::Theme& theme);

} // namespace app::gui
