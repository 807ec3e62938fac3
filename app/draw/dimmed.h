// Words that step back, as those of what is yet to come, and can still be read.
#pragma once

#include "app/draw/geometry.h"

namespace app::draw {

// A share of the ink on its ground, or as much more of it as keeps a contrast of 3.
Color dimmed(Color ink, Color ground, float share);

} // namespace app::draw
