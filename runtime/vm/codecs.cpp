#include "runtime/vm/codecs.h"

#include "runtime/source/character_names.h"
#include "runtime/vm/codec_tables.h"
#include "runtime/vm/types_unicode.h"

#include <fmt/format.h>

#include <cctype>

namespace runtime::vm {

namespace {

bool is_surrogate(std::uint32_t point) {
    return point >= 0xd800 && point <= 0xdfff;
}

Sequence found(std::uint32_t point, std::size_t size) {
    return {.point = point, .size = size};
}

Sequence fault(std::size_t wrong, const char* reason) {
    return {.wrong = wrong, .reason = reason};
}

// --- UTF-8 ---------------------------------------------------------------------------------------

Sequence decode_utf8(const Codec&, std::string_view bytes, std::size_t at) {
    auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const std::uint32_t lead = byte(at);
    if (lead < 0x80) return found(lead, 1);
    if (lead < 0xc2 || lead > 0xf4) return fault(1, "invalid start byte");
    const std::size_t size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    const unsigned low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    std::uint32_t point = lead & (0x7fU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if (at + i >= bytes.size()) return fault(i, "unexpected end of data");
        const unsigned next = byte(at + i);
        const bool fits = i == 1 ? next >= low && next <= high : (next & 0xc0) == 0x80;
        if (!fits) return fault(i, "invalid continuation byte");
        point = point << 6 | (next & 0x3f);
    }
    return found(point, size);
}

bool encode_utf8(const Codec&, std::string& out, std::uint32_t point) {
    if (is_surrogate(point)) return false;
    append_code_point(out, point);
    return true;
}

// --- one byte a character ------------------------------------------------------------------------

Sequence decode_range(const Codec& codec, std::string_view bytes, std::size_t at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    return byte <= codec.last ? found(byte, 1) : fault(1, "ordinal not in range(128)");
}

bool encode_range(const Codec& codec, std::string& out, std::uint32_t point) {
    if (point > codec.last) return false;
    out += static_cast<char>(point);
    return true;
}

constexpr char16_t undefined = 0xfffe;

Sequence decode_map(const Codec& codec, std::string_view bytes, std::size_t at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte < 0x80) return found(byte, 1);
    const char16_t point = codec.upper_half[byte - 0x80U];
    return point == undefined ? fault(1, "character maps to <undefined>") : found(point, 1);
}

bool encode_map(const Codec& codec, std::string& out, std::uint32_t point) {
    if (point < 0x80) {
        out += static_cast<char>(point);
        return true;
    }
    if (point >= undefined) return false;
    const std::size_t at = codec.upper_half.find(static_cast<char16_t>(point));
    if (at == std::u16string_view::npos) return false;
    out += static_cast<char>(0x80 + at);
    return true;
}

// --- UTF-16 and UTF-32 ---------------------------------------------------------------------------

void append_unit(const Codec& codec, std::string& out, std::uint32_t unit) {
    for (std::uint32_t i = 0; i < codec.unit; ++i) {
        const std::uint32_t place = codec.is_big_endian ? codec.unit - 1 - i : i;
        out += static_cast<char>(unit >> (8 * place) & 0xff);
    }
}

std::uint32_t unit_at(const Codec& codec, std::string_view bytes, std::size_t at) {
    std::uint32_t unit = 0;
    for (std::uint32_t i = 0; i < codec.unit; ++i) {
        const std::uint32_t place = codec.is_big_endian ? codec.unit - 1 - i : i;
        unit |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i]))
                << (8 * place);
    }
    return unit;
}

Sequence decode_utf16(const Codec& codec, std::string_view bytes, std::size_t at) {
    if (bytes.size() - at < 2) return fault(1, "truncated data");
    const std::uint32_t unit = unit_at(codec, bytes, at);
    if (!is_surrogate(unit)) return found(unit, 2);
    if (unit >= 0xdc00) return fault(2, "illegal encoding");
    if (bytes.size() - at < 4) return fault(bytes.size() - at, "unexpected end of data");
    const std::uint32_t next = unit_at(codec, bytes, at + 2);
    if (next < 0xdc00 || next > 0xdfff) return fault(2, "illegal UTF-16 surrogate");
    return found(0x10000 + ((unit - 0xd800) << 10) + (next - 0xdc00), 4);
}

bool encode_utf16(const Codec& codec, std::string& out, std::uint32_t point) {
    if (is_surrogate(point)) return false;
    if (point >= 0x10000) {
        append_unit(codec, out, 0xd800 + ((point - 0x10000) >> 10));
        point = 0xdc00 + ((point - 0x10000) & 0x3ff);
    }
    append_unit(codec, out, point);
    return true;
}

Sequence decode_utf32(const Codec& codec, std::string_view bytes, std::size_t at) {
    if (bytes.size() - at < 4) return fault(bytes.size() - at, "truncated data");
    const std::uint32_t point = unit_at(codec, bytes, at);
    if (is_surrogate(point))
        return fault(4, "code point in surrogate code point range(0xd800, 0xe000)");
    if (point > 0x10ffff) return fault(4, "code point not in range(0x110000)");
    return found(point, 4);
}

bool encode_utf32(const Codec& codec, std::string& out, std::uint32_t point) {
    if (is_surrogate(point)) return false;
    append_unit(codec, out, point);
    return true;
}

// --- escapes -------------------------------------------------------------------------------------

Sequence decode_hex(std::string_view bytes, std::size_t at, std::size_t count, const char* reason) {
    std::uint32_t point = 0;
    std::size_t i = at + 2;
    for (; i < at + 2 + count; ++i) {
        if (i >= bytes.size() || std::isxdigit(static_cast<unsigned char>(bytes[i])) == 0)
            return fault(i - at, reason);
        const char c = bytes[i];
        point = point << 4 | static_cast<std::uint32_t>(c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
    }
    return point > 0x10ffff ? fault(i - at, "illegal Unicode character") : found(point, i - at);
}

Sequence decode_octal(std::string_view bytes, std::size_t at) {
    std::uint32_t point = 0;
    std::size_t i = at + 1;
    while (i < bytes.size() && i < at + 4 && bytes[i] >= '0' && bytes[i] <= '7')
        point = point * 8 + static_cast<std::uint32_t>(bytes[i++] - '0');
    return found(point, i - at);
}

Sequence decode_name(std::string_view bytes, std::size_t at) {
    constexpr const char* malformed = "malformed \\N character escape";
    if (bytes.substr(at + 2, 1) != "{") return fault(2, malformed);
    const std::size_t close = bytes.find('}', at);
    if (close == std::string_view::npos) return fault(bytes.size() - at, malformed);
    if (close == at + 3) return fault(4, malformed);
    const auto named = source::character_named(bytes.substr(at + 3, close - at - 3));
    if (!named) return fault(close + 1 - at, "unknown Unicode character name");
    return found(*named, close + 1 - at);
}

Sequence decode_escape(const Codec&, std::string_view bytes, std::size_t at) {
    if (bytes[at] != '\\') return found(static_cast<unsigned char>(bytes[at]), 1);
    if (at + 1 == bytes.size()) return fault(1, "\\ at end of string");
    constexpr std::string_view letters = "\\'\"abfnrtv", meanings = "\\'\"\a\b\f\n\r\t\v";
    const char c = bytes[at + 1];
    if (c == '\n') return {.size = 2, .is_silent = true};
    if (const std::size_t i = letters.find(c); i != std::string_view::npos)
        return found(static_cast<unsigned char>(meanings[i]), 2);
    if (c >= '0' && c <= '7') return decode_octal(bytes, at);
    if (c == 'x') return decode_hex(bytes, at, 2, "truncated \\xXX escape");
    if (c == 'u') return decode_hex(bytes, at, 4, "truncated \\uXXXX escape");
    if (c == 'U') return decode_hex(bytes, at, 8, "truncated \\UXXXXXXXX escape");
    if (c == 'N') return decode_name(bytes, at);
    return found('\\', 1);
}

bool encode_escape(const Codec&, std::string& out, std::uint32_t point) {
    if (point == '\\')
        out += "\\\\";
    else if (point == '\n')
        out += "\\n";
    else if (point == '\r')
        out += "\\r";
    else if (point == '\t')
        out += "\\t";
    else if (point >= 0x20 && point < 0x7f)
        out += static_cast<char>(point);
    else
        out += point < 0x100     ? fmt::format("\\x{:02x}", point)
               : point < 0x10000 ? fmt::format("\\u{:04x}", point)
                                 : fmt::format("\\U{:08x}", point);
    return true;
}

// --- finding one ---------------------------------------------------------------------------------

struct NamedCodec {
    std::string_view names;
    Codec codec;
};

constexpr const char* no_surrogates = "surrogates not allowed";

constexpr Codec utf_codec(const char* name, std::uint32_t unit, bool is_big_endian,
                          std::string_view mark = "") {
    return {.name = name,
            .encode_reason = no_surrogates,
            .is_ascii_based = unit == 1,
            .passes_surrogates = true,
            .decode = unit == 1   ? decode_utf8
                      : unit == 2 ? decode_utf16
                                  : decode_utf32,
            .encode = unit == 1   ? encode_utf8
                      : unit == 2 ? encode_utf16
                                  : encode_utf32,
            .mark = mark,
            .unit = unit,
            .is_big_endian = is_big_endian};
}

constexpr Codec range_codec(const char* name, const char* reason, std::uint32_t last) {
    return {.name = name,
            .encode_reason = reason,
            .decode = decode_range,
            .encode = encode_range,
            .last = last};
}

constexpr NamedCodec codecs[] = {
    {"utf_8 u8 utf utf8 utf8_ucs2 utf8_ucs4 cp65001", utf_codec("utf-8", 1, false)},
    {"ascii 646 ansi_x3.4_1968 ansi_x3_4_1968 ansi_x3.4_1986 cp367 csascii ibm367 iso646_us "
     "iso_646.irv_1991 iso_ir_6 us us_ascii",
     range_codec("ascii", "ordinal not in range(128)", 127)},
    {"latin_1 8859 cp819 csisolatin1 ibm819 iso8859 iso8859_1 iso_8859_1 iso_8859_1_1987 "
     "iso_ir_100 l1 latin latin1",
     range_codec("latin-1", "ordinal not in range(256)", 255)},
    {"utf_8_sig", utf_codec("utf-8", 1, false, "\xef\xbb\xbf")},
    {"utf_16 u16 utf16", utf_codec("utf-16", 2, false, {"\xff\xfe", 2})},
    {"utf_16_le unicodelittleunmarked utf_16le", utf_codec("utf-16-le", 2, false)},
    {"utf_16_be unicodebigunmarked utf_16be", utf_codec("utf-16-be", 2, true)},
    {"utf_32 u32 utf32", utf_codec("utf-32", 4, false, {"\xff\xfe\0\0", 4})},
    {"utf_32_le utf_32le", utf_codec("utf-32-le", 4, false)},
    {"utf_32_be utf_32be", utf_codec("utf-32-be", 4, true)},
    {"unicode_escape",
     {.name = "unicodeescape",
      .encode_reason = "",
      .is_ascii_based = false,
      .decode = decode_escape,
      .encode = encode_escape}},
};

// Small letters, and one underscore where anything else stands.
std::string normalized(std::string_view name) {
    std::string out;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 128 && (std::isalnum(byte) != 0 || c == '.'))
            out += static_cast<char>(std::tolower(byte));
        else if (!out.empty() && out.back() != '_')
            out += '_';
    }
    return out;
}

bool has_word(std::string_view words, std::string_view wanted) {
    for (std::size_t at = words.find(wanted); at != std::string_view::npos;
         at = words.find(wanted, at + 1)) {
        const std::size_t end = at + wanted.size();
        if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' '))
            return true;
    }
    return false;
}

} // namespace

CodecSearch find_codec(std::string_view name, Codec& found_codec) {
    const std::string wanted = normalized(name);
    if (wanted.empty()) return CodecSearch::Unknown;
    for (const NamedCodec& each : codecs) {
        if (!has_word(each.names, wanted)) continue;
        found_codec = each.codec;
        return CodecSearch::Found;
    }
    for (const CharacterMap& map : character_maps) {
        if (!has_word(map.names, wanted)) continue;
        found_codec = {.name = "charmap",
                       .encode_reason = "character maps to <undefined>",
                       .decode = decode_map,
                       .encode = encode_map,
                       .upper_half = map.upper_half};
        return CodecSearch::Found;
    }
    if (has_word(byte_encodings, wanted)) return CodecSearch::NotText;
    return has_word(other_encodings, wanted) ? CodecSearch::Unsupported : CodecSearch::Unknown;
}

std::size_t skip_mark(Codec& codec, std::string_view bytes) {
    if (codec.mark.empty()) return 0;
    const std::string_view reversed(codec.unit == 2 ? "\xfe\xff" : "\0\0\xfe\xff", codec.unit);
    const bool is_reversed = codec.unit > 1 && bytes.starts_with(reversed);
    const bool is_marked = bytes.starts_with(codec.mark);
    const std::size_t size = is_marked || is_reversed ? codec.mark.size() : 0;
    if (codec.unit == 2) codec = utf_codec(is_reversed ? "utf-16-be" : "utf-16-le", 2, is_reversed);
    if (codec.unit == 4) codec = utf_codec(is_reversed ? "utf-32-be" : "utf-32-le", 4, is_reversed);
    return size;
}

void append_surrogate(const Codec& codec, std::string& out, std::uint32_t point) {
    if (codec.unit == 1)
        append_code_point(out, point);
    else
        append_unit(codec, out, point);
}

Sequence surrogate_at(const Codec& codec, std::string_view bytes, std::size_t at) {
    const std::size_t size = codec.unit == 1 ? 3 : codec.unit;
    if (!codec.passes_surrogates || bytes.size() - at < size) return {};
    std::uint32_t point = 0;
    if (codec.unit > 1) {
        point = unit_at(codec, bytes, at);
    } else {
        auto low_bits = [&](std::size_t i) {
            return static_cast<unsigned char>(bytes[at + i]) & 0x3fU;
        };
        if (bytes[at] != '\xed' || (bytes[at + 2] & '\xc0') != '\x80') return {};
        point = 0xd000 | low_bits(1) << 6 | low_bits(2);
    }
    return is_surrogate(point) ? found(point, size) : Sequence{};
}

} // namespace runtime::vm
