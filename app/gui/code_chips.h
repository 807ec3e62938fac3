#pragma once

#include "app/gui/code_field.h"
#include "app/gui/code_marks.h"
#include "app/gui/widgets.h"
#include "runtime/source/source_text.h"

#include <map>

// What stands in the code's picture behind a line's own words: who is at that line, and the locals
// of the frame that runs.
namespace app::gui {

// Everything that the parts of the code's picture share.
struct CodeView {
    Frame& frame;
    Scroll& scroll;
    const runtime::source::SourceText& text;
    TextGrid grid;
    float gutter_px;
    std::uint32_t first_line;
    std::uint32_t last_line;
    float height_px; // Of what is in sight.

    draw::Canvas& canvas() const { return scroll.canvas(); }
    float line_y(std::uint32_t line) const {
        return grid.origin.y + static_cast<float>(line - 1) * grid.line_px;
    }
    // The edge of what is in sight.
    float right_px() const;
    bool is_shown(std::uint32_t line) const { return line >= first_line && line <= last_line; }
};

// Where a line's own words end.
float line_end_x(const CodeView& view, std::uint32_t line);

// Where what stands behind the words of a line ends, by line.
using LineEnds = std::map<std::uint32_t, float>;

// A chip for each task at its line, as many as the panel has room for, and the values. A comment
// that leaves them none is covered, but not in the line that is typed in.
LineEnds draw_chips(const CodeView& view, const CodeMarks& marks, std::uint32_t typed_in);

// Whether the mouse is on one of them.
bool is_over_chip(const Frame& frame);

} // namespace app::gui
