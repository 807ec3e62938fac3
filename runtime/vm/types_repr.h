#pragma once

// The repr of a container as a list of pieces: text between, values inside. The plain and the
// resumable form of repr() both walk such a plan, one stopping where Python code is needed, the
// other running it.

#include "runtime/vm/awaiters.h"
#include "runtime/vm/types.h"

namespace runtime::vm {

struct ReprPlan {
    struct Piece {
        const char* before;
        Value item;
    };
    std::string open;
    std::vector<Piece> pieces;
    std::string close;
    std::string recursive = "..."; // shown instead when the container is inside itself
};

// False if the value is no container whose repr shows other values.
bool plan_repr(Machine&, const Value&, ReprPlan&);

// Marks a container as being shown, so that one that contains itself ends in "[...]".
class ReprScope {
  public:
    ReprScope(Machine&, Object* container);
    ~ReprScope();
    ReprScope(const ReprScope&) = delete;
    ReprScope& operator=(const ReprScope&) = delete;
    [[nodiscard]] bool is_recursive() const { return recursive_; }

  private:
    std::vector<Object*>& shown_;
    Object* container_;
    bool recursive_;
};

// The repr that an object has without any override: <module.Name object at 0x...>.
Value default_repr(Machine&, const Value&);
// repr() by the protocol table, overrides of the value's own type left aside; and its resumable
// form.
Value native_repr(Machine&, const Value&);
inline Value native_repr_function(Machine& machine, const Value& value) {
    return native_repr(machine, value);
}
Routine resume_native_repr(Machine&, Value);
Value native_str(Machine&, const Value&);
Routine resume_native_str(Machine&, Value);

// Counts native recursion; false (RecursionError set) when it is too deep.
class DepthScope {
  public:
    DepthScope() { ++depth; }
    ~DepthScope() { --depth; }
    DepthScope(const DepthScope&) = delete;
    DepthScope& operator=(const DepthScope&) = delete;
    [[nodiscard]] static bool is_too_deep(Machine& machine, const char* doing) {
        if (depth < 900) return false;
        machine.raise(machine.types.RecursionError, "maximum recursion depth exceeded{}", doing);
        return true;
    }

    // How many levels there are above the frame that runs.
    [[nodiscard]] static std::uint32_t levels() { return static_cast<std::uint32_t>(depth); }

  private:
    inline static thread_local int depth = 0;
};

// co_await call_method(...): type(self).name(self, ...). (The compiler cannot keep an initializer
// list across a co_await, hence not call_special itself.)
Machine::CallAwaiter call_method(Machine&, Special which, const Value& self);
Machine::CallAwaiter call_method(Machine&, Special which, const Value& self, const Value& argument);
Machine::CallAwaiter call_method(Machine&, Special which, const Value& self, const Value& first,
                                 const Value& second);

// A native method of the value's type by its special name, for protocol functions of other
// libraries that answered NeedsFrame: calls it. Unbound with TypeError if there is none.
Routine call_native_special(Machine&, Special which, OwnedArguments arguments);

// The resumable forms of the protocol's get_item, set_item and delete_item, and of `binary`.
Routine resume_native_item(Machine&, Special which, OwnedArguments arguments);
Routine resume_native_binary(Machine&, Operator, Value, Value);
// The resumable form of the protocol's `in_place`.
Routine resume_native_in_place(Machine&, Operator, Value, Value);

} // namespace runtime::vm
