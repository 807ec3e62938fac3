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
    std::size_t panel = 0; // Which of the panels it is in, in drawing order.
};

class Registry {
  public:
    void begin_frame();
    // What is added from here on is in the panel of that name. Some take the keyboard themselves.
    void begin_panel(std::string_view name, bool takes_focus = false);
    void add(std::string_view name, draw::Rect rect, bool takes_focus);

    std::optional<draw::Rect> find(std::string_view name) const;
    const std::vector<Widget>& widgets() const { return widgets_; }

    // The focusable widget after (or before) the named one; the first (last) if it is gone.
    std::string neighbour(std::string_view name, int by) const;
    // The same among the widgets of one panel only.
    std::string neighbour_in(std::string_view panel, std::string_view name, int by) const;

    // The next panel (or the one before) that the keyboard can be on, from the one that holds the
    // named widget, or that has that name itself.
    std::string next_panel(std::string_view widget_or_panel, int by) const;
    // The first widget of a panel that takes the focus; empty if there is none.
    std::string first_in(std::string_view panel) const;

  private:
    std::string step(const std::vector<std::string_view>& stops, std::string_view name,
                     int by) const;

    std::vector<Widget> widgets_;
    struct Panel {
        std::string name;
        bool takes_focus = false;
    };
    std::vector<Panel> panels_;
};

} // namespace app::gui
