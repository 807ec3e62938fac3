#include "app/gui/legible.h"

#include "app/gui/stand_ins.h"
#include "runtime/source/character_names.h"
#include "runtime/source/utf8.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include <fmt/format.h>

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

std::string lower_name(char32_t character) {
    std::string name = runtime::source::character_name(character);
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return name;
}

// The text with each character that `replaced` has something for in that one's place.
template <class Replaced>
std::string_view with_replaced(std::string_view text, std::string& buffer, Replaced replaced) {
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
        if (const std::optional<std::string> by = replaced(point.value)) {
            buffer += text.substr(kept, at - kept);
            buffer += *by;
            kept = at + size;
            is_changed = true;
        }
        at += size;
    }
    if (!is_changed) return text;
    buffer += text.substr(kept);
    return buffer;
}

// Of our own fonts, or one that stands for a sign of another.
bool is_drawn_as_it_is(char32_t character) {
    return is_common(character) || stood_for(character) || can_show(character);
}

std::optional<std::string> drawn_by_other_font(char32_t sign, StandIn kind) {
    const auto by = stand_in(sign, kind);
    if (!by) return std::nullopt;
    std::string out;
    runtime::source::append_utf8(out, *by);
    return out;
}

} // namespace

std::string_view legible(std::string_view text, std::string& buffer) {
    return with_replaced(text, buffer, [](char32_t c) -> std::optional<std::string> {
        if (is_modifier(c)) return "";
        if (is_drawn_as_it_is(c)) return std::nullopt;
        return drawn_by_other_font(c, StandIn::Natural).value_or("◇");
    });
}

std::string_view legible_in_columns(std::string_view text, std::string& buffer) {
    return with_replaced(text, buffer, [](char32_t c) -> std::optional<std::string> {
        if (is_modifier(c)) return " ";
        if (is_drawn_as_it_is(c)) return std::nullopt;
        return drawn_by_other_font(c, StandIn::OneColumn).value_or("◇");
    });
}

bool is_sign(char32_t character) {
    return !is_common(character) && !is_modifier(character);
}

std::string name_of_sign(char32_t character) {
    const std::string name = lower_name(character);
    return fmt::format("{}U+{:04X}", name.empty() ? "" : name + "  ·  ",
                       static_cast<std::uint32_t>(character));
}

} // namespace app::gui
