#include "runtime/vm/types_format.h"

#include "runtime/vm/types_numbers.h"
#include "runtime/vm/work.h"

#include <cmath>
#include <cstdio>

namespace runtime::vm {

namespace {

bool is_align(char c) {
    return c == '<' || c == '>' || c == '=' || c == '^';
}

// The number at the front of `text`, or -1; false if it is too long.
bool take_number(std::string_view& text, std::int64_t& out) {
    out = -1;
    while (!text.empty() && text[0] >= '0' && text[0] <= '9') {
        out = (out < 0 ? 0 : out) * 10 + (text[0] - '0');
        if (out > (std::int64_t{1} << 58)) return false;
        text.remove_prefix(1);
    }
    return true;
}

Value value_error(Machine& machine, std::string_view message) {
    return machine.raise(machine.types.ValueError, message);
}

Value unknown_code(Machine& machine, std::uint32_t type, std::string_view name) {
    if (type > 32 && type < 128)
        return machine.raise(machine.types.ValueError,
                             "Unknown format code '{}' for object of type '{}'",
                             static_cast<char>(type), name);
    return machine.raise(machine.types.ValueError,
                         "Unknown format code '\\x{:x}' for object of type '{}'", type, name);
}

} // namespace

bool parse_format(Machine& machine, std::string_view text, const Value& value, FormatSpec& spec) {
    std::string_view all = text;
    bool is_text = is_str(value), fill_given = false;
    auto fail = [&](std::string_view message) {
        value_error(machine, message);
        return false;
    };
    if (!text.empty()) {
        std::string_view rest = text;
        next_code_point(rest);
        if (!rest.empty() && is_align(rest[0])) {
            spec.fill = std::string(text.substr(0, text.size() - rest.size()));
            spec.align = rest[0];
            fill_given = true;
            text = rest.substr(1);
        } else if (is_align(text[0])) {
            spec.align = text[0];
            text.remove_prefix(1);
        }
    }
    auto take = [&](std::string_view choices) -> char {
        if (text.empty() || choices.find(text[0]) == std::string_view::npos) return 0;
        char taken = text[0];
        text.remove_prefix(1);
        return taken;
    };
    spec.sign = take("+- ");
    spec.no_negative_zero = take("z") != 0;
    spec.alternate = take("#") != 0;
    if (!fill_given && !text.empty() && text[0] == '0') {
        spec.fill = "0";
        spec.zero = true;
        if (spec.align == 0 && !is_text) spec.align = '=';
        text.remove_prefix(1);
    }
    if (!take_number(text, spec.width)) return fail("Too many decimal digits in format string");
    spec.grouping = take(",");
    if (take("_") != 0) {
        if (spec.grouping != 0) return fail("Cannot specify both ',' and '_'.");
        spec.grouping = '_';
    }
    if (spec.grouping != 0 && !text.empty() && text[0] == ',')
        return fail(spec.grouping == '_' ? "Cannot specify both ',' and '_'."
                                         : "Cannot specify ',' with ','.");
    if (take(".") != 0) {
        if (!take_number(text, spec.precision))
            return fail("Too many decimal digits in format string");
        if (spec.precision < 0) return fail("Format specifier missing precision");
    }
    if (!text.empty()) {
        spec.type = next_code_point(text);
        if (!text.empty()) {
            machine.raise(machine.types.ValueError,
                          "Invalid format specifier '{}' for object of type '{}'", all,
                          type_name(machine, value));
            return false;
        }
    }
    if (spec.grouping != 0) {
        std::uint32_t t = spec.type == 0 && is_text ? 's' : spec.type;
        bool allowed = t == 0 || t == 'd' || t == 'e' || t == 'f' || t == 'g' || t == 'E' ||
                       t == 'G' || t == '%' || t == 'F';
        if (spec.grouping == '_') allowed = allowed || t == 'b' || t == 'o' || t == 'x' || t == 'X';
        if (!allowed) {
            if (t > 32 && t < 128)
                machine.raise(machine.types.ValueError, "Cannot specify '{}' with '{}'.",
                              spec.grouping, static_cast<char>(t));
            else
                machine.raise(machine.types.ValueError, "Cannot specify '{}' with '\\x{:x}'.",
                              spec.grouping, t);
            return false;
        }
    }
    return true;
}

namespace {

// Pads a text of `length` code points to the width; for numbers `prefix` (sign, 0x) stays in front
// of the padding under '='.
Value pad(Machine& machine, const FormatSpec& spec, char align, std::string_view prefix,
          std::string_view body, std::uint32_t length) {
    std::size_t missing = 0;
    if (spec.width > static_cast<std::int64_t>(length))
        missing = static_cast<std::size_t>(spec.width) - length;
    if (missing == 0 && prefix.empty()) return machine.str(body);
    if (!has_room_for(machine, missing, spec.fill.size())) return {};
    std::size_t before = align == '>' || align == '=' ? missing : (align == '^' ? missing / 2 : 0);
    std::string out;
    out.reserve(prefix.size() + body.size() + missing * spec.fill.size());
    auto fill = [&](std::size_t count) {
        for (std::size_t i = 0; i < count; ++i)
            out += spec.fill;
    };
    if (align == '=') out += prefix;
    fill(before);
    if (align != '=') out += prefix;
    out += body;
    fill(missing - before);
    return machine.str(out);
}

// Inserts separators every `group` digits, filling with zeros up to the least width.
std::string group_digits(std::string_view digits, char separator, int group, std::int64_t least) {
    std::string reversed;
    int in_group = 0;
    std::size_t left = digits.size();
    while (left > 0 || static_cast<std::int64_t>(reversed.size()) < least) {
        if (in_group == group) {
            reversed += separator;
            in_group = 0;
        }
        reversed += left > 0 ? digits[--left] : '0';
        ++in_group;
    }
    return {reversed.rbegin(), reversed.rend()};
}

// Lays out a number: sign and base prefix, integer digits (grouped), and what follows them.
Value lay_out(Machine& machine, const FormatSpec& spec, bool negative, std::string prefix,
              std::string_view digits, std::string_view rest) {
    std::string lead;
    if (negative)
        lead = "-";
    else if (spec.sign == '+' || spec.sign == ' ')
        lead = spec.sign;
    lead += prefix;
    char align = spec.align != 0 ? spec.align : '>';
    std::string body;
    if (spec.grouping != 0 && !digits.empty()) { // inf and nan have none
        std::int64_t least = 0;
        if (spec.fill == "0" && align == '=')
            least = spec.width - static_cast<std::int64_t>(lead.size() + rest.size());
        bool by_four = spec.type == 'b' || spec.type == 'o' || spec.type == 'x' || spec.type == 'X';
        body = group_digits(digits, spec.grouping, by_four ? 4 : 3, least);
    } else {
        body = digits;
    }
    body += rest;
    return pad(machine, spec, align, lead, body,
               static_cast<std::uint32_t>(lead.size() + body.size()));
}

Value format_character(Machine& machine, const Value& integral, const FormatSpec& spec) {
    if (spec.sign != 0)
        return value_error(machine, "Sign not allowed with integer format specifier 'c'");
    if (spec.alternate)
        return value_error(machine,
                           "Alternate form (#) not allowed with integer format specifier 'c'");
    std::int64_t point = clamped(integral);
    if (integral.is_object())
        return machine.raise(machine.types.OverflowError,
                             "Python int too large to convert to C long");
    if (point < 0 || point > 0x10ffff)
        return machine.raise(machine.types.OverflowError, "%c arg not in range(0x110000)");
    std::string text;
    append_code_point(text, static_cast<std::uint32_t>(point));
    return pad(machine, spec, spec.align != 0 ? spec.align : '>', "", text, 1);
}

Value format_text(Machine& machine, const Value& value, const FormatSpec& spec) {
    if (spec.type != 0 && spec.type != 's')
        return unknown_code(machine, spec.type, type_name(machine, value));
    if (spec.sign == ' ')
        return value_error(machine, "Space not allowed in string format specifier");
    if (spec.sign != 0) return value_error(machine, "Sign not allowed in string format specifier");
    if (spec.no_negative_zero)
        return value_error(machine,
                           "Negative zero coercion (z) not allowed in string format specifier");
    if (spec.alternate)
        return value_error(machine, "Alternate form (#) not allowed in string format specifier");
    if (spec.align == '=')
        return value_error(machine, "'=' alignment not allowed in string format specifier");
    const auto* text = as<Str>(value);
    std::string_view shown = text->view();
    std::uint32_t length = text->length;
    if (spec.precision >= 0 && spec.precision < static_cast<std::int64_t>(length)) {
        length = static_cast<std::uint32_t>(spec.precision);
        shown = shown.substr(0, offset_of(shown, length, text->is_ascii()));
    }
    // As it is, of a class of the program's too, where nothing is to be done.
    if (length == text->length && spec.width <= std::int64_t{length}) return value;
    return pad(machine, spec, spec.align != 0 ? spec.align : '<', "", shown, length);
}

// The digits of repr() in the layout of 'g' with a precision, with ".0" where no point shows up.
std::string general_with_point(double magnitude, int precision, bool alternate) {
    if (precision == 0) precision = 1;
    std::string scientific = real_digits(magnitude, 'e', precision - 1, false);
    int exponent = std::atoi(scientific.c_str() + scientific.find('e') + 1);
    std::string digits;
    for (char c : scientific) {
        if (c == 'e') break;
        if (c != '.') digits += c;
    }
    if (!alternate)
        while (digits.size() > 1 && digits.back() == '0')
            digits.pop_back();
    if (exponent < -4 || exponent + 1 > precision - 1) {
        std::string out = digits.substr(0, 1);
        if (digits.size() > 1 || alternate) out += "." + digits.substr(1);
        return out + fmt::format("e{}{:02d}", exponent < 0 ? '-' : '+', std::abs(exponent));
    }
    if (exponent < 0)
        return "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    auto whole = static_cast<std::size_t>(exponent) + 1;
    if (digits.size() <= whole) return digits + std::string(whole - digits.size(), '0') + ".0";
    return digits.substr(0, whole) + "." + digits.substr(whole);
}

} // namespace

std::string real_digits(double magnitude, char type, int precision, bool alternate) {
    char pattern[8] = "%.*";
    int at = 3;
    if (alternate) {
        pattern[1] = '#';
        pattern[2] = '.';
        pattern[3] = '*';
        at = 4;
    }
    pattern[at] = type;
    pattern[at + 1] = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    int size = std::snprintf(nullptr, 0, pattern, precision, magnitude);
    std::string out(static_cast<std::size_t>(size) + 1, '\0');
    std::snprintf(out.data(), out.size(), pattern, precision, magnitude);
#pragma GCC diagnostic pop
    out.pop_back();
    return out;
}

Value format_int(Machine& machine, const Value& integral, const FormatSpec& spec) {
    std::uint32_t type = spec.type == 0 ? 'd' : spec.type;
    if (type == 'e' || type == 'E' || type == 'f' || type == 'F' || type == 'g' || type == 'G' ||
        type == '%') {
        double number = 0;
        if (!number_to_real(machine, integral, number)) return {};
        return format_real(machine, number, spec, Value::of(number));
    }
    if (spec.precision >= 0)
        return value_error(machine, "Precision not allowed in integer format specifier");
    if (spec.no_negative_zero)
        return value_error(machine,
                           "Negative zero coercion (z) not allowed in integer format specifier");
    if (type == 'c') return format_character(machine, integral, spec);
    int base = type == 'd' || type == 'n' ? 10 : type == 'b' ? 2 : type == 'o' ? 8 : 16;
    std::string digits;
    if (base == 10 && integral.is_object()) {
        Value text = int_to_str(machine, integral);
        if (text.is_unbound()) return {};
        digits = text_of(text);
    } else {
        digits = int_text(integral, base);
    }
    bool negative = digits[0] == '-';
    if (negative) digits.erase(0, 1);
    std::string prefix;
    if (spec.alternate && base != 10)
        prefix = base == 2 ? "0b" : base == 8 ? "0o" : type == 'X' ? "0X" : "0x";
    if (type == 'X')
        for (char& c : digits)
            c = static_cast<char>(c >= 'a' && c <= 'f' ? c - 32 : c);
    return lay_out(machine, spec, negative, prefix, digits, "");
}

Value format_real(Machine& machine, double number, const FormatSpec& spec, const Value& shown) {
    char type = static_cast<char>(spec.type);
    switch (spec.type) {
    case 0:
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case 'n':
    case '%': break;
    default: return unknown_code(machine, spec.type, type_name(machine, shown));
    }
    bool percent = type == '%';
    if (percent) {
        number *= 100;
        type = 'f';
    }
    if (type == 'n') type = 'g';
    std::int64_t precision = spec.precision;
    if (precision > 1000000) return machine.raise(machine.types.ValueError, "precision too big");
    bool negative = std::signbit(number) && !std::isnan(number);
    double magnitude = std::fabs(number);
    std::string text;
    if (!std::isfinite(number)) {
        text = std::isnan(number) ? "nan" : "inf";
        if (type == 'E' || type == 'F' || type == 'G')
            for (char& c : text)
                c = static_cast<char>(c - 32);
    } else if (type == 0 && precision < 0) {
        text = float_text(magnitude);
        if (spec.alternate && text.find('.') == std::string::npos &&
            text.find('e') != std::string::npos)
            text.insert(text.find('e'), ".");
    } else if (type == 0) {
        text = general_with_point(magnitude, static_cast<int>(precision), spec.alternate);
    } else {
        if ((type == 'g' || type == 'G') && precision == 0) precision = 1;
        text = real_digits(magnitude, type, static_cast<int>(precision < 0 ? 6 : precision),
                           spec.alternate);
    }
    if (spec.no_negative_zero && negative && std::isfinite(number) &&
        text.find_first_of("123456789") == std::string::npos)
        negative = false;
    if (percent) text += '%';
    std::size_t whole = 0;
    while (whole < text.size() && text[whole] >= '0' && text[whole] <= '9')
        ++whole;
    return lay_out(machine, spec, negative, "", std::string_view(text).substr(0, whole),
                   std::string_view(text).substr(whole));
}

bool has_format(const Value& value) {
    return is_str(value) || is_number(value);
}

namespace {

// The specifications that programs use most on ints: a width, perhaps with a 0 before it, and d.
bool format_simple_int(std::int64_t number, std::string_view spec, std::string& out) {
    bool zeros = spec[0] == '0';
    std::size_t width = 0, at = zeros ? 1 : 0;
    for (; at < spec.size() && spec[at] >= '0' && spec[at] <= '9' && width < 1000; ++at)
        width = width * 10 + static_cast<std::size_t>(spec[at] - '0');
    if (at < spec.size() && spec[at] == 'd') ++at;
    if (at != spec.size()) return false;
    fmt::format_int digits(number);
    std::size_t missing = width > digits.size() ? width - digits.size() : 0;
    bool negative = zeros && number < 0;
    if (negative) out += '-';
    out.append(missing, zeros ? '0' : ' ');
    out.append(digits.data() + (negative ? 1 : 0), digits.size() - (negative ? 1 : 0));
    return true;
}

} // namespace

Value format_builtin(Machine& machine, const Value& value, const Value& spec_text) {
    std::string_view text = text_of(spec_text);
    if (std::string simple; value.is_int() && format_simple_int(value.integer(), text, simple))
        return machine.str(simple);
    FormatSpec spec;
    if (!parse_format(machine, text, value, spec)) return {};
    if (is_str(value)) return format_text(machine, value, spec);
    if (is_real(value)) return format_real(machine, real_of(value), spec, value);
    switch (spec.type) {
    case 0:
    case 'b':
    case 'c':
    case 'd':
    case 'o':
    case 'x':
    case 'X':
    case 'n':
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%': return format_int(machine, value, spec);
    default: return unknown_code(machine, spec.type, type_name(machine, value));
    }
}

} // namespace runtime::vm
