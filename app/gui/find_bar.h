#pragma once

#include "app/gui/panels.h"

// The bar over the code in which words are looked for and replaced.
namespace app::gui {

// 0 while it is closed.
float find_bar_height(const Frame& frame);

void draw_find_bar(Frame& frame, draw::Canvas& canvas, Rect bar, FindUi& ui);

} // namespace app::gui
