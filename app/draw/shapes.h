// Shapes made of Canvas's primitives: glyphs of the states, arrow heads, chips.
#pragma once

#include "app/draw/canvas.h"
#include "app/draw/theme.h"

namespace app::draw {

// Draws the state's glyph inside a square of `size_px` around `center`.
void draw_state_glyph(Canvas& canvas, State state, Point center, float size_px, Color color);

// Draws a bar in the state's look: fill, pattern, outline. Corners are rounded from 8 px on.
void draw_state_bar(Canvas& canvas, Rect rect, State state, const Theme& theme,
                    const Metrics& metrics, float opacity = 1);

// Draws a small square swatch with the state's look and glyph, for legends.
// Lays the sign of a call that holds up its loop over a running bar.
void draw_blocking_sign(Canvas& canvas, Rect rect, const Theme& theme, const Metrics& metrics,
                        float opacity = 1);

void draw_state_swatch(Canvas& canvas, Rect rect, State state, const Theme& theme,
                       const Metrics& metrics);

// The sign of what looks like a mistake: a triangle with a stroke and a dot.
void draw_warning_sign(Canvas& canvas, Point center, float size_px, Color color, float line_px);

// A filled arrow head whose tip is at `tip`, coming from `from`.
void draw_arrow_head(Canvas& canvas, Point tip, Point from, float size_px, Color color);

// A smooth curve with an arrow head that leaves one row downwards or upwards and meets another.
void draw_arrow(Canvas& canvas, Point from, Point to, Stroke stroke, float head_px);

} // namespace app::draw
