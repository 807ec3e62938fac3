// str.format, str.format_map and __format__.

#include "runtime/vm/types_format.h"
#include "runtime/vm/types_repr.h"
#include "runtime/vm/types_str.h"
#include "runtime/vm/work.h"

#include <charconv>

namespace runtime::vm {

namespace {

// "literal{field!c:spec}": one piece of a template.
struct Piece {
    std::string literal;
    bool has_field = false;
    std::string field;
    std::uint32_t conversion = 0;
    std::string spec;
    bool nested = false; // the spec holds replacement fields itself
};

// One step from a value to a part of it: .name or [key].
struct Access {
    bool is_attribute;
    std::string name;
    std::int64_t index = -1; // of [number]
};

bool fail(Machine& machine, std::string_view message) {
    machine.raise(machine.types.ValueError, message);
    return false;
}

// Splits "field!c:spec" at the first ! or : outside brackets.
bool parse_field(Machine& machine, std::string_view text, Piece& piece) {
    std::size_t at = 0;
    int brackets = 0;
    for (; at < text.size(); ++at) {
        if (text[at] == '[') ++brackets;
        if (text[at] == ']' && brackets > 0) --brackets;
        if (brackets == 0 && (text[at] == '!' || text[at] == ':')) break;
        if (text[at] == '{') return fail(machine, "unexpected '{' in field name");
    }
    piece.has_field = true;
    piece.field = text.substr(0, at);
    if (at == text.size()) return true;
    std::string_view rest = text.substr(at);
    if (rest[0] == '!') {
        rest.remove_prefix(1);
        if (rest.empty()) return fail(machine, "unmatched '{' in format spec");
        piece.conversion = next_code_point(rest);
        if (!rest.empty() && rest[0] != ':')
            return fail(machine, "expected ':' after conversion specifier");
    }
    if (!rest.empty()) piece.spec = rest.substr(1);
    piece.nested = piece.spec.find_first_of("{}") != std::string::npos;
    return true;
}

bool parse_template(Machine& machine, std::string_view text, std::vector<Piece>& pieces) {
    Piece piece;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char c = text[at];
        if (c != '{' && c != '}') {
            piece.literal += c;
            continue;
        }
        if (at + 1 < text.size() && text[at + 1] == c) {
            piece.literal += c;
            ++at;
            continue;
        }
        if (c == '}') return fail(machine, "Single '}' encountered in format string");
        if (at + 1 == text.size()) return fail(machine, "Single '{' encountered in format string");
        int depth = 1;
        std::size_t end = at + 1;
        bool in_brackets = false;
        for (; end < text.size(); ++end) {
            if (text[end] == '[' && depth == 1) in_brackets = true;
            if (text[end] == ']') in_brackets = false;
            if (in_brackets) continue;
            if (text[end] == '{') ++depth;
            if (text[end] == '}' && --depth == 0) break;
        }
        if (end >= text.size()) {
            bool in_spec = text.find_first_of("!:", at) != std::string_view::npos;
            return fail(machine, in_spec ? "unmatched '{' in format spec"
                                         : "expected '}' before end of string");
        }
        if (!parse_field(machine, text.substr(at + 1, end - at - 1), piece)) return false;
        pieces.push_back(std::move(piece));
        piece = Piece();
        at = end;
    }
    pieces.push_back(std::move(piece));
    return true;
}

// The number that a field name or an index is; -1: it is none. False: it has too many digits.
bool read_number(Machine& machine, std::string_view text, std::int64_t& number) {
    number = -1;
    const bool is_number =
        !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
    if (!is_number) return true;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() || fail(machine, "Too many decimal digits in format string");
}

// The state of one format() call.
struct Formatting {
    const Value& positional; // a tuple
    const Value& keywords;   // a dict, or any mapping for format_map
    std::int64_t next = 0;   // number of the next {}
    bool counted = false, numbered = false;
};

// The value that a field begins with and the steps that follow. False with an exception set; the
// value is NeedsFrame when the mapping must be asked by Python code.
bool begin_field(Machine& machine, Formatting& state, const std::string& field, Value& start,
                 std::vector<Access>& steps, Value& key) {
    std::size_t end = field.find_first_of(".[");
    std::string_view first = std::string_view(field).substr(0, end);
    std::string_view rest =
        end == std::string::npos ? std::string_view() : std::string_view(field).substr(end);
    while (!rest.empty()) {
        if (rest[0] == '.') {
            std::size_t stop = rest.find_first_of(".[", 1);
            std::string_view name =
                rest.substr(1, stop == std::string_view::npos ? stop : stop - 1);
            if (name.empty()) return fail(machine, "Empty attribute in format string");
            steps.push_back({true, std::string(name)});
            rest = stop == std::string_view::npos ? std::string_view() : rest.substr(stop);
        } else if (rest[0] == '[') {
            std::size_t stop = rest.find(']');
            if (stop == std::string_view::npos)
                return fail(machine, "Missing ']' in format string");
            std::string_view name = rest.substr(1, stop - 1);
            if (name.empty()) return fail(machine, "Empty attribute in format string");
            std::int64_t index = -1;
            if (!read_number(machine, name, index)) return false;
            steps.push_back({false, std::string(name), index});
            rest = rest.substr(stop + 1);
        } else {
            return fail(machine, "Only '.' or '[' may follow ']' in format field specifier");
        }
    }
    std::int64_t number = -1;
    if (!read_number(machine, first, number)) return false;
    if (first.empty()) {
        if (state.numbered)
            return fail(
                machine,
                "cannot switch from manual field specification to automatic field numbering");
        state.counted = true;
        number = state.next++;
    } else if (number >= 0) {
        if (state.counted)
            return fail(
                machine,
                "cannot switch from automatic field numbering to manual field specification");
        state.numbered = true;
    }
    if (number < 0) {
        key = machine.str(first);
        return true;
    }
    if (!is_kind(state.positional, Kind::Tuple))
        return fail(machine, "Format string contains positional fields");
    const auto* given = as<Tuple>(state.positional);
    if (number >= std::int64_t{given->count}) {
        machine.raise(machine.types.IndexError,
                      "Replacement index {} out of range for positional args tuple", number);
        return false;
    }
    start = given->items[number];
    return true;
}

Value bad_conversion(Machine& machine, std::uint32_t conversion) {
    if (conversion > 32 && conversion < 127)
        return machine.raise(machine.types.ValueError, "Unknown conversion specifier {}",
                             static_cast<char>(conversion));
    return machine.raise(machine.types.ValueError, "Unknown conversion specifier \\x{:x}",
                         conversion);
}

Value format_plain(Machine& machine, Formatting& state, std::string_view text, int depth) {
    if (depth < 0) return machine.raise(machine.types.ValueError, "Max string recursion exceeded");
    std::vector<Piece> pieces;
    if (!parse_template(machine, text, pieces)) return {};
    std::string out;
    for (const Piece& piece : pieces) {
        out += piece.literal;
        if (!piece.has_field) continue;
        Value value, key;
        std::vector<Access> steps;
        if (!begin_field(machine, state, piece.field, value, steps, key)) return {};
        if (!key.is_unbound()) value = get_item(machine, state.keywords, key);
        if (!value.is_value()) return value;
        for (const Access& step : steps) {
            if (step.is_attribute)
                value = get_attribute(machine, value, machine.intern(step.name));
            else
                value = get_item(machine, value,
                                 step.index >= 0 ? Value::of(step.index) : machine.str(step.name));
            if (!value.is_value()) return value;
        }
        switch (piece.conversion) {
        case 0: break;
        case 's': value = str(machine, value); break;
        case 'r': value = repr(machine, value); break;
        case 'a': value = ascii(machine, value); break;
        default: return bad_conversion(machine, piece.conversion);
        }
        if (!value.is_value()) return value;
        Value spec = piece.nested ? format_plain(machine, state, piece.spec, depth - 1)
                                  : machine.str(piece.spec);
        if (!spec.is_value()) return spec;
        Value shown = format_value(machine, value, spec);
        if (!shown.is_value()) return shown;
        out += text_of(shown);
        if (!fits(machine, out)) return {};
    }
    return machine.str(out);
}

Routine format_resumable(Machine& machine, Formatting& state, std::string text, int depth) {
    if (depth < 0)
        co_return machine.raise(machine.types.ValueError, "Max string recursion exceeded");
    std::vector<Piece> pieces;
    if (!parse_template(machine, text, pieces)) co_return {};
    std::string out;
    for (const Piece& piece : pieces) {
        out += piece.literal;
        if (!piece.has_field) continue;
        Value value, key;
        std::vector<Access> steps;
        if (!begin_field(machine, state, piece.field, value, steps, key)) co_return {};
        if (!key.is_unbound()) value = co_await op::get_item(machine, state.keywords, key);
        if (value.is_unbound()) co_return {};
        for (const Access& step : steps) {
            if (step.is_attribute) {
                value = co_await op::get_attribute(machine, value, machine.intern(step.name));
            } else {
                Value index = step.index >= 0 ? Value::of(step.index) : machine.str(step.name);
                value = co_await op::get_item(machine, value, index);
            }
            if (value.is_unbound()) co_return {};
        }
        if (piece.conversion == 's')
            value = co_await op::str(machine, value);
        else if (piece.conversion == 'r')
            value = co_await op::repr(machine, value);
        else if (piece.conversion == 'a')
            value = co_await op::ascii(machine, value);
        else if (piece.conversion != 0)
            co_return bad_conversion(machine, piece.conversion);
        if (value.is_unbound()) co_return {};
        Value spec = machine.str(piece.spec);
        if (piece.nested) spec = co_await format_resumable(machine, state, piece.spec, depth - 1);
        if (spec.is_unbound()) co_return {};
        Value shown = co_await op::format(machine, value, spec);
        if (shown.is_unbound()) co_return {};
        out += text_of(shown);
        if (!fits(machine, out)) co_return {};
    }
    co_return machine.str(out);
}

constexpr int depth_max = 2;

// Slots: self, args, kwargs.
Value format_method(Machine& machine, const Arguments& args) {
    Formatting state{args[1], args[2]};
    return format_plain(machine, state, text_of(args[0]), depth_max - 1);
}
Routine resume_format_method(Machine& machine, OwnedArguments args) {
    Formatting state{args[1], args[2]};
    co_return co_await format_resumable(machine, state, std::string(text_of(args[0])),
                                        depth_max - 1);
}

Value format_map(Machine& machine, const Arguments& args) {
    Value none = Value::none();
    Formatting state{none, args[1]};
    return format_plain(machine, state, text_of(args[0]), depth_max - 1);
}
Routine resume_format_map(Machine& machine, OwnedArguments args) {
    Value none = Value::none();
    Formatting state{none, args[1]};
    co_return co_await format_resumable(machine, state, std::string(text_of(args[0])),
                                        depth_max - 1);
}

Value dunder_format(Machine& machine, const Arguments& args) {
    if (!is_str(args[1]))
        return machine.raise(machine.types.TypeError, "__format__() argument must be str, not {}",
                             type_name(machine, args[1]));
    return text_of(args[1]).empty() ? str(machine, args[0])
                                    : format_builtin(machine, args[0], args[1]);
}

Routine resume_dunder_format(Machine& machine, OwnedArguments args) {
    co_return co_await resume_str(machine, args[0]);
}

} // namespace

void add_str_format_methods(Machine& machine) {
    machine.add_methods(machine.types.str, {
                                               {.name = "format",
                                                .signature = "(self, /, *args, **kwargs)",
                                                .plain = format_method,
                                                .resumable = resume_format_method},
                                               {.name = "format_map",
                                                .signature = "(self, mapping, /)",
                                                .plain = format_map,
                                                .resumable = resume_format_map},
                                               {.name = "__format__",
                                                .signature = "(self, format_spec, /)",
                                                .plain = dunder_format,
                                                .resumable = resume_dunder_format},
                                           });
}

} // namespace runtime::vm
