// str methods about case, padding and the nature of characters.

#include "runtime/source/utf8.h"
#include "runtime/vm/types_repr.h"
#include "runtime/vm/types_sequence.h"
#include "runtime/vm/types_str.h"
#include "runtime/vm/work.h"

namespace runtime::vm {

namespace {

const Str* self_of(const Arguments& args) {
    return as<Str>(args[0]);
}

char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
char ascii_upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
}

template <char (*map)(char)>
Value map_ascii(Machine& machine, const Str* text) {
    std::string out(text->view());
    for (char& c : out)
        c = map(c);
    return out.size() <= 1 ? machine.str(out) : machine.str(out, text->length);
}

// Whether a sigma at the end of `before` is the last letter of its word.
bool ends_word(std::string_view before, std::string_view after) {
    auto ignorable = [](std::uint32_t point) {
        return point == '\'' || point == '.' || point == ':' || point == 0xb7;
    };
    bool cased_before = false;
    while (!before.empty()) {
        std::uint32_t point = last_code_point(before);
        if (ignorable(point)) continue;
        cased_before = is_cased(point);
        break;
    }
    if (!cased_before) return false;
    while (!after.empty()) {
        std::uint32_t point = next_code_point(after);
        if (ignorable(point)) continue;
        return !is_cased(point);
    }
    return true;
}

void append_lower_at(std::string& out, std::uint32_t point, std::string_view before,
                     std::string_view after) {
    if (point == 0x3a3)
        append_code_point(out, ends_word(before, after) ? 0x3c2 : 0x3c3);
    else
        append_lower(out, point);
}

std::string lowered(std::string_view text) {
    std::string out;
    std::string_view rest = text;
    while (!rest.empty()) {
        std::string_view before = text.substr(0, text.size() - rest.size());
        std::uint32_t point = next_code_point(rest);
        append_lower_at(out, point, before, rest);
    }
    return out;
}

Value lower(Machine& machine, const Arguments& args) {
    if (self_of(args)->is_ascii()) return map_ascii<ascii_lower>(machine, self_of(args));
    return machine.str(lowered(self_of(args)->view()));
}

Value upper(Machine& machine, const Arguments& args) {
    if (self_of(args)->is_ascii()) return map_ascii<ascii_upper>(machine, self_of(args));
    std::string out;
    std::string_view rest = self_of(args)->view();
    while (!rest.empty())
        append_upper(out, next_code_point(rest));
    return machine.str(out);
}

Value case_fold(Machine& machine, const Arguments& args) {
    if (self_of(args)->is_ascii()) return map_ascii<ascii_lower>(machine, self_of(args));
    std::string out;
    std::string_view rest = self_of(args)->view();
    while (!rest.empty())
        append_folded(out, next_code_point(rest));
    return machine.str(out);
}

Value swap_case(Machine& machine, const Arguments& args) {
    std::string out;
    std::string_view text = self_of(args)->view(), rest = text;
    while (!rest.empty()) {
        std::string_view before = text.substr(0, text.size() - rest.size());
        std::uint32_t point = next_code_point(rest);
        if (is_upper(point))
            append_lower_at(out, point, before, rest);
        else if (is_lower(point))
            append_upper(out, point);
        else
            append_code_point(out, point);
    }
    return machine.str(out);
}

Value capitalize(Machine& machine, const Arguments& args) {
    std::string out;
    std::string_view text = self_of(args)->view(), rest = text;
    if (rest.empty()) return machine.str("");
    append_title(out, next_code_point(rest));
    while (!rest.empty()) {
        std::string_view before = text.substr(0, text.size() - rest.size());
        std::uint32_t point = next_code_point(rest);
        append_lower_at(out, point, before, rest);
    }
    return machine.str(out);
}

Value title(Machine& machine, const Arguments& args) {
    std::string out;
    std::string_view text = self_of(args)->view(), rest = text;
    bool in_word = false;
    while (!rest.empty()) {
        std::string_view before = text.substr(0, text.size() - rest.size());
        std::uint32_t point = next_code_point(rest);
        if (in_word)
            append_lower_at(out, point, before, rest);
        else
            append_title(out, point);
        in_word = is_cased(point);
    }
    return machine.str(out);
}

// --- padding
// ------------------------------------------------------------------------------------------

enum class Place : std::uint8_t { Left, Center, Right };

template <Place place>
Value justify(Machine& machine, const Arguments& args) {
    std::int64_t width = 0;
    if (!take_index(machine, args[1], width)) return {};
    if (!is_str(args[2]) || as<Str>(args[2])->length != 1) {
        if (!is_str(args[2]))
            return machine.raise(machine.types.TypeError,
                                 "The fill character must be a unicode character, not {}",
                                 type_name(machine, args[2]));
        return machine.raise(machine.types.TypeError,
                             "The fill character must be exactly one character long");
    }
    const Str* text = self_of(args);
    std::int64_t missing = width - std::int64_t{text->length};
    if (missing <= 0) return part_of(machine, text, text->view());
    std::string_view fill = text_of(args[2]);
    if (!has_room_for(machine, static_cast<std::size_t>(missing), fill.size())) return {};
    // CPython's center puts the odd blank on the left when both the gap and the width are odd.
    std::int64_t left = place == Place::Left    ? 0
                        : place == Place::Right ? missing
                                                : missing / 2 + (missing & width & 1);
    std::string out;
    out.reserve(text->size + static_cast<std::size_t>(missing) * fill.size());
    for (std::int64_t i = 0; i < left; ++i)
        out += fill;
    out += text->view();
    for (std::int64_t i = left; i < missing; ++i)
        out += fill;
    return machine.str(out);
}

Value zero_fill(Machine& machine, const Arguments& args) {
    std::int64_t width = 0;
    if (!take_index(machine, args[1], width)) return {};
    const Str* text = self_of(args);
    std::int64_t missing = width - std::int64_t{text->length};
    if (missing <= 0) return part_of(machine, text, text->view());
    if (!machine.heap.has_room_for(static_cast<std::size_t>(missing)))
        return machine.raise(machine.types.MemoryError, "");
    std::string out(text->view());
    bool has_sign = !out.empty() && (out[0] == '+' || out[0] == '-');
    out.insert(has_sign ? 1 : 0, static_cast<std::size_t>(missing), '0');
    return machine.str(out);
}

// --- tests
// ----------------------------------------------------------------------------------------------

template <bool (*test)(std::uint32_t)>
Value every(Machine&, const Arguments& args) {
    std::string_view rest = self_of(args)->view();
    if (rest.empty()) return Value::of(false);
    while (!rest.empty())
        if (!test(next_code_point(rest))) return Value::of(false);
    return Value::of(true);
}

bool is_alnum(std::uint32_t point) {
    return is_alpha(point) || is_numeric(point);
}
bool is_decimal(std::uint32_t point) {
    return decimal_digit(point) >= 0;
}

// isupper and islower: at least one cased character, and none of the other case.
template <bool (*wanted)(std::uint32_t), bool (*unwanted)(std::uint32_t)>
Value has_case(Machine&, const Arguments& args) {
    bool found = false;
    std::string_view rest = self_of(args)->view();
    while (!rest.empty()) {
        std::uint32_t point = next_code_point(rest);
        if (unwanted(point) || is_title(point)) return Value::of(false);
        found = found || wanted(point);
    }
    return Value::of(found);
}

Value is_title_text(Machine&, const Arguments& args) {
    bool found = false, in_word = false;
    std::string_view rest = self_of(args)->view();
    while (!rest.empty()) {
        std::uint32_t point = next_code_point(rest);
        if (is_upper(point) || is_title(point)) {
            if (in_word) return Value::of(false);
            in_word = found = true;
        } else if (is_lower(point)) {
            if (!in_word) return Value::of(false);
            found = true;
        } else {
            in_word = false;
        }
    }
    return Value::of(found);
}

Value is_ascii(Machine&, const Arguments& args) {
    for (char c : self_of(args)->view())
        if (static_cast<unsigned char>(c) >= 128) return Value::of(false);
    return Value::of(true);
}

Value is_identifier(Machine&, const Arguments& args) {
    std::string_view rest = self_of(args)->view();
    if (rest.empty()) return Value::of(false);
    if (!source::is_identifier_start(static_cast<char32_t>(next_code_point(rest))))
        return Value::of(false);
    while (!rest.empty())
        if (!source::is_identifier_continue(static_cast<char32_t>(next_code_point(rest))))
            return Value::of(false);
    return Value::of(true);
}

Value is_printable_text(Machine&, const Arguments& args) {
    std::string_view rest = self_of(args)->view();
    while (!rest.empty())
        if (!source::is_printable(static_cast<char32_t>(next_code_point(rest))))
            return Value::of(false);
    return Value::of(true);
}

constexpr const char* self_only = "(self, /)";
constexpr const char* with_width = "(self, width, fillchar=' ', /)";

} // namespace

void add_str_case_methods(Machine& machine) {
    machine.add_methods(
        machine.types.str,
        {
            {.name = "lower", .signature = self_only, .plain = lower},
            {.name = "upper", .signature = self_only, .plain = upper},
            {.name = "casefold", .signature = self_only, .plain = case_fold},
            {.name = "swapcase", .signature = self_only, .plain = swap_case},
            {.name = "capitalize", .signature = self_only, .plain = capitalize},
            {.name = "title", .signature = self_only, .plain = title},
            {.name = "ljust", .signature = with_width, .plain = justify<Place::Left>},
            {.name = "rjust", .signature = with_width, .plain = justify<Place::Right>},
            {.name = "center", .signature = with_width, .plain = justify<Place::Center>},
            {.name = "zfill", .signature = "(self, width, /)", .plain = zero_fill},
        });
}

void add_str_test_methods(Machine& machine) {
    machine.add_methods(
        machine.types.str,
        {
            {.name = "isalpha", .signature = self_only, .plain = every<is_alpha>},
            {.name = "isalnum", .signature = self_only, .plain = every<is_alnum>},
            {.name = "isdecimal", .signature = self_only, .plain = every<is_decimal>},
            {.name = "isdigit", .signature = self_only, .plain = every<is_digit>},
            {.name = "isnumeric", .signature = self_only, .plain = every<is_numeric>},
            {.name = "isspace", .signature = self_only, .plain = every<is_space>},
            {.name = "isupper", .signature = self_only, .plain = has_case<is_upper, is_lower>},
            {.name = "islower", .signature = self_only, .plain = has_case<is_lower, is_upper>},
            {.name = "istitle", .signature = self_only, .plain = is_title_text},
            {.name = "isascii", .signature = self_only, .plain = is_ascii},
            {.name = "isidentifier", .signature = self_only, .plain = is_identifier},
            {.name = "isprintable", .signature = self_only, .plain = is_printable_text},
        });
}

} // namespace runtime::vm
