#include "app/draw/fitted_call.h"

#include <algorithm>

namespace app::draw {

namespace {

std::size_t next_letter(std::string_view text, std::size_t at) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        ++at;
    return at;
}

// A first argument such as "<Queue>" or a list is the same for many calls; another tells them
// apart.
bool begins_alike(std::string_view text) {
    const std::size_t bracket = text.find('(');
    if (bracket == std::string_view::npos || bracket + 1 >= text.size()) return true;
    return std::string_view("<[{").find(text[bracket + 1]) != std::string_view::npos;
}

// What stays in front: a call's name with its bracket, else about a third.
std::string_view head_of(std::string_view text) {
    const std::size_t bracket = text.find('(');
    if (bracket != std::string_view::npos) return text.substr(0, bracket + 1);
    std::size_t end = 0;
    while (end < text.size() / 3)
        end = next_letter(text, end);
    return text.substr(0, end);
}

} // namespace

std::string fitted_call(const TextMeasure& measure, std::string_view text, TextStyle style,
                        float room_px) {
    if (measure.width_px(text, style) <= room_px) return std::string(text);
    if (!begins_alike(text)) return measure.fitted(text, style, room_px);
    constexpr std::size_t telling_size = 4; // A tail of fewer letters says nothing.
    const std::string head = std::string(head_of(text)) + "…";
    const float room = room_px - measure.width_px(head, style);
    for (std::size_t at = next_letter(text, head_of(text).size()); at + telling_size <= text.size();
         at = next_letter(text, at)) {
        const std::string_view tail = text.substr(at);
        if (measure.width_px(tail, style) <= room) return head + std::string(tail);
    }
    return measure.fitted(text, style, room_px);
}

} // namespace app::draw
