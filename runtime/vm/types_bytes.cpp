// bytes and bytearray: protocol and construction.

#include "runtime/vm/types_bytes.h"

#include "runtime/vm/filled_by_init.h"
#include "runtime/vm/kind_given.h"
#include "runtime/vm/types_format.h"
#include "runtime/vm/types_iterators.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_repr.h"
#include "runtime/vm/types_sequence.h"
#include "runtime/vm/types_str.h"
#include "runtime/vm/work.h"

namespace runtime::vm {

std::string quoted_bytes(std::string_view bytes) {
    bool has_single = bytes.find('\'') != std::string_view::npos;
    char quote = has_single && bytes.find('"') == std::string_view::npos ? '"' : '\'';
    std::string out = std::string("b") + quote;
    for (char c : bytes) {
        auto byte = static_cast<unsigned char>(c);
        if (c == quote || c == '\\')
            out.append("\\").append(1, c);
        else if (c == '\t')
            out += "\\t";
        else if (c == '\n')
            out += "\\n";
        else if (c == '\r')
            out += "\\r";
        else if (byte < 0x20 || byte >= 0x7f)
            out += fmt::format("\\x{:02x}", byte);
        else
            out += c;
    }
    return out + quote;
}

Value bytes_like(Machine& machine, const Value& model, std::string_view data) {
    if (is_kind(model, Kind::Bytes)) return machine.bytes(data);
    return Value::adopt(new (machine.heap.allocate_object(sizeof(Bytes)))
                            Bytes(Kind::ByteArray, machine.types.bytearray, data));
}

bool take_byte(Machine& machine, const Value& value, char& out, const char* message) {
    std::int64_t number = 0;
    if (!take_index(machine, value, number)) return false;
    if (number < 0 || number > 255) {
        machine.raise(machine.types.ValueError, message);
        return false;
    }
    out = static_cast<char>(number);
    return true;
}

bool may_resize(Machine& machine, const Value& array) {
    if (as<Bytes>(array)->exports == 0) return true;
    machine.raise(machine.types.BufferError, "Existing exports of data: object cannot be re-sized");
    return false;
}

Value bytes_from(Machine& machine, const Value& source, std::string& out, const char* message) {
    if (is_buffer(source)) {
        if (is_memory_view(source) && as<MemoryView>(source)->owner.is_unbound())
            return machine.raise(machine.types.ValueError,
                                 "operation forbidden on released memoryview object");
        out = buffer_of(source);
        return Value::none();
    }
    if (is_integral(source)) {
        std::int64_t count = clamped(source);
        if (source.is_object() && sign_of(source) > 0 &&
            count == std::numeric_limits<std::int64_t>::max())
            return machine.raise(machine.types.OverflowError,
                                 "cannot fit 'int' into an index-sized integer");
        if (count < 0) return machine.raise(machine.types.ValueError, "negative count");
        if (!machine.heap.has_room_for(static_cast<std::size_t>(count) * 2))
            return machine.raise(machine.types.MemoryError, "");
        out.assign(static_cast<std::size_t>(count), '\0');
        return Value::none();
    }
    Value items = list_of_repeatable(machine, source);
    if (!items.is_value()) return items;
    for (const Value& item : as<List>(items)->items) {
        char byte = 0;
        if (item.is_object() && !is_integral(item) &&
            machine.type_of(item)->special(Special::Index))
            return Value::needs_frame();
        if (!take_byte(machine, item, byte, message)) return {};
        out += byte;
    }
    return Value::none();
}

Routine resume_byte_items(Machine& machine, Value iterable, bool measures) {
    Value items;
    if (measures)
        items = co_await op::measured_list_of(machine, iterable);
    else
        items = co_await op::list_of(machine, iterable);
    if (items.is_unbound()) co_return {};
    for (std::size_t i = 0; i < as<List>(items)->items.size(); ++i) {
        Value item = as<List>(items)->items[i];
        if (is_integral(item)) continue;
        item = co_await op::index(machine, item);
        if (item.is_unbound()) co_return {};
        as<List>(items)->items[i] = std::move(item);
    }
    co_return items;
}

namespace {

Value bytes_repr(Machine& machine, const Value& self) {
    const std::string text = quoted_bytes(bytes_of(self));
    if (is_kind(self, Kind::Bytes)) return machine.str(text);
    // A bytearray escapes apostrophes even where its quotes are double.
    std::string out = std::string(self.object()->type->name->view()) + "(";
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\'' && text[1] == '"') out += '\\';
        out += text[i];
    }
    return machine.str(out + ")");
}

Value bytes_hash(Machine&, const Value& self) {
    // That of the same text, as in CPython.
    return Value::of(static_cast<std::int64_t>(hash_bytes(bytes_of(self))));
}

// bytes know only bytes, a bytearray every buffer.
Value bytes_compare(Machine&, const Value& left, const Value& right, Comparison comparison) {
    const bool is_known =
        is_kind(left, Kind::ByteArray) ? is_buffer(right) : is_kind(right, Kind::Bytes);
    if (!is_known) return Value::not_implemented();
    return Value::of(holds(comparison, bytes_of(left).compare(buffer_of(right))));
}

Value repeated(Machine& machine, const Value& self, const Value& factor) {
    if (!is_integral(factor)) return bad_factor(machine, factor);
    std::size_t times = 0;
    if (!repeat_count(machine, factor, bytes_of(self).size(), 1, times)) return {};
    if (times == 1 && machine.type_of(self) == machine.types.bytes) return self;
    std::string out;
    out.reserve(times * bytes_of(self).size());
    for (std::size_t i = 0; i < times; ++i)
        out += bytes_of(self);
    return bytes_like(machine, self, out);
}

Value bytes_binary(Machine& machine, Operator op, const Value& left, const Value& right) {
    if (op == Operator::Multiply)
        return is_bytes(left) ? repeated(machine, left, right) : repeated(machine, right, left);
    if (op == Operator::Modulo && is_bytes(left)) {
        // %-formatting of bytes is that of the text with the same code points.
        Value text = decode_bytes(machine, bytes_of(left), "latin-1", "strict");
        Value shown = percent_format(machine, text, right, true);
        if (!shown.is_value()) return shown;
        Value out = encode_text(machine, shown, "latin-1", "strict");
        return out.is_value() ? bytes_like(machine, left, bytes_of(out)) : out;
    }
    if (op != Operator::Add || !is_bytes(left)) return Value::not_implemented();
    if (!is_buffer(right))
        return machine.raise(machine.types.TypeError, "can't concat {} to {}",
                             type_name(machine, right), type_name(machine, left));
    if (buffer_of(right).empty() && machine.type_of(left) == machine.types.bytes) return left;
    if (bytes_of(left).empty() && machine.type_of(left) == machine.types.bytes &&
        machine.type_of(right) == machine.types.bytes)
        return right;
    if (!has_room_for(machine, bytes_of(left).size() + buffer_of(right).size(), 1)) return {};
    return bytes_like(machine, left, std::string(bytes_of(left)) + std::string(buffer_of(right)));
}

Value bytearray_in_place(Machine& machine, Operator op, const Value& self, const Value& other) {
    if (op == Operator::Multiply) {
        Value result = repeated(machine, self, other);
        if (!result.is_value()) return result;
        if (bytes_of(result).size() != bytes_of(self).size() && !may_resize(machine, self))
            return {};
        as<Bytes>(self)->data = as<Bytes>(result)->data;
        content_changed(*self.object());
        return self;
    }
    if (op != Operator::Add) return Value::not_implemented();
    if (!is_buffer(other))
        return machine.raise(machine.types.TypeError, "can't concat {} to bytearray",
                             type_name(machine, other));
    if (!has_room_for(machine, buffer_of(other).size(), 1)) return {};
    std::string added(buffer_of(other)); // may be the same object
    if (!added.empty() && !may_resize(machine, self)) return {};
    as<Bytes>(self)->data.append(added.data(), added.size());
    content_changed(*self.object());
    return self;
}

Value bytes_length(Machine&, const Value& self) {
    return Value::of(bytes_of(self).size());
}

Value bytes_contains(Machine& machine, const Value& self, const Value& item) {
    if (is_buffer(item))
        return Value::of(find_in(machine, bytes_of(self), buffer_of(item)) !=
                         std::string_view::npos);
    if (!is_integral(item) && machine.type_of(item)->special(Special::Index))
        return Value::needs_frame();
    if (!is_integral(item))
        return machine.raise(machine.types.TypeError, "a bytes-like object is required, not '{}'",
                             type_name(machine, item));
    char byte = 0;
    if (!take_byte(machine, item, byte, "byte must be in range(0, 256)")) return {};
    return Value::of(bytes_of(self).find(byte) != std::string_view::npos);
}

Value bytes_get_item(Machine& machine, const Value& self, const Value& key) {
    std::string_view data = bytes_of(self);
    auto size = static_cast<std::int64_t>(data.size());
    if (is_kind(key, Kind::Slice)) {
        SliceBounds bounds;
        Value state = resolve_slice(machine, key, size, bounds);
        if (!state.is_value()) return state;
        if (bounds.count == size && bounds.step == 1 &&
            machine.type_of(self) == machine.types.bytes)
            return self;
        std::string out;
        for (std::int64_t i = 0, at = bounds.start; i < bounds.count; ++i, at += bounds.step)
            out += data[static_cast<std::size_t>(at)];
        return bytes_like(machine, self, out);
    }
    bool fixed = is_kind(self, Kind::Bytes);
    if (!is_integral(key) && !machine.type_of(key)->special(Special::Index))
        return machine.raise(machine.types.TypeError,
                             "{} indices must be integers or slices, not {}",
                             fixed ? "byte" : "bytearray", type_name(machine, key));
    Value place = resolve_index(machine, key, size, "byte",
                                fixed ? "index out of range" : "bytearray index out of range");
    if (!place.is_value()) return place;
    return Value::of(
        std::int64_t{static_cast<unsigned char>(data[static_cast<std::size_t>(place.integer())])});
}

Value bytes_iterate(Machine& machine, const Value& self) {
    return Value::adopt(machine.make<SequenceIterator>(is_kind(self, Kind::ByteArray)
                                                           ? machine.types.bytearray_iterator
                                                           : machine.types.bytes_iterator,
                                                       self));
}

// Whether bytes could be made of it, as far as its type tells; false with TypeError.
bool can_be_bytes(Machine& machine, const Value& source, const char* wanted) {
    Type* type = machine.type_of(source);
    if (is_buffer(source) || is_integral(source) || type->protocol.iterate ||
        type->special(Special::Iter) || type == machine.types.generator ||
        type->special(Special::GetItem))
        return true;
    machine.raise(machine.types.TypeError, "cannot convert '{}' object to {}",
                  type_name(machine, source), wanted);
    return false;
}

Value bytearray_delete_item(Machine& machine, const Value& self, const Value& key);

Value bytearray_set_item(Machine& machine, const Value& self, const Value& key,
                         const Value& value) {
    auto& data = as<Bytes>(self)->data;
    auto size = static_cast<std::int64_t>(data.size());
    if (is_kind(key, Kind::Slice)) {
        std::string fresh;
        if (is_number(value) || is_str(value))
            return machine.raise(
                machine.types.TypeError,
                "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        if (!can_be_bytes(machine, value, "bytearray")) return {};
        Value state = bytes_from(machine, value, fresh);
        if (!state.is_value()) return state;
        SliceBounds bounds;
        state = resolve_slice(machine, key, size, bounds);
        if (!state.is_value()) return state;
        if (bounds.step == 1) {
            if (static_cast<std::int64_t>(fresh.size()) != bounds.count &&
                !may_resize(machine, self))
                return {};
            data.replace(static_cast<std::size_t>(bounds.start),
                         static_cast<std::size_t>(bounds.count), fresh.data(), fresh.size());
        } else if (fresh.empty()) {
            return bytearray_delete_item(machine, self, key);
        } else {
            if (static_cast<std::int64_t>(fresh.size()) != bounds.count)
                return machine.raise(
                    machine.types.ValueError,
                    "attempt to assign bytes of size {} to extended slice of size {}", fresh.size(),
                    bounds.count);
            for (std::int64_t i = 0, at = bounds.start; i < bounds.count; ++i, at += bounds.step)
                data[static_cast<std::size_t>(at)] = fresh[static_cast<std::size_t>(i)];
        }
        content_changed(*self.object());
        return Value::none();
    }
    Value place = resolve_index(machine, key, size, "bytearray", "bytearray index out of range");
    if (!place.is_value()) return place;
    if (value.is_object() && machine.type_of(value)->special(Special::Index))
        return Value::needs_frame();
    char byte = 0;
    if (!take_byte(machine, value, byte, "byte must be in range(0, 256)")) return {};
    data[static_cast<std::size_t>(place.integer())] = byte;
    content_changed(*self.object());
    return Value::none();
}

Value bytearray_delete_item(Machine& machine, const Value& self, const Value& key) {
    if (!may_resize(machine, self)) return {};
    auto& data = as<Bytes>(self)->data;
    auto size = static_cast<std::int64_t>(data.size());
    if (is_kind(key, Kind::Slice)) {
        SliceBounds bounds;
        Value state = resolve_slice(machine, key, size, bounds);
        if (!state.is_value()) return state;
        std::string kept;
        for (std::int64_t i = 0; i < size; ++i) {
            std::int64_t steps = (i - bounds.start) / bounds.step;
            bool dropped =
                (i - bounds.start) % bounds.step == 0 && steps >= 0 && steps < bounds.count;
            if (!dropped) kept += data[static_cast<std::size_t>(i)];
        }
        data.assign(kept.data(), kept.size());
    } else {
        Value place =
            resolve_index(machine, key, size, "bytearray", "bytearray index out of range");
        if (!place.is_value()) return place;
        data.erase(static_cast<std::size_t>(place.integer()), 1);
    }
    content_changed(*self.object());
    return Value::none();
}

// --- construction
// -----------------------------------------------------------------------------------------

Value of_class(Machine& machine, Type* type, std::string_view data) {
    if (type == machine.types.bytes) return machine.bytes(data);
    void* block =
        machine.heap.allocate_object(std::max<std::size_t>(type->instance_size, sizeof(Bytes)));
    std::memset(block, 0, std::max<std::size_t>(type->instance_size, sizeof(Bytes)));
    return Value::adopt(new (block) Bytes(type->instance_kind, type, data));
}

} // namespace

bool are_texts(Machine& machine, std::string_view constructor, const Arguments& args) {
    constexpr std::array names{"encoding", "errors"};
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        const Value& given = args[2 + i];
        if (given.is_unbound() || is_str(given)) continue;
        machine.raise(machine.types.TypeError, "{}() argument '{}' must be str, not {}",
                      constructor, names[i], kind_given(machine, given));
        return false;
    }
    return true;
}

namespace {

const char* message_of(const Type& type) {
    return type.instance_kind == Kind::Bytes ? "bytes must be in range(0, 256)"
                                             : "byte must be in range(0, 256)";
}

// Whether the object's __bytes__() is asked: a bytearray only takes buffers, but a library of ours
// may have its own in Python.
bool makes_bytes(Machine& machine, const Type& type, const Value& source) {
    if (!source.is_object() || !machine.type_of(source)->special(Special::Bytes)) return false;
    return type.instance_kind == Kind::Bytes ||
           machine.type_of(source)->lookup(machine.intern("__buffer__")) != nullptr;
}

// (cls, source=..., encoding=..., errors=...)
Value construct_plain(Machine& machine, const Arguments& args) {
    auto* type = as<Type>(args[0]);
    const Value& source = args[1];
    if (!are_texts(machine, type->instance_kind == Kind::Bytes ? "bytes" : "bytearray", args))
        return {};
    const bool is_fixed = type->instance_kind == Kind::Bytes;
    if (makes_bytes(machine, *type, source) && args[2].is_unbound() && args[3].is_unbound())
        return Value::needs_frame();
    if (is_str(source)) {
        if (!is_str(args[2]))
            return machine.raise(machine.types.TypeError, "string argument without an encoding");
        const std::string_view errors = is_str(args[3]) ? text_of(args[3]) : "strict";
        if (is_left_to_codecs(text_of(args[2]), errors)) return Value::needs_frame();
        Value made = encode_text(machine, source, text_of(args[2]), errors);
        return made.is_value() ? of_class(machine, type, bytes_of(made)) : made;
    }
    if (!args[2].is_unbound())
        return machine.raise(machine.types.TypeError, "encoding without a string argument");
    if (!args[3].is_unbound())
        return machine.raise(machine.types.TypeError, "errors without a string argument");
    if (source.is_unbound()) return of_class(machine, type, "");
    if (type == machine.types.bytes && machine.type_of(source) == type) return source;
    if (source.is_object() && !is_integral(source) &&
        machine.type_of(source)->special(Special::Index))
        return Value::needs_frame();
    if (!can_be_bytes(machine, source, is_fixed ? "bytes" : "bytearray")) return {};
    std::string out;
    Value state = bytes_from(machine, source, out, message_of(*type));
    return state.is_value() ? of_class(machine, type, out) : state;
}

Routine construct_resumable(Machine& machine, OwnedArguments args) {
    auto* type = as<Type>(args[0]);
    if (is_str(args[1]) && is_str(args[2])) {
        OwnedArguments asked;
        asked.values = {args[1], args[2], args[3].is_unbound() ? machine.str("strict") : args[3]};
        Value made = co_await encode_by_codecs(machine, std::move(asked));
        if (!is_bytes(made)) co_return made;
        co_return of_class(machine, type, bytes_of(made));
    }
    if (makes_bytes(machine, *type, args[1])) {
        Value made = co_await call_method(machine, Special::Bytes, args[1]);
        if (made.is_unbound()) co_return {};
        if (!is_bytes(made))
            co_return machine.raise(machine.types.TypeError,
                                    "__bytes__ returned non-bytes (type {})",
                                    type_name(machine, made));
        co_return of_class(machine, type, bytes_of(made));
    }
    Value items;
    if (machine.type_of(args[1])->special(Special::Index)) {
        items = co_await op::index(machine, args[1]);
        if (items.is_unbound() && !machine.exception_is(machine.types.TypeError)) co_return {};
        if (items.is_unbound()) machine.take_exception(); // what is no number may hold some
    }
    const bool is_fixed = type->instance_kind == Kind::Bytes;
    if (items.is_unbound() && !can_be_bytes(machine, args[1], is_fixed ? "bytes" : "bytearray"))
        co_return {};
    if (items.is_unbound())
        items = co_await resume_byte_items(machine, args[1],
                                           as<Type>(args[0])->is_subtype_of(machine.types.bytes));
    if (items.is_unbound()) co_return {};
    std::string out;
    Value state = bytes_from(machine, items, out, message_of(*type));
    co_return state.is_value() ? of_class(machine, type, out) : Value();
}

constexpr NativeFunctionInfo named(const char* name) {
    return {.name = name,
            .signature = "(cls, source=..., encoding=..., errors=...)",
            .plain = construct_plain,
            .resumable = construct_resumable};
}
constexpr NativeFunctionInfo construct_bytes = named("bytes"), construct_array = named("bytearray");

void take_over(Object* self, Object* made) {
    static_cast<Bytes*>(self)->data.swap(static_cast<Bytes*>(made)->data);
}

Value from_hex(Machine& machine, const Arguments& args) {
    if (!is_str(args[1]))
        return machine.raise(machine.types.TypeError, "fromhex() argument must be str, not {}",
                             kind_given(machine, args[1]));
    std::string_view text = text_of(args[1]);
    auto digit = [](char c) {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'a' && c <= 'f') return c - 'a' + 10;
        return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    };
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (is_space(static_cast<unsigned char>(text[at]))) {
            ++at;
            continue;
        }
        int high = digit(text[at]), low = at + 1 < text.size() ? digit(text[at + 1]) : -1;
        if (high < 0 || low < 0)
            return machine.raise(machine.types.ValueError,
                                 "non-hexadecimal number found in fromhex() arg at position {}",
                                 high < 0 ? at : at + 1);
        out += static_cast<char>(high * 16 + low);
        at += 2;
    }
    return of_class(machine, as<Type>(args[0]), out);
}

} // namespace

void define_bytes_types(Machine& machine) {
    for (Type* type : {machine.types.bytes, machine.types.bytearray}) {
        Protocol& protocol = type->protocol;
        protocol.repr = bytes_repr;
        protocol.compare = bytes_compare;
        protocol.binary = bytes_binary;
        protocol.length = bytes_length;
        protocol.contains = bytes_contains;
        protocol.get_item = bytes_get_item;
        protocol.iterate = bytes_iterate;
        type->construct = type == machine.types.bytes ? &construct_bytes : &construct_array;
        machine.add_class_method(
            type, {.name = "fromhex", .signature = "(cls, string, /)", .plain = from_hex});
        add_bytes_methods(machine, type);
    }
    machine.types.bytes->protocol.hash = bytes_hash;
    Type* array = machine.types.bytearray;
    array->protocol.in_place = bytearray_in_place;
    array->protocol.set_item = bytearray_set_item;
    array->protocol.delete_item = bytearray_delete_item;
    array->no_hash = true;
    machine.set_attribute(array, "__hash__", Value::none());
    machine.add_methods(array,
                        {{.name = "__init__", .resumable = fill_by_constructing<take_over>}});
    add_bytearray_methods(machine);
    define_memory_view(machine);
    for (Type* type : {machine.types.bytes, machine.types.bytearray}) {
        add_protocol_methods(machine, type);
        add_operator_methods(machine, type, {Operator::Add, Operator::Multiply, Operator::Modulo});
    }
}

} // namespace runtime::vm
