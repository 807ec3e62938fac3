// str.encode and bytes.decode for UTF-8, ASCII and Latin-1.

#include "runtime/vm/types_str.h"

namespace runtime::vm {

namespace {

enum class Codec : std::uint8_t { Utf8, Ascii, Latin1, None };

std::string normalized(std::string_view name) {
    std::string out;
    for (char c : name) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
        out += c == '_' || c == ' ' ? '-' : c;
    }
    return out;
}

Codec find_codec(Machine& machine, std::string_view name) {
    std::string wanted = normalized(name);
    if (wanted == "utf-8" || wanted == "utf8" || wanted == "u8" || wanted == "cp65001")
        return Codec::Utf8;
    if (wanted == "ascii" || wanted == "us-ascii" || wanted == "646") return Codec::Ascii;
    if (wanted == "latin-1" || wanted == "latin1" || wanted == "iso-8859-1" ||
        wanted == "iso8859-1" || wanted == "l1" || wanted == "8859" || wanted == "cp819")
        return Codec::Latin1;
    for (const char* known :
         {"gbk",      "gb2312", "gb18030", "big5",           "shift-jis",
          "sjis",     "euc-jp", "euc-kr",  "cp936",          "cp1252",
          "utf-16",   "utf16",  "utf-32",  "utf-8-sig",      "idna",
          "punycode", "hex",    "base64",  "unicode-escape", "raw-unicode-escape",
          "utf-7",    "cp437",  "koi8-r",  "rot13"}) {
        if (wanted != known && wanted.rfind(std::string(known) + "-", 0) != 0) continue;
        machine.refuse(fmt::format("the encoding '{}' is not supported", name),
                       "utf-8, ascii and latin-1 are");
        return Codec::None;
    }
    machine.raise(machine.types.LookupError, "unknown encoding: {}", name);
    return Codec::None;
}

const char* codec_name(Codec codec) {
    return codec == Codec::Utf8 ? "utf-8" : codec == Codec::Ascii ? "ascii" : "latin-1";
}

Value unknown_handler(Machine& machine, std::string_view errors) {
    return machine.raise(machine.types.LookupError, "unknown error handler name '{}'", errors);
}

Value decode_error(Machine& machine, Codec codec, std::string_view bytes, std::size_t start,
                   std::size_t end, const char* reason) {
    return machine.raise(machine.make_exception(
        machine.types.UnicodeDecodeError, {machine.str(codec_name(codec)), machine.bytes(bytes),
                                           Value::of(start), Value::of(end), machine.str(reason)}));
}

// The length of a well-formed UTF-8 sequence at `at`, or 0; then how many bytes are wrong and why.
std::size_t utf8_sequence(std::string_view bytes, std::size_t at, std::size_t& wrong,
                          const char*& reason) {
    auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    unsigned lead = byte(at);
    wrong = 1;
    if (lead < 0x80) return 1;
    reason = "invalid start byte";
    if (lead < 0xc2 || lead > 0xf4) return 0;
    std::size_t size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    unsigned low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    unsigned high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    for (std::size_t i = 1; i < size; ++i) {
        if (at + i >= bytes.size()) {
            reason = "unexpected end of data";
            wrong = i;
            return 0;
        }
        unsigned next = byte(at + i);
        bool fits = i == 1 ? next >= low && next <= high : (next & 0xc0) == 0x80;
        if (!fits) {
            reason = "invalid continuation byte";
            wrong = i;
            return 0;
        }
    }
    return size;
}

bool handle_bad_bytes(std::string& out, std::string_view bad, std::string_view errors) {
    if (errors == "ignore") return true;
    if (errors == "replace") {
        append_code_point(out, 0xfffd);
        return true;
    }
    for (char c : bad) {
        auto byte = static_cast<unsigned char>(c);
        if (errors == "backslashreplace")
            out += fmt::format("\\x{:02x}", byte);
        else if (errors == "surrogateescape")
            append_code_point(out, 0xdc00U + byte);
        else
            return false;
    }
    return true;
}

// Appends what an error handler makes of characters that the codec lacks; false: unknown handler.
bool handle_bad_characters(std::string& out, std::string_view bad, std::string_view errors) {
    if (errors == "ignore") return true;
    while (!bad.empty()) {
        std::uint32_t point = next_code_point(bad);
        if (errors == "replace")
            out += '?';
        else if (errors == "xmlcharrefreplace")
            out += fmt::format("&#{};", point);
        else if (errors == "backslashreplace")
            out += point < 0x100     ? fmt::format("\\x{:02x}", point)
                   : point < 0x10000 ? fmt::format("\\u{:04x}", point)
                                     : fmt::format("\\U{:08x}", point);
        else if (errors == "surrogateescape" && point >= 0xdc80 && point <= 0xdcff)
            out += static_cast<char>(point - 0xdc00);
        else if (errors == "surrogatepass")
            append_code_point(out, point);
        else
            return false;
    }
    return true;
}

bool has_surrogates(std::string_view text) {
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
        if (static_cast<unsigned char>(text[i]) == 0xed &&
            static_cast<unsigned char>(text[i + 1]) >= 0xa0)
            return true;
    return false;
}

Value encode_error(Machine& machine, Codec codec, const Value& text, std::size_t start,
                   std::size_t end) {
    const char* reason = codec == Codec::Utf8    ? "surrogates not allowed"
                         : codec == Codec::Ascii ? "ordinal not in range(128)"
                                                 : "ordinal not in range(256)";
    return machine.raise(machine.make_exception(
        machine.types.UnicodeEncodeError, {machine.str(codec_name(codec)), text, Value::of(start),
                                           Value::of(end), machine.str(reason)}));
}

// decode(self, encoding='utf-8', errors='strict') and encode alike.
bool take_names(Machine& machine, const Arguments& args, const char* method) {
    for (std::uint32_t i = 1; i < 3; ++i) {
        if (is_str(args[i])) continue;
        machine.raise(machine.types.TypeError, "{}() argument '{}' must be str, not {}", method,
                      i == 1 ? "encoding" : "errors", type_name(machine, args[i]));
        return false;
    }
    return true;
}

Value encode_method(Machine& machine, const Arguments& args) {
    if (!take_names(machine, args, "encode")) return {};
    return encode_text(machine, args[0], text_of(args[1]), text_of(args[2]));
}

Value decode_method(Machine& machine, const Arguments& args) {
    if (!take_names(machine, args, "decode")) return {};
    return decode_bytes(machine, as<Bytes>(args[0])->data, text_of(args[1]), text_of(args[2]));
}

} // namespace

Value decode_bytes(Machine& machine, std::string_view bytes, std::string_view encoding,
                   std::string_view errors) {
    Codec codec = find_codec(machine, encoding);
    if (codec == Codec::None) return {};
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        std::size_t wrong = 1, size = 1;
        const char* reason = "ordinal not in range(128)";
        auto byte = static_cast<unsigned char>(bytes[at]);
        if (codec == Codec::Utf8) {
            size = utf8_sequence(bytes, at, wrong, reason);
        } else if (codec == Codec::Latin1) {
            append_code_point(out, byte);
            ++at;
            continue;
        } else if (byte >= 128) {
            size = 0;
        }
        if (size > 0) {
            out += bytes.substr(at, size);
            at += size;
            continue;
        }
        if (errors == "strict") return decode_error(machine, codec, bytes, at, at + wrong, reason);
        if (!handle_bad_bytes(out, bytes.substr(at, wrong), errors))
            return unknown_handler(machine, errors);
        at += wrong;
    }
    return machine.str(out);
}

Value encode_text(Machine& machine, const Value& text, std::string_view encoding,
                  std::string_view errors) {
    Codec codec = find_codec(machine, encoding);
    if (codec == Codec::None) return {};
    std::string_view all = text_of(text);
    if (as<Str>(text)->is_ascii() || (codec == Codec::Utf8 && !has_surrogates(all)))
        return machine.bytes(all);
    auto fits = [&](std::uint32_t point) {
        if (codec == Codec::Utf8) return point < 0xd800 || point > 0xdfff;
        return point < (codec == Codec::Ascii ? 128U : 256U);
    };
    std::string out;
    std::string_view rest = all;
    for (std::size_t index = 0; !rest.empty();) {
        std::string_view before = rest;
        std::uint32_t point = next_code_point(rest);
        if (fits(point)) {
            if (codec == Codec::Utf8)
                append_code_point(out, point);
            else
                out += static_cast<char>(point);
            ++index;
            continue;
        }
        std::size_t end = index + 1;
        while (!rest.empty()) {
            std::string_view after = rest;
            if (fits(next_code_point(after))) break;
            rest = after;
            ++end;
        }
        if (errors == "strict") return encode_error(machine, codec, text, index, end);
        if (!handle_bad_characters(out, before.substr(0, before.size() - rest.size()), errors)) {
            if (errors == "surrogateescape") return encode_error(machine, codec, text, index, end);
            return unknown_handler(machine, errors);
        }
        index = end;
    }
    return machine.bytes(out);
}

void add_str_encode_methods(Machine& machine) {
    machine.add_methods(machine.types.str,
                        {{.name = "encode",
                          .signature = "(self, /, encoding='utf-8', errors='strict')",
                          .plain = encode_method}});
    for (Type* type : {machine.types.bytes, machine.types.bytearray})
        machine.add_methods(type, {{.name = "decode",
                                    .signature = "(self, /, encoding='utf-8', errors='strict')",
                                    .plain = decode_method}});
}

} // namespace runtime::vm
