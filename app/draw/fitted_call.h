#pragma once

#include "app/draw/canvas.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace app::draw {

// A task's or a call's name in the room there is. What is too long is cut in its middle where what
// tells one call from another stands at its end: "consumer(…'cons-2')", "worker…r-17"; else at its
// end: "fetch('B', …". Where another name has the first `shared` bytes too (alike.h of app/model),
// what differs stays in sight: "download(…/2.png')".
std::string fitted_call(const TextMeasure& measure, std::string_view text, TextStyle style,
                        float room_px, std::size_t shared = 0);

} // namespace app::draw
