#pragma once

// Texts made of reprs of the program's values. A value's repr may be Python code, which a plain
// function cannot run; so a text is attempted, and where such a repr is missing, the resumable form
// runs it and tries again with what it knows by then.

#include "runtime/aio/aio.h"
#include "runtime/vm/frame_object.h"

#include <string>
#include <unordered_map>

namespace runtime::aio {

struct TextAttempt {
    std::unordered_map<const vm::Object*, std::string> known;
    vm::Value missing; // its repr is needed
    bool has_raised = false;
    bool keeps_quiet = false; // a repr that cannot be had is left out (recording, messages of ours)

    [[nodiscard]] bool is_complete() const { return missing.is_unbound() && !has_raised; }
    std::string repr(vm::Machine& machine, const vm::Value& value);
    // reprlib.repr(): long values are cut.
    std::string short_repr(vm::Machine& machine, const vm::Value& value, int level = 6);

  private:
    std::string short_text(vm::Machine& machine, const vm::Value& value);
    std::string short_dict(vm::Machine& machine, const vm::Dict* dict, int level);
};

// Where CPython's library has a native coroutine of ours.
vm::LibraryCoroutine library_coroutine(std::string_view qualname, bool has_begun);
std::string callback_text(vm::Machine& machine, TextAttempt& attempt, const vm::Value& callable,
                          bool with_arguments, const vm::Value& arguments);
std::string future_text(vm::Machine& machine, TextAttempt& attempt, const Future* future);
std::string handle_text(vm::Machine& machine, TextAttempt& attempt, const Handle* handle);

} // namespace runtime::aio
