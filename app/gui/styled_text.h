#pragma once

#include "app/gui/widgets.h"
#include "lessons/prose.h"

#include <vector>

// The prose of a lesson in its three styles, set into lines. Each function returns the height that
// it takes; with a null canvas it only measures.
namespace app::gui {

float draw_runs(const Frame& frame, draw::Canvas* canvas, Point at, float width_px,
                const std::vector<lessons::TextRun>& runs, Color plain, Color strong);

float draw_blocks(const Frame& frame, draw::Canvas* canvas, Point at, float width_px,
                  const std::vector<lessons::Block>& blocks, Color plain, Color strong);

} // namespace app::gui
