#include "runtime/vm/rendering.h"

#include "runtime/trace/varint.h"
#include "runtime/vm/content_changes.h"
#include "runtime/vm/types.h"
#include "runtime/vm/types_bytes.h"
#include "runtime/vm/types_iterators.h"
#include "runtime/vm/types_set.h"

namespace runtime::vm {

namespace {

constexpr std::size_t repr_max = characters_shown_max; // and where containers stop
constexpr std::size_t items_of_more = 5; // items shown of a container with more than may be shown
constexpr int depth_max = 3;
constexpr std::size_t number_width = 3; // what a number counts for in a text's length
constexpr std::size_t int_bits_max = 2048;
constexpr std::string_view ellipsis = "…";

std::size_t shown_of(std::size_t count) {
    return count <= items_shown_max ? count : items_of_more;
}

// So many characters of valid UTF-8, or what there is.
std::string_view first_characters(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (at < text.size() && count > 0) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80)
            ++at;
        --count;
    }
    return text.substr(0, at);
}

// Whether what the object itself shows may become something else.
bool can_change(const Object& object) {
    const auto kind = static_cast<Kind>(object.kind);
    return kind != Kind::Str && kind != Kind::BigInt && kind != Kind::Bytes && kind != Kind::Tuple;
}

// An attribute of the instance itself that an Enum gives its members; null if there is none.
const Value* enum_attribute(const Value& value, std::string_view name) {
    constexpr std::uint32_t looked_at_max = 12;
    Object* object = value.object();
    const Dict* dict = object->type->dict_offset != 0 ? object->type->dict_of(object) : nullptr;
    if (dict == nullptr) return nullptr;
    for (std::uint32_t k = 0; k < std::min(dict->used, looked_at_max); ++k) {
        const Value& key = dict->entries[k].key;
        if (is_str(key) && text_of(key) == name) return &dict->entries[k].value;
    }
    return nullptr;
}

// Of a member of an Enum, which runs none of its code; empty for all else.
std::string_view enum_member_name(const Value& value) {
    const Value* name = enum_attribute(value, "_name_");
    const bool is_member =
        name != nullptr && is_str(*name) && enum_attribute(value, "_value_") != nullptr;
    return is_member ? text_of(*name) : std::string_view();
}

} // namespace

void note_content_changed(Object& object) {
    if (++object.changes == 0) ++content_changes.wraps;
    ++content_changes.all;
    if (object.flags & object_is_shown_inside) ++content_changes.inside;
}

void Rendering::mark(Object& object, int depth) {
    if (!can_change(object)) return;
    object.flags |= depth == 0 ? object_is_shown : object_is_shown_inside;
    if (depth > 0) shows_inside_ = true;
}

void Rendering::add(std::string_view text) {
    if (is_full_) return;
    if (text.size() > text_max - size_) {
        text = text.substr(0, text_max - size_);
        while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xc0) == 0x80)
            text.remove_suffix(1);
        if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xc0) text.remove_suffix(1);
        is_full_ = true;
    }
    std::memcpy(text_.data() + size_, text.data(), text.size());
    size_ += text.size();
    if (is_full_) {
        std::memcpy(text_.data() + size_, ellipsis.data(), ellipsis.size());
        size_ += ellipsis.size();
    }
}

void Rendering::add_ellipsis() {
    add(ellipsis);
}

bool Rendering::has_room_for_number() {
    const auto used = static_cast<std::size_t>(numbers_end_ - numbers_.data());
    if (!is_full_ && used + trace::varint_size_max < numbers_max) return true;
    add_ellipsis();
    is_full_ = true;
    return false;
}

void Rendering::add_int(std::int64_t number) {
    if (!has_room_for_number()) return;
    add(trace::int_hole);
    if (is_full_) return;
    numbers_end_ = trace::write_varint(numbers_end_, trace::zigzag(number));
    ++number_count_;
}

void Rendering::add_float(double number) {
    if (!has_room_for_number()) return;
    add(trace::float_hole);
    if (is_full_) return;
    numbers_end_ = trace::write_double(numbers_end_, number);
    ++number_count_;
}

bool Rendering::is_long() const {
    return size_ + number_width * number_count_ > repr_max;
}

void Rendering::add_quoted(std::string_view text) {
    if (is_full_ || text.size() + 2 > text_max - size_ || !is_plain(text)) {
        add(quoted(text));
        return;
    }
    char* at = text_.data() + size_;
    *at = '\'';
    std::memcpy(at + 1, text.data(), text.size());
    at[text.size() + 1] = '\'';
    size_ += text.size() + 2;
}

// " len=N" behind what is not shown whole.
void Rendering::append_length(std::size_t length, int depth) {
    if (depth > 0) return;
    add(" len=");
    add_int(static_cast<std::int64_t>(length));
}

void Rendering::append_string(const Str& text, int depth) {
    if (text.length <= repr_max) return add_quoted(text.view());
    add_quoted(text.is_ascii() ? text.view().substr(0, repr_max)
                               : first_characters(text.view(), repr_max));
    add_ellipsis();
    append_length(text.length, depth);
}

void Rendering::append_bytes(std::string_view bytes, int depth) {
    add(quoted_bytes(bytes.substr(0, repr_max)));
    if (bytes.size() <= repr_max) return;
    add_ellipsis();
    append_length(bytes.size(), depth);
}

// The items, and an ellipsis if there are more.
void Rendering::append_items(const Value* items, std::size_t count, int depth) {
    const std::size_t shown = shown_of(count);
    for (std::size_t k = 0; k < count; ++k) {
        if (k > 0) add(", ");
        if (k >= shown || is_long()) return add_ellipsis();
        if (is_kind(items[k], Kind::Str) && as<Str>(items[k])->length <= repr_max &&
            depth < depth_max)
            add_quoted(text_of(items[k]));
        else
            append(items[k], depth + 1);
    }
}

void Rendering::append_dict(const Dict& dict, int depth) {
    add('{');
    const std::size_t shown = shown_of(dict.count);
    std::size_t k = 0;
    for (std::uint32_t place = 0; place < dict.used; ++place) {
        const Dict::Entry& entry = dict.entries[place];
        if (entry.key.is_unbound()) continue;
        if (k > 0) add(", ");
        if (k++ >= shown || is_long()) {
            add_ellipsis();
            break;
        }
        append(entry.key, depth + 1);
        add(": ");
        append(entry.value, depth + 1);
    }
    add('}');
    if (shown < dict.count) append_length(dict.count, depth);
}

void Rendering::append_view(const Value& value, int depth) {
    const auto* view = as<DictView>(value);
    const Dict& dict = *as<Dict>(view->dict);
    mark(*view->dict.object(), depth + 1);
    add(value.object()->type->name->view());
    add("([");
    const std::size_t shown = shown_of(dict.count);
    std::size_t k = 0;
    for (std::uint32_t place = 0; place < dict.used; ++place) {
        const Dict::Entry& entry = dict.entries[place];
        if (entry.key.is_unbound()) continue;
        if (k > 0) add(", ");
        if (k++ >= shown || is_long()) {
            add_ellipsis();
            break;
        }
        if (view->part == DictPart::Pair) add('(');
        if (view->part != DictPart::Content) append(entry.key, depth + 1);
        if (view->part == DictPart::Pair) add(", ");
        if (view->part != DictPart::Key) append(entry.value, depth + 1);
        if (view->part == DictPart::Pair) add(')');
    }
    add("])");
}

void Rendering::append_set(const Value& value, int depth) {
    const auto* set = as<SetObject>(value);
    const bool is_frozen = is_kind(value, Kind::FrozenSet);
    if (set->count == 0) return add(is_frozen ? "frozenset()" : "set()");
    add(is_frozen ? "frozenset({" : "{");
    const std::size_t shown = shown_of(set->count);
    std::size_t position = 0;
    for (std::size_t k = 0; const SetObject::Entry* entry = set->next(position); ++k) {
        if (k > 0) add(", ");
        if (k >= shown || is_long()) {
            add_ellipsis();
            break;
        }
        append(entry->item, depth + 1);
    }
    add(is_frozen ? "})" : "}");
    if (shown < set->count) append_length(set->count, depth);
}

// <Color.RED: 1>, as an Enum's own repr has it; false if the value is no member of one.
bool Rendering::append_enum_member(const Value& value, int depth) {
    const Type* type = value.object()->type;
    const std::string_view name = enum_member_name(value);
    if (name.empty()) return false;
    add('<');
    add(type->name->view());
    add('.');
    add(name);
    add(": ");
    append(*enum_attribute(value, "_value_"), depth + 1);
    add('>');
    return true;
}

void Rendering::append_instance(const Value& value, int depth) {
    if (append_enum_member(value, depth)) return;
    Object* object = value.object();
    add('<');
    add(object->type->name->view());
    Dict* dict = object->type->dict_offset != 0 ? object->type->dict_of(object) : nullptr;
    if (dict != nullptr) {
        mark(*dict, depth);
        int shown = 0;
        for (std::uint32_t k = 0; k < dict->used && shown < attributes_max; ++k) {
            if (!is_str(dict->entries[k].key)) continue;
            if (shown++ == 0)
                add(' ');
            else
                add(", ");
            add(text_of(dict->entries[k].key));
            add('=');
            append(dict->entries[k].value, depth + 1);
        }
    }
    add('>');
}

// A native sequence such as a deque.
void Rendering::append_sequence(const Value& value, int depth) {
    const Type* type = value.object()->type;
    const auto count = static_cast<std::size_t>(type->protocol.length(machine_, value).integer());
    const std::size_t shown = shown_of(count);
    add(type->name->view());
    add("([");
    for (std::size_t k = 0; k < count; ++k) {
        if (k > 0) add(", ");
        if (k >= shown || is_long()) {
            add_ellipsis();
            break;
        }
        append(type->protocol.get_item(machine_, value, Value::of(k)), depth + 1);
    }
    add("])");
    if (shown < count) append_length(count, depth);
}

// An object of a C++ class: by its own repr where that tells nothing that may change unnoticed and
// runs no code of the program; else by its type.
void Rendering::append_other(const Value& value, int depth) {
    if (append_enum_member(value, depth)) return;
    const Type* type = value.object()->type;
    const bool is_native = type->is_builtin && !type->overrides_anything;
    const Protocol& protocol = type->protocol;
    const auto kind = static_cast<Kind>(value.object()->kind);
    if (is_native && protocol.shown) {
        const Value shown = protocol.shown(machine_, value);
        if (is_str(shown)) return add(text_of(shown));
    }
    if (is_native && type->is_sequence) return append_sequence(value, depth);
    const bool has_plain_repr = kind == Kind::Range || kind == Kind::BigInt;
    if (is_native && has_plain_repr) {
        const Value shown = repr(machine_, value);
        if (is_str(shown)) return add(text_of(shown));
        if (shown.is_unbound()) machine_.take_exception();
    }
    add('<');
    add(type->name->view());
    add('>');
}

void Rendering::append_object(const Value& value, int depth) {
    Object* object = value.object();
    switch (static_cast<Kind>(object->kind)) {
    case Kind::Str: return append_string(*as<Str>(value), depth);
    case Kind::Bytes: return append_bytes(as<Bytes>(value)->data, depth);
    case Kind::ByteArray:
        add("bytearray(");
        append_bytes(as<Bytes>(value)->data, 1);
        add(')');
        if (as<Bytes>(value)->data.size() > repr_max)
            append_length(as<Bytes>(value)->data.size(), depth);
        return;
    case Kind::List: {
        const Values& items = as<List>(value)->items;
        add('[');
        append_items(items.data(), items.size(), depth);
        add(']');
        if (items.size() > items_shown_max) append_length(items.size(), depth);
        return;
    }
    case Kind::Tuple: {
        const auto* tuple = as<Tuple>(value);
        add('(');
        append_items(tuple->items, tuple->count, depth);
        add(tuple->count == 1 ? ",)" : ")");
        if (tuple->count > items_shown_max) append_length(tuple->count, depth);
        return;
    }
    case Kind::Dict: return append_dict(*as<Dict>(value), depth);
    case Kind::Set:
    case Kind::FrozenSet: return append_set(value, depth);
    case Kind::DictView: return append_view(value, depth);
    case Kind::Function:
        add("<function ");
        add(text_of(as<Function>(value)->qualname));
        return add('>');
    case Kind::NativeFunction:
        add("<built-in ");
        add(text_of(as<NativeFunction>(value)->name));
        return add('>');
    case Kind::BoundMethod:
        add("<bound method of ");
        append(as<BoundMethod>(value)->self, depth + 1);
        return add('>');
    case Kind::Type:
        add("<class ");
        add(as<Type>(value)->name->view());
        return add('>');
    case Kind::Module:
        add("<module ");
        add(text_of(as<Module>(value)->name));
        return add('>');
    case Kind::Generator:
        add('<');
        add(object->type->name->view());
        add(' ');
        add(as<Generator>(value)->qualname->view());
        return add('>');
    case Kind::Exception: {
        add(object->type->name->view());
        add('(');
        const Value& arguments = as<Exception>(value)->args;
        if (is_kind(arguments, Kind::Tuple))
            append_items(as<Tuple>(arguments)->items, as<Tuple>(arguments)->count, depth);
        return add(')');
    }
    case Kind::Instance: return append_instance(value, depth);
    case Kind::Slice: {
        const auto* slice = as<Slice>(value);
        add("slice(");
        append(slice->start, depth + 1);
        add(", ");
        append(slice->stop, depth + 1);
        add(", ");
        append(slice->step, depth + 1);
        return add(')');
    }
    case Kind::BigInt:
        if (mpz_sizeinbase(as<BigInt>(value)->number, 2) <= int_bits_max) break;
        add("<int of ");
        add_int(static_cast<std::int64_t>(mpz_sizeinbase(as<BigInt>(value)->number, 2)));
        return add(" bits>");
    default: break;
    }
    append_other(value, depth);
}

void Rendering::append(const Value& value, int depth) {
    if (depth > depth_max || size_ > 2 * repr_max) return add_ellipsis();
    switch (value.tag()) {
    case Tag::Unbound:
    case Tag::NeedsFrame: return;
    case Tag::None: return add("None");
    case Tag::NotImplemented: return add("NotImplemented");
    case Tag::Ellipsis: return add("Ellipsis");
    case Tag::Bool: return add(value.truth() ? "True" : "False");
    case Tag::Int: return add_int(value.integer());
    case Tag::Float: return add_float(value.real());
    case Tag::Object: break;
    }
    mark(*value.object(), depth);
    append_object(value, depth);
}

void Rendering::render(const Value& value) {
    if (is_kind(value, Kind::Str) && as<Str>(value)->length <= repr_max)
        add_quoted(text_of(value));
    else
        append(value, 0);
    const std::string_view text(text_.data(), size_);
    text_hash_ = digest_ = trace::StringTable::hash_of(text);
    if (number_count_ == 0) {
        value_ = trace::TraceValue::of_text(text);
        return;
    }
    const auto size = static_cast<std::size_t>(numbers_end_ - numbers_.data());
    numbers_[0] = static_cast<std::uint8_t>(size - 1);
    value_ = trace::TraceValue::of_shape(text, numbers_.data());
    digest_ = digest(text_hash_, numbers_.data());
}

std::string bounded_repr(Machine& machine, const Value& value) {
    return trace::to_text(Rendering(machine, value).value());
}

namespace {

// Of a function or a method of the program's what its def says; empty for a lambda.
std::string_view function_name(const Value& value) {
    const Value& function =
        is_kind(value, Kind::BoundMethod) ? as<BoundMethod>(value)->function : value;
    if (!is_kind(function, Kind::Function)) return {};
    const std::string_view name = text_of(as<Function>(function)->name);
    return name.starts_with('<') ? std::string_view() : name;
}

} // namespace

std::string argument_text(Machine& machine, const Value& value) {
    if (!value.is_object()) return bounded_repr(machine, value);
    const std::string type(value.object()->type->name->view());
    if (const std::string_view name = enum_member_name(value); !name.empty())
        return type + "." + std::string(name);
    if (const std::string_view name = function_name(value); !name.empty()) return std::string(name);
    // There is one as a rule, and the long name of its class would hide what else is said.
    if (type.ends_with("EventLoop")) return "<loop>";
    constexpr std::size_t instance_length_max = 24;
    std::string whole = bounded_repr(machine, value);
    const bool is_long = is_kind(value, Kind::Instance) && whole.size() > instance_length_max;
    return is_long ? "<" + type + ">" : whole;
}

} // namespace runtime::vm
