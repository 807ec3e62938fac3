#pragma once

#include "app/gui/panels.h"
#include "app/gui/widgets.h"

// The text field of the code panel: Dear ImGui's own multi-line field with invisible letters, over
// which the panel draws coloured ones. It fills the whole text, so that scrolling is the panel's
// and places are plain arithmetic: line times line height, columns times the font's one width.
namespace app::gui {

// Where the letters are.
struct TextGrid {
    Point origin; // Of the first line's first letter.
    float line_px = 0;
    float column_px = 0; // Of a letter that is no Chinese.
};

// The document's text as it is shown; a file that can only be read need not be one.
std::string shown_text(const model::Document& document);

// Takes the text into the field's buffer, or into the field itself while it is active.
void keep_buffer(Frame& frame, CodeUi& ui, const std::string& text);

// Runs the field; asks for an EditText if the user typed. `hides_press` keeps the mouse from it.
void run_field(Frame& frame, CodeUi& ui, const std::string& text, Rect rect, bool hides_press);

// Starts, goes on with or ends the dragging of a number; returns the literal under the mouse.
std::optional<std::uint32_t> use_numbers(Frame& frame, CodeUi& ui, const TextGrid& grid,
                                         const runtime::source::SourceText& text, bool is_hovered);

// Where a stretch of one line is drawn.
Rect rect_of(const Frame& frame, const TextGrid& grid, const runtime::source::SourceText& text,
             runtime::source::Span span);

} // namespace app::gui
