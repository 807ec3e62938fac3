#pragma once

#include <string_view>

// How well an entry of a list fits what was typed to find it. All words that were typed have to fit
// somewhere; the beginning of a word counts for more than its middle, and a name for more than what
// is said about it. Letters may be left out: "drk" finds "Dark" and "stf" finds "Step forward".
namespace app::model {

struct NamedEntry {
    std::string_view title;
    std::string_view also; // Other names of it.
    std::string_view note; // What is said about it; all its letters have to be typed.
};

// 0 if it does not fit; 1 if nothing was typed. All in small letters.
int match_of_name(const NamedEntry& entry, std::string_view typed);

} // namespace app::model
