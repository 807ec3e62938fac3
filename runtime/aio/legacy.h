#pragma once

// Spellings of older Pythons. They run, and leave a note in the trace that says since which version
// the spelling is gone and what to write today; a strict run does what 3.11 does instead, and so
// does any where the program catches by name what 3.11 raises. The table in legacy.cpp is the one
// place that knows what depends on the version.

#include "runtime/vm/machine.h"

namespace runtime::aio {

struct LegacySpelling {
    std::string_view spelling; // also its name here
    std::string_view gone;     // "Python 3.11"
    std::string_view today;    // what to write instead
    std::string_view error;    // what 3.11 raises
    // Still there in 3.11: the note says so and strict runs keep it.
    [[nodiscard]] bool is_deprecated_only() const { return error.empty(); }
};

// Leaves a note for a use at the running line, once a line. True if the spelling must be refused.
bool note_legacy(vm::Machine& machine, std::string_view spelling);
// Of the uses of what is gone, those of a run that is not strict: where the first one stands and
// what to write there today; empty without any.
std::string legacy_hint(vm::Machine& machine);
// The table, for documentation and tests.
const LegacySpelling* find_legacy(std::string_view spelling);
// The module `_legacy`: note(spelling) as above.
void fill_legacy_module(vm::Machine& machine, vm::Module& module);
// For natives with a `loop` parameter: false, with the TypeError of 3.11 set, in a strict run.
bool accept_loop_argument(vm::Machine& machine, const vm::Value& loop, std::string_view function);

} // namespace runtime::aio
