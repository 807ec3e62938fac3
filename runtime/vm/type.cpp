#include "runtime/vm/type.h"

#include "runtime/vm/machine.h"

namespace runtime::vm {

namespace {
Value unknown_marker;
}

Type::~Type() {
    Value owner = Value::adopt(dict);
}

void Type::traverse(const Visitor& visit) {
    Value owner = Value::share(dict);
    visit(owner);
}

void Type::forget_if_stale() {
    if (remembered_version_ == version) return;
    remembered_version_ = version;
    if (remembered_) remembered_->fill({});
    specials_.clear();
}

Value* Type::lookup(Str* attribute) {
    forget_if_stale();
    if (!remembered_) remembered_ = std::make_unique<std::array<Remembered, cache_size>>();
    auto& known = (*remembered_)[attribute->hashed() & (cache_size - 1)];
    if (known.name == attribute) return known.value;
    Value* found = nullptr;
    for (Type* ancestor : mro) {
        found = ancestor->dict->find(attribute);
        if (found) break;
    }
    known = {attribute, found};
    return found;
}

Value* Type::find_special(Special which) {
    forget_if_stale();
    if (specials_.empty()) specials_.assign(bytecode::special_count, &unknown_marker);
    Value*& known = specials_[static_cast<std::size_t>(which)];
    if (known != &unknown_marker) return known;
    known = nullptr;
    Str* wanted = machine->special_name(which);
    for (Type* ancestor : mro) {
        Value* found = ancestor->dict->find(wanted);
        if (!found) continue;
        // A built-in ancestor's own method is what the protocol table does already.
        known = ancestor->is_builtin ? nullptr : found;
        break;
    }
    return known;
}

} // namespace runtime::vm
