// 'format' % values.

#include "runtime/vm/types_bytes.h"
#include "runtime/vm/types_format.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_repr.h"
#include "runtime/vm/types_str.h"
#include "runtime/vm/work.h"

#include <limits>

namespace runtime::vm {

namespace {

// One %[(key)][flags][width][.precision]type.
struct Conversion {
    std::string key;
    bool has_key = false, is_key_whole = false, minus = false, plus = false, space = false,
         alternate = false, zero = false;
    bool star_width = false, star_precision = false;
    std::int64_t width = -1, precision = -1;
    std::uint32_t type = 0;
    std::size_t index = 0; // where the type stands, for messages
    bool of_bytes = false; // in a format of bytes, which has words of its own
};

// One that cannot be read says why; what stands before it is formatted first.
struct Piece {
    std::string literal;
    bool has_conversion = false;
    Conversion conversion;
    std::string_view error = {};
};

bool parse_number(std::string_view text, std::size_t& at, std::int64_t most, std::int64_t& out) {
    out = 0;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
        const int digit = text[at++] - '0';
        if (out > (most - digit) / 10) return false;
        out = out * 10 + digit;
    }
    return true;
}

std::vector<Piece> parse(std::string_view text, bool of_bytes) {
    std::vector<Piece> pieces;
    Piece piece;
    const auto fail = [&](std::string_view error) {
        piece.error = error;
        pieces.push_back(std::move(piece));
        return std::move(pieces);
    };
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] != '%') {
            piece.literal += text[at++];
            continue;
        }
        ++at;
        if (at < text.size() && text[at] == '%') {
            piece.literal += text[at++];
            continue;
        }
        Conversion& c = piece.conversion;
        if (at < text.size() && text[at] == '(') {
            std::size_t begin = ++at;
            c.has_key = true;
            int depth = 1;
            for (; at < text.size() && depth > 0; ++at)
                depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
            if (depth > 0) return fail("incomplete format key");
            c.is_key_whole = true;
            c.key = text.substr(begin, at - begin - 1);
        }
        for (bool more = true; more && at < text.size();) {
            switch (text[at]) {
            case '-': c.minus = true; break;
            case '+': c.plus = true; break;
            case ' ': c.space = true; break;
            case '#': c.alternate = true; break;
            case '0': c.zero = true; break;
            default: more = false;
            }
            if (more) ++at;
        }
        if (at < text.size() && text[at] == '*') {
            c.star_width = true;
            ++at;
        } else if (!parse_number(text, at, std::numeric_limits<std::int64_t>::max(), c.width)) {
            return fail("width too big");
        }
        if (at < text.size() && text[at] == '.') {
            ++at;
            if (at < text.size() && text[at] == '*') {
                c.star_precision = true;
                ++at;
            } else if (!parse_number(text, at, 0x7fffffff, c.precision)) {
                return fail(of_bytes ? "prec too big" : "precision too big");
            }
        }
        if (at < text.size() && (text[at] == 'h' || text[at] == 'l' || text[at] == 'L')) ++at;
        if (at >= text.size()) return fail("incomplete format");
        c.index = count_code_points(text.substr(0, at));
        std::string_view rest = text.substr(at);
        c.type = next_code_point(rest);
        at = text.size() - rest.size();
        piece.has_conversion = true;
        pieces.push_back(std::move(piece));
        piece = Piece();
    }
    pieces.push_back(std::move(piece));
    return pieces;
}

// The values on the right of %: a tuple taken one by one, a single value, or a mapping.
struct Source {
    Source(Machine& machine, const Value& values_, bool of_bytes);

    Value values;
    bool is_mapping;
    Value given;                   // what is taken next: the tuple, or one value
    std::int64_t next, count = -1; // -1: one value

    // Every key begins anew: stars and the conversion take what stands under it.
    void restart(Value found) {
        given = std::move(found);
        next = -2;
        count = -1;
    }
};

// Bytes are no mapping for bytes, as texts are none for texts.
Source::Source(Machine& machine, const Value& values_, bool of_bytes) : values(values_) {
    restart(values);
    const bool is_tuple = is_kind(values, Kind::Tuple);
    if (is_tuple) {
        next = 0;
        count = as<Tuple>(values)->count;
    }
    const bool is_text =
        is_str(values) ||
        (of_bytes && (is_kind(values, Kind::Bytes) || is_kind(values, Kind::ByteArray)));
    is_mapping = values.is_object() && !is_tuple && !is_text &&
                 (machine.type_of(values)->protocol.get_item ||
                  machine.type_of(values)->special(Special::GetItem));
}

bool take_next(Machine& machine, Source& source, Value& out) {
    if (source.next >= source.count) {
        machine.raise(machine.types.TypeError, "not enough arguments for format string");
        return false;
    }
    out = source.count < 0 ? source.given : as<Tuple>(source.given)->items[source.next];
    ++source.next;
    return true;
}

// The number that a star stands for; false: raised.
bool take_star(Machine& machine, Source& source, std::int64_t most, std::string_view c_type,
               std::int64_t& out) {
    Value value;
    if (!take_next(machine, source, value)) return false;
    if (!is_integral(value)) {
        machine.raise(machine.types.TypeError, "* wants int");
        return false;
    }
    out = clamped(value);
    if (out < most && out > -most) return true;
    machine.raise(machine.types.OverflowError, "Python int too large to convert to C {}", c_type);
    return false;
}

// Whether a piece's key is to be looked up, which is done as soon as it is met, whatever is wrong
// behind it. May raise.
bool has_key(Machine& machine, const Source& source, const Conversion& c) {
    if (!c.has_key) return false;
    if (!source.is_mapping) machine.raise(machine.types.TypeError, "format requires a mapping");
    return source.is_mapping && c.is_key_whole;
}

// Reads the stars and the value; false: raised.
bool prepare(Machine& machine, Source& source, Piece& piece, Value& value) {
    Conversion& c = piece.conversion;
    if (c.star_width) {
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        if (!take_star(machine, source, most, "ssize_t", c.width)) return false;
        if (c.width < 0) {
            c.minus = true;
            c.width = -c.width;
        }
    }
    if (c.star_precision) {
        if (!take_star(machine, source, std::int64_t{1} << 31, "int", c.precision)) return false;
        c.precision = std::max<std::int64_t>(c.precision, 0);
    }
    if (!piece.error.empty()) {
        machine.raise(machine.types.ValueError, piece.error);
        return false;
    }
    return take_next(machine, source, value);
}

bool check_all_used(Machine& machine, const Source& source, bool of_bytes) {
    if (source.next >= source.count || source.is_mapping) return true;
    machine.raise(machine.types.TypeError, "not all arguments converted during {} formatting",
                  of_bytes ? "bytes" : "string");
    return false;
}

FormatSpec spec_of(const Conversion& c) {
    FormatSpec spec;
    spec.align = c.minus ? '<' : '>';
    spec.sign = c.plus ? '+' : c.space ? ' ' : 0;
    spec.alternate = c.alternate;
    spec.width = c.width;
    spec.precision = c.precision;
    spec.type = c.type;
    if (c.zero && !c.minus) {
        spec.fill = "0";
        spec.align = '=';
    }
    return spec;
}

bool is_text_type(std::uint32_t type) {
    return type == 's' || type == 'r' || type == 'a';
}

Value pad_text(Machine& machine, const Conversion& c, const Value& text) {
    FormatSpec spec;
    spec.align = c.minus ? '<' : '>';
    std::string_view shown = text_of(text);
    std::uint32_t length = as<Str>(text)->length;
    if (c.precision >= 0 && c.precision < std::int64_t{length}) {
        shown = shown.substr(
            0, offset_of(shown, static_cast<std::size_t>(c.precision), as<Str>(text)->is_ascii()));
        length = static_cast<std::uint32_t>(c.precision);
    }
    if (c.width <= std::int64_t{length}) return machine.str(shown);
    auto missing = static_cast<std::size_t>(c.width - std::int64_t{length});
    if (!machine.heap.has_room_for(missing)) return machine.raise(machine.types.MemoryError, "");
    std::string blanks(missing, ' ');
    return machine.str(c.minus ? std::string(shown) + blanks : blanks + std::string(shown));
}

Value format_integer(Machine& machine, const Conversion& c, Value value) {
    bool decimal = c.type == 'd' || c.type == 'i' || c.type == 'u';
    char shown_type = c.of_bytes && c.type == 'i' ? 'd' : static_cast<char>(c.type);
    if (is_real(value) && decimal && machine.type_of(value)->special(Special::Int))
        return Value::needs_frame();
    if (is_real(value) && decimal) {
        value = real_to_int(machine, real_of(value));
        if (value.is_unbound()) return {};
    }
    if (!is_integral(value)) {
        if (value.is_object() && (machine.type_of(value)->special(Special::Index) ||
                                  (decimal && machine.type_of(value)->special(Special::Int))))
            return Value::needs_frame();
        if (decimal)
            return machine.raise(machine.types.TypeError,
                                 "%{} format: a real number is required, not {}", shown_type,
                                 type_name(machine, value));
        return machine.raise(machine.types.TypeError, "%{} format: an integer is required, not {}",
                             shown_type, type_name(machine, value));
    }
    FormatSpec spec = spec_of(c);
    spec.precision = -1;
    spec.type = decimal ? 'd' : c.type;
    if (c.precision < 0) return format_int(machine, value, spec);
    // A precision is a least number of digits: make those first, then pad with blanks or zeros.
    FormatSpec digits_spec;
    digits_spec.type = spec.type;
    Value digits = format_int(machine, value, digits_spec);
    if (digits.is_unbound()) return {};
    std::string text(text_of(digits));
    bool negative = text[0] == '-';
    if (negative) text.erase(0, 1);
    if (static_cast<std::int64_t>(text.size()) < c.precision)
        text.insert(0, static_cast<std::size_t>(c.precision) - text.size(), '0');
    std::string prefix = negative ? "-" : c.plus ? "+" : c.space ? " " : "";
    if (c.alternate && !decimal) prefix += c.type == 'o' ? "0o" : c.type == 'X' ? "0X" : "0x";
    std::size_t size = prefix.size() + text.size();
    std::size_t missing =
        c.width > static_cast<std::int64_t>(size) ? static_cast<std::size_t>(c.width) - size : 0;
    if (c.minus) return machine.str(prefix + text + std::string(missing, ' '));
    if (c.zero) return machine.str(prefix + std::string(missing, '0') + text);
    return machine.str(std::string(missing, ' ') + prefix + text);
}

Value format_character(Machine& machine, const Conversion& c, const Value& value) {
    Value text;
    if (is_str(value) && as<Str>(value)->length == 1) {
        text = value;
    } else if (is_integral(value)) {
        std::int64_t point = clamped(value);
        if (point < 0 || point > 0x10ffff)
            return machine.raise(machine.types.OverflowError, "%c arg not in range(0x110000)");
        text = machine.character(static_cast<std::uint32_t>(point));
    } else if (machine.type_of(value)->special(Special::Index)) {
        return Value::needs_frame();
    } else {
        return machine.raise(machine.types.TypeError, "%c requires int or char");
    }
    Conversion padded = c;
    padded.precision = -1;
    return pad_text(machine, padded, text);
}

Value no_real(Machine& machine, const Conversion& c, const Value& value) {
    return machine.raise(machine.types.TypeError, "{}, not {}",
                         c.of_bytes ? "float argument required" : "must be real number",
                         type_name(machine, value));
}

// Everything but %s, %r and %a.
Value format_other(Machine& machine, const Conversion& c, const Value& value) {
    switch (c.type) {
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X': return format_integer(machine, c, value);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': {
        Type* type = machine.type_of(value);
        if (!is_number(value) && (type->special(Special::Float) || type->special(Special::Index)))
            return Value::needs_frame();
        if (!is_number(value)) return no_real(machine, c, value);
        double number = 0;
        if (!number_to_real(machine, value, number)) return {};
        FormatSpec spec = spec_of(c);
        if (spec.precision < 0) spec.precision = 6;
        return format_real(machine, number, spec, value);
    }
    case 'c': return format_character(machine, c, value);
    default: break;
    }
    std::string shown;
    if (c.type >= 0x20 && c.type < 0x7f)
        shown = static_cast<char>(c.type);
    else
        shown = "?";
    return machine.raise(machine.types.ValueError,
                         "unsupported format character '{}' (0x{:x}) at index {}", shown, c.type,
                         c.index);
}

// %s, %b, %r, %a and %c in a format of bytes.
Value text_of_bytes(Machine& machine, const Conversion& c, const Value& value) {
    if (c.type == 'r' || c.type == 'a') return ascii(machine, value);
    if (is_buffer(value)) return decode_bytes(machine, buffer_of(value), "latin-1", "strict");
    if (machine.type_of(value)->special(Special::Bytes)) return Value::needs_frame();
    return machine.raise(machine.types.TypeError,
                         "%b requires a bytes-like object, or an object that implements __bytes__, "
                         "not '{}'",
                         type_name(machine, value));
}

Value byte_text(Machine& machine, const Value& value) {
    if (is_bytes(value) && bytes_of(value).size() == 1)
        return decode_bytes(machine, bytes_of(value), "latin-1", "strict");
    if (is_integral(value) && clamped(value) >= 0 && clamped(value) < 256)
        return machine.character(static_cast<std::uint32_t>(clamped(value)));
    if (is_integral(value))
        return machine.raise(machine.types.OverflowError, "%c arg not in range(256)");
    if (machine.type_of(value)->special(Special::Index)) return Value::needs_frame();
    return machine.raise(machine.types.TypeError,
                         "%c requires an integer in range(256) or a single byte");
}

// What the values of a mapping stand under: bytes keys for a format of bytes.
Value key_of(Machine& machine, const Conversion& c, bool of_bytes) {
    Value key = machine.str(c.key);
    return of_bytes ? encode_text(machine, key, "latin-1", "strict") : key;
}

} // namespace

Value percent_format(Machine& machine, const Value& format, const Value& values, bool of_bytes) {
    Source source(machine, values, of_bytes);
    std::string out;
    std::vector<Piece> pieces = parse(text_of(format), of_bytes);
    for (Piece& piece : pieces) {
        out += piece.literal;
        if (!piece.has_conversion && piece.error.empty()) continue;
        Conversion& c = piece.conversion;
        c.of_bytes = of_bytes;
        if (has_key(machine, source, c)) {
            Value found = get_item(machine, values, key_of(machine, c, of_bytes));
            if (!found.is_value()) return found;
            source.restart(std::move(found));
        }
        if (machine.has_exception()) return {};
        Value value;
        if (!prepare(machine, source, piece, value)) return {};
        Value text;
        if (of_bytes && (is_text_type(c.type) || c.type == 'b' || c.type == 'c')) {
            text = c.type == 'c' ? byte_text(machine, value) : text_of_bytes(machine, c, value);
            if (!text.is_value()) return text;
            text = pad_text(machine, c, text);
        } else if (is_text_type(c.type)) {
            text = c.type == 's'   ? str(machine, value)
                   : c.type == 'r' ? repr(machine, value)
                                   : ascii(machine, value);
            if (!text.is_value()) return text;
            text = pad_text(machine, c, text);
        } else {
            text = format_other(machine, c, value);
        }
        if (!text.is_value()) return text;
        out += text_of(text);
        if (!fits(machine, out)) return {};
    }
    if (!check_all_used(machine, source, of_bytes)) return {};
    return machine.str(out);
}

namespace {

bool is_one_of(std::uint32_t type, std::string_view types) {
    return type < 128 && types.find(static_cast<char>(type)) != std::string_view::npos;
}

// The number that an object of the program's own is, asked for by what the conversion wants.
Routine number_for(Machine& machine, Conversion c, Value value) {
    if (is_one_of(c.type, "eEfFgG")) {
        Value real = co_await machine.call(Value::share(machine.types.float_), value);
        if (!real.is_unbound() || !c.of_bytes) co_return real;
        machine.take_exception();
        co_return no_real(machine, c, value);
    }
    const bool is_decimal = is_one_of(c.type, "diu");
    Value number;
    if (is_decimal)
        number = co_await machine.call(Value::share(machine.types.int_), value);
    else
        number = co_await op::index(machine, value);
    if (!number.is_unbound() || !machine.exception_is(machine.types.TypeError)) co_return number;
    machine.take_exception();
    if (c.type == 'c' && c.of_bytes) co_return byte_text(machine, Value::none()); // which says so
    if (c.type == 'c') co_return machine.raise(machine.types.TypeError, "%c requires int or char");
    const char shown_type = c.of_bytes && c.type == 'i' ? 'd' : static_cast<char>(c.type);
    co_return machine.raise(machine.types.TypeError, "%{} format: {} is required, not {}",
                            shown_type, is_decimal ? "a real number" : "an integer",
                            type_name(machine, value));
}

// %s and %b of bytes: what the object's __bytes__() gives.
Routine resume_text_of_bytes(Machine& machine, Value value) {
    Value made = co_await call_method(machine, Special::Bytes, value);
    if (made.is_unbound()) co_return {};
    if (!is_bytes(made))
        co_return machine.raise(machine.types.TypeError, "__bytes__ returned non-bytes (type {})",
                                type_name(machine, made));
    co_return decode_bytes(machine, bytes_of(made), "latin-1", "strict");
}

Routine resume_piece(Machine& machine, Conversion c, Value value, bool of_bytes) {
    const bool is_text = is_text_type(c.type) || (of_bytes && c.type == 'b');
    Value text;
    if (c.type == 'a' || (of_bytes && c.type == 'r')) {
        text = co_await op::ascii(machine, value);
    } else if (c.type == 'r') {
        text = co_await op::repr(machine, value);
    } else if (is_text && !of_bytes) {
        text = co_await op::str(machine, value);
    } else if (is_text) {
        text = text_of_bytes(machine, c, value);
        if (text.needs_a_frame()) text = co_await resume_text_of_bytes(machine, value);
    } else {
        const bool is_byte = of_bytes && c.type == 'c';
        text = is_byte ? byte_text(machine, value) : format_other(machine, c, value);
        if (text.needs_a_frame()) {
            value = co_await number_for(machine, c, value);
            if (value.is_unbound()) co_return {};
            text = is_byte ? byte_text(machine, value) : format_other(machine, c, value);
        }
        if (is_byte && !text.is_unbound()) co_return pad_text(machine, c, text);
    }
    co_return text.is_unbound() || !is_text ? text : pad_text(machine, c, text);
}

} // namespace

Routine resume_percent_format(Machine& machine, Value format, Value values, bool of_bytes) {
    Source source(machine, values, of_bytes);
    std::string out;
    std::vector<Piece> pieces = parse(text_of(format), of_bytes);
    for (Piece& piece : pieces) {
        out += piece.literal;
        if (!piece.has_conversion && piece.error.empty()) continue;
        Conversion& c = piece.conversion;
        c.of_bytes = of_bytes;
        if (has_key(machine, source, c)) {
            Value found = co_await op::get_item(machine, values, key_of(machine, c, of_bytes));
            if (found.is_unbound()) co_return {};
            source.restart(std::move(found));
        }
        if (machine.has_exception()) co_return {};
        Value value;
        if (!prepare(machine, source, piece, value)) co_return {};
        Value text = co_await resume_piece(machine, c, value, of_bytes);
        if (text.is_unbound()) co_return {};
        out += text_of(text);
        if (!fits(machine, out)) co_return {};
    }
    if (!check_all_used(machine, source, of_bytes)) co_return {};
    co_return machine.str(out);
}

} // namespace runtime::vm
