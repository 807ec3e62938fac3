#include "app/gui/code_colour.h"

#include "runtime/syntax/colour.h"

namespace app::gui {

using runtime::syntax::ColouredSpan;
using runtime::syntax::ColourKind;

namespace {

bool is_called(std::string_view text, const ColouredSpan& name) {
    return name.span.end < text.size() && text[name.span.end] == '(';
}

Paint paint_of(std::string_view text, const ColouredSpan& found) {
    switch (found.kind) {
    case ColourKind::Keyword:
    case ColourKind::SoftKeyword:
    case ColourKind::Constant: return Paint::Keyword;
    case ColourKind::Builtin: return is_called(text, found) ? Paint::Function : Paint::Type;
    case ColourKind::Name: return is_called(text, found) ? Paint::Function : Paint::Plain;
    case ColourKind::Definition:
    case ColourKind::Decorator: return Paint::Function;
    case ColourKind::Number: return Paint::Number;
    case ColourKind::String: return Paint::String;
    case ColourKind::FieldMark:
    case ColourKind::Operator: return Paint::Operator;
    case ColourKind::Comment: return Paint::Comment;
    case ColourKind::Error: return Paint::Plain;
    }
    return Paint::Plain;
}

} // namespace

std::vector<PaintSpan> paint_source(std::string_view text) {
    std::vector<PaintSpan> out;
    for (const ColouredSpan& found : runtime::syntax::tokenize_for_colour(text)) {
        out.push_back({found.span, paint_of(text, found)});
    }
    return out;
}

draw::Color color_of(Paint paint, const draw::Theme& theme) {
    switch (paint) {
    case Paint::Plain: return theme.text;
    case Paint::Keyword: return theme.code_keyword;
    case Paint::Function: return theme.code_function;
    case Paint::String: return theme.code_string;
    case Paint::Number: return theme.code_number;
    case Paint::Comment: return theme.code_comment;
    case Paint::Type: return theme.code_type;
    case Paint::Operator: return theme.code_operator;
    }
    return theme.text;
}

} // namespace app::gui
