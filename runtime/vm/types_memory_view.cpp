// memoryview: a window on the bytes of another object, by start, count and step. Nothing is copied,
// so that writing through it changes the bytearray; which must not change its size meanwhile. What
// the bytes of an item mean stands in types_memory_item.cpp.

#include "runtime/vm/types_bytes.h"

#include "runtime/vm/kind_given.h"
#include "runtime/vm/types_iterators.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_sequence.h"

#include <algorithm>
#include <cstring>

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
    if (view->step == view->item_size)
        return all.substr(static_cast<std::size_t>(view->start),
                          static_cast<std::size_t>(view->count * view->item_size));
    view->gathered.clear();
    for (std::int64_t i = 0; i < view->count; ++i)
        view->gathered += all.substr(static_cast<std::size_t>(view->start + i * view->step),
                                     static_cast<std::size_t>(view->item_size));
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
    made->lender = model.lender;
    made->start = model.start;
    made->step = model.step;
    made->item_size = model.item_size;
    made->format = model.format;
    made->shape = model.shape;
    made->is_shaped = model.is_shaped;
    made->is_locked = model.is_locked;
    return Value::adopt(made);
}

// What a class of ours lends as its bytes.
Value* lender_of(Machine& machine, const Value& object) {
    return machine.type_of(object)->lookup(machine.intern("__buffer__"));
}

Value construct_plain(Machine& machine, const Arguments& args) {
    if (is_memory_view(args[1])) {
        const auto* view = open_view(machine, args[1]);
        return view ? view_like(machine, *view) : Value();
    }
    if (lender_of(machine, args[1])) return Value::needs_frame();
    if (!is_bytes(args[1]))
        return machine.raise(machine.types.TypeError,
                             "memoryview: a bytes-like object is required, not '{}'",
                             type_name(machine, args[1]));
    return Value::adopt(machine.make<MemoryView>(
        machine.types.memory_view, args[1], static_cast<std::int64_t>(bytes_of(args[1]).size())));
}
Routine construct_of_lent(Machine& machine, OwnedArguments args) {
    Value view = co_await machine.call(*lender_of(machine, args[1]), args[1], Value::of(0));
    if (is_memory_view(view)) as<MemoryView>(view)->lender = args[1];
    co_return view;
}
constexpr NativeFunctionInfo construct{.name = "memoryview",
                                       .signature = "(cls, object)",
                                       .plain = construct_plain,
                                       .resumable = construct_of_lent};

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

const char* place_in(const MemoryView& view, std::int64_t index) {
    return as<Bytes>(view.owner)->data.data() + view.start + index * view.step;
}

Value item_at(Machine& machine, const MemoryView& view, std::int64_t index) {
    return view_item(machine, view.format, place_in(view, index));
}

// Whether the items of two views are equal, whatever their formats.
bool same_items(Machine& machine, const MemoryView& left, const MemoryView& right) {
    if (left.count != right.count || left.shape != right.shape) return false;
    for (std::int64_t i = 0; i < left.count; ++i)
        if (!equals(machine, item_at(machine, left, i), item_at(machine, right, i)).truth())
            return false;
    return true;
}

bool same_content(Machine& machine, const Value& left, const Value& right) {
    const auto is_gone = [](const Value& value) {
        return is_memory_view(value) && as<MemoryView>(value)->owner.is_unbound();
    };
    const auto is_of_bytes = [](const Value& value) {
        return !is_memory_view(value) ||
               (as<MemoryView>(value)->format == 'B' && !as<MemoryView>(value)->is_shaped);
    };
    if (is_gone(left) || is_gone(right)) return left.is(right);
    if (is_of_bytes(left) && is_of_bytes(right)) return buffer_of(left) == buffer_of(right);
    const auto as_view = [&](const Value& value) {
        if (is_memory_view(value)) return value;
        return Value::adopt(machine.make<MemoryView>(
            machine.types.memory_view, value, static_cast<std::int64_t>(bytes_of(value).size())));
    };
    const Value one = as_view(left), other = as_view(right);
    return same_items(machine, *as<MemoryView>(one), *as<MemoryView>(other));
}

Value view_compare(Machine& machine, const Value& left, const Value& right, Comparison comparison) {
    const bool is_equality = comparison == Comparison::Equal || comparison == Comparison::NotEqual;
    if (!is_equality || !is_buffer(left) || !is_buffer(right)) return Value::not_implemented();
    return Value::of(same_content(machine, left, right) == (comparison == Comparison::Equal));
}

std::int64_t first_length(const MemoryView& view) {
    return view.is_shaped && !view.shape.empty() ? view.shape.front() : view.count;
}

Value view_length(Machine& machine, const Value& self) {
    const auto* view = open_view(machine, self);
    return view ? Value::of(first_length(*view)) : Value();
}

std::int64_t dimension_count(const MemoryView& view) {
    return view.is_shaped ? static_cast<std::int64_t>(view.shape.size()) : 1;
}

// The place of one index within a dimension; false with an exception set.
bool place_within(Machine& machine, const Value& key, std::int64_t length, std::int64_t dimension,
                  std::int64_t& place) {
    place = clamped(key);
    if (place < 0) place += length;
    if (place >= 0 && place < length) return true;
    machine.raise(machine.types.IndexError, "index out of bounds on dimension {}", dimension);
    return false;
}

bool place_of_tuple(Machine& machine, const MemoryView& view, const Tuple& key,
                    std::int64_t& place) {
    const std::int64_t dimensions = dimension_count(view);
    const auto given = static_cast<std::int64_t>(key.count);
    for (std::int64_t i = 0; i < given; ++i)
        if (!is_integral(key.items[i])) {
            machine.raise(machine.types.TypeError, "memoryview: invalid slice key");
            return false;
        }
    if (given < dimensions) {
        machine.raise(machine.types.NotImplementedError, "sub-views are not implemented");
        return false;
    }
    if (given > dimensions) {
        machine.raise(machine.types.TypeError,
                      "cannot index {}-dimension view with {}-element tuple", dimensions, given);
        return false;
    }
    place = 0;
    for (std::int64_t i = 0; i < given; ++i) {
        const std::int64_t length =
            view.is_shaped ? view.shape[static_cast<std::size_t>(i)] : view.count;
        std::int64_t within = 0;
        if (!place_within(machine, key.items[i], length, i + 1, within)) return false;
        place = place * length + within;
    }
    return true;
}

// The place of an index within the view; false with an exception set.
bool place_of(Machine& machine, const MemoryView& view, const Value& key, std::int64_t& place) {
    if (is_kind(key, Kind::Tuple)) return place_of_tuple(machine, view, *as<Tuple>(key), place);
    if (!is_integral(key)) {
        machine.raise(machine.types.TypeError, "memoryview: invalid slice key");
        return false;
    }
    if (dimension_count(view) == 0) {
        machine.raise(machine.types.TypeError, "invalid indexing of 0-dim memory");
        return false;
    }
    if (dimension_count(view) > 1) {
        machine.raise(machine.types.NotImplementedError,
                      "multi-dimensional sub-views are not implemented");
        return false;
    }
    return place_within(machine, key, view.count, 1, place);
}

char* place_for_writing(const MemoryView& view, std::int64_t index) {
    return as<Bytes>(view.owner)->data.data() + view.start + index * view.step;
}

// The part of a view that a slice selects: a view, Unbound or NeedsFrame.
Value part_of(Machine& machine, const MemoryView& view, const Value& slice) {
    SliceBounds bounds;
    const std::int64_t length = first_length(view);
    Value state = resolve_slice(machine, slice, length, bounds);
    if (!state.is_value()) return state;
    Value part = view_like(machine, view);
    auto* made = as<MemoryView>(part);
    if (view.is_shaped) {
        if (view.shape.empty())
            return machine.raise(machine.types.TypeError, "invalid indexing of 0-dim memory");
        if (bounds.step != 1) return machine.refuse("a step in a slice of a view of dimensions");
        const std::int64_t row = view.count / length;
        made->start = view.start + bounds.start * row * view.item_size;
        made->count = bounds.count * row;
        made->shape.front() = bounds.count;
        return part;
    }
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
    return place_of(machine, *view, key, place) ? item_at(machine, *view, place) : Value();
}

Value set_part(Machine& machine, const MemoryView& view, const Value& key, const Value& value) {
    if (!is_buffer(value))
        return machine.raise(machine.types.TypeError, "a bytes-like object is required, not '{}'",
                             type_name(machine, value));
    Value part = part_of(machine, view, key);
    if (!part.is_value()) return part;
    const std::string fresh(buffer_of(value)); // may be the same bytes
    const auto& target = *as<MemoryView>(part);
    const char format = is_memory_view(value) ? as<MemoryView>(value)->format : 'B';
    const std::int64_t size = target.item_size;
    if (format != target.format || static_cast<std::int64_t>(fresh.size()) != target.count * size)
        return machine.raise(machine.types.ValueError,
                             "memoryview assignment: lvalue and rvalue have different structures");
    for (std::int64_t i = 0; i < target.count; ++i)
        std::memcpy(place_for_writing(target, i), fresh.data() + i * size,
                    static_cast<std::size_t>(size));
    content_changed(*view.owner.object());
    return Value::none();
}

Value view_set_item(Machine& machine, const Value& self, const Value& key, const Value& value) {
    const auto* view = open_view(machine, self);
    if (!view) return {};
    if (is_read_only(*view))
        return machine.raise(machine.types.TypeError, "cannot modify read-only memory");
    if (is_kind(key, Kind::Slice)) return set_part(machine, *view, key, value);
    for (const Value* part : {&key, &value})
        if (part->is_object() && !is_integral(*part) &&
            machine.type_of(*part)->special(Special::Index))
            return Value::needs_frame();
    std::int64_t place = 0;
    if (!place_of(machine, *view, key, place)) return {};
    if (!store_view_item(machine, view->format, value, place_for_writing(*view, place))) return {};
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
        return item_at(machine, *view, at);
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

// The items of a view from `next` on as lists in lists.
Value listed(Machine& machine, const MemoryView& view, std::size_t dimension, std::int64_t& next) {
    if (dimension == static_cast<std::size_t>(dimension_count(view)))
        return item_at(machine, view, next++);
    const std::int64_t length = view.is_shaped ? view.shape[dimension] : view.count;
    Values items;
    for (std::int64_t i = 0; i < length; ++i)
        items.push_back(listed(machine, view, dimension + 1, next));
    return machine.list(std::move(items));
}

Value to_list(Machine& machine, const Arguments& args) {
    const auto* view = open_view(machine, args[0]);
    if (!view) return {};
    std::int64_t next = 0;
    return listed(machine, *view, 0, next);
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

// The format that a text names, or 0 with ValueError.
char format_named(Machine& machine, const Value& text) {
    std::string_view name = text_of(text);
    if (name.starts_with('@')) name.remove_prefix(1);
    if (name.size() == 1 && view_item_size(name[0]) != 0) return name[0];
    machine.raise(machine.types.ValueError,
                  "memoryview: destination format must be a native single character format "
                  "prefixed with an optional '@'");
    return 0;
}

// Gives a view the dimensions that cast() was told; false with an exception set.
bool take_shape(Machine& machine, MemoryView& view, const Value& shape) {
    if (!is_kind(shape, Kind::List) && !is_kind(shape, Kind::Tuple)) {
        machine.raise(machine.types.TypeError, "shape must be a list or a tuple");
        return false;
    }
    const Value lengths = list_of_plain(machine, shape);
    std::int64_t product = 1;
    for (const Value& length : as<List>(lengths)->items) {
        if (!is_integral(length)) {
            machine.raise(machine.types.TypeError,
                          "memoryview.cast(): elements of shape must be integers");
            return false;
        }
        if (clamped(length) <= 0) {
            machine.raise(machine.types.ValueError,
                          "memoryview.cast(): elements of shape must be integers > 0");
            return false;
        }
        view.shape.push_back(clamped(length));
        if (product > view.count) break; // enough to be wrong
        product *= clamped(length);
    }
    if (product != view.count) {
        machine.raise(machine.types.TypeError,
                      "memoryview: product(shape) * itemsize != buffer size");
        return false;
    }
    view.is_shaped = view.shape.size() != 1;
    if (!view.is_shaped) view.shape.clear();
    return true;
}

Value cast(Machine& machine, const Arguments& args) {
    const auto* view = open_view(machine, args[0]);
    if (!view) return {};
    if (!is_str(args[1]))
        return machine.raise(machine.types.TypeError,
                             "cast() argument 'format' must be str, not {}",
                             kind_given(machine, args[1]));
    if (view->step != view->item_size)
        return machine.raise(machine.types.TypeError,
                             "memoryview: casts are restricted to C-contiguous views");
    const char format = format_named(machine, args[1]);
    if (format == 0) return {};
    if (args[2].is_object() && view->is_shaped)
        return machine.raise(machine.types.TypeError,
                             "memoryview: cast must be 1D -> ND or ND -> 1D");
    const auto is_bytes_format = [](char c) { return c == 'B' || c == 'b' || c == 'c'; };
    if (!is_bytes_format(view->format) && !is_bytes_format(format))
        return machine.raise(machine.types.TypeError,
                             "memoryview: cannot cast between two non-byte formats");
    const std::int64_t size = view->count * view->item_size, item_size = view_item_size(format);
    if (size % item_size != 0)
        return machine.raise(machine.types.TypeError,
                             "memoryview: length is not a multiple of itemsize");
    Value made = view_like(machine, *view);
    auto& fresh = *as<MemoryView>(made);
    fresh.format = format;
    fresh.item_size = fresh.step = item_size;
    fresh.count = size / item_size;
    fresh.shape.clear();
    fresh.is_shaped = false;
    if (args[2].is_object() && !take_shape(machine, fresh, args[2])) return {};
    return made;
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
    return view.lender.is_unbound() ? view.owner : view.lender;
}
Value byte_count(Machine&, const MemoryView& view) {
    return Value::of(view.count * view.item_size);
}
Value item_size(Machine&, const MemoryView& view) {
    return Value::of(view.item_size);
}
Value dimensions(Machine&, const MemoryView& view) {
    return Value::of(dimension_count(view));
}
Value format(Machine& machine, const MemoryView& view) {
    return machine.str(std::string_view(&view.format, 1));
}
Value shape(Machine& machine, const MemoryView& view) {
    Values lengths;
    for (const std::int64_t length : view.shape)
        lengths.push_back(Value::of(length));
    if (!view.is_shaped) lengths = {Value::of(view.count)};
    return machine.tuple_of(lengths.data(), lengths.size());
}
Value strides(Machine& machine, const MemoryView& view) {
    if (!view.is_shaped) return machine.tuple({Value::of(view.step)});
    Values steps(view.shape.size());
    std::int64_t step = view.item_size;
    for (std::size_t i = view.shape.size(); i-- > 0; step *= view.shape[i])
        steps[i] = Value::of(step);
    return machine.tuple_of(steps.data(), steps.size());
}
Value no_offsets(Machine& machine, const MemoryView&) {
    return machine.empty_tuple();
}
Value read_only(Machine&, const MemoryView& view) {
    return Value::of(is_read_only(view));
}
Value contiguous(Machine&, const MemoryView& view) {
    return Value::of(view.step == view.item_size || view.count < 2);
}

// With two dimensions that have more than one item each, rows are what lies together.
Value contiguous_by_columns(Machine& machine, const MemoryView& view) {
    const auto wide = [](std::int64_t length) { return length > 1; };
    if (view.is_shaped && std::ranges::count_if(view.shape, wide) > 1) return Value::of(false);
    return contiguous(machine, view);
}

void add_attributes(Machine& machine, Type* type) {
    machine.add_property(type, "obj", attribute<owner>);
    machine.add_property(type, "nbytes", attribute<byte_count>);
    machine.add_property(type, "itemsize", attribute<item_size>);
    machine.add_property(type, "ndim", attribute<dimensions>);
    machine.add_property(type, "format", attribute<format>);
    machine.add_property(type, "shape", attribute<shape>);
    machine.add_property(type, "strides", attribute<strides>);
    machine.add_property(type, "suboffsets", attribute<no_offsets>);
    machine.add_property(type, "readonly", attribute<read_only>);
    for (const char* name : {"contiguous", "c_contiguous"})
        machine.add_property(type, name, attribute<contiguous>);
    machine.add_property(type, "f_contiguous", attribute<contiguous_by_columns>);
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
