#include "runtime/aio/aio.h"

namespace runtime::aio {

const vm::Value* Context::find(const vm::Object* variable) const {
    for (const auto& [known, value] : *items)
        if (known.object() == variable) return &value;
    return nullptr;
}

void Context::set(const vm::Value& variable, vm::Value value) {
    if (items.use_count() > 1) items = std::make_shared<Items>(*items);
    for (auto& [known, old] : *items)
        if (known.is(variable)) {
            old = std::move(value);
            return;
        }
    items->emplace_back(variable, std::move(value));
}

void Context::erase(const vm::Object* variable) {
    if (items.use_count() > 1) items = std::make_shared<Items>(*items);
    std::erase_if(*items, [&](const auto& item) { return item.first.object() == variable; });
}

Context* copy_context(vm::Machine& machine) {
    Aio& aio = Aio::of(machine);
    const Context* current = *aio.thread().context;
    if (!current || current->items->empty()) return nullptr;
    auto* copy = machine.make<Context>(aio.context);
    copy->items = current->items;
    return copy;
}

Context* current_context(vm::Machine& machine) {
    Aio& aio = Aio::of(machine);
    Context*& slot = *aio.thread().context;
    if (!slot) slot = machine.make<Context>(aio.context);
    return slot;
}

} // namespace runtime::aio
