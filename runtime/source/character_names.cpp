#include "runtime/source/character_names.h"

#include <fmt/format.h>
#include <uniname.h>

#include <algorithm>
#include <array>
#include <cctype>

// Most names are libunistring's. It lacks those of ideographs, which are made of their numbers, and
// of control characters, which are aliases; and it misspells one final consonant of Hangul.
namespace runtime::source {

namespace {

struct IdeographRange {
    char32_t first, last;
};

constexpr std::string_view ideograph_prefix = "CJK UNIFIED IDEOGRAPH-";
constexpr IdeographRange ideographs[] = {{0x3400, 0x4dbf},   {0x4e00, 0x9fff},   {0x20000, 0x2a6df},
                                         {0x2a700, 0x2b738}, {0x2b740, 0x2b81d}, {0x2b820, 0x2cea1},
                                         {0x2ceb0, 0x2ebe0}, {0x30000, 0x3134a}};

bool is_ideograph(char32_t value) {
    return std::any_of(
        std::begin(ideographs), std::end(ideographs),
        [&](const IdeographRange& range) { return range.first <= value && value <= range.last; });
}

struct Alias {
    std::string_view name;
    char32_t value;
};

// clang-format off
constexpr Alias control_aliases[] = {
    {"NULL", 0}, {"NUL", 0}, {"START OF HEADING", 1}, {"SOH", 1}, {"START OF TEXT", 2},
    {"STX", 2}, {"END OF TEXT", 3}, {"ETX", 3}, {"END OF TRANSMISSION", 4}, {"EOT", 4},
    {"ENQUIRY", 5}, {"ENQ", 5}, {"ACKNOWLEDGE", 6}, {"ACK", 6}, {"ALERT", 7}, {"BEL", 7},
    {"BACKSPACE", 8}, {"BS", 8}, {"CHARACTER TABULATION", 9}, {"HORIZONTAL TABULATION", 9},
    {"HT", 9}, {"TAB", 9}, {"LINE FEED", 10}, {"NEW LINE", 10}, {"END OF LINE", 10}, {"LF", 10},
    {"NL", 10}, {"EOL", 10}, {"LINE TABULATION", 11}, {"VERTICAL TABULATION", 11}, {"VT", 11},
    {"FORM FEED", 12}, {"FF", 12}, {"CARRIAGE RETURN", 13}, {"CR", 13}, {"SHIFT OUT", 14},
    {"LOCKING-SHIFT ONE", 14}, {"SO", 14}, {"SHIFT IN", 15}, {"LOCKING-SHIFT ZERO", 15},
    {"SI", 15}, {"DATA LINK ESCAPE", 16}, {"DLE", 16}, {"DEVICE CONTROL ONE", 17}, {"DC1", 17},
    {"DEVICE CONTROL TWO", 18}, {"DC2", 18}, {"DEVICE CONTROL THREE", 19}, {"DC3", 19},
    {"DEVICE CONTROL FOUR", 20}, {"DC4", 20}, {"NEGATIVE ACKNOWLEDGE", 21}, {"NAK", 21},
    {"SYNCHRONOUS IDLE", 22}, {"SYN", 22}, {"END OF TRANSMISSION BLOCK", 23}, {"ETB", 23},
    {"CANCEL", 24}, {"CAN", 24}, {"END OF MEDIUM", 25}, {"EOM", 25}, {"SUBSTITUTE", 26},
    {"SUB", 26}, {"ESCAPE", 27}, {"ESC", 27}, {"INFORMATION SEPARATOR FOUR", 28},
    {"FILE SEPARATOR", 28}, {"FS", 28}, {"INFORMATION SEPARATOR THREE", 29},
    {"GROUP SEPARATOR", 29}, {"GS", 29}, {"INFORMATION SEPARATOR TWO", 30},
    {"RECORD SEPARATOR", 30}, {"RS", 30}, {"INFORMATION SEPARATOR ONE", 31},
    {"UNIT SEPARATOR", 31}, {"US", 31}, {"DELETE", 127}, {"DEL", 127}, {"NEXT LINE", 133},
    {"NEL", 133},
};
// clang-format on

constexpr std::string_view hangul_prefix = "HANGUL SYLLABLE ";
constexpr char32_t hangul_first = 0xac00;
constexpr char32_t hangul_last = 0xd7a3;
constexpr std::array<std::string_view, 19> hangul_leads = {"G", "GG", "N", "D",  "DD", "R", "M",
                                                           "B", "BB", "S", "SS", "",   "J", "JJ",
                                                           "C", "K",  "T", "P",  "H"};
constexpr std::array<std::string_view, 21> hangul_vowels = {
    "A",  "AE", "YA", "YAE", "EO", "E",  "YEO", "YE", "O",  "WA", "WAE",
    "OE", "YO", "U",  "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
constexpr std::array<std::string_view, 28> hangul_finals = {
    "",   "G",  "GG", "GS", "N",  "NJ", "NH", "D",  "L", "LG", "LM", "LB", "LS", "LT",
    "LP", "LH", "M",  "B",  "BS", "S",  "SS", "NG", "J", "C",  "K",  "T",  "P",  "H"};

std::string hangul_name(char32_t value) {
    const std::size_t index = value - hangul_first;
    const std::size_t final_count = hangul_finals.size();
    return fmt::format("{}{}{}{}", hangul_prefix,
                       hangul_leads[index / (hangul_vowels.size() * final_count)],
                       hangul_vowels[index / final_count % hangul_vowels.size()],
                       hangul_finals[index % final_count]);
}

std::optional<char32_t> hangul_named(std::string_view name) {
    for (char32_t value = hangul_first; value <= hangul_last; ++value)
        if (hangul_name(value) == name) return value;
    return {};
}

std::optional<char32_t> ideograph_named(std::string_view digits) {
    if (digits.size() < 4 || digits.size() > 5) return {};
    char32_t value = 0;
    for (const char c : digits) {
        const bool is_digit = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F');
        if (!is_digit) return {};
        value = value * 16 + static_cast<char32_t>(c <= '9' ? c - '0' : c - 'A' + 10);
    }
    if (!is_ideograph(value)) return {};
    return value;
}

} // namespace

std::string character_name(char32_t value) {
    if (is_ideograph(value))
        return fmt::format("{}{:X}", ideograph_prefix, static_cast<std::uint32_t>(value));
    if (hangul_first <= value && value <= hangul_last) return hangul_name(value);
    char name[UNINAME_MAX];
    return unicode_character_name(value, name) == nullptr ? "" : name;
}

std::optional<char32_t> character_named(std::string_view name) {
    if (name.starts_with(ideograph_prefix))
        return ideograph_named(name.substr(ideograph_prefix.size()));
    if (name.starts_with(hangul_prefix)) return hangul_named(name);
    std::string wanted(name);
    for (char& c : wanted)
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    for (const Alias& alias : control_aliases)
        if (alias.name == wanted) return alias.value;
    if (wanted.size() >= UNINAME_MAX || wanted.find('\0') != std::string::npos) return {};
    const char32_t found = unicode_name_character(wanted.c_str());
    if (found == UNINAME_INVALID) return {};
    return found;
}

} // namespace runtime::source
