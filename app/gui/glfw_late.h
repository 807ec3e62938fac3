#pragma once

namespace app::gui {

// Loads the library that opens windows; false if it is not installed. Before it is loaded none of
// its functions may be called.
bool can_load_glfw();

} // namespace app::gui
