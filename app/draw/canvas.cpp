#include "app/draw/canvas.h"

namespace app::draw {

namespace {

bool starts_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

} // namespace

std::string TextMeasure::fitted(std::string_view text, TextStyle style, float room_px) const {
    if (width_px(text, style) <= room_px) return std::string(text);
    static constexpr std::string_view ellipsis = "…";
    const float letters_room = room_px - width_px(ellipsis, style);
    // Widths grow with length, so the longest beginning that fits is found by halving.
    std::size_t fits = 0;
    std::size_t too_long = text.size();
    while (too_long - fits > 1) {
        std::size_t middle = fits + (too_long - fits) / 2;
        while (middle > fits && !starts_character(text[middle]))
            --middle;
        if (middle == fits) break;
        if (width_px(text.substr(0, middle), style) <= letters_room) {
            fits = middle;
        } else {
            too_long = middle;
        }
    }
    if (fits < too_long) {
        // What is left between the two is one character of several bytes; it may still fit.
        std::size_t next = fits + 1;
        while (next < text.size() && !starts_character(text[next]))
            ++next;
        if (next < text.size() && width_px(text.substr(0, next), style) <= letters_room)
            fits = next;
    }
    // What is cut behind a space, or behind what was left out already, is cut there.
    while (fits > 0) {
        if (text[fits - 1] == ' ')
            --fits;
        else if (text.substr(0, fits).ends_with(ellipsis))
            fits -= ellipsis.size();
        else
            break;
    }
    if (fits == 0) return {};
    return std::string(text.substr(0, fits)).append(ellipsis);
}

void Canvas::label(Point at, std::string_view label_text, TextStyle style, Color color,
                   Anchor anchor) {
    const float baseline = at.y + measure().cap_height_px(style) / 2;
    text({at.x, baseline}, label_text, style, color, anchor);
}

} // namespace app::draw
