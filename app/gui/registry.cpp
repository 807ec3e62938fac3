#include "app/gui/registry.h"

#include <algorithm>

namespace app::gui {

void Registry::begin_frame() {
    widgets_.clear();
    panels_.assign(1, {});
}

void Registry::begin_panel(std::string_view name, bool takes_focus) {
    panels_.push_back({std::string(name), takes_focus});
}

void Registry::add(std::string_view name, draw::Rect rect, bool takes_focus) {
    const std::size_t panel = panels_.empty() ? 0 : panels_.size() - 1;
    widgets_.push_back({std::string(name), rect, takes_focus, panel});
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
    return step(stops, name, by);
}

std::string Registry::neighbour_in(std::string_view panel, std::string_view name, int by) const {
    std::vector<std::string_view> stops;
    for (const Widget& widget : widgets_) {
        if (widget.takes_focus && panels_[widget.panel].name == panel) stops.push_back(widget.name);
    }
    return step(stops, name, by);
}

std::string Registry::step(const std::vector<std::string_view>& stops, std::string_view name,
                           int by) const {
    if (stops.empty()) return "";
    const auto found = std::find(stops.begin(), stops.end(), name);
    const int count = static_cast<int>(stops.size());
    if (found == stops.end()) return std::string(by > 0 ? stops.front() : stops.back());
    const int at = static_cast<int>(found - stops.begin());
    return std::string(stops[static_cast<std::size_t>(((at + by) % count + count) % count)]);
}

std::string Registry::next_panel(std::string_view widget_or_panel, int by) const {
    std::vector<bool> can_be_on(panels_.size());
    std::string_view from = widget_or_panel;
    for (const Widget& widget : widgets_) {
        if (widget.name == widget_or_panel) from = panels_[widget.panel].name;
        if (widget.takes_focus) can_be_on[widget.panel] = true;
    }
    std::vector<std::string_view> stops;
    for (std::size_t i = 0; i < panels_.size(); ++i) {
        if (can_be_on[i] || panels_[i].takes_focus) stops.push_back(panels_[i].name);
    }
    return step(stops, from, by);
}

std::string Registry::first_in(std::string_view panel) const {
    return neighbour_in(panel, "", 1);
}

} // namespace app::gui
