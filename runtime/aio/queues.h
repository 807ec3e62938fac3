#pragma once

#include "runtime/aio/future.h"

namespace runtime::aio {

// The future that woke a task was a queue's, and somebody was faster: the new future that the task
// waits on in its place. Null if the task may go on (or was not waiting for a queue).
Future* wait_again(vm::Machine& machine, Future* woken);

} // namespace runtime::aio
