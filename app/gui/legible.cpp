#include "app/gui/legible.h"

#include "runtime/source/character_names.h"
#include "runtime/source/utf8.h"

#include <algorithm>
#include <cctype>

namespace app::gui {

namespace {

// Letters of all scripts, and signs that are in every text: not worth a look.
bool is_common(char32_t character) {
    constexpr char32_t first_symbol = 0x2300;
    constexpr char32_t first_ideograph = 0x2E80;
    constexpr char32_t last_ideograph = 0xD7FF;
    return character < first_symbol ||
           (character >= first_ideograph && character <= last_ideograph);
}

// It only changes the looks of the character before it, or joins two.
bool is_modifier(char32_t character) {
    return character == 0x200D || (character >= 0xFE00 && character <= 0xFE0F) ||
           (character >= 0x1F3FB && character <= 0x1F3FF);
}

std::string spelled(char32_t character) {
    std::string name = runtime::source::character_name(character);
    if (name.empty()) return "[?]";
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return "[" + name + "]";
}

} // namespace

std::string_view legible(std::string_view text, std::string& buffer, Spelling spelling) {
    buffer.clear();
    std::size_t kept = 0; // As far as the text is in the buffer.
    bool is_changed = false;
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0xE2) {
            ++at;
            continue;
        }
        const runtime::source::CodePoint point = runtime::source::decode_utf8(text.substr(at));
        const std::size_t size = std::max<std::uint32_t>(1, point.size);
        const bool is_left_out = is_modifier(point.value);
        if (is_left_out || (!is_common(point.value) && !can_show(point.value))) {
            buffer += text.substr(kept, at - kept);
            if (!is_left_out)
                buffer += spelling == Spelling::Words ? spelled(point.value) : std::string("◇");
            kept = at + size;
            is_changed = true;
        }
        at += size;
    }
    if (!is_changed) return text;
    buffer += text.substr(kept);
    return buffer;
}

} // namespace app::gui
