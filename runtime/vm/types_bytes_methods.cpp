// The methods of bytes and bytearray.

#include "runtime/vm/index_arguments.h"
#include "runtime/vm/kind_given.h"
#include "runtime/vm/types_bytes.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_sequence.h"
#include "runtime/vm/work.h"

#include <algorithm>

namespace runtime::vm {

namespace {

std::string_view self_of(const Arguments& args) {
    return bytes_of(args[0]);
}

bool is_blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_alpha(char c) {
    return is_upper(c) || is_lower(c);
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_alnum(char c) {
    return is_alpha(c) || is_digit(c);
}
char to_lower(char c) {
    return is_upper(c) ? static_cast<char>(c + 32) : c;
}
char to_upper(char c) {
    return is_lower(c) ? static_cast<char>(c - 32) : c;
}
char swap_case(char c) {
    return is_upper(c) ? to_lower(c) : to_upper(c);
}

bool need_bytes(Machine& machine, const Value& value) {
    if (is_buffer(value)) return true;
    machine.raise(machine.types.TypeError, "a bytes-like object is required, not '{}'",
                  type_name(machine, value));
    return false;
}

// What find and the like look for: bytes, or one byte as an int.
bool take_wanted(Machine& machine, const Value& value, std::string& out) {
    if (is_buffer(value)) {
        out = buffer_of(value);
        return true;
    }
    if (!is_integral(value)) {
        raise_no_index(machine, value,
                       fmt::format("argument should be integer or bytes-like object, not '{}'",
                                   type_name(machine, value)));
        return false;
    }
    char byte = 0;
    if (!take_byte(machine, value, byte, "byte must be in range(0, 256)")) return false;
    out = byte;
    return true;
}

bool select(Machine& machine, const Arguments& args, std::string_view& part, std::int64_t& begin,
            bool& possible) {
    std::int64_t end = 0;
    if (!clip_range(machine, args[2], args[3], static_cast<std::int64_t>(self_of(args).size()),
                    begin, end))
        return false;
    possible = begin <= end;
    if (possible)
        part = self_of(args).substr(static_cast<std::size_t>(begin),
                                    static_cast<std::size_t>(end - begin));
    return true;
}

template <bool last, bool must>
Value search(Machine& machine, const Arguments& args) {
    std::string wanted;
    std::string_view part;
    std::int64_t begin = 0;
    bool possible = false;
    if (!select(machine, args, part, begin, possible) || !take_wanted(machine, args[1], wanted))
        return {};
    std::size_t at = !possible ? std::string_view::npos
                     : last    ? find_last_in(machine, part, wanted)
                               : find_in(machine, part, wanted);
    if (at != std::string_view::npos) return Value::of(begin + static_cast<std::int64_t>(at));
    if (must) return machine.raise(machine.types.ValueError, "subsection not found");
    return Value::of(-1);
}

Value count(Machine& machine, const Arguments& args) {
    std::string wanted;
    std::string_view part;
    std::int64_t begin = 0;
    bool possible = false;
    if (!select(machine, args, part, begin, possible) || !take_wanted(machine, args[1], wanted))
        return {};
    if (!possible) return Value::of(0);
    if (wanted.empty()) return Value::of(part.size() + 1);
    std::int64_t total = 0;
    for (std::size_t at = find_in(machine, part, wanted); at != std::string_view::npos;
         at = find_in(machine, part, wanted, at + wanted.size()))
        ++total;
    return Value::of(total);
}

template <bool at_end>
Value has_affix(Machine& machine, const Arguments& args) {
    std::string_view part;
    std::int64_t begin = 0;
    bool possible = false;
    if (!select(machine, args, part, begin, possible)) return {};
    auto test = [&](const Value& affix) {
        return possible &&
               (at_end ? part.ends_with(buffer_of(affix)) : part.starts_with(buffer_of(affix)));
    };
    if (is_buffer(args[1])) return Value::of(test(args[1]));
    if (!is_kind(args[1], Kind::Tuple))
        return machine.raise(machine.types.TypeError,
                             "{} first arg must be bytes or a tuple of bytes, not {}",
                             at_end ? "endswith" : "startswith", type_name(machine, args[1]));
    for (const Value& affix : *as<Tuple>(args[1])) {
        if (!need_bytes(machine, affix)) return {};
        if (test(affix)) return Value::of(true);
    }
    return Value::of(false);
}

Value replace(Machine& machine, const Arguments& args) {
    std::int64_t most = -1;
    if (!need_bytes(machine, args[1]) || !need_bytes(machine, args[2]) ||
        !take_index(machine, args[3], most))
        return {};
    std::string_view text = self_of(args), old = buffer_of(args[1]), fresh = buffer_of(args[2]);
    std::string out;
    std::size_t done = 0;
    for (; most != 0; --most) {
        std::size_t at = old.empty() ? done : find_in(machine, text, old, done);
        if (at == std::string_view::npos) break;
        if (old.empty()) {
            out += fresh;
            if (done >= text.size()) break;
            out += text[done++];
            continue;
        }
        out += text.substr(done, at - done);
        out += fresh;
        done = at + old.size();
    }
    if (done < text.size()) out += text.substr(done);
    return bytes_like(machine, args[0], out);
}

template <int sides>
Value strip(Machine& machine, const Arguments& args) {
    if (!args[1].is_none() && !need_bytes(machine, args[1])) return {};
    std::string_view text = self_of(args);
    auto drops = [&](char c) {
        return args[1].is_none() ? is_blank(c)
                                 : buffer_of(args[1]).find(c) != std::string_view::npos;
    };
    while ((sides & 1) != 0 && !text.empty() && drops(text.front()))
        text.remove_prefix(1);
    while ((sides & 2) != 0 && !text.empty() && drops(text.back()))
        text.remove_suffix(1);
    return bytes_like(machine, args[0], text);
}

Value list_of_parts(Machine& machine, const Value& model,
                    const std::vector<std::string_view>& parts) {
    Values items;
    for (std::string_view part : parts)
        items.push_back(bytes_like(machine, model, part));
    return machine.list(std::move(items));
}

void split_blanks(std::string_view text, std::int64_t most, std::vector<std::string_view>& parts) {
    for (;; --most) {
        while (!text.empty() && is_blank(text.front()))
            text.remove_prefix(1);
        if (text.empty()) return;
        std::size_t end = 0;
        while (end < text.size() && (most == 0 || !is_blank(text[end])))
            ++end;
        parts.push_back(text.substr(0, end));
        if (most == 0) return;
        text.remove_prefix(end);
    }
}

template <bool from_right>
Value split(Machine& machine, const Arguments& args) {
    std::int64_t most = -1;
    if (!take_index(machine, args[2], most)) return {};
    std::string_view text = self_of(args);
    std::vector<std::string_view> parts;
    if (args[1].is_none()) {
        if (!from_right || most < 0) {
            split_blanks(text, most, parts);
            return list_of_parts(machine, args[0], parts);
        }
        for (; most > 0; --most) {
            while (!text.empty() && is_blank(text.back()))
                text.remove_suffix(1);
            if (text.empty()) break;
            std::size_t begin = text.size();
            while (begin > 0 && !is_blank(text[begin - 1]))
                --begin;
            parts.push_back(text.substr(begin));
            text = text.substr(0, begin);
        }
        while (!text.empty() && is_blank(text.back()))
            text.remove_suffix(1);
        if (!text.empty()) parts.push_back(text);
        std::reverse(parts.begin(), parts.end());
        return list_of_parts(machine, args[0], parts);
    }
    if (!need_bytes(machine, args[1])) return {};
    std::string_view separator = buffer_of(args[1]);
    if (separator.empty()) return machine.raise(machine.types.ValueError, "empty separator");
    for (; most != 0; --most) {
        std::size_t at = from_right ? text.rfind(separator) : find_in(machine, text, separator);
        if (at == std::string_view::npos) break;
        parts.push_back(from_right ? text.substr(at + separator.size()) : text.substr(0, at));
        text = from_right ? text.substr(0, at) : text.substr(at + separator.size());
    }
    parts.push_back(text);
    if (from_right) std::reverse(parts.begin(), parts.end());
    return list_of_parts(machine, args[0], parts);
}

template <bool last>
Value partition(Machine& machine, const Arguments& args) {
    if (!need_bytes(machine, args[1])) return {};
    std::string_view text = self_of(args), separator = buffer_of(args[1]);
    if (separator.empty()) return machine.raise(machine.types.ValueError, "empty separator");
    std::size_t at =
        last ? find_last_in(machine, text, separator) : find_in(machine, text, separator);
    auto part = [&](std::string_view piece) { return bytes_like(machine, args[0], piece); };
    if (at == std::string_view::npos)
        return last ? machine.tuple({part(""), part(""), part(text)})
                    : machine.tuple({part(text), part(""), part("")});
    return machine.tuple(
        {part(text.substr(0, at)), part(separator), part(text.substr(at + separator.size()))});
}

Value split_lines(Machine& machine, const Arguments& args) {
    std::int64_t number = 0;
    if (!take_index(machine, args[1], number)) return {};
    const Value keep = Value::of(number != 0);
    std::string_view text = self_of(args);
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        std::size_t next = end < text.size() ? end + 1 : end;
        if (next < text.size() && text[end] == '\r' && text[next] == '\n') ++next;
        parts.push_back(text.substr(0, keep.truth() ? next : end));
        text.remove_prefix(next);
    }
    return list_of_parts(machine, args[0], parts);
}

Value join_items(Machine& machine, const Value& self, const Value& list) {
    std::string out;
    const Values& items = as<List>(list)->items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!is_buffer(items[i]))
            return machine.raise(machine.types.TypeError,
                                 "sequence item {}: expected a bytes-like object, {} found", i,
                                 type_name(machine, items[i]));
        if (i > 0) out += bytes_of(self);
        out += buffer_of(items[i]);
    }
    return bytes_like(machine, self, out);
}
Value join_plain(Machine& machine, const Arguments& args) {
    const Type* type = machine.type_of(args[1]);
    if (!type->protocol.iterate && !type->overrides_anything)
        return machine.raise(machine.types.TypeError, "can only join an iterable");
    Value list = list_of_plain(machine, args[1]);
    return list.is_value() ? join_items(machine, args[0], list) : list;
}
Routine join_resumable(Machine& machine, OwnedArguments args) {
    Value list = co_await op::list_of(machine, args[1]);
    if (list.is_unbound()) co_return {};
    co_return join_items(machine, args[0], list);
}

template <char (*map)(char)>
Value mapped(Machine& machine, const Arguments& args) {
    std::string out(self_of(args));
    for (char& c : out)
        c = map(c);
    return bytes_like(machine, args[0], out);
}

template <bool (*test)(char)>
Value every(Machine&, const Arguments& args) {
    std::string_view text = self_of(args);
    return Value::of(!text.empty() && std::all_of(text.begin(), text.end(), test));
}

Value is_ascii(Machine&, const Arguments& args) {
    std::string_view text = self_of(args);
    return Value::of(std::all_of(text.begin(), text.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 128; }));
}

template <bool (*wanted)(char), bool (*unwanted)(char)>
Value has_case(Machine&, const Arguments& args) {
    std::string_view text = self_of(args);
    return Value::of(std::any_of(text.begin(), text.end(), wanted) &&
                     std::none_of(text.begin(), text.end(), unwanted));
}

Value is_title(Machine&, const Arguments& args) {
    bool found = false, in_word = false;
    for (char c : self_of(args)) {
        if ((is_upper(c) && in_word) || (is_lower(c) && !in_word)) return Value::of(false);
        in_word = is_alpha(c);
        found = found || in_word;
    }
    return Value::of(found);
}

Value expand_tabs(Machine& machine, const Arguments& args) {
    std::int64_t width = 8;
    if (!take_index(machine, args[1], width)) return {};
    std::string out;
    std::int64_t column = 0;
    for (char c : self_of(args)) {
        if (c == '\t') {
            std::int64_t blanks = width > 0 ? width - column % width : 0;
            if (!machine.heap.has_room_for(out.size() + static_cast<std::size_t>(blanks)))
                return machine.raise(machine.types.MemoryError, "");
            out.append(static_cast<std::size_t>(blanks), ' ');
            column += blanks;
            continue;
        }
        out += c;
        column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
    return bytes_like(machine, args[0], out);
}

template <bool words>
Value capitalize(Machine& machine, const Arguments& args) {
    std::string out(self_of(args));
    bool first = true;
    for (char& c : out) {
        c = first ? to_upper(c) : to_lower(c);
        first = words && !is_alpha(c);
    }
    return bytes_like(machine, args[0], out);
}

template <int place>
Value justify(Machine& machine, const Arguments& args) {
    constexpr const char* names[] = {"ljust", "center", "rjust"};
    std::int64_t width = 0;
    if (!take_index(machine, args[1], width)) return {};
    if (!is_bytes(args[2]) || buffer_of(args[2]).size() != 1)
        return machine.raise(machine.types.TypeError,
                             "{}() argument 2 must be a byte string of length 1, not {}",
                             names[place], kind_given(machine, args[2]));
    auto size = static_cast<std::int64_t>(self_of(args).size());
    std::int64_t missing = std::max<std::int64_t>(0, width - size);
    if (!machine.heap.has_room_for(static_cast<std::size_t>(missing)))
        return machine.raise(machine.types.MemoryError, "");
    std::int64_t left = place == 0 ? 0 : place == 2 ? missing : missing / 2 + (missing & width & 1);
    char fill = buffer_of(args[2])[0];
    return bytes_like(machine, args[0],
                      std::string(static_cast<std::size_t>(left), fill) +
                          std::string(self_of(args)) +
                          std::string(static_cast<std::size_t>(missing - left), fill));
}

Value zero_fill(Machine& machine, const Arguments& args) {
    std::int64_t width = 0;
    if (!take_index(machine, args[1], width)) return {};
    std::string out(self_of(args));
    std::int64_t missing = width - static_cast<std::int64_t>(out.size());
    if (missing <= 0) return bytes_like(machine, args[0], out);
    if (!machine.heap.has_room_for(static_cast<std::size_t>(missing)))
        return machine.raise(machine.types.MemoryError, "");
    bool has_sign = !out.empty() && (out[0] == '+' || out[0] == '-');
    out.insert(has_sign ? 1 : 0, static_cast<std::size_t>(missing), '0');
    return bytes_like(machine, args[0], out);
}

// translate(self, table, /, delete=b'')
Value translate(Machine& machine, const Arguments& args) {
    if (!args[1].is_none() && !need_bytes(machine, args[1])) return {};
    if (!args[2].is_unbound() && !need_bytes(machine, args[2])) return {};
    std::string_view table = args[1].is_none() ? std::string_view() : buffer_of(args[1]);
    if (!args[1].is_none() && table.size() != 256)
        return machine.raise(machine.types.ValueError,
                             "translation table must be 256 characters long");
    std::string out;
    for (char c : self_of(args)) {
        if (!args[2].is_unbound() && buffer_of(args[2]).find(c) != std::string_view::npos) continue;
        out += table.empty() ? c : table[static_cast<unsigned char>(c)];
    }
    return bytes_like(machine, args[0], out);
}

Value make_table(Machine& machine, const Arguments& args) {
    if (!need_bytes(machine, args[0]) || !need_bytes(machine, args[1])) return {};
    if (bytes_of(args[0]).size() != buffer_of(args[1]).size())
        return machine.raise(machine.types.ValueError, "maketrans arguments must have same length");
    std::string table(256, '\0');
    for (std::size_t i = 0; i < 256; ++i)
        table[i] = static_cast<char>(i);
    for (std::size_t i = 0; i < bytes_of(args[0]).size(); ++i)
        table[static_cast<unsigned char>(bytes_of(args[0])[i])] = buffer_of(args[1])[i];
    return machine.bytes(table);
}

template <bool suffix>
Value remove_affix(Machine& machine, const Arguments& args) {
    if (!need_bytes(machine, args[1])) return {};
    std::string_view text = self_of(args), affix = buffer_of(args[1]);
    if (suffix && !affix.empty() && text.ends_with(affix)) text.remove_suffix(affix.size());
    if (!suffix && text.starts_with(affix)) text.remove_prefix(affix.size());
    return bytes_like(machine, args[0], text);
}

constexpr const char* self_only = "(self, /)";
constexpr const char* in_range = "(self, sub, start=None, end=None, /)";
constexpr const char* with_width = "(self, width, fillchar=..., /)";

// A default that the signature language has no word for.
template <Plain method>
Value with_blank(Machine& machine, const Arguments& args) {
    Value values[3] = {args[0], args[1], args[2].is_unbound() ? machine.bytes(" ") : args[2]};
    return method(machine, Arguments{values, 3});
}

} // namespace

Value hex_of_bytes(Machine& machine, const Arguments& args) {
    std::string_view data = self_of(args);
    std::string separator;
    if (is_str(args[1]))
        separator = text_of(args[1]);
    else if (is_bytes(args[1]))
        separator = buffer_of(args[1]);
    std::int64_t group = 1;
    if (!take_index(machine, args[2], group)) return {};
    const bool has_length = args[1].is_unbound() || is_str(args[1]) || is_bytes(args[1]) ||
                            machine.type_of(args[1])->lookup(machine.intern("__len__"));
    if (!has_length)
        return machine.raise(machine.types.TypeError, "object of type '{}' has no len()",
                             type_name(machine, args[1]));
    const std::size_t length = is_str(args[1]) ? as<Str>(args[1])->length : separator.size();
    if (!args[1].is_unbound() && length != 1)
        return machine.raise(machine.types.ValueError, "sep must be length 1.");
    if (!args[1].is_unbound() && static_cast<unsigned char>(separator.front()) > 0x7f)
        return machine.raise(machine.types.ValueError, "sep must be ASCII.");
    auto every_so_many = static_cast<std::size_t>(std::llabs(group));
    std::string out;
    for (std::size_t i = 0; i < data.size(); ++i) {
        std::size_t from = group > 0 ? data.size() - i : i;
        if (i > 0 && !separator.empty() && every_so_many > 0 && from % every_so_many == 0)
            out += separator;
        out += fmt::format("{:02x}", static_cast<unsigned char>(data[i]));
    }
    return machine.str(out);
}

void add_bytes_methods(Machine& machine, Type* type) {
    machine.add_methods(
        type,
        {
            {.name = "find", .signature = in_range, .plain = search<false, false>},
            {.name = "rfind", .signature = in_range, .plain = search<true, false>},
            {.name = "index", .signature = in_range, .plain = search<false, true>},
            {.name = "rindex", .signature = in_range, .plain = search<true, true>},
            {.name = "count", .signature = in_range, .plain = count},
            {.name = "startswith", .signature = in_range, .plain = has_affix<false>},
            {.name = "endswith", .signature = in_range, .plain = has_affix<true>},
            {.name = "replace", .signature = "(self, old, new, count=-1, /)", .plain = replace},
            {.name = "strip", .signature = "(self, bytes=None, /)", .plain = strip<3>},
            {.name = "lstrip", .signature = "(self, bytes=None, /)", .plain = strip<1>},
            {.name = "rstrip", .signature = "(self, bytes=None, /)", .plain = strip<2>},
            {.name = "removeprefix",
             .signature = "(self, prefix, /)",
             .plain = remove_affix<false>},
            {.name = "removesuffix", .signature = "(self, suffix, /)", .plain = remove_affix<true>},
            {.name = "split",
             .signature = "(self, /, sep=None, maxsplit=-1)",
             .plain = split<false>},
            {.name = "rsplit",
             .signature = "(self, /, sep=None, maxsplit=-1)",
             .plain = split<true>},
            {.name = "partition", .signature = "(self, sep, /)", .plain = partition<false>},
            {.name = "rpartition", .signature = "(self, sep, /)", .plain = partition<true>},
            {.name = "splitlines", .signature = "(self, /, keepends=False)", .plain = split_lines},
            {.name = "join",
             .signature = "(self, iterable, /)",
             .plain = join_plain,
             .resumable = join_resumable},
            {.name = "upper", .signature = self_only, .plain = mapped<to_upper>},
            {.name = "lower", .signature = self_only, .plain = mapped<to_lower>},
            {.name = "swapcase", .signature = self_only, .plain = mapped<swap_case>},
            {.name = "capitalize", .signature = self_only, .plain = capitalize<false>},
            {.name = "title", .signature = self_only, .plain = capitalize<true>},
            {.name = "ljust", .signature = with_width, .plain = with_blank<justify<0>>},
            {.name = "center", .signature = with_width, .plain = with_blank<justify<1>>},
            {.name = "rjust", .signature = with_width, .plain = with_blank<justify<2>>},
            {.name = "zfill", .signature = "(self, width, /)", .plain = zero_fill},
            {.name = "isalpha", .signature = self_only, .plain = every<is_alpha>},
            {.name = "isdigit", .signature = self_only, .plain = every<is_digit>},
            {.name = "isalnum", .signature = self_only, .plain = every<is_alnum>},
            {.name = "isspace", .signature = self_only, .plain = every<is_blank>},
            {.name = "isupper", .signature = self_only, .plain = has_case<is_upper, is_lower>},
            {.name = "islower", .signature = self_only, .plain = has_case<is_lower, is_upper>},
            {.name = "istitle", .signature = self_only, .plain = is_title},
            {.name = "expandtabs", .signature = "(self, /, tabsize=8)", .plain = expand_tabs},
            {.name = "isascii", .signature = self_only, .plain = is_ascii},
            {.name = "hex",
             .signature = "(self, /, sep=..., bytes_per_sep=1)",
             .plain = hex_of_bytes},
            {.name = "translate", .signature = "(self, table, /, delete=...)", .plain = translate},
        });
    machine.add_static_method(
        type, {.name = "maketrans", .signature = "(frm, to, /)", .plain = make_table});
}

namespace {

Bytes* array_of(const Arguments& args) {
    content_changed(*args[0].object());
    return as<Bytes>(args[0]);
}

Value append(Machine& machine, const Arguments& args) {
    char byte = 0;
    if (!take_byte(machine, args[1], byte, "byte must be in range(0, 256)")) return {};
    if (!may_resize(machine, args[0])) return {};
    array_of(args)->data += byte;
    return Value::none();
}

Value extend(Machine& machine, const Arguments& args) {
    Type* type = machine.type_of(args[1]);
    const bool iterates = type->protocol.iterate || type->special(Special::Iter) ||
                          type->special(Special::GetItem) || is_buffer(args[1]);
    if (!iterates)
        return machine.raise(machine.types.TypeError, "can't extend bytearray with {}",
                             type_name(machine, args[1]));
    std::string added;
    Value state = bytes_from(machine, args[1], added);
    if (!state.is_value()) return state;
    if (!added.empty() && !may_resize(machine, args[0])) return {};
    array_of(args)->data.append(added.data(), added.size());
    return Value::none();
}
Routine resume_extend(Machine& machine, OwnedArguments args) {
    Value items = co_await resume_byte_items(machine, args[1]);
    if (items.is_unbound()) co_return {};
    args.values[1] = items;
    co_return extend(machine, args.view());
}

Value insert(Machine& machine, const Arguments& args) {
    std::int64_t at = 0;
    char byte = 0;
    if (!take_index(machine, args[1], at) ||
        !take_byte(machine, args[2], byte, "byte must be in range(0, 256)"))
        return {};
    if (!may_resize(machine, args[0])) return {};
    auto& data = array_of(args)->data;
    auto size = static_cast<std::int64_t>(data.size());
    if (at < 0) at = std::max<std::int64_t>(0, at + size);
    data.insert(static_cast<std::size_t>(std::min(at, size)), 1, byte);
    return Value::none();
}

Value pop(Machine& machine, const Arguments& args) {
    std::int64_t at = 0;
    if (!take_index(machine, args[1], at)) return {};
    auto& data = array_of(args)->data;
    auto size = static_cast<std::int64_t>(data.size());
    if (size == 0) return machine.raise(machine.types.IndexError, "pop from empty bytearray");
    if (at < 0) at += size;
    if (at < 0 || at >= size)
        return machine.raise(machine.types.IndexError, "pop index out of range");
    if (!may_resize(machine, args[0])) return {};
    auto byte = static_cast<unsigned char>(data[static_cast<std::size_t>(at)]);
    data.erase(static_cast<std::size_t>(at), 1);
    return Value::of(std::int64_t{byte});
}

Value remove(Machine& machine, const Arguments& args) {
    char byte = 0;
    if (!take_byte(machine, args[1], byte, "byte must be in range(0, 256)")) return {};
    auto& data = array_of(args)->data;
    std::size_t at = data.find(byte);
    if (at == std::string::npos)
        return machine.raise(machine.types.ValueError, "value not found in bytearray");
    if (!may_resize(machine, args[0])) return {};
    data.erase(at, 1);
    return Value::none();
}

Value clear(Machine& machine, const Arguments& args) {
    if (!may_resize(machine, args[0])) return {};
    array_of(args)->data.clear();
    return Value::none();
}
Value copy(Machine& machine, const Arguments& args) {
    return bytes_like(machine, args[0], self_of(args));
}
Value reverse(Machine&, const Arguments& args) {
    auto& data = array_of(args)->data;
    std::reverse(data.begin(), data.end());
    return Value::none();
}

} // namespace

void add_bytearray_methods(Machine& machine) {
    machine.add_methods(
        machine.types.bytearray,
        {
            {.name = "append", .signature = "(self, item, /)", .plain = append},
            {.name = "extend",
             .signature = "(self, iterable, /)",
             .plain = extend,
             .resumable = resume_extend},
            {.name = "insert", .signature = "(self, index, item, /)", .plain = insert},
            {.name = "pop", .signature = "(self, index=-1, /)", .plain = pop},
            {.name = "remove", .signature = "(self, value, /)", .plain = remove},
            {.name = "clear", .signature = self_only, .plain = clear},
            {.name = "copy", .signature = self_only, .plain = copy},
            {.name = "reverse", .signature = self_only, .plain = reverse},
        });
}

} // namespace runtime::vm
