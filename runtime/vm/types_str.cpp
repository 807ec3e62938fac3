// str: its protocol and construction. The methods are in types_str_*.cpp.

#include "runtime/vm/types_str.h"

#include "runtime/source/copy_text.h"
#include "runtime/source/utf8.h"
#include "runtime/vm/types_bytes.h"
#include "runtime/vm/types_format.h"
#include "runtime/vm/types_iterators.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_repr.h"
#include "runtime/vm/types_sequence.h"
#include "runtime/vm/work.h"

namespace runtime::vm {

std::string quoted(std::string_view text) {
    bool has_single = text.find('\'') != std::string_view::npos;
    bool has_double = text.find('"') != std::string_view::npos;
    char quote = has_single && !has_double ? '"' : '\'';
    std::string out(1, quote);
    while (!text.empty()) {
        std::string_view before = text;
        std::uint32_t point = next_code_point(text);
        if (point == static_cast<std::uint32_t>(quote) || point == '\\') {
            out += '\\';
            out += static_cast<char>(point);
        } else if (point == '\n') {
            out += "\\n";
        } else if (point == '\r') {
            out += "\\r";
        } else if (point == '\t') {
            out += "\\t";
        } else if (point < 0x20 || point == 0x7f) {
            out += fmt::format("\\x{:02x}", point);
        } else if (point < 0x7f || source::is_printable(static_cast<char32_t>(point))) {
            out += before.substr(0, before.size() - text.size());
        } else if (point < 0x100) {
            out += fmt::format("\\x{:02x}", point);
        } else if (point < 0x10000) {
            out += fmt::format("\\u{:04x}", point);
        } else {
            out += fmt::format("\\U{:08x}", point);
        }
    }
    return out += quote;
}

std::string_view slice_text(const Str* text, std::size_t begin, std::size_t end) {
    std::string_view all = text->view();
    if (text->is_ascii()) return all.substr(begin, end - begin);
    std::size_t first = offset_of(all, begin, false);
    return all.substr(first, offset_of(all.substr(first), end - begin, false));
}

Value part_of(Machine& machine, const Str* whole, std::string_view part) {
    if (part.size() == whole->size && whole->type == machine.types.str)
        return Value::share(const_cast<Str*>(whole));
    if (part.size() <= 1 || !whole->is_ascii()) return machine.str(part);
    return machine.str(part, static_cast<std::uint32_t>(part.size()));
}

// Sizes are 32 bits; this leaves room for Str::append's eighth.
static constexpr std::size_t string_size_max = 0xc0000000;

Value concatenate(Machine& machine, const Value& left, const Value& right) {
    const auto* a = as<Str>(left);
    const auto* b = as<Str>(right);
    if (a->size == 0 && b->type == machine.types.str) return right;
    if (b->size == 0 && a->type == machine.types.str) return left;
    std::size_t size = std::size_t{a->size} + b->size;
    if (size > string_size_max || !machine.heap.has_room_for(size))
        return machine.raise(machine.types.MemoryError, "");
    Str* made = Str::make(machine.heap, machine.types.str, size, a->length + b->length);
    source::copy_text(made->data, a->view());
    source::copy_text(made->data + a->size, b->view());
    return Value::adopt(made);
}

bool lengthen(Machine& machine, const Value& left, const Value& right) {
    auto* text = as<Str>(left);
    const auto* more = as<Str>(right);
    bool alone = text->references == 1 && !text->interned && text->type == machine.types.str;
    std::size_t size = std::size_t{text->size} + more->size;
    if (!alone || text == more || text->size == 0) return false;
    if (size > string_size_max || !machine.heap.has_room_for(size)) return false;
    text->append(more->view(), more->length);
    return true;
}

namespace {

Value str_repr(Machine& machine, const Value& self) {
    return machine.str(quoted(text_of(self)));
}

Value str_str(Machine& machine, const Value& self) {
    const auto* text = as<Str>(self);
    if (text->type == machine.types.str) return self;
    return machine.str(text->view(), text->length);
}

Value str_hash(Machine&, const Value& self) {
    return Value::of(static_cast<std::int64_t>(as<Str>(self)->hashed()));
}

Value str_compare(Machine&, const Value& left, const Value& right, Comparison comparison) {
    if (!is_str(left) || !is_str(right)) return Value::not_implemented();
    std::string_view a = text_of(left), b = text_of(right);
    if (comparison == Comparison::Equal || comparison == Comparison::NotEqual)
        return Value::of((a == b) == (comparison == Comparison::Equal));
    return Value::of(holds(comparison, a.compare(b)));
}

Value str_binary(Machine& machine, Operator op, const Value& left, const Value& right) {
    if (op == Operator::Modulo) {
        if (!is_str(left)) return Value::not_implemented();
        return percent_format(machine, left, right);
    }
    if (op == Operator::Add && is_str(left)) {
        if (is_str(right)) return concatenate(machine, left, right);
        return machine.raise(machine.types.TypeError,
                             "can only concatenate str (not \"{}\") to str",
                             type_name(machine, right));
    }
    if (op != Operator::Multiply) return Value::not_implemented();
    const Value& text = is_str(left) ? left : right;
    const Value& factor = is_str(left) ? right : left;
    if (!is_integral(factor)) return bad_factor(machine, factor);
    std::string_view unit = text_of(text);
    std::size_t times = 0;
    if (!repeat_count(machine, factor, unit.size(), 1, times)) return {};
    if (times == 1) return str_str(machine, text);
    if (times * unit.size() > 0xfffffff0) return machine.raise(machine.types.MemoryError, "");
    std::string out;
    out.reserve(times * unit.size());
    for (std::size_t i = 0; i < times; ++i)
        out += unit;
    return machine.str(out, static_cast<std::uint32_t>(as<Str>(text)->length * times));
}

Value str_length(Machine&, const Value& self) {
    return Value::of(std::int64_t{as<Str>(self)->length});
}

Value str_contains(Machine& machine, const Value& self, const Value& item) {
    if (!is_str(item))
        return machine.raise(machine.types.TypeError,
                             "'in <string>' requires string as left operand, not {}",
                             type_name(machine, item));
    return Value::of(find_in(machine, text_of(self), text_of(item)) != std::string_view::npos);
}

Value str_get_item(Machine& machine, const Value& self, const Value& key) {
    const auto* text = as<Str>(self);
    if (is_kind(key, Kind::Slice)) {
        SliceBounds bounds;
        Value state = resolve_slice(machine, key, text->length, bounds);
        if (!state.is_value()) return state;
        if (bounds.step == 1)
            return part_of(machine, text,
                           slice_text(text, static_cast<std::size_t>(bounds.start),
                                      static_cast<std::size_t>(bounds.start + bounds.count)));
        std::string out;
        if (text->is_ascii()) {
            for (std::int64_t i = 0, at = bounds.start; i < bounds.count; ++i, at += bounds.step)
                out += text->data[at];
            return machine.str(out);
        }
        std::vector<std::string_view> points;
        std::string_view rest = text->view();
        while (!rest.empty()) {
            std::string_view before = rest;
            next_code_point(rest);
            points.push_back(before.substr(0, before.size() - rest.size()));
        }
        for (std::int64_t i = 0, at = bounds.start; i < bounds.count; ++i, at += bounds.step)
            out += points[static_cast<std::size_t>(at)];
        return machine.str(out);
    }
    Value place = resolve_index(machine, key, text->length, "string", "string index out of range");
    if (!place.is_value()) return place;
    auto index = static_cast<std::size_t>(place.integer());
    if (text->is_ascii()) return machine.character(static_cast<unsigned char>(text->data[index]));
    std::string_view rest = text->view().substr(offset_of(text->view(), index, false));
    return machine.character(next_code_point(rest));
}

Value str_iterate(Machine& machine, const Value& self) {
    Type* type =
        as<Str>(self)->is_ascii() ? machine.types.str_ascii_iterator : machine.types.str_iterator;
    return Value::adopt(machine.make<SequenceIterator>(type, self));
}

// str(object='', encoding=..., errors=...) for a class that is str or derives from it.
Value finish(Machine& machine, const Value& type, const Value& text) {
    auto* wanted = as<Type>(type);
    if (wanted == machine.types.str || !text.is_value()) return text;
    return Value::adopt(machine.make<Str>(wanted, text_of(text), as<Str>(text)->length));
}

Value construct_plain(Machine& machine, const Arguments& args) {
    const Value& object = args[1];
    if (object.is_unbound()) return finish(machine, args[0], machine.str(""));
    if (!args[2].is_unbound() || !args[3].is_unbound()) {
        if (!are_texts(machine, "str", args)) return {};
        if (is_str(object))
            return machine.raise(machine.types.TypeError, "decoding str is not supported");
        if (!is_buffer(object))
            return machine.raise(machine.types.TypeError,
                                 "decoding to str: need a bytes-like object, {} found",
                                 type_name(machine, object));
        std::string_view encoding = is_str(args[2]) ? text_of(args[2]) : "utf-8";
        std::string_view errors = is_str(args[3]) ? text_of(args[3]) : "strict";
        if (is_left_to_codecs(encoding, errors)) return Value::needs_frame();
        return finish(machine, args[0], decode_bytes(machine, buffer_of(object), encoding, errors));
    }
    return finish(machine, args[0], str(machine, object));
}

Routine construct_resumable(Machine& machine, OwnedArguments args) {
    if (!args[2].is_unbound() || !args[3].is_unbound()) {
        OwnedArguments asked;
        asked.values = {machine.bytes(buffer_of(args[1])),
                        args[2].is_unbound() ? machine.str("utf-8") : args[2],
                        args[3].is_unbound() ? machine.str("strict") : args[3]};
        Value decoded = co_await decode_by_codecs(machine, std::move(asked));
        co_return finish(machine, args[0], decoded);
    }
    Value text = co_await op::str(machine, args[1]);
    co_return finish(machine, args[0], text);
}

constexpr NativeFunctionInfo construct{
    .name = "str",
    .signature = "(cls, object=..., encoding=..., errors=...)",
    .plain = construct_plain,
    .resumable = construct_resumable,
};

} // namespace

void define_str_type(Machine& machine) {
    Type* type = machine.types.str;
    Protocol& protocol = type->protocol;
    protocol.repr = str_repr;
    protocol.str = str_str;
    protocol.hash = str_hash;
    protocol.compare = str_compare;
    protocol.binary = str_binary;
    protocol.length = str_length;
    protocol.contains = str_contains;
    protocol.get_item = str_get_item;
    protocol.iterate = str_iterate;
    type->construct = &construct;
    add_str_search_methods(machine);
    add_str_split_methods(machine);
    add_str_case_methods(machine);
    add_str_test_methods(machine);
    add_str_format_methods(machine);
    add_str_encode_methods(machine);
    add_protocol_methods(machine, type);
    add_operator_methods(machine, type, {Operator::Add, Operator::Multiply, Operator::Modulo});
}

} // namespace runtime::vm
