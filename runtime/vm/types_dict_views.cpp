// The views and iterators of dict, and mappingproxy.

#include "runtime/vm/types_compare.h"
#include "runtime/vm/types_dict.h"
#include "runtime/vm/types_iterators.h"
#include "runtime/vm/types_repr.h"
#include "runtime/vm/types_set.h"

namespace runtime::vm {

namespace {

Type* iterator_type(const Machine& machine, DictPart part, bool backwards) {
    const Types& types = machine.types;
    switch (part) {
    case DictPart::Key:
        return backwards ? types.dict_reverse_key_iterator : types.dict_key_iterator;
    case DictPart::Content:
        return backwards ? types.dict_reverse_value_iterator : types.dict_value_iterator;
    case DictPart::Pair:
        return backwards ? types.dict_reverse_item_iterator : types.dict_item_iterator;
    }
    return nullptr;
}

Type* view_type(const Machine& machine, DictPart part) {
    switch (part) {
    case DictPart::Key: return machine.types.dict_keys;
    case DictPart::Content: return machine.types.dict_values;
    case DictPart::Pair: return machine.types.dict_items;
    }
    return nullptr;
}

struct OrderedDicts {
    const Type* dict = nullptr;
    Type* iterator = nullptr;
};

bool is_ordered(Machine& machine, const Value& dict) {
    const Type* type = machine.type_of(dict);
    if (type == machine.types.dict) return false;
    const Type* ordered = machine.attachment<OrderedDicts>().dict;
    return ordered != nullptr && type->is_subtype_of(ordered);
}

Value make_iterator(Machine& machine, const Value& dict, DictPart part, bool backwards) {
    Type* type = is_ordered(machine, dict) ? machine.attachment<OrderedDicts>().iterator
                                           : iterator_type(machine, part, backwards);
    auto* iterator = machine.make<DictIterator>(type, dict, part);
    iterator->backwards = backwards;
    if (backwards) iterator->place = as<Dict>(dict)->used;
    return Value::adopt(iterator);
}

Value item_of(Machine& machine, const Dict::Entry& entry, DictPart part) {
    switch (part) {
    case DictPart::Key: return entry.key;
    case DictPart::Content: return entry.value;
    case DictPart::Pair: return machine.tuple({entry.key, entry.value});
    }
    return {};
}

Value iterator_length_hint(Machine&, const Arguments& args) {
    const auto* iterator = as<DictIterator>(args[0]);
    const bool is_over =
        iterator->dict.is_unbound() || as<Dict>(iterator->dict)->count != iterator->count;
    return Value::of(is_over ? 0 : std::int64_t{iterator->left});
}

Value reduce_iterator(Machine& machine, const Arguments& args) {
    const auto* iterator = as<DictIterator>(args[0]);
    if (iterator->dict.is_unbound()) return reduce_to_items_left(machine, machine.empty_tuple());
    auto* again = machine.make<DictIterator>(iterator->type, iterator->dict, iterator->part);
    Value held = Value::adopt(again);
    again->place = iterator->place;
    again->count = iterator->count;
    again->left = iterator->left;
    again->version = iterator->version;
    again->backwards = iterator->backwards;
    return reduce_to_items_left(machine, held);
}

constexpr NativeFunctionInfo reduce_info{
    .name = "__reduce__", .signature = "(self, /)", .plain = reduce_iterator};

// The next entry in the iterator's direction; null behind the last.
const Dict::Entry* step(DictIterator& iterator) {
    const auto* dict = as<Dict>(iterator.dict);
    while (iterator.backwards ? iterator.place > 0 : iterator.place < dict->used) {
        const Dict::Entry& entry =
            dict->entries[iterator.backwards ? --iterator.place : iterator.place++];
        if (!entry.key.is_unbound()) return &entry;
    }
    return nullptr;
}

Value iterator_next(Machine& machine, const Value& self) {
    auto* iterator = as<DictIterator>(self);
    if (iterator->dict.is_unbound()) return {};
    const auto* dict = as<Dict>(iterator->dict);
    if (dict->count != iterator->count) {
        iterator->count = ~std::uint32_t{0}; // stays an error
        return machine.raise(machine.types.RuntimeError,
                             "dictionary changed size during iteration");
    }
    if (const Dict::Entry* entry = step(*iterator)) {
        if (iterator->left-- > 0) return item_of(machine, *entry, iterator->part);
        machine.raise(machine.types.RuntimeError, "dictionary keys changed during iteration");
    }
    iterator->dict.clear();
    return {};
}

Value ordered_next(Machine& machine, const Value& self) {
    auto* iterator = as<DictIterator>(self);
    if (iterator->dict.is_unbound()) return {};
    const auto* dict = as<Dict>(iterator->dict);
    if (iterator->left > 0 && dict->version == iterator->version) {
        --iterator->left;
        return item_of(machine, *step(*iterator), iterator->part);
    }
    const bool is_cleared = dict->used == 0; // which CPython does not count as a change of order
    if (iterator->left > 0)
        machine.raise(machine.types.RuntimeError, "OrderedDict {} during iteration",
                      is_cleared ? "changed size" : "mutated");
    iterator->dict.clear();
    return {};
}

Value iterator_self(Machine&, const Value& self) {
    return self;
}

Value view_length(Machine&, const Value& self) {
    return Value::of(std::int64_t{as<Dict>(as<DictView>(self)->dict)->count});
}

Value view_iterate(Machine& machine, const Value& self) {
    return make_iterator(machine, as<DictView>(self)->dict, as<DictView>(self)->part, false);
}

Value view_contains(Machine& machine, const Value& self, const Value& item) {
    const auto* view = as<DictView>(self);
    const auto* dict = as<Dict>(view->dict);
    if (view->part == DictPart::Content) {
        for (std::uint32_t i = 0; i < dict->used; ++i) {
            if (dict->entries[i].key.is_unbound()) continue;
            Value same = equals(machine, dict->entries[i].value, item);
            if (!same.is_bool() || same.truth()) return same;
        }
        return Value::of(false);
    }
    bool pairs = view->part == DictPart::Pair;
    if (pairs && (!is_kind(item, Kind::Tuple) || as<Tuple>(item)->count != 2))
        return Value::of(false);
    std::int64_t place = -1;
    std::uint64_t key_hash = 0;
    Value found =
        dict_find(machine, view->dict, pairs ? as<Tuple>(item)->items[0] : item, place, key_hash);
    if (!found.is_bool() || !found.truth() || !pairs) return found;
    return equals(machine, dict->entries[place].value, as<Tuple>(item)->items[1]);
}

bool is_set_like(const Value& value) {
    return is_any_set(value) ||
           (is_kind(value, Kind::DictView) && as<DictView>(value)->part != DictPart::Content);
}

Value view_compare(Machine& machine, const Value& left, const Value& right, Comparison comparison) {
    if (!is_set_like(left) || !is_set_like(right)) return Value::not_implemented();
    return compare_as_sets(machine, left, right, comparison);
}

Value view_binary(Machine& machine, Operator op, const Value& left, const Value& right) {
    bool known = op == Operator::BitAnd || op == Operator::BitOr || op == Operator::BitXor ||
                 op == Operator::Subtract;
    if (!known || (!is_set_like(left) && !is_set_like(right))) return Value::not_implemented();
    return set_binary_any(machine, op, left, right);
}

template <DictPart part>
Value make_view(Machine& machine, const Arguments& args) {
    return Value::adopt(machine.make<DictView>(view_type(machine, part), args[0], part));
}

Value view_reversed(Machine& machine, const Arguments& args) {
    return make_iterator(machine, as<DictView>(args[0])->dict, as<DictView>(args[0])->part, true);
}

Value dict_reversed(Machine& machine, const Arguments& args) {
    return make_iterator(machine, args[0], DictPart::Key, true);
}

Value is_disjoint(Machine& machine, const Arguments& args) {
    Value items = list_of_repeatable(machine, args[1]);
    if (!items.is_value()) return items;
    for (const Value& item : as<List>(items)->items) {
        Value there = view_contains(machine, args[0], item);
        if (!there.is_bool()) return there;
        if (there.truth()) return Value::of(false);
    }
    return Value::of(true);
}
Routine resume_is_disjoint(Machine& machine, OwnedArguments args) {
    const Value items = co_await op::list_of(machine, args[1]);
    if (items.is_unbound()) co_return {};
    for (std::size_t i = 0; i < as<List>(items)->items.size(); ++i) {
        const Value item = as<List>(items)->items[i];
        const Value there = co_await op::contains(machine, args[0], item);
        if (there.is_unbound()) co_return {};
        if (there.truth()) co_return Value::of(false);
    }
    co_return Value::of(true);
}

// --- mappingproxy: a DictView that reads like the dict itself
// --------------------------------------------

Value proxied(const Value& self) {
    return as<DictView>(self)->dict;
}

Value proxy_get_item(Machine& machine, const Value& self, const Value& key) {
    return get_item(machine, proxied(self), key);
}
Value proxy_contains(Machine& machine, const Value& self, const Value& key) {
    return contains(machine, proxied(self), key);
}
Value proxy_compare(Machine& machine, const Value& left, const Value& right,
                    Comparison comparison) {
    Value other = is_kind(right, Kind::DictView) ? proxied(right) : right;
    return compare(machine, proxied(left), other, comparison);
}
Value proxy_binary(Machine& machine, Operator op, const Value& left, const Value& right) {
    if (op != Operator::BitOr) return Value::not_implemented();
    const auto content = [&](const Value& value) {
        return machine.type_of(value) == machine.types.mapping_proxy ? proxied(value) : value;
    };
    return binary(machine, op, content(left), content(right));
}
Value proxy_in_place(Machine& machine, Operator op, const Value&, const Value&) {
    if (op != Operator::BitOr) return Value::not_implemented();
    return machine.raise(machine.types.TypeError,
                         "'|=' is not supported by mappingproxy; use '|' instead");
}
Value proxy_iterate(Machine& machine, const Value& self) {
    return iterate(machine, proxied(self));
}

Value proxy_get(Machine& machine, const Arguments& args) {
    Value there = contains(machine, proxied(args[0]), args[1]);
    if (!there.is_value()) return there;
    return there.truth() ? get_item(machine, proxied(args[0]), args[1]) : args[2];
}

template <DictPart part>
Value proxy_view(Machine& machine, const Arguments& args) {
    return Value::adopt(machine.make<DictView>(view_type(machine, part), proxied(args[0]), part));
}

// str() is the dict's own; only repr() names the proxy.
Value proxy_str(Machine& machine, const Value& self) {
    return str(machine, proxied(self));
}
Value proxy_str_method(Machine& machine, const Arguments& args) {
    return proxy_str(machine, args[0]);
}
Routine resume_proxy_str(Machine& machine, OwnedArguments args) {
    co_return co_await resume_str(machine, proxied(args[0]));
}

Value proxy_copy(Machine& machine, const Arguments& args) {
    return copy_of_dict(machine, proxied(args[0]));
}

Value construct_proxy(Machine& machine, const Arguments& args) {
    const bool is_mapping = machine.type_of(args[1])->special(Special::GetItem) != nullptr;
    if (is_mapping && !is_kind(args[1], Kind::List) && !is_kind(args[1], Kind::Tuple) &&
        !is_kind(args[1], Kind::Dict))
        return machine.refuse("a mappingproxy of a mapping that is no dict");
    if (!is_kind(args[1], Kind::Dict))
        return machine.raise(machine.types.TypeError,
                             "mappingproxy() argument must be a mapping, not {}",
                             type_name(machine, args[1]));
    return Value::adopt(
        machine.make<DictView>(machine.types.mapping_proxy, args[1], DictPart::Key));
}

constexpr NativeFunctionInfo proxy_construct{
    .name = "mappingproxy", .signature = "(cls, mapping, /)", .plain = construct_proxy};

} // namespace

Value dict_iterate(Machine& machine, const Value& self) {
    return make_iterator(machine, self, DictPart::Key, false);
}

Routine resume_view_contains(Machine& machine, Value view, Value item) {
    DictPart part = as<DictView>(view)->part;
    Value dict = as<DictView>(view)->dict;
    if (part == DictPart::Content) {
        Value list = co_await op::list_of(machine, view);
        if (list.is_unbound()) co_return {};
        co_return co_await op::contains(machine, list, item);
    }
    bool pairs = part == DictPart::Pair;
    Value key = pairs ? as<Tuple>(item)->items[0] : item;
    std::uint64_t hash = 0;
    Value place = co_await resume_find(machine, dict, key, &hash);
    if (place.is_unbound()) co_return {};
    if (place.integer() < 0 || !pairs) co_return Value::of(place.integer() >= 0);
    Value value = as<Dict>(dict)->entries[place.integer()].value;
    co_return co_await op::equals(machine, value, as<Tuple>(item)->items[1]);
}

void make_ordered(Machine& machine, Type* dict_class) {
    auto& ordered = machine.attachment<OrderedDicts>();
    ordered.dict = dict_class;
    ordered.iterator =
        machine.define_type<DictIterator>("odict_iterator", machine.types.object, {});
    ordered.iterator->instance_kind = Kind::Iterator;
    ordered.iterator->protocol.iterate = iterator_self;
    ordered.iterator->protocol.next = ordered_next;
    add_protocol_methods(machine, ordered.iterator);
    machine.add_methods(ordered.iterator, {reduce_info});
}

void define_dict_views(Machine& machine) {
    for (DictPart part : {DictPart::Key, DictPart::Content, DictPart::Pair}) {
        for (bool backwards : {false, true}) {
            Type* type = iterator_type(machine, part, backwards);
            type->layout = layout_of<DictIterator>();
            type->instance_kind = Kind::Iterator;
            type->protocol.iterate = iterator_self;
            type->protocol.next = iterator_next;
            add_protocol_methods(machine, type);
            machine.add_methods(type, {{.name = "__length_hint__",
                                        .signature = "(self, /)",
                                        .plain = iterator_length_hint},
                                       reduce_info});
        }
        Type* view = view_type(machine, part);
        view->layout = layout_of<DictView>();
        view->instance_kind = Kind::DictView;
        view->protocol.repr = native_repr_function;
        view->protocol.length = view_length;
        view->protocol.iterate = view_iterate;
        view->protocol.contains = view_contains;
        if (part != DictPart::Content) {
            view->protocol.compare = view_compare;
            view->protocol.binary = view_binary;
            view->no_hash = true;
            machine.set_attribute(view, "__hash__", Value::none());
            machine.add_methods(view, {{.name = "isdisjoint",
                                        .signature = "(self, other, /)",
                                        .plain = is_disjoint,
                                        .resumable = resume_is_disjoint}});
            add_operator_methods(
                machine, view,
                {Operator::BitAnd, Operator::BitOr, Operator::BitXor, Operator::Subtract});
        }
        machine.add_methods(
            view, {{.name = "__reversed__", .signature = "(self, /)", .plain = view_reversed}});
        machine.add_property(view, "mapping", [](Machine& m, const Arguments& args) {
            return Value::adopt(m.make<DictView>(m.types.mapping_proxy, as<DictView>(args[0])->dict,
                                                 DictPart::Key));
        });
        add_protocol_methods(machine, view);
    }
    machine.add_methods(
        machine.types.dict,
        {{.name = "keys", .signature = "(self, /)", .plain = make_view<DictPart::Key>},
         {.name = "values", .signature = "(self, /)", .plain = make_view<DictPart::Content>},
         {.name = "items", .signature = "(self, /)", .plain = make_view<DictPart::Pair>},
         {.name = "__reversed__", .signature = "(self, /)", .plain = dict_reversed}});
    Type* proxy = machine.types.mapping_proxy;
    proxy->layout = layout_of<DictView>();
    proxy->instance_kind = Kind::Native;
    proxy->protocol.repr = native_repr_function;
    proxy->protocol.str = proxy_str;
    proxy->protocol.length = view_length;
    proxy->protocol.contains = proxy_contains;
    proxy->protocol.get_item = proxy_get_item;
    proxy->protocol.compare = proxy_compare;
    proxy->protocol.binary = proxy_binary;
    proxy->protocol.in_place = proxy_in_place;
    proxy->protocol.iterate = proxy_iterate;
    proxy->no_hash = true;
    proxy->construct = &proxy_construct;
    machine.add_methods(
        proxy,
        {{.name = "get", .signature = "(self, key, default=None, /)", .plain = proxy_get},
         {.name = "__str__",
          .signature = "(self, /)",
          .plain = proxy_str_method,
          .resumable = resume_proxy_str},
         {.name = "keys", .signature = "(self, /)", .plain = proxy_view<DictPart::Key>},
         {.name = "values", .signature = "(self, /)", .plain = proxy_view<DictPart::Content>},
         {.name = "items", .signature = "(self, /)", .plain = proxy_view<DictPart::Pair>},
         {.name = "copy", .signature = "(self, /)", .plain = proxy_copy},
         {.name = "__reversed__", .signature = "(self, /)", .plain = view_reversed}});
    add_protocol_methods(machine, proxy);
}

} // namespace runtime::vm
