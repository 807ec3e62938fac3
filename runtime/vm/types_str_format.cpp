// str.format, str.format_map and __format__.

#include "runtime/vm/kind_given.h"
#include "runtime/vm/types_format.h"
#include "runtime/vm/types_repr.h"
#include "runtime/vm/types_str.h"
#include "runtime/vm/work.h"

#include <algorithm>
#include <charconv>

namespace runtime::vm {

namespace {

// "literal{field!c:spec}": one piece of a template.
struct Piece {
    std::string literal;
    bool has_field = false;
    std::string_view field;
    std::uint32_t conversion = 0;
    std::string_view spec;
    bool nested = false; // the spec holds replacement fields itself
};

// Reads a template piece by piece, so that what comes before a mistake is formatted before the
// mistake is told.
class TemplateReader {
  public:
    explicit TemplateReader(std::string_view text) : rest_(text) {}
    // False at the end, or where something is wrong: then there is an error().
    bool next(Piece& piece);
    [[nodiscard]] std::string_view error() const { return error_; }

  private:
    bool fail(std::string_view message) {
        error_ = message;
        return false;
    }
    char take() {
        const char c = rest_[0];
        rest_.remove_prefix(1);
        return c;
    }
    bool read_field(Piece& piece);
    bool read_spec(Piece& piece);

    std::string_view rest_, error_;
};

bool TemplateReader::next(Piece& piece) {
    piece = Piece();
    if (rest_.empty()) return false;
    while (!rest_.empty()) {
        const char c = take();
        if (c != '{' && c != '}') {
            piece.literal += c;
        } else if (!rest_.empty() && rest_[0] == c) {
            piece.literal += take();
        } else if (c == '}') {
            return fail("Single '}' encountered in format string");
        } else if (rest_.empty()) {
            return fail("Single '{' encountered in format string");
        } else {
            return read_field(piece);
        }
    }
    return true;
}

bool TemplateReader::read_field(Piece& piece) {
    piece.has_field = true;
    const std::string_view all = rest_;
    char c = 0;
    while (!rest_.empty()) {
        c = take();
        if (c == '{') return fail("unexpected '{' in field name");
        if (c == '[')
            rest_.remove_prefix(std::min(rest_.find(']'), rest_.size()));
        else if (c == '}' || c == ':' || c == '!')
            break;
    }
    piece.field = all.substr(0, all.size() - rest_.size() - 1);
    if (c == '}') return true;
    if (c == ':') return read_spec(piece);
    if (c != '!') return fail("expected '}' before end of string");
    if (rest_.empty()) return fail("end of string while looking for conversion specifier");
    piece.conversion = next_code_point(rest_);
    if (rest_.empty()) return fail("unmatched '{' in format spec");
    c = take();
    if (c == '}') return true;
    return c == ':' ? read_spec(piece) : fail("expected ':' after conversion specifier");
}

bool TemplateReader::read_spec(Piece& piece) {
    const std::string_view all = rest_;
    int depth = 1;
    while (!rest_.empty()) {
        const char c = take();
        if (c == '{') {
            piece.nested = true;
            ++depth;
        } else if (c == '}' && --depth == 0) {
            piece.spec = all.substr(0, all.size() - rest_.size() - 1);
            return true;
        }
    }
    return fail("unmatched '{' in format spec");
}

// One step from a value to a part of it: .name or [key]. One that cannot be read says why.
struct Access {
    bool is_attribute = false;
    std::string_view name = {};
    std::int64_t index = -1; // of [number]
    std::string_view error = {};
};

bool fail(Machine& machine, std::string_view message) {
    machine.raise(machine.types.ValueError, message);
    return false;
}

constexpr std::string_view too_many_digits = "Too many decimal digits in format string";

// The number that a field name or an index is; -1: it is none. False: it has too many digits.
bool read_number(std::string_view text, std::int64_t& number) {
    number = -1;
    const bool is_number =
        !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
    if (!is_number) return true;
    return std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc();
}

// What follows the first name of a field. After a step with an error there is none.
std::vector<Access> read_steps(std::string_view rest) {
    std::vector<Access> steps;
    while (!rest.empty()) {
        Access step{.is_attribute = rest[0] == '.'};
        std::size_t stop = rest.size();
        if (step.is_attribute) {
            stop = std::min(rest.find_first_of(".[", 1), rest.size());
            step.name = rest.substr(1, stop - 1);
        } else if (rest[0] == '[') {
            stop = rest.find(']');
            if (stop == std::string_view::npos)
                step.error = "Missing ']' in format string";
            else
                step.name = rest.substr(1, stop++ - 1);
            if (!read_number(step.name, step.index)) step.error = too_many_digits;
        } else {
            step.error = "Only '.' or '[' may follow ']' in format field specifier";
        }
        if (step.name.empty() && step.error.empty())
            step.error = "Empty attribute in format string";
        steps.push_back(step);
        if (!step.error.empty()) break;
        rest.remove_prefix(stop);
    }
    return steps;
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
bool begin_field(Machine& machine, Formatting& state, std::string_view field, Value& start,
                 std::vector<Access>& steps, Value& key) {
    const std::size_t end = std::min(field.find_first_of(".["), field.size());
    const std::string_view first = field.substr(0, end);
    steps = read_steps(field.substr(end));
    std::int64_t number = -1;
    if (!read_number(first, number)) return fail(machine, too_many_digits);
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
    std::string out;
    TemplateReader reader(text);
    for (Piece piece; reader.next(piece);) {
        out += piece.literal;
        if (!piece.has_field) continue;
        Value value, key;
        std::vector<Access> steps;
        if (!begin_field(machine, state, piece.field, value, steps, key)) return {};
        if (!key.is_unbound()) value = get_item(machine, state.keywords, key);
        if (!value.is_value()) return value;
        for (const Access& step : steps) {
            if (!step.error.empty()) return machine.raise(machine.types.ValueError, step.error);
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
    if (!reader.error().empty()) return machine.raise(machine.types.ValueError, reader.error());
    return machine.str(out);
}

Routine format_resumable(Machine& machine, Formatting& state, std::string text, int depth) {
    if (depth < 0)
        co_return machine.raise(machine.types.ValueError, "Max string recursion exceeded");
    std::string out;
    TemplateReader reader(text);
    for (Piece piece; reader.next(piece);) {
        out += piece.literal;
        if (!piece.has_field) continue;
        Value value, key;
        std::vector<Access> steps;
        if (!begin_field(machine, state, piece.field, value, steps, key)) co_return {};
        if (!key.is_unbound()) value = co_await op::get_item(machine, state.keywords, key);
        if (value.is_unbound()) co_return {};
        for (const Access& step : steps) {
            if (!step.error.empty()) co_return machine.raise(machine.types.ValueError, step.error);
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
        if (piece.nested)
            spec = co_await format_resumable(machine, state, std::string(piece.spec), depth - 1);
        if (spec.is_unbound()) co_return {};
        Value shown = co_await op::format(machine, value, spec);
        if (shown.is_unbound()) co_return {};
        out += text_of(shown);
        if (!fits(machine, out)) co_return {};
    }
    if (!reader.error().empty()) co_return machine.raise(machine.types.ValueError, reader.error());
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
                             kind_given(machine, args[1]));
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
