// memoryview: a window on the bytes of another object, by start, count and step. Nothing is copied,
// so that writing through it changes the bytearray; which must not change its size meanwhile.

#include "runtime/vm/types_bytes.h"

#include "runtime/vm/types_iterators.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_sequence.h"

namespace runtime::vm {

MemoryView::MemoryView(Type* type_, Value owner_, std::int64_t count_)
    : Object(static_cast<std::uint8_t>(Kind::Native), type_), owner(std::move(owner_)),
      count(count_) {
    ++as<Bytes>(owner)->exports;
}

MemoryView::~MemoryView() {
    release();
}

void MemoryView::release() {
    if (owner.is_unbound()) return;
    --as<Bytes>(owner)->exports;
    owner.clear();
}

bool is_memory_view(const Value& value) {
    return is_kind(value, Kind::Native) &&
           value.object()->type == value.object()->type->machine->types.memory_view;
}

std::string_view buffer_of(const Value& value) {
    if (!is_memory_view(value)) return bytes_of(value);
    auto* view = as<MemoryView>(value);
    if (view->owner.is_unbound()) return {};
    const std::string_view all = bytes_of(view->owner);
    if (view->step == 1)
        return all.substr(static_cast<std::size_t>(view->start),
                          static_cast<std::size_t>(view->count));
    view->gathered.clear();
    for (std::int64_t i = 0; i < view->count; ++i)
        view->gathered += all[static_cast<std::size_t>(view->start + i * view->step)];
    return view->gathered;
}

namespace {

// The view of a method's self; null with ValueError when it is released.
MemoryView* open_view(Machine& machine, const Value& self) {
    auto* view = as<MemoryView>(self);
    if (!view->owner.is_unbound()) return view;
    machine.raise(machine.types.ValueError, "operation forbidden on released memoryview object");
    return nullptr;
}

bool is_read_only(const MemoryView& view) {
    return view.is_locked || is_kind(view.owner, Kind::Bytes);
}

Value view_like(Machine& machine, const MemoryView& model) {
    auto* made = machine.make<MemoryView>(machine.types.memory_view, model.owner, model.count);
    made->start = model.start;
    made->step = model.step;
    made->is_locked = model.is_locked;
    return Value::adopt(made);
}

Value construct_plain(Machine& machine, const Arguments& args) {
    if (is_memory_view(args[1])) {
        const auto* view = open_view(machine, args[1]);
        return view ? view_like(machine, *view) : Value();
    }
    if (!is_bytes(args[1]))
        return machine.raise(machine.types.TypeError,
                             "memoryview: a bytes-like object is required, not '{}'",
                             type_name(machine, args[1]));
    return Value::adopt(machine.make<MemoryView>(
        machine.types.memory_view, args[1], static_cast<std::int64_t>(bytes_of(args[1]).size())));
}
constexpr NativeFunctionInfo construct{
    .name = "memoryview", .signature = "(cls, object)", .plain = construct_plain};

Value view_repr(Machine& machine, const Value& self) {
    return machine.format("<{}memory at {:#x}>",
                          as<MemoryView>(self)->owner.is_unbound() ? "released " : "",
                          machine.identity_of(self));
}

Value view_hash(Machine& machine, const Value& self) {
    const auto* view = open_view(machine, self);
    if (!view) return {};
    if (!is_read_only(*view))
        return machine.raise(machine.types.ValueError, "cannot hash writable memoryview object");
    return vm::hash(machine, machine.bytes(buffer_of(self)));
}

Value view_compare(Machine&, const Value& left, const Value& right, Comparison comparison) {
    const bool is_equality = comparison == Comparison::Equal || comparison == Comparison::NotEqual;
    if (!is_equality || !is_buffer(left) || !is_buffer(right)) return Value::not_implemented();
    const auto is_gone = [](const Value& value) {
        return is_memory_view(value) && as<MemoryView>(value)->owner.is_unbound();
    };
    const bool equal =
        is_gone(left) || is_gone(right) ? left.is(right) : buffer_of(left) == buffer_of(right);
    return Value::of(equal == (comparison == Comparison::Equal));
}

Value view_length(Machine& machine, const Value& self) {
    const auto* view = open_view(machine, self);
    return view ? Value::of(view->count) : Value();
}

char& byte_at(const MemoryView& view, std::int64_t index) {
    return as<Bytes>(view.owner)->data[static_cast<std::size_t>(view.start + index * view.step)];
}

Value item_at(const MemoryView& view, std::int64_t index) {
    return Value::of(std::int64_t{static_cast<unsigned char>(byte_at(view, index))});
}

// The place of an index within the view; false with an exception set.
bool place_of(Machine& machine, const MemoryView& view, const Value& key, std::int64_t& place) {
    if (is_kind(key, Kind::Tuple)) {
        machine.raise(machine.types.TypeError,
                      "cannot index 1-dimension view with {}-element tuple", as<Tuple>(key)->count);
        return false;
    }
    if (!is_integral(key)) {
        machine.raise(machine.types.TypeError, "memoryview: invalid slice key");
        return false;
    }
    place = clamped(key);
    if (place < 0) place += view.count;
    if (place >= 0 && place < view.count) return true;
    machine.raise(machine.types.IndexError, "index out of bounds on dimension 1");
    return false;
}

// The part of a view that a slice selects: a view, Unbound or NeedsFrame.
Value part_of(Machine& machine, const MemoryView& view, const Value& slice) {
    SliceBounds bounds;
    Value state = resolve_slice(machine, slice, view.count, bounds);
    if (!state.is_value()) return state;
    Value part = view_like(machine, view);
    auto* made = as<MemoryView>(part);
    made->start = view.start + bounds.start * view.step;
    made->step = view.step * bounds.step;
    made->count = bounds.count;
    return part;
}

Value view_get_item(Machine& machine, const Value& self, const Value& key) {
    const auto* view = open_view(machine, self);
    if (!view) return {};
    if (is_kind(key, Kind::Slice)) return part_of(machine, *view, key);
    if (key.is_object() && machine.type_of(key)->special(Special::Index))
        return Value::needs_frame();
    std::int64_t place = 0;
    return place_of(machine, *view, key, place) ? item_at(*view, place) : Value();
}

Value set_part(Machine& machine, const MemoryView& view, const Value& key, const Value& value) {
    if (!is_buffer(value))
        return machine.raise(machine.types.TypeError, "a bytes-like object is required, not '{}'",
                             type_name(machine, value));
    Value part = part_of(machine, view, key);
    if (!part.is_value()) return part;
    const std::string fresh(buffer_of(value)); // may be the same bytes
    const auto& target = *as<MemoryView>(part);
    if (static_cast<std::int64_t>(fresh.size()) != target.count)
        return machine.raise(machine.types.ValueError,
                             "memoryview assignment: lvalue and rvalue have different structures");
    for (std::int64_t i = 0; i < target.count; ++i)
        byte_at(target, i) = fresh[static_cast<std::size_t>(i)];
    content_changed(*view.owner.object());
    return Value::none();
}

Value view_set_item(Machine& machine, const Value& self, const Value& key, const Value& value) {
    const auto* view = open_view(machine, self);
    if (!view) return {};
    if (is_read_only(*view))
        return machine.raise(machine.types.TypeError, "cannot modify read-only memory");
    if (is_kind(key, Kind::Slice)) return set_part(machine, *view, key, value);
    std::int64_t place = 0;
    if (!place_of(machine, *view, key, place)) return {};
    if (!is_integral(value))
        return machine.raise(machine.types.TypeError, "memoryview: invalid type for format 'B'");
    const std::int64_t number = clamped(value);
    if (number < 0 || number > 255)
        return machine.raise(machine.types.ValueError, "memoryview: invalid value for format 'B'");
    byte_at(*view, place) = static_cast<char>(number);
    content_changed(*view->owner.object());
    return Value::none();
}

Value view_delete_item(Machine& machine, const Value&, const Value&) {
    return machine.raise(machine.types.TypeError, "cannot delete memory");
}

Value view_iterate(Machine& machine, const Value& self) {
    if (!open_view(machine, self)) return {};
    return Value::adopt(machine.make<SequenceIterator>(machine.types.memory_iterator, self));
}

Value next_byte(Machine& machine, const Value& self) {
    auto* iterator = as<SequenceIterator>(self);
    if (iterator->source.is_unbound()) return {};
    const auto* view = open_view(machine, iterator->source);
    if (!view) return {};
    const auto at = static_cast<std::int64_t>(iterator->next);
    if (at < view->count) {
        ++iterator->next;
        return item_at(*view, at);
    }
    iterator->source.clear();
    return {};
}

Value same_iterator(Machine&, const Value& self) {
    return self;
}

// --- methods -------------------------------------------------------------------------------------

Value to_bytes(Machine& machine, const Arguments& args) {
    if (!open_view(machine, args[0])) return {};
    if (!args[1].is_none() && !is_str(args[1]))
        return machine.raise(machine.types.TypeError,
                             "tobytes() argument 'order' must be str or None, not {}",
                             type_name(machine, args[1]));
    return machine.bytes(buffer_of(args[0]));
}

Value to_list(Machine& machine, const Arguments& args) {
    const auto* view = open_view(machine, args[0]);
    if (!view) return {};
    Values items;
    for (std::int64_t i = 0; i < view->count; ++i)
        items.push_back(item_at(*view, i));
    return machine.list(std::move(items));
}

Value hex(Machine& machine, const Arguments& args) {
    if (!open_view(machine, args[0])) return {};
    const Value asked[] = {machine.bytes(buffer_of(args[0])), args[1], args[2]};
    return hex_of_bytes(machine, {asked, 3});
}

Value to_read_only(Machine& machine, const Arguments& args) {
    const auto* view = open_view(machine, args[0]);
    if (!view) return {};
    Value made = view_like(machine, *view);
    as<MemoryView>(made)->is_locked = true;
    return made;
}

Value cast(Machine& machine, const Arguments& args) {
    const auto* view = open_view(machine, args[0]);
    if (!view) return {};
    if (is_str(args[1]) && text_of(args[1]) == "B" && args[2].is_unbound())
        return view_like(machine, *view);
    return machine.refuse("memoryview.cast() to anything but single bytes is not supported",
                          "struct.unpack() reads numbers out of bytes");
}

Value release(Machine&, const Arguments& args) {
    as<MemoryView>(args[0])->release();
    return Value::none();
}

Value enter(Machine& machine, const Arguments& args) {
    return open_view(machine, args[0]) ? args[0] : Value();
}

Value leave(Machine& machine, const Arguments& args) {
    return release(machine, args);
}

// --- attributes ----------------------------------------------------------------------------------

template <Value (*read)(Machine&, const MemoryView&)>
Value attribute(Machine& machine, const Arguments& args) {
    const auto* view = open_view(machine, args[0]);
    return view ? read(machine, *view) : Value();
}

Value owner(Machine&, const MemoryView& view) {
    return view.owner;
}
Value byte_count(Machine&, const MemoryView& view) {
    return Value::of(view.count);
}
Value one(Machine&, const MemoryView&) {
    return Value::of(1);
}
Value format(Machine& machine, const MemoryView&) {
    return machine.str("B");
}
Value shape(Machine& machine, const MemoryView& view) {
    return machine.tuple({Value::of(view.count)});
}
Value strides(Machine& machine, const MemoryView& view) {
    return machine.tuple({Value::of(view.step)});
}
Value no_offsets(Machine& machine, const MemoryView&) {
    return machine.empty_tuple();
}
Value read_only(Machine&, const MemoryView& view) {
    return Value::of(is_read_only(view));
}
Value contiguous(Machine&, const MemoryView& view) {
    return Value::of(view.step == 1 || view.count < 2);
}

void add_attributes(Machine& machine, Type* type) {
    machine.add_property(type, "obj", attribute<owner>);
    machine.add_property(type, "nbytes", attribute<byte_count>);
    machine.add_property(type, "itemsize", attribute<one>);
    machine.add_property(type, "ndim", attribute<one>);
    machine.add_property(type, "format", attribute<format>);
    machine.add_property(type, "shape", attribute<shape>);
    machine.add_property(type, "strides", attribute<strides>);
    machine.add_property(type, "suboffsets", attribute<no_offsets>);
    machine.add_property(type, "readonly", attribute<read_only>);
    for (const char* name : {"contiguous", "c_contiguous", "f_contiguous"})
        machine.add_property(type, name, attribute<contiguous>);
}

} // namespace

void define_memory_view(Machine& machine) {
    Type* type = machine.types.memory_view;
    type->layout = layout_of<MemoryView>();
    type->instance_kind = Kind::Native;
    type->instance_size = sizeof(MemoryView);
    type->is_final = true;
    type->construct = &construct;
    Protocol& protocol = type->protocol;
    protocol.repr = view_repr;
    protocol.hash = view_hash;
    protocol.compare = view_compare;
    protocol.length = view_length;
    protocol.get_item = view_get_item;
    protocol.set_item = view_set_item;
    protocol.delete_item = view_delete_item;
    protocol.iterate = view_iterate;
    add_protocol_methods(machine, type);
    machine.add_methods(type, {
                                  {"tobytes", "(self, /, order=None)", to_bytes},
                                  {"tolist", "(self, /)", to_list},
                                  {"hex", "(self, /, sep=..., bytes_per_sep=1)", hex},
                                  {"toreadonly", "(self, /)", to_read_only},
                                  {"cast", "(self, /, format, shape=...)", cast},
                                  {"release", "(self, /)", release},
                                  {"__enter__", "(self)", enter},
                                  {"__exit__", "(self, *args)", leave},
                              });
    add_attributes(machine, type);

    Type* iterator = machine.types.memory_iterator;
    iterator->layout = layout_of<SequenceIterator>();
    iterator->instance_kind = Kind::Iterator;
    iterator->instance_size = sizeof(SequenceIterator);
    iterator->protocol.iterate = same_iterator;
    iterator->protocol.next = next_byte;
    add_protocol_methods(machine, iterator);
}

} // namespace runtime::vm
