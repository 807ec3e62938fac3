#pragma once

// Computing costs no time, unless the scenario gives every line of the program a cost: then the
// clock moves by it whenever a line is reached.

#include "runtime/trace/recorder.h"
#include "runtime/vm/machine.h"

namespace runtime::vm {

// Attached to the machine; only code compiled with line marks asks for it.
struct LineCost {
    double seconds = 0;
};

inline void pay_for_line(Machine& machine) {
    machine.now += machine.attachment<LineCost>().seconds;
    if (machine.recorder) machine.recorder->clock_moved(machine.now, trace::ClockReason::Computing);
}

} // namespace runtime::vm
