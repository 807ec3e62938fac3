#include "app/model/source_paint.h"

#include "runtime/syntax/colour.h"

namespace app::model {

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

} // namespace app::model
