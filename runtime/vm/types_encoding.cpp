// str.encode and bytes.decode: what becomes of the characters and bytes that an encoding lacks.

#include "runtime/source/character_names.h"
#include "runtime/vm/codecs.h"
#include "runtime/vm/kind_given.h"
#include "runtime/vm/types_str.h"

namespace runtime::vm {

namespace {

enum class Direction : std::uint8_t { Encode, Decode };

bool take_codec(Machine& machine, std::string_view name, Direction direction, Codec& codec) {
    switch (find_codec(name, codec)) {
    case CodecSearch::Found: return true;
    case CodecSearch::Unknown:
        machine.raise(machine.types.LookupError, "unknown encoding: {}", name);
        break;
    case CodecSearch::NotText:
        machine.raise(machine.types.LookupError,
                      "'{}' is not a text encoding; use codecs.{}() to handle arbitrary codecs",
                      name, direction == Direction::Encode ? "encode" : "decode");
        break;
    case CodecSearch::Unsupported:
        machine.refuse(fmt::format("the encoding '{}' is not supported", name),
                       "UTF-8, UTF-16, UTF-32 and the encodings of one byte a character are");
    }
    return false;
}

bool is_handler(std::string_view errors) {
    for (const char* known : {"strict", "ignore", "replace", "backslashreplace", "surrogateescape",
                              "surrogatepass", "xmlcharrefreplace", "namereplace"})
        if (errors == known) return true;
    return false;
}

Value unknown_handler(Machine& machine, std::string_view errors) {
    return machine.raise(machine.types.LookupError, "unknown error handler name '{}'", errors);
}

Value decode_error(Machine& machine, const Codec& codec, std::string_view bytes, std::size_t start,
                   const Sequence& sequence) {
    return machine.raise(
        machine.make_exception(machine.types.UnicodeDecodeError,
                               {machine.str(codec.name), machine.bytes(bytes), Value::of(start),
                                Value::of(start + sequence.wrong), machine.str(sequence.reason)}));
}

// Appends what a handler makes of bytes that mean nothing, and how many of them it took; 0: it
// makes nothing of them.
std::size_t handle_bad_bytes(std::string& out, const Codec& codec, std::string_view bytes,
                             std::size_t at, std::size_t wrong, std::string_view errors) {
    if (errors == "ignore") return wrong;
    if (errors == "replace") {
        append_code_point(out, 0xfffd);
        return wrong;
    }
    if (errors == "surrogatepass") {
        const Sequence surrogate = surrogate_at(codec, bytes, at);
        if (surrogate.size > 0) append_code_point(out, surrogate.point);
        return surrogate.size;
    }
    for (const char c : bytes.substr(at, wrong)) {
        const auto byte = static_cast<unsigned char>(c);
        if (errors == "backslashreplace")
            out += fmt::format("\\x{:02x}", byte);
        else if (errors == "surrogateescape" && byte >= 128)
            append_code_point(out, 0xdc00U + byte);
        else
            return 0;
    }
    return wrong;
}

std::string backslashed(std::uint32_t point) {
    return point < 0x100     ? fmt::format("\\x{:02x}", point)
           : point < 0x10000 ? fmt::format("\\u{:04x}", point)
                             : fmt::format("\\U{:08x}", point);
}

// The text that a handler puts in place of a character.
std::string replacement_for(std::uint32_t point, std::string_view errors) {
    if (errors == "replace") return "?";
    if (errors == "xmlcharrefreplace") return fmt::format("&#{};", point);
    if (errors == "namereplace") {
        const std::string name = source::character_name(point);
        if (!name.empty()) return fmt::format("\\N{{{}}}", name);
    }
    return backslashed(point);
}

// Appends what a handler makes of characters that the codec lacks; false: it makes nothing of them.
bool handle_bad_characters(std::string& out, const Codec& codec, std::string_view bad,
                           std::string_view errors) {
    if (errors == "ignore") return true;
    while (!bad.empty()) {
        const std::uint32_t point = next_code_point(bad);
        if (errors == "surrogateescape") {
            if (codec.unit > 1 || point < 0xdc80 || point > 0xdcff) return false;
            out += static_cast<char>(point - 0xdc00);
        } else if (errors == "surrogatepass") {
            if (!codec.passes_surrogates) return false;
            append_surrogate(codec, out, point);
        } else {
            for (const char c : replacement_for(point, errors))
                if (!codec.encode(codec, out, static_cast<unsigned char>(c))) return false;
        }
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

Value encode_error(Machine& machine, const Codec& codec, const Value& text, std::size_t start,
                   std::size_t end) {
    return machine.raise(machine.make_exception(
        machine.types.UnicodeEncodeError, {machine.str(codec.name), text, Value::of(start),
                                           Value::of(end), machine.str(codec.encode_reason)}));
}

// decode(self, encoding='utf-8', errors='strict') and encode alike.
bool take_names(Machine& machine, const Arguments& args, const char* method) {
    for (std::uint32_t i = 1; i < 3; ++i) {
        if (is_str(args[i])) continue;
        machine.raise(machine.types.TypeError, "{}() argument '{}' must be str, not {}", method,
                      i == 1 ? "encoding" : "errors", kind_given(machine, args[i]));
        return false;
    }
    return true;
}

// What codecs.register_error() was given is called by codecs.py.
Routine ask_codecs(Machine& machine, const char* function, OwnedArguments args) {
    Value module = machine.import_plain("codecs");
    if (module.needs_a_frame()) module = co_await machine.import_module("codecs");
    if (module.is_unbound()) co_return {};
    Value asked = co_await op::get_attribute(machine, module, machine.intern(function));
    if (asked.is_unbound()) co_return {};
    co_return co_await machine.call(asked, args[0], args[1], args[2]);
}
// Encodings that are written in Python.
bool is_of_codecs(std::string_view name) {
    std::string wanted;
    for (const char c : name)
        wanted += c == '-' || c == ' ' ? '_' : static_cast<char>(std::tolower(c));
    for (const char* known :
         {"punycode", "idna", "raw_unicode_escape", "utf_7", "utf7", "u7", "unicode_1_1_utf_7"})
        if (wanted == known) return true;
    return false;
}

} // namespace

bool is_left_to_codecs(std::string_view encoding, std::string_view errors) {
    return !is_handler(errors) || is_of_codecs(encoding);
}
Routine encode_by_codecs(Machine& machine, OwnedArguments args) {
    return ask_codecs(machine, "_encode_with_handler", std::move(args));
}
Routine decode_by_codecs(Machine& machine, OwnedArguments args) {
    return ask_codecs(machine, "_decode_with_handler", std::move(args));
}

namespace {

Value encode_method(Machine& machine, const Arguments& args) {
    if (!take_names(machine, args, "encode")) return {};
    if (is_left_to_codecs(text_of(args[1]), text_of(args[2]))) return Value::needs_frame();
    return encode_text(machine, args[0], text_of(args[1]), text_of(args[2]));
}

Value decode_method(Machine& machine, const Arguments& args) {
    if (!take_names(machine, args, "decode")) return {};
    if (is_left_to_codecs(text_of(args[1]), text_of(args[2]))) return Value::needs_frame();
    return decode_bytes(machine, as<Bytes>(args[0])->data, text_of(args[1]), text_of(args[2]));
}

} // namespace

Value decode_bytes(Machine& machine, std::string_view bytes, std::string_view encoding,
                   std::string_view errors) {
    Codec codec{};
    if (!take_codec(machine, encoding, Direction::Decode, codec)) return {};
    const std::size_t mark = skip_mark(codec, bytes);
    if (codec.unit == 1) bytes.remove_prefix(mark);
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = codec.unit == 1 ? 0 : mark; at < bytes.size();) {
        const std::size_t ascii_begin = at;
        while (codec.is_ascii_based && at < bytes.size() &&
               static_cast<signed char>(bytes[at]) >= 0)
            ++at;
        out += bytes.substr(ascii_begin, at - ascii_begin);
        if (at == bytes.size()) break;
        const Sequence sequence = codec.decode(codec, bytes, at);
        if (sequence.size > 0) {
            if (!sequence.is_silent) append_code_point(out, sequence.point);
            at += sequence.size;
            continue;
        }
        if (!is_handler(errors)) return unknown_handler(machine, errors);
        const std::size_t taken = handle_bad_bytes(out, codec, bytes, at, sequence.wrong, errors);
        if (taken == 0) return decode_error(machine, codec, bytes, at, sequence);
        at += taken;
    }
    return machine.str(out);
}

Value encode_text(Machine& machine, const Value& text, std::string_view encoding,
                  std::string_view errors) {
    Codec codec{};
    if (!take_codec(machine, encoding, Direction::Encode, codec)) return {};
    const std::string_view all = text_of(text);
    const bool is_same =
        as<Str>(text)->is_ascii() || (codec.passes_surrogates && !has_surrogates(all));
    if (codec.is_ascii_based && codec.mark.empty() && is_same) return machine.bytes(all);
    std::string out(codec.mark);
    std::string_view rest = all;
    for (std::size_t index = 0; !rest.empty();) {
        const std::string_view before = rest;
        if (codec.encode(codec, out, next_code_point(rest))) {
            ++index;
            continue;
        }
        std::size_t end = index + 1;
        std::string unused;
        while (!rest.empty()) {
            std::string_view after = rest;
            if (codec.encode(codec, unused, next_code_point(after))) break;
            rest = after;
            ++end;
        }
        if (errors == "strict") return encode_error(machine, codec, text, index, end);
        if (!is_handler(errors)) return unknown_handler(machine, errors);
        const std::string_view bad = before.substr(0, before.size() - rest.size());
        if (!handle_bad_characters(out, codec, bad, errors))
            return encode_error(machine, codec, text, index, end);
        index = end;
    }
    return machine.bytes(out);
}

void add_str_encode_methods(Machine& machine) {
    machine.add_methods(machine.types.str,
                        {{.name = "encode",
                          .signature = "(self, /, encoding='utf-8', errors='strict')",
                          .plain = encode_method,
                          .resumable = encode_by_codecs}});
    for (Type* type : {machine.types.bytes, machine.types.bytearray})
        machine.add_methods(type, {{.name = "decode",
                                    .signature = "(self, /, encoding='utf-8', errors='strict')",
                                    .plain = decode_method,
                                    .resumable = decode_by_codecs}});
}

} // namespace runtime::vm
