#pragma once

#include <cstdint>
#include <string>

namespace lessons {

enum class TextStyle : std::uint8_t { Plain, Strong, Code };

// A stretch of text in one style.
struct TextRun {
    TextStyle style = TextStyle::Plain;
    std::string text;

    friend bool operator==(const TextRun&, const TextRun&) = default;
};

} // namespace lessons
