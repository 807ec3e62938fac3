#pragma once

#include "runtime/aio/future.h"

namespace runtime::aio {

// The future that woke a task was a queue's, and somebody was faster: the new future that the task
// waits on in its place. Null if the task may go on (or was not waiting for a queue).
Future* wait_again(vm::Machine& machine, Future* woken);

// A note for the recorder, which must be there: a queue that Python code keeps has taken an item,
// or given one. How many it holds is counted here, as asking it might run the program's code.
void record_queue_move(vm::Machine& machine, source::PrimitiveId queue, bool is_put,
                       const vm::Value& item);

} // namespace runtime::aio
