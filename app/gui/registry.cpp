#include "app/gui/registry.h"

#include <algorithm>

namespace app::gui {

void Registry::begin_frame() {
    widgets_.clear();
}

void Registry::add(std::string_view name, draw::Rect rect, bool takes_focus) {
    widgets_.push_back({std::string(name), rect, takes_focus});
}

std::optional<draw::Rect> Registry::find(std::string_view name) const {
    for (const Widget& widget : widgets_) {
        if (widget.name == name) return widget.rect;
    }
    return std::nullopt;
}

std::string Registry::neighbour(std::string_view name, int by) const {
    std::vector<std::string_view> stops;
    for (const Widget& widget : widgets_) {
        if (widget.takes_focus) stops.push_back(widget.name);
    }
    if (stops.empty()) return "";
    const auto found = std::find(stops.begin(), stops.end(), name);
    const int count = static_cast<int>(stops.size());
    if (found == stops.end()) return std::string(by > 0 ? stops.front() : stops.back());
    const int at = static_cast<int>(found - stops.begin());
    return std::string(stops[static_cast<std::size_t>(((at + by) % count + count) % count)]);
}

} // namespace app::gui
