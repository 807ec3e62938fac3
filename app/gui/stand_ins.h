#pragma once

#include <cstdint>
#include <optional>
#include <vector>

// Dear ImGui's characters have 16 bits here, and its fonts are ours; emoji and rare signs are drawn
// from whatever font of the system has them in outlines. Each gets a character of the private use
// area that stands for it in a text to be drawn, and its picture is put into the atlas under that.
namespace app::gui {

// Signs are wider than the letters of the code. There they are made to fit its columns.
enum class StandIn : std::uint8_t { Natural, OneColumn };

// The character to draw in the sign's place; nothing if no font has it.
std::optional<char32_t> stand_in(char32_t sign, StandIn kind);

struct StoodFor {
    char32_t sign = 0;
    StandIn kind = StandIn::Natural;
};
// What a character stands for; nothing if it stands for itself.
std::optional<StoodFor> stood_for(char32_t character);

// A sign as the atlas takes it: a byte of coverage for each pixel.
struct SignPicture {
    int width = 0;
    int height = 0;
    int left = 0; // From the pen to the picture.
    int rise = 0; // From the baseline up to its top.
    float advance_px = 0;
    std::vector<std::uint8_t> coverage;
};

// At a size of the em; not wider than `width_max_px`, unless that is 0.
SignPicture picture_of(char32_t sign, float em_px, float width_max_px);

} // namespace app::gui
