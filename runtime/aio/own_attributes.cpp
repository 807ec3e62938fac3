#include "runtime/aio/own_attributes.h"

#include "runtime/aio/future.h"
#include "runtime/vm/attributes.h"
#include "runtime/vm/descriptor_types.h"

namespace runtime::aio {

using vm::Arguments;
using vm::Machine;
using vm::Value;

namespace {

// What CPython's Lock keeps in its __dict__ is not kept in one here; a Task shows none.
Value show_dict(Machine& machine, const Arguments& arguments) {
    const vm::Type* type = machine.type_of(arguments[0]);
    if (!type->is_builtin) return vm::dict_of_instance(machine, arguments[0]);
    if (!is_future(machine, arguments[0]))
        return machine.refuse("the __dict__ of an object of asyncio's own");
    vm::raise_no_attribute(machine, arguments[0], machine.intern("__dict__"));
    return {};
}

} // namespace

void take_own_attributes(Machine& machine, vm::Type* type, std::size_t dict_offset) {
    type->dict_offset = static_cast<std::uint16_t>(dict_offset);
    machine.add_property(type, "__dict__", show_dict);
}

} // namespace runtime::aio
