// str methods that take text apart and put it together: split, partition, splitlines, join.

#include "runtime/vm/types_repr.h"
#include "runtime/vm/types_sequence.h"
#include "runtime/vm/types_str.h"
#include "runtime/vm/work.h"

#include <algorithm>

namespace runtime::vm {

namespace {

const Str* self_of(const Arguments& args) {
    return as<Str>(args[0]);
}

using Parts = std::vector<std::string_view>;

Value list_of_parts(Machine& machine, const Str* whole, const Parts& parts) {
    Values items;
    items.reserve(parts.size());
    for (std::string_view part : parts)
        items.push_back(part_of(machine, whole, part));
    return machine.list(std::move(items));
}

void split_blanks(std::string_view text, std::int64_t most, Parts& parts) {
    for (;;) {
        while (!text.empty()) {
            std::string_view rest = text;
            if (!is_space(next_code_point(rest))) break;
            text = rest;
        }
        if (text.empty()) return;
        if (most-- == 0) {
            parts.push_back(text);
            return;
        }
        std::string_view word = text;
        while (!text.empty()) {
            std::string_view rest = text;
            if (is_space(next_code_point(rest))) break;
            text = rest;
        }
        parts.push_back(word.substr(0, word.size() - text.size()));
    }
}

void split_blanks_from_right(std::string_view text, std::int64_t most, Parts& parts) {
    for (;;) {
        while (!text.empty()) {
            std::string_view rest = text;
            if (!is_space(last_code_point(rest))) break;
            text = rest;
        }
        if (text.empty()) return;
        if (most-- == 0) {
            parts.push_back(text);
            return;
        }
        std::string_view word = text;
        while (!text.empty()) {
            std::string_view rest = text;
            if (is_space(last_code_point(rest))) break;
            text = rest;
        }
        parts.push_back(word.substr(text.size()));
    }
}

// (self, /, sep=None, maxsplit=-1)
template <bool from_right>
Value split(Machine& machine, const Arguments& args) {
    std::int64_t most = -1;
    if (!take_index(machine, args[2], most)) return {};
    std::string_view text = self_of(args)->view();
    Parts parts;
    if (args[1].is_none()) {
        if (from_right)
            split_blanks_from_right(text, most, parts);
        else
            split_blanks(text, most, parts);
        if (from_right) std::reverse(parts.begin(), parts.end());
        return list_of_parts(machine, self_of(args), parts);
    }
    if (!is_str(args[1]))
        return machine.raise(machine.types.TypeError, "must be str or None, not {}",
                             type_name(machine, args[1]));
    std::string_view separator = text_of(args[1]);
    if (separator.empty()) return machine.raise(machine.types.ValueError, "empty separator");
    if (!from_right) {
        for (std::size_t at;
             most != 0 && (at = find_in(machine, text, separator)) != std::string_view::npos;
             --most) {
            parts.push_back(text.substr(0, at));
            text.remove_prefix(at + separator.size());
        }
        parts.push_back(text);
    } else {
        for (std::size_t at; most != 0 && (at = text.rfind(separator)) != std::string_view::npos;
             --most) {
            parts.push_back(text.substr(at + separator.size()));
            text = text.substr(0, at);
        }
        parts.push_back(text);
        std::reverse(parts.begin(), parts.end());
    }
    return list_of_parts(machine, self_of(args), parts);
}

template <bool last>
Value partition(Machine& machine, const Arguments& args) {
    if (!is_str(args[1]))
        return machine.raise(machine.types.TypeError, "must be str, not {}",
                             type_name(machine, args[1]));
    std::string_view text = self_of(args)->view(), separator = text_of(args[1]);
    if (separator.empty()) return machine.raise(machine.types.ValueError, "empty separator");
    std::size_t at =
        last ? find_last_in(machine, text, separator) : find_in(machine, text, separator);
    Value nothing = machine.str("");
    if (at == std::string_view::npos) {
        Value whole = part_of(machine, self_of(args), text);
        return last ? machine.tuple({nothing, nothing, whole})
                    : machine.tuple({whole, nothing, nothing});
    }
    return machine.tuple({part_of(machine, self_of(args), text.substr(0, at)), args[1],
                          part_of(machine, self_of(args), text.substr(at + separator.size()))});
}

Value split_lines(Machine& machine, const Arguments& args) {
    std::int64_t number = 0;
    if (!take_index(machine, args[1], number)) return {};
    const Value keep = Value::of(number != 0);
    Parts parts;
    std::string_view text = self_of(args)->view();
    while (!text.empty()) {
        std::string_view rest = text;
        std::size_t line = text.size();
        while (!rest.empty()) {
            std::size_t before = text.size() - rest.size();
            std::uint32_t point = next_code_point(rest);
            if (!is_line_break(point)) continue;
            if (point == '\r' && !rest.empty() && rest[0] == '\n') rest.remove_prefix(1);
            line = keep.truth() ? text.size() - rest.size() : before;
            break;
        }
        parts.push_back(text.substr(0, line));
        text = rest;
    }
    return list_of_parts(machine, self_of(args), parts);
}

Value join_items(Machine& machine, const Value& self, const Value& list) {
    const Values& items = as<List>(list)->items;
    const auto* separator = as<Str>(self);
    std::size_t size = 0;
    std::uint64_t length = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!is_str(items[i]))
            return machine.raise(machine.types.TypeError,
                                 "sequence item {}: expected str instance, {} found", i,
                                 type_name(machine, items[i]));
        size += as<Str>(items[i])->size;
        length += as<Str>(items[i])->length;
    }
    if (items.size() == 1 && items[0].object()->type == machine.types.str) return items[0];
    if (!items.empty()) {
        size += (items.size() - 1) * separator->size;
        length += (items.size() - 1) * separator->length;
    }
    if (size > 0xfffffff0 || !machine.heap.has_room_for(2 * size))
        return machine.raise(machine.types.MemoryError, "");
    std::string out;
    out.reserve(size);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out += separator->view();
        out += text_of(items[i]);
    }
    return out.size() <= 1 ? machine.str(out)
                           : machine.str(out, static_cast<std::uint32_t>(length));
}

Value only_iterables(Machine& machine) {
    if (!machine.exception_is(machine.types.TypeError)) return {};
    machine.take_exception();
    return machine.raise(machine.types.TypeError, "can only join an iterable");
}

Value join_plain(Machine& machine, const Arguments& args) {
    bool exact_list = args[1].is_object() && args[1].object()->type == machine.types.list;
    Value list = exact_list ? args[1] : list_of_plain(machine, args[1]);
    if (list.is_unbound()) return only_iterables(machine);
    return list.is_value() ? join_items(machine, args[0], list) : list;
}

Routine join_resumable(Machine& machine, OwnedArguments args) {
    Value iterator = co_await op::iterate(machine, args[1]);
    if (iterator.is_unbound()) co_return only_iterables(machine);
    Value list = co_await op::list_of(machine, iterator);
    if (list.is_unbound()) co_return {};
    co_return join_items(machine, args[0], list);
}

Value expand_tabs(Machine& machine, const Arguments& args) {
    std::int64_t width = 8;
    if (!take_index(machine, args[1], width)) return {};
    std::string out;
    std::int64_t column = 0;
    std::string_view text = self_of(args)->view();
    if (text.find('\t') == text.npos && machine.type_of(args[0]) == machine.types.str)
        return args[0];
    while (!text.empty()) {
        std::string_view before = text;
        std::uint32_t point = next_code_point(text);
        if (point == '\t') {
            std::int64_t blanks = width > 0 ? width - column % width : 0;
            if (!machine.heap.has_room_for(out.size() + static_cast<std::size_t>(blanks)))
                return machine.raise(machine.types.MemoryError, "");
            out.append(static_cast<std::size_t>(blanks), ' ');
            column += blanks;
            continue;
        }
        out += before.substr(0, before.size() - text.size());
        column = point == '\n' || point == '\r' ? 0 : column + 1;
    }
    return machine.str(out);
}

} // namespace

void add_str_split_methods(Machine& machine) {
    machine.add_methods(
        machine.types.str,
        {
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
            {.name = "expandtabs", .signature = "(self, /, tabsize=8)", .plain = expand_tabs},
        });
}

} // namespace runtime::vm
