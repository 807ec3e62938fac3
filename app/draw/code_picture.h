// A program's text as a picture: coloured, its lines numbered, and at an event marked with who
// stands where. The exports put it beside a timeline.
#pragma once

#include "app/draw/canvas.h"
#include "app/draw/theme.h"
#include "app/model/code_places.h"
#include "app/model/source_paint.h"
#include "runtime/source/source_text.h"

#include <string_view>

namespace app::draw {

Color color_of(model::Paint paint, const Theme& theme);

struct CodePicture {
    const runtime::source::SourceText* text = nullptr; // Must be set.
    model::CodePlaces places;                          // Empty: nothing is marked.
    // Say how many lines are above and below those that there is room for: "… {count} more lines".
    std::string_view lines_above;
    std::string_view more_lines;
};

struct Size {
    float width = 0;
    float height = 0;
};

// What the whole text needs, with lines broken that do not fit into the width; with room for who is
// where, the same at every event.
Size code_size(const CodePicture& code, bool has_marks, float width_max,
               const TextMeasure& measure);

// Draws the text into a rectangle. Where that is lower than the text, the lines around the running
// one are shown; a line that is too long is broken.
void draw_code(Canvas& canvas, Rect rect, const CodePicture& code, const Theme& theme);

} // namespace app::draw
