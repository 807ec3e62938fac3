// str methods that look for text: find, index, count, replace, startswith, strip, translate ...

#include "runtime/vm/types_str.h"

#include "runtime/vm/kind_given.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_repr.h"
#include "runtime/vm/types_sequence.h"
#include "runtime/vm/work.h"

namespace runtime::vm {

namespace {

const Str* self_of(const Arguments& args) {
    return as<Str>(args[0]);
}

// Code points before a byte offset.
std::int64_t points_before(const Str* text, std::size_t offset) {
    if (text->is_ascii()) return static_cast<std::int64_t>(offset);
    return count_code_points(text->view().substr(0, offset));
}

bool need_str(Machine& machine, const Value& value, const char* message) {
    if (is_str(value)) return true;
    // Which argument it is says what reads the arguments for a method, and that calls None so.
    const bool is_reading = std::string_view(message).find("() argument") != std::string_view::npos;
    machine.raise(machine.types.TypeError, "{}, not {}", message,
                  is_reading ? kind_given(machine, value) : type_name(machine, value));
    return false;
}

// The bytes of the text that start and stop select, and where they begin; no value if start is
// behind the end, where nothing is found, not even the empty string.
bool select(Machine& machine, const Arguments& args, std::string_view& part, std::size_t& offset,
            bool& possible) {
    const Str* text = self_of(args);
    if (args[2].is_none() && args[3].is_none()) {
        part = text->view();
        offset = 0;
        possible = true;
        return true;
    }
    std::int64_t begin = 0, end = 0;
    if (!clip_range(machine, args[2], args[3], text->length, begin, end)) return false;
    possible = begin <= end;
    if (!possible) return true;
    part = slice_text(text, static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
    offset = static_cast<std::size_t>(part.data() - text->data);
    return true;
}

// The index of the first (or last) place of args[1], as an Int; -1 if there is none.
template <bool last>
Value search(Machine& machine, const Arguments& args) {
    std::string_view part;
    std::size_t offset = 0;
    bool possible = false;
    if (!select(machine, args, part, offset, possible) ||
        !need_str(machine, args[1], "must be str"))
        return {};
    if (!possible) return Value::of(-1);
    std::size_t at = last ? find_last_in(machine, part, text_of(args[1]))
                          : find_in(machine, part, text_of(args[1]));
    return Value::of(at == std::string_view::npos ? std::int64_t{-1}
                                                  : points_before(self_of(args), offset + at));
}

template <bool last>
Value search_or_raise(Machine& machine, const Arguments& args) {
    Value place = search<last>(machine, args);
    if (place.is_unbound() || place.integer() >= 0) return place;
    return machine.raise(machine.types.ValueError, "substring not found");
}

Value count(Machine& machine, const Arguments& args) {
    std::string_view part;
    std::size_t offset = 0;
    bool possible = false;
    if (!select(machine, args, part, offset, possible) ||
        !need_str(machine, args[1], "must be str"))
        return {};
    if (!possible) return Value::of(0);
    std::string_view wanted = text_of(args[1]);
    if (wanted.empty()) return Value::of(std::int64_t{count_code_points(part)} + 1);
    std::int64_t total = 0;
    for (std::size_t at = find_in(machine, part, wanted); at != std::string_view::npos;
         at = find_in(machine, part, wanted, at + wanted.size()))
        ++total;
    return Value::of(total);
}

template <bool at_end>
Value has_affix(Machine& machine, const Arguments& args) {
    std::string_view part;
    std::size_t offset = 0;
    bool possible = false;
    if (!select(machine, args, part, offset, possible)) return {};
    auto test = [&](const Value& affix) {
        return possible &&
               (at_end ? part.ends_with(text_of(affix)) : part.starts_with(text_of(affix)));
    };
    if (is_str(args[1])) return Value::of(test(args[1]));
    const char* name = at_end ? "endswith" : "startswith";
    if (!is_kind(args[1], Kind::Tuple))
        return machine.raise(machine.types.TypeError,
                             "{} first arg must be str or a tuple of str, not {}", name,
                             type_name(machine, args[1]));
    for (const Value& affix : *as<Tuple>(args[1])) {
        if (!is_str(affix))
            return machine.raise(machine.types.TypeError,
                                 "tuple for {} must only contain str, not {}", name,
                                 type_name(machine, affix));
        if (test(affix)) return Value::of(true);
    }
    return Value::of(false);
}

Value replace(Machine& machine, const Arguments& args) {
    if (!need_str(machine, args[1], "replace() argument 1 must be str")) return {};
    if (!need_str(machine, args[2], "replace() argument 2 must be str")) return {};
    std::int64_t most = -1;
    if (!take_index(machine, args[3], most)) return {};
    std::string_view text = self_of(args)->view(), old = text_of(args[1]), fresh = text_of(args[2]);
    std::string out;
    std::size_t done = 0;
    bool changed = false;
    if (old.empty()) {
        // Between all code points, and at both ends.
        while (most != 0) {
            out += fresh;
            if (!fits(machine, out)) return {};
            changed = true;
            --most;
            if (done >= text.size()) break;
            std::string_view rest = text.substr(done);
            next_code_point(rest);
            out += text.substr(done, text.size() - rest.size() - done);
            done = text.size() - rest.size();
        }
    } else {
        for (std::size_t at = find_in(machine, text, old);
             at != std::string_view::npos && most != 0; --most) {
            if (!changed && text.size() > 64) out.reserve(text.size());
            changed = true;
            out += text.substr(done, at - done);
            out += fresh;
            if (!fits(machine, out)) return {};
            done = at + old.size();
            at = find_in(machine, text, old, done);
        }
    }
    if (!changed) return part_of(machine, self_of(args), text);
    if (done < text.size()) out += text.substr(done);
    return machine.str(out);
}

// --- strip
// ------------------------------------------------------------------------------------------

enum Side : unsigned { Left = 1, Right = 2 };

bool holds_point(std::string_view set, std::uint32_t point) {
    while (!set.empty())
        if (next_code_point(set) == point) return true;
    return false;
}

template <unsigned sides>
Value strip(Machine& machine, const Arguments& args) {
    bool blanks = args[1].is_none();
    if (!blanks && !is_str(args[1])) {
        const char* name = sides == Left ? "lstrip" : sides == Right ? "rstrip" : "strip";
        return machine.raise(machine.types.TypeError, "{} arg must be None or str", name);
    }
    std::string_view text = self_of(args)->view(),
                     set = blanks ? std::string_view() : text_of(args[1]);
    auto drops = [&](std::uint32_t point) {
        return blanks ? is_space(point) : holds_point(set, point);
    };
    if ((sides & Left) != 0) {
        while (!text.empty()) {
            std::string_view rest = text;
            if (!drops(next_code_point(rest))) break;
            text = rest;
        }
    }
    if ((sides & Right) != 0) {
        while (!text.empty()) {
            std::string_view rest = text;
            if (!drops(last_code_point(rest))) break;
            text = rest;
        }
    }
    return part_of(machine, self_of(args), text);
}

template <bool suffix>
Value remove_affix(Machine& machine, const Arguments& args) {
    const char* message =
        suffix ? "removesuffix() argument must be str" : "removeprefix() argument must be str";
    if (!need_str(machine, args[1], message)) return {};
    std::string_view text = self_of(args)->view(), affix = text_of(args[1]);
    if (suffix && !affix.empty() && text.ends_with(affix)) text.remove_suffix(affix.size());
    if (!suffix && text.starts_with(affix)) text.remove_prefix(affix.size());
    return part_of(machine, self_of(args), text);
}

// --- translate
// ----------------------------------------------------------------------------------------

// Appends what a table's answer stands for; false with an exception set.
bool append_translation(Machine& machine, std::string& out, const Value& answer) {
    if (answer.is_none()) return true;
    if (is_str(answer)) {
        out += text_of(answer);
        return fits(machine, out);
    }
    if (is_integral(answer)) {
        std::int64_t point = clamped(answer);
        if (point < 0 || point > 0x10ffff) {
            machine.raise(machine.types.ValueError, "character mapping must be in range(0x110000)");
            return false;
        }
        append_code_point(out, static_cast<std::uint32_t>(point));
        return true;
    }
    machine.raise(machine.types.TypeError, "character mapping must return integer, None or str");
    return false;
}

Value translate_plain(Machine& machine, const Arguments& args) {
    std::string out;
    std::string_view rest = self_of(args)->view();
    while (!rest.empty()) {
        std::uint32_t point = next_code_point(rest);
        Value answer = get_item(machine, args[1], Value::of(std::int64_t{point}));
        if (answer.needs_a_frame()) return answer;
        if (answer.is_unbound()) {
            if (!machine.exception_is(machine.types.LookupError)) return {};
            machine.take_exception();
            append_code_point(out, point);
        } else if (!append_translation(machine, out, answer)) {
            return {};
        }
    }
    return machine.str(out);
}

Routine translate_resumable(Machine& machine, OwnedArguments args) {
    std::string out;
    std::string_view rest = text_of(args[0]);
    while (!rest.empty()) {
        std::uint32_t point = next_code_point(rest);
        Value answer = co_await op::get_item(machine, args[1], Value::of(std::int64_t{point}));
        if (answer.is_unbound()) {
            if (!machine.exception_is(machine.types.LookupError)) co_return {};
            machine.take_exception();
            append_code_point(out, point);
        } else if (!append_translation(machine, out, answer)) {
            co_return {};
        }
    }
    co_return machine.str(out);
}

Value put_number(const Value& table, std::uint32_t point, Value value, Machine& machine) {
    return set_item(machine, table, Value::of(std::int64_t{point}), value);
}

// maketrans(x, y=..., z=..., /)
Value make_table(Machine& machine, const Arguments& args) {
    Value table = machine.dict();
    if (args[1].is_unbound()) {
        if (!is_kind(args[0], Kind::Dict))
            return machine.raise(machine.types.TypeError,
                                 "if you give only one argument to maketrans it must be a dict");
        const auto* dict = as<Dict>(args[0]);
        for (std::uint32_t i = 0; i < dict->used; ++i) {
            const Dict::Entry& entry = dict->entries[i];
            if (entry.key.is_unbound()) continue;
            Value key = entry.key;
            if (is_str(key)) {
                if (as<Str>(key)->length != 1)
                    return machine.raise(machine.types.ValueError,
                                         "string keys in translate table must be of length 1");
                std::string_view text = text_of(key);
                key = Value::of(std::int64_t{next_code_point(text)});
            } else if (!is_integral(key)) {
                return machine.raise(machine.types.TypeError,
                                     "keys in translate table must be strings or integers");
            }
            set_item(machine, table, key, entry.value);
        }
        return table;
    }
    if (!need_str(machine, args[1], "maketrans() argument 2 must be str")) return {};
    if (args[2].is_value() && !need_str(machine, args[2], "maketrans() argument 3 must be str"))
        return {};
    if (!is_str(args[0]))
        return machine.raise(
            machine.types.TypeError,
            "first maketrans argument must be a string if there is a second argument");
    if (as<Str>(args[0])->length != as<Str>(args[1])->length)
        return machine.raise(machine.types.ValueError,
                             "the first two maketrans arguments must have equal length");
    std::string_view from = text_of(args[0]), to = text_of(args[1]);
    while (!from.empty()) {
        std::uint32_t point = next_code_point(from);
        put_number(table, point, Value::of(std::int64_t{next_code_point(to)}), machine);
    }
    if (args[2].is_unbound()) return table;
    if (!need_str(machine, args[2], "maketrans() argument 3 must be str")) return {};
    std::string_view dropped = text_of(args[2]);
    while (!dropped.empty())
        put_number(table, next_code_point(dropped), Value::none(), machine);
    return table;
}

constexpr const char* in_range = "(self, sub, start=None, end=None, /)";

} // namespace

void add_str_search_methods(Machine& machine) {
    Type* type = machine.types.str;
    machine.add_methods(
        type,
        {
            {.name = "find", .signature = in_range, .plain = search<false>},
            {.name = "rfind", .signature = in_range, .plain = search<true>},
            {.name = "index", .signature = in_range, .plain = search_or_raise<false>},
            {.name = "rindex", .signature = in_range, .plain = search_or_raise<true>},
            {.name = "count", .signature = in_range, .plain = count},
            {.name = "startswith", .signature = in_range, .plain = has_affix<false>},
            {.name = "endswith", .signature = in_range, .plain = has_affix<true>},
            {.name = "replace", .signature = "(self, old, new, count=-1, /)", .plain = replace},
            {.name = "strip", .signature = "(self, chars=None, /)", .plain = strip<Left | Right>},
            {.name = "lstrip", .signature = "(self, chars=None, /)", .plain = strip<Left>},
            {.name = "rstrip", .signature = "(self, chars=None, /)", .plain = strip<Right>},
            {.name = "removeprefix",
             .signature = "(self, prefix, /)",
             .plain = remove_affix<false>},
            {.name = "removesuffix", .signature = "(self, suffix, /)", .plain = remove_affix<true>},
            {.name = "translate",
             .signature = "(self, table, /)",
             .plain = translate_plain,
             .resumable = translate_resumable},
        });
    machine.add_static_method(
        type, {.name = "maketrans", .signature = "(x, y=..., z=..., /)", .plain = make_table});
}

} // namespace runtime::vm
