#pragma once

#include "app/draw/geometry.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Where the widgets of the last frame are, by name ("transport.play", "lesson.gather"). Tests find
// what they click by it, and the Tab key walks along it: widgets are remembered in drawing order.
namespace app::gui {

struct Widget {
    std::string name;
    draw::Rect rect;
    bool takes_focus = false;
};

class Registry {
  public:
    void begin_frame();
    void add(std::string_view name, draw::Rect rect, bool takes_focus);

    std::optional<draw::Rect> find(std::string_view name) const;
    const std::vector<Widget>& widgets() const { return widgets_; }

    // The focusable widget after (or before) the named one; the first (last) if it is gone.
    std::string neighbour(std::string_view name, int by) const;

  private:
    std::vector<Widget> widgets_;
};

} // namespace app::gui
