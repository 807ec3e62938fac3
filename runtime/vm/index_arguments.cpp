#include "runtime/vm/index_arguments.h"

#include "runtime/vm/awaiters.h"

#include <algorithm>
#include <utility>

namespace runtime::vm {

namespace {

bool stands_for_number(Machine& machine, const Value& value) {
    return is_kind(value, Kind::Instance) && machine.type_of(value)->special(Special::Index);
}

bool has_numbers_inside(Machine& machine, const Value& value) {
    if (!value.is_object() || value.object()->type != machine.types.tuple) return false;
    const auto* items = as<Tuple>(value);
    return std::any_of(items->begin(), items->end(),
                       [&](const Value& item) { return stands_for_number(machine, item); });
}

Routine numbers_of(Machine& machine, Value given) {
    std::vector<Value> numbers;
    for (std::uint32_t k = 0; k < as<Tuple>(given)->count; ++k) {
        Value item = as<Tuple>(given)->items[k];
        if (stands_for_number(machine, item)) item = co_await op::index(machine, item);
        if (item.is_unbound()) co_return {};
        numbers.push_back(std::move(item));
    }
    co_return machine.tuple(std::move(numbers));
}

struct NoIndex {
    const Object* raised = nullptr; // compared, never looked into
};

} // namespace

Value raise_no_index(Machine& machine, const Value& value, std::string_view message) {
    machine.raise(machine.types.TypeError, message);
    if (stands_for_number(machine, value))
        machine.attachment<NoIndex>().raised = machine.exception().object();
    return {};
}

bool wants_indexes(Machine& machine) {
    const Object* raised = std::exchange(machine.attachment<NoIndex>().raised, nullptr);
    return machine.has_exception() && machine.exception().object() == raised;
}

bool has_index_arguments(Machine& machine, const Arguments& arguments) {
    for (std::uint32_t k = 0; k < arguments.count; ++k)
        if (stands_for_number(machine, arguments[k]) || has_numbers_inside(machine, arguments[k]))
            return true;
    return false;
}

Value refuse_own_method(Machine& machine, std::string_view function) {
    return machine.refuse(
        fmt::format("{}() of an object whose own method it would call", function));
}

Routine call_with_indexes(Machine& machine, const NativeFunctionInfo& info,
                          OwnedArguments arguments) {
    for (Value& value : arguments.values) {
        if (stands_for_number(machine, value))
            value = co_await op::index(machine, value);
        else if (has_numbers_inside(machine, value))
            value = co_await numbers_of(machine, value);
        if (value.is_unbound() && machine.has_exception()) co_return {};
    }
    Value made = info.plain(machine, arguments.view());
    if (!made.needs_a_frame()) co_return made;
    if (info.resumable) co_return co_await info.resumable(machine, std::move(arguments));
    co_return refuse_own_method(machine, info.name);
}

} // namespace runtime::vm
