#pragma once

// Functions of the language written in C++. A native function has one or both of two forms:
//
// - plain: runs at once and returns its result; Unbound if it raised (the exception is set on the
//   machine), NeedsFrame if it turned out, before any effect, that Python code must run or the
//   thread must wait; then the resumable form is started with the same arguments;
// - resumable: a C++20 coroutine (routine.h) that can call Python code, await, or block its thread
//   with no native stack held meanwhile.
//
// An async native function (asyncio.sleep, Queue.get) has `is_async`: calling it makes a coroutine
// object that runs the resumable form; `await f(x)` skips the object and tries `plain` first, whose
// result is the awaited result, or with NeedsFrame starts the resumable form as a frame of the
// awaiter.

#include "runtime/vm/objects.h"

#include <initializer_list>

namespace runtime::vm {

class Routine;

// Arguments of a call: positional values, then the values of keywords whose names stand in `names`
// (a tuple of str, or unbound). For a method the first value is self.
struct Arguments {
    const Value* values;
    std::uint32_t count; // positional and keyword values together
    const Tuple* names = nullptr;

    [[nodiscard]] std::uint32_t keyword_count() const { return names ? names->count : 0; }
    [[nodiscard]] std::uint32_t positional_count() const { return count - keyword_count(); }
    const Value& operator[](std::uint32_t index) const { return values[index]; }
};

// The same, owned: what a resumable function receives (it outlives the caller's registers).
struct OwnedArguments {
    Values values;
    Value names;
    OwnedArguments() = default;
    explicit OwnedArguments(const Arguments& arguments);
    [[nodiscard]] Arguments view() const {
        return {values.data(), static_cast<std::uint32_t>(values.size()),
                names.is_object() ? as<Tuple>(names) : nullptr};
    }
    const Value& operator[](std::uint32_t index) const { return values[index]; }
};

using Plain = Value (*)(Machine&, const Arguments&);
using Resumable = Routine (*)(Machine&, OwnedArguments);

// What is known of a native function at compile time of this program. Tables of these register
// types and modules (see define_* in machine.h). `signature` is Python's own, without the name and
// with self where there is one, such as "(iterable, /, *, key=None, reverse=False)": the machine
// binds the call's arguments to it before calling, so that functions receive exactly one value for
// each parameter, in order (defaults filled in; a parameter without a default is required; a
// default of `...` leaves it Unbound when absent; *args arrives as one tuple, **kwargs as one
// dict). A null signature passes arguments as they came.
struct NativeFunctionInfo {
    const char* name;
    const char* signature = nullptr;
    Plain plain = nullptr;
    Resumable resumable = nullptr;
    bool is_async = false;
    const char* doc = nullptr;
    // is_async: what a fused `await f(x)` awaits in place of a coroutine object (a native
    // awaitable), or NeedsFrame for the resumable form. Tried after `plain`.
    Plain awaitable = nullptr;
};

struct Signature; // parsed with the first call, kept by the machine

// A call with no more arguments than these keeps them on the native stack.
inline constexpr std::uint32_t few_arguments_max = 8;

struct NativeFunction : Object {
    const NativeFunctionInfo* info;
    const Signature* signature; // null: not asked for yet, see Machine::signature_of()
    Value name, qualname, module;
    Value bound;           // values of this function object itself (a partial's, a wrapper's)
    Type* owner = nullptr; // the type whose method it is, or null: functions do not bind
    // With how many positional arguments `plain` is called as it stands; and with how many only
    // defaults are to be filled in.
    std::uint32_t called_with = never, filled_from = never, filled_up_to = 0;
    static constexpr std::uint32_t any = ~1u, never = ~0u;
    [[nodiscard]] bool is_filled_by(std::uint32_t count) const {
        return count >= filled_from && count <= filled_up_to;
    }
    // Whether a call has nothing to do but to run `plain`, once its arguments are bound.
    [[nodiscard]] bool is_only_plain() const {
        return info->plain && !info->is_async && bound.is_unbound();
    }
    NativeFunction(Type* type_, const NativeFunctionInfo* info_);
    void traverse(const Visitor& visit);
    void clear_references();
};

} // namespace runtime::vm
